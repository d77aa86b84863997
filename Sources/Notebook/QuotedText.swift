/// Text in double quotes, as front matter and cell options have it; its escapes are the language's.
enum QuotedText {
  /// The text, and the offset after its closing quote.
  case text(String, end: Int)
  case unclosed
  /// A backslash before something that it can't escape.
  case badEscape(at: Int)

  /// Reads from the opening quote at `start`.
  init(_ characters: [Character], from start: Int) {
    var text = ""
    var index = start + 1
    while index < characters.count {
      switch characters[index] {
      case "\"":
        self = .text(text, end: index + 1)
        return
      case "\\":
        guard index + 1 < characters.count else {
          self = .unclosed
          return
        }
        switch characters[index + 1] {
        case "\"", "\\": text.append(characters[index + 1])
        case "n": text.append("\n")
        case "t": text.append("\t")
        default:
          self = .badEscape(at: index)
          return
        }
        index += 2
      case let character:
        text.append(character)
        index += 1
      }
    }
    self = .unclosed
  }
}
