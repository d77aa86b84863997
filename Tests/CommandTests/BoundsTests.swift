import Platform
import Testing

/// Ctrl-C, `--max-memory` and `--max-time`, on a training that would take hours.
@Suite struct BoundsTests {
  private let nbrun = Nbrun()
  private var folder: WorkFolder { nbrun.folder }

  init() {
    folder.write(
      "long.md",
      """
      ```nbrun
      reviews = imdb(num_words: 1000)
      train = multi_hot(reviews.train, dimension: 1000)
      model m {
        input(1000)
        dense(16, activation: relu)
        dense(1, activation: sigmoid)
      }
      compiled = compile(m, optimizer: rmsprop, loss: binary_crossentropy)
      run = fit(compiled, train, epochs: 1000000, batch_size: 512)
      run.history
      ```
      """)
  }

  @Test(arguments: [(Signal.interrupt, Int32(130)), (.terminate, 143)])
  func aSignalStopsTheRunAndLeavesNothing(signal: Signal, status: Int32) throws {
    let child = try nbrun.start(["long.md", "--data", "synthetic"])
    #expect(child.waits(for: "run  epoch"))
    child.send(signal)
    let outcome = try child.finish()
    #expect(outcome.status == status)
    #expect(outcome.output == "")
    #expect(outcome.errors.hasSuffix("nbrun: stopped\n"))
    #expect(folder.names("outputs") == [])
  }

  @Test func aRunEndsWhenItsTimeIsUp() throws {
    let outcome = try nbrun("long.md", "--data", "synthetic", "--max-time", "3s", "-q")
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("takes longer than --max-time allows (3.0 s)"))
    // What was done is reported.
    #expect(outcome.output == "outputs/long.html\n")
    #expect(folder.names("outputs") == ["long.html"])
    let page = folder.text("outputs/long.html") ?? ""
    #expect(page.contains("This report is not whole"))
    #expect(page.contains("not run: stopped after 3 s"))
    #expect(page.hasSuffix("</html>\n"))
    // It is not taken for a whole one.
    let verified = try nbrun("diff", "outputs/long.html", "outputs/long.html", "--tolerance", "1")
    #expect(verified.status == 1)
    #expect(verified.output.contains("no, the run was stopped after 3 s"))
  }

  /// A notebook that takes too long, one that fails, one with mistakes and one that is not there keep
  /// no other from running.
  @Test func eachNotebookIsRunByItself() throws {
    folder.write("bad.md", "```nbrun\nnonsense\n```\n")
    folder.write("fails.md", "```nbrun\n[1][len([1])]\n```\n")
    folder.write("good.md", "```nbrun\n1 + 1\n```\n")
    let outcome = try nbrun(
      "long.md", "bad.md", "none.md", "fails.md", "good.md", "--data", "synthetic", "--max-time",
      "3s", "-q", "--to", "markdown")
    #expect(outcome.status == 3)
    #expect(outcome.output == "outputs/long.md\noutputs/fails.md\noutputs/good.md\n")
    #expect(folder.text("outputs/good.md")?.contains("2") == true)
    #expect(folder.text("outputs/good.md")?.contains("not whole") == false)
    #expect(try nbrun("bad.md", "good.md", "-q").status == 2)
    #expect(try nbrun("fails.md", "good.md", "-q").status == 1)
  }

  @Test func aTrainingGoesOnAndSaysSo() throws {
    let first = try nbrun.start(["long.md", "--data", "synthetic"])
    var isKept = false
    for _ in 0..<12_000 where !isKept {
      isKept = folder.names("../logs/cache/runs").contains { $0.hasSuffix(".checkpoint") }
      Thread.sleep(microseconds: 10_000)
    }
    #expect(isKept, "\(folder.names("../logs/cache/runs"))")
    first.send(.interrupt)
    _ = try first.finish()
    let second = try nbrun.start(["long.md", "--data", "synthetic"])
    #expect(second.waits(for: "run  going on from epoch "))
    second.send(.interrupt)
    _ = try second.finish()
  }

  @Test func aRunEndsWhenItsMemoryIsUp() throws {
    let outcome = try nbrun("long.md", "--data", "synthetic", "--max-memory", "40M", "-q")
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("more memory than --max-memory allows (40 MB)"))
    #expect(folder.names("outputs") == ["long.html"])
    #expect(
      folder.text("outputs/long.html")?.contains("not run: stopped at 40 MB of memory") == true)
  }

  @Test func aModelBeyondTheBoundIsRefusedBeforeItRuns() throws {
    folder.write(
      "wide.md", "```nbrun\nmodel m { input(1000); dense(100000000) }\nsummary(m)\n```\n")
    let outcome = try nbrun("check", "wide.md", "--max-memory", "1G")
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("wide.md:2:30: error: "))
    #expect(outcome.errors.contains("1.0 GB") || outcome.errors.contains("1 GB"))
  }
}
