extension Escaped {
  /// Text in which nothing means anything to Markdown (CommonMark, and GitHub's tables, strikethrough,
  /// mathematics and bare addresses), wherever in a line it stands. Newlines and tabs become blanks;
  /// of blanks at the ends of a paragraph nothing is left. A bare e-mail address is still a link.
  package static func markdown(_ text: some StringProtocol) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = ""
    var place = blockStart(scalars, to: &result)
    while place < scalars.count {
      let scalar = scalars[place]
      switch scalar {
      case "\n", "\r", "\t": result += " "
      // A bare address before it would take a backslash in.
      case "<": result += "&lt;"
      case "\\", "`", "*", "_", "[", "]", ">", "#", "|", "&", "~", "!", "$":
        result += "\\"
        result.unicodeScalars.append(scalar)
      case ":" where scalars[place...].starts(with: "://".unicodeScalars): result += "\\:"
      case "."
      where place >= 3 && scalars[(place - 3)..<place].allSatisfy({ $0 == "w" || $0 == "W" }):
        result += "\\."
      case _ where scalar.isControl || scalar.turnsText: result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
      place += 1
    }
    return result
  }

  /// What would open a block at the start of a line: code by its indentation, a list, a rule, an
  /// underline. Gives where the rest begins.
  private static func blockStart(_ scalars: [Unicode.Scalar], to result: inout String) -> Int {
    let start = scalars.prefix { $0.isBlank || $0.isLineEnd }.count
    if start >= 4 { result += "&#32;" }
    result += String(repeating: " ", count: start >= 4 ? start - 1 : start)
    guard start < scalars.count else { return start }
    let next = start + 1 < scalars.count ? scalars[start + 1] : " "
    switch scalars[start] {
    case "-" where next.isBlank || next.isLineEnd || next == "-", "=",
      "+" where next.isBlank || next.isLineEnd:
      result += "\\"
      result.unicodeScalars.append(scalars[start])
      return start + 1
    case _ where scalars[start].isASCIIDigit:
      let digits = scalars[start...].prefix { $0.isASCIIDigit }
      result.unicodeScalars.append(contentsOf: digits)
      guard digits.endIndex < scalars.count, [".", ")"].contains(scalars[digits.endIndex]),
        digits.endIndex + 1 == scalars.count || scalars[digits.endIndex + 1].isBlank
          || scalars[digits.endIndex + 1].isLineEnd
      else { return digits.endIndex }
      result += "\\"
      result.unicodeScalars.append(scalars[digits.endIndex])
      return digits.endIndex + 1
    default: return start
    }
  }

  /// Code in a sentence, between more backticks than it holds. Newlines become blanks.
  package static func markdownCode(_ text: some StringProtocol) -> String {
    let line = shown(text, lineEnd: " ")
    let ticks = String(repeating: "`", count: longestRun(of: "`", in: line) + 1)
    let isBlank = line.utf8.allSatisfy { $0 == UInt8(ascii: " ") }
    // One blank at each end is the fence's.
    let first = line.utf8.first
    let last = line.utf8.last
    let needsRoom =
      first == UInt8(ascii: "`") || last == UInt8(ascii: "`") || isBlank
      || first == UInt8(ascii: " ") && last == UInt8(ascii: " ")
    return needsRoom && !isBlank ? "\(ticks) \(line) \(ticks)" : "\(ticks)\(line)\(ticks)"
  }

  /// Lines of code in a block, its fence longer than any row of backticks inside. Without the newlines
  /// at its end.
  ///
  /// - Parameter language: A word of ours.
  package static func markdownBlock(
    _ text: some StringProtocol, language: StaticString = "text"
  ) -> String {
    var text = shown(text, lineEnd: "\n")
    while text.utf8.last == UInt8(ascii: "\n") { text.unicodeScalars.removeLast() }
    let fence = String(repeating: "`", count: max(3, longestRun(of: "`", in: text) + 1))
    return "\(fence)\(language)\n\(text)\n\(fence)"
  }

  /// A file as the address of a link or a picture: `[text](HERE)`.
  package static func markdownAddress(ofPath path: some StringProtocol) -> String {
    "<\(Escaped.path(path))>"
  }

  /// Every kind of line end is one: a carriage return alone would leave a quotation.
  private static func shown(_ text: some StringProtocol, lineEnd: Unicode.Scalar) -> String {
    var result = String.UnicodeScalarView()
    var follows: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n" where follows == "\r": break
      case "\n", "\r": result.append(lineEnd)
      case "\t": result.append(scalar)
      case _ where scalar.isControl || scalar.turnsText: result.append("\u{FFFD}")
      default: result.append(scalar)
      }
      follows = scalar
    }
    return String(result)
  }

  /// The length of the longest row of one sign.
  package static func longestRun(of sign: Unicode.Scalar, in text: some StringProtocol) -> Int {
    var longest = 0
    var run = 0
    for scalar in text.unicodeScalars {
      run = scalar == sign ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}
