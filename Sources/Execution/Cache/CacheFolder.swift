import Platform
import Samples
import Text

/// A folder of results that can be made again. Each entry is a file of its own, written whole or not
/// at all, and carries a checksum: a damaged one is as good as none.
///
///     entry = "nbrun cache 1\n" checksum length payload
///
/// checksum: Mix128 of key and payload (16 bytes); length of the payload (8 bytes). It guards against
/// damage. Against somebody who may write to this folder no checksum helps: nothing is used where
/// anybody but the user may have written it.
struct CacheFolder: Sendable {
  private static let magic = Array("nbrun cache 1\n".utf8)

  private static let largest = 1 << 36

  private let folder: KeptFolder

  /// - Parameter cache: The user's folder for results.
  init(_ name: Path, in cache: Path) { folder = KeptFolder(name, in: cache) }

  private func file(_ key: StatementKey, _ kind: String) -> Path { Path("\(key.text).\(kind)") }

  // MARK: Reading

  func read(_ key: StatementKey, kind: String) -> ArraySlice<UInt8>? {
    guard let file = folder.open()?.ownFile(file(key, kind)),
      let bytes = try? file.contents(
        atMost: Self.largest, isExpected: { $0.starts(with: Self.magic) })
    else { return nil }
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
    guard let folder = folder.make() else { return false }
    let parts = [Self.magic, writer.bytes, payload]
    return (try? folder.write(parts, to: file(key, kind), mode: 0o600)) != nil
  }

  /// Notes that an entry was used: what was used longest ago makes room first.
  func touch(_ key: StatementKey, kind: String) { folder.open()?.touch(file(key, kind)) }

  func remove(_ key: StatementKey, kind: String) { folder.open()?.remove(file(key, kind)) }
}
