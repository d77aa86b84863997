import Folders
import Platform
import Readers
import Testing

/// The figures that the published chapters print, reached within ±0.02 by each of five seeds.
///
/// Chapters draw other random numbers than we do, and so does every seed: agreement is a matter of
/// hundredths. Figures that seeds move further, such as the loss of the last of 20 epochs, are not
/// asked for. Some seeds move the others further, too: RMSprop's loss has spikes, and a training may end
/// on one. Of 400 seeds 280 reached all figures of the networks on multi-hot reviews, and of 51 seeds 48
/// those of the convolutions.
///
/// Where there are no real reviews, a short training on the stand-in's still gives the very figures that
/// it gave when the chapters' were reached.
@Suite struct ChapterFigureTests {
  /// How much of the reviews a network is trained on.
  struct Extent {
    var seed = 1
    /// Of reviews for training and for the test; empty for all.
    var slice = ""
    /// How many are held out.
    var heldOut = 10_000
    /// At most.
    var epochs = 40

    /// What a number of epochs is here.
    func epochs(_ count: Int) -> Int { min(count, epochs) }
  }

  typealias Network = @Sendable (Extent) -> String

  /// All that differs from what a chapter prints.
  private struct Differences {
    var found: [String] = []

    mutating func compare(_ got: [Double], _ chapter: [Double], _ name: String) {
      if got.count < chapter.count { found.append("\(name): only \(got.count) figures\n") }
      for (epoch, (got, chapter)) in zip(got, chapter).enumerated()
      where !(abs(got - chapter) <= 0.02) {
        found.append("\(name), number \(epoch + 1): \(got), the chapter: \(chapter)\n")
      }
    }
  }

  private func run(
    _ network: Network, _ extent: Extent, data: String? = nil
  ) throws -> NotebookRun {
    let code = """
      ---
      seed: \(extent.seed)
      ---
      ```nbrun
      reviews = imdb(num_words: 10000)
      learnt = reviews.train\(extent.slice)
      tested = reviews.test\(extent.slice)
      \(network(extent))
      ```

      """
    let run = NotebookRun(code, data: data.map { .folder(Path($0)) } ?? .synthetic)
    try #require(run.errors.isEmpty && run.failures.isEmpty, "\(run.errors) \(run.failures)")
    return run
  }

  /// Trains on the real reviews by five seeds, and on some of the stand-in's.
  private func expect(
    _ network: Network, as name: String, _ location: SourceLocation = #_sourceLocation,
    isTheChapters: ([Shown], inout Differences) throws -> Void
  ) throws {
    let said = try RealData.folder.map { folder in
      try (1...5).map { seed in
        var differences = Differences()
        let shown = try run(network, Extent(seed: seed), data: folder).shown
        try isTheChapters(shown, &differences)
        return differences.found.map { "seed \(seed): \($0)" }.joined()
      }.joined()
    }
    let short = try run(network, Extent(slice: "[:192]", heldOut: 64, epochs: 2))
    let figures = short.shown.map { shown -> String in
      switch shown {
      case .history(let names, let series): "\(names) \(series)"
      case .metrics(let names, let values): "\(names) \(values)"
      default: "?"
      }
    }
    #expect(!figures.contains("?") && !figures.isEmpty, sourceLocation: location)
    try Accepted.expect(
      texts: figures + short.weights, as: name, said: said, location)
  }

  private func series(_ shown: Shown?, _ name: String) throws -> [Double] {
    guard case .history(let names, let series)? = shown,
      let place = names.firstIndex(of: name)
    else {
      Issue.record("no \(name) in \(String(describing: shown))")
      return []
    }
    return series[place]
  }

  private func metrics(_ shown: Shown?) -> [Double] {
    if case .metrics(_, let values)? = shown { values } else { [] }
  }

  private static let mlp = """
    train = multi_hot(learnt, dimension: 10000)
    test = multi_hot(tested, dimension: 10000)
    model mlp {
      input(10000)
      dense(16, activation: relu)
      dense(16, activation: relu)
      dense(1, activation: sigmoid)
    }

    """

  /// F. Chollet, "Deep Learning with Python" (2017), section 3.4, and its slides in R: four epochs on
  /// all reviews, ε beside the root.
  @Test func theBooksNetwork() throws {
    let network: Network = { extent in
      Self.mlp + """
        c = compile(mlp, optimizer: rmsprop, loss: binary_crossentropy, metrics: [accuracy])
        run = fit(c, train, epochs: \(extent.epochs(4)), batch_size: 512)
        evaluate(run, test)
        """
    }
    try expect(network, as: "book") { shown, differences in
      differences.compare(
        metrics(shown.first), [0.2930, 0.8833], "test loss and accuracy in the book")
      differences.compare(
        metrics(shown.first), [0.2917, 0.884], "test loss and accuracy in the slides")
    }
  }

  /// The same in a later notebook, whose TensorFlow puts ε under the root.
  @Test func theLaterNotebooksNetwork() throws {
    let network: Network = { extent in
      Self.mlp + """
        c = compile(mlp, optimizer: rmsprop(epsilon_inside: true), loss: binary_crossentropy, metrics: [accuracy])
        run = fit(c, train, epochs: \(extent.epochs(4)), batch_size: 512)
        run.history
        evaluate(run, test)
        fit(c, train[\(extent.heldOut):], epochs: 1, batch_size: 512).history
        """
    }
    try expect(network, as: "later") { shown, differences in
      let losses = try series(shown.first, "loss")
      differences.compare(
        Array(losses.dropFirst()), [0.2744, 0.2162, 0.1833], "loss on all reviews")
      differences.compare(
        metrics(shown.dropFirst().first), [0.2903, 0.8843], "test loss and accuracy")

      // The first epoch's loss differs from seed to seed by more than 0.02, in Keras too: it has to be
      // one that seeds give. Mean and deviation of 40 seeds in NumPy, by `NumPy/epsilon_spread.py`; the
      // chapter prints 0.4669 on all reviews and 0.5669 on 15,000.
      let first = losses + (try series(shown.last, "loss"))
      try #require(first.count == 5)
      for (loss, (mean, deviation)) in zip(
        [first[0], first[4]], [(0.4753, 0.0170), (0.5441, 0.0160)])
      where !(abs(loss - mean) <= 3 * deviation) {
        differences.found.append("first loss: \(loss), others': \(mean) ± \(deviation)\n")
      }
    }
  }

  /// The text CNN of Stevens Institute's course, batch 128.
  @Test func theCoursesConvolutions() throws {
    let network: Network = { extent in
      """
      train = pad_sequences(learnt, maxlen: 500, padding: post, truncating: post)
      model cnn {
        input(500)
        embedding(10000, 100)
        branch { conv1d(64, 1, activation: relu); max_pooling1d(500); flatten() }
        branch { conv1d(64, 2, activation: relu); max_pooling1d(499); flatten() }
        branch { conv1d(64, 3, activation: relu); max_pooling1d(498); flatten() }
        concatenate()
        dropout(0.5)
        dense(1, activation: sigmoid)
      }
      c = compile(cnn, optimizer: rmsprop, loss: binary_crossentropy, metrics: [accuracy])
      fit(c, train[\(extent.heldOut):], epochs: \(extent.epochs(8)), batch_size: 128, validation_data: train[:\(extent.heldOut)]).history
      """
    }
    try expect(network, as: "course") { shown, differences in
      differences.compare(
        try series(shown.first, "loss"),
        [0.5690, 0.3825, 0.3084, 0.2656, 0.2268, 0.1964, 0.1684, 0.1435], "loss")
      differences.compare(
        try series(shown.first, "val_loss"),
        [0.4237, 0.3349, 0.3004, 0.2829, 0.2772, 0.2835, 0.2725, 0.2762], "validation loss")
      differences.compare(
        try series(shown.first, "val_accuracy"),
        [0.8275, 0.8639, 0.8775, 0.8850, 0.8855, 0.8817, 0.8905, 0.8906], "validation accuracy")
    }
  }

  /// TensorFlow's tutorial in R: an embedding and its average, padding post, truncating pre.
  @Test func theTutorialsAverage() throws {
    let network: Network = { extent in
      """
      train = pad_sequences(learnt, maxlen: 256, padding: post)
      test = pad_sequences(tested, maxlen: 256, padding: post)
      model average {
        input()
        embedding(10000, 16)
        global_average_pooling1d()
        dense(16, activation: relu)
        dense(1, activation: sigmoid)
      }
      c = compile(average, optimizer: adam, loss: binary_crossentropy, metrics: [accuracy])
      run = fit(c, train[\(extent.heldOut):], seed: \(extent.seed), epochs: \(extent.epochs(40)), batch_size: 512, validation_data: train[:\(extent.heldOut)])
      run.history
      evaluate(run, test)
      """
    }
    try expect(network, as: "tutorial") { shown, differences in
      let epochs = [1, 20, 40]
      func at(_ name: String) throws -> [Double] {
        let values = try series(shown.first, name)
        return epochs.filter { $0 <= values.count }.map { values[$0 - 1] }
      }
      differences.compare(try at("loss"), [0.6916, 0.2021, 0.0861], "loss in epochs 1, 20 and 40")
      differences.compare(try at("val_loss"), [0.6895, 0.2931, 0.3181], "validation loss")
      differences.compare(
        Array(try at("val_accuracy").dropFirst()), [0.8823, 0.8818], "validation accuracy")
      differences.compare(metrics(shown.last), [0.34057, 0.8696], "test loss and accuracy")
    }
  }
}
