import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What a file in `Fixtures` says.
func fixture(_ name: String) throws -> String {
  let folder = #filePath.split(separator: "/").dropLast().map { "/" + $0 }.joined()
  let path = folder + "/Fixtures/" + name
  let file = try #require(fopen(path, "r"), "\(path) can't be opened")
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
    bytes += buffer[..<count]
  }
  return String(decoding: bytes, as: UTF8.self)
}
