import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The folders under `Cases`. Each holds what the program finds (`notebook.md` and whatever it
/// needs), `arguments`, one a line, and under `expected` what must come of it: `status`, `stdout`,
/// `stderr`, and files that it must have written. Where the wording is free, a file's `.excerpts`
/// hold texts that must come in this order, one a line.
///
/// `NBRUN_REWRITE_CASES=1` writes what came as what is expected, for reading in the diff; the run
/// that does so fails.
@Suite struct CaseTests {
  static let root = String(#filePath.dropLast("/CaseTests.swift".count)) + "/Cases"
  static let names = Folder.entries(root).filter { !$0.hasPrefix(".") }.sorted()
  static let rewrites = getenv("NBRUN_REWRITE_CASES") != nil

  @Test func thereAreCases() { #expect(!Self.names.isEmpty) }

  @Test(arguments: names) func aCaseEndsAsExpected(name: String) throws {
    let nbrun = try Nbrun()
    let place = Self.root + "/" + name
    try Self.copy(place, to: nbrun.folder, under: "")
    let text = try #require(nbrun.folder.read(place + "/arguments"))
    let arguments = text.split(separator: "\n").map(String.init)

    let outcome = try nbrun.run(arguments)
    let expected = place + "/expected"
    for file in Set(Self.files(expected, under: "") + ["status", "stdout"]).sorted() {
      let name = file.hasSuffix(".excerpts") ? String(file.dropLast(9)) : file
      let found =
        switch name {
        case "status": "\(outcome.status)\n"
        case "stdout": outcome.output
        case "stderr": Self.withoutTimes(outcome.errors)
        default: nbrun.folder.text(name) ?? "(not written)"
        }
      if name == file {
        compare(file, found, place)
      } else {
        expect(nbrun.folder.read(expected + "/" + file) ?? "", in: found)
      }
    }
  }

  private func expect(_ excerpts: String, in text: String) {
    var rest = text[...]
    for excerpt in excerpts.split(separator: "\n") {
      guard let found = rest.firstRange(of: excerpt) else {
        Issue.record("\(excerpt) is missing in:\n\(text)")
        return
      }
      rest = rest[found.upperBound...]
    }
  }

  private func compare(_ file: String, _ found: String, _ place: String) {
    let path = place + "/expected/" + file
    let expected = Folder.bytes(path).map { String(decoding: $0, as: UTF8.self) } ?? ""
    guard expected != found else { return }
    if Self.rewrites {
      mkdir(place + "/expected", 0o755)
      Self.write(found, to: path)
      Issue.record("\(path) was rewritten")
    } else {
      #expect(expected == found, "\(path)")
    }
  }

  /// How long something took differs from run to run.
  private static func withoutTimes(_ text: String) -> String {
    text.replacing(/\d+ cells?[^\n]*, \d[\d.a-z ]*\n$/) { match in
      let words = match.output.split(separator: ", ").dropLast()
      return words.joined(separator: ", ") + ", TIME\n"
    }
  }

  static func copy(_ source: String, to folder: Folder, under prefix: String) throws {
    for name in Folder.entries(source) where !["arguments", "expected"].contains(name) {
      let path = source + "/" + name
      if let bytes = Folder.bytes(path) {
        try folder.write(prefix + name, bytes)
      } else {
        folder.makeFolder(prefix + name)
        try copy(path, to: folder, under: prefix + name + "/")
      }
    }
  }

  private static func files(_ folder: String, under prefix: String) -> [String] {
    Folder.entries(folder).flatMap { name -> [String] in
      let inside = files(folder + "/" + name, under: prefix + name + "/")
      return inside.isEmpty ? [prefix + name] : inside
    }
  }

  private static func write(_ text: String, to path: String) {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard file >= 0 else { return }
    var text = text
    text.withUTF8 { bytes in
      #if canImport(Glibc)
        _ = Glibc.write(file, bytes.baseAddress, bytes.count)
      #else
        _ = Darwin.write(file, bytes.baseAddress, bytes.count)
      #endif
    }
    close(file)
  }
}
