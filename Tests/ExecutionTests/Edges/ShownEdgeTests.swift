import Folders
import Report
import Testing

@testable import Execution

/// What is shown of data and of answers about them, in words and figures that were counted by hand, and what
/// is said at its place where they do not fit.
@Suite struct ShownEdgeTests {
  private static let folder: TemporaryFolder = {
    let folder = Statements.tables()
    folder.write(
      "text,label\na b c,x\nd e,x\n  one\ttwo ,y\n,y\nfive words are in it,x\n", to: "s.csv")
    folder.write("a;b;y\n1;2;u\n3;4;v\n", to: "semicolons.csv")
    return folder
  }()

  private static let statements = Statements(
    prelude: """
      t = table("k.csv", label: "y", test_split: 0)
      d = t.train
      g = table("t.csv", target: "y", test_split: 0)
      s = csv("s.csv", text: "text", label: "label", test_split: 0)
      z = argmax(sort([2, 2]))

      """, folder: folder.path)

  // MARK: Tables

  /// Mean, deviation by n − 1 and quartiles as pandas' `describe` has them; ten bins from the smallest value
  /// to the largest, as bars of eight heights. Texts: 2, 3 and 5 words of x, none and 2 of y.
  @Test func dataAreDescribed() {
    let head = "column, kind, count, missing, mean, std, min, 25%, 50%, 75%, max, histogram; "
    let quartiles = ["a": (1, 3.5), "b": (2, 4.5), "c": (3, 5.5), "d": (4, 6.5), "e": (5, 7.5)]
    let rows = quartiles.sorted { $0.key < $1.key }.map { name, numbers -> String in
      let (least, middle) = numbers
      return "\(name), numbers, 6, 0, \(middle), 1.87083, \(least), \(middle - 1.25), \(middle), "
        + "\(middle + 1.25), \(least + 5), █·█·█·█·██"
    }
    #expect(
      Self.statements.told("t") == [
        "k.csv: 6 samples for training, 0 for testing; " + head + rows.joined(separator: "; ")
          + "; y, label, 3 classes, 6, 0, , , , , , , , ▆▃█; y: u 2, v 1, w 3"
      ])
    #expect(
      Self.statements.told("g") == [
        "t.csv: 4 samples for training, 0 for testing; " + head
          + "a, numbers, 4, 0, 4, 3.55903, 1, 1.75, 3, 5.25, 9, ██·█·····█; "
          + "y, target, numbers, 4, 0, 3, 1.29099, 1.5, 2.25, 3, 3.75, 4.5, █··█··█··█"
      ])
    #expect(
      Self.statements.told("s") == [
        "s.csv: 5 texts for training, 0 for testing; "
          + "class, training, testing, words: least, median, most, such as; "
          + "x, 3, 0, 2, 3, 5, d e; y, 2, 0, 0, 0, 2, "
      ])
    #expect(
      Self.statements.told("s.train") == [
        "5 texts; class, texts, words: least, median, most, such as; x, 3, 2, 3, 5, d e; y, 2, 0, 0, 2, "
      ])
    #expect(Self.statements.told("s.train[:2]") == ["text, label; d e, x; a b c, x"])
    #expect(Self.statements.told("join(d[:2], d[3:])") == ["5 samples: values of shape [5]"])
    #expect(Self.statements.shown("t.classes") == [.list([.text("u"), .text("v"), .text("w")])])
    #expect(
      Self.statements.told("t.features")
        == Self.statements.told("[\"a\", \"b\", \"c\", \"d\", \"e\"]"))
  }

  @Test(arguments: [
    ("counts(d)", "u, 2, 0.3333; v, 1, 0.1667; w, 3, 0.5; 6 samples"),
    ("counts(d.y)", "0, 2, 0.3333; 1, 1, 0.1667; 2, 3, 0.5; 6 samples"),
    (
      "counts(to_categorical(d, num_classes: 4).y)",
      "0, 2, 0.3333; 1, 1, 0.1667; 2, 3, 0.5; 6 samples"
    ),
    ("counts(s.train)", "x, 3, 0.6; y, 2, 0.4; 5 samples"),
    ("counts([2, 1.5, 2])", "1.5, 1, 0.3333; 2, 2, 0.6667; 3 samples"),
    ("counts([\"b\", \"a\", \"b\"])", "a, 1, 0.3333; b, 2, 0.6667; 3 samples"),
    ("counts(d[0])", "u, 0, 0; v, 1, 1; w, 0, 0; 1 sample"),
  ])
  func classesAreCounted(_ code: String, _ rows: String) {
    let told = Self.statements.told(code)
    #expect(
      told.count == 1 && told.first?.hasSuffix("class, count, share; " + rows) == true, "\(told)")
  }

  // MARK: Answers

  /// As scikit-learn has them. Of class 2 nothing is predicted, so its precision is what is asked for.
  @Test func answersAreScikitLearns() {
    #expect(
      Self.statements.told("confusion_matrix([0, 1, 1], [0, 1, 2])").first
        == "True classes in rows, predicted ones in columns; true / predicted, 0, 1, 2; 0, 1, 0, 0; "
        + "1, 0, 1, 0; 2, 0, 1, 0; 2 of 3 samples are right (66.7 %)")
    #expect(
      Self.statements.told("confusion_matrix([0, 1, 1], [0, 1, 1])") == [
        "True classes in rows, predicted ones in columns; true / predicted, 0, 1; 0, 1, 0; 1, 0, 2; "
          + "3 of 3 samples are right (100.0 %)",
        "A confusion matrix: 3 of 3 samples are right (100.0 %). None is mistaken.",
      ])
    for zero in [0, 1] {
      let precision = zero == 0 ? "0.5" : "0.8333"
      #expect(
        Self.statements.told(
          "classification_report([0, 1, 1], [0, 1, 2], zero_division: \(zero))") == [
            ", precision, recall, f1, support; 0, 1, 1, 1, 1; 1, 0.5, 1, 0.6667, 1; 2, \(zero), 0, 0, 1; "
              + "accuracy, , , 0.6667, 3; macro avg, \(precision), 0.6667, 0.5556, 3; "
              + "weighted avg, \(precision), 0.6667, 0.5556, 3; "
              + "precision is set to \(zero) where nothing was predicted: 2"
          ])
    }
  }

  /// What is true less what is predicted: 1, 0 and −2, whose squares have the mean 5/3.
  @Test func residualsAreTrueLessPredicted() throws {
    let code = "residuals([1, 2, 4], [2, 2, 2], bins: 2)"
    let shown = Self.statements.shown(code)
    guard case .metrics(let names, let values)? = shown.first else {
      Issue.record("\(shown)")
      return
    }
    #expect(names == ["mean", "std", "mae", "rmse", "r2"])
    let hand = [-1.0 / 3, (14.0 / 9).squareRoot(), 1, (5.0 / 3).squareRoot(), 0]
    for (value, hand) in zip(values, hand) { #expect(abs(value - hand) < 1e-12) }
    let figures = Self.statements.figures(code)
    try #require(figures.count == 2)
    let points = try #require(figures[0].content as? PointPlot)
    #expect(points.series.map(\.x) == [[1, 2, 4]] && points.series.map(\.y) == [[1, 0, -2]])
    let bins = try #require(figures[1].content as? Histogram)
    #expect(bins.edges == [-2, -0.5, 1] && bins.counts == [1, 2])
  }

  /// roc_curve and precision_recall_curve of scikit-learn with all thresholds, and calibration_curve; the
  /// Brier score is (0.01 + 0.36 + 0.04) / 3.
  @Test func curvesAreScikitLearns() throws {
    let scores = "([0.1, 0.4, 0.8], [0, 1, 1]"
    let roc = try #require(
      Self.statements.figures("roc_curve\(scores))").first?.content as? PointPlot)
    #expect(roc.series.map(\.x) == [[0, 0, 0, 1]] && roc.series.map(\.y) == [[0, 0.5, 1, 1]])
    let pr = try #require(
      Self.statements.figures("precision_recall_curve\(scores))").first?.content as? PointPlot)
    #expect(pr.series.map(\.x) == [[1, 1, 0.5, 0]])
    #expect(abs((pr.series.first?.y.first ?? 0) - 2.0 / 3) < 1e-5)
    #expect(
      Self.statements.told("roc_curve\(scores))") == [
        "class 1: area 1.000 below the ROC curve; at a false positive rate of 0, 100 % are found.",
        "class, samples of it, others, AUC; class 1, 2, 1, 1",
      ])
    #expect(
      Self.statements.told("precision_recall_curve\(scores))") == [
        "class 1: average precision 1.000; at a recall of 0.5, precision is 100 %.",
        "class, samples of it, others, average precision; class 1, 2, 1, 1",
      ])
    #expect(
      Self.statements.told("calibration_curve\(scores), n_bins: 2)") == [
        "class 1: Brier score 0.137; furthest from true where it says 25 %, and 50 % are.",
        "probability, samples, mean probability, share of the class; 0 – 0.5, 2, 0.25, 0.5; "
          + "0.5 – 1, 1, 0.8, 1; Brier score: 0.136667",
      ])
  }

  /// A prediction of class 1 for all; features stand beside it as long as they are few.
  @Test func mistakesOfSeveralClasses() {
    let told = Self.statements.told("mistakes(d.y * 0 + 1, d)")
    #expect(
      told.first?.hasPrefix(
        "sample, predicted, label, a, b, c, d, e; 1, v, u, 1, 2, 3, 4, 5; 2, v, w, 4, 5, 6, 7, 8; ")
        == true, "\(told)")
    #expect(told.first?.hasSuffix("; 5 of 6 samples are taken for another class") == true)
    let one = Self.statements.told("mistakes(d.y[:2] * 0 + 1, d[:2])")
    #expect(
      one == [
        "sample, predicted, label, a, b, c, d, e; 1, v, u, 1, 2, 3, 4, 5; "
          + "1 of 2 samples is taken for another class"
      ])
  }

  // MARK: What does not fit

  @Test(arguments: [
    ("split(d, «0.05»)", "of 6 samples this leaves 6 to train on and 0 to test with"),
    ("split(d[d.y == 1], «0.5»)", "of 1 sample this leaves 0 to train on and 1 to test with"),
    ("split(d, 0.4, stratify: «true»)", "the class v has one sample, which can't be in both parts"),
    ("folds(d, «7»)", "6 samples can't be divided into 7 folds"),
    ("folds(d, «4», stratify: true)", "no class has as many samples as there are folds"),
    (
      "join(g.train, «standardize(g).train»)", "these samples are scaled otherwise than the others"
    ),
    ("table(«\"gone.csv\"», label: \"y\")", "there is no gone.csv in the notebook's folder"),
    (
      "table(\"t.csv\", label: «\"yy\"»)",
      "t.csv:1:1: there is no column \"yy\"; there are \"a\", \"y\""
    ),
    (
      "table(\"t.csv\", target: «\"yy\"»)",
      "t.csv:1:1: there is no column \"yy\"; there are \"a\", \"y\""
    ),
    (
      "table(\"t.csv\", target: \"y\", features: «[\"a\", \"bb\"]»)",
      "t.csv:1:1: there is no column \"bb\"; there are \"a\", \"y\""
    ),
    (
      "table(\"t.csv\", target: \"y\", ignore: «[\"bb\"]»)",
      "t.csv:1:1: there is no column \"bb\"; there are \"a\", \"y\""
    ),
    (
      "table(\"t.csv\", target: \"y\", features: «[\"a\", \"a\"]»)",
      "t.csv: features names the column \"a\" twice"
    ),
    (
      "table(\"k.csv\", target: «\"y\"»)",
      "k.csv:2:11: the target \"y\" holds the text \"u\", and a target is numbers"
    ),
    (
      "table(\"t.csv\", target: «2»)",
      "t.csv:1:1: there is no column 2; there are 2 columns, numbered from 0"
    ),
    (
      "table(\"t.csv\", target: \"y\", ignore: «[2]»)",
      "t.csv:1:1: there is no column 2; there are 2 columns, numbered from 0"
    ),
    ("scatter(d.y, «d.y[:z + 5]»)", "there are 6 positions for 5 values"),
    ("scatter(d.y, «d.y[:z + 1]»)", "there are 6 positions for 1 value"),
    ("bar(«[\"a\"]», d.y)", "there is 1 label for 6 values"),
    ("bar(«[\"a\", \"b\"]», d.y)", "there are 2 labels for 6 values"),
    ("scatter(«d.y[d.y > 9]», d.y[d.y > 9])", "there are no values here"),
    ("histogram(«d.y[d.y > 9]»)", "there are no values here"),
    ("boxplot(d.y, «d.y[d.y > 9]»)", "there are no values here"),
    ("violin(«log(d.y)», d.y)", "some of these values are not finite numbers"),
    ("confusion_matrix(«[0, 1, 1]», d)", "there are 3 predictions for 6 samples"),
    ("residuals([1, 2], «log(sort([0, 1]))»)", "the label of sample 0 is -inf"),
    ("residuals(«log(sort([0, 1]))», [1, 2])", "the prediction of sample 0 is -inf"),
  ])
  func whatDoesNotFitIsSaidAtItsPlace(_ code: String, _ message: String) {
    Self.statements.expectFailure(code, message)
  }

  /// Nearest names, and what a file of one column may be.
  @Test func hintsNameWhatIsThere() {
    Self.statements.expectFailure(
      "table(\"k.csv\", label: «\"yy\"»)",
      "k.csv:1:1: there is no column \"yy\"; there are \"a\", \"b\", \"c\", \"d\", \"e\", \"y\"",
      hint: "did you mean \"y\"?")
    Self.statements.expectFailure(
      "table(\"semicolons.csv\", label: «\"y\"»)",
      "semicolons.csv:1:1: there is no column \"y\"; there are \"a;b;y\"",
      hint: "the columns may be divided otherwise: say separator: \";\"")
    Self.statements.expectFailure(
      "table(\"t.csv\", target: «\"a\"», skip: 1)",
      "t.csv:2:1: there is no column \"a\"; there are \"1\", \"1.5\"",
      hint: "the first row holds values, it seems: say header: false, and columns by numbers")
    Self.statements.expectFailure(
      "split(d, «0.05»)", "of 6 samples this leaves 6 to train on and 0 to test with",
      hint: "give it another share, or more samples")
    Self.statements.expectFailure(
      "folds(d, «4», stratify: true)", "no class has as many samples as there are folds",
      hint: "the largest class has 3: write folds(…, 3)")
  }

  /// A class with fewer samples than folds is told, and no other.
  @Test func smallClassesAreTold() {
    let warned = Self.statements.run("f = folds(d, 3, stratify: true)").result?.report.warnings
    #expect(warned?.count == 1)
    #expect(
      warned?.first?.contains("the class v has 1 sample, fewer than there are folds") == true,
      "\(warned ?? [])")
    #expect(Self.statements.run("f = folds(d, 3)").result?.report.warnings == [])
  }
}
