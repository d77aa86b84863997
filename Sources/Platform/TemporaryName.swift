import Text

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Names of files that are not finished: `.NAME.3f9a….part`.
package enum TemporaryName {
  private static let dot = UInt8(ascii: ".")
  private static let fileExtension = Array(".part".utf8)

  static func random(for name: Path) -> Path {
    var generator = SystemRandomNumberGenerator()
    let digits = String(generator.next() as UInt64, radix: 16)
    return Path([dot] + name.bytes + [dot] + digits.utf8 + fileExtension)
  }

  /// The name that the file was to get; nil for other names. The dot before is wanting, and the digits
  /// are a process's number, in names of earlier versions.
  package static func target(of name: Path) -> Path? {
    let bytes = name.bytes
    let count = fileExtension.count
    guard bytes.count > count, bytes.suffix(count).elementsEqual(fileExtension) else {
      return nil
    }
    let rest = bytes.dropLast(count)
    guard let end = rest.lastIndex(of: dot), end > 0 else { return nil }
    let digits = rest[(end + 1)...]
    let isRandom = (1...16).contains(digits.count) && digits.allSatisfy(isHexadecimal)
    let start = rest.first == dot ? 1 : 0
    guard isRandom, start < end else { return nil }
    return Path(rest[start..<end])
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
  }
}

extension Folder {
  /// Removes what processes that were ended left behind.
  ///
  /// - Parameter isOurs: Whether a file of this name is one that is written here.
  package func removeLeftovers(_ isOurs: (_ target: Path) -> Bool) {
    for name in names() {
      guard let target = TemporaryName.target(of: name), isOurs(target),
        let file = try? descriptor.open(name, OpenFlags.reading),
        let status = try? file.status, status.kind == .file,
        flock(file.number, LOCK_EX | LOCK_NB) == 0
      else { continue }
      remove(name)
    }
  }
}
