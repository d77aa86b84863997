/// Addresses that stand bare in prose (GitHub Flavored Markdown, section 6.9): `http://…`,
/// `https://…` and `www.…` become links.
enum Autolinks {
  enum Piece: Equatable {
    case text(Substring)
    case link(Substring, url: String)
  }

  static func pieces(_ text: String) -> [Piece] {
    guard text.containsBytes(Array("http".utf8)) || text.containsBytes(Array("www.".utf8)) else {
      return [.text(text[...])]
    }
    var pieces: [Piece] = []
    let bytes = text.utf8
    var shown = text.startIndex
    var index = shown
    var previous: UInt8 = UInt8(ascii: " ")
    while index < text.endIndex {
      let byte = bytes[index]
      if byte == UInt8(ascii: "h") || byte == UInt8(ascii: "w"), mayPrecede(previous),
        let link = link(at: index, in: text)
      {
        if shown < index { pieces.append(.text(text[shown..<index])) }
        pieces.append(link.piece)
        index = link.end
        shown = index
        previous = UInt8(ascii: "a")
        continue
      }
      previous = byte
      index = bytes.index(after: index)
    }
    if shown < text.endIndex { pieces.append(.text(text[shown...])) }
    return pieces
  }

  private static func mayPrecede(_ byte: UInt8) -> Bool {
    " \t\n*_~(".utf8.contains(byte)
  }

  private static func link(
    at start: String.Index, in text: String
  ) -> (piece: Piece, end: String.Index)? {
    let rest = text[start...]
    guard let prefix = ["http://", "https://", "www."].first(where: { rest.hasPrefix($0) }) else {
      return nil
    }
    // The host decides first: most of a long text must not be read again for each false start.
    let afterPrefix = rest.dropFirst(prefix == "www." ? 0 : prefix.count)
    guard hasHost(afterPrefix) else { return nil }
    let address = trimmed(rest.prefix { !$0.isWhitespace && $0 != "<" })
    guard hasHost(text[min(afterPrefix.startIndex, address.endIndex)..<address.endIndex]) else {
      return nil
    }
    let url = prefix == "www." ? "http://\(address)" : String(address)
    return (.link(address, url: url), address.endIndex)
  }

  private static func hasHost(_ text: Substring) -> Bool {
    let host = text.prefix {
      $0.isASCIILetter || $0.isASCIIDigit || $0 == "-" || $0 == "_" || $0 == "."
    }
    guard let first = host.first, first.isASCIILetter || first.isASCIIDigit else { return false }
    return host.dropLast().contains(".")
  }

  /// Without the punctuation that ends a sentence, and without a closing parenthesis that has no
  /// opening one in the address.
  private static func trimmed(_ word: Substring) -> Substring {
    var word = word
    var unopened =
      word.utf8.count { $0 == UInt8(ascii: ")") } - word.utf8.count { $0 == UInt8(ascii: "(") }
    while let last = word.last {
      if last == ")" {
        guard unopened > 0 else { return word }
        unopened -= 1
      } else if !"?!.,:;*_~'\"".contains(last) {
        return word
      }
      word.removeLast()
    }
    return word
  }
}
