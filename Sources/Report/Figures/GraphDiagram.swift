import Text
import Words

/// A model's layers as boxes from top to bottom, branches side by side, arrows between them.
func graphDiagram(_ graph: LayerGraph, _ words: Words) -> Drawing {
  let limit = 150
  let nodes = Array(graph.nodes.prefix(limit))
  let chains = graph.joinsChains ? LayerChains(nodes) : LayerChains(single: nodes)
  let boxes = chains.all.map { chain in
    graph.joinsChains
      ? LayerBox(chain: chain.map { nodes[$0] }, showsShapes: graph.showsShapes)
      : LayerBox(nodes[chain[0]], showsShapes: graph.showsShapes)
  }
  // Boxes of one width make branches straight columns. A lone box on a slide is not drawn larger than text
  // beside it.
  let least = graph.joinsChains && boxes.count == 1 ? 320.0 : 0
  let width = boxes.map(\.width).reduce(least, max)
  let layout = GraphLayout(inputs: chains.inputs, widths: boxes.map { _ in width }, gap: 18)
  let margin = 2.0
  let gap = 34.0
  var tops: [Double] = []
  var heights: [Double] = []
  for layer in layout.layers {
    tops.append((tops.last ?? margin - gap) + (heights.last ?? 0) + gap)
    heights.append(layer.compactMap { layout.items[$0].node.map { boxes[$0].height } }.max() ?? 0)
  }
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
      let bottom = tops[point.rank] + heights[point.rank]
      if place == 0 {
        let height = layout.items[route[0]].node.map { boxes[$0].height } ?? 0
        path += "M\(coordinate(point.x)) \(coordinate(tops[point.rank] + height))"
        if height < heights[point.rank] { path += "V\(coordinate(bottom))" }
      } else {
        path += curve(
          points[place - 1].x, tops[point.rank] - gap, point.x, tops[point.rank])
        path += "V\(coordinate(bottom))"
      }
    }
    let tip = tops[ranks[end]] - 1
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
            "translate(\(coordinate(layout.items[index].x + margin)) \(coordinate(tops[ranks[index]])))",
        ], box.elements(width: width)))
  }
  let right = layout.items.map { $0.x + $0.width / 2 }.max() ?? 0
  var height = (tops.last ?? margin - gap) + (heights.last ?? 0) + margin
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
