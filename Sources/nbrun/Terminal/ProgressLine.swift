import Notebook
import Report
import Text

/// A training at work, in one line of a terminal: as much of it as there are columns for. 80 are
/// enough for the loss and three metrics, 40 for the bar alone.
struct ProgressLine {
  var name: String
  var epoch: Int
  var epochs: Int
  /// Of the epoch.
  var share: Double
  /// Seconds that the training will still take.
  var left: Double?
  var figures: [(name: String, value: Double)]

  /// How a line is laid out, from the widest to the narrowest.
  private struct Layout {
    var bar: Int
    var saysEpoch = false
    var gap = " "
    var decimals = 4
    var saysLeft = true
  }

  private static let layouts = [
    Layout(bar: ProgressBar.columns, saysEpoch: true, gap: "  "),
    Layout(bar: 10, saysEpoch: true, gap: "  "), Layout(bar: 10), Layout(bar: 5),
    Layout(bar: 5, decimals: 3), Layout(bar: 5, decimals: 3, saysLeft: false),
    Layout(bar: 0, decimals: 3, saysLeft: false),
  ]

  func text(columns: Int) -> String {
    for layout in Self.layouts {
      let line = text(layout, figures.count, columns)
      if line.characterCount() <= columns { return line }
    }
    // What does not fit into any is the last figures.
    let narrow = Layout(bar: 10, decimals: 3)
    for count in stride(from: figures.count, through: 0, by: -1) {
      let line = text(narrow, count, columns)
      if line.characterCount() <= columns { return line }
    }
    return text(Layout(bar: 0, saysLeft: false), 0, columns)
  }

  private func text(_ layout: Layout, _ count: Int, _ columns: Int) -> String {
    let number = "\(epoch)"
    let digits = "\(epochs)".utf8.count
    let blanks = layout.saysEpoch ? max(0, digits - number.utf8.count) : 0
    var parts = [
      shortened(name, to: max(4, columns / 4))
        + (layout.saysEpoch ? "  epoch " : " ") + String(repeating: " ", count: blanks)
        + "\(number)/\(epochs)"
    ]
    let bar = layout.bar > 0 ? " " + ProgressBar.text(share, columns: layout.bar) : ""
    parts[0] += "\(bar) \(Int(share * 100))%"
    if let left, layout.saysLeft { parts.append("\(Quantity.text(seconds: left)) left") }
    parts += figures.prefix(count).map { "\($0.name) \(text($0.value, layout.decimals))" }
    return parts.joined(separator: layout.gap)
  }

  /// Of the four decimals that a figure has, as many.
  private func text(_ value: Double, _ decimals: Int) -> String {
    let text = metricText(value)
    guard decimals < 4, value.isFinite, value.magnitude < 1e4,
      !text.utf8.contains(UInt8(ascii: "e"))
    else {
      return text
    }
    return String(decoding: text.utf8.dropLast(4 - decimals), as: UTF8.self)
  }

  private func shortened(_ name: String, to columns: Int) -> String {
    guard name.characterCount() > columns else { return name }
    let starts = name.characterStarts()
    let end = starts?[columns - 1] ?? columns - 1
    return String(scalars: name.unicodeScalars.prefix(end)) + "…"
  }
}
