import Text

/// Python that ends with a digest of itself, so that code which somebody has changed since is not taken
/// for what nbrun wrote, and stays.
package enum SealedCode {
  private static let start = "# nbrun "

  static func sealed(_ code: String) -> String { code + start + digest(code) + "\n" }

  /// Whether a file is as it was written.
  package static func isIntact(_ bytes: [UInt8]) -> Bool {
    let count = start.utf8.count + digest("").utf8.count + 1
    guard bytes.count >= count else { return false }
    let code = String(decoding: bytes.dropLast(count), as: UTF8.self)
    return sealed(code).utf8.elementsEqual(bytes)
  }

  private static func digest(_ code: String) -> String {
    var hash = Mix128()
    hash.update(code)
    return hash.hexadecimal
  }
}
