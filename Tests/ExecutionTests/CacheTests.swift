import Folders
import Platform
import Testing

/// Results of earlier runs: what an edit reaches is computed again, everything else is not, and no
/// state of the cache changes a report.
@Suite struct CacheTests {
  /// A small notebook with a bit of everything: files, trainings, figures, checks, inline values.
  static func notebook(
    epochs: Int = 2, seed: Int = 1, prose: String = "Some prose.", units: Int = 4,
    title: String = "Loss", comment: String = ""
  ) -> String {
    """
    ---
    seed: \(seed)
    params:
      epochs: \(epochs)
    ---

    \(prose)

    ```nbrun id=data
    texts = csv("reviews.csv", text: "text", label: "label")
    corpus = tokenize(texts, num_words: 20)
    train = multi_hot(corpus.train, dimension: 20)
    train.x[0]
    lengths(corpus.train)
    ```

    ```nbrun id=model
    \(comment)
    model small { input(20); dense(\(units), activation: relu); dense(1, activation: sigmoid) }
    summary(small)
    diagram(small, show_shapes: true)
    network(small)
    compiled = compile(small, optimizer: adam, loss: binary_crossentropy, metrics: [accuracy])
    ```

    ```nbrun id=run
    run = fit(compiled, train, epochs: epochs, batch_size: 8, validation_data: train[:4])
    run.history
    plot(run.history, metric: loss, title: "\(title)")
    more = fit(run, train, epochs: 1, batch_size: 8)
    ```

    ```nbrun id=results
    results = evaluate(more, train)
    results
    predictions = predict(more, train.x)
    predictions[:3]
    violin(predictions[train.y == 1], predictions[train.y == 0], labels: ["yes", "no"])
    histogram(lengths(corpus.train), bins: 3)
    expect(results.accuracy >= 0)
    ```

    ```nbrun id=fails expect=error
    predictions[1000]
    ```

    Loss is `nbrun: results.loss` after `nbrun: epochs` epochs; at first `nbrun: run.history.loss[0]`.
    """
  }

  private func reviews(_ first: String = "good") -> String {
    var text = "text,label\n"
    for number in 0..<24 {
      let words = number % 2 == 0 ? "\(first) fine film" : "bad dull film number\(number % 3)"
      text += "\(words),\(number % 2 == 0 ? 1 : 0)\n"
    }
    return text
  }

  private func run(_ place: TemporaryFolder, _ markdown: String, cached: Bool = true) -> NotebookRun
  {
    let run = NotebookRun(
      markdown, folder: place.path, cache: cached ? place.path + "/cache" : nil)
    #expect(run.errors.isEmpty, "\(run.errors.map(\.message))")
    return run
  }

  private func place() -> TemporaryFolder {
    let place = TemporaryFolder()
    place.write(reviews(), to: "reviews.csv")
    return place
  }

  // MARK: What runs

  @Test func theSecondRunComputesNothingAndShowsTheSame() throws {
    let place = place()
    let plain = run(place, Self.notebook(), cached: false)
    let first = run(place, Self.notebook())
    let second = run(place, Self.notebook())
    #expect(plain.result?.status == .ok)
    #expect(first.page == plain.page)
    #expect(second.page == plain.page)
    #expect(first.ran.count == 22)
    // What is meant to fail is never kept.
    #expect(second.ran == ["fails"])
  }

  /// Figures' axes and names are in the notebook's language, trainings in none.
  @Test func anotherLanguageShowsFiguresAnew() {
    let place = place()
    func notebook(_ tag: String) -> String {
      Self.notebook().replacing("seed: 1", with: "seed: 1\nlang: \(tag)")
    }
    let german = run(place, notebook("de"), cached: false)
    _ = run(place, notebook("en"))
    let second = run(place, notebook("de"))
    #expect(second.page == german.page)
    #expect(!second.ran.contains("more") && !second.ran.contains("predictions"))
  }

  /// What a training was warned of is said again where nothing is trained.
  @Test func warningsComeOutOfTheCache() {
    let place = place()
    let text = """
      ```nbrun
      texts = tokenize(csv("reviews.csv", text: "text", label: "label"), num_words: 20)
      bad = texts.train[texts.train.y == 0]
      model m { input(20); dense(1, activation: sigmoid) }
      run = fit(compile(m, loss: mse), multi_hot(bad[:4], dimension: 20), epochs: 1)
      ```
      """
    let first = run(place, text)
    let second = run(place, text)
    #expect(first.ran.count == 4 && second.ran.isEmpty)
    let warnings = first.result?.report.warnings ?? []
    #expect(warnings.count == 1)
    #expect(warnings.allSatisfy { $0.contains("all labels of these samples are 0") })
    #expect(second.result?.report.warnings == warnings)
  }

  /// A run that comes out of the cache still knows the words that it was trained on.
  @Test(arguments: ["multi_hot(DATA, dimension: 20)", "pad_sequences(DATA, maxlen: 4)"])
  func aKeptRunTakesText(encoding: String) {
    let place = place()
    let isDense = encoding.hasPrefix("multi")
    func notebook(_ text: String) -> String {
      """
      ```nbrun
      texts = csv("reviews.csv", text: "text", label: "label")
      corpus = tokenize(texts, num_words: 20)
      data = \(encoding.replacing("DATA", with: "corpus.train"))
      model m { \(isDense ? "input(20)" : "input(4); embedding(20, 2); flatten()"); dense(1, activation: sigmoid) }
      run = fit(compile(m, loss: binary_crossentropy), data, epochs: 3)
      predict(run, text: "\(text)")
      ```
      """
    }
    _ = run(place, notebook("Good!"))
    let kept = run(place, notebook("fine, bad film"))
    #expect(!kept.ran.contains("run"))
    let plain = run(place, notebook("fine, bad film"), cached: false)
    #expect(kept.failures.isEmpty && kept.page == plain.page)
    #expect(kept.page != run(place, notebook("Good!"), cached: false).page)
  }

  @Test func proseAndFormattingReachNothing() throws {
    let place = place()
    _ = run(place, Self.notebook())
    let edited = Self.notebook(prose: "Other prose,\n\nand more of it.", comment: "# a comment")
      .replacing("batch_size: 8, validation_data", with: "batch_size:   8,validation_data")
      .replacing("predictions", with: "guesses").replacing("violin(", with: "violin( ")
    let second = run(place, edited)
    #expect(second.ran == ["fails"])
    #expect(second.page == run(place, edited, cached: false).page)
  }

  @Test func aParameterReachesWhatUsesIt() throws {
    let place = place()
    _ = run(place, Self.notebook())
    let edited = run(place, Self.notebook(epochs: 3))
    #expect(
      edited.ran == [
        "run", "run", "run", "more", "results", "results", "predictions", "results", "results",
        "results", "fails",
      ])
    #expect(edited.reasons.first == "`epochs` changed")
    #expect(edited.reasons[1] == "`run` changed")
    #expect(edited.page == run(place, Self.notebook(epochs: 3), cached: false).page)
    // And back again: everything is known.
    #expect(run(place, Self.notebook()).ran == ["fails"])
  }

  @Test func aTitleReachesItsFigureAlone() throws {
    let place = place()
    _ = run(place, Self.notebook())
    let edited = run(place, Self.notebook(title: "The loss"))
    #expect(edited.ran == ["run", "fails"])
    #expect(
      edited.reasons.first == "`title:` changed; the value of `fit` was in the cache")
    #expect(edited.page == run(place, Self.notebook(title: "The loss"), cached: false).page)
  }

  @Test func theSeedAndTheModelReachTheTraining() throws {
    let place = place()
    let first = run(place, Self.notebook())
    let seeded = run(place, Self.notebook(seed: 2))
    #expect(seeded.reasons.contains("the seed changed"))
    #expect(seeded.weights != first.weights)
    #expect(seeded.page == run(place, Self.notebook(seed: 2), cached: false).page)
    let wider = run(place, Self.notebook(units: 5))
    #expect(!wider.ran.contains("train"))
    #expect(wider.ran.contains("more"))
    #expect(wider.page == run(place, Self.notebook(units: 5), cached: false).page)
  }

  @Test func aFilesBytesReachWhatIsMadeOfThem() throws {
    let place = place()
    _ = run(place, Self.notebook())
    // As long as before, and with the old times set again.
    let file = place.location / "reviews.csv"
    let before = try FileStatus(of: file)
    let other = TemporaryFolder()
    let paths = ["\(file)", other.path + "/before"]
    #expect(ShellRun.succeeds("cp -p \"$0\" \"$1\"", paths))
    place.write(reviews("nice"), to: "reviews.csv")
    #expect(ShellRun.succeeds("touch -r \"$1\" \"$0\"", paths))
    #expect(try FileStatus(of: file).contentSigns == before.contentSigns)
    let edited = run(place, Self.notebook())
    #expect(edited.ran.contains("texts"))
    #expect(edited.reasons.first == "the data changed")
    #expect(edited.page == run(place, Self.notebook(), cached: false).page)
  }

  @Test func aStatementThatFailedRunsAgain() throws {
    let place = place()
    let failing = Self.notebook().replacing("accuracy >= 0)", with: "accuracy > 2)")
    let first = run(place, failing)
    let second = run(place, failing)
    #expect(first.result?.status == .failed)
    #expect(second.result?.status == .failed)
    #expect(second.ran == ["results", "fails"])
    #expect(second.reasons.first == "it failed the last time")
    #expect(second.page == first.page)
  }

  @Test func longChainsOfValuesAreMadeAgain() throws {
    let place = place()
    func chain(_ last: String) -> String {
      var text = "```nbrun\na0 = sort([3, 1, 2])\n"
      for number in 1...3000 { text += "a\(number) = a\(number - 1) + 1\n" }
      return text + last + "\n```\n"
    }
    _ = run(place, chain("a3000"))
    let edited = run(place, chain("a3000 * 2"))
    #expect(edited.shown == [.integers(6002, 6004, 6006)])
    #expect(edited.ran.count == 1)
  }

  // MARK: Damage

  @Test func noDamageChangesAReport() throws {
    let place = place()
    let page = run(place, Self.notebook(), cached: false).page
    _ = run(place, Self.notebook())
    let files = place.files("cache")
    #expect(files.count >= 5)
    var random: UInt64 = 7
    func next(_ bound: Int) -> Int {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(random >> 33) % bound
    }
    for file in files {
      let whole = try #require(place.read(file))
      // Heads byte by byte, and some of the rest.
      let places = Array(stride(from: 0, to: 40, by: 3)) + (0..<6).map { _ in next(whole.count) }
      for position in places where position < whole.count {
        var damaged = whole
        damaged[position] ^= UInt8(1 << next(8))
        place.write(damaged, to: file)
        // Only this file: the notebook's results would hide the damage to a value.
        if !file.hasSuffix(".results") {
          for results in place.files("cache") where results.hasSuffix(".results") {
            place.remove(results)
          }
        }
        #expect(run(place, Self.notebook()).page == page, "\(file), byte \(position)")
      }
      for length in [0, 10, whole.count / 2, whole.count - 1] {
        place.write(Array(whole.prefix(length)), to: file)
        #expect(run(place, Self.notebook()).page == page, "\(file), cut to \(length)")
      }
      // One entry in another's place.
      if let other = files.first(where: { $0 != file }), let bytes = place.read(other) {
        place.write(bytes, to: file)
        #expect(run(place, Self.notebook()).page == page, "\(file) replaced")
      }
      place.write(whole, to: file)
    }
  }

  @Test func aFolderThatCannotBeWrittenIsDoneWithout() throws {
    let place = place()
    place.write("a file", to: "cache")
    let run = run(place, Self.notebook())
    #expect(run.result?.status == .ok)
    #expect(run.page == self.run(place, Self.notebook(), cached: false).page)
  }
}
