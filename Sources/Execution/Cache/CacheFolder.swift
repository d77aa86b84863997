import Samples

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A folder of results that can be made again. Each entry is a file of its own, written whole or not
/// at all, and carries a checksum: a damaged one is as good as none.
///
///     entry = "nbrun cache 1\n" checksum length payload
///
/// checksum: Mix128 of key and payload (16 bytes); length of the payload (8 bytes). It guards against
/// damage. Against somebody who may write to this folder no checksum helps: the folder is the user's
/// alone.
struct CacheFolder: Sendable {
  private static let magic = Array("nbrun cache 1\n".utf8)

  let path: String

  private func file(_ key: StatementKey, _ kind: String) -> String { "\(path)/\(key.text).\(kind)" }

  // MARK: Reading

  func read(_ key: StatementKey, kind: String) -> ArraySlice<UInt8>? {
    guard let bytes = wholeFile(file(key, kind), limit: 1 << 36) else { return nil }
    let head = Self.magic.count + 24
    guard bytes.count >= head, bytes.starts(with: Self.magic) else { return nil }
    let payload = bytes[head...]
    var reader = ByteReader(bytes[Self.magic.count..<head])
    guard let high = try? reader.number(), let low = try? reader.number(),
      let length = try? reader.number(), length == UInt64(payload.count)
    else { return nil }
    let sum = Self.checksum(key, payload)
    return sum.high == high && sum.low == low ? payload : nil
  }

  private static func checksum(
    _ key: StatementKey, _ payload: ArraySlice<UInt8>
  ) -> (high: UInt64, low: UInt64) {
    var hash = Mix128()
    hash.update(key.text)
    payload.withUnsafeBytes { hash.update($0) }
    return hash.value
  }

  // MARK: Writing

  /// Writes beside the entry and moves into place. A cache that can't be written is done without.
  ///
  /// - Returns: Whether it is there.
  @discardableResult
  func write(_ payload: [UInt8], key: StatementKey, kind: String) -> Bool {
    var writer = ByteWriter()
    let sum = Self.checksum(key, payload[...])
    writer.write(sum.high)
    writer.write(sum.low)
    writer.write(payload.count)
    makeFolders()
    let target = file(key, kind)
    let temporary = "\(target).\(getpid()).part"
    let file = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { return false }
    let isWritten = [Self.magic, writer.bytes, payload].allSatisfy { writeAll($0, to: file) }
    guard close(file) == 0, isWritten, rename(temporary, target) == 0 else {
      unlink(temporary)
      return false
    }
    return true
  }

  /// Notes that an entry was used: what was used longest ago makes room first.
  func touch(_ key: StatementKey, kind: String) {
    utimensat(AT_FDCWD, file(key, kind), nil, 0)
  }

  func remove(_ key: StatementKey, kind: String) { unlink(file(key, kind)) }

  private func makeFolders() {
    var made = ""
    for part in path.split(separator: "/", omittingEmptySubsequences: false) {
      made += part
      if !made.isEmpty { mkdir(made, 0o700) }
      made += "/"
    }
  }
}
