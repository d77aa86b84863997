import Text

/// Text in double quotes, as front matter and cell options have it; its escapes are the language's.
enum QuotedText {
  /// The text, and the offset after its closing quote.
  case text(String, end: Int)
  case unclosed
  /// A backslash before something that it can't escape.
  case badEscape(at: Int)

  /// Reads from the opening quote at `start`.
  init(_ scalars: [Unicode.Scalar], from start: Int) {
    var text = String.UnicodeScalarView()
    var index = start + 1
    while index < scalars.count {
      switch scalars[index] {
      case "\"":
        self = .text(String(text), end: index + 1)
        return
      case "\\":
        guard index + 1 < scalars.count else {
          self = .unclosed
          return
        }
        switch scalars[index + 1] {
        case "\"", "\\": text.append(scalars[index + 1])
        case "n": text.append("\n")
        case "t": text.append("\t")
        default:
          self = .badEscape(at: index)
          return
        }
        index += 2
      case let scalar:
        text.append(scalar)
        index += 1
      }
    }
    self = .unclosed
  }
}
