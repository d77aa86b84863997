import Engine
import Notebook
import Text

/// What one asks of a model afterwards.
extension FunctionTable {
  private static let predictions = Parameter(
    "predictions", .predictions,
    "What `predict` gave: one probability a sample (predicted is class 1 where it is above 0.5), a row of "
      + "probabilities (predicted is the class with the largest), or the classes' numbers; of these samples, "
      + "or of the whole set that they were selected from.", positional: true)

  private static let scores = Parameter(
    "predictions", .predictionsOfModels,
    "What `predict` gave: one probability a sample or a row of them; several models' in a list, which "
      + "are drawn in one figure.", positional: true)

  private static let data = Parameter(
    "data", .labels, "The samples with their true classes, or these alone.", positional: true)

  private static let ofClass = Parameter(
    "class", .optional(.anything),
    "The class that is judged against the rest: its name or number. Without it, class 1 of two, and each "
      + "of three or more.", default: .value(.none))

  private static let labels = Parameter(
    "labels", .listOf(.text), "What several models are called.", default: .value(.list([])))

  static let judgingFunctions: [Function] = [
    Function(
      "confusion_matrix", .judging,
      "How often each true class was predicted as each class, as a table and as a heat map: true classes "
        + "in rows, predicted ones in columns, those that occur. `.counts`, `.classes` and `.accuracy` are its parts.",
      [
        predictions, data,
        Parameter(
          "normalize", .optional(.choice(["true", "pred", "all"])),
          "Shares in place of counts: of the true class's samples, of the predicted class's, or of all.",
          default: .value(.none), static: true), FigureLabels.title,
      ],
      keras: "sklearn.metrics.confusion_matrix",
      example: "confusion_matrix(predictions, test)", isBindable: true,
      result: { call in
        checkClasses(&call)
        return .answer(.confusion)
      }),
    Function(
      "classification_report", .judging,
      "Precision, recall, f1 and number of samples of each class that occurs, with accuracy, their mean "
        + "(macro) and their mean weighted by samples. Its parts are called so too: `.accuracy`, `.f1` (a "
        + "list), `.macro_f1`, `.weighted_f1` and so on.",
      [
        predictions, data,
        Parameter(
          "zero_division", .integer(0...1),
          "What precision or recall is where there is nothing to divide by.",
          default: .value(.integer(0))),
      ],
      keras: "sklearn.metrics.classification_report",
      example: "classification_report(predictions, test)", isBindable: true,
      result: { call in
        checkClasses(&call)
        return .answer(.report)
      }),
    Function(
      "roc_curve", .judging,
      "The share of a class's samples that are found against the share of others that are taken for it, "
        + "at each threshold, with the area below the curve (AUC). `.area` is the area, the mean where there are "
        + "several classes; `.areas` lists them.",
      [scores, data, ofClass, labels, FigureLabels.title],
      keras: "sklearn.metrics.roc_curve",
      example: "roc_curve(predictions, test)", isBindable: true, result: curvesResult),
    Function(
      "precision_recall_curve", .judging,
      "Precision against recall at each threshold, with the average precision, which is the area below "
        + "the curve in steps. `.area` and `.areas` are as with `roc_curve`.",
      [scores, data, ofClass, labels, FigureLabels.title],
      keras: "sklearn.metrics.precision_recall_curve",
      example: "precision_recall_curve(predictions, test)", isBindable: true, result: curvesResult),
    Function(
      "calibration_curve", .judging,
      "Whether probabilities are as often right as they say: the share of a class's samples among those "
        + "with about the same probability. `.brier_score` is the mean squared distance of the "
        + "probabilities from what is true.",
      [
        scores, data, ofClass,
        Parameter(
          "n_bins", .integer(1...1000), "Into how many bins probabilities are sorted.",
          default: .value(.integer(5))),
        Parameter(
          "strategy", .choice(["uniform", "quantile"]),
          "Bins of one width, or with about as many samples each.",
          default: .value(.text("uniform"))),
        labels, FigureLabels.title,
      ],
      keras: "sklearn.calibration.calibration_curve",
      example: "calibration_curve(predictions, test, n_bins: 10)", isBindable: true,
      result: { call in
        _ = curvesResult(&call)
        return .answer(.calibration)
      }),
    Function(
      "residuals", .judging,
      "What predicted numbers miss the true ones by (true minus predicted), against the predicted ones "
        + "and as a histogram, with their mean, deviation, mean absolute and root mean squared error, "
        + "and R². `.values`, `.mean`, `.std`, `.mae`, `.rmse` and `.r2` are its parts.",
      [
        Parameter("predictions", .predictions, "One number a sample.", positional: true),
        Parameter(
          "data", .labels, "The samples with their true numbers, or these alone.", positional: true),
        Parameter(
          "bins", .integer(1...10_000), "The bars of the histogram.", default: .value(.integer(20))),
        FigureLabels.title,
      ],
      keras: "sklearn.metrics.PredictionErrorDisplay",
      example: "residuals([2.5, 0.0, 2.0, 8.0], [3.0, -0.5, 2.0, 7.0], bins: 4)", isBindable: true,
      result: { call in
        checkRows(&call)
        return .answer(.residuals)
      }),
  ]

  // MARK: Rules

  /// One prediction for each sample, as far as that is known.
  private static func checkRows(_ call: inout CallCheck) {
    guard case .tensor(let predictions) = call.type("predictions"), let shape = predictions.shape,
      let count = shape.first ?? nil
    else { return }
    if shape.count > 2 {
      call.error(
        at: "predictions", "predictions have one or two axes, and these have \(shape.count)")
      return
    }
    guard case .dataset(let data) = call.type("data"), let rows = data.features.rows, count < rows
    else { return }
    call.error(
      at: "predictions", "there are \(count) predictions for \(rows) samples",
      hint: "select as many samples: [:\(count)]")
  }

  private static func checkClasses(_ call: inout CallCheck) {
    if case .dataset(let data) = call.type("data"), data.labels == .numbers {
      call.error(
        at: "data", "these labels are numbers, and `\(call.name.value)` takes classes",
        hint: "residuals(…) and scatter(…) judge predicted numbers")
      return
    }
    checkRows(&call)
  }

  private static func curvesResult(_ call: inout CallCheck) -> ValueType {
    checkClasses(&call)
    let count: Int?
    switch (call.type("predictions"), call.arguments["predictions"]?.node) {
    case (.list(let element, let number), _) where !element.isNumeric && element != .boolean:
      count = number
    case (_, .list(let elements)) where elements.contains { !$0.type.isNumeric }:
      count = elements.count
    default: count = 1
    }
    if case .list(let labels)? = call.constant("labels"), !labels.isEmpty, let count,
      labels.count != count
    {
      call.error(
        at: "labels",
        "there \(labels.count == 1 ? "is 1 label" : "are \(labels.count) labels") for "
          + counted(count, "model"))
    }
    switch call.type("class") {
    case .text, .integer, .none, .unknown: break
    default: call.error(at: "class", "a class is its name or its number")
    }
    return .answer(.curves)
  }
}

/// What figures are called and their axes.
enum FigureLabels {
  static func label(_ name: String, _ summary: String) -> Parameter {
    Parameter(name, .optional(.text), summary, default: .value(.none))
  }

  static let title = label("title", "Stands above the figure.")
  static let x = label("x_label", "Names the horizontal axis.")
  static let y = label("y_label", "Names the vertical axis.")
}
