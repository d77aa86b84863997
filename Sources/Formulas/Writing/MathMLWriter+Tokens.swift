import Text

/// What stands around a sign, in eighteenths of an M's width.
struct Space {
  var left = 0
  var right = 0
  var atomClass: AtomClass
  /// Whether nothing stands before it.
  var isFirst = false
}

extension MathMLWriter {
  func token(_ glyph: Glyph, _ space: Space?) -> MathElement {
    switch glyph.kind {
    case .number: return MathElement("mn", [:], text: glyph.text)
    case .function:
      return MathElement(
        "mi", ["mathvariant": isOneLetter(glyph) ? "normal" : nil], text: glyph.text)
    case .identifier:
      let isMarked =
        glyph.isUpright && isOneLetter(glyph)
        && glyph.text.unicodeScalars.first.map(isSlanted) ?? false
      return MathElement("mi", ["mathvariant": isMarked ? "normal" : nil], text: glyph.text)
    case .sign: return sign(glyph, space)
    }
  }

  private func isOneLetter(_ glyph: Glyph) -> Bool {
    glyph.text.unicodeScalars.dropFirst().isEmpty
  }

  /// Whether readers slant it where it is alone in an element (MathML Core, the italic mappings).
  private func isSlanted(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "A"..."Z", "a"..."z", "ı", "ȷ", "Α"..."Ω", "α"..."ω", "∇", "∂", "ϵ", "ϑ", "ϰ", "ϕ", "ϱ",
      "ϖ", "ϴ":
      true
    default: false
    }
  }

  private func sign(_ glyph: Glyph, _ space: Space?) -> MathElement {
    let isPrime = glyph.text.unicodeScalars.allSatisfy { "′"..."‴" ~= $0 || $0 == "⁗" }
    // Not every reader chooses the form that a prime has in a script by itself.
    var element = MathElement(
      "mo", ["class": isPrime ? "tex-prime" : nil], text: glyph.text)
    guard !glyph.text.isEmpty else { return MathElement("mrow") }
    let form: OperatorDictionary.Form =
      switch space?.atomClass ?? glyph.atomClass {
      case .open: .prefix
      case .close: .postfix
      case .op: .prefix
      case .ordinary where glyph.atomClass == .binary: .prefix
      default: .infix
      }
    switch glyph.height {
    case .own where OperatorDictionary.isStretched(glyph.text) || glyph.text == "|":
      element.attributes.append(("stretchy", "false"))
    case .own: break
    case .stretched where OperatorDictionary.isStretched(glyph.text): break
    case .stretched: element.attributes.append(("stretchy", "true"))
    case .fixed(let height):
      let height = em(height)
      element.attributes += [
        ("stretchy", "true"), ("symmetric", "true"), ("minsize", height), ("maxsize", height),
      ]
    }
    return element.spaced(space, glyph.text, form)
  }
}

extension MathElement {
  /// With the form and the space of a sign, as far as readers would not choose them by themselves.
  func spaced(_ space: Space?, _ sign: String, _ form: OperatorDictionary.Form) -> MathElement {
    guard let space else { return self }
    var element = self
    if OperatorDictionary.isPrefixToo(sign), form != (space.isFirst ? .prefix : .infix) {
      element.attributes.append(("form", form.rawValue.text))
    }
    let own = OperatorDictionary.space(sign, form)
    func append(_ name: String, _ wanted: Int, _ own: Int) {
      guard wanted != own else { return }
      let width = MathMLWriter.decimal(Double(wanted) / 18)
      element.attributes.append((name, wanted == 0 ? "0" : width + "em"))
    }
    append("lspace", space.left, own.left)
    append("rspace", space.right, own.right)
    return element
  }
}

/// A row's elements, in the looks that switches give them.
struct RowBuilder {
  private var runs: [(switches: Switches, elements: [MathElement])] = []
  /// Whether nothing but space stands in the element that is being filled.
  private(set) var isAtBeginning = true

  mutating func begin(_ switches: Switches) {
    guard runs.last?.switches != switches else { return }
    runs.append((switches, []))
    isAtBeginning = runs.count == 1 || !switches.isNone
  }

  mutating func append(_ element: MathElement, isSpace: Bool = false) {
    runs[runs.count - 1].elements.append(element)
    if !isSpace { isAtBeginning = false }
  }

  mutating func appendSpace(_ width: Int) {
    append(
      MathElement("mspace", ["width": MathMLWriter.decimal(Double(width) / 18) + "em"]),
      isSpace: true)
  }

  func elements() -> [MathElement] {
    runs.flatMap { switches, elements in
      switches.isNone ? elements : [Self.wrapped(elements, switches)]
    }
  }

  private static func wrapped(_ elements: [MathElement], _ switches: Switches) -> MathElement {
    MathElement(
      "mstyle",
      [
        "displaystyle": switches.style.map { $0 == .display ? "true" : "false" },
        "scriptlevel": switches.style.map { String(max(0, $0.rawValue - 1)) },
        "mathcolor": switches.colour?.hex.text,
        "class": switches.colour?.name.map { "tex-\($0)" },
        "mathsize": switches.size.map { "\($0)%" },
      ], elements)
  }
}
