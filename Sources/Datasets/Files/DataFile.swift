import Platform

/// A regular file open for reading, with this target's errors. Reads name their place, so several
/// threads may share it.
final class DataFile: Sendable {
  private let file: File

  /// The file itself, for readers of another kind.
  var opened: File { file }

  /// For messages.
  var path: String { "\(file.path)" }
  var size: Int { file.size }

  init(_ file: File) { self.file = file }

  init(path: Path) throws(DatasetError) {
    do throws(SystemError) {
      file = try File(path)
    } catch {
      throw .unreadable(path: "\(path)", code: error.code)
    }
  }

  /// Reads up to `count` bytes from `offset`; fewer only at the file's end.
  func read(
    at offset: Int, into memory: UnsafeMutablePointer<UInt8>, count: Int
  ) throws(DatasetError) -> Int {
    do throws(SystemError) {
      return try file.read(at: offset, into: memory, count: count)
    } catch {
      throw .unreadable(path: path, code: error.code)
    }
  }

  /// The bytes of a range that must be there.
  func bytes(_ range: Range<Int>) throws(DatasetError) -> [UInt8] {
    guard range.lowerBound >= 0, range.upperBound <= size else {
      throw .damaged(path: path, part: nil, offset: range.lowerBound, .truncated)
    }
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try file.bytes(at: range.lowerBound, count: range.count)
    } catch {
      throw .unreadable(path: path, code: error.code)
    }
    guard bytes.count == range.count else {
      throw .damaged(path: path, part: nil, offset: range.lowerBound, .truncated)
    }
    return bytes
  }
}

/// Little-endian numbers at a place in bytes, or nil past the end.
extension [UInt8] {
  func number<N: FixedWidthInteger & UnsignedInteger>(_ type: N.Type, at offset: Int) -> N? {
    let width = MemoryLayout<N>.size
    guard offset >= 0, offset <= count - width else { return nil }
    var value: N = 0
    for index in (0..<width).reversed() { value = value << 8 | N(self[offset + index]) }
    return value
  }
}
