import Text

extension MathMLWriter {
  /// A text on its ground, by day as by night, black or white as it is read best.
  func box(_ ground: Colour, _ edge: Colour?, _ text: MathElement) -> MathElement {
    let paint = ground.ground
    let box = MathElement(
      "mrow",
      [
        "class": "tex-ground", "mathbackground": paint.text,
        "mathcolor": Colour.isDark(paint) ? "#ffffff" : "#000000",
      ], [text])
    guard let edge else { return box }
    return MathElement(
      "mrow",
      [
        "class": "tex-edged" + (edge.name.map { " tex-\($0)" } ?? ""), "mathcolor": edge.hex.text,
      ], [box])
  }

  /// An operator with scripts at its corners.
  func sided(
    _ base: Node, _ left: Corners, _ right: Corners, _ style: MathStyle, _ space: Space?
  ) -> MathElement {
    func scripts(_ corners: Corners) -> [MathElement] {
      [corners.sub, corners.sup].map { row in
        row.map { element($0, style.script) } ?? MathElement("mrow")
      }
    }
    return MathElement(
      "mmultiscripts", [:],
      [element(base, style, space)] + scripts(right) + [MathElement("mprescripts")] + scripts(left))
  }

  /// A formula that is a link, as HTML has it: browsers follow no other.
  func link(_ address: String, _ row: Row) -> MathElement {
    let href = Escaped.address(address)
    if case .text(let pieces)? = row.onlyNode, pieces.count == 1,
      case .plain(let text, let font) = pieces[0]
    {
      return MathElement(
        "a", ["href": href, "class": font == .normal ? nil : "tex-\(font.rawValue)"], text: text)
    }
    return MathElement(
      "a", ["href": href, "aria-label": PlainTextWriter.text(of: row)],
      [MathElement("math", [:], elements(row, .text))])
  }
}
