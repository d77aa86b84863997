import CZlib
import Platform
import Samples
import Text

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file's bytes from beginning to end through one window, inflated where it is compressed by gzip.
final class ByteReader {
  /// Unread bytes are `window[position..<limit]`.
  private(set) var window: UnsafeMutablePointer<UInt8>
  private(set) var position = 0
  private(set) var limit = 0
  private var ended = false
  /// Also the longest run of bytes that can be asked for at once.
  static let windowSize = 1 << 20

  private let file: gzFile
  private let path: String
  private let isCancelled: () -> Bool
  private var hash = Mix128()

  init(_ source: File, isCancelled: @escaping () -> Bool) throws(VectorFileError) {
    let path = "\(source.path)"
    let descriptor: CInt
    do throws(SystemError) {
      descriptor = try source.stream()
    } catch {
      throw .unreadable(path: path, code: error.code)
    }
    guard let file = gzdopen(descriptor, "rb") else {
      close(descriptor)
      throw .unreadable(path: path, code: ENOMEM)
    }
    gzbuffer(file, 1 << 18)
    self.file = file
    self.path = path
    self.isCancelled = isCancelled
    window = .allocate(capacity: Self.windowSize)
    window.initialize(repeating: 0, count: Self.windowSize)
  }

  deinit {
    gzclose_r(file)
    window.deallocate()
  }

  var available: Int { limit - position }

  /// Unread bytes.
  var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: window + position, count: available)
  }

  func advance(_ count: Int) { position += count }

  /// Brings at least `count` unread bytes into the window; false where the file ends before.
  func fill(_ count: Int) throws(VectorFileError) -> Bool {
    if available >= count { return true }
    guard !ended, count <= Self.windowSize else { return false }
    window.update(from: window + position, count: available)
    limit -= position
    position = 0
    while limit < Self.windowSize, !ended {
      guard !isCancelled() else { throw .cancelled }
      let got = gzread(file, window + limit, UInt32(Self.windowSize - limit))
      var code: CInt = Z_OK
      let text = gzerror(file, &code)
      if got < 0 || (code != Z_OK && code != Z_STREAM_END) {
        if code == Z_ERRNO { throw .unreadable(path: path, code: errno) }
        throw .compression(Self.reason(text.map { String(cString: $0) } ?? "code \(code)"))
      }
      if got == 0 { ended = true }
      hash.update(UnsafeRawBufferPointer(start: window + limit, count: Int(got)))
      limit += Int(got)
    }
    return available >= count
  }

  /// zlib's words without the number of the open file, `<fd:5>: `, which is another each time.
  private static func reason(_ text: String) -> String {
    guard text.hasPrefix("<fd:"), let end = text.firstIndex(of: ">") else { return text }
    return String(text[end...].unicodeScalars.dropFirst().drop { $0 == ":" || $0 == " " })
  }

  /// Where a byte stands first among the unread ones; nil where the file or the window ends before.
  func find(_ byte: UInt8) throws(VectorFileError) -> Int? {
    var searched = 0
    while true {
      if available > searched,
        let found = memchr(window + position + searched, CInt(byte), available - searched)
      {
        return UnsafeRawPointer(found) - UnsafeRawPointer(window + position)
      }
      searched = available
      guard searched < Self.windowSize, try fill(searched + 1) else { return nil }
    }
  }

  /// 32 hexadecimal digits that depend on all that was read.
  var digest: String { hash.hexadecimal }
}
