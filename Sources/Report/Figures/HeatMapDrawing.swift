import Text
import Words

/// Cells in the colour of the first series, the stronger the larger their number is; numbers in them
/// where they have room, on a telephone too.
func heatMapDrawing(_ map: HeatMap, _ figure: Figure, _ words: Words) -> Drawing {
  let limit = 24
  let letters = 14
  let rows = map.rows.prefix(limit).map { shortened($0, to: letters) }
  let columns = map.columns.prefix(limit).map { shortened($0, to: letters) }
  func widest(_ texts: [String]) -> Double {
    texts.map { textWidth($0, size: PlotFrame.largestText) }.max() ?? 0
  }
  let left = max(66, widest(rows) + 14)
  let room = PlotFrame.width - left - 4
  let pitch = min(96, room / Double(max(1, columns.count)))
  let height = max(24, min(pitch, 48))
  // Names of columns stand upright where they are wider than their column.
  let isUpright = widest(columns) > pitch - 6
  let head = 30 + (isUpright ? widest(columns) + 8 : 30)
  let start = left + max(0, (room - pitch * Double(columns.count)) / 2)
  let bottom = head + height * Double(max(1, rows.count))

  var elements: [Markup] = []
  if let name = figure.yLabel.map({ shortened($0.said(in: words), to: 24) }) {
    // Above the rows' names, or, where there is no room to the left of the cells, on a line of its own.
    let isWide = textWidth(name, size: PlotFrame.largestText) > start - 10
    elements.append(
      isWide
        ? label(name, x: 0, y: 34, kind: "name")
        : label(name, x: start - 10, y: head - 10, anchor: "end", kind: "name"))
  }
  if let name = figure.xLabel?.said(in: words) {
    elements.append(
      label(
        shortened(name, to: 24), x: start + pitch * Double(columns.count) / 2, y: 18,
        anchor: "middle", kind: "name"))
  }
  for (index, name) in columns.enumerated() {
    let x = start + pitch * (Double(index) + 0.5)
    guard isUpright else {
      elements.append(label(name, x: x, y: head - 10, anchor: "middle", kind: "tick"))
      continue
    }
    elements.append(
      element(
        "g", ["transform": "translate(\(coordinate(x + 5)) \(coordinate(head - 8))) rotate(-90)"],
        [label(name, x: 0, y: 0, kind: "tick")]))
  }
  let shown = rows.indices.flatMap { row in columns.indices.map { map[row, $0] } }
  let greatest = shown.filter(\.isFinite).map(abs).max() ?? 0
  let areWhole = shown.allSatisfy { $0 == $0.rounded() }
  func text(_ value: Double) -> String {
    guard value.isFinite else { return nonFinite(value) }
    return areWhole ? significant(value, digits: 6) : fixed(value, decimals: 2)
  }
  let hasNumbers = widest(shown.map(text)) <= pitch - 4
  for (row, name) in rows.enumerated() {
    let y = head + height * Double(row)
    elements.append(
      label(name, x: start - 10, y: y + height / 2 + 5, anchor: "end", kind: "tick"))
    for column in columns.indices {
      let value = map[row, column]
      let x = start + pitch * Double(column)
      let share = value.isFinite && greatest > 0 ? abs(value) / greatest : 0
      // Half of the colour at most: the ink stays legible on it by day and by night.
      let strength = share > 0 ? Int((4 + 46 * share).rounded()) : 0
      elements.append(
        element(
          "rect",
          [
            "class": row == column && map.rows == map.columns ? "bar axis" : "bar grid",
            "x": coordinate(x + 1), "y": coordinate(y + 1), "width": coordinate(pitch - 2),
            "height": coordinate(height - 2),
            "fill-opacity": strength < 10 ? "0.0\(strength)" : "0.\(strength)",
          ]))
      if hasNumbers {
        elements.append(
          label(text(value), x: x + pitch / 2, y: y + height / 2 + 5, anchor: "middle"))
      }
    }
  }
  let isCut = map.rows.count > limit || map.columns.count > limit
  let notes =
    [
      map.note?.said(in: words), isCut ? words.figures.firstDrawn("\(limit)") : nil,
      shown.isEmpty ? words.figures.nothingDrawn : nil,
    ].compactMap { $0 }
  if !notes.isEmpty {
    elements.append(
      label(
        shortened(notes.joined(separator: words.page.semicolon), to: 54), x: 0, y: bottom + 26,
        kind: "tick"))
  }
  return Drawing(
    kind: .plot, width: PlotFrame.width, height: bottom + (notes.isEmpty ? 6 : 36),
    elements: elements)
}
