import Engine
import Execution
import Folders
import Report
import Testing

/// Small trainings on the stand-in: what a run promises, not how well it learns.
@Suite struct TrainingTests {
  /// The size that all samples need, not the one that the first of them needs.
  @Test func anEmbeddingThatIsTooSmall() {
    let folder = OwnData.folder()
    let run = NotebookRun.cell(
      """
      words = tokenize(text_folder("films"))
      largest = max([max(words.train.x), max(words.test.x)])
      model small { input(); embedding(4, 3); global_average_pooling1d(); dense(1, activation: sigmoid) }
      compiled = compile(small, loss: binary_crossentropy)
      run = fit(compiled, words.train, validation_data: words.test)
      "write embedding({largest + 1}, …)"
      """, folder: folder.path)
    #expect(run.errors.map(\.message) == [])
    guard case .text(let right)? = run.shown.last else {
      Issue.record("\(run.shown)")
      return
    }
    #expect(run.failures.first?.hint?.contains(right) == true, "\(run.failures.first?.hint ?? "")")
  }

  private static let small = """
    ```nbrun
    reviews = imdb(num_words: 500)
    train = multi_hot(reviews.train[:600], dimension: 500)
    test = multi_hot(reviews.test[:200], dimension: 500)
    model mlp { input(500); dense(8, activation: relu); dense(1, activation: sigmoid) }
    c = compile(mlp, optimizer: adam, loss: binary_crossentropy, metrics: [accuracy])
    run = fit(c, train[100:], epochs: 3, batch_size: 64, validation_data: train[:100])
    run.history
    evaluate(run, test)
    predict(run, test.x)[:3]
    ```

    """

  /// Predictions have one value a row: counted by hand against the labels, they give the metric.
  @Test func predictionsGoWithLabelsByRows() {
    let run = NotebookRun(
      Self.small + """
        ```nbrun
        p = predict(run, test)
        right = (p > 0.5) == (test.y == 1)
        expect(len(right) == 200)
        expect(abs(mean(right) - evaluate(run, test).accuracy) < 0.0001)
        expect(abs(mean(p - test.y) - (mean(p) - mean(test.y))) < 0.0001)
        ```

        """)
    #expect(run.errors.isEmpty)
    #expect(run.result?.status == .ok)
    #expect(run.cells.last?.checks.map(\.passed) == [true, true, true])
  }

  @Test func aHistoryAndWhatFollows() throws {
    let run = NotebookRun(Self.small)
    #expect(run.errors.isEmpty)
    #expect(run.result?.status == .ok)
    guard case .history(let names, let series)? = run.shown.first,
      case .metrics(let metrics, let values)? = run.shown.dropFirst().first,
      case .tensor(let shape, let predictions, .float32)? = run.shown.last
    else {
      Issue.record("\(run.shown)")
      return
    }
    #expect(names == ["loss", "accuracy", "val_loss", "val_accuracy"])
    #expect(series.map(\.count) == [3, 3, 3, 3])
    #expect(series[0][0] > series[0][2], "training makes the loss smaller")
    #expect(metrics == ["loss", "accuracy"])
    #expect(values[0].isFinite && (0...1).contains(values[1]))
    #expect(shape == [3, 1])
    #expect(predictions.allSatisfy { (0...1).contains($0) })
  }

  /// The same bits in every run, on any number of threads, whatever other cells say.
  @Test func numbersDependOnTheTrainingAlone() {
    let first = NotebookRun(Self.small)
    #expect(NotebookRun(Self.small).shown == first.shown)
    #expect(NotebookRun(Self.small, threads: 1).shown == first.shown)
    let edited = Self.small.replacing(
      "run = fit", with: "other = fit(c, train, seed: 9)\nother\nrun = fit")
    #expect(NotebookRun(edited).shown.dropFirst() == first.shown[...])
    #expect(NotebookRun("---\nseed: 1\n---\n" + Self.small).shown != first.shown)
  }

  @Test func aRunIsACopy() throws {
    let run = NotebookRun(
      Self.small + """
        ```nbrun
        again = fit(c, train[100:], epochs: 3, batch_size: 64, validation_data: train[:100])
        again.history
        one = fit(c, train[100:], epochs: 1, batch_size: 64, validation_data: train[:100])
        three = fit(one, train[100:], epochs: 2, batch_size: 64, validation_data: train[:100])
        three.history
        one.history
        max(abs(predict(run, test) - predict(three, test.x)))
        fit(c, train[100:], epochs: 3, batch_size: 64, seed: 5).history
        ```
        """)
    #expect(run.errors.isEmpty)
    let weights = run.weights
    try #require(weights.count == 5)
    #expect(weights[1] == weights[0], "training again from the start gives the same")
    #expect(weights[2] == weights[0], "one epoch and two more are three")
    #expect(weights[3] != weights[0], "and leave the run of one epoch as it was")
    #expect(weights[4] != weights[0], "another seed is another training")
    guard case .history(_, let all) = run.shown[0], case .history(_, let last) = run.shown[4] else {
      Issue.record("\(run.shown)")
      return
    }
    #expect(last == all.map { Array($0.dropFirst()) })
    #expect(run.shown.contains(.number(0)))
  }

  @Test func aLossThatIsNoNumberIsAFailure() throws {
    let run = NotebookRun.cell(
      """
      reviews = imdb(num_words: 100)
      train = multi_hot(reviews.train[:64], dimension: 100)
      model m { input(100); dense(1) }
      c = compile(m, optimizer: sgd(learning_rate: 1e30), loss: mse)
      r = fit(c, train, epochs: 5)
      r.history
      1 + 1
      """)
    #expect(run.errors.isEmpty)
    let failure = try #require(run.failures.first)
    #expect(failure.range.start.line == 6)
    #expect(failure.range.start.column == 5)
    #expect(failure.message.contains(" became "))
    // No epoch was finished.
    #expect(run.shown.dropFirst() == [.history(["loss"], [[]]), .integer(2)])
  }

  @Test func aLossThatDividesByZeroIsAFailureInItsBatch() throws {
    let run = NotebookRun.cell(
      """
      reviews = imdb(num_words: 100)
      train = multi_hot(reviews.train[:64], dimension: 100)
      model m { input(100); dense(1, activation: sigmoid) }
      loss split(y, p) = square(y - p) / (p - p)
      c = compile(m, optimizer: adam, loss: split)
      r = fit(c, train, epochs: 5)
      good = fit(compile(m, loss: mse), train)
      len(good.history.loss)
      """)
    #expect(run.errors.isEmpty)
    let failure = try #require(run.failures.first)
    #expect(run.failures.count == 1)
    #expect(failure.range.start.line == 7)
    #expect(failure.range.start.column == 5)
    #expect(
      failure.message.hasPrefix("loss became NaN in epoch 1, batch 1")
        || failure.message.hasPrefix("loss became Infinity in epoch 1, batch 1"))
    #expect(run.shown.last == .integer(1))
  }

  @Test func aStopEndsTheRun() {
    let cancellation = Cancellation()
    let run = NotebookRun(Self.small, cancellation: cancellation) {
      if case .epoch = $0 { cancellation.cancel() }
    }
    #expect(run.result?.status == .cancelled)
    #expect(run.failures.isEmpty)
  }

  @Test func optimizersPenaltiesAndLossesCanBeNamed() {
    let run = NotebookRun.cell(
      """
      opt = sgd(learning_rate: 0.1, momentum: 0.9)
      opt
      penalty = l2(0.001)
      loss half(y, p) = 0.5 * square(y - p)
      metric close(y, p) = abs(y - p) < 0.5
      model m { input(50); dense(1, activation: sigmoid, kernel_regularizer: penalty) }
      c = compile(m, optimizer: opt, loss: half, metrics: [close, mae])
      c
      r = fit(c, multi_hot(imdb(num_words: 50).train[:100], dimension: 50))
      r.history.names
      """)
    #expect(run.errors.isEmpty)
    #expect(run.failures.isEmpty)
    #expect(run.shown.first == .described("sgd with learning_rate 0.1, momentum 0.9"))
    #expect(run.shown.last == .list([.text("loss"), .text("close"), .text("mae")]))
  }

  /// A review as text is predicted as the review itself: multi-hot, padded, and of any length.
  @Test(arguments: [
    ("multi_hot(DATA, dimension: 90000)", "input(90000); dense(1, activation: sigmoid)"),
    (
      "pad_sequences(DATA, maxlen: 20, padding: post)",
      "input(20); embedding(90000, 4); flatten(); dense(1, activation: sigmoid)"
    ),
    (
      "pad_sequences(DATA, maxlen: 400, truncating: post)",
      "input(); embedding(90000, 4); global_average_pooling1d(); dense(1, activation: sigmoid)"
    ),
    ("DATA", "input(); embedding(90000, 4); global_max_pooling1d(); dense(1, activation: sigmoid)"),
  ])
  func newText(encoding: String, layers: String) throws {
    let run = NotebookRun.cell(
      """
      reviews = imdb()
      train = \(encoding.replacing("DATA", with: "reviews.train[:50]"))
      model m { \(layers) }
      run = fit(compile(m, optimizer: sgd(learning_rate: 1.0), loss: binary_crossentropy), train, epochs: 3)
      first = decode(reviews.train.x[3][1:])
      second = decode(reviews.train.x[7][1:])
      predict(run, train.x[3:4])[0][0] == predict(run, text: first)
      predict(run, text: [first, second]) == predict(run, train.x[[3, 7]])
      predict(run, text: first) == predict(run, text: second)
      predict(run, text: "The, FILM!") == predict(run, text: "the film")
      predict(run, text: "zqxzq the") == predict(run, text: "qqzzxq the")
      predict(run, text: "")
      """)
    #expect(run.errors.map(\.message) == [])
    #expect(run.failures.map(\.message) == [])
    #expect(
      run.shown.dropLast() == [
        .boolean(true), .tensor([2, 1], [1, 1], .boolean), .boolean(false), .boolean(true),
        .boolean(true),
      ])
    guard case .number(let value)? = run.shown.last else {
      Issue.record("\(run.shown)")
      return
    }
    #expect((0...1).contains(value))
  }

  private static let sweep =
    small + """
      ```nbrun
      model family(layers, units) {
        input(500)
        repeat layers { dense(units, activation: relu) }
        dense(1, activation: sigmoid)
      }
      sweep sizes { layers: [1, 2]; units: [4, 8] } = fit(compile(family(layers, units), optimizer: adam, loss: binary_crossentropy, metrics: [accuracy]), train[100:], epochs: 2, batch_size: 64, validation_data: train[:100])
      sizes
      sizes[0].history
      sizes[1].history
      sizes[2].history
      sizes[3].history
      evaluate(sizes, test)
      sizes.units
      sizes.loss == [sizes[0].history.loss[-1], sizes[1].history.loss[-1], sizes[2].history.loss[-1], sizes[3].history.loss[-1]]
      plot(sizes)
      ```

      """

  /// Keras's four decimals are for figures: choices would be told apart no more.
  @Test func choicesAreShownAsTheyAreWritten() throws {
    let run = NotebookRun(
      Self.small + """
        ```nbrun
        model family(weight) { input(500); dense(1, activation: sigmoid, kernel_regularizer: l2(weight)) }
        sweep s { rate: [0.001, 0.00025, 0.1, 1.0]; weight: [0, 0.5] } = fit(compile(family(weight), optimizer: sgd(learning_rate: rate), loss: mse), train)
        s
        evaluate(s, test)
        ```
        """)
    var tables: [[[OutputTable.Cell]]] = []
    for case .table(let cells) in run.shown { tables.append(cells) }
    #expect(tables.count == 2)
    for rows in tables {
      #expect(
        rows.map { Array($0.prefix(2)) }
          == [
            (0.001, "0.001"), (0.00025, "0.00025"), (0.1, "0.1"), (1.0, "1.0"),
          ].flatMap { value, text -> [[OutputTable.Cell]] in
            [
              [.written(text, value: value), .integer(0)],
              [.written(text, value: value), .written("0.5", value: 0.5)],
            ]
          })
    }
  }

  /// Also where a name stands for the list or for a number; what is computed has no text of its own.
  @Test func numbersOfChoicesKeepTheirText() throws {
    let run = NotebookRun(
      Self.small + """
        ```nbrun
        weights = [0.010, 1e-3]
        tenth = 1E-1
        model family(weight, units) { input(500); dense(units); dense(1, activation: sigmoid, kernel_regularizer: l2(weight)) }
        sweep s { rate: [tenth, 2e-2, 1.0 / 4]; weight: weights; units: [0_2] } = fit(compile(family(weight, units), optimizer: sgd(learning_rate: rate), loss: mse), train)
        s
        evaluate(s, test)
        ```
        """)
    var tables: [[[OutputTable.Cell]]] = []
    for case .table(let cells) in run.shown { tables.append(cells) }
    #expect(tables.count == 2)
    for rows in tables {
      #expect(
        rows.map { Array($0.prefix(3)) }
          == [(0.1, "1E-1"), (0.02, "2e-2"), (0.25, "0.25")].flatMap {
            value, text -> [[OutputTable.Cell]] in
            [(0.01, "0.010"), (0.001, "1e-3")].map { weight, written in
              [
                .written(text, value: value), .written(written, value: weight),
                .written("0_2", value: 2),
              ]
            }
          })
    }
    var names: [String] = []
    for output in run.cells.flatMap(\.outputs) {
      guard case .figure(let figure) = output.value, let lines = (figure.content as? Lines)?.series
      else {
        continue
      }
      names += lines.map(\.name.text)
    }
    #expect(names.first == "rate 1E-1, weight 0.010, units 0_2")
    #expect(names.last == "rate 0.25, weight 1e-3, units 0_2")
  }

  /// Choices that differ are told apart by what they say of themselves.
  @Test func choicesHaveNamesOfTheirOwn() throws {
    let run = NotebookRun(
      Self.small + """
        ```nbrun
        loss lopsided(y, p) = 2 * square(y - p)
        model m { input(500); dense(1, activation: sigmoid) }
        sweep s { how: [sgd(momentum: 0.9), sgd(momentum: 0.9, nesterov: true)]; measure: [mse, lopsided] } = fit(compile(m, optimizer: how, loss: measure), train)
        s
        ```
        """)
    var rows: [[OutputTable.Cell]] = []
    for case .table(let cells) in run.shown { rows = cells }
    #expect(
      rows.map { Array($0.prefix(2)) } == [
        [.text("sgd with learning_rate 0.01, momentum 0.9"), .text("mse")],
        [.text("sgd with learning_rate 0.01, momentum 0.9"), .text("lopsided")],
        [.text("sgd with learning_rate 0.01, momentum 0.9, nesterov true"), .text("mse")],
        [.text("sgd with learning_rate 0.01, momentum 0.9, nesterov true"), .text("lopsided")],
      ])
  }

  /// Each run of a sweep has the bits that it has alone, on any number of threads.
  @Test func aSweepsRunsAreThoseOfRunsAlone() throws {
    let run = NotebookRun(
      Self.sweep + """
        ```nbrun
        model written { input(500); dense(4, activation: relu); dense(4, activation: relu); dense(1, activation: sigmoid) }
        w = compile(written, optimizer: adam, loss: binary_crossentropy, metrics: [accuracy])
        fit(w, train[100:], epochs: 2, batch_size: 64, validation_data: train[:100]).history
        fit(compile(family(1, 8), optimizer: adam, loss: binary_crossentropy, metrics: [accuracy]), train[100:], epochs: 2, batch_size: 64, validation_data: train[:100]).history
        ```
        """)
    #expect(run.errors.map(\.message) == [] && run.failures.isEmpty)
    let weights = run.weights
    try #require(weights.count == 7)
    #expect(weights[5] == weights[3], "two layers of four units")
    #expect(weights[6] == weights[2], "one layer of eight")
    #expect(Set<String>(weights[1...4]).count == 4)
    let shown = NotebookRun(Self.sweep).shown
    #expect(NotebookRun(Self.sweep, threads: 1).shown == shown)
    #expect(NotebookRun(Self.sweep, threads: 7).shown == shown)
    #expect(shown.contains(.list(4, 8, 4, 8)))
    #expect(shown.contains(.mask(true, true, true, true)))
    let tables = shown.compactMap { if case .table(let rows) = $0 { rows } else { nil } }
    try #require(tables.count == 2)
    #expect(
      tables[0].map { Array($0.prefix(3)) } == [
        [.integer(1), .integer(4), .integer(2009)], [.integer(1), .integer(8), .integer(4017)],
        [.integer(2), .integer(4), .integer(2029)], [.integer(2), .integer(8), .integer(4089)],
      ])
    #expect(tables[1].map(\.count) == [4, 4, 4, 4])
  }

  @Test func aSweepSaysWhichRunFailed() throws {
    let run = NotebookRun.cell(
      """
      train = multi_hot(imdb(num_words: 100).train[:64], dimension: 100)
      model m { input(100); dense(1) }
      sweep rates { rate: [0.1, 1e30, 1e31] } = fit(compile(m, optimizer: sgd(learning_rate: rate), loss: mse), train, epochs: 5)
      rates
      1 + 1
      """)
    #expect(run.errors.map(\.message) == [])
    let failure = try #require(run.failures.first)
    #expect(run.failures.count == 1)
    #expect(failure.range.start.line == 4 && failure.range.start.column == 43)
    #expect(failure.message.contains("became"))
    #expect(failure.message.contains("(with rate: 1e30; 2 of 3 runs failed)"))
    #expect(run.shown.last == .integer(2))
  }

  /// All of a history in one figure; several histories over one another; one series alone.
  @Test func historiesAreDrawn() throws {
    let run = NotebookRun(
      Self.small + """
        ```nbrun
        plot(run.history)
        plot([run.history, run.history], metric: val_loss, labels: ["one", "two"])
        plot(run.history, run.history, metric: acc, training: line)
        ```
        """)
    #expect(run.errors.isEmpty && run.failures.isEmpty)
    let figures = run.cells.flatMap(\.outputs).compactMap { output in
      if case .figure(let figure) = output.value { figure } else { nil }
    }
    try #require(figures.count == 3)
    guard let panels = (figures[0].content as? Panels)?.panels,
      let validation = (figures[1].content as? Lines)?.series,
      let accuracies = (figures[2].content as? Lines)?.series,
      case .history(_, let series)? = run.shown.first
    else {
      Issue.record("\(figures)")
      return
    }
    #expect(panels.map(\.yLabel) == ["Loss", "Accuracy"])
    #expect(panels[0].series.map(\.name) == ["Training loss", "Validation loss"])
    #expect(panels.flatMap { $0.series.map(\.y) } == [series[0], series[2], series[1], series[3]])
    #expect(validation.map(\.name) == ["one", "two"])
    #expect(validation.allSatisfy { $0.y == series[2] && $0.x == [1, 2, 3] && $0.style == .line })
    #expect(figures[1].yLabel == "Validation loss")
    #expect(
      accuracies.map(\.name) == ["1: training", "1: validation", "2: training", "2: validation"])
    #expect(accuracies.map(\.group) == [0, 0, 1, 1])
  }

  @Test func earlyStoppingEndsARun() throws {
    let run = NotebookRun(
      Self.small + """
        ```nbrun
        stop = early_stopping(monitor: val_loss, min_delta: 10, patience: 2, restore_best_weights: true)
        stop
        stopped = fit(c, train[100:], epochs: 50, batch_size: 64, validation_data: train[:100], callbacks: [stop])
        stopped.history
        fit(c, train[100:], epochs: 1, batch_size: 64).history
        fit(stopped, train[100:], epochs: 1, batch_size: 64).history
        ```
        """)
    #expect(run.errors.isEmpty && run.failures.isEmpty)
    // Nothing gets better by ten: the first epoch is the best, and two more are waited for.
    guard case .history(_, let series)? = run.shown.dropFirst(4).first else {
      Issue.record("\(run.shown)")
      return
    }
    #expect(series.map(\.count) == [3, 3, 3, 3])
    let weights = run.weights
    try #require(weights.count == 4)
    #expect(weights[1] == weights[2], "the weights of the first epoch")
    #expect(weights[3] != weights[1])
    let footers = run.cells.flatMap(\.outputs).compactMap { output in
      if case .history(let history) = output.value { history.footer } else { nil }
    }
    #expect(
      footers == [
        [],
        ["Stopped after epoch 3: val_loss was best in epoch 1. The weights are those of epoch 1."],
        [], [],
      ])
  }

  /// A sequence too short for a window, among those of any length, is found when it is met.
  @Test func sequencesOfAnyLength() throws {
    let model =
      "model m { input(); embedding(100, 4); conv1d(4, WIDTH); global_max_pooling1d(); dense(1, activation: sigmoid) }"
    func run(_ width: String) -> NotebookRun {
      NotebookRun.cell(
        model.replacing("WIDTH", with: width) + """

          c = compile(m, loss: binary_crossentropy)
          r = fit(c, imdb(num_words: 100).train[:100])
          r.history.loss
          """)
    }
    let short = run("3")
    #expect(short.failures.isEmpty)
    #expect(short.result?.status == .ok)
    let wide = run("4000")
    let failure = try #require(wide.failures.first)
    #expect(failure.message.contains("too few for"))
    #expect(failure.range.start.line == 4)
  }
}
