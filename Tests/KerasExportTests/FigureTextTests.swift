import Testing

/// Figures, tables of predictions and questions in exported code, as text.
@Suite struct FigureTextTests {
  @Test(arguments: [
    // One set of values is drawn against its places, two are places and values.
    ("plot(p)", "plot(p)"), ("plot([1, 2], [3, 4])", "plot([3, 4], x=[1, 2])"),
    ("plot([1, 2], [3, 4], x: [5, 6])", "plot([1, 2], [3, 4], x=[5, 6])"),
    ("plot([1, 2], x: [5, 6])", "plot([1, 2], x=[5, 6])"),
    ("plot([1, 2], [3, 4], labels: [\"a\", \"b\"])", "plot([1, 2], [3, 4], labels=[\"a\", \"b\"])"),
    ("plot([1, 2], [3, 4], labels: [])", "plot([3, 4], x=[1, 2], labels=[])"),
    ("plot([1, 2], [3, 4], [5, 6])", "plot([1, 2], [3, 4], [5, 6])"),
    (
      "plot([1, 2], [3, 4], title: \"T\", x_label: \"X\", y_label: \"Y\")",
      "plot([3, 4], x=[1, 2], title=\"T\", x_label=\"X\", y_label=\"Y\")"
    ),
    ("plot(run.history)", "plot_history(run.history)"),
    ("plot(run.history, metric: acc)", "plot_history(run.history, metric=\"accuracy\")"),
    (
      "plot(run.history, training: line, labels: [\"a\"])",
      "plot_history(run.history, training=\"line\", labels=[\"a\"])"
    ),
    ("plot(run.history, whole.history)", "plot_history(run.history, whole.history)"),
    ("plot([run.history, whole.history])", "plot_history(run.history, whole.history)"),
    (
      "h = [run.history, whole.history]\nplot(h)",
      "h = [run.history, whole.history]\nplot_history(*h)"
    ),
    ("violin([1, 2], [2, 3])", "violin([1, 2], [2, 3])"),
    (
      "violin([1, 2], [2, 3], labels: [\"a\", \"b\"], title: \"T\", y_label: \"Y\")",
      "violin([1, 2], [2, 3], labels=[\"a\", \"b\"], title=\"T\", y_label=\"Y\")"
    ),
    ("boxplot([1, 2], title: \"T\")", "boxplot([1, 2], title=\"T\")"),
    ("histogram(x)", "histogram(x)"), ("histogram(x, bins: 10)", "histogram(x)"),
    (
      "histogram(reviews.train.x, bins: 4, title: \"T\", x_label: \"X\", y_label: \"Y\")",
      "histogram(np.concatenate(reviews.train.x), bins=4, title=\"T\", x_label=\"X\", y_label=\"Y\")"
    ),
    ("curve(relu)", "curve(\"relu\", -6.0, 6.0)"),
    (
      "curve(tanh, from: -1, to: 2, title: \"T\", x_label: \"X\", y_label: \"Y\")",
      "curve(\"tanh\", -1, 2, title=\"T\", x_label=\"X\", y_label=\"Y\")"
    ),
    ("scatter(hot.y, p)", "scatter(hot.y, p)"),
    (
      "scatter(x, x, diagonal: true, title: \"T\", x_label: \"X\", y_label: \"Y\")",
      "scatter(x, x, diagonal=True, title=\"T\", x_label=\"X\", y_label=\"Y\")"
    ),
    ("scatter(x, x, diagonal: false)", "scatter(x, x)"),
    ("bar([\"a\", \"b\"], [1, 2])", "bar([\"a\", \"b\"], [1, 2])"),
    (
      "bar([1, 2], [1, 2], title: \"T\", x_label: \"X\", y_label: \"Y\")",
      "bar([1, 2], [1, 2], title=\"T\", x_label=\"X\", y_label=\"Y\")"
    ),
    // A figure with a name is drawn where it is shown.
    ("f = histogram(x)\nf", "def f():\n    histogram(x)\n\n\nf()"),
  ])
  func figuresAreDrawn(_ code: String, _ python: String) throws {
    #expect(try PythonCell.of(code) == python)
  }

  /// scikit-learn's `class` would be a word of Python's.
  @Test(arguments: [
    ("confusion_matrix(p, hot)", "ConfusionMatrix(p, hot).show()"),
    (
      "confusion_matrix(p, hot, normalize: true)",
      "ConfusionMatrix(p, hot, normalize=\"true\").show()"
    ),
    (
      "confusion_matrix(p, hot, normalize: all, title: \"T\")",
      "ConfusionMatrix(p, hot, normalize=\"all\", title=\"T\").show()"
    ),
    ("confusion_matrix(p, hot[3:5])", "ConfusionMatrix(p[3:5], hot[3:5]).show()"),
    ("confusion_matrix(p[3:5], hot[3:5])", "ConfusionMatrix(p[3:5], hot[3:5]).show()"),
    ("confusion_matrix(p[3:4], hot[3])", "ConfusionMatrix(p[3:4], hot[3]).show()"),
    ("classification_report(q, birds.train)", "ClassificationReport(q, birds.train).show()"),
    (
      "classification_report(p, hot, zero_division: 1)",
      "ClassificationReport(p, hot, zero_division=1).show()"
    ),
    ("classification_report(p, hot).accuracy", "print(ClassificationReport(p, hot).accuracy)"),
    (
      "roc_curve(q, birds.train, class: \"u\", title: \"T\")",
      "RocCurve(q, birds.train, chosen=\"u\", title=\"T\").show()"
    ),
    (
      "roc_curve([p, 1 - p], hot, labels: [\"a\", \"b\"])",
      "RocCurve([p, 1 - p], hot, labels=[\"a\", \"b\"]).show()"
    ),
    ("precision_recall_curve(p, hot)", "PrecisionRecallCurve(p, hot).show()"),
    ("calibration_curve(p, hot, n_bins: 5)", "CalibrationCurve(p, hot).show()"),
    (
      "calibration_curve(p, hot, n_bins: 4, strategy: quantile)",
      "CalibrationCurve(p, hot, n_bins=4, strategy=\"quantile\").show()"
    ),
    ("r = residuals([1, 2], [2, 3], bins: 4)", "r = Residuals([1, 2], [2, 3], bins=4)"),
    ("mistakes(p, reviews.train)", "mistakes(p, reviews.train.x, reviews.train.y, reviews)"),
    (
      "mistakes(p, reviews.train[2:5])",
      "mistakes(p[2:5], reviews.train.x[2:5], reviews.train.y[2:5], reviews)"
    ),
    ("mistakes(q, birds.train)", "class_mistakes(q, birds.train)"),
    ("explain(run, reviews.train.x[0])", "explain_words(run.model, reviews.train.x[0], reviews)"),
    (
      "explain(run, text: \"a b\")",
      "explain_words(run.model, encode([\"a b\"], reviews)[0], reviews)"
    ),
    ("top_ngrams(run, hot)", "top_words(run.model, reviews.train.x, reviews)"),
    (
      "top_ngrams(run, hot[:5], count: 3)",
      "top_words(run.model, reviews.train.x[:5], reviews, count=3)"
    ),
    (
      "top_ngrams(run, hot[3], count: 3)",
      "top_words(run.model, reviews.train.x[[3]], reviews, count=3)"
    ),
  ])
  func questionsAreAsked(_ code: String, _ python: String) throws {
    #expect(try PythonCell.of(code) == python)
  }

  @Test(arguments: [
    ("pictures(digits.test.x[0])", "pictures(digits.test.x[0])"),
    (
      "pictures(digits.test[:4], columns: 2, title: \"T\", shape: [8, 8])",
      "pictures(digits.test[:4], shape=[8, 8], columns=2, title=\"T\")"
    ),
    (
      "pictures(digits.test, predictions: digits.test.y, mistakes: true)",
      "pictures(digits.test, predictions=digits.test.y, mistakes=True)"
    ),
    (
      "weights(reading, \"dense\")", "print(reading.model.get_layer(\"dense\").get_weights()[0])"
    ),
    (
      "weights(reading, \"dense\", weight: kernel)",
      "print(reading.model.get_layer(\"dense\").get_weights()[0])"
    ),
    // A kernel and a bias, in this order.
    (
      "weights(reading, \"dense\", weight: bias)",
      "print(reading.model.get_layer(\"dense\").get_weights()[1])"
    ),
    // Its 64 inputs are the flattened 8 × 8 of the pictures: a picture for each unit.
    (
      "weights(reading, \"dense\", show: pictures)",
      "pictures(\n    reading.model.get_layer(\"dense\").get_weights()[0].T,\n    shape=[8, 8],\n"
        + "    numbered=True,\n)"
    ),
    (
      "weights(reading, \"dense\", show: pictures, shape: [4, 16], columns: 5, title: \"T\")",
      "pictures(\n    reading.model.get_layer(\"dense\").get_weights()[0].T,\n    numbered=True,\n"
        + "    shape=[4, 16],\n    columns=5,\n    title=\"T\",\n)"
    ),
  ])
  func picturesAreShown(_ code: String, _ python: String) throws {
    #expect(try PythonCell.of(code) == python)
  }

  /// The pools of a network of filters, with the filters' widths, in the order in which they are put
  /// together.
  @Test func phrasesAreOfTheirFilters() throws {
    let code = """
      model cnn {
        input(20)
        embedding(50, 2)
        branch { conv1d(4, 3, activation: relu); global_max_pooling1d() }
        branch { conv1d(4, 1, activation: relu); max_pooling1d(20, name: "last"); flatten() }
        concatenate()
        dense(1, activation: sigmoid)
      }
      r = fit(compile(cnn, loss: mse), padded)
      explain(r, padded.x[0])
      top_ngrams(r, padded, count: 3)
      """
    let python = try PythonCell.of(code)
    let pools = "pools={\"global_max_pooling1d\": 3, \"last\": 1}"
    #expect(
      python.hasSuffix(
        "explain_phrases(\n    r.model,\n    padded.x[0],\n    words,\n    \(pools),\n)\n"
          + "top_ngrams(\n    r.model,\n    padded.x,\n    words,\n    \(pools),\n    count=3,\n)"),
      "\(python)")
    // As they are asked for by name, they have names.
    #expect(python.contains("layers.GlobalMaxPooling1D(name=\"global_max_pooling1d\")"))
  }
}
