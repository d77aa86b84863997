import Folders
import Report
import Testing

/// Trainings with a share for validation, weights of classes, rates that change, and runs compiled anew.
@Suite struct FitOptionTests {
  private let folder = OwnData.folder()

  private static let prelude = """
    reviews = imdb(num_words: 200)
    data = multi_hot(reviews.train[:200], dimension: 200)
    model m { input(200); dense(4, activation: tanh); dense(1, activation: sigmoid) }
    c = compile(m, optimizer: sgd(learning_rate: 0.1, momentum: 0.9), loss: binary_crossentropy, metrics: [accuracy])

    """

  private func run(_ code: String) -> NotebookRun {
    let run = NotebookRun.cell(Self.prelude + code, folder: folder.path)
    #expect(run.errors.map(\.message) == [])
    return run
  }

  private func histories(_ run: NotebookRun) -> [OutputHistory] {
    run.cells.flatMap(\.outputs).compactMap {
      if case .history(let history) = $0.value { history } else { nil }
    }
  }

  /// int(floor(200·(1 − 0.25))) = 150 samples are trained on, the others judge, as they stand.
  @Test func theLastSamplesValidate() throws {
    let found = histories(
      run(
        """
        fit(c, data, epochs: 2, validation_split: 0.25).history
        fit(c, data[:150], epochs: 2, validation_data: data[150:]).history
        """))
    try #require(found.count == 2)
    #expect(found[0] == found[1])
  }

  @Test func weightsOfClassesAreTheSameHoweverTheyAreGiven() throws {
    let run = run(
      """
      n = sum(data.y)
      fit(c, data, class_weight: [1, 2.5]).history
      fit(c, data, class_weight: {1: 2.5}).history
      fit(c, data, class_weight: {"1": 2.5, "0": 1}).history
      fit(c, data, class_weight: [[1, 2.5]]).history
      fit(c, data, class_weight: balanced).history
      fit(c, data, class_weight: [200 / (2 * (200 - n)), 200 / (2 * n)]).history
      fit(c, data, class_weight: [1, 1]).history
      fit(c, data).history
      """)
    let found = histories(run)
    #expect(run.failures.map(\.message) == [])
    try #require(found.count == 8)
    #expect(found[0] == found[1] && found[0] == found[2] && found[0] == found[3])
    #expect(found[4] == found[5] && found[6] == found[7])
    #expect(found[0] != found[7] && found[0] != found[4])
  }

  @Test func aClassThatIsNotThereIsNamed() {
    #expect(
      run("fit(c, data, class_weight: {\"gentoo\": 2})").failures.map(\.message) == [
        "these classes have no names, and none is called gentoo"
      ])
  }

  /// With momentum, going on keeps the velocity, and compiling anew does not.
  @Test func aRunIsCompiledAnew() throws {
    let run = run(
      """
      r = fit(c, data, epochs: 3)
      again = compile(r, optimizer: sgd(learning_rate: 0.1, momentum: 0.9))
      other = compile(r, optimizer: adam, loss: mse, metrics: [mae])
      expect(evaluate(again, data).loss == evaluate(r, data).loss)
      expect(evaluate(again, data).accuracy == evaluate(r, data).accuracy)
      expect(abs(evaluate(other, data).mae - mean(abs(predict(r, data) - data.y))) < 0.000001)
      fit(r, data).history
      fit(again, data).history
      fit(compile(r), data).history
      fit(other, data).history
      """)
    #expect(run.failures.map(\.message) == [])
    let found = histories(run)
    try #require(found.count == 4)
    #expect(found[0] != found[1] && found[1] == found[2])
    #expect(found[3].names == ["loss", "mae"])
  }

  /// A run goes on from its file as it does from itself: steps, rates and what ended it are there.
  @Test func filesHoldRatesAndEndings() throws {
    let run = run(
      """
      rates = compile(m, optimizer: adamw(learning_rate: cosine_decay(0.1, 30, alpha: 0.1)), loss: mse)
      a = fit(rates, data, epochs: 2)
      fit(a, data).history
      fit(load(save(a, "a.nbmodel")), data).history
      b = fit(c, data, epochs: 4, callbacks: [reduce_lr_on_plateau(monitor: loss, factor: 0.5, patience: 0, min_delta: 1)])
      b.history
      fit(b, data).history
      fit(load(save(b, "b.nbmodel")), data).history
      e = fit(compile(line, optimizer: sgd(learning_rate: 60.0), loss: mse), data, epochs: 9, callbacks: [terminate_on_nan()])
      e.history
      load(save(e, "e.nbmodel")).history
      evaluate(e, data)
      """.replacing(
        "rates = compile",
        with: "model line { input(200); dense(16, activation: relu); dense(1) }\nrates = compile"))
    #expect(run.failures.map(\.message) == [])
    let found = histories(run)
    try #require(found.count == 7)
    #expect(found[0] == found[1] && found[3] == found[4] && found[5] == found[6])
    #expect(found[0].names == ["loss", "learning_rate"])
    // The first epoch sets the mark; the following ones are no improvement by 1.
    let rate = Float(0.1)
    #expect(found[2].series[2] == [rate, rate, rate / 2, rate / 4].map { Double($0) })
    #expect(found[5].footer.count == 1)
    #expect(found[5].footer[0].text.hasPrefix("The training ended: "))
    #expect(found[5].footer[0].text.hasSuffix("The weights are those of epoch \(found[5].epochs)."))
    #expect(!found[5].weights.isEmpty)
  }
}
