#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A notebook's folder with a few texts, gone afterwards.
final class ExportFolder {
  let path: String

  init() {
    var template = Array("/tmp/nbrun-export-XXXXXX".utf8CString)
    path = String(cString: mkdtemp(&template))
    var table = "number,review,sentiment\n"
    for folder in ["films", "films/pos", "films/neg"] { mkdir(path + "/" + folder, 0o700) }
    for number in 0..<20 {
      let isGood = number % 2 == 1
      let text = "\(isGood ? "A good" : "A bad") film, \"number\" \(number)!"
      table += "\(number),\"\(text.replacing("\"", with: "\"\""))\",\(isGood ? "good" : "bad")\n"
      write(text, to: "films/\(isGood ? "pos" : "neg")/\(number).txt")
    }
    write(table, to: "reviews.csv")
  }

  deinit { _ = system("rm -r '\(path)'") }

  func write(_ text: String, to name: String) { write(Array(text.utf8), to: name) }

  func write(_ bytes: [UInt8], to name: String) {
    guard let file = fopen(path + "/" + name, "wb") else { return }
    _ = fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }

  func read(_ name: String) -> String { Self.read(path: path + "/" + name) }

  static func read(path: String) -> String {
    guard let file = fopen(path, "rb") else { return "" }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&block, 1, block.count, file), count > 0 {
      bytes += block.prefix(count)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
