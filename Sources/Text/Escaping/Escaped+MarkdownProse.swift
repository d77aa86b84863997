extension Escaped {
  /// Text as a writer of Markdown sets it: escaped where it would mean something, and only there.
  /// Line ends become blanks.
  ///
  /// - Parameters:
  ///   - startsLine: Whether it begins a line of a paragraph; without blanks before it then.
  ///   - isHeading: Whether it stands in a line that begins with `#`.
  package static func markdownProse(
    _ text: some StringProtocol, startsLine: Bool, isHeading: Bool
  ) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    let orderedMark = startsLine ? markOfItem(scalars) : nil
    for (place, scalar) in scalars.enumerated() {
      let next = place + 1 < scalars.count ? scalars[place + 1] : nil
      let previous = place > 0 ? scalars[place - 1] : nil
      switch scalar {
      case "\n", "\r", "\t": result.append(" ")
      // A bare address before them would take a backslash in.
      case "<" where isOpening(next): result.append(contentsOf: "&lt;".unicodeScalars)
      case "&" where next.map { $0.isASCIILetter || $0 == "#" } ?? true:
        result.append(contentsOf: "&amp;".unicodeScalars)
      case _ where scalar.isControl || scalar.turnsText: result.append("\u{FFFD}")
      default:
        let isLineStart = startsLine && place == 0
        if place == orderedMark || isMeant(scalar, previous, next, isLineStart, isHeading)
          || scalar == "." && follows(scalars[..<place], "www")
          || scalar == ":" && next == "/"
        {
          result.append("\\")
        }
        result.append(scalar)
      }
    }
    return String(result)
  }

  private static func isOpening(_ next: Unicode.Scalar?) -> Bool {
    next.map { $0.isASCIILetter || "/!?".unicodeScalars.contains($0) } ?? true
  }

  private static func follows(_ text: ArraySlice<Unicode.Scalar>, _ word: String) -> Bool {
    text.suffix(word.utf8.count).elementsEqual(word.unicodeScalars) {
      Unicode.Scalar($0.value | 0x20) == $1
    }
  }

  /// Whether a sign would be read as one.
  private static func isMeant(
    _ scalar: Unicode.Scalar, _ previous: Unicode.Scalar?, _ next: Unicode.Scalar?,
    _ isLineStart: Bool, _ isHeading: Bool
  ) -> Bool {
    func isWord(_ scalar: Unicode.Scalar?) -> Bool {
      scalar.map { $0.isLetter || $0.isNumber } ?? false
    }
    switch scalar {
    case "`", "[", "]", "~", "|", "$": return true
    case "\\": return next.map { $0.isASCII && !isWord($0) && !$0.isBlank } ?? true
    case "_": return !(isWord(previous) && isWord(next))
    case "*": return isLineStart || !(previous?.isBlank ?? false) || !(next?.isBlank ?? false)
    case "!": return next == nil
    case "#": return isHeading || isLineStart
    case ">", "=": return isLineStart
    case "+", "-": return isLineStart && next.map { $0.isBlank || $0 == scalar } ?? true
    case ":": return isLineStart && next == "-"
    default: return false
    }
  }

  /// Where the point or parenthesis stands that would make a list's item of a line.
  private static func markOfItem(_ scalars: [Unicode.Scalar]) -> Int? {
    let digits = scalars.prefix(10).prefix { $0.isASCIIDigit }.count
    guard (1...9).contains(digits), digits < scalars.count,
      scalars[digits] == "." || scalars[digits] == ")",
      digits + 1 == scalars.count || scalars[digits + 1].isWhitespace
    else { return nil }
    return digits
  }
}
