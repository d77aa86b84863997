import Engine
import Notebook
import Text

/// The metrics of a `compile`.
extension FunctionTable {
  static let metricFunctions: [Function] = [
    metricFunction(.precision, "True positives among all that are predicted so, p > 0.5"),
    metricFunction(.recall, "True positives among all that are so, p > 0.5"),
    metricFunction(
      .auc, "The area under the ROC curve, by 200 thresholds, of predictions clipped to 0…1"),
  ]

  private static func metricFunction(_ kind: Metric.PerClass, _ summary: String) -> Function {
    let name = kind.metric.rawValue
    return Function(
      name, .metrics,
      summary
        + ": of all outputs, or of one class against the rest. Labels are then rows as wide as "
        + "the output, or classes' numbers. Of several, the second is called `\(name)_1`, and so on.",
      [
        Parameter(
          "class_id", .optional(.integer(0...Int.max)),
          kind == .auc
            ? "The class, from 0: the curve of its output alone. (Keras: AUC of that column.)"
            : "The class, from 0: its output alone is looked at.",
          default: .value(.none), static: true)
      ],
      keras: "keras.metrics.\(kind == .auc ? "AUC" : name == "recall" ? "Recall" : "Precision")",
      example:
        "tuned = compile(mlp, loss: binary_crossentropy, metrics: [accuracy, \(name)(class_id: 0)])",
      result: { call in
        .metric(call.whole("class_id").map { .ofClass(kind, $0) } ?? kind.metric)
      })
  }

  /// The metric that a word names.
  static func metric(named word: String) -> Metric? {
    word == "acc" ? .accuracy : Metric(rawValue: word)
  }

  /// More would make no table to be read.
  static let mostMetrics = 100

  /// The metrics of a list of words, of declared metrics and of calls.
  static func metrics(
    _ call: inout CallCheck, _ model: ModelDescription, _ loss: Loss
  ) -> [Metric] {
    var found: [(metric: Metric, range: SourceRange)] = []
    let all = call.arguments["metrics"]?.range ?? call.name.range
    if case .list(let elements)? = call.arguments["metrics"]?.node {
      for element in elements {
        if case .metric(let metric) = element.type {
          found.append((metric, element.range))
        } else if let metric = element.constant?.text.flatMap(metric) {
          found.append((metric, element.range))
        }
      }
    } else if case .list(let words)? = call.constant("metrics") {
      found = words.compactMap { $0.text.flatMap(metric) }.map { ($0, all) }
    }
    guard found.count <= mostMetrics else {
      call.error(at: "metrics", "a model is compiled with at most \(mostMetrics) metrics")
      call.hasFailed = true
      return []
    }
    var compiled = Compiled(model: model, optimizer: .rmsprop(RMSprop()), loss: loss, metrics: [])
    for (metric, range) in found {
      let isKnown = compiled.metrics.contains { $0 == metric }
      let before = compiled.series
      compiled.metrics.append(metric)
      let name = compiled.series.last ?? metric.rawValue
      if isKnown || before.dropFirst().contains(name) {
        call.diagnostics.error(range, "the metric `\(metric.text)` is named twice")
        compiled.metrics.removeLast()
      } else if name == "loss" {
        call.diagnostics.error(
          range, "a metric can't be named `loss`: that series is the loss itself")
      }
    }
    if !call.hasFailed {
      for (metric, range) in found {
        guard let fault = fault(of: metric, model, loss) else { continue }
        call.diagnostics.error(range, fault.message, hint: fault.hint)
        call.hasFailed = true
      }
    }
    return compiled.metrics
  }

  /// Checks the metrics of a run, which may come from a file of a program that knew less.
  static func checkMetrics(of compiled: Compiled, at parameter: String, _ call: inout CallCheck) {
    for metric in compiled.metrics {
      guard let fault = fault(of: metric, compiled.model, compiled.loss) else { continue }
      call.errorOnce(
        at: parameter, "this run can't be scored: " + fault.message,
        hint: "compile and train the model without it")
    }
  }

  /// Why a metric can't be counted with a model's outputs and a loss's labels.
  private static func fault(
    of metric: Metric, _ model: ModelDescription, _ loss: Loss
  ) -> (message: String, hint: String)? {
    guard let outputs = model.outputShape.sizes.last ?? nil else { return nil }
    if case .ofClass(_, let number) = metric, number >= outputs {
      return (
        "there is no class \(number): `\(model.name)` has "
          + (outputs == 1 ? "one output, class 0" : "outputs for the classes 0 to \(outputs - 1)"),
        "write class_id: \(outputs - 1)"
      )
    }
    guard loss == .sparseCategoricalCrossentropy, outputs > 1, !metric.takesClassNumbers else {
      return nil
    }
    let rows =
      "encode the labels, to_categorical(…, num_classes: \(outputs)), and use categorical_crossentropy"
    return (
      "`\(metric.text)` compares each of the \(outputs) outputs with a label of its own, and with "
        + "sparse_categorical_crossentropy a label is one class's number",
      Metric.PerClass(metric) != nil
        ? "ask for one class: \(metric.rawValue)(class_id: \(outputs - 1)); or \(rows)" : rows
    )
  }
}

extension Metric {
  /// As it is written in a list of metrics.
  package var text: String {
    if case .ofClass(_, let number) = self { return "\(rawValue)(class_id: \(number))" }
    return rawValue
  }
}
