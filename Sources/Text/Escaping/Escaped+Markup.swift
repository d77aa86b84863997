extension Escaped {
  /// Text between the tags of HTML or XML. Newlines are line feeds, as HTML's reader makes them.
  package static func html(_ text: some StringProtocol) -> String {
    var result = ""
    html(text, to: &result)
    return result
  }

  package static func html(_ text: some StringProtocol, to result: inout String) {
    write(text, isAttribute: false, to: &result)
  }

  /// The value of an attribute in double quotes, in HTML or XML.
  package static func attribute(_ value: some StringProtocol) -> String {
    var result = ""
    attribute(value, to: &result)
    return result
  }

  package static func attribute(_ value: some StringProtocol, to result: inout String) {
    write(value, isAttribute: true, to: &result)
  }

  /// A reference to a resource as the value of an attribute in double quotes: what can't stand in one
  /// is percent-encoded, as cmark-gfm does it.
  package static func addressAttribute(_ address: some StringProtocol) -> String {
    attribute(Escaped.address(address)).replacing("'", with: "&#x27;")
  }

  private static func write(
    _ text: some StringProtocol, isAttribute: Bool, to result: inout String
  ) {
    if text.utf8.allSatisfy(isPlain) {
      result += text
      return
    }
    var follows: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n" where follows == "\r": break
      case "\n", "\r": result += isAttribute ? "&#10;" : "\n"
      case "\t": result += isAttribute ? "&#9;" : "\t"
      case _ where scalar.isControl || scalar.turnsText: result += "\u{FFFD}"
      // XML has no place for these two.
      case "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
      follows = scalar
    }
  }

  /// Whether a byte stands for itself in every context of markup.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): false
    default: (0x20..<0x7F).contains(byte)
    }
  }
}
