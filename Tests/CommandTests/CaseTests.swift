import Folders
import Platform
import Testing

/// The folders under `Cases`. Each holds what the program finds (`notebook.md` and whatever it
/// needs), `arguments`, one a line, several calls with an empty line between them, and under `expected`
/// what must come of the last: `status`, `stdout`, `stderr`, and files that were written. Where the wording is free, a file's `.excerpts`
/// hold texts that must come in this order, one a line.
///
/// `NBRUN_REWRITE_CASES=1` writes what came as what is expected, for reading in the diff; the run
/// that does so fails.
@Suite struct CaseTests {
  static let root = Project.folder() + "/Cases"
  static let names = folderNames(root).filter { !$0.hasPrefix(".") }
  static let rewrites = Environment.holds("NBRUN_REWRITE_CASES")

  @Test func thereAreCases() { #expect(!Self.names.isEmpty) }

  @Test(arguments: names) func aCaseEndsAsExpected(name: String) throws {
    let nbrun = Nbrun()
    let folder = Self.root + "/" + name
    Self.copy(folder, to: nbrun.folder, under: "")
    let text = try #require(fileText(folder + "/arguments"))
    let calls = text.split(separator: "\n\n").map { call in
      call.split(separator: "\n").map(String.init)
    }

    for call in calls.dropLast() { #expect(try nbrun.run(call).status == 0, "\(call)") }
    let outcome = try nbrun.run(calls.last ?? [])
    let expected = folder + "/expected"
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
        try compare(file, found, folder)
      } else {
        expect(fileText(expected + "/" + file) ?? "", in: found)
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

  private func compare(_ file: String, _ found: String, _ folder: String) throws {
    let path = folder + "/expected/" + file
    let expected = fileText(path) ?? ""
    guard expected != found else { return }
    if Self.rewrites {
      let expected = Path(folder) / "expected"
      try Folder.make(expected, mode: 0o755)
      try Folder(expected).overwrite(Array(found.utf8), to: Path(file), mode: 0o644)
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

  static func copy(_ source: String, to folder: WorkFolder, under prefix: String) {
    for name in folderNames(source) where !["arguments", "expected"].contains(name) {
      let path = source + "/" + name
      if let bytes = fileBytes(path) {
        folder.write(prefix + name, bytes)
      } else {
        folder.makeFolder(prefix + name)
        copy(path, to: folder, under: prefix + name + "/")
      }
    }
  }

  private static func files(_ folder: String, under prefix: String) -> [String] {
    folderNames(folder).flatMap { name -> [String] in
      let inside = files(folder + "/" + name, under: prefix + name + "/")
      return inside.isEmpty ? [prefix + name] : inside
    }
  }
}
