#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Python 3 and its readers of HTML, XML and JSON.
package enum Python {
  package static let isThere = run("", on: "") != nil

  /// What a script writes that reads a text from its standard input; nil where it fails.
  package static func run(_ script: String, on input: String) -> String? {
    var template = Array("/tmp/nbrun-python-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { return nil }
    let folder = String(cString: made)
    defer { system("rm -rf '\(folder)'") }
    write(script, to: "\(folder)/script.py")
    write(input, to: "\(folder)/input")
    let command =
      "python3 '\(folder)/script.py' < '\(folder)/input' > '\(folder)/output' 2> '\(folder)/log'"
    guard system(command) == 0 else { return nil }
    return read("\(folder)/output")
  }

  private static func write(_ text: String, to path: String) {
    guard let file = fopen(path, "w") else { return }
    defer { fclose(file) }
    let bytes = Array(text.utf8)
    fwrite(bytes, 1, bytes.count, file)
  }

  private static func read(_ path: String) -> String {
    guard let file = fopen(path, "r") else { return "" }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = getc(file), byte != EOF { bytes.append(UInt8(truncatingIfNeeded: byte)) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
