import Text

/// A comment that says of the lines around it what students get: `# begin answer`, `# end answer`,
/// `# instead: x = 1`.
enum AnswerMark {
  case begin, end
  case instead(String)

  /// Nil for any other line of code.
  init?(_ line: String) {
    let scalars = line.unicodeScalars.drop(while: Self.isBlank)
    guard scalars.first == "#" else { return nil }
    let comment = scalars.dropFirst().drop(while: Self.isBlank)
    var words = comment[...]
    while let last = words.last, Self.isBlank(last) { words.removeLast() }
    if words.elementsEqual("begin answer".unicodeScalars) {
      self = .begin
    } else if words.elementsEqual("end answer".unicodeScalars) {
      self = .end
    } else if words.starts(with: "instead:".unicodeScalars) {
      let rest = words.dropFirst("instead:".unicodeScalars.count)
      self = .instead(String(String.UnicodeScalarView(rest.first == " " ? rest.dropFirst() : rest)))
    } else {
      return nil
    }
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" }
}
