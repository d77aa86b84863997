import Text

/// From values to places along an axis.
struct Scale {
  var low: Double
  var high: Double
  var start: Double
  var end: Double

  func callAsFunction(_ value: Double) -> Double {
    guard high > low else { return (start + end) / 2 }
    return start + (value - low) / (high - low) * (end - start)
  }
}

/// A plot's axes: grid lines at round values, their labels, the axes' names and a legend above the
/// data, so that it covers none. Places leave room for the larger text of a narrow screen.
struct PlotFrame {
  /// One entry of the legend: its sample is drawn about (0, 0), 28 wide.
  struct LegendEntry {
    var name: String
    var sample: [Markup]
  }

  static let width = 640.0
  static let plotHeight = 260.0
  /// The size of text on a narrow screen, in the drawing's units.
  static let largestText = 20.0

  var x: Scale
  var y: Scale
  var height: Double
  private(set) var elements: [Markup] = []

  /// - Parameters:
  ///   - xTicks: Nil where the x axis has names instead of numbers; `x` then runs from 0 to 1.
  ///   - xRange: What of the axis is shown.
  ///   - left: Where the x axis begins at the least.
  init(
    xTicks: Ticks?, xRange: (low: Double, high: Double), yTicks: Ticks, xLabel: String?,
    yLabel: String?, legend: [LegendEntry] = [], note: String? = nil,
    left minimum: Double = 40, plotHeight: Double = Self.plotHeight
  ) {
    // `2e+56` is wider than five digits.
    let widest =
      yTicks.labels.map { $0.utf8.count + ($0.utf8.contains(UInt8(ascii: "e")) ? 1 : 0) }.max() ?? 1
    let left = max(minimum, 40, textWidth(String(repeating: "0", count: widest), size: 20) + 12)
    let rows = Self.legendRows(legend, from: Self.legendStart(yLabel))
    let top = 42 + 26 * Double(max(1, rows.count) - 1)
    let bottom = top + plotHeight
    x = Scale(low: xRange.low, high: xRange.high, start: left, end: Self.width - 26)
    y = Scale(low: yTicks.low, high: yTicks.high, start: bottom, end: top)
    height = bottom + (xLabel == nil && note == nil ? 30 : 56)

    for (index, row) in rows.enumerated() {
      for (entry, place) in row {
        elements.append(
          element(
            "g", ["transform": "translate(\(coordinate(place)) \(18 + 26 * index))"],
            entry.sample + [
              .element(
                name: "text", attributes: [("x", "34"), ("y", "4.5")], children: [.text(entry.name)]
              )
            ]))
      }
    }
    if let yLabel { elements.append(label(shortened(yLabel, to: 40), x: 0, y: 22.5, kind: "name")) }
    for (value, text) in yTicks.inside(yTicks.low, yTicks.high) {
      let place = y(value)
      elements.append(Self.line("grid", x.start, place, x.end, place))
      elements.append(label(text, x: x.start - 10, y: place + 4.5, anchor: "end", kind: "tick"))
    }
    if let xTicks {
      for (value, text) in xTicks.inside(xRange.low, xRange.high) {
        let place = x(value)
        elements.append(Self.line("axis", place, bottom, place, bottom + 5))
        elements.append(label(text, x: place, y: bottom + 22, anchor: "middle", kind: "tick"))
      }
    }
    if let note { elements.append(label(note, x: x.start, y: bottom + 46, kind: "tick")) }
    if let xLabel {
      elements.append(
        label(shortened(xLabel, to: 40), x: x.end, y: bottom + 46, anchor: "end", kind: "name"))
    }
  }

  var span: (top: Double, bottom: Double) { (y.end, y.start) }

  /// The line at the foot of the data, to be drawn over them.
  var baseline: Markup {
    let zero = y.low < 0 && y.high > 0 ? y(0) : y.start
    return Self.line("axis", x.start, zero, x.end, zero)
  }

  static func line(_ kind: String, _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) -> Markup
  {
    element(
      "path",
      [
        "class": kind,
        "d": x1 == x2
          ? "M\(coordinate(x1)) \(coordinate(y1))V\(coordinate(y2))"
          : "M\(coordinate(x1)) \(coordinate(y1))H\(coordinate(x2))",
      ])
  }

  private static func legendStart(_ yLabel: String?) -> Double {
    yLabel.map { textWidth(shortened($0, to: 40), size: largestText) + 24 } ?? 0
  }

  /// Entries in rows, the first beside the y axis's name, each with its place.
  private static func legendRows(
    _ legend: [LegendEntry], from start: Double
  ) -> [[(LegendEntry, Double)]] {
    guard !legend.isEmpty else { return [] }
    var rows: [[(LegendEntry, Double)]] = [[]]
    var place = start
    for entry in legend {
      let size = 34 + textWidth(entry.name, size: largestText) + 16
      if place + size > width, !(rows.last?.isEmpty ?? true) || place > 0 {
        rows.append([])
        place = 0
      }
      rows[rows.count - 1].append((entry, place))
      place += size
    }
    return rows
  }
}
