import Language
import Notebook
import Report
import Text
import Words

/// Figures of values against values or names.
extension FunctionBodies {
  static let points: [Spelling: Body] = ["scatter": scatter, "bar": bar]

  @Sendable private static func scatter(_ call: inout CallValues) throws(RunFailure) -> Value {
    let x = try numbers(call, "x")
    let y = try numbers(call, "y")
    try checkCounts(x.count, y.count, call.range("y"))
    let finite = zip(x, y).filter { $0.0.isFinite && $0.1.isFinite }
    let left = x.count - finite.count
    guard !finite.isEmpty else {
      throw call.failure(
        "x", x.isEmpty ? "there are no values here" : "no pair of these values is finite")
    }
    let dots = ThinnedPoints.dots(finite.map(\.0), finite.map(\.1))
    let notes = [
      dots.note,
      left == 0
        ? nil
        : left == 1
          ? Remark(\.remarks.pointNotDrawn)
          : Remark(\.remarks.pointsNotDrawn, "\(grouped(left))"),
    ].compactMap { $0 }
    let isDiagonal = call.boolean("diagonal")
    let plot = PointPlot(
      [LineSeries(name: "", x: dots.x, y: dots.y, style: .dots)],
      guide: isDiagonal ? .diagonal : .none, isEqual: isDiagonal,
      note: notes.isEmpty ? nil : .list(notes, .semicolon))
    return .figures([figure(call, xLabel: "x", yLabel: "y", plot)])
  }

  private static func checkCounts(
    _ places: Int, _ values: Int, _ range: SourceRange
  ) throws(RunFailure) {
    guard places != values else { return }
    throw RunFailure(
      range: range, message: "there are \(places) positions for \(counted(values, "value"))")
  }

  /// Values against positions; nil where `plot` was given neither `x` nor two sets of values without
  /// labels of their own.
  static func positions(
    _ call: CallValues, _ series: [LineSeries], _ labels: [String]
  ) throws(RunFailure) -> (any FigureContent)? {
    let arguments = call.repeated("values")
    guard arguments.count == series.count else { return nil }
    var series = series
    let x: [Double]
    if case .none = call["x"] {
      guard series.count == 2, labels.count < 2 else { return nil }
      x = series[0].y
      try checkCounts(x.count, series[1].y.count, arguments[1].range)
      series.removeFirst()
      series[0].name = .own(labels.first ?? "")
    } else {
      x = try numbers(call, "x")
      for (place, argument) in arguments.enumerated() {
        try checkCounts(x.count, series[place].y.count, argument.range)
      }
      if series.count == 1, labels.isEmpty { series[0].name = "" }
    }
    var note: Remark?
    for place in series.indices {
      let points = ThinnedPoints.line(x, series[place].y)
      (series[place].x, series[place].y) = (points.x, points.y)
      note = points.note
    }
    let isAscending = zip(x, x.dropFirst()).allSatisfy { $0 < $1 }
    return isAscending && note == nil ? Lines(series) : PointPlot(series, note: note)
  }

  @Sendable private static func bar(_ call: inout CallValues) throws(RunFailure) -> Value {
    let labels = try names(call)
    let values = try numbers(call, "values")
    guard labels.count == values.count else {
      throw call.failure(
        "labels",
        "there \(labels.count == 1 ? "is 1 label" : "are \(labels.count) labels") for "
          + counted(values.count, "value"))
    }
    guard !values.isEmpty else { throw call.failure("values", "there are no values here") }
    return .figures([
      figure(call, Bars(zip(labels, values).map { Bar(label: $0, value: $1) }))
    ])
  }

  private static func names(_ call: CallValues) throws(RunFailure) -> [String] {
    func number(_ value: Double) -> String {
      Int(exactly: value).map { "\($0)" } ?? value.plain
    }
    if case .list(let values) = call["labels"] {
      var names: [String] = []
      for value in values {
        if case .text(let text) = value {
          names.append(text)
        } else if let value = value.number {
          names.append(number(value))
        } else {
          throw call.failure("labels", "bars are called by texts or numbers")
        }
      }
      return names
    }
    guard let tensor = call["labels"].tensor else {
      throw call.failure("labels", "bars are called by a list of texts or numbers")
    }
    return tensor.values.map(number)
  }
}
