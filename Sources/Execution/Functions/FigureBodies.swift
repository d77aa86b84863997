import Engine
import Language
import Notebook
import Report
import Text
import Words

extension FunctionBodies {
  static let figures: [Spelling: Body] = [
    "plot": plot, "histogram": histogram, "violin": violin, "boxplot": boxplot,
    "curve": curve,
  ]

  static func figure(
    _ call: CallValues, xLabel: Remark? = nil, yLabel: Remark? = nil, title: Remark? = nil,
    _ content: any FigureContent
  ) -> Figure {
    func own(_ parameter: String) -> Remark? { call.text(parameter).map(Remark.own) }
    return Figure(
      title: own("title") ?? title, xLabel: own("x_label") ?? xLabel,
      yLabel: own("y_label") ?? yLabel, content: content)
  }

  // MARK: Lines

  /// Sorts what is given into histories, sweeps and numbers, each with the label that is its turn.
  @Sendable private static func plot(_ call: inout CallValues) throws(RunFailure) -> Value {
    let nameOfValues = Remark.cased(Remark(\.figures.values), .middle)
    let labels = call.texts("labels")
    var histories: [(label: String?, history: History)] = []
    var series: [LineSeries] = []
    var failed: [Divergence] = []
    var place = 0
    func nextLabel() -> String? {
      defer { place += 1 }
      return labels.indices.contains(place) ? labels[place] : nil
    }
    for argument in call.repeated("values") {
      let found = Self.histories(in: argument.value)
      if case .sweep(let sweep) = argument.value {
        if sweep.isEmpty, let divergence = argument.value.divergence {
          throw noEpochs(of: divergence, call)
        }
        return .figures([sweepFigure(call, sweep)])
      }
      if !found.isEmpty {
        for run in found { histories.append((nextLabel(), run.history)) }
        failed += found.compactMap(\.divergence)
      } else if let tensor = argument.value.tensor {
        let x = tensor.values.indices.map { Double($0 + 1) }
        series.append(
          LineSeries(
            name: nextLabel().map(Remark.own) ?? nameOfValues, x: x, y: tensor.values, style: .line)
        )
      }
    }
    if histories.isEmpty, let plot = try positions(call, series, labels) {
      return .figures([figure(call, plot)])
    }
    guard let names = histories.first?.history.names else {
      return .figures([figure(call, Lines(series))])
    }
    if histories.allSatisfy({ $0.history.series.allSatisfy(\.isEmpty) }), series.isEmpty,
      let failed = failed.first
    {
      throw noEpochs(of: failed, call)
    }
    func figures(_ figure: Figure) -> Value {
      var figure = figure
      if !failed.isEmpty { figure.title = title(call, failed) }
      return .figures([figure])
    }
    // Several runs without labels of their own are told apart by their numbers.
    if histories.count > 1 {
      for index in histories.indices where histories[index].label == nil {
        histories[index].label = "\(index + 1)"
      }
    }
    let style = call.text("training").flatMap(trainingStyle) ?? .dots
    if let metric = call.text("metric").map(FunctionTable.series) {
      return figures(
        figure(
          call, xLabel: Remark(\.figures.epochs), yLabel: axisName(metric),
          Lines(lines(metric, histories, style) + series)))
    }
    let metrics = names.filter { !$0.hasPrefix("val_") }
    guard metrics.count > 1 else {
      return figures(
        figure(
          call, xLabel: Remark(\.figures.epochs), yLabel: axisName(metrics.first ?? "loss"),
          Lines(lines(metrics.first ?? "loss", histories, style) + series)))
    }
    let panels = metrics.map { metric in
      LinePanel(yLabel: axisName(metric), series: lines(metric, histories, style))
    }
    return figures(figure(call, xLabel: Remark(\.figures.epochs), Panels(panels)))
  }

  /// The curves of a sweep's runs: of one series, or of loss and metrics one above another.
  private static func sweepFigure(_ call: CallValues, _ sweep: SweepValue) -> Figure {
    if let metric = call.text("metric").map(FunctionTable.series) {
      return figure(
        call, xLabel: Remark(\.figures.epochs), yLabel: axisName(metric), Lines(sweep.lines(metric))
      )
    }
    let prefix = sweep.type.watched == "val_loss" ? "val_" : ""
    let series = sweep.type.series.filter { $0.hasPrefix(prefix) }
    return figure(
      call, xLabel: Remark(\.figures.epochs),
      Panels(series.map { LinePanel(yLabel: axisName($0), series: sweep.lines($0)) }))
  }

  private static func noEpochs(of divergence: Divergence, _ call: CallValues) -> RunFailure {
    RunFailure(
      kind: .incomplete, range: call.call.nameRange,
      message: "no epoch of `\(divergence.name)` (\(divergence.place)) was finished")
  }

  /// A figure that ends early says so.
  private static func title(_ call: CallValues, _ failed: [Divergence]) -> Remark {
    let epochs = Set(failed.map(\.epoch)).sorted().map(String.init).joined(separator: ", ")
    let reason = Remark(\.figures.trainingsFailed, count: failed.count, .own(epochs))
    return call.text("title").map { Remark(\.figures.withReason, .own($0), reason) }
      ?? Remark(\.figures.upToFailure, reason)
  }

  /// The histories in a value: its own, or those of a list of histories alone.
  private static func histories(in value: Value) -> [RunValue] {
    switch value {
    case .history(let run): return [run]
    case .list(let values):
      let found = values.flatMap { histories(in: $0) }
      return found.count == values.count ? found : []
    default: return []
    }
  }

  /// `Loss`, or `Validation loss` for `val_loss`.
  static func axisName(_ series: String) -> Remark {
    .cased(
      series.hasPrefix("val_")
        ? Remark(\.figures.validation, .own(withoutPrefix(series))) : .own(series), .start)
  }

  /// The training's series that belongs to one of the validation.
  private static func withoutPrefix(_ series: String) -> String {
    String(series.unicodeScalars.dropFirst(4))
  }

  /// A metric's curves in training and validation, or a single series; each run has its colour.
  private static func lines(
    _ metric: String, _ histories: [(label: String?, history: History)],
    _ style: LineSeries.Style
  ) -> [LineSeries] {
    var lines: [LineSeries] = []
    let isAlone = metric.hasPrefix("val_")
    let validation: (Remark.Path, Remark.Path) = (\.figures.validation, \.figures.validationAlone)
    let training: (Remark.Path, Remark.Path) = (\.figures.training, \.figures.trainingAlone)
    let parts =
      isAlone ? [(metric, validation)] : [(metric, training), ("val_" + metric, validation)]
    for (number, (label, history)) in histories.enumerated() {
      for (name, (named, alone)) in parts {
        guard let values = history[name] else { continue }
        let noun = isAlone ? withoutPrefix(metric) : metric
        lines.append(
          LineSeries(
            name: label.map {
              isAlone ? .own($0) : Remark(\.figures.spreadOf, .own($0), Remark(alone))
            } ?? Remark(named, .own(noun)),
            x: values.indices.map { Double($0 + 1) }, y: values,
            style: name == metric && !isAlone ? style : .line,
            group: histories.count > 1 ? number : nil))
      }
    }
    return lines
  }

  private static func trainingStyle(_ word: String) -> LineSeries.Style? {
    word == "line" ? .line : .dots
  }

  // MARK: Distributions

  @Sendable private static func histogram(_ call: inout CallValues) throws(RunFailure) -> Value {
    let values = try finite(try numbers(call, "values"), call.range("values"))
    let bins = call.whole("bins") ?? 10
    return .figures([
      figure(call, yLabel: Remark(\.figures.count), Histogram(of: values, bins: bins))
    ])
  }

  @Sendable private static func violin(_ call: inout CallValues) throws(RunFailure) -> Value {
    let violins = try distributions(call).map { Violin(label: $0.label, values: $0.values) }
    return .figures([figure(call, Violins(violins))])
  }

  @Sendable private static func boxplot(_ call: inout CallValues) throws(RunFailure) -> Value {
    let boxes = try distributions(call).map { Box(label: $0.label, values: $0.values) }
    return .figures([figure(call, Boxes(boxes))])
  }

  /// Several sets of values by their labels, or by their numbers.
  private static func distributions(
    _ call: CallValues
  ) throws(RunFailure) -> [(label: String, values: [Double])] {
    let labels = call.texts("labels")
    var distributions: [(label: String, values: [Double])] = []
    for (index, argument) in call.repeated("values").enumerated() {
      let values = try numbers(argument.value, at: argument.range)
      distributions.append(
        (
          labels.indices.contains(index) ? labels[index] : "\(index + 1)",
          try finite(values, argument.range)
        ))
    }
    return distributions
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
    let x = short((0...steps).map { from + (to - from) * Double($0) / Double(steps) })
    let function: (Double) -> Double =
      switch name {
      case "relu": { max(0, $0) }
      case "sigmoid": { 1 / (1 + Mathematics.exp(-$0)) }
      case "tanh": { Mathematics.tanh($0) }
      default: { $0 }
      }
    let y = short(x.map(function))
    return .figures([
      figure(
        call, xLabel: "x", yLabel: .own("\(name)(x)"),
        Lines([LineSeries(name: .own(name), x: x, y: y, style: .line)]))
    ])
  }

  /// Six decimals are more than a drawing shows, and keep its data short; values that lie closer
  /// together stay as they are.
  private static func short(_ values: [Double]) -> [Double] {
    let range = (values.max() ?? 0) - (values.min() ?? 0)
    return range >= 0.01 ? values.map { rounded($0, decimals: 6) } : values
  }
}
