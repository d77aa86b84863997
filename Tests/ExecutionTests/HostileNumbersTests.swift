import Datasets
import Engine
import Folders
import Language
import Report
import Samples
import Testing
import Text

@testable import Execution

/// Numbers at the ends of their ranges, in every field of what is read back and in every parameter that
/// a notebook computes: each is used or refused, and nothing traps.
@Suite struct HostileNumbersTests {
  private let folder = OwnData.folder()

  private static let numbers: [UInt64] = [
    0, 1, 2, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff, 0x1_0000_0000, 0x7fff_ffff_ffff_ffff,
    0x8000_0000_0000_0000, 0x8000_0000_0000_0001, 0xffff_ffff_ffff_fffe, 0xffff_ffff_ffff_ffff,
    Double.nan.bitPattern, Double.infinity.bitPattern, (-Double.infinity).bitPattern,
    Double.greatestFiniteMagnitude.bitPattern,
  ]

  /// Bytes with each of the numbers over each of their places: whatever stands there, a number is hit.
  private func forEachChange(of bytes: [UInt8], every step: Int = 1, _ body: ([UInt8]) -> Void) {
    for place in stride(from: 0, through: bytes.count - 8, by: step) {
      for number in Self.numbers {
        var changed = bytes
        for index in 0..<8 {
          changed[place + index] = UInt8(truncatingIfNeeded: number >> (8 * index))
        }
        if changed != bytes { body(changed) }
      }
    }
  }

  private func run(_ code: String) -> NotebookRun {
    NotebookRun("```nbrun\n\(code)\n```\n", folder: folder.path)
  }

  // MARK: Files

  private static let trained = """
    words = tokenize(text_folder("films"), num_words: 9)
    data = pad_sequences(words.train, maxlen: 3)
    model net { input(3); embedding(9, 1); conv1d(1, 2, kernel_regularizer: l2(0.1)); max_pooling1d(2); flatten(); dropout(0.5); dense(1, activation: sigmoid) }
    loss mine(y, p) = (y - p) ** 2
    compiled = compile(net, optimizer: sgd(momentum: 0.5), loss: mine, metrics: [mae])
    run = fit(compiled, data, epochs: 2, validation_data: data, callbacks: [early_stopping(patience: 1)])
    run.history
    save(run, "net.nbmodel")
    """

  /// A section's bytes with length and checksum before them.
  private func section(_ bytes: [UInt8]) -> [UInt8] {
    var hash = SHA256()
    bytes.withUnsafeBytes { hash.update($0) }
    return (0..<8).map { UInt8(truncatingIfNeeded: bytes.count >> (8 * $0)) }
      + Array(hash.finish().utf8) + bytes
  }

  private func sections(_ file: [UInt8]) -> [[UInt8]] {
    var found: [[UInt8]] = []
    var place = 20
    while place < file.count {
      let count = (0..<4).reduce(0) { $0 | Int(file[place + $1]) << (8 * $1) }
      found.append(Array(file[(place + 72)..<(place + 72 + count)]))
      place += 72 + count
    }
    return found
  }

  @Test func noNumberOfAModelFileTraps() throws {
    #expect(run(Self.trained).failures.map(\.message) == [])
    let good = try #require(folder.read("net.nbmodel"))
    let head = Array(good[..<20])
    let parts = sections(good)
    #expect(head + parts.flatMap { section($0) } == good)
    let runtime = Runtime(workers: Workers(threads: 1))
    var read = 0
    for number in parts.indices {
      forEachChange(of: parts[number]) { changed in
        var changedParts = parts
        changedParts[number] = changed
        let file = head + changedParts.flatMap { section($0) }
        guard let run = try? ModelFile.run(file) else { return }
        read += 1
        // What can be read can be asked, and trained further.
        if let encoding = run.encoding {
          let texts = ["a good film", ""]
          if let x = try? encoding.samples(of: texts, for: run.model.compiled.model) {
            _ = try? predict(run.model, x, batchSize: 2, runtime: runtime)
          }
        }
        let x = Features.sequences(
          Sequences([[1, 2, 3]], padding: Padding(length: 3, side: .pre, value: 0)))
        let data = Dataset(x: x, y: Tensor(shape: [1], values: [1]))
        var options = FitOptions()
        options.batchSize = 1
        _ = try? fit(
          run.model.compiled, continuing: run.model, on: data, options: options, runtime: runtime,
          progress: { _ in })
      }
    }
    #expect(read > 100)
  }

  /// The version, the sections' lengths, and what is no file of ours at all, however large it is.
  @Test func noNumberOfAModelFilesHeadTraps() throws {
    #expect(run(Self.trained).failures.map(\.message) == [])
    let good = try #require(folder.read("net.nbmodel"))
    forEachChange(of: Array(good[12..<28])) { changed in
      #expect(throws: ModelFile.Fault.self) {
        try ModelFile.run(Array(good[..<12]) + changed + good[28...])
      }
    }
    for cut in 0..<good.count where cut % 7 == 0 || cut < 100 {
      #expect(throws: ModelFile.Fault.self) { try ModelFile.run(Array(good[..<cut])) }
    }
  }

  /// Sixty gigabytes, of which next to nothing is looked at.
  @Test func aFileIsRefusedByItsHead() throws {
    #expect(run(Self.trained).failures.map(\.message) == [])
    let good = try #require(folder.read("net.nbmodel"))
    let size = 60 << 30
    let length = (0..<8).map { UInt8(truncatingIfNeeded: (size - 8192) >> (8 * $0)) }
    let description = 20 + 72 + sections(good)[0].count
    for (head, fault) in [
      ([], .notAModel),
      // No section is without a checksum, which zeros are not.
      (Array(good[..<20]), .damaged),
      // A description that goes to the file's end.
      (good[..<20] + length, .damaged),
      // A right description, and a state that no such model has.
      (good[..<description] + length, .damaged),
    ] as [([UInt8], ModelFile.Fault)] {
      var read = 0
      let file = ByteSource(size: size) { range in
        read += range.count
        return range.map { $0 < head.count ? head[$0] : 0 }
      }
      #expect(throws: fault) { try ModelFile.run(file) }
      #expect(read <= description + 200)
    }
  }

  @Test func noNumberOfAKeptValueTraps() throws {
    #expect(run(Self.trained).failures.map(\.message) == [])
    let saved = try ModelFile.run(try #require(folder.read("net.nbmodel")))
    let values: [(Value, ValueType)] = [
      (.metrics([("loss", 1)]), .metrics(names: ["loss"])),
      (
        .tensor(TensorValue(shape: [2, 2], values: [1, 2, 3, 4], element: .float32)),
        .tensor(TensorType(shape: [nil, 2], element: .float32))
      ),
      (
        .vectors(WordVectors(words: ["a", "b"], dimension: 2, values: [1, 2, 3, 4])),
        .vectors(dimension: 2)
      ),
      (
        .run(saved),
        .run(RunType(compiled: saved.model.compiled, history: saved.history.names, takesText: true))
      ),
    ]
    for (value, type) in values {
      let bytes = try #require(value.bytes)
      _ = try Value(bytes[...], type: type)
      forEachChange(of: bytes) { changed in
        guard let found = try? Value(changed[...], type: type) else { return }
        if case .tensor(let tensor) = found {
          #expect(tensor.shape.allSatisfy { $0 >= 0 })
          #expect(tensor.rowSize * (tensor.shape.first ?? 1) == tensor.values.count)
        }
      }
      // A value of another kind than the checker knows is damage.
      #expect(throws: ByteReader.Damage.self) { try Value(bytes[...], type: .integer) }
    }
  }

  @Test func noNumberOfACheckpointTraps() throws {
    #expect(run(Self.trained).failures.map(\.message) == [])
    let saved = try ModelFile.run(try #require(folder.read("net.nbmodel")))
    var writer = ByteWriter()
    Checkpoint(
      model: saved.model, history: saved.history, best: [saved.model.weights, nil]
    ).write(to: &writer)
    let x = Features.sequences(
      Sequences([[1, 2, 3]], padding: Padding(length: 3, side: .pre, value: 0)))
    let data = Dataset(x: x, y: Tensor(shape: [1], values: [1]))
    let runtime = Runtime(workers: Workers(threads: 1))
    forEachChange(of: writer.bytes) { changed in
      var reader = ByteReader(changed[...])
      guard let checkpoint = try? Checkpoint(from: &reader, compiled: saved.model.compiled) else {
        return
      }
      var options = FitOptions()
      options.epochs = 3
      options.validation = data
      options.callbacks = [EarlyStopping(restoresBestWeights: true), EarlyStopping()]
      options.checkpoint = checkpoint
      _ = try? fit(
        saved.model.compiled, continuing: nil, on: data, options: options, runtime: runtime,
        progress: { _ in })
    }
  }

  @Test func noNumberOfAKeptOutputTraps() throws {
    let notebook = """
      values = [1, 2.5, 4]
      values
      floor(values)
      values > [1, 1, 1]
      histogram(values, bins: 2)
      violin(values, [1, 5, 6])
      plot(values)
      model net { input(3); dense(2, activation: relu); dense(1) }
      summary(net)
      diagram(net, show_shapes: true)
      network(net)
      curve(relu)
      "a text"
      """
    let shown = run(notebook)
    #expect(shown.errors.map(\.message) == [])
    var outputs = shown.cells.flatMap(\.outputs).map(\.value)
    let history = OutputHistory(
      names: ["loss", "val_loss"], series: [[1, 2], [2, 3]], weights: "d", footer: ["f"])
    let table = OutputTable(
      columns: ["a", "b"], rows: [[.text("t"), .integer(1)], [.number(1.5), .lines(["x"])]])
    let marked = MarkedText(
      words: [MarkedText.Word(text: "w", score: 0.5)], parts: table, part: "word", prediction: 0.5,
      score: 0.5, constant: 0.25)
    outputs += [
      .history(history), .table(table), .metrics([("loss", 0.5)]), .integer(3), .number(2),
      .error(OutputError(message: "m", line: 1, column: 2, excerpt: "e", isExpected: true)),
      .list([.integer(1), .list([.none, .boolean(true)])]),
      .figure(Figure(content: marked)),
      .figure(Figure(content: Bars([Bar(label: "b", value: 1)]))),
      .tensor(OutputTensor(shape: [40, 40], element: .float32) { Double($0) }),
      .tensor(OutputTensor(shape: [2, 3], element: .integer) { Double($0) }),
    ]
    var report = try #require(shown.result?.report)
    var read = 0
    for output in outputs {
      var writer = ByteWriter()
      output.write(to: &writer)
      // Long ones have many fields of one kind.
      let step = max(1, writer.bytes.count / 600)
      forEachChange(of: writer.bytes, every: step) { changed in
        var reader = ByteReader(changed[...])
        guard let found = try? OutputValue(from: &reader), reader.isAtEnd else { return }
        read += 1
        // Not each of thousands: all kinds of fields are among them.
        guard read % 5 == 0 || writer.bytes.count < 200 else { return }
        _ = inlineText(found)
        if var cell = report.cells.first {
          cell.outputs = [ReportOutput(line: 1, value: found)]
          (report.cells, report.body) = ([cell], [.cell(0)])
          _ = renderHTML(report)
          _ = renderJSON(report)
          _ = renderMarkdown(report, name: "n")
        }
      }
    }
    #expect(read > 1000)
  }

  // MARK: Notebooks

  /// Numbers that are known when they are computed, and not before.
  private static let computed = """
    texts = csv("reviews.csv", text: "text", label: "label")
    words = tokenize(texts, num_words: 20)
    train = multi_hot(words.train, dimension: 20)
    model net { input(20); dense(1, activation: sigmoid) }
    compiled = compile(net, loss: binary_crossentropy)
    run = fit(compiled, train)
    vectors = word2vec(words.train, min_count: 1, dimension: 2, epochs: 1)
    zero = len(words.train.x) - len(words.train.x)
    most = max(words.train.y) * 0 + 9223372036854775807
    least = min([zero - 9223372036854775807]) - 1
    """

  @Test(arguments: [
    "fit(compiled, train, epochs: N)", "fit(compiled, train, seed: N)",
    "top_ngrams(run, train, count: N)", "most_similar(vectors, positive: vectors_word, topn: N)",
    "percent(0.5, decimals: N)", "round(0.5, N)", "histogram([1, 2], bins: N)",
    "word2vec(words.train, min_count: 1, dimension: 2, epochs: N)",
    "word2vec(words.train, min_count: 1, dimension: 2, seed: N)",
    "word2vec(words.train, min_count: N, dimension: 2)",
    "word2vec(words.train, min_count: 1, dimension: 2, epochs: 1, window: N)",
    "word2vec(words.train, min_count: 1, dimension: 2, epochs: 1, negative: N)",
    "train[N:]", "train[:N]", "train[N]", "train.x[N]", "words.word_index[N:]", "[1, 2][N]",
    "\"text\"[N]", "train.y[[N]]", "abs(N)", "N ** N", "N * N", "N - N", "-N", "square(N)",
    "floor(N)", "minimum(N, N)", "clip(1, N, N)", "curve(relu, from: N, to: N)", "[N] * [N]",
    "sum([N, N])", "mean([N, N])", "sqrt(N)", "exp(N)", "log(N)", "unique([N, N])", "N / N",
    "[1, 2] * N", "decode(words.train.x[0])[N:]", "N == N", "sort([N, 1])", "argmax([N])",
  ])
  func noComputedNumberTraps(_ call: String) throws {
    folder.write(Self.reviews, to: "reviews.csv")
    let word = "vectors_word = [\"good\"]\n"
    for number in ["zero", "zero - 1", "most", "zero - most", "zero + 4294967296", "zero + 1e300"] {
      let code = call.replacing("N", with: "(\(number))")
      let run = run(Self.computed + "\n" + word + code)
      // It is checked or run to an end; what counts is that there is one.
      #expect(run.result != nil || !run.errors.isEmpty)
    }
  }

  private static let reviews =
    "text,label\n"
    + (0..<24).map { "\($0 % 2 == 0 ? "good fine" : "bad dull") film,\($0 % 2)\n" }.joined()

  @Test func computedNumbersOutOfRangeAreRefused() {
    folder.write(Self.reviews, to: "reviews.csv")
    for (call, message) in [
      (
        "fit(compiled, train, epochs: zero)",
        "`epochs` of `fit` must be a whole number from 1 to 1_000_000, not 0"
      ),
      (
        "fit(compiled, train, seed: zero - 1)",
        "`seed` of `fit` must be a whole number of at least 0, or none, not -1"
      ),
      (
        "top_ngrams(run, train, count: zero - 1)",
        "`count` of `top_ngrams` must be a whole number from 1 to 1000, not -1"
      ),
      (
        "percent(0.5, decimals: zero + 16)",
        "`decimals` of `percent` must be a whole number from 0 to 15, not 16"
      ),
    ] {
      let run = run(
        Self.computed.split(separator: "\n").dropLast(2).joined(separator: "\n") + "\n" + call)
      #expect(run.errors.map(\.message) == [])
      #expect(run.failures.map(\.message) == [message])
    }
  }
}
