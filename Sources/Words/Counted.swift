import Text

/// The forms that words take beside a number.
package enum PluralForm: Sendable, Hashable {
  case zero, one, two, few, many, other
}

/// Which form goes with which whole number.
///
/// Source: Unicode CLDR 46, "Language Plural Rules", cardinals of whole numbers. French, Spanish and
/// Portuguese have a form for exact millions there, which differs from `other` in nothing here.
package enum PluralRule: Sendable {
  case never
  /// One is alone.
  case one
  /// One, and none, are alone.
  case oneAndZero
  case arabic, hebrew

  package var forms: Set<PluralForm> {
    switch self {
    case .never: [.other]
    case .one, .oneAndZero: [.one, .other]
    case .arabic: [.zero, .one, .two, .few, .many, .other]
    case .hebrew: [.one, .two, .other]
    }
  }

  package func form(of count: Int) -> PluralForm {
    switch self {
    case .never: return .other
    case .one: return count == 1 ? .one : .other
    case .oneAndZero: return count == 0 || count == 1 ? .one : .other
    case .hebrew: return count == 1 ? .one : count == 2 ? .two : .other
    case .arabic:
      switch (count, count.magnitude % 100) {
      case (0, _): return .zero
      case (1, _): return .one
      case (2, _): return .two
      case (_, 3...10): return .few
      case (_, 11...99): return .many
      default: return .other
      }
    }
  }
}

/// A phrase in each form that its language has: `{1}` is the number. Without a number there is one.
package struct Counted: Sendable, ExpressibleByDictionaryLiteral, ExpressibleByStringLiteral {
  package let forms: [PluralForm: Phrase]

  // Inlined for thousands of literals it takes a minute to compile.
  @inline(never) package init(stringLiteral pattern: String) { forms = [.other: Phrase(pattern)] }

  @inline(never) package init(dictionaryLiteral forms: (PluralForm, Phrase)...) {
    self.forms = Dictionary(forms) { first, _ in first }
  }

  /// The phrase beside no number.
  var phrase: Phrase { forms[.other] ?? "" }

  /// The phrase beside a number, which stands in its first place.
  func phrase(_ count: Int, _ rule: PluralRule) -> Phrase {
    forms[rule.form(of: count)] ?? forms[.other] ?? ""
  }
}
