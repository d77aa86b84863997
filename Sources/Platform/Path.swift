import Text

/// A path of the file system: bytes, cut at slashes and nowhere else.
///
/// What the command line and the environment name arrives here as it is, UTF-8 or not; `description` is
/// for messages alone.
package struct Path: Hashable, Sendable {
  package let bytes: [UInt8]

  private static let slash = UInt8(ascii: "/")

  package init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }
  package init(_ text: String) { bytes = Array(text.utf8) }
  package init(cString: UnsafePointer<CChar>) {
    var length = 0
    while cString[length] != 0 { length += 1 }
    bytes = (0..<length).map { UInt8(bitPattern: cString[$0]) }
  }

  package var isEmpty: Bool { bytes.isEmpty }
  package var isAbsolute: Bool { bytes.first == Self.slash }
  package var endsWithSlash: Bool { bytes.last == Self.slash }
  /// The system would read a path with a zero byte to there and no further.
  package var holdsZero: Bool { bytes.contains(0) }

  /// The names on the way, without empty ones.
  package var components: [Path] { bytes.split(separator: Self.slash).map { Path($0) } }

  /// What a file is called, without its folders.
  package var name: Path { components.last ?? self }

  /// The folder that the path leads into; `.` where it names none.
  package var folder: Path {
    guard let end = bytes.lastIndex(of: Self.slash) else { return "." }
    return end == 0 ? "/" : Path(bytes[..<end])
  }

  /// The file's name without its extension.
  package var stem: Path {
    let name = name.bytes
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > 0 else { return Path(name) }
    return Path(name[..<dot])
  }

  package func hasSuffix(_ suffix: String) -> Bool {
    bytes.count >= suffix.utf8.count
      && bytes.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
  }

  /// Without as many bytes at its end.
  package func dropLast(_ count: Int) -> Path { Path(bytes.dropLast(count)) }

  /// A name inside this folder.
  package static func / (folder: Path, name: Path) -> Path {
    Path(folder.bytes + (folder.endsWithSlash ? [] : [slash]) + name.bytes)
  }

  /// The same with more at its end: `report` + `.html`.
  package static func + (path: Path, suffix: String) -> Path { Path(path.bytes + suffix.utf8) }

  package func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    let characters = bytes.map { CChar(bitPattern: $0) } + [0]
    return characters.withUnsafeBufferPointer { memory in
      guard let start = memory.baseAddress else { return body("") }
      return body(start)
    }
  }

  /// As text that no other path has: bytes that are no UTF-8 stand as `%FF`.
  package var spelledOut: String {
    String(validating: bytes, as: UTF8.self)
      ?? bytes.map { byte in
        if byte < 0x80 { return String(Unicode.Scalar(byte)) }
        return "%" + String(byte, radix: 16, uppercase: true)
      }.joined()
  }

  /// By their bytes.
  package static func < (a: Path, b: Path) -> Bool { a.bytes.lexicographicallyPrecedes(b.bytes) }
}

extension Path: Comparable {}

extension Path: ExpressibleByStringLiteral, CustomStringConvertible {
  package init(stringLiteral text: String) { self.init(text) }

  /// For messages: what is no UTF-8 is `�`.
  package var description: String { String(decoding: bytes, as: UTF8.self) }
}
