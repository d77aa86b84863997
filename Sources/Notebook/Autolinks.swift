import Text

/// Addresses that stand bare in prose (GitHub Flavored Markdown, section 6.9): `http://…`,
/// `https://…` and `www.…` become links.
enum Autolinks {
  enum Piece {
    case text(Substring)
    case link(Substring, url: String)
  }

  static func pieces(_ text: String) -> [Piece] {
    guard text.contains("http") || text.contains("www.") else { return [.text(text[...])] }
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
    let host = text.utf8.index(start, offsetBy: prefix == "www." ? 0 : prefix.utf8.count)
    guard hasHost(text[host...]) else { return nil }
    let word = rest.unicodeScalars.prefix { !$0.isWhitespace && $0 != "<" }
    let address = trimmed(Substring(word))
    guard hasHost(text[min(host, address.endIndex)..<address.endIndex]) else { return nil }
    let url = prefix == "www." ? "http://\(address)" : String(address)
    guard LinkPolicy.target(of: url) == .remote else { return nil }
    return (.link(address, url: url), address.endIndex)
  }

  private static func hasHost(_ text: Substring) -> Bool {
    let host = text.unicodeScalars.prefix {
      $0.isASCIILetter || $0.isASCIIDigit || $0 == "-" || $0 == "_" || $0 == "."
    }
    guard let first = host.first, first.isASCIILetter || first.isASCIIDigit else { return false }
    return host.dropLast().contains(".")
  }

  /// Without the punctuation that ends a sentence, and without a closing parenthesis that has no
  /// opening one in the address.
  private static func trimmed(_ text: Substring) -> Substring {
    var word = text.unicodeScalars
    var unopened = word.count { $0 == ")" } - word.count { $0 == "(" }
    while let last = word.last {
      if last == ")" {
        guard unopened > 0 else { break }
        unopened -= 1
      } else if !"?!.,:;*_~'\"".unicodeScalars.contains(last) {
        break
      }
      word.removeLast()
    }
    return Substring(word)
  }
}
