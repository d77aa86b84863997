import Testing

/// How many axes, rows and classes predictions may have beside the data that they are held against.
@Suite struct JudgingBounds {
  private static let run = """
    r = imdb(num_words: 300)
    train = multi_hot(r.train, dimension: 300)
    test = multi_hot(r.test, dimension: 300)
    model m { input(300); dense(1, activation: sigmoid) }
    c = compile(m, loss: binary_crossentropy)
    run = fit(c, train)
    p = predict(run, test)

    """

  /// `w` has three axes: three words, eight numbers of each, four filters.
  private static let kernel = """
    r = imdb(num_words: 300)
    test = pad_sequences(r.test, maxlen: 20)
    model m { input(20); embedding(300, 8); conv1d(3, 4); flatten(); dense(1, activation: sigmoid) }
    run = fit(compile(m, loss: binary_crossentropy), pad_sequences(r.train, maxlen: 20))
    w = weights(run, "conv1d")

    """

  /// Predictions of the whole set that samples were selected from will do.
  @Test(arguments: [
    run
      + "confusion_matrix(p, test)\nconfusion_matrix(p, test[:100])\nconfusion_matrix(p[:9], test[:9])",
    run + "mistakes(p, test)\nmistakes(p[:9], test[:9])\nmistakes(p[:9], test[:8])",
    run + "residuals(p[:9], test[:9])\nroc_curve(p[:9], test[:8])",
    kernel + "confusion_matrix(w[0], test[:8])\nconfusion_matrix(w[0][0], test[:3])",
    run + "roc_curve([p, p], test, labels: [\"a\", \"b\"])\nroc_curve(p, test, labels: [\"a\"])",
    run
      + "roc_curve(p, test, class: 1)\nroc_curve(p, test, class: \"a\")\nroc_curve(p, test, class: none)",
    run + "roc_curve([0.5, 0.5], [0, 1], labels: [\"a\"])",
    run + "calibration_curve(p, test, n_bins: 1)\ncalibration_curve(p, test, n_bins: 1000)",
    run + "residuals(p, test, bins: 1)\nresiduals(p, test, bins: 10_000)",
    run + "fit(c, train[:2], validation_split: 0.5)\nfit(c, train[:2], validation_split: 0.4)",
    run + "fit(c, train, class_weight: [1, 2])\nfit(c, train, class_weight: {0: 1, 1: 2})",
    run + "fit(c, train, class_weight: balanced)\nfit(c, train, class_weight: {1: 2})",
    run + "predict(run, test[:3], top: 2)\npredict(run, test[:3], top: 1)",
    run + "predict(run, text: [\"a\"])[0][0]\npredict(run, text: \"a\") + 1",
  ])
  func whatGoesTogether(_ code: String) {
    #expect(CheckedCode(code).errors.map(\.summary) == [])
  }

  @Test(arguments: [
    "confusion_matrix(«w», test)", "confusion_matrix(«w», test[:3])",
    "confusion_matrix(«w», test[:4])", "classification_report(«w», test[:3])",
    "roc_curve(«w», test[:3])", "precision_recall_curve(«w», test)",
    "calibration_curve(«w», test[:4])", "residuals(«w», test[:3])", "mistakes(«w», test[:3])",
    "mistakes(«w», test[:4])",
  ])
  func threeAxesAreTooMany(_ code: String) {
    Mistake(code, "predictions have one or two axes, and these have 3", after: Self.kernel)
      .expectOneError()
  }

  @Test(arguments: [
    Mistake(
      "confusion_matrix(«p[:99]», test[:100])", "99 predictions for 100 samples", hint: "[:99]"),
    Mistake(
      "mistakes(«p[:99]», test[:100])", "99 predictions for 100 samples", hint: "dataset[:99]"),
    Mistake("residuals(«p[:99]», test[:100])", "99 predictions for 100 samples"),
    Mistake(
      "roc_curve([p, p], test, labels: «[\"a\", \"b\", \"c\"]»)", "there are 3 labels for 2 models"),
    Mistake("roc_curve(p, test, labels: «[\"a\", \"b\"]»)", "there are 2 labels for 1 model"),
    Mistake("roc_curve(p, test, class: «true»)", "a class is its name or its number"),
    Mistake("calibration_curve(p, test, n_bins: «1001»)", "from 1 to 1000, not 1001"),
    Mistake("residuals(p, test, bins: «10_001»)", "from 1 to 10_000, not 10001"),
    // Keras trains on the first ⌊n·(1 − share)⌋ samples.
    Mistake(
      "fit(c, train[:1], validation_split: «0.5»)",
      "of 1 sample this leaves 0 to train on and 1 to validate on"),
    Mistake(
      "fit(c, train[:2], validation_split: «0.6»)",
      "of 2 samples this leaves 0 to train on and 2 to validate on"),
    Mistake("fit(c, train, class_weight: «[1]»)", "there are 2 classes and 1 weight"),
    Mistake("fit(c, train, class_weight: «[1, 2, 3]»)", "there are 2 classes and 3 weights"),
    Mistake("fit(c, train, class_weight: «{2: 1}»)", "there is no class 2: classes are 0 to 1"),
    Mistake("fit(c, train, class_weight: «{-1: 1}»)", "there is no class -1"),
    Mistake("predict(run, test[:3], top: «3»)", "there are 2 classes", hint: "top: 2"),
    Mistake("predict(run, test[:3], top: «0»)", "from 1 to 1000, not 0"),
    Mistake("predict(run, text: «[]»)", "there are no texts here"),
    Mistake("predict(run, «[\"a\"]»)", "these are texts", hint: "write `text: [\"a\"]`"),
    Mistake("predict(run, test, text: «\"a\"»)", "not both"),
    Mistake("«predict»(run)", "needs samples or a text", hint: "predict(run, text: \"…\")"),
  ])
  func whatDoesNotGoTogether(_ mistake: Mistake) { mistake.after(Self.run).expectOneError() }
}
