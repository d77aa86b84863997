import CZlib
import Platform
import Text

/// A file's bytes one after the other, inflated where it is compressed by gzip: one member or several, and
/// behind them nothing but zeros, as some media fill up blocks. Another file's are as they are.
final class CompressedFile {
  private static let inputSize = 1 << 18
  /// For gzip's own head and tail.
  private static let windowBits = MAX_WBITS + 16

  private let file: File
  private let input: UnsafeMutablePointer<UInt8>
  /// zlib keeps its address.
  private let stream: UnsafeMutablePointer<z_stream>
  private var offset = 0
  private var isBetweenMembers = false
  private var isAtEnd = false
  private let isCompressed: Bool
  /// Why nothing follows what was given out.
  private var failure: VectorFileError?

  init(_ source: File) throws(VectorFileError) {
    file = source
    do throws(SystemError) {
      isCompressed = try source.bytes(at: 0, count: 2) == [0x1f, 0x8b]
    } catch { throw .unreadable(path: "\(source.path)", code: error.code) }
    input = .allocate(capacity: isCompressed ? Self.inputSize : 0)
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    guard isCompressed else { return }
    let status = inflateInit2_(
      stream, Self.windowBits, ZLIB_VERSION, CInt(MemoryLayout<z_stream>.size))
    guard status == Z_OK else {
      throw .unreadable(path: "\(source.path)", code: SystemError.outOfMemory.code)
    }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
    input.deallocate()
  }

  /// At most `count` bytes; 0 where they end.
  func read(into memory: UnsafeMutablePointer<UInt8>, count: Int) throws(VectorFileError) -> Int {
    guard isCompressed else {
      let got = try bytes(into: memory, count: count)
      offset += got
      return got
    }
    if let failure { throw failure }
    stream.pointee.next_out = memory
    stream.pointee.avail_out = UInt32(count)
    do throws(VectorFileError) {
      try inflateMembers()
    } catch {
      guard Int(stream.pointee.avail_out) < count else { throw error }
      failure = error
    }
    return count - Int(stream.pointee.avail_out)
  }

  /// Fills what is given out, as far as the file goes.
  private func inflateMembers() throws(VectorFileError) {
    while stream.pointee.avail_out > 0, !isAtEnd {
      if stream.pointee.avail_in == 0 { try refill() }
      let isFileEnd = stream.pointee.avail_in == 0
      if isBetweenMembers {
        guard !isFileEnd else {
          isAtEnd = true
          break
        }
        try beginMember()
        continue
      }
      guard !isFileEnd else { throw .compression("unexpected end of file") }
      let status = inflate(stream, Z_NO_FLUSH)
      switch status {
      case Z_OK: break
      case Z_STREAM_END: isBetweenMembers = true
      case Z_MEM_ERROR: throw .unreadable(path: "\(file.path)", code: SystemError.outOfMemory.code)
      default:
        throw .compression(stream.pointee.msg.map { String(cString: $0) } ?? "code \(status)")
      }
    }
  }

  private func refill() throws(VectorFileError) {
    let got = try bytes(into: input, count: Self.inputSize)
    offset += got
    stream.pointee.next_in = input
    stream.pointee.avail_in = UInt32(got)
  }

  private func bytes(
    into memory: UnsafeMutablePointer<UInt8>, count: Int
  ) throws(VectorFileError) -> Int {
    do throws(SystemError) {
      return try file.read(at: offset, into: memory, count: count)
    } catch { throw .unreadable(path: "\(file.path)", code: error.code) }
  }

  /// Passes over zeros; what follows them is another member.
  private func beginMember() throws(VectorFileError) {
    while stream.pointee.avail_in > 0, stream.pointee.next_in.pointee == 0 {
      stream.pointee.next_in += 1
      stream.pointee.avail_in -= 1
    }
    guard stream.pointee.avail_in > 0 else { return }
    guard stream.pointee.next_in.pointee == 0x1f else {
      throw .compression("something else follows its end")
    }
    inflateReset(stream)
    isBetweenMembers = false
  }
}
