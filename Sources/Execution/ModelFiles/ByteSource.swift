import Engine
import Platform

/// Bytes that are read part by part, as far as they are wanted: a file's, or those at hand.
struct ByteSource {
  let size: Int
  private let part: (Range<Int>) -> [UInt8]?

  /// - Parameter part: The bytes of a range inside, or nil where they can't be read.
  init(size: Int, part: @escaping (Range<Int>) -> [UInt8]?) {
    self.size = size
    self.part = part
  }

  init(_ bytes: [UInt8]) { self.init(size: bytes.count) { Array(bytes[$0]) } }

  init(_ file: File) {
    size = file.size
    part = { range in
      let bytes = try? file.bytes(at: range.lowerBound, count: range.count)
      return bytes?.count == range.count ? bytes : nil
    }
  }

  /// So many bytes from a place on.
  ///
  /// - Returns: Nil where there are fewer, or no memory for them: what a file says of its size may be
  ///   more than it holds.
  func bytes(from offset: Int, count: Int) -> [UInt8]? {
    guard offset >= 0, count >= 0, offset <= size, count <= size - offset else { return nil }
    // An array can't say that there is none; a block can, and gives it back at once.
    guard count < 1 << 20 || (try? Block<UInt8>(count: count)) != nil else { return nil }
    return part(offset..<offset + count)
  }
}
