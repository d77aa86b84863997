import Text

/// Where pictures stand in their PNG, and how large that is drawn.
struct PictureLayout {
  /// Units of the drawing for a value of a picture.
  let scale: Double
  /// Lines of text below a picture.
  let lines: Int
  let imageWidth: Int
  let imageHeight: Int
  private let grid: PictureGrid
  private let across: Int
  private let down: Int

  static let side = 92.0
  static let lineHeight = 16.0

  init(_ grid: PictureGrid) {
    self.grid = grid
    let most = Double(max(grid.width, grid.height))
    let scale = most <= Self.side ? (Self.side / most).rounded(.down) : Self.side / most
    self.scale = scale
    let isTwofold = grid.entries.contains {
      textWidth(Self.text($0, isTwofold: false)[0], size: 13) > Double(grid.width) * scale + 8
    }
    let hasText = grid.entries.contains { !Self.text($0, isTwofold: false)[0].isEmpty }
    let lines = hasText ? isTwofold ? 2 : 1 : 0
    self.lines = lines
    across = Int((12 / scale).rounded(.up))
    down = Int(((10 + Self.lineHeight * Double(lines)) / scale).rounded(.up))
    let rows = (grid.entries.count + grid.columns - 1) / grid.columns
    imageWidth = grid.columns * (grid.width + across) - across
    imageHeight = max(1, rows * (grid.height + down) - down)
  }

  /// Where a picture begins in the PNG.
  func corner(_ number: Int) -> (left: Int, top: Int) {
    (
      number % grid.columns * (grid.width + across), number / grid.columns * (grid.height + down)
    )
  }

  /// The lines below a picture.
  func text(_ entry: PictureGrid.Entry) -> [String] { Self.text(entry, isTwofold: lines == 2) }

  private static func text(_ entry: PictureGrid.Entry, isTwofold: Bool) -> [String] {
    switch (entry.label, entry.prediction) {
    case (let label?, let prediction?) where entry.isWrong:
      isTwofold ? ["✗ \(label)", "→ \(prediction)"] : ["✗ \(label) → \(prediction)"]
    case (let label?, _): [label]
    case (nil, let prediction?): ["→ \(prediction)"]
    case (nil, nil): [""]
    }
  }
}

/// Pictures in rows: one PNG, a frame around each picture, broken where the prediction is wrong, and
/// labels below.
func pictureDrawing(_ grid: PictureGrid) -> Drawing {
  let layout = PictureLayout(grid)
  let (scale, margin) = (layout.scale, 6.0)
  let (width, height) = (Double(layout.imageWidth) * scale, Double(layout.imageHeight) * scale)
  var elements = [
    element(
      "image",
      [
        "class": "pixels", "x": coordinate(margin), "y": coordinate(margin),
        "width": coordinate(width), "height": coordinate(height), "preserveAspectRatio": "none",
        "href": "data:image/png;base64,\(grid.png)",
      ])
  ]
  let side = (across: Double(grid.width) * scale, down: Double(grid.height) * scale)
  let room = max(3, Int((side.across + 8) / 7.6))
  let isLarge =
    grid.hasLargeLabels && layout.lines == 1
    && grid.entries.allSatisfy { entry in
      layout.text(entry).allSatisfy { textWidth($0, size: 20) <= side.across + 8 }
    }
  for (number, entry) in grid.entries.enumerated() {
    let corner = layout.corner(number)
    let (left, top) = (margin + Double(corner.left) * scale, margin + Double(corner.top) * scale)
    let distance = entry.isWrong ? 2.5 : 0.5
    elements.append(
      element(
        "rect",
        [
          "class": entry.isWrong ? "tile wrong" : "tile", "x": coordinate(left - distance),
          "y": coordinate(top - distance), "width": coordinate(side.across + 2 * distance),
          "height": coordinate(side.down + 2 * distance),
        ]))
    let kinds = (entry.isWrong ? ["title"] : []) + (isLarge ? ["large"] : [])
    for (line, text) in layout.text(entry).enumerated() where !text.isEmpty {
      elements.append(
        label(
          shortened(text, to: room), x: left,
          y: top + side.down + 3 + PictureLayout.lineHeight * (Double(line) + 0.85)
            + (isLarge ? 3.5 : 0),
          kind: kinds.isEmpty ? nil : kinds.joined(separator: " ")))
    }
  }
  return Drawing(
    kind: .diagram, width: width + 2 * margin,
    height: height + 2 * margin + 4 + PictureLayout.lineHeight * Double(layout.lines),
    elements: elements)
}
