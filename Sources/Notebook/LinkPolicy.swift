/// Where a link of a notebook may lead, and how its address stands in HTML.
package enum LinkPolicy {
  enum Target {
    /// http, https or mailto.
    case remote
    /// Relative to the notebook, or a place in it.
    case relative
    case forbidden
  }

  static func target(of url: String) -> Target {
    // A colon before any of / ? # ends a scheme, whatever stands before it: browsers overlook blanks
    // and control characters there, so nothing but the known schemes may pass.
    let head = url.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    if let colon = head.firstIndex(of: ":") {
      switch head[..<colon].lowercased() {
      case "http", "https", "mailto": return .remote
      default: return .forbidden
      }
    }
    // `//host` and `\\host` have no scheme and yet lead to another machine.
    let isNetworkPath = url.prefix(2).allSatisfy { $0 == "/" || $0 == "\\" } && url.count >= 2
    return isNetworkPath ? .forbidden : .relative
  }

  /// Whether an address names a file by its way from the notebook's folder.
  static func leadsFromFolder(_ url: String) -> Bool {
    guard target(of: url) == .relative, let first = url.first else { return false }
    return !"/\\#?".contains(first)
  }

  /// The path of a local picture inside the notebook's folder; nil where it would leave it.
  package static func localPath(_ url: String) -> String? {
    guard target(of: url) == .relative, let path = decoded(url.prefix { $0 != "?" && $0 != "#" }),
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

  /// Percent-encodes what can't stand in an address, as cmark-gfm does.
  static func escaped(_ url: String) -> String {
    var result = ""
    for byte in url.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      case UInt8(ascii: "&"): result += "&amp;"
      case UInt8(ascii: "'"): result += "&#x27;"
      case _ where "-_.!~*();/?:@=+$,%#".utf8.contains(byte):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return result
  }

  /// Nil where the percent-encoding is broken or gives no UTF-8.
  private static func decoded(_ text: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      let digits = rest.prefix(2)
      guard digits.count == 2, let digits = String(digits),
        let value = UInt8(digits, radix: 16)
      else { return nil }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
