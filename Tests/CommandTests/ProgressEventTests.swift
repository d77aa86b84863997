import Engine
import Execution
import Notebook
import Testing

@testable import nbrun

/// What a terminal, and a file in its place, get of each event.
@Suite struct ProgressEventTests {
  private final class Screen {
    var text = ""
    var time = 0.0

    func progress(interactive: Bool, width: Int = 80, explains: Bool = false) -> Progress {
      Progress(
        source: SourceFile(name: "n.md", text: "one\ntwo"), isQuiet: false, explainsPlan: explains,
        isInteractive: interactive, width: { width }, write: { self.text += $0 },
        now: { self.time })
    }

    func take() -> String {
      defer { text = "" }
      return text.replacing("\r\u{1B}[K", with: "<")
    }
  }

  /// A server may say that a file has no bytes, or not how many.
  @Test(arguments: [true, false]) func aDownloadOfUnknownLength(isInteractive: Bool) {
    let screen = Screen()
    let progress = screen.progress(interactive: isInteractive)
    progress.show(.data(.downloading(file: "f", received: 0, total: nil)))
    progress.show(.data(.downloading(file: "f", received: 5, total: nil)))
    #expect(screen.take() == (isInteractive ? "" : "downloading f\n"))
    progress.show(.data(.downloading(file: "g", received: 0, total: 0)))
    progress.show(.data(.downloading(file: "g", received: 0, total: 0)))
    #expect(screen.take() == (isInteractive ? "" : "downloading g (0 bytes)\n"))
  }

  /// Each quarter once, also where the next file begins.
  @Test func quartersOfADownload() {
    let screen = Screen()
    let progress = screen.progress(interactive: false)
    for file in ["f", "g"] {
      for received in [0, 249, 250, 251, 499, 500, 999, 1000, 1000] {
        progress.show(.data(.downloading(file: file, received: received, total: 1000)))
      }
    }
    #expect(
      screen.take()
        == ["f", "g"].map {
          "downloading \($0) (1000 bytes)\ndownloading \($0): 25%\ndownloading \($0): 50%\n"
            + "downloading \($0): 75%\ndownloading \($0): 100%\n"
        }.joined())
  }

  /// Twenty times a second at most, and never where lines are kept.
  @Test func readingIsDrawnNowAndThen() {
    let screen = Screen()
    let progress = screen.progress(interactive: true)
    var drawn: [String] = []
    for (time, share) in [(0.0, 0.0), (0.04, 0.25), (0.0625, 0.5), (0.1, 0.75), (0.125, 1)] {
      screen.time = time
      progress.show(.data(.reading(file: "f", fraction: share)))
      drawn.append(screen.take())
    }
    #expect(
      drawn == [
        "<reading f                      0%", "", "<reading f ━━━━━━━━━━           50%", "",
        "<reading f ━━━━━━━━━━━━━━━━━━━━ 100%",
      ])
    screen.progress(interactive: false).show(.data(.reading(file: "f", fraction: 0.5)))
    #expect(screen.take() == "")
  }

  /// One column is left free; whatever is longer ends there.
  @Test(arguments: [20, 30, 59, 60, 61, 62]) func aLineIsCutAtTheEdge(width: Int) {
    let screen = Screen()
    let name = String(repeating: "n", count: 38)
    let text = "cell 1 of 2: \(name) (line 3)"
    #expect(text.count == 60)
    screen.progress(interactive: true, width: width).show(
      .cell(number: 1, of: 2, name: name, line: 3))
    #expect(screen.take() == "<" + text.prefix(width - 1))
  }

  @Test func aLineThatIsOpenIsTakenAwayOnce() {
    let screen = Screen()
    let progress = screen.progress(interactive: true)
    progress.clear()
    #expect(screen.take() == "")
    progress.show(.cell(number: 1, of: 1, name: "a", line: 1))
    #expect(screen.take() == "<cell 1 of 1: a (line 1)")
    progress.show(.note("More."))
    #expect(screen.take() == "<More.\n")
    progress.show(.note("And more."))
    progress.clear()
    #expect(screen.take() == "And more.\n")
  }

  @Test func whatIsSaidIsSaidOnce() {
    let screen = Screen()
    let progress = screen.progress(interactive: false)
    for _ in 1...2 {
      progress.show(.warning("w"))
      progress.show(.skipped("needs `a`, which failed", line: 2))
      progress.show(.skipped("needs `a`, which failed", line: 3))
      progress.show(.data(.standIn(dataset: "imdb", reason: "no network")))
      progress.show(.data(.passedOver(file: "t.csv", warning: "2 rows")))
    }
    #expect(
      screen.take() == """
        warning: w
        n.md:2: needs `a`, which failed
        warning: imdb is the built-in synthetic stand-in, not the real data: no network. \
        Its figures are not the chapter's.
        warning: t.csv: 2 rows

        """)
  }

  @Test func plansAreToldWhereTheyAreAskedFor() {
    let screen = Screen()
    for explains in [false, true] {
      let progress = screen.progress(interactive: false, explains: explains)
      progress.show(.plan(["one", "two"], run: "run"))
      progress.show(.goesOn(epoch: 3, run: "run"))
      #expect(
        screen.take() == (explains ? "plan of run:\n  one\n  two\n" : "")
          + "run  going on from epoch 3\n")
    }
  }

  /// The time left is that of this training alone: the next begins its own, and so does the next of
  /// that name.
  @Test func eachTrainingHasItsOwnTime() {
    let screen = Screen()
    let progress = screen.progress(interactive: false)
    func epoch(_ number: Int, of run: String, samples: Int, finished: Bool) -> RunEvent {
      .epoch(
        FitProgress(
          epoch: number, epochs: 2, samples: samples, sampleCount: 8, figures: [],
          epochIsFinished: finished), run: run)
    }
    for (start, run) in [(0.0, "a"), (100, "b"), (200, "b")] {
      screen.time = start
      progress.show(epoch(1, of: run, samples: 0, finished: false))
      screen.time = start + 4
      progress.show(epoch(1, of: run, samples: 8, finished: true))
      #expect(screen.take() == "\(run)  epoch 1/2    4.0 s left\n")
    }
  }
}
