import Text

/// Where a link of a notebook may lead.
package enum LinkPolicy {
  static func target(of url: String) -> URLReference.Target { URLReference(url).target }

  /// The path of a local picture inside the notebook's folder; nil where it would leave it.
  package static func localPath(_ url: String) -> String? {
    guard target(of: url) == .relative,
      let path = decoded(url.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }),
      !path.isEmpty, !path.hasPrefix("/"), !path.utf8.contains(0), !path.contains("\\")
    else { return nil }
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == ".." {
        guard parts.popLast() != nil else { return nil }
      } else {
        parts.append(part)
      }
    }
    return parts.isEmpty ? nil : parts.joined(separator: "/")
  }

  /// An address whose percent signs are meant as such, as it is written; nil where they all begin a
  /// percent-encoding.
  static func escapingPercents(_ url: String) -> String? {
    let bytes = Array(url.utf8)
    var written: [UInt8] = []
    var isBroken = false
    for (index, byte) in bytes.enumerated() {
      written.append(byte)
      guard byte == UInt8(ascii: "%") else { continue }
      let isEncoding =
        index + 2 < bytes.count && bytes[(index + 1)...(index + 2)].allSatisfy { digit($0) != nil }
      if !isEncoding {
        isBroken = true
        written += "25".utf8
      }
    }
    return isBroken ? String(decoding: written, as: UTF8.self) : nil
  }

  /// Nil where the percent-encoding is broken or gives no UTF-8.
  static func decoded(_ text: some Sequence<UInt8>) -> String? {
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
}
