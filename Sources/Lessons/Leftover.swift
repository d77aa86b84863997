import Text

/// A line that students would get and that looks as if they were not to have it.
struct Leftover {
  let message: String
  var hint: String?

  /// Which part of a cell a line is, if any.
  enum Place { case opening, code, outside }

  /// Nil for any other line.
  init?(_ line: String, in place: Place) {
    guard line.utf8.contains(where: { "<`~#[/".utf8.contains($0) }) else { return nil }
    if Self.holdsComment(line) {
      message = "students would read this comment: comments are taken out of sentences alone"
    } else if place == .outside, Self.isLikeCell(line) {
      message = "students would read this: it is no cell, and so it is shown as it stands"
    } else if Self.isQuartoOption(line) {
      message = "students would read this: options of a cell stand on its opening line"
    } else if place == .code, Self.isLikeMark(line) {
      message = "students would read this: it is no mark of an answer"
      hint =
        "write `# begin answer` and `# end answer`, each in a line of its own; checks stand in a "
        + "`hidden` cell"
    } else if place == .code, Self.isAnswerInCode(line) {
      message = "students would read this comment"
      hint = "put it between `# begin answer` and `# end answer`"
    } else {
      return nil
    }
  }

  /// Comments of HTML, what browsers take for one, and Markdown's `[//]: # (answer: …)`.
  private static func holdsComment(_ line: String) -> Bool {
    for sign in ["<!--", "<![CDATA[", "<!", "<?"] {
      var start = line.startIndex
      while let place = line.range(of: sign, from: start) {
        start = place.upperBound
        if isSecret(line[start...]) { return true }
      }
    }
    let text = line.unicodeScalars.drop { $0.isWhitespace || $0 == ">" }
    guard text.first == "[", let end = line.range(of: "]:", from: text.startIndex) else {
      return false
    }
    let rest = line[end.upperBound...]
    return rest.unicodeScalars.indices.contains { place in
      "(\"'".unicodeScalars.contains(rest.unicodeScalars[place])
        && isSecret(rest[rest.unicodeScalars.index(after: place)...])
    }
  }

  private static func isSecret(_ text: Substring) -> Bool {
    let word = firstWord(of: text)
    return ["answer", "answers", "notes"].contains { $0 == word }
  }

  private static func isLikeCell(_ line: String) -> Bool {
    let text = line.unicodeScalars.drop { $0.isWhitespace || $0 == ">" }
    guard text.starts(with: "```".unicodeScalars) || text.starts(with: "~~~".unicodeScalars)
    else { return false }
    let words = words(of: text)
    // In another language it says so right behind its name.
    let options = words.first == "nbrun" ? words.dropFirst() : words.dropFirst().prefix(1)
    return options.contains { $0 == "answer" || $0 == "hidden" }
  }

  private static func isQuartoOption(_ line: String) -> Bool {
    guard let rest = line.trimming(\.isWhitespace).removing(prefix: "#|") else { return false }
    let word = firstWord(of: rest)
    return ["answer", "hidden", "exercise"].contains { $0 == word }
  }

  /// `# beginanswer`, `// begin answer`, `### BEGIN HIDDEN TESTS`.
  private static func isLikeMark(_ line: String) -> Bool {
    let text = line.unicodeScalars.drop { $0.isWhitespace || $0 == ">" }
    guard text.first == "#" || text.starts(with: "//".unicodeScalars) else { return false }
    let words = words(of: text)
    let joined = words.joined()
    guard words.count <= 4, joined.hasPrefix("begin") || joined.hasPrefix("end") else {
      return false
    }
    return ["answer", "solution", "hiddentest"].contains { joined.contains($0) }
  }

  /// `v = 1  # answer: 2`
  private static func isAnswerInCode(_ line: String) -> Bool {
    var rest = line.unicodeScalars[...]
    while let sign = rest.firstIndex(of: "#") {
      rest = rest[rest.index(after: sign)...]
      let comment = rest.drop(while: \.isWhitespace)
      let word = comment.prefix(while: \.isASCIILetter)
      let isAnswer = ["answer", "answers", "solution"].contains {
        $0 == String(String.UnicodeScalarView(word)).lowercased()
      }
      if isAnswer, comment.dropFirst(word.count).first == ":" { return true }
    }
    return false
  }

  /// Small letters of ASCII that stand together.
  private static func words(of text: Substring.UnicodeScalarView) -> [String] {
    text.split { !$0.isASCIILetter }.map { String(String.UnicodeScalarView($0)).lowercased() }
  }

  /// What a text begins with, in small letters.
  private static func firstWord(of text: Substring) -> String {
    let word = text.unicodeScalars.drop(while: \.isWhitespace).prefix(while: \.isASCIILetter)
    return String(String.UnicodeScalarView(word)).lowercased()
  }
}
