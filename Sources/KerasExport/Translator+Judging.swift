import Language
import Text

/// What one asks of a model afterwards.
extension Translator {
  private static let classes: [Spelling: String] = [
    "confusion_matrix": "ConfusionMatrix", "classification_report": "ClassificationReport",
    "roc_curve": "RocCurve", "precision_recall_curve": "PrecisionRecallCurve",
    "calibration_curve": "CalibrationCurve", "residuals": "Residuals",
  ]

  /// Nil for other functions.
  mutating func judging(_ call: CheckedCall) throws(Untranslatable) -> Python? {
    func first(_ name: String) throws(Untranslatable) -> CheckedExpression {
      guard let argument = call.arguments[name] else {
        throw Untranslatable(reason: "`\(call.function.name)` lacks `\(name)`")
      }
      return argument
    }
    switch call.function.name {
    case "scatter":
      let points = [try values(call, "x"), try values(call, "y")]
      return try helper("scatter", points, ["diagonal", "title", "x_label", "y_label"], call)
    case "bar":
      let bars = [try python(try first("labels")).text, try values(call)]
      return try helper("bar", bars, ["title", "x_label", "y_label"], call)
    default: break
    }
    guard let name = Self.classes[Spelling(call.function.name)] else { return nil }
    let data = try first("data")
    let predictions = try first("predictions")
    helpers.insert(Spelling(name))
    let names = [
      "normalize", "zero_division", "class", "n_bins", "strategy", "bins", "labels", "title",
    ]
    let arguments = [
      try self.predictions(predictions, of: data).text, try python(data).text,
    ]
    return Python(
      PythonText.call(
        name, arguments + (try options(call, names, as: ["class": "chosen"]))))
  }

  /// The most probable classes of what is predicted.
  mutating func topClasses(
    _ call: CheckedCall, _ most: CheckedExpression
  ) throws(Untranslatable) -> Python {
    var plain = call
    plain.arguments["top"] = nil
    let answers = try predicting(plain).text
    helpers.insert("top_classes")
    var options: [String] = []
    if let run = call.arguments["run"], let data = trainingData(of: run) {
      options.append("data=\(try python(data).text)")
    }
    if let text = call.arguments["text"], text.type != .none {
      let isList = if case .list = text.type { true } else { false }
      options.append("texts=" + (isList ? try python(text).text : "[\(try python(text).text)]"))
    }
    return Python(PythonText.call("top_classes", [answers, try python(most).text] + options))
  }

  /// A table of predictions.
  mutating func exportedPredictions(_ call: CheckedCall) throws(Untranslatable) -> Python {
    guard let predictions = call.arguments["run"], let path = call.arguments["path"] else {
      throw Untranslatable(reason: "`export` lacks its predictions or path")
    }
    helpers.insert("export_predictions")
    var arguments = [try python(predictions).text, try python(path).text]
    if let data = call.arguments["data"], data.type != .none {
      arguments[0] = try self.predictions(predictions, of: data).text
      arguments.append(try python(data).text)
    }
    return Python(PythonText.call("export_predictions", arguments))
  }
}
