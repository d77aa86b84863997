/// What is asked of single scalars, in place of Swift's questions to characters.
extension Unicode.Scalar {
  /// A space or a tab.
  package var isBlank: Bool { self == " " || self == "\t" }
  package var isLineEnd: Bool { self == "\n" || self == "\r" }
  package var isWhitespace: Bool { properties.isWhitespace }
  package var isASCIILetter: Bool { "a"..."z" ~= self || "A"..."Z" ~= self }
  package var isASCIIDigit: Bool { "0"..."9" ~= self }

  /// Unicode's categories L.
  package var isLetter: Bool {
    if isASCII { return isASCIILetter }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      return true
    default: return false
    }
  }

  /// Unicode's categories N.
  package var isNumber: Bool {
    if isASCII { return isASCIIDigit }
    switch properties.generalCategory {
    case .decimalNumber, .letterNumber, .otherNumber: return true
    default: return false
    }
  }

  /// Unicode's categories M: what joins the letter before it.
  package var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }
}

extension String {
  package init(scalars: some Sequence<Unicode.Scalar>) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }

  /// Without a prefix; nil where the text has another beginning.
  package func removing(prefix: String) -> Substring? {
    hasPrefix(prefix) ? self[utf8.index(startIndex, offsetBy: prefix.utf8.count)...] : nil
  }
}

extension Substring {
  /// Without a prefix; nil where the text has another beginning.
  package func removing(prefix: String) -> Substring? {
    hasPrefix(prefix) ? self[utf8.index(startIndex, offsetBy: prefix.utf8.count)...] : nil
  }
}

extension StringProtocol {
  /// Without the scalars of a kind at both ends.
  package func trimming(_ isTrimmed: (Unicode.Scalar) -> Bool) -> String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !isTrimmed($0) }),
      let last = scalars.lastIndex(where: { !isTrimmed($0) })
    else { return "" }
    return String(self[first..<scalars.index(after: last)])
  }

  /// Without the scalars of a kind at the end.
  package func trimmingEnd(_ isTrimmed: (Unicode.Scalar) -> Bool) -> String {
    let scalars = unicodeScalars
    guard let last = scalars.lastIndex(where: { !isTrimmed($0) }) else { return "" }
    return String(self[..<scalars.index(after: last)])
  }
}

extension Unicode.Scalar {
  /// What CommonMark calls a punctuation character.
  package var isPunctuation: Bool {
    if isASCII {
      return "!"..."/" ~= self || ":"..."@" ~= self || "["..."`" ~= self || "{"..."~" ~= self
    }
    switch properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      return true
    default: return false
    }
  }
}
