import Text
import Words

/// A model's layers as boxes from top to bottom, branches side by side, arrows between them.
func graphDiagram(_ graph: LayerGraph, _ words: Words) -> Drawing {
  let limit = 150
  let boxes = graph.nodes.prefix(limit).map { LayerBox($0, showsShapes: graph.showsShapes) }
  // Boxes of one width make branches straight columns.
  let width = boxes.map(\.width).max() ?? 0
  let layout = GraphLayout(
    inputs: graph.nodes.prefix(limit).map(\.inputs), widths: boxes.map { _ in width }, gap: 18)
  let margin = 2.0
  let rowHeight = boxes.map(\.height).max() ?? 0
  let gap = 34.0
  let pitch = rowHeight + gap
  func top(_ rank: Int) -> Double { margin + pitch * Double(rank) }
  var ranks = [Int](repeating: 0, count: layout.items.count)
  for (rank, layer) in layout.layers.enumerated() {
    for item in layer { ranks[item] = rank }
  }
  var elements: [Markup] = []
  let entries = entryPlaces(layout)
  for (index, route) in layout.routes.enumerated() {
    guard let end = route.last else { continue }
    let points = route.dropLast().map { item in
      (x: layout.items[item].x + margin, rank: ranks[item])
    }
    let entry = layout.items[end].x + margin + entries[index]
    var path = ""
    for (place, point) in points.enumerated() {
      let bottom = top(point.rank) + rowHeight
      if place == 0 {
        path += "M\(coordinate(point.x)) \(coordinate(bottom))"
      } else {
        path += curve(points[place - 1].x, top(point.rank) - gap, point.x, top(point.rank))
        path += "V\(coordinate(bottom))"
      }
    }
    let tip = top(ranks[end]) - 1
    let last = points.last?.x ?? entry
    path += curve(last, tip - gap + 1, entry, tip - 6)
    elements.append(element("path", ["class": "edge", "d": path]))
    elements.append(
      element(
        "path",
        ["class": "arrow", "d": "M\(coordinate(entry)) \(coordinate(tip))l-4-7h8z"]))
  }
  for (index, box) in boxes.enumerated() {
    elements.append(
      element(
        "g",
        [
          "class": "layer",
          "transform":
            "translate(\(coordinate(layout.items[index].x + margin)) \(coordinate(top(ranks[index]))))",
        ], box.elements(width: width)))
  }
  let right = layout.items.map { $0.x + $0.width / 2 }.max() ?? 0
  var height = top(layout.layers.count) - gap + margin
  if graph.nodes.count > limit || graph.nodes.isEmpty {
    let more = graph.nodes.count - limit
    let text = more > 0 ? words.figures.moreLayers(grouped(more)) : words.figures.noLayers
    height = max(0, height) + 26
    elements.append(label(text, x: margin, y: height - 8, kind: "kind"))
  }
  return Drawing(
    kind: .diagram, width: max(right + 2 * margin, 160), height: max(height, 30),
    elements: elements)
}

/// How far from the middle of its box each edge enters, so that several arrows stand side by side.
private func entryPlaces(_ layout: GraphLayout) -> [Double] {
  var places = [Double](repeating: 0, count: layout.routes.count)
  let byEnd = Dictionary(grouping: layout.routes.indices) { layout.routes[$0].last ?? 0 }
  for (end, routes) in byEnd {
    let sorted = routes.sorted { first, second in
      let x = { (route: Int) in layout.items[layout.routes[route].dropLast().last ?? 0].x }
      return (x(first), first) < (x(second), second)
    }
    let room = max(0, layout.items[end].width - 30)
    let spacing = min(22, room / Double(max(1, sorted.count - 1)))
    for (index, route) in sorted.enumerated() {
      places[route] = (Double(index) - Double(sorted.count - 1) / 2) * spacing
    }
  }
  return places
}

/// On from (x0, y0) to (x1, y1), upright at both ends.
private func curve(_ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double) -> String {
  if abs(x0 - x1) < 0.5 { return "L\(coordinate(x1)) \(coordinate(y1))" }
  let middle = (y0 + y1) / 2
  return "C\(coordinate(x0)) \(coordinate(middle)) \(coordinate(x1)) \(coordinate(middle)) "
    + "\(coordinate(x1)) \(coordinate(y1))"
}

/// A layer's box, drawn about its middle: name, type and, where asked for, shapes.
private struct LayerBox {
  private var name: String
  private var type: String
  private var shapes: [(name: String, shape: String)]

  init(_ node: LayerGraph.Node, showsShapes: Bool) {
    name = shortened(node.name, to: 24)
    type = shortened(node.type, to: 24)
    shapes =
      showsShapes
      ? [("in", shortened(node.inputShape, to: 30)), ("out", shortened(node.outputShape, to: 30))]
      : []
  }

  var width: Double {
    let widest = max(
      textWidth(name, size: 14), textWidth(type, size: 12.5),
      shapes.map { textWidth($0.shape, size: 11.5) + 22 }.max() ?? 0)
    return (widest + 20).rounded(.up)
  }

  var height: Double { shapes.isEmpty ? 44 : 82 }

  func elements(width: Double) -> [Markup] {
    var elements = [
      element(
        "rect",
        [
          "x": coordinate(-width / 2), "y": "0", "width": coordinate(width),
          "height": coordinate(height), "rx": "5",
        ]),
      label(name, x: 0, y: 18, anchor: "middle", kind: "title"),
      label(type, x: 0, y: 34, anchor: "middle", kind: "kind"),
    ]
    guard !shapes.isEmpty else { return elements }
    elements.append(PlotFrame.line("grid", -width / 2, 42, width / 2, 42))
    for (index, (name, shape)) in shapes.enumerated() {
      let y = 57.5 + 16 * Double(index)
      elements.append(label(name, x: -width / 2 + 9, y: y, kind: "shape kind"))
      elements.append(label(shape, x: width / 2 - 9, y: y, anchor: "end", kind: "shape"))
    }
    return elements
  }
}
