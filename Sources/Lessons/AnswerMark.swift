import Text

/// A comment that says of the lines around it what students get: `# begin answer`, `# end answer`,
/// `# instead: x = 1`. What comes near enough to be meant so is one too, and the marks of nbgrader,
/// `### BEGIN SOLUTION`: an answer must not go out for a letter's sake.
enum AnswerMark {
  case begin, end
  case instead(String)

  /// Nil for any other line of code.
  init?(_ line: String) {
    let scalars = line.unicodeScalars.drop(while: \.isWhitespace)
    guard scalars.first == "#" else { return nil }
    let comment = scalars.drop { $0 == "#" || $0.isWhitespace }
    let words = String(String.UnicodeScalarView(comment)).lowercased().unicodeScalars
      .split { !$0.isASCIILetter }.map { String(String.UnicodeScalarView($0)) }
    if let colon = comment.firstIndex(of: ":"), words.first == "instead",
      comment[..<colon].allSatisfy({ $0.isASCIILetter || $0.isWhitespace })
    {
      let rest = comment[comment.index(after: colon)...]
      let text = rest.first == " " ? rest.dropFirst() : rest
      self = .instead(String(String.UnicodeScalarView(text)).trimmingEnd(\.isWhitespace))
      return
    }
    guard words.count == 2, ["answer", "answers", "solution"].contains(words[1]) else { return nil }
    switch words[0] {
    case "begin": self = .begin
    case "end": self = .end
    default: return nil
    }
  }
}
