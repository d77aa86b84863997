import Readers
import Testing
import Text

/// What a real terminal makes of texts that try to command it.
@Suite(.serialized) struct TerminalTests {
  /// Beside what misleads any reader: whole commands, so that a terminal that obeyed would show it.
  private static let commands = [
    "\u{1B}[2J", "\u{1B}[31mred", "\u{1B}]0;stolen\u{7}", "\u{1B}]2;stolen\u{1B}\\", "\u{9B}7m",
    "\u{9D}2;stolen\u{9C}", "\u{1B}[?25l", "\u{1B}[?1049h", "\u{1B}[10;10H", "\u{1B}[4h",
    "\u{1B}[?1000h", "\u{1B}[?7l", "\u{1B}=", "\u{1B}(0lqk", "\u{1B}c", "\u{1B}[3;7r", "\u{8}\u{8}",
    "a\rb", "a\nb", "\u{1B}P+q\u{1B}\\", "\u{1B}k stolen\u{1B}\\", "\u{90}q\u{9C}", "\u{E}x\u{F}",
    "\u{202E}abc", "\u{2066}abc\u{2069}",
  ]

  private static let texts = commands + HostileTexts(1_500, seed: 11)

  /// Each text in a line of its own, between marks that tell what became of it.
  private static func lines(_ texts: [String]) -> [String] {
    texts.enumerated().map { "<\($0):\($1):\($0)>" }
  }

  /// How wide a terminal takes what is not ASCII to be is its own affair.
  private static func ascii(_ line: some StringProtocol) -> String {
    String(scalars: line.unicodeScalars.filter(\.isASCII))
  }

  /// What is on the screen once all lines were sent, line by line, and the terminal's state before and
  /// after.
  private static func show(_ lines: [String]) -> (lines: [String], before: String, after: String)? {
    guard
      let terminal = TerminalEmulator(
        columns: 200, rows: 50,
        command: """
          printf '\\033]2;title\\033\\\\ready\\n'
          while ! test -e "${0%/*}/go"; do sleep 0.05; done
          cat "${0%/*}/texts"; echo shown; exec sleep 600
          """),
      terminal.waits(for: { $0.contains("ready") }) != nil
    else { return nil }
    let before = terminal.state
    terminal.write(lines.joined(separator: "\n") + "\n", to: "texts")
    terminal.write("", to: "go")
    let screen = terminal.waits { $0.contains("shown") }
    let text = screen ?? terminal.screen
    return (text.split(separator: "\n").map(String.init), before, terminal.state)
  }

  @Test func `a terminal shows the escaped text and obeys nothing in it`() throws {
    let lines = Self.lines(Self.texts.map { Escaped.terminal($0) })
    try Accepted.expect(
      texts: lines, as: "terminal", said: try Self.wrong(lines))
  }

  /// What of the lines the terminal obeyed; nil where there is none.
  private static func wrong(_ lines: [String]) throws -> String? {
    guard TerminalEmulator.isThere else { return nil }
    let (screen, before, after) = try #require(show(lines))
    // No colour, and nothing but the texts in their order.
    var wrong = screen.contains { $0.unicodeScalars.contains("\u{1B}") } ? "colour\n" : ""
    let wanted = ["ready"] + lines.map(ascii) + ["shown"]
    let found = screen.map(ascii)
    if let pair = zip(wanted, found).first(where: { !$0.utf8.elementsEqual($1.utf8) }) {
      wrong += "\(pair)\n"
    }
    if found.count != wanted.count { wrong += "\(found.count) of \(wanted.count) lines\n" }
    if !before.hasPrefix("title | 0 | 1 | 0 |") || before != after { wrong += before + after }
    return wrong
  }

  /// The terminal is one that would have obeyed.
  @Test(.enabled(if: TerminalEmulator.isThere, "there is no tmux"))
  func `the same terminal obeys the texts as they are`() throws {
    let (screen, before, after) = try #require(
      Self.show(["\u{1B}[31mred", "\u{1B}]2;stolen\u{7}"]))
    #expect(screen.contains { $0.unicodeScalars.contains("\u{1B}") })
    let isSame = before == after
    #expect(!isSame && after.hasPrefix("stolen"), "\(after)")
  }
}
