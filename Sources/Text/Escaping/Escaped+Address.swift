extension Escaped {
  /// A reference to a resource: what RFC 3986 has no place for is percent-encoded. A percent sign stays,
  /// since the reference may be encoded already. Backslashes that stand for the slashes before a host
  /// are written as these: encoded they would lead nowhere.
  package static func address(_ reference: some StringProtocol) -> String {
    if let (start, rest) = URLReference.cutBehindSlashes(reference) {
      return start + address(rest)
    }
    return percentEncoded(reference) { isUnreserved($0) || "!*();/?:@=+$,%#&'".utf8.contains($0) }
  }

  /// A path, as a reference to the file: every byte but letters, digits, `-._~` and the slashes between
  /// names is percent-encoded.
  package static func path(_ path: some StringProtocol) -> String {
    percentEncoded(path) { isUnreserved($0) || $0 == UInt8(ascii: "/") }
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    let scalar = Unicode.Scalar(byte)
    return scalar.isASCIILetter || scalar.isASCIIDigit || "-._~".utf8.contains(byte)
  }

  private static func percentEncoded(
    _ text: some StringProtocol, _ isKept: (UInt8) -> Bool
  ) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    for byte in text.utf8 {
      if isKept(byte) {
        result.append(byte)
      } else {
        result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
