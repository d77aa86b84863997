import Text

/// The box of a layer, or of several that follow one another, drawn about its middle.
struct LayerBox {
  private(set) var width = 0.0
  private(set) var height = 0.0
  private var lines: [Line] = []

  private struct Line {
    /// On the left; in the middle where nothing stands on the right.
    var text: String
    var kind: String
    var right: (text: String, kind: String?)?
    var y: Double
    /// Of a rule above it.
    var rule: Double?
  }

  /// Name, type and, where asked for, shapes.
  init(_ node: LayerGraph.Node, showsShapes: Bool) {
    let (name, type) = (shortened(node.name, to: 24), shortened(node.type, to: 24))
    let shapes =
      showsShapes ? [("in", node.inputShape), ("out", node.outputShape)] : []
    var widest = max(textWidth(name, size: 14), textWidth(type, size: 12.5))
    lines = [Line(text: name, kind: "title", y: 18), Line(text: type, kind: "kind", y: 34)]
    for (index, (name, shape)) in shapes.enumerated() {
      let shape = shortened(shape, to: 30)
      widest = max(widest, textWidth(shape, size: 11.5) + 22)
      lines.append(
        Line(
          text: name, kind: "shape kind", right: (shape, "shape"), y: 57.5 + 16 * Double(index),
          rule: index == 0 ? 42 : nil))
    }
    width = (widest + 20).rounded(.up)
    height = shapes.isEmpty ? 44 : 82
  }

  /// A line for each layer: its name, and what goes out of it or its type.
  init(chain: [LayerGraph.Node], showsShapes: Bool) {
    var widest = 0.0
    for (index, node) in chain.enumerated() {
      let name = shortened(node.name, to: 24)
      let right = shortened(showsShapes ? node.outputShape : node.type, to: 30)
      let top = Self.lineHeight * Double(index)
      widest = max(widest, textWidth(name, size: 14) + 22 + textWidth(right, size: 13))
      lines.append(
        Line(
          text: name, kind: "title", right: (right, nil), y: top + 17, rule: index > 0 ? top : nil))
    }
    width = (widest + 20).rounded(.up)
    height = Self.lineHeight * Double(chain.count)
  }

  private static let lineHeight = 24.0

  func elements(width: Double) -> [Markup] {
    var elements = [
      element(
        "rect",
        [
          "x": coordinate(-width / 2), "y": "0", "width": coordinate(width),
          "height": coordinate(height), "rx": "5",
        ])
    ]
    for line in lines {
      if let rule = line.rule {
        elements.append(PlotFrame.line("grid", -width / 2, rule, width / 2, rule))
      }
      guard let right = line.right else {
        elements.append(label(line.text, x: 0, y: line.y, anchor: "middle", kind: line.kind))
        continue
      }
      elements.append(label(line.text, x: -width / 2 + 9, y: line.y, kind: line.kind))
      elements.append(
        label(right.text, x: width / 2 - 9, y: line.y, anchor: "end", kind: right.kind))
    }
    return elements
  }
}
