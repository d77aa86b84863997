#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Pictures in prose: embedded where they lie in the notebook's folder, never read from elsewhere.
enum Pictures {
  private static let largest = 4 << 20

  private static let types: [(ending: String, type: String)] = [
    (".png", "image/png"), (".jpg", "image/jpeg"), (".jpeg", "image/jpeg"), (".gif", "image/gif"),
    (".webp", "image/webp"), (".svg", "image/svg+xml"),
  ]

  /// A `data:` URL of the picture, or nil where it is not there, not a picture, or outside.
  static func url(of path: String, in folder: String) -> String? {
    let lowered = path.lowercased()
    guard let type = types.first(where: { lowered.hasSuffix($0.ending) })?.type,
      let base = resolved(folder), let file = resolved(folder + "/" + path),
      file.hasPrefix(base == "/" ? base : base + "/"), let bytes = wholeFile(file, limit: largest)
    else { return nil }
    return "data:\(type);base64," + base64(bytes)
  }

  private static func resolved(_ path: String) -> String? {
    guard let memory = realpath(path, nil) else { return nil }
    defer { free(memory) }
    return String(cString: memory)
  }

  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func base64(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = (0..<3).map { start + $0 < bytes.count ? UInt32(bytes[start + $0]) : 0 }
      let bits = group[0] << 16 | group[1] << 8 | group[2]
      let count = min(3, bytes.count - start)
      for place in 0..<4 {
        let digit = Int(bits >> UInt32(18 - 6 * place) & 63)
        text.append(place <= count ? digits[digit] : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
