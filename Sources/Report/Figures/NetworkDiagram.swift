import Text
import Words

/// A dense network from left to right: a circle for each unit, or for the first and the last few with
/// dots between them, and a line from every unit to every one of the next layer.
func networkDiagram(_ layers: [NetworkLayer], _ words: Words) -> Drawing {
  let limit = 10
  let shown = layers.prefix(limit)
  let pitch = shown.count > 5 ? 120.0 : 150.0
  let width = max(240, pitch * Double(max(1, shown.count)))
  let columns = shown.enumerated().map { index, layer in
    Column(units: layer.units, x: pitch * (Double(index) + 0.5))
  }
  let height = columns.map(\.height).max() ?? 0
  let middle = 8 + height / 2
  var elements: [Markup] = []
  for (from, to) in zip(columns, columns.dropFirst()) {
    var path = ""
    for start in from.circles {
      for end in to.circles {
        path += "M\(coordinate(from.x)) \(coordinate(middle + start))"
        path += "L\(coordinate(to.x)) \(coordinate(middle + end))"
      }
    }
    elements.append(element("path", ["class": "wire", "d": path]))
  }
  for (index, (column, layer)) in zip(columns, shown).enumerated() {
    for place in column.circles + column.dots {
      let isUnit = column.circles.contains(place)
      elements.append(
        element(
          "circle",
          [
            "class": isUnit ? "unit" : "more", "cx": coordinate(column.x),
            "cy": coordinate(middle + place), "r": isUnit ? "9" : "1.8",
          ]))
    }
    var y = 8 + height + 26
    let parts = layer.label.split(separator: ",").prefix(3).map { word in
      String(word.unicodeScalars.drop { $0 == " " })
    }
    for (line, word) in parts.enumerated() {
      elements.append(
        label(
          shortened(word, to: Int(pitch / 8)), x: column.x, y: y, anchor: "middle",
          kind: line == 0 ? "title" : "kind"))
      y += 17
    }
    let count = index == 0 ? grouped(layer.units) : words(\.figures.unitsCounted, layer.units)
    elements.append(label(count, x: column.x, y: y, anchor: "middle", kind: "kind"))
  }
  if layers.count > limit {
    elements.append(
      label(
        words.figures.moreLayers(grouped(layers.count - limit)), x: width, y: 20, anchor: "end",
        kind: "kind"))
  }
  let lines = shown.map { min(3, $0.label.split(separator: ",").count) }.max() ?? 0
  return Drawing(
    kind: .diagram, width: width, height: 8 + height + 26 + 17 * Double(lines) + 6,
    elements: elements)
}

/// A layer's circles, placed about the middle.
private struct Column {
  var x: Double
  var circles: [Double]
  var dots: [Double]

  private static let spacing = 26.0

  init(units: Int, x: Double) {
    self.x = x
    let isCut = units > 8
    let places = isCut ? 8 : max(0, units)
    let all = (0..<places).map { (Double($0) - Double(places - 1) / 2) * Self.spacing }
    // The two places in the middle hold the dots.
    circles = isCut ? Array(all.prefix(3) + all.suffix(3)) : all
    dots = isCut ? [-10, 0, 10] : []
  }

  var height: Double { Double(max(1, circles.count + (dots.isEmpty ? 0 : 2))) * Self.spacing }
}
