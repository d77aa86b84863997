/// A reference to a resource, cut as RFC 3986 has it (sections 3 and 4.2), by bytes.
///
/// First comes what browsers do before they read one (WHATWG URL Standard, sections 4.4 and 4.5): tabs
/// and line ends are overlooked anywhere, controls and blanks at both ends, and a backslash is a slash.
package struct URLReference: Sendable {
  package enum Target: Sendable {
    /// To another machine, by http or https, or a letter to someone.
    case remote
    /// Relative to the document, or a place in it; never to another machine.
    case relative
    case forbidden
  }

  /// What stands before a colon that comes before any of `/ ? #`, whatever it is.
  private let scheme: ArraySlice<UInt8>?
  /// What follows the scheme and its colon.
  private let rest: ArraySlice<UInt8>

  package init(_ text: some StringProtocol) {
    var bytes = text.utf8.filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
      .map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }[...]
    while let first = bytes.first, first <= 0x20 { bytes.removeFirst() }
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    let end = bytes.firstIndex { "/?#:".utf8.contains($0) }
    if let end, bytes[end] == UInt8(ascii: ":") {
      scheme = bytes[..<end]
      rest = bytes[(end + 1)...]
    } else {
      scheme = nil
      rest = bytes
    }
  }

  /// `https://` and the rest of `https:\\example.org`, as browsers read it (WHATWG URL Standard, section
  /// 4.4, "special authority slashes state"); nil where all slashes are such.
  static func cutBehindSlashes(_ text: some StringProtocol) -> (start: String, rest: String)? {
    let bytes = Array(text.utf8)
    for scheme in ["http:", "https:"] where bytes.count > scheme.utf8.count {
      let name = bytes.prefix(scheme.utf8.count).map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
      guard name.elementsEqual(scheme.utf8) else { continue }
      let slashes = bytes.dropFirst(name.count).prefix { "/\\".utf8.contains($0) }
      guard slashes.contains(UInt8(ascii: "\\")) else { return nil }
      return (
        scheme + "//",
        String(decoding: bytes.dropFirst(name.count + slashes.count), as: UTF8.self)
      )
    }
    return nil
  }

  private var hasAuthority: Bool { rest.starts(with: "//".utf8) }

  package var target: Target {
    guard let scheme else { return hasAuthority ? .forbidden : .relative }
    let name = scheme.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    if name.elementsEqual("mailto".utf8) { return .remote }
    guard name.elementsEqual("http".utf8) || name.elementsEqual("https".utf8), hasAuthority,
      let host = rest.dropFirst(2).first, !"/?#".utf8.contains(host)
    else { return .forbidden }
    return .remote
  }

  /// Whether it names something by the way from the document's folder.
  package var leadsFromFolder: Bool {
    guard target == .relative, let first = rest.first else { return false }
    return !"/?#".utf8.contains(first)
  }

  /// A relative reference that was written for one folder, for a document that reaches this folder by
  /// `base`: `../README.md` on `../notebooks/` is `../README.md`. It stays relative, and stays in its
  /// writing: HTML's and Markdown's escapes may stand in it.
  ///
  /// - Parameter base: Steps, each with a slash after it.
  package static func rebased(_ written: String, on base: String) -> String {
    guard !base.isEmpty else { return written }
    var steps = base.split(separator: "/")
    var rest = written[...]
    while true {
      if let shorter = rest.removing(prefix: "./") {
        rest = shorter
      } else if let last = steps.last, last != "..", let shorter = rest.removing(prefix: "../") {
        steps.removeLast()
        rest = shorter
      } else {
        break
      }
    }
    if steps.isEmpty, needsStep(rest) { steps = ["."] }
    return steps.map { $0 + "/" }.joined() + rest
  }

  /// Whether something could be read as a scheme or a host where nothing stands before it. Behind a
  /// backslash or an ampersand anything may be written.
  private static func needsStep(_ written: Substring) -> Bool {
    guard let first = written.utf8.first else { return true }
    if "/?#".utf8.contains(first) { return true }
    let segment = written.utf8.prefix { !"/?#".utf8.contains($0) }
    return segment.contains { $0 <= 0x20 || ":\\&".utf8.contains($0) }
  }

  // MARK: Percent-encoding

  /// Nil where the percent-encoding is broken or gives no UTF-8.
  package static func decoded(_ text: some Sequence<UInt8>) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(text)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit)
      else { return nil }
      bytes.append(high << 4 | low)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  /// The value of a hexadecimal digit.
  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  package static func isDigit(_ byte: UInt8) -> Bool { digit(byte) != nil }
}
