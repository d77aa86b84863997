import Text

/// What a reader of MathML makes of a sign by itself (MathML Core, appendix B), for the signs of our tables.
enum OperatorDictionary {
  enum Form: Spelling { case prefix, infix, postfix }

  /// The space around it, in eighteenths of an M's width.
  static func space(_ sign: String, _ form: Form) -> (left: Int, right: Int) {
    guard let scalar = sign.unicodeScalars.first else { return (0, 0) }
    if form == .prefix, prefixes.contains(scalar) { return (0, 0) }
    return spaces[scalar] ?? (5, 5)
  }

  /// Whether it becomes as high as what stands beside it.
  static func isStretched(_ sign: String) -> Bool {
    sign.unicodeScalars.allSatisfy(stretched.contains)
  }

  /// Whether it is another sign at the beginning of a row.
  static func isPrefixToo(_ sign: String) -> Bool {
    sign.unicodeScalars.allSatisfy(prefixes.contains)
  }

  private static let prefixes = Set("+-±−∓∼".unicodeScalars)
  private static let stretched = Set("()[]{}⌈⌉⌊⌋⟦⟧⟨⟩⟮⟯‖↑↓↕⇑⇓⇕⇈⇊↾↿⇂⇃".unicodeScalars)

  private static let spaces: [Unicode.Scalar: (left: Int, right: Int)] = {
    var spaces: [Unicode.Scalar: (left: Int, right: Int)] = [:]
    for (signs, left, right) in [
      ("/÷∔∖∧∨∩∪⊎⊓⊔⊕⊖⊘⊝⊞⊟⊻⊼⋎⋏⋒⋓+-±−∓", 4, 4),
      ("*.?@·×∗∘∙≀⊗⊙⊚⊛⊠⊡⊺⋄⋅⋆⋇⋉⋊⋋⋌⨿", 3, 3),
      ("∏∐∑∫∬∭∮∯∰⋀⋁⋂⋃⨀⨁⨂⨄⨆⨌", 3, 3),
      (",:;", 0, 3), ("√", 3, 0),
      ("¬‘’∀∁∃∄∴∵′‵\"!()[]{}⌈⌉⌊⌋⟦⟧⟨⟩⟮⟯‖⌢⌣\\\u{2061}", 0, 0),
    ] {
      for scalar in signs.unicodeScalars { spaces[scalar] = (left, right) }
    }
    return spaces
  }()
}
