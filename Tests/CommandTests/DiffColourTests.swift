import Readers
import Testing

/// A comparison in a real terminal: what is new is green, what is gone red, heads are bold; and in none without colours.
@Suite(.serialized) struct DiffColourTests {
  private static func screen(_ setting: String) throws -> String {
    let nbrun = Nbrun()
    for (name, number) in [("old.json", 3), ("new.json", 4)] {
      nbrun.folder.write("n.md", "```nbrun id=sum\ntotal = 2 + \(number)\ntotal\n```\n")
      try #require(try nbrun("n.md", "-q", "-o", name).status == 0)
    }
    let program = try #require(Nbrun.Child.program)
    let terminal = try #require(
      TerminalEmulator(
        columns: 80, rows: 20,
        command: """
          cd '\(nbrun.folder.path)'
          \(setting)
          '\(program)' diff old.json new.json
          printf 'all is said'
          exec sleep 100
          """))
    return try #require(terminal.waits { $0.contains("all is said") })
  }

  private static func lines(_ screen: String) -> [String] {
    var lines: [String] = []
    for line in screen.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.contains("all is said") { break }
      lines.append(String(line))
    }
    return lines
  }

  /// A line without what its colours are written with.
  private static func plain(_ line: String) -> String {
    line.replacing(#/\x1B\[[0-9;]*m/#, with: "")
  }

  /// What each line's first letter is shown with. Only changes are written, from line to line.
  private static func colours(_ lines: [String]) -> [String] {
    var codes: Set<Substring> = []
    return lines.map { line in
      var shown: String?
      var rest = line[...]
      while let first = rest.first {
        guard let change = rest.prefixMatch(of: #/\x1B\[([0-9;]*)m/#) else {
          if first != " " { shown = shown ?? codes.sorted().joined(separator: " ") }
          rest.removeFirst()
          continue
        }
        rest = rest[change.range.upperBound...]
        for code in change.output.1.split(separator: ";", omittingEmptySubsequences: false) {
          switch code {
          case "", "0": codes = []
          case "39": codes.subtract(["31", "32"])
          // That of the ground.
          case "49": break
          case "31", "32": codes = codes.subtracting(["31", "32"]).union([code])
          default: codes.insert(code)
          }
        }
      }
      return shown ?? ""
    }
  }

  private static let text = [
    "new.json: 1 of 1 cell changed", "", "changed  sum", "  - total = 2 + 3", "  + total = 2 + 4",
    "  number", "    value  5 → 6  +1",
  ]

  @Test(.enabled(if: TerminalEmulator.isThere, "there is no tmux"))
  func aTerminalShowsColours() throws {
    let lines = Self.lines(try Self.screen("unset NO_COLOR"))
    // The empty line is there as well.
    #expect(lines.map(Self.plain) == Self.text)
    #expect(Self.colours(lines) == ["1", "", "1", "31", "32", "", ""])
  }

  /// See no-color.org. Of a terminal without a name it is not known whether it has colours.
  @Test(
    .enabled(if: TerminalEmulator.isThere, "there is no tmux"),
    arguments: ["export NO_COLOR=1", "unset NO_COLOR TERM", "export NO_COLOR=1; unset TERM"])
  func noColoursWhereTheyAreNotWanted(setting: String) throws {
    #expect(Self.lines(try Self.screen(setting)) == Self.text)
  }
}
