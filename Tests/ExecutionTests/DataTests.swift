import Datasets
import Execution
import Folders
import Language
import Platform
import Readers
import Report
import Testing

/// Data through the language: the stand-in, and the real reviews where they are at hand.
@Suite struct DataTests {
  private static let conditions = [
    // Samples and labels stay together.
    "len(d) == 50", "mean(d.shape == [50]) == 1", "len(d[d.y == 1]) + len(d[d.y == 0]) == 50",
    "mean(d[d.y == 1].y) == 1", "mean(d[[3, 1]].y == [d.y[3], d.y[1]]) == 1",
    "lengths(d)[3] == len(d.x[3])", "lengths(d[[3]])[0] == len(d.x[3])",
    "mean(d[[3]].x[0] == d.x[3]) == 1", "mean(d[10:][3:][0].x[0] == d.x[13]) == 1",
    "mean(d.x[-1] == d.x[49]) == 1", "len(d[3]) == 1",
    // Padding and cutting off, before and after; 5000 is longer than any review.
    "mean(p.x.shape == [50, 5]) == 1", "mean(p.x[3] == d.x[3][:5]) == 1",
    "mean(pad_sequences(d, maxlen: 5).x[3] == d.x[3][-5:]) == 1",
    "mean(q.x[3][5000 - len(d.x[3]):] == d.x[3]) == 1", "max(q.x[3][:5000 - len(d.x[3])]) == 7",
    "len(q.x[3]) == 5000", "mean(lengths(q) == 5000) == 1", "sum(p.y == d.y) == 50",
    // Words as zeros and ones.
    "mean(h.x.shape == [50, 1000]) == 1", "sum(h.x[3]) == len(unique(d.x[3]))",
    "h.x[3][d.x[3][2]] == 1", "mean(h[7:9].x.shape == [2, 1000]) == 1",
    "max(h.x) == 1", "min(h.x) == 0", "sum(h.x) == sum(h.x[0]) + sum(h[1:].x)",
    "abs(mean(h.x) * 50_000 - sum(h.x)) < 0.001", "mean(unique(h.x) == [0, 1]) == 1",
    // Reductions over all reviews are those over their rows.
    "max(d.x) == max([max(d[:25].x), max(d[25:].x)])", "sum(d.x[:1]) == sum(d.x[0])",
    "mean(d.x[:1]) == mean(d.x[0])", "min(q.x) >= 1", "max(d.x) < 1000",
    "std(d.x[:1]) == std(d.x[0])",
    "median(d.x[:1]) == median(d.x[0])", "argmax(d.x[:1]) == argmax(d.x[0])",
    // Labels.
    "mean(to_categorical(d, num_classes: 2).y[0] == [1 - d.y[0], d.y[0]]) == 1",
    "mean(to_categorical(d, num_classes: 3).y.shape == [50, 3]) == 1",
    // Words.
    "decode(d.x[0][:1]) == \"?\"", "decode(d.x[0][:1], reserved: [\"a\", \"start\"]) == \"start\"",
    "decode(d.x[0][0:0]) == \"\"", "len(reviews.word_index) > 20_000",
    "reverse(reviews.word_index)[reviews.word_index[decode([d.x[0]][0][-1:])]] == decode(d.x[0][-1:])",
    "len(reviews.word_index[:10]) == 10", "len(reverse(reviews.word_index)[2:4]) == 2",
  ]

  @Test func theStandInIsAsExpected() {
    let run = NotebookRun.cell(
      """
      reviews = imdb(num_words: 1000)
      d = reviews.train[:50]
      p = pad_sequences(d, maxlen: 5, padding: post, truncating: post)
      q = pad_sequences(d, maxlen: 5000, value: 7)
      h = multi_hot(d, dimension: 1000)

      """ + Self.conditions.map { "expect(\($0))" }.joined(separator: "\n"))
    #expect(run.errors.map(\.message) == [])
    let failed = run.failures.map { Self.conditions[$0.range.start.line - 7] + ": " + $0.message }
    #expect(failed == [])
    #expect(run.cells.first?.checks.count == Self.conditions.count)
    #expect(run.result?.report.data.map(\.isReal) == [false])
  }

  /// Predictions meet their samples, however these were selected; the model here says 1 to all, so its
  /// mistakes are the samples with label 0.
  @Test func mistakesAreThoseOfTheSamples() throws {
    let run = NotebookRun.cell(
      """
      whole = imdb(num_words: 50).test
      d = whole[100:140]
      all = whole.y * 0 + 1
      mistakes(all[100:140], d)
      mistakes(all, d)
      mistakes(all[100:140], d[:40])
      mistakes(all, whole[100:140][d.y == 0])
      mistakes(all[:30], whole[:20])
      mistakes(all, whole[:20])
      """)
    #expect(run.errors.map(\.message) == [] && run.failures.isEmpty)
    let samples = run.shown.map { shown -> [OutputTable.Cell] in
      if case .table(let rows) = shown { rows.compactMap(\.first) } else { [] }
    }
    try #require(samples.count == 6)
    #expect((5...35).contains(samples[0].count))
    #expect(samples[1] == samples[0])
    #expect(samples[2] == samples[0])
    #expect(samples[3] == samples[0])
    #expect(samples[5] == samples[4] && samples[4].count > 2)
  }

  /// Which of 30 predictions belong to samples 10 to 19 can't be known where there are more than 30.
  @Test func predictionsOfOtherSamplesAreRefused() {
    let run = NotebookRun.cell(
      """
      whole = imdb(num_words: 50).test
      all = whole.y * 0 + 1
      mistakes(all[:30], whole[10:20])
      """)
    #expect(run.failures.map(\.message) == ["there are 30 predictions for 10 samples"])
    #expect(run.failures.first?.hint?.contains("predictions[10:20]") == true)
  }

  @Test func whatIsTooMuchToWriteOutIsRefused() {
    // 25,000 rows of 10,000 values: 250 million.
    let run = NotebookRun.cell(
      "t = multi_hot(imdb(num_words: 10000).train, dimension: 10000).x\nmax(t)\nmedian(t)")
    #expect(run.shown.first == .number(1))
    #expect(
      run.failures.map(\.message) == ["these are more than 100000000 values, too many to write out"]
    )
  }

  /// Every example of the reference runs.
  @Test func examplesRun() {
    let functions = FunctionTable.inOrder.filter(\.runsAnywhere)
    let code = ([ReferenceExamples.prelude] + functions.map(ReferenceExamples.cell))
      .joined(separator: "\n")
    let folder = OwnData.folder()
    let run = NotebookRun.cell(code, folder: folder.path)
    #expect(run.errors.map(\.message) == [])
    #expect(run.failures.map(\.message) == [])
  }

  // MARK: The real reviews

  private static let isAtHand: Comment = "NBRUN_DATA does not name the folder of the real reviews"

  /// What the chapters print: F. Chollet, "Deep Learning with Python", section 3.4, and the others. Where
  /// there are no real reviews, the stand-in's still look as they did when those were right.
  @Test func theRealReviewsAreTheChapters() throws {
    let code = """
      ```nbrun
      reviews = imdb(num_words: 10000)
      len(reviews.train.x[0])
      reviews.train.x[0][:10]
      reviews.train.y[0]
      max(reviews.train.x)
      lengths(reviews.train)[:2]
      reviews.word_index[:2]
      decode(reviews.train.x[0][:10])
      ```
      """
    let standIn = NotebookRun(code)
    let said = RealData.folder.map { folder -> String in
      let run = NotebookRun(code, data: .folder(Path(folder)))
      let isRight =
        run.shown == [
          .integer(218), .list(1, 14, 22, 16, 43, 530, 973, 1622, 1385, 65), .integer(1),
          .integer(9999), .integers(218, 189),
          .table([[.text("fawn"), .integer(34701)], [.text("tsukino"), .integer(52006)]]),
          .text("? this film was just brilliant casting location scenery story"),
        ]
      return isRight && run.result?.report.data.map(\.isReal) == [true] ? "right" : "\(run.shown)"
    }
    try #require(standIn.shown.count == 7)
    let printed = standIn.cells.flatMap(\.outputs).map { Array(displayText($0.value).utf8) }
    try Accepted.expect(printed, as: "reviews", said: said, whenRight: "right")
  }

  @Test(.enabled(if: RealData.folder != nil, isAtHand))
  func theChaptersNetworkLearns() throws {
    let folder = try #require(RealData.folder)
    let run = NotebookRun(
      """
      ```nbrun
      reviews = imdb(num_words: 10000)
      train = multi_hot(reviews.train, dimension: 10000)
      test = multi_hot(reviews.test, dimension: 10000)
      model mlp {
        input(10000)
        dense(16, activation: relu)
        dense(16, activation: relu)
        dense(1, activation: sigmoid)
      }
      compiled = compile(mlp, optimizer: rmsprop, loss: binary_crossentropy, metrics: [accuracy])
      short = fit(compiled, train, epochs: 4, batch_size: 512)
      evaluate(short, test)
      ```
      """, data: .folder(Path(folder)))
    guard case .metrics(_, let values)? = run.shown.first else {
      Issue.record("\(run.failures.map(\.message))")
      return
    }
    // The chapters print 0.8833 and 0.8843.
    #expect((0.875...0.89).contains(values[1]))
  }
}
