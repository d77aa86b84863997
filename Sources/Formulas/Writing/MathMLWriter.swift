import Text

/// A formula as MathML Core: no script, no font, nothing that acts. Style sheets find what MathML Core has no
/// word for by classes.
struct MathMLWriter {
  let numbers: [Spelling: EquationNumber]

  /// What stands side by side, as the children of an element that sets them so.
  func elements(_ row: Row, _ style: MathStyle, startsInside: Bool = false) -> [MathElement] {
    let spacing = Spacing(row, isScript: style.isScript, startsInside: startsInside)
    var builder = RowBuilder()
    var carried = 0
    for (place, item) in row.items.enumerated() {
      let inner = item.switches.style ?? style
      builder.begin(item.switches)
      guard let atomClass = spacing.classes[place] else {
        builder.append(element(item.node, inner, nil), isSpace: true)
        continue
      }
      let after = spacing.classes[(place + 1)...].firstIndex { $0 != nil }
      let isApplied =
        item.node.isFunction && after.map { takesFunction(spacing.classes[$0]) } == true
      // The space between two is with one of them, if that is a sign.
      var space = Space(atomClass: atomClass, isFirst: builder.isAtBeginning)
      let gap = spacing.gaps[place] - carried
      if item.node.isSign { space.left = gap } else if gap > 0 { builder.appendSpace(gap) }
      carried = 0
      if let after {
        let isLeft =
          isApplied
          || item.node.isSign
            && (isSpaced(atomClass)
              || !(row.items[after].node.isSign && isSpaced(spacing.classes[after])))
        if isLeft { carried = spacing.gaps[after] }
      }
      if !isApplied { space.right = carried }
      builder.append(element(item.node, inner, space))
      if isApplied {
        builder.append(
          MathElement("mo", [:], text: "\u{2061}")
            .spaced(Space(right: carried, atomClass: .ordinary), "\u{2061}", .infix))
      }
    }
    return builder.elements()
  }

  /// Whether an atom is what a function before it is applied to.
  private func takesFunction(_ atomClass: AtomClass?) -> Bool {
    switch atomClass {
    case .ordinary, .op, .open, .inner: true
    default: false
    }
  }

  /// Whether readers put space around signs of a class.
  private func isSpaced(_ atomClass: AtomClass?) -> Bool {
    switch atomClass {
    case .binary, .relation, .op, .punctuation: true
    default: false
    }
  }

  /// The same as one element.
  func element(_ row: Row, _ style: MathStyle) -> MathElement {
    if let node = row.onlyNode { return element(node, style, nil) }
    let elements = elements(row, style)
    return elements.count == 1 ? elements[0] : MathElement("mrow", [:], elements)
  }

  /// - Parameter space: What a sign has around it; nil where it stands by itself.
  func element(_ node: Node, _ style: MathStyle, _ space: Space?) -> MathElement {
    switch node {
    case .glyph(let glyph): return token(glyph, space)
    case .group(let row, _, _):
      if let node = row.onlyNode, node.isSign { return element(node, style, space) }
      return element(row, style)
    case .scripts(let base, let sub, let sup, let limits):
      return scripts(base, sub, sup, limits, style, space)
    case .fraction(let fraction, let numerator, let denominator):
      return self.fraction(fraction, numerator, denominator, style)
    case .root(let radicand, nil): return MathElement("msqrt", [:], elements(radicand, style))
    case .root(let radicand, let degree?):
      return MathElement(
        "mroot", [:], [element(radicand, style), element(degree, .scriptscript)])
    case .accent(let accent, let row): return self.accent(accent, element(row, style))
    case .stack(let base, let over, let under, _):
      let core = base.onlyNode.map { element($0, style, space) } ?? element(base, style)
      return underOver(
        core, under: under.map { element($0, style.script) },
        over: over.map { element($0, style.script) })
    case .arrow(let sign, let over, let under):
      // Room at both ends, so that the arrow is longer than its label.
      func label(_ row: Row) -> MathElement {
        let end = MathElement("mspace", ["width": "0.4em"])
        return MathElement("mrow", [:], [end] + elements(row, style.script) + [end])
      }
      return underOver(
        MathElement("mo", ["stretchy": "true"], text: sign).spaced(space, sign, .infix),
        under: under.map(label), over: label(over))
    case .fenced(let left, let rows, let middle, let right):
      return fenced(left, rows, middle, right, style)
    case .text(let pieces): return text(pieces)
    case .table(let table): return self.table(table)
    case .space(let width): return self.space(width)
    case .rule(let width, let height):
      return MathElement(
        "mspace",
        ["width": em(width), "height": em(height), "mathbackground": "currentcolor"])
    case .padded(let padding, let row): return padded(padding, row, style)
    case .framed(let frame, let row):
      let inner = frame == .boxed ? .display : style
      let element = MathElement("mrow", ["class": "tex-\(frame.rawValue)"], elements(row, inner))
      return inner == style ? element : styled(element, inner)
    case .box(let ground, let edge, let pieces): return box(ground, edge, text(pieces))
    case .sided(let base, let left, let right): return sided(base, left, right, style, space)
    // Readers aloud take a formula for one thing, in which no link is reached.
    case .link(_, let row): return element(row, style)
    case .reference(let name, let inParentheses):
      return MathElement("mtext", [:], text: referenceText(name, inParentheses))
    }
  }

  // MARK: Parts

  private func scripts(
    _ base: Node, _ sub: Row?, _ sup: Row?, _ limits: Limits, _ style: MathStyle, _ space: Space?
  ) -> MathElement {
    var core = element(base, style, space)
    let under = sub.map { element($0, style.script) }
    let over = sup.map { element($0, style.script) }
    guard limits == .always || limits == .inDisplay && style == .display else {
      // Chromium makes no sign larger that carries a script itself.
      if case .glyph(let glyph) = base, case .fixed = glyph.height {
        core = MathElement("mrow", [:], [core])
      }
      switch (under, over) {
      case (let under?, let over?): return MathElement("msubsup", [:], [core, under, over])
      case (let under?, nil): return MathElement("msub", [:], [core, under])
      case (nil, let over?): return MathElement("msup", [:], [core, over])
      case (nil, nil): return core
      }
    }
    // In text, readers would put them behind by themselves.
    if style != .display, core.name == "mo" { core.attributes.append(("movablelimits", "false")) }
    return underOver(core, under: under, over: over)
  }

  private func underOver(_ base: MathElement, under: MathElement?, over: MathElement?)
    -> MathElement
  {
    switch (under, over) {
    case (let under?, let over?): MathElement("munderover", [:], [base, under, over])
    case (let under?, nil): MathElement("munder", [:], [base, under])
    case (nil, let over?): MathElement("mover", [:], [base, over])
    case (nil, nil): base
    }
  }

  private func accent(_ accent: Accent, _ base: MathElement) -> MathElement {
    let isLine = accent.mark == "‾" || accent.mark == "_"
    // Arrows and dots of accents are smaller than those between letters.
    let isSmall = !accent.isStretched && (accent.mark == "→" || accent.mark == "⋯")
    let mark = MathElement(
      "mo", ["stretchy": accent.isStretched ? "true" : "false", "mathsize": isSmall ? "70%" : nil],
      text: accent.mark)
    // Few fonts have lines of any length.
    let lineClass = isLine ? "tex-line" : nil
    return accent.isUnder
      ? MathElement("munder", ["accentunder": "true", "class": lineClass], [base, mark])
      : MathElement("mover", ["accent": "true", "class": lineClass], [base, mark])
  }

  private func fraction(
    _ fraction: Fraction, _ numerator: Row, _ denominator: Row, _ style: MathStyle
  ) -> MathElement {
    let own = fraction.style ?? style
    var element = MathElement(
      "mfrac", ["linethickness": fraction.hasLine ? nil : "0"],
      [element(numerator, own.fraction), element(denominator, own.fraction)])
    if fraction.left != "" || fraction.right != "" {
      func delimiter(_ sign: String, _ form: String) -> [MathElement] {
        sign.isEmpty ? [] : [MathElement("mo", ["form": form, "stretchy": "true"], text: sign)]
      }
      element = MathElement(
        "mrow", [:],
        delimiter(fraction.left, "prefix") + [element] + delimiter(fraction.right, "postfix"))
    }
    return fraction.style == nil || fraction.style == style ? element : styled(element, own)
  }

  func styled(_ element: MathElement, _ style: MathStyle) -> MathElement {
    MathElement(
      "mstyle",
      [
        "displaystyle": style == .display ? "true" : "false",
        "scriptlevel": String(max(0, style.rawValue - 1)),
      ], [element])
  }

  private func fenced(
    _ left: Glyph?, _ rows: [Row], _ middle: [Glyph?], _ right: Glyph?, _ style: MathStyle
  ) -> MathElement {
    var parts: [MathElement] = []
    if let left { parts.append(token(left, Space(atomClass: .open))) }
    for (place, row) in rows.enumerated() {
      parts += elements(row, style)
      if place < middle.count, let sign = middle[place] {
        parts.append(token(sign, Space(atomClass: .relation)))
      }
    }
    if let right { parts.append(token(right, Space(atomClass: .close))) }
    return MathElement("mrow", [:], parts)
  }

  private func padded(_ padding: Padding, _ row: Row, _ style: MathStyle) -> MathElement {
    var children = elements(row, style)
    if !padding.isSeen { children = [MathElement("mphantom", [:], children)] }
    if padding.raise != 0 {
      return MathElement("mpadded", ["voffset": em(padding.raise)], children)
    }
    if padding.hasWidth, padding.hasHeight { return children[0] }
    // MathML Core shifts nothing to the left.
    if let shift = padding.shift {
      children = [MathElement("mrow", ["class": "tex-\(shift.rawValue)"], children)]
    }
    return MathElement(
      "mpadded",
      [
        "width": padding.hasWidth ? nil : "0", "height": padding.hasHeight ? nil : "0",
        "depth": padding.hasHeight ? nil : "0",
      ], children)
  }

  /// Nor does it know negative space: the style sheet takes a tenth of the size back.
  private func space(_ width: Double) -> MathElement {
    guard width < 0 else { return MathElement("mspace", ["width": em(width)]) }
    return MathElement(
      "mspace", ["class": "tex-back", "mathsize": Self.decimal(-1000 * width) + "%"])
  }

  // MARK: Text

  func text(_ pieces: [TextPiece]) -> MathElement {
    var elements = pieces.map { piece in
      switch piece {
      case .plain(let text, let font):
        MathElement(
          "mtext", ["class": font == .normal ? nil : "tex-\(font.rawValue)"],
          text: keepingEnds(text))
      case .math(let row): element(row, .text)
      }
    }
    if elements.count == 1 { return elements.removeFirst() }
    return MathElement(elements.isEmpty ? "mtext" : "mrow", [:], elements)
  }

  /// Readers take spaces at both ends away.
  private func keepingEnds(_ text: String) -> String {
    let inner = text.trimming { $0 == " " }
    guard !inner.isEmpty else { return String(scalars: text.unicodeScalars.map { _ in "\u{A0}" }) }
    let (starts, ends) = (text.utf8.first == 0x20, text.utf8.last == 0x20)
    return (starts ? "\u{A0}" : "") + inner + (ends ? "\u{A0}" : "")
  }

  func referenceText(_ name: String, _ inParentheses: Bool) -> String {
    let text = numbers[name]?.number ?? "?"
    return inParentheses ? "(\(text))" : text
  }

  func em(_ width: Double) -> String { Self.decimal(width) + "em" }

  /// No more than four digits behind the point.
  static func decimal(_ number: Double) -> String {
    let scaled = Int((number * 10_000).rounded())
    let (whole, rest) = (scaled.magnitude / 10_000, scaled.magnitude % 10_000)
    guard rest > 0 else { return "\(scaled < 0 ? "-" : "")\(whole)" }
    var digits = String(rest + 10_000).utf8.dropFirst()
    while digits.last == 0x30 { digits.removeLast() }
    return "\(scaled < 0 ? "-" : "")\(whole).\(String(decoding: digits, as: UTF8.self))"
  }
}
