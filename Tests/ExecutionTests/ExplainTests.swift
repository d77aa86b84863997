import Report
import Testing

@testable import Engine
@testable import Execution
@testable import Samples

@Suite struct ExplainTests {
  private static let small = """
    ```nbrun
    reviews = imdb(num_words: 300)
    model cnn {
      input(40)
      embedding(300, 8)
      branch { conv1d(8, 1, activation: relu); global_max_pooling1d() }
      branch { conv1d(8, 2, activation: relu); max_pooling1d(39); flatten() }
      concatenate()
      dense(1, activation: sigmoid)
    }
    padded = pad_sequences(reviews.train[:400], maxlen: 40, padding: post, truncating: post)
    run = fit(compile(cnn, loss: binary_crossentropy), padded, epochs: 2)
    CODE
    ```
    """

  private func figures(_ run: NotebookRun) -> [MarkedText] {
    run.cells.flatMap(\.outputs).compactMap { output in
      guard case .figure(let figure) = output.value, let text = figure.content as? MarkedText
      else { return nil }
      return text
    }
  }

  /// Texts are filled up and cut as those that the run was trained on, on either side.
  @Test(arguments: ["post", "pre"])
  func partsAddUpToTheScoreBehindThePrediction(_ side: String) throws {
    let run = NotebookRun(
      Self.small.replacing("post", with: side).replacing(
        "CODE",
        with: """
          explain(run, reviews.train.x[3])
          explain(run, padded.x[3])
          predict(run, padded.x[3:4])
          decode(padded.x[3])
          """))
    try #require(run.errors.isEmpty && run.failures.isEmpty, "\(run.errors) \(run.failures)")
    let texts = figures(run)
    try #require(texts.count == 2)
    guard case .tensor(_, let predictions, _) = run.shown[2], case .text(let decoded) = run.shown[3]
    else {
      Issue.record("\(run.shown)")
      return
    }
    for text in texts {
      #expect(text.words == texts[0].words, "padded or not")
      #expect(text.prediction == predictions[0])
      #expect(abs(1 / (1 + exponential(-text.score)) - predictions[0]) < 1e-5)
      var sum = 0.0
      for row in text.parts.rows {
        if case .number(let value)? = row.last { sum += value }
      }
      #expect(abs(sum - text.score) < 0.005, "the table's figures have four decimals")
    }
    let count = decoded.split(separator: " ").count
    #expect(texts[0].words.count <= count && texts[0].words.count > 0)
  }

  /// Words of a model without order: what leaving each out does, here in a model whose score is
  /// linear in them.
  @Test func wordsOfAMultiHotModel() throws {
    let run = NotebookRun.cell(
      """
      reviews = imdb(num_words: 200)
      hot = multi_hot(reviews.train[:300], dimension: 200)
      model m { input(200); dense(1, activation: sigmoid) }
      run = fit(compile(m, loss: binary_crossentropy), hot, epochs: 2)
      explain(run, reviews.train.x[0], reserved: ["<PAD>", "<START>", "<UNK>"])
      top_ngrams(run, reviews.train[:300], count: 3)
      top_ngrams(run, hot, count: 3)
      """)
    try #require(run.errors.isEmpty && run.failures.isEmpty, "\(run.errors) \(run.failures)")
    let text = try #require(figures(run).first)
    var seen: [String: Double] = [:]
    for word in text.words {
      #expect(seen[word.text] ?? word.score == word.score, "a word is one word wherever it stands")
      seen[word.text] = word.score
    }
    guard case .table(let rows) = run.shown[1] else { return }
    #expect(rows.count == 6)
    #expect(run.shown[2] == .table(rows), "encoded by the author or not")
    for row in rows {
      guard case .integer(1) = row[1], case .integer(let texts) = row[2],
        case .number(let mean) = row[3], case .number(let total) = row[4]
      else {
        Issue.record("\(row)")
        continue
      }
      #expect((1...300).contains(texts))
      #expect(abs(mean * Double(texts) - total) <= 5e-5 * Double(texts) + 5e-5)
    }
  }

  /// Indices without a word are written as `decode` writes them beside it.
  @Test func wordsAreWrittenAsDecoded() throws {
    let names = "reserved: [\"<PAD>\", \"<START>\", \"<UNK>\"]"
    let run = NotebookRun(
      Self.small.replacing(
        "CODE",
        with: """
          explain(run, padded.x[3])
          explain(run, padded.x[3], \(names))
          decode(padded.x[3])
          decode(padded.x[3], \(names))
          top_ngrams(run, padded, count: 200)
          top_ngrams(run, padded, count: 200, \(names))
          """))
    try #require(run.errors.isEmpty && run.failures.isEmpty, "\(run.errors) \(run.failures)")
    let texts = figures(run).map { $0.words.map(\.text).joined(separator: " ") }
    for (text, decoded) in zip(texts, run.shown[2...3]) {
      guard case .text(let decoded) = decoded else { continue }
      // Padding is no part of the text that is explained.
      #expect(decoded.hasPrefix(text))
    }
    #expect(texts[0].hasPrefix("? ") && texts[1].hasPrefix("<START> "))
    #expect(texts[1].contains("<UNK>"))
    let phrases = run.shown[4...5].map { shown -> String in
      guard case .table(let rows) = shown else { return "" }
      return rows.map { "\($0[0])" }.joined()
    }
    #expect(!phrases[0].contains("<") && phrases[0].contains("?"))
    #expect(phrases[1].contains("<UNK>") && !phrases[1].contains("?"))
  }

  @Test func theNumberOfThreadsChangesNothing() {
    let code = Self.small.replacing(
      "CODE", with: "explain(run, reviews.train.x[1])\ntop_ngrams(run, reviews.test[:3000])")
    let runs = [1, 2, 3, 7].map { NotebookRun(code, threads: $0) }
    #expect(runs[0].failures.isEmpty)
    #expect(runs.allSatisfy { $0.shown == runs[0].shown })
    #expect(runs.allSatisfy { figures($0).map(\.words) == figures(runs[0]).map(\.words) })
  }

  @Test func aWordBeyondTheModelIsAFailure() throws {
    let run = NotebookRun(
      Self.small.replacing("CODE", with: "explain(run, imdb(num_words: 9000).test.x[0])"))
    let failure = try #require(run.failures.first)
    #expect(failure.message.contains("the embedding has vectors for 0 to 299"))
    #expect(failure.range.start.line == 13)
  }

  // MARK: Tallies

  /// Counted by hand: two filters' phrases that read the same are one in a text; padding alone is none.
  @Test func phrasesAreTallied() {
    var tally = NgramTally()
    let rows = Sequences(
      [[5, 6, 5, 6], [5, 6]], padding: Padding(length: 6, side: .post, value: 0))
    tally.add(
      [
        Phrase(start: 0, length: 2, filters: 1, score: 0.5),
        Phrase(start: 2, length: 2, filters: 3, score: 0.25),
        Phrase(start: 4, length: 2, filters: 1, score: 9),
        Phrase(start: 3, length: 1, filters: 1, score: -1),
      ], of: rows, row: 0)
    tally.add(
      [
        Phrase(start: 0, length: 2, filters: 1, score: 0.25),
        Phrase(start: 1, length: 2, filters: 2, score: -4),
      ], of: rows, row: 1)
    tally.add([1, 2, 3, 4], 2)
    let found = tally.strongest(2)
    #expect(found.map(\.words) == [[6], [5, 6], [6, 0], [1, 2, 3, 4]])
    #expect(found.map(\.count) == [1, 2, 1, 1])
    #expect(found.map(\.total) == [-1, 1, -4, 2])
  }

  /// eˣ by its series, for small x.
  private func exponential(_ x: Double) -> Double {
    var (sum, term) = (0.0, 1.0)
    for k in 1...200 {
      sum += term
      term *= x / Double(k)
    }
    return sum
  }

  /// A text of one word has that word's effect: the score less that of word 0.
  @Test func oneWordIsExplained() throws {
    let run = NotebookRun.cell(
      """
      reviews = imdb(num_words: 300)
      model m { input(); embedding(300, 4); global_average_pooling1d(); dense(1, activation: sigmoid) }
      run = fit(compile(m, loss: mse), reviews.train[:300])
      explain(run, reviews.test.x[0][:1])
      """)
    try #require(run.errors.isEmpty && run.failures.isEmpty, "\(run.errors) \(run.failures)")
    let texts = figures(run)
    try #require(texts.count == 1 && texts[0].words.count == 1)
    #expect(texts[0].words[0].score != 0)
  }
}
