import Readers
import Testing

@testable import nbrun

/// A training's progress fits into the columns that there are.
@Suite(.serialized) struct ProgressLineTests {
  private static func line(_ metrics: [String], name: String = "run") -> ProgressLine {
    ProgressLine(
      name: name, epoch: 7, epochs: 20, share: 0.5, left: 83,
      figures: (["loss"] + metrics).map { ($0, 0.98765) })
  }

  @Test func eightyColumnsAreEnoughForThreeMetrics() {
    // One column is left free.
    let text = Self.line(["accuracy", "precision", "recall"]).text(columns: 79)
    #expect(text.count <= 79)
    for name in ["loss ", "accuracy ", "precision ", "recall "] { #expect(text.contains(name)) }
    #expect(text.contains("7/20"))
    #expect(text.contains("50%"))
  }

  @Test func fortyColumnsAreEnoughForTheBar() {
    let text = Self.line(["accuracy", "precision", "recall"]).text(columns: 39)
    #expect(text == "run 7/20 ━━━━━      50% 1 min 23 s left")
  }

  @Test(arguments: 1...140) func noLineIsWiderThanItsTerminal(columns: Int) {
    for name in ["run", "a_very_long_name_of_a_run_indeed", "größe"] {
      for count in 0...6 {
        let metrics = Array(repeating: "binary_accuracy", count: count)
        let text = Self.line(metrics, name: name).text(columns: columns)
        #expect(text.count <= max(columns, 13))
      }
    }
  }

  /// The real program in a real terminal.
  @Test(
    .enabled(if: TerminalEmulator.isThere, "there is no tmux"),
    arguments: [(80, "recall "), (40, "━")])
  func aTerminalShowsOneLine(columns: Int, last: String) throws {
    let nbrun = Nbrun()
    nbrun.folder.write(
      "long.md",
      """
      ```nbrun
      reviews = imdb(num_words: 1000)
      train = multi_hot(reviews.train, dimension: 1000)
      model m { input(1000); dense(64, activation: relu); dense(1, activation: sigmoid) }
      run = fit(
        compile(m, loss: binary_crossentropy, metrics: [accuracy, precision, recall]), train,
        epochs: 1000, batch_size: 8)
      run.history
      ```
      """)
    let program = try #require(Nbrun.Child.program)
    let terminal = try #require(
      TerminalEmulator(
        columns: columns, rows: 20,
        command: """
          cd '\(nbrun.folder.path)'
          export HOME='\(nbrun.folder.logs)' NBRUN_CACHE='\(nbrun.folder.logs)/cache'
          exec '\(program)' long.md --data synthetic
          """))
    let isDrawn = { (line: Substring) in
      line.contains("%") && line.contains("1/1000") && line.contains(last)
    }
    let screen = try #require(terminal.waits { $0.split(separator: "\n").contains(where: isDrawn) })
    let lines = screen.split(separator: "\n", omittingEmptySubsequences: false)
    let index = try #require(lines.firstIndex(where: isDrawn))
    // Nothing went on in the next line.
    #expect(lines[(index + 1)...].allSatisfy { $0.allSatisfy { $0 == " " } })
    #expect(lines.count(where: { $0.contains("%") }) == 1)
  }
}
