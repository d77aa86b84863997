import Testing

/// What is asked of predictions that can't be told from them.
@Suite struct JudgingMistakes {
  private static let predictions = Prelude.run + "p = predict(run, test)\n"

  @Test(arguments: [
    Mistake(
      "confusion_matrix(«run», test)", "must be predictions", hint: "predict(run, test.x)",
      after: Prelude.run),
    Mistake(
      "confusion_matrix(«test», p)", "must be predictions", hint: "come first", after: predictions),
    Mistake(
      "classification_report(p, «reviews»)", "not a corpus", hint: "`.train` and `.test`",
      after: predictions),
    Mistake(
      "roc_curve(p, «test.x»)", "must be labels: a data set", hint: "`.x`", after: predictions),
    Mistake(
      "confusion_matrix(«p[:10]», test)", "there are 10 predictions for 25000 samples",
      hint: "[:10]", after: predictions),
    Mistake("confusion_matrix(p, test, normalize: «rows»)", "not a choice", after: predictions),
    Mistake(
      "roc_curve([p, p], test, labels: «[\"a\"]»)", "is 1 label for 2 models", after: predictions),
    Mistake("roc_curve(p, test, class: «1.5»)", "its name or its number", after: predictions),
    Mistake("calibration_curve(p, test, n_bins: «0»)", "from 1 to 1000", after: predictions),
    Mistake(
      "predict(run, test, top: «3»)", "there are 2 classes", hint: "top: 2", after: Prelude.run),
    Mistake("m = confusion_matrix(p, test)\nm.«size»", "has no", after: predictions),
    Mistake("export(run, «\"model.csv\"»)", "does not fit into a table", after: Prelude.run),
    Mistake("export(p, «\"p.onnx\"»)", "ends in .csv", after: predictions),
    Mistake("export(run, \"m.onnx\", data: «test»)", "only predictions", after: Prelude.run),
    Mistake("bar(«[\"a\"]», [1, 2])", "is 1 label for 2 values"),
    Mistake("plot([1, 2, 3], «[1, 2]»)", "3 positions for 2 values", hint: "labels"),
    Mistake(
      "plot([1, 2], x: [1, 2, 3])".replacing("[1, 2],", with: "«[1, 2]»,"),
      "3 positions for 2 values"),
    Mistake("plot(run.history, x: «[1]»)", "against its epochs", after: Prelude.run),
  ])
  func isSaid(_ mistake: Mistake) { mistake.expectOneError() }

  /// Notebooks of before that call something so go on.
  @Test func namesMayBeBound() {
    for name in [
      "confusion_matrix", "classification_report", "roc_curve", "precision_recall_curve",
      "calibration_curve", "residuals", "scatter", "bar",
    ] {
      let checked = CheckedCode("\(name) = 3\n\(name) + 1")
      #expect(checked.errors.map(\.summary) == [])
      #expect(checked.warnings.count == 1, "\(name)")
    }
  }
}
