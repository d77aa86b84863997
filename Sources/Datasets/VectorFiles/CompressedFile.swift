import CZlib
import Platform
import Text

/// A file's bytes one after the other, inflated where it is compressed by gzip.
final class CompressedFile {
  private let file: gzFile
  private let path: String

  init(_ source: File) throws(VectorFileError) {
    path = "\(source.path)"
    let descriptor: CInt
    do throws(SystemError) {
      descriptor = try source.stream()
    } catch {
      throw .unreadable(path: "\(source.path)", code: error.code)
    }
    guard let file = gzdopen(descriptor, "rb") else {
      Descriptor.close(descriptor)
      throw .unreadable(path: "\(source.path)", code: SystemError.outOfMemory.code)
    }
    gzbuffer(file, 1 << 18)
    self.file = file
  }

  deinit { gzclose_r(file) }

  /// At most `count` bytes; 0 where they end.
  func read(into memory: UnsafeMutablePointer<UInt8>, count: Int) throws(VectorFileError) -> Int {
    let got = gzread(file, memory, UInt32(count))
    var code: CInt = Z_OK
    let text = gzerror(file, &code)
    if got < 0 || (code != Z_OK && code != Z_STREAM_END) {
      if code == Z_ERRNO { throw .unreadable(path: path, code: SystemError().code) }
      throw .compression(Self.reason(text.map { String(cString: $0) } ?? "code \(code)"))
    }
    return Int(got)
  }

  /// zlib's words without the number of the open file, `<fd:5>: `, which is another each time.
  private static func reason(_ text: String) -> String {
    guard text.hasPrefix("<fd:"), let end = text.firstIndex(of: ">") else { return text }
    return String(text[end...].unicodeScalars.dropFirst().drop { $0 == ":" || $0 == " " })
  }
}
