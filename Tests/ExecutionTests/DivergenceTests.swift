import Engine
import Execution
import Folders
import Report
import Testing
import Words

/// A training that fails keeps what it had finished; what needs its weights is not run.
@Suite struct DivergenceTests {
  /// A learning rate of 60 squares the loss's exponent in each epoch; the third is beyond all numbers.
  private static func training(_ rate: String, epochs: Int = 8) -> String {
    "fit(compile(m, optimizer: sgd(learning_rate: \(rate)), loss: mse), train, epochs: \(epochs))"
  }

  private static let prelude = """
    reviews = imdb(num_words: 300)
    train = multi_hot(reviews.train[:200], dimension: 300)
    model m { input(300); dense(16, activation: relu); dense(1) }

    """

  private static func outputs(_ run: NotebookRun) -> [OutputValue] {
    run.cells.flatMap(\.outputs).map(\.value)
  }

  /// The epochs are those of the same training, told to end before it fails.
  @Test func finishedEpochsStay() throws {
    let whole = NotebookRun.cell(
      Self.prelude + "r = \(Self.training("60.0", epochs: 2))\nr.history")
    guard case .history(_, let expected) = whole.shown.last else {
      Issue.record("the shorter training has a history")
      return
    }
    let run = NotebookRun.cell(
      Self.prelude + "r = \(Self.training("60.0"))\nr.history\nplot(r.history)\nr.history.loss")
    #expect(run.cells.first?.status == .failed)
    #expect(run.result?.status == .failed)
    #expect(run.failures.count == 1)
    guard case .error(let error) = Self.outputs(run)[0],
      case .history(let history) = Self.outputs(run)[1],
      case .figure(let figure) = Self.outputs(run)[2]
    else {
      Issue.record("an error, a history and a figure")
      return
    }
    #expect(error.message.contains("in epoch 3"))
    #expect(error.excerpt.contains("a smaller learning_rate often helps"), "\(error.excerpt)")
    #expect(history.series == expected)
    #expect(history.weights == "")
    #expect(history.footer == ["The training failed: \(error.message)."] as [Remark])
    #expect(figure.title?.text.contains("failed in epoch 3") == true)
    #expect(run.shown.count == 4)
    let json = run.result.map { renderJSON($0.report) } ?? ""
    #expect(json.contains("\"weights\":null"))
  }

  @Test func whatNeedsTheWeightsIsNotRun() {
    let run = NotebookRun.cell(
      Self.prelude + """
        r = \(Self.training("60.0"))
        s = r
        evaluate(s, train)
        p = predict(r, train)
        p[0]
        save(r, "never.nbmodel")
        fit(r, train, epochs: 1).history
        expect(evaluate(r, train).loss < 1)
        r.history.names
        r
        """)
    let needs = "not run: needs the weights of `r` (line 5)"
    let texts = Self.outputs(run).dropFirst().map { displayText($0) }
    #expect(
      texts == [
        needs, needs, "not run: needs `p` (line 8)", needs, needs, needs, "['loss']",
        "model m, whose training failed in epoch 3",
      ])
    #expect(run.failures.count == 1)
    #expect(run.cells.first?.checks.map(\.passed) == [nil])
  }

  /// A failure that shows nothing was finished.
  @Test func withoutAFinishedEpochThereIsNothingToDraw() {
    let run = NotebookRun.cell(
      Self.prelude + "r = \(Self.training("1e30"))\nr.history\nplot(r.history)")
    let texts = Self.outputs(run).map { displayText($0) }
    #expect(texts.count == 3)
    #expect(texts[1].contains("No epoch was finished."))
    #expect(texts[2] == "not run: no epoch of `r` (line 5) was finished")
  }

  @Test func aSweepKeepsItsOtherRuns() throws {
    let run = NotebookRun.cell(
      Self.prelude + """
        sweep s { rate: [0.01, 60.0] } = \(Self.training("rate", epochs: 4))
        s
        plot(s)
        s[0].history
        s[1].history
        evaluate(s[0], train)
        evaluate(s, train)
        """)
    let alone = NotebookRun.cell(
      Self.prelude + "r = \(Self.training("0.01", epochs: 4))\nr.history\nevaluate(r, train)")
    let outputs = Self.outputs(run)
    try #require(outputs.count == 8)
    guard case .error(let error) = outputs[0], case .table(let table) = outputs[1],
      case .history(let failed) = outputs[5]
    else {
      Issue.record("an error, a table and a history")
      return
    }
    #expect(error.message.hasSuffix("(with rate: 60.0)"))
    guard case .number(let loss) = table.rows[1][2] else {
      Issue.record("a loss")
      return
    }
    #expect(loss.isNaN)
    #expect(
      table.footer.count == 1
        && table.footer[0].text.hasPrefix("With rate 60.0 the training failed: "))
    #expect(run.shown[4] == alone.shown[0])
    #expect(failed.series[0].count == 2)
    #expect(run.shown[6] == alone.shown[1])
    #expect(displayText(outputs[7]) == "not run: needs the weights of `s` (line 5)")
    #expect(run.failures.count == 1)
  }

  @Test func aFailureMayBeWhatIsShown() {
    let run = NotebookRun(
      "```nbrun expect=error\n\(Self.prelude)\(Self.training("60.0")).history\nexpect(1 < 2)\n```\n"
    )
    #expect(run.cells.first?.status == .ok)
    #expect(run.result?.status == .ok)
    #expect(run.failures.isEmpty)
    #expect(run.cells.first?.outputs.count == 2)
    #expect(run.cells.first?.checks.map(\.passed) == [true])
  }

  /// Nothing of a failed training is taken for a whole one when it is run again.
  @Test func theCacheKeepsNoFailure() throws {
    let place = TemporaryFolder()
    let code =
      "```nbrun\n\(Self.prelude)r = \(Self.training("60.0"))\nr.history\nplot(r.history)\n```\n"
    let first = NotebookRun(code, cache: place.path + "/cache")
    let second = NotebookRun(code, cache: place.path + "/cache")
    #expect(second.failures.count == 1)
    #expect(first.page == second.page)
    #expect(first.page.contains("The training failed"))
  }
}
