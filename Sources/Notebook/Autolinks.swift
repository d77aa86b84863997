import Text

/// Addresses that stand bare in prose (GitHub Flavored Markdown, section 6.9): `http://…`, `https://…`,
/// `www.…` and `name@example.org` become links, where cmark-gfm's extension would make them.
enum Autolinks {
  enum Piece {
    case text(Substring)
    case link(Substring, url: String)
  }

  static func pieces(_ text: String) -> [Piece] {
    guard text.utf8.contains(where: { $0 == sign.at || $0 == sign.colon }) || text.contains("www.")
    else { return [.text(text[...])] }
    var scan = AddressScan(text)
    var pieces: [Piece] = []
    var shown = text.startIndex
    func index(_ offset: Int) -> String.Index { text.utf8.index(text.startIndex, offsetBy: offset) }
    while let found = scan.next() {
      let (start, end) = (index(found.range.lowerBound), index(found.range.upperBound))
      let address = text[start..<end]
      let url = found.prefix + address
      guard LinkPolicy.target(of: url) == .remote else { continue }
      if shown < start { pieces.append(.text(text[shown..<start])) }
      pieces.append(.link(address, url: url))
      shown = end
    }
    if shown < text.endIndex { pieces.append(.text(text[shown...])) }
    return pieces
  }

  fileprivate static let sign = (at: UInt8(ascii: "@"), colon: UInt8(ascii: ":"))
}

/// The bare addresses of a text, from its first to its last.
private struct AddressScan {
  private let bytes: [UInt8]
  private var place = 0
  /// Where the address before ended: none begins earlier.
  private var free = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  mutating func next() -> (range: Range<Int>, prefix: String)? {
    while place < bytes.count {
      var range: Range<Int>?
      var prefix = ""
      switch bytes[place] {
      case UInt8(ascii: "w"):
        range = world(at: place)
        prefix = "http://"
      case Autolinks.sign.colon: range = address(withColonAt: place)
      case Autolinks.sign.at:
        range = mail(withSignAt: place)
        if let start = range?.lowerBound, !starts("mailto:", at: start) { prefix = "mailto:" }
      default: break
      }
      place += 1
      if let range {
        (place, free) = (range.upperBound, range.upperBound)
        return (range, prefix)
      }
    }
    return nil
  }

  private func starts(_ word: String, at place: Int) -> Bool {
    bytes[place...].starts(with: word.utf8)
  }

  private func world(at start: Int) -> Range<Int>? {
    guard starts("www.", at: start),
      start == 0 || isSpace(bytes[start - 1]) || "*_~(".utf8.contains(bytes[start - 1]),
      let domain = domainEnd(from: start, isShort: false)
    else { return nil }
    // `www.` alone, of which cmark-gfm makes a link too, is no address.
    return whole(start, from: domain).flatMap { $0.count > 4 ? $0 : nil }
  }

  private func address(withColonAt colon: Int) -> Range<Int>? {
    guard starts("://", at: colon) else { return nil }
    var start = colon
    while start > free, Unicode.Scalar(bytes[start - 1]).isASCIILetter { start -= 1 }
    let scheme = bytes[start..<colon].map { $0 | 0x20 }
    // Behind `<` it would have been one that CommonMark itself knows.
    guard ["http", "https"].contains(where: { $0.utf8.elementsEqual(scheme) }),
      start == 0 || bytes[start - 1] != UInt8(ascii: "<"),
      let host = scalar(at: colon + 3), isOfHost(host.scalar),
      let domain = domainEnd(from: colon + 3, isShort: true)
    else { return nil }
    return whole(start, from: domain)
  }

  private func mail(withSignAt at: Int) -> Range<Int>? {
    var start = at
    while start > free, isOfName(bytes[start - 1]) || ".+-_".utf8.contains(bytes[start - 1]) {
      start -= 1
    }
    guard start < at else { return nil }
    let scheme = "mailto:".utf8.count
    if start - scheme >= free, starts("mailto:", at: start - scheme) { start -= scheme }
    var end = at + 1
    var dots = 0
    while end < bytes.count {
      if bytes[end] == UInt8(ascii: "."), end + 1 < bytes.count, isOfName(bytes[end + 1]) {
        dots += 1
      } else if !isOfName(bytes[end]), bytes[end] != UInt8(ascii: "-"),
        bytes[end] != UInt8(ascii: "_")
      {
        break
      }
      end += 1
    }
    guard end > at + 1, dots > 0, end == bytes.count || bytes[end] != Autolinks.sign.at,
      Unicode.Scalar(bytes[end - 1]).isASCIILetter
    else { return nil }
    return start..<end
  }

  private func isOfName(_ byte: UInt8) -> Bool {
    Unicode.Scalar(byte).isASCIILetter || Unicode.Scalar(byte).isASCIIDigit
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private func isOfHost(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.isWhitespace && !scalar.isPunctuation
  }

  private func scalar(at place: Int) -> (scalar: Unicode.Scalar, width: Int)? {
    guard place < bytes.count else { return nil }
    let end = min(bytes.count, place + 4)
    guard let scalar = String(decoding: bytes[place..<end], as: UTF8.self).unicodeScalars.first
    else { return nil }
    return (scalar, max(1, UTF8.width(scalar)))
  }

  /// Where a host's name ends; nil where it is none, without a dot unless it may be short.
  private func domainEnd(from start: Int, isShort: Bool) -> Int? {
    var place = start
    // Underscores of the last part but one, and of the last.
    var (before, last, dots) = (0, 0, 0)
    while let (scalar, width) = scalar(at: place) {
      if scalar == "_" {
        last += 1
      } else if scalar == "." {
        (before, last, dots) = (last, 0, dots + 1)
      } else if scalar != "-", !isOfHost(scalar) {
        break
      }
      place += width
    }
    guard place > start, before + last == 0 || dots > 10, isShort || dots > 0 else { return nil }
    return place
  }

  /// The address that goes on from its domain to the next blank, without what ends a sentence, a closing
  /// parenthesis that has no opening one in it, and an entity.
  private func whole(_ start: Int, from domain: Int) -> Range<Int>? {
    var end = domain
    while end < bytes.count, !isSpace(bytes[end]), bytes[end] != UInt8(ascii: "<") { end += 1 }
    var unopened = 0
    for byte in bytes[start..<end] {
      if byte == UInt8(ascii: ")") { unopened += 1 }
      if byte == UInt8(ascii: "(") { unopened -= 1 }
    }
    trimming: while end > start {
      let byte = bytes[end - 1]
      switch byte {
      case UInt8(ascii: ")"):
        guard unopened > 0 else { break trimming }
        unopened -= 1
        end -= 1
      case UInt8(ascii: ";"):
        var name = end - 2
        while name > start, Unicode.Scalar(bytes[name]).isASCIILetter { name -= 1 }
        end = name < end - 2 && bytes[name] == UInt8(ascii: "&") ? name : end - 1
      case _ where "?!.,:*_~'\"".utf8.contains(byte): end -= 1
      default: break trimming
      }
    }
    return end > start ? start..<end : nil
  }
}
