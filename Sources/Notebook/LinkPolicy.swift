import Text

/// Where a link of a notebook may lead.
package enum LinkPolicy {
  static func target(of url: String) -> URLReference.Target { URLReference(url).target }

  /// The path of a local picture inside the notebook's folder; nil where it would leave it.
  package static func localPath(_ url: String) -> String? {
    guard target(of: url) == .relative,
      let path = URLReference.decoded(
        url.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }),
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
        index + 2 < bytes.count && bytes[(index + 1)...(index + 2)].allSatisfy(URLReference.isDigit)
      if !isEncoding {
        isBroken = true
        written += "25".utf8
      }
    }
    return isBroken ? String(decoding: written, as: UTF8.self) : nil
  }
}
