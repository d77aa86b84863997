import Text

/// A formula as a line of text, for places that hold no mathematics: `ŷ = σ(x₁)`.
enum PlainTextWriter {
  static func text(of pieces: [TextPiece]) -> String {
    pieces.map { piece in
      switch piece {
      case .plain(let text, _): text
      case .math(let row): self.text(of: row)
      }
    }.joined()
  }

  static func text(of row: Row, isScript: Bool = false) -> String {
    let spacing = Spacing(row, isScript: isScript)
    var text = ""
    var before: AtomClass?
    for (place, item) in row.items.enumerated() {
      let part = self.text(of: item.node)
      guard !part.isEmpty else { continue }
      // A thin space is one where it parts words or what is listed.
      let isWide = spacing.gaps[place] > 3 || before == .punctuation || item.node.isSpace
      let isThin = spacing.gaps[place] > 0 && (before == .op || spacing.classes[place] == .op)
      if isWide || isThin, !text.isEmpty, text.utf8.last != 0x20 { text += " " }
      if !item.node.isSpace {
        text += part
        before = spacing.classes[place]
      }
    }
    return text.trimming { $0 == " " }
  }

  private static func text(of node: Node) -> String {
    switch node {
    case .glyph(let glyph): return glyph.plain ?? glyph.text
    case .group(let row, _, _): return text(of: row)
    case .scripts(let base, let sub, let sup, let limits):
      let isBelow = limits == .always && !base.isSign
      return base.plainText
        + (sub.map { script($0, "_", UnicodeScripts.lowered, inText: isBelow) } ?? "")
        + (sup.map { script($0, "^", UnicodeScripts.raised, inText: isBelow) } ?? "")
    case .fraction(let fraction, let numerator, let denominator):
      let (above, below) = (operand(numerator), operand(denominator))
      if fraction.hasLine { return "\(above)/\(below)" }
      return fraction.left + "\(text(of: numerator)) \(text(of: denominator))" + fraction.right
    case .root(let radicand, let degree):
      let sign = degree.map { degree in
        switch text(of: degree) {
        case "3": "∛"
        case "4": "∜"
        case let text: (UnicodeScripts.script(text, UnicodeScripts.raised) ?? "(\(text))") + "√"
        }
      }
      return (sign ?? "√") + operand(radicand)
    case .accent(let accent, let row): return marked(text(of: row), accent)
    case .stack(let base, let over, let under, _):
      return text(of: base) + (under.map { script($0, "_", UnicodeScripts.lowered) } ?? "")
        + (over.map { script($0, "^", UnicodeScripts.raised) } ?? "")
    case .arrow(let sign, let over, _): return sign + script(over, "^", UnicodeScripts.raised)
    case .fenced(let left, let rows, let middle, let right):
      var text = left?.text ?? ""
      for (place, row) in rows.enumerated() {
        text += self.text(of: row)
        if place < middle.count, let sign = middle[place] { text += " \(sign.text) " }
      }
      return text + (right?.text ?? "")
    case .text(let pieces): return text(of: pieces)
    case .table(let table):
      let lines = table.lines.map { line in
        line.cells.map { text(of: $0) }.joined(separator: table.isAligned ? " " : ", ")
      }
      return (table.left?.text ?? "") + lines.joined(separator: "; ") + (table.right?.text ?? "")
    case .space(let width): return width > 0 ? " " : ""
    case .rule(let width, let height): return width > height ? "—" : "|"
    case .padded(let padding, let row): return padding.isSeen ? text(of: row) : ""
    case .framed(_, let row), .link(_, let row): return text(of: row)
    case .box(_, _, let pieces): return text(of: pieces)
    case .sided(let base, let left, let right):
      return corners(left) + base.plainText + corners(right)
    case .reference(let name, let inParentheses): return inParentheses ? "(\(name))" : name
    }
  }

  private static func corners(_ corners: Corners) -> String {
    (corners.sub.map { script($0, "_", UnicodeScripts.lowered) } ?? "")
      + (corners.sup.map { script($0, "^", UnicodeScripts.raised) } ?? "")
  }

  /// In parentheses where something would be read apart.
  private static func operand(_ row: Row) -> String {
    let text = text(of: row)
    let isOne = row.items.count == 1 || text.unicodeScalars.allSatisfy { $0.isNumber || $0 == "." }
    let isApart = text.utf8.contains { $0 == 0x20 || $0 == UInt8(ascii: "/") }
    return isOne && !isApart ? text : "(\(text))"
  }

  private static func script(
    _ row: Row, _ sign: String, _ table: [Unicode.Scalar: Unicode.Scalar], inText: Bool = false
  ) -> String {
    let text = text(of: row, isScript: true)
    if inText { return " (\(text))" }
    if let script = UnicodeScripts.script(text, table) { return script }
    let isOne = row.items.count == 1 && !text.utf8.contains(0x20)
    return sign + (isOne ? text : "(\(text))")
  }

  /// A letter with its mark; a mark over more than one letter has no place in a line.
  private static func marked(_ text: String, _ accent: Accent) -> String {
    guard let mark = accent.combining else { return text }
    let scalars = Array(text.unicodeScalars)
    guard scalars.count == 1 || scalars.dropFirst().allSatisfy(\.isMark), let letter = scalars.first
    else { return text }
    if scalars.count == 1, let whole = Accent.composed(letter, mark) { return String(whole) }
    return text + String(mark)
  }
}

extension Node {
  fileprivate var plainText: String { PlainTextWriter.text(of: Row([self])) }
}

extension Formula {
  package var plainText: String { PlainTextWriter.text(of: content) }
}
