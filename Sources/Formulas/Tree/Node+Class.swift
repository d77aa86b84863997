extension Node {
  /// What the space around it goes by.
  var atomClass: AtomClass {
    switch self {
    case .glyph(let glyph): glyph.atomClass
    case .group(_, let atomClass, _), .stack(_, _, _, let atomClass): atomClass
    case .scripts(let base, _, _, _): base.atomClass
    case .accent(let accent, _): accent.isBrace ? .op : .ordinary
    case .arrow: .relation
    case .fenced: .inner
    case .framed(_, let row), .link(_, let row): row.onlyNode?.atomClass ?? .ordinary
    case .sided: .op
    case .padded(_, let row): row.onlyNode?.atomClass ?? .ordinary
    case .fraction, .root, .text, .box, .table, .space, .rule, .reference: .ordinary
    }
  }

  /// Where its scripts go if nothing is said.
  var limits: Limits {
    switch self {
    case .glyph(let glyph): glyph.limits
    case .group(_, _, let limits): limits
    case .sided(let base, _, _): base.limits
    case .accent(let accent, _): accent.isBrace ? .always : .never
    default: .never
    }
  }

  /// Whether a sign carries all of it, which takes the space around all of it: MathML's embellished
  /// operators.
  var isSign: Bool {
    switch self {
    case .glyph(let glyph): glyph.kind == .sign && !glyph.text.isEmpty
    case .scripts(let base, _, _, _), .sided(let base, _, _): base.isSign
    case .stack(let base, _, _, _): base.onlyNode?.isSign ?? false
    case .arrow: true
    case .group(let row, _, _): row.onlyNode?.isSign ?? false
    default: false
    }
  }

  /// Whether a function's name carries all of it.
  var isFunction: Bool {
    switch self {
    case .glyph(let glyph): glyph.kind == .function
    case .scripts(let base, _, _, _): base.isFunction
    default: false
    }
  }

  var isSpace: Bool { if case .space = self { true } else { false } }
}
