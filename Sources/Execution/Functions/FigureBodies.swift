import Engine
import Language
import Notebook
import Report

extension FunctionBodies {
  static let figures: [String: Body] = [
    "plot": plot, "histogram": histogram, "violin": violin, "curve": curve,
  ]

  private static func figure(
    _ call: CallValues, xLabel: String? = nil, yLabel: String? = nil, title: String? = nil,
    _ content: Figure.Content
  ) -> Figure {
    Figure(
      title: call.text("title") ?? title, xLabel: call.text("x_label") ?? xLabel,
      yLabel: call.text("y_label") ?? yLabel, content: content)
  }

  // MARK: Lines

  @Sendable private static func plot(_ call: inout CallValues) throws(RunFailure) -> Value {
    let labels = call.texts("labels")
    var histories: [(label: String?, history: History)] = []
    var series: [LineSeries] = []
    for (index, argument) in call.repeated("values").enumerated() {
      let label = labels.indices.contains(index) ? labels[index] : nil
      if case .history(let run) = argument.value {
        histories.append((label, run.history))
      } else if let tensor = argument.value.tensor {
        let x = tensor.values.indices.map { Double($0 + 1) }
        series.append(
          LineSeries(name: label ?? "values", x: x, y: tensor.values, style: .line))
      }
    }
    guard !histories.isEmpty else {
      return .figures([figure(call, .lines(series))])
    }
    let metrics: [String]
    if let metric = call.text("metric") {
      metrics = [metric == "acc" ? "accuracy" : metric]
    } else {
      metrics = histories[0].history.names.filter { !$0.hasPrefix("val_") }
    }
    let style = call.text("training").flatMap(trainingStyle) ?? .dots
    let call = call
    return .figures(
      metrics.map { metric in
        var lines: [LineSeries] = []
        for (label, history) in histories {
          for (name, prefix) in [(metric, "Training"), ("val_" + metric, "Validation")] {
            guard let values = history[name] else { continue }
            let noun = name == metric ? metric : metric
            lines.append(
              LineSeries(
                name: label.map { "\($0): \(prefix.lowercased()) \(noun)" } ?? "\(prefix) \(noun)",
                x: values.indices.map { Double($0 + 1) }, y: values,
                style: name == metric ? style : .line))
          }
        }
        return figure(
          call, xLabel: "Epochs", yLabel: metric.prefix(1).uppercased() + metric.dropFirst(),
          .lines(lines + series))
      })
  }

  private static func trainingStyle(_ word: String) -> LineSeries.Style? {
    word == "line" ? .line : .dots
  }

  // MARK: Distributions

  @Sendable private static func histogram(_ call: inout CallValues) throws(RunFailure) -> Value {
    let values = try finite(try numbers(call, "values"), call.range("values"))
    guard let bins = call.whole("bins"), (1...10_000).contains(bins) else {
      throw call.failure("bins", "`bins` is a whole number from 1 to 10000")
    }
    return .figures([
      figure(call, yLabel: "Count", .histogram(Histogram(of: values, bins: bins)))
    ])
  }

  @Sendable private static func violin(_ call: inout CallValues) throws(RunFailure) -> Value {
    let labels = call.texts("labels")
    var violins: [Violin] = []
    for (index, argument) in call.repeated("values").enumerated() {
      let values = try numbers(argument.value, at: argument.range)
      violins.append(
        Violin(
          label: labels.indices.contains(index) ? labels[index] : "\(index + 1)",
          values: try finite(values, argument.range)))
    }
    return .figures([figure(call, .violins(violins))])
  }

  private static func finite(
    _ values: [Double], _ range: SourceRange
  ) throws(RunFailure) -> [Double] {
    guard !values.isEmpty else {
      throw RunFailure(range: range, message: "there are no values here")
    }
    guard values.allSatisfy(\.isFinite) else {
      throw RunFailure(range: range, message: "some of these values are not finite numbers")
    }
    return values
  }

  // MARK: Curves

  @Sendable private static func curve(_ call: inout CallValues) throws(RunFailure) -> Value {
    let name = call.text("function") ?? "linear"
    let (from, to) = (call["from"].number ?? -6, call["to"].number ?? 6)
    guard from < to, (to - from).isFinite else {
      throw call.failure("to", "a curve ends right of where it begins")
    }
    let steps = 96
    // Six decimals are more than a drawing shows, and keep its data short.
    let x = (0...steps).map { step in
      rounded(from + (to - from) * Double(step) / Double(steps), decimals: 6)
    }
    let function: (Double) -> Double =
      switch name {
      case "relu": { max(0, $0) }
      case "sigmoid": { 1 / (1 + Mathematics.exp(-$0)) }
      case "tanh": { Mathematics.tanh($0) }
      default: { $0 }
      }
    let y = x.map { rounded(function($0), decimals: 6) }
    return .figures([
      figure(
        call, xLabel: "x", yLabel: "\(name)(x)",
        .lines([LineSeries(name: name, x: x, y: y, style: .line)]))
    ])
  }
}
