import Text

/// The tags, comments and texts of raw HTML (CommonMark, section 6.6), in time that grows with its
/// length alone: what is no tag is text.
struct HTMLTokens: Sequence, IteratorProtocol {
  struct Token {
    enum Kind {
      case text
      case comment(isClosed: Bool)
      case opening(name: String, attributes: [(name: String, value: String)])
      case closing(name: String)
    }

    var kind: Kind
    var written: String
    /// Where it begins, in scalars.
    var start: Int
  }

  private let text: [Unicode.Scalar]
  private var index = 0
  /// Behind which places there is no such sign.
  private let lastQuote: Int
  private let lastApostrophe: Int
  private let lastEnd: Int

  init(_ html: String) {
    text = html.scalars
    lastQuote = text.lastIndex(of: "\"") ?? -1
    lastApostrophe = text.lastIndex(of: "'") ?? -1
    lastEnd = text.lastIndex(of: ">") ?? -1
  }

  mutating func next() -> Token? {
    guard index < text.count else { return nil }
    let start = index
    if text[start] == "<", let kind = tag() {
      return Token(kind: kind, written: String(scalars: text[start..<index]), start: start)
    }
    index = start + 1
    while index < text.count, text[index] != "<" { index += 1 }
    return Token(kind: .text, written: String(scalars: text[start..<index]), start: start)
  }

  private mutating func tag() -> Token.Kind? {
    if text[index...].starts(with: Comments.opening) {
      let end = Comments.end(in: text, from: index)
      index = end ?? text.count
      return .comment(isClosed: end != nil)
    }
    guard lastEnd > index else { return nil }
    index += 1
    let isClosing = index < text.count && text[index] == "/"
    if isClosing { index += 1 }
    let name = take { $0.isASCIILetter || $0.isASCIIDigit || $0 == "-" }.lowercased()
    guard name.unicodeScalars.first?.isASCIILetter == true else { return nil }
    if isClosing {
      skipBlanks()
      guard take(">") else { return nil }
      return .closing(name: name)
    }
    var attributes: [(name: String, value: String)] = []
    var seen: Set<Spelling> = []
    while true {
      let hasBlanks = skipBlanks()
      if take(">") { return .opening(name: name, attributes: attributes) }
      if index + 1 < text.count, text[index] == "/", text[index + 1] == ">" {
        index += 2
        return .opening(name: name, attributes: attributes)
      }
      guard hasBlanks, let attribute = attribute() else { return nil }
      // As browsers have it, the first of a name counts.
      if seen.insert(attribute.name).inserted { attributes.append(attribute) }
    }
  }

  private mutating func attribute() -> (name: String, value: String)? {
    let name = take {
      $0.isASCIILetter || $0.isASCIIDigit || "_:.-".unicodeScalars.contains($0)
    }.lowercased()
    guard let first = name.unicodeScalars.first, first.isASCIILetter || first == "_" || first == ":"
    else { return nil }
    let end = index
    skipBlanks()
    guard take("=") else {
      index = end
      return (name, "")
    }
    skipBlanks()
    guard index < text.count else { return nil }
    let quote = text[index]
    guard quote == "\"" || quote == "'" else {
      let value = take { !$0.isWhitespace && !"\"'=<>`".unicodeScalars.contains($0) }
      return value.isEmpty ? nil : (name, MarkdownTree.resolvingReferences(in: value))
    }
    index += 1
    guard index <= (quote == "\"" ? lastQuote : lastApostrophe) else { return nil }
    let value = take { $0 != quote }
    index += 1
    return (name, MarkdownTree.resolvingReferences(in: value))
  }

  private mutating func take(_ isTaken: (Unicode.Scalar) -> Bool) -> String {
    let start = index
    while index < text.count, isTaken(text[index]) { index += 1 }
    return String(scalars: text[start..<index])
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard index < text.count, text[index] == scalar else { return false }
    index += 1
    return true
  }

  @discardableResult
  private mutating func skipBlanks() -> Bool {
    let start = index
    while index < text.count, text[index].isBlank || text[index].isLineEnd { index += 1 }
    return index > start
  }
}
