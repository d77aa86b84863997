import Engine
import Report
import Testing

@testable import Execution

/// Saving and loading through the language.
@Suite struct ModelFileTests {
  private let folder = OwnData.folder()

  private func run(_ code: String) -> NotebookRun { NotebookRun.cell(code, folder: folder.path) }

  /// A model of every layer, with early stopping behind it.
  private static let trained = """
    words = tokenize(text_folder("films"), num_words: 40)
    data = pad_sequences(words.train, maxlen: 8)
    model net {
      input(8, name: review)
      embedding(40, 6)
      branch one { conv1d(4, 2, activation: tanh, kernel_regularizer: l2(0.001)); global_max_pooling1d() }
      branch two { conv1d(4, 3, padding: same, use_bias: false); average_pooling1d(2); flatten(); activation(relu) }
      branch three { max_pooling1d(3, strides: 2); global_average_pooling1d() }
      concatenate()
      dropout(0.25)
      dense(1, activation: sigmoid)
    }
    loss mine(y, p) = -(y * log(clip(p, 1e-6, 1)) + (1 - y) * log(maximum(1 - p, 1e-6)))
    metric close(y, p) = abs(y - p) < 0.1
    compiled = compile(net, optimizer: adam(learning_rate: 0.01), loss: mine, metrics: [accuracy, close])
    stop = early_stopping(monitor: loss, patience: 1)
    run = fit(compiled, data, epochs: 3, batch_size: 4, callbacks: [stop])

    """

  @Test func aLoadedRunIsTheSavedOne() {
    let first = run(
      Self.trained + """
        saved = save(run, "net.nbmodel")
        run.history
        more = fit(run, data, epochs: 2, batch_size: 4)
        more.history
        predict(run, data)
        saved
        """)
    #expect(first.failures.map(\.message) == [])
    // In the same notebook, and in another one that has nothing but the file.
    let same = run(
      Self.trained + """
        loaded = load(save(run, "net.nbmodel"))
        loaded.history
        more = fit(loaded, data, epochs: 2, batch_size: 4)
        more.history
        predict(loaded, data)
        """)
    let other = run(
      """
      words = tokenize(text_folder("films"), num_words: 40)
      data = pad_sequences(words.train, maxlen: 8)
      loaded = load("net.nbmodel")
      loaded.history
      more = fit(loaded, data, epochs: 2, batch_size: 4)
      more.history
      predict(loaded, data)
      evaluate(loaded, data)
      summary(loaded)
      """)
    for run in [same, other] {
      #expect(run.errors.map(\.message) == [])
      #expect(run.failures.map(\.message) == [])
      #expect(run.weights == first.weights)
      #expect(Array(run.shown.prefix(3)) == Array(first.shown.prefix(3)))
    }
    #expect(first.weights.count == 2)
    #expect(Set(first.weights).count == 2)
    #expect(other.result?.report.data.map(\.name) == ["films", "net.nbmodel"])
    #expect(folder.names.filter { $0.hasSuffix(".part") } == [])
  }

  /// A loaded model is checked as a declared one is.
  @Test func whatIsLoadedIsChecked() {
    #expect(run(Self.trained + "saved = save(run, \"net.nbmodel\")\nsaved").failures.isEmpty)
    let wrong = run(
      """
      words = tokenize(text_folder("films"), num_words: 40)
      loaded = load("net.nbmodel")
      predict(loaded, pad_sequences(words.train, maxlen: 9))
      loaded.history.val_loss
      """)
    #expect(wrong.errors.first?.message.contains("takes 8 word indices") == true)
    #expect(wrong.errors.last?.message.contains("has no `.val_loss`") == true)
  }

  private static let simple = """
    data = multi_hot(tokenize(text_folder("films"), num_words: 40).train, dimension: 40)
    model net { input(40); dense(1, activation: sigmoid) }
    run = fit(compile(net, loss: binary_crossentropy), data)

    """

  @Test func otherPeoplesFilesStay() {
    folder.write("mine", to: "net.nbmodel")
    folder.link("reviews.csv", to: "link.nbmodel")
    for name in ["net.nbmodel", "link.nbmodel"] {
      let run = run(Self.simple + "1 + 1\nsave(run, \"\(name)\")")
      #expect(run.failures.first?.message.contains("nbrun did not write it") == true)
      #expect(run.failures.first?.range.start.line == 6)
      #expect(run.shown.first == .integer(2))
    }
    #expect(folder.read("net.nbmodel") == Array("mine".utf8))
    #expect(folder.read("reviews.csv")?.starts(with: Array("number,".utf8)) == true)
    let none = run(Self.simple + "save(run, \"models/net.nbmodel\")")
    #expect(none.failures.first?.message.contains("there is no folder models") == true)
    // Its own are replaced.
    for _ in 0..<2 { #expect(run(Self.simple + "save(run, \"a.nbmodel\")").failures.isEmpty) }
  }

  @Test(
    arguments: [
      ("save(run, \"net.h5\")", "ends in .nbmodel"), ("save(run, \"../a.nbmodel\")", "leads out"),
      ("save(run, \"a.nbmodel\")\nsave(run, \"./a.nbmodel\")", "twice"),
      ("save(run, \"a.nbmodel\")\nb = load(\"a.nbmodel\")\nb", "both writes this file and reads"),
      ("b = load(\"a.nbmodel\")\nsave(run, \"a.nbmodel\")\nb", "both writes this file and reads"),
      ("evaluate(save(run, \"a.nbmodel\"), data)", "must be a training run"),
    ])
  func mistakesAreFoundBeforeTheRun(_ code: String, _ message: String) {
    let run = run(Self.simple + code)
    #expect(run.errors.count == 1, "\(run.errors)")
    #expect(run.errors.first?.message.contains(message) == true, "\(run.errors)")
    #expect(run.result == nil)
  }

  @Test func damagedFilesFailAtTheirStatement() throws {
    #expect(run(Self.simple + "save(run, \"net.nbmodel\")").failures.isEmpty)
    let good = try #require(folder.read("net.nbmodel"))
    var later = good
    later[12] = 2
    var flipped = good
    flipped[good.count - 30] ^= 1
    let files: [([UInt8]?, String)] = [
      (nil, "there is no x.nbmodel"), ([], "no model"), (Array("PK".utf8), "no model"),
      (later, "of version 2, from a later nbrun"), (flipped, "not what its checksum says"),
      (Array(good.dropLast()), "ends too early"), (good + [0], "not what its checksum says"),
    ]
    for (bytes, message) in files {
      if let bytes { folder.write(bytes, to: "x.nbmodel") }
      let run = run("a = 1 + 1\na\nb = load(\"x.nbmodel\")\nb.history.loss\nplot(b.history)\na + 1")
      #expect(run.errors.map(\.message) == [])
      #expect(run.failures.map(\.message).first?.contains(message) == true, "\(run.failures)")
      #expect(run.failures.map(\.range.start.line) == [4])
      // All else is intact.
      #expect(run.shown.first == .integer(2))
      #expect(run.shown.last == .integer(3))
    }
    folder.write(good, to: "x.nbmodel")
    #expect(run("load(\"x.nbmodel\").history.names").failures.isEmpty)
  }

  /// Files made by hand, with right checksums and any content, never trap.
  @Test func noContentTraps() throws {
    #expect(run(Self.trained + "save(run, \"net.nbmodel\")").failures.isEmpty)
    let good = try #require(folder.read("net.nbmodel"))
    let start = 12 + 8
    let length = Int(good[start]) + Int(good[start + 1]) << 8
    let description = Array(good[start + 72..<start + 72 + length])
    let saved = try ModelFile.run(good)
    for place in description.indices {
      for byte: UInt8 in [0, 1, 2, 127, 255] where byte != description[place] {
        var changed = description
        changed[place] = byte
        var reader = ByteReader(changed[...])
        guard let compiled = try? Compiled(from: &reader) else { continue }
        // Its weights are the other model's, so what is another shape is refused.
        var writer = ByteWriter()
        saved.writeState(to: &writer)
        var state = ByteReader(writer.bytes[...])
        _ = try? RunValue(from: &state, compiled: compiled)
      }
    }
  }
}
