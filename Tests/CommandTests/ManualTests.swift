import Folders
import Readers
import Testing

/// The manual page, as its readers find it.
@Suite struct ManualTests {
  private let page: String
  private let folder: WorkFolder

  init() throws {
    let nbrun = Nbrun()
    let outcome = try nbrun("help", "--to", "man")
    try #require(outcome.status == 0)
    page = outcome.output
    folder = nbrun.folder
    folder.write("nbrun.1", page)
  }

  private static func has(_ program: String) -> Bool {
    ShellRun.succeeds("command -v \"$0\" > /dev/null", [program])
  }

  private func shell(_ command: String) throws -> Int32 {
    try ShellRun("cd \"$0\" && { \(command); } > ../logs/text 2> ../logs/complaints", [folder.path])
      .status
  }

  @Test func mandocHasNothingToSay() throws {
    try Accepted.expect(texts: [page], as: "mandoc", said: try mandoc())
  }

  private func mandoc() throws -> String? {
    guard Self.has("mandoc") else { return nil }
    // Pages of programs whose versions have numbers have no dates.
    _ = try shell("mandoc -T lint -W warning nbrun.1 | grep -v 'missing date'")
    return fileText(folder.logs + "/text")
  }

  @Test func manHasNothingToSay() throws {
    try Accepted.expect(texts: [page], as: "man", said: try man())
  }

  private func man() throws -> String? {
    guard Self.has("man") && Self.has("groff") else { return nil }
    let status = try shell("MANWIDTH=80 man --warnings -E UTF-8 -l ./nbrun.1 | col -bx")
    var said = status == 0 ? "" : "status \(status)\n"
    said += fileText(folder.logs + "/complaints") ?? "no complaints"
    let text = try #require(fileText(folder.logs + "/text"))
    // What is pasted from it is what was meant.
    for part in [
      "        git config diff.nbrun.command 'nbrun diff'", "       nbrun check NOTEBOOK...",
      "--output-dir DIR", "-p, --parameter NAME=VALUE", "--explain-cache",
    ] where !text.contains(part) { said += "without \(part)\n" }
    for line in text.split(separator: "\n") where line.unicodeScalars.count > 80 {
      said += "\(line)\n"
    }
    return said
  }

  /// Every command, and every option that its help names.
  @Test func nothingIsLeftOut() throws {
    let nbrun = Nbrun()
    let commands = try nbrun("help").output.split(separator: "\n")
      .filter { $0.hasPrefix("  nbrun ") }.dropFirst().map { String($0.split(separator: " ")[1]) }
    for command in commands + ["run"] {
      let section = try #require(
        page.split(separator: ".SS ").first { $0.hasPrefix("\(command)\n") })
      for line in try nbrun("help", command).output.split(separator: "\n")
      where line.hasPrefix("  -") || line.hasPrefix("      --") {
        let option = try #require(line.split(separator: " ").first { $0.hasPrefix("--") })
        guard option != "--help", option != "--version" else { continue }
        #expect(section.contains(option.replacing("-", with: "\\-")), "\(command) \(option)")
      }
    }
  }
}
