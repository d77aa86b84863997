import Engine
import Execution
import Notebook
import Testing

@testable import nbrun

@Suite struct ProgressTests {
  /// What a progress display writes, with a clock that is set by hand.
  private final class Screen {
    var text = ""
    var time = 0.0

    func progress(interactive: Bool, quiet: Bool = false) -> Progress {
      Progress(
        source: SourceFile(name: "n.md", text: "one"), isQuiet: quiet, explainsPlan: false,
        isInteractive: interactive, width: { 80 }, write: { self.text += $0 }, now: { self.time })
    }

    func take() -> String {
      defer { text = "" }
      return text.replacing("\r\u{1B}[K", with: "<")
    }
  }

  private func epoch(_ number: Int, samples: Int, finished: Bool = false) -> RunEvent {
    .epoch(
      FitProgress(
        epoch: number, epochs: 10, samples: samples, sampleCount: 100,
        figures: [("loss", 0.123456), ("accuracy", 1)], epochIsFinished: finished), run: "run")
  }

  @Test func aTerminalGetsABarAndTheTimeLeft() {
    let screen = Screen()
    let progress = screen.progress(interactive: true)
    progress.show(epoch(1, samples: 0))
    _ = screen.take()
    screen.time = 3
    progress.show(epoch(1, samples: 50))
    // A twentieth is done in 3 s; the other 19 take 57.
    #expect(
      screen.take()
        == "<run  epoch  1/10 ━━━━━      50%  57 s left  loss 0.1235  accuracy 1.0000")
    screen.time = 5
    progress.show(epoch(1, samples: 100, finished: true))
    #expect(screen.take() == "<run  epoch  1/10  loss 0.1235  accuracy 1.0000  45 s left\n")
    screen.time = 50
    progress.show(epoch(10, samples: 100, finished: true))
    #expect(screen.take() == "run  epoch 10/10  loss 0.1235  accuracy 1.0000\n")
  }

  @Test func elsewhereAnEpochIsALine() {
    let screen = Screen()
    let progress = screen.progress(interactive: false)
    progress.show(epoch(1, samples: 50))
    #expect(screen.take() == "")
    progress.show(epoch(1, samples: 100, finished: true))
    #expect(screen.take() == "run  epoch  1/10  loss 0.1235  accuracy 1.0000\n")
  }

  @Test func quietLeavesErrorsAndTheStandIn() {
    let screen = Screen()
    let progress = screen.progress(interactive: false, quiet: true)
    progress.show(.cell(number: 1, of: 2, name: "a", line: 3))
    progress.show(epoch(1, samples: 100, finished: true))
    progress.show(.data(.downloading(file: "f", received: 1, total: 2)))
    #expect(screen.take() == "")
    progress.show(.data(.standIn(dataset: "imdb", reason: "no network")))
    #expect(screen.take().hasPrefix("warning: imdb is the built-in synthetic stand-in"))
    progress.show(.failed(Diagnostic(at: SourceRange(line: 1, column: 1, length: 3), "wrong")))
    #expect(screen.take() == "n.md:1:1: error: wrong\n 1 | one\n   | ^^^\n")
  }

  @Test func downloadsShowHowFarTheyAre() {
    let screen = Screen()
    let plain = screen.progress(interactive: false)
    for received in [0, 10, 26, 60, 100] {
      plain.show(.data(.downloading(file: "f.npz", received: received << 20, total: 100 << 20)))
    }
    #expect(
      screen.take() == """
        downloading f.npz (100 MB)
        downloading f.npz: 25%
        downloading f.npz: 50%
        downloading f.npz: 100%

        """)
    let drawn = screen.progress(interactive: true)
    drawn.show(.data(.downloading(file: "f.npz", received: 0, total: 100 << 20)))
    _ = screen.take()
    screen.time = 10
    drawn.show(.data(.downloading(file: "f.npz", received: 50 << 20, total: 100 << 20)))
    #expect(
      screen.take() == "<downloading f.npz ━━━━━━━━━━           50 MB of 100 MB  10 s left")
  }

  @Test func nothingFromANotebookCommandsTheTerminal() {
    let screen = Screen()
    let progress = screen.progress(interactive: true)
    progress.show(.cell(number: 1, of: 1, name: "\u{1B}[2J\u{202E}", line: 1))
    progress.show(.warning("\u{9B}31m"))
    progress.show(.data(.standIn(dataset: "a\nb", reason: "\u{7}")))
    let rest = screen.take().filter { $0 != "\n" && $0 != "<" }
    #expect(!rest.unicodeScalars.contains { $0.isUnsafeOnTerminal })
  }

  @Test(arguments: [(0.0, 0), (0.024, 0), (0.025, 1), (0.5, 20), (1, 40), (2, 40), (-1, 0)])
  func aBarIsAsLongAsItsShare(share: Double, halves: Int) {
    let bar = ProgressBar.text(share)
    #expect(bar.count == ProgressBar.columns)
    #expect(bar.count { $0 == "━" } * 2 + bar.count { $0 == "╸" } == halves)
  }
}
