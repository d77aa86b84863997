import Text

extension Glyph {
  /// Signs and functions by their names.
  static let named: [Spelling: Glyph] = {
    var named: [Spelling: Glyph] = [:]
    for (names, glyph) in tables {
      for (name, sign) in table(names) { named[Spelling(name)] = glyph(String(sign)) }
    }
    for (names, limits) in [(functions, Limits.never), (functionsWithLimits, .inDisplay)] {
      for name in words(names) {
        named[Spelling(name)] = function(String(name), limits)
      }
    }
    return named
  }()

  /// Signs by themselves: those of keys, and those that a table names.
  static let signs: [Unicode.Scalar: Glyph] = {
    var signs: [Unicode.Scalar: Glyph] = [:]
    for (keys, atomClass) in [
      (keys.binary, AtomClass.binary), (keys.relation, .relation), (keys.closing, .close),
      (keys.plain, .ordinary), (keys.punctuation, .punctuation),
    ] {
      for (key, text) in table(keys) {
        signs[key.unicodeScalars.first!] = sign(String(text), atomClass)
      }
    }
    for (names, glyph) in tables {
      for (_, text) in table(names) {
        let scalar = text.unicodeScalars.first!
        // What needs a backslash has another meaning without it.
        if signs[scalar] == nil, !"{}\\$%_#&~".unicodeScalars.contains(scalar) {
          signs[scalar] = glyph(String(text))
        }
      }
    }
    signs["…"] = sign("…", .inner)
    return signs
  }()

  private static let tables: [(String, @Sendable (String) -> Glyph)] = [
    (letters, { Glyph(text: $0, kind: .identifier) }),
    (uprightLetters, { Glyph(text: $0, kind: .identifier, isUpright: true) }),
    (plainSigns, { sign($0, .ordinary) }),
    (binaryOperators, { sign($0, .binary) }),
    (relations, { sign($0, .relation) }),
    (arrows, { sign($0, .relation) }),
    (punctuation, { sign($0, .punctuation) }),
    (ellipses, { sign($0, .inner) }),
    (openings, { sign($0, .open) }),
    (closings, { sign($0, .close) }),
    (largeOperators, { Glyph(text: $0, kind: .sign, atomClass: .op, limits: .inDisplay) }),
    (integrals, { Glyph(text: $0, kind: .sign, atomClass: .op) }),
  ]

  static func sign(_ text: String, _ atomClass: AtomClass) -> Glyph {
    Glyph(text: text, kind: .sign, atomClass: atomClass)
  }

  static func function(_ name: String, _ limits: Limits) -> Glyph {
    Glyph(text: name, kind: .function, atomClass: .op, limits: limits, isUpright: true)
  }

  /// Beside those that open and close, what may stand behind `\left`; `<` is no angle elsewhere.
  static let delimiters: [Spelling: String] = {
    var delimiters: [Spelling: String] = [
      "<": "⟨", ">": "⟩", "/": "/", "\\backslash": "\\", "|": "|", "\\|": "‖", "\\vert": "|",
      "\\Vert": "‖", "‖": "‖", "\\uparrow": "↑", "\\downarrow": "↓", "\\updownarrow": "↕",
      "\\Uparrow": "⇑", "\\Downarrow": "⇓", "\\Updownarrow": "⇕", "\\lt": "⟨", "\\gt": "⟩", ".": "",
    ]
    for (name, sign) in table(openings + " " + closings) {
      let isName = name.unicodeScalars.first!.isASCIILetter || name == "{" || name == "}"
      delimiters[Spelling(isName ? "\\" + name : String(name))] = String(sign)
      delimiters[Spelling(sign)] = String(sign)
    }
    // A brace by itself is a group's.
    delimiters["{"] = nil
    delimiters["}"] = nil
    return delimiters
  }()
}
