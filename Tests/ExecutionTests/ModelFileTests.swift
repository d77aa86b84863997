import Engine
import Folders
import Report
import Samples
import Testing
import Text

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
    compiled = compile(net, optimizer: adam(learning_rate: 0.01), loss: mine, metrics: [accuracy, close, auc(class_id: 0), precision, precision(class_id: 0)])
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
    #expect(Set<String>(first.weights).count == 2)
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

  // MARK: Words

  private static let corpora = [
    "tokenize(text_folder(\"films\"), num_words: 12)",
    "tokenize(text_folder(\"films\"), filters: \"!\", lower: false, split: \"m\", index_from: 5)",
    "tokenize(text_folder(\"films\"), oov_char: none)",
    "tokenize(text_folder(\"films\"), start_char: none)",
  ]

  private static let encodings = [
    ("multi_hot(DATA, dimension: 90)", "input(90)"),
    ("pad_sequences(DATA, maxlen: 4)", "input(4); embedding(90, 3); flatten()"),
    (
      "pad_sequences(DATA, maxlen: 9, padding: post, truncating: post, value: 7)",
      "input(); embedding(90, 3); global_average_pooling1d()"
    ),
    ("DATA", "input(); embedding(90, 3); global_max_pooling1d()"),
  ]

  private static func trained(_ corpus: String, _ encoding: (data: String, layers: String))
    -> String
  {
    """
    words = \(corpus)
    data = \(encoding.data.replacing("DATA", with: "words.train"))
    model net { \(encoding.layers); dense(1, activation: sigmoid) }
    run = fit(compile(net, optimizer: sgd(learning_rate: 1.0), loss: binary_crossentropy), data, epochs: 3)

    """
  }

  private static let asked =
    "[\"A good film!\", \"a BAD film, number 3\", \"unheard of\", \"number\"]"

  /// A file is enough to ask about new text, and the answers are the trained run's.
  @Test(arguments: corpora, encodings)
  func aLoadedRunTakesText(_ corpus: String, _ encoding: (data: String, layers: String)) {
    let first = run(
      Self.trained(corpus, encoding) + """
        saved = save(run, "net.nbmodel")
        predict(run, text: \(Self.asked))
        predict(load(saved), text: \(Self.asked))
        """)
    #expect(first.failures.map(\.message) == [])
    let other = run(
      """
      loaded = load("net.nbmodel")
      predict(loaded, text: \(Self.asked))
      again = save(loaded, "again.nbmodel")
      """)
    #expect(other.errors.map(\.message) == [])
    #expect(other.failures.map(\.message) == [])
    #expect(first.shown == [first.shown[0], first.shown[0]])
    #expect(other.shown == [first.shown[0]])
    guard case .tensor([4, 1], let scores, _)? = first.shown.first else {
      Issue.record("\(first.shown)")
      return
    }
    #expect(Set(scores).count > 1)
    // What was saved again is the same file.
    #expect(folder.read("again.nbmodel") == folder.read("net.nbmodel"))
  }

  /// Only the words that the model has indices for are worth their bytes.
  @Test func otherWordsAreLeftOut() throws {
    // The words are, by rank: a or film, film or a, number; the bad and good ones follow.
    let code = Self.trained("tokenize(text_folder(\"films\"), num_words: 7)", Self.encodings[0])
    #expect(run(code + "save(run, \"net.nbmodel\")").failures.isEmpty)
    let sections = try #require(contents(of: folder.read("net.nbmodel") ?? []))
    let text = String(decoding: sections[2], as: UTF8.self)
    #expect(text.contains("film") && text.contains("number"))
    #expect(!text.contains("good") && !text.contains("bad"))
  }

  @Test func aRunFromTheCacheIsSavedAsTheSame() throws {
    let cache = folder.path + "/cache"
    let code = Self.trained(Self.corpora[0], Self.encodings[1])
    var files: [[UInt8]] = []
    for number in 0..<2 {
      let notebook = "```nbrun\n\(code)save(run, \"\(number).nbmodel\")\n```\n"
      let run = NotebookRun(notebook, folder: folder.path, cache: cache)
      #expect(run.failures.isEmpty)
      #expect(run.ran.contains("run") == (number == 0))
      files.append(try #require(folder.read("\(number).nbmodel")))
    }
    #expect(files[0] == files[1])
  }

  /// Files of version 1 have no words, and those up to version 3 do not know what classes are called.
  @Test func earlierFilesAreRead() throws {
    let code = Self.trained(Self.corpora[0], Self.encodings[1])
    #expect(run(code + "save(run, \"net.nbmodel\")").failures.isEmpty)
    var saved = try ModelFile.run(try #require(folder.read("net.nbmodel")))
    #expect(saved.classes == ["neg", "pos"])
    saved.classes = nil
    let sections = try #require(contents(of: ModelFile.bytes(of: saved)))
    #expect(sections.count == 3)
    folder.write(file(version: 1, Array(sections.prefix(2))), to: "net.nbmodel")
    let silent = run("loaded = load(\"net.nbmodel\")\nlen(loaded.history.loss)")
    #expect(silent.failures.isEmpty)
    #expect(silent.shown == [.integer(3)])
    let asked = run("loaded = load(\"net.nbmodel\")\npredict(loaded, text: \"good\")")
    #expect(asked.errors.map(\.message).first?.contains("comes from a file without them") == true)
    #expect(asked.errors.map(\.range.start.column) == [23])
    for (version, count): (UInt8, Int) in [(1, 3), (2, 2), (0, 2)] {
      folder.write(file(version: version, Array(sections.prefix(count))), to: "net.nbmodel")
      let run = run("b = load(\"net.nbmodel\")\nb.history.loss")
      #expect(
        run.failures.first?.message.contains("is damaged") == true, "\(version), \(count)")
    }
  }

  /// The contents of a file's sections.
  private func contents(of bytes: [UInt8]) -> [[UInt8]]? {
    var sections: [[UInt8]] = []
    var place = 12 + 8
    while place < bytes.count {
      guard place + 72 <= bytes.count else { return nil }
      let length = (0..<4).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
      sections.append(Array(bytes[(place + 72)..<(place + 72 + length)]))
      place += 72 + length
    }
    return sections
  }

  private func file(version: UInt8, _ sections: [[UInt8]]) -> [UInt8] {
    var bytes = Array("nbrun model\n".utf8) + [version] + [UInt8](repeating: 0, count: 7)
    for section in sections {
      bytes += (0..<8).map { UInt8(truncatingIfNeeded: section.count >> (8 * $0)) }
      var hash = SHA256()
      section.withUnsafeBytes { hash.update($0) }
      bytes += Array(hash.finish().utf8) + section
    }
    return bytes
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
    later[12] = 6
    var flipped = good
    flipped[good.count - 30] ^= 1
    let files: [([UInt8]?, String)] = [
      (nil, "there is no x.nbmodel"), ([], "no model"), (Array("PK".utf8), "no model"),
      (later, "of version 6, from a later nbrun"), (flipped, "not what its checksum says"),
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

  /// What is read of a file, and the longest part of it at once.
  private func reading(_ bytes: [UInt8]) -> (fault: ModelFile.Fault?, longest: Int) {
    var longest = 0
    let source = ByteSource(size: bytes.count) { range in
      longest = max(longest, range.count)
      return Array(bytes[range])
    }
    do throws(ModelFile.Fault) {
      _ = try ModelFile.run(source)
      return (nil, longest)
    } catch {
      return (error, longest)
    }
  }

  /// A section is held whole only once its checksum has vouched for it, and no description is longer
  /// than 64 MB, whatever vouches for it.
  @Test func sectionsAreNotHeldBeforeTheirChecksum() throws {
    #expect(run(Self.simple + "save(run, \"net.nbmodel\")").failures.isEmpty)
    let sections = try #require(contents(of: folder.read("net.nbmodel") ?? []))
    let long = [UInt8](repeating: 0, count: 3 << 20)
    for place in sections.indices {
      var changed = sections
      changed[place] = long
      var bytes = file(version: 2, changed)
      let start = 20 + sections[..<place].reduce(0) { $0 + 72 + $1.count }
      #expect(reading(bytes).fault == .damaged)
      bytes[start + 8] = UInt8(ascii: "x")
      let (fault, longest) = reading(bytes)
      #expect(fault == .damaged)
      #expect(longest <= 1 << 16)
    }
    let (fault, longest) = reading(
      file(version: 2, [[UInt8](repeating: 0, count: 65 << 20)] + sections[1...]))
    #expect(fault == .damaged)
    #expect(longest <= 1 << 16)
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

  /// Words made by hand, with a right checksum, are refused or used: they never trap.
  @Test(arguments: encodings)
  func noWordsTrap(_ encoding: (data: String, layers: String)) throws {
    #expect(
      run(Self.trained(Self.corpora[0], encoding) + "save(run, \"net.nbmodel\")").failures.isEmpty)
    let good = try #require(contents(of: folder.read("net.nbmodel") ?? []))
    let texts = ["A good film!", "", "number"]
    let runtime = Runtime(workers: Workers(threads: 1))
    var (refused, read) = (0, 0)
    for place in good[2].indices {
      for byte: UInt8 in [0, 1, 2, 127, 128, 255] where byte != good[2][place] {
        var words = good[2]
        words[place] = byte
        guard let run = try? ModelFile.run(file(version: 4, [good[0], good[1], words, good[3]])),
          let encoding = run.encoding
        else {
          refused += 1
          continue
        }
        read += 1
        guard let samples = try? encoding.samples(of: texts, for: run.model.compiled.model) else {
          continue
        }
        _ = try? predict(run.model, samples, batchSize: 2, runtime: runtime)
      }
    }
    // What ends too early.
    for count in good[2].indices.dropFirst() {
      let cut = file(version: 4, [good[0], good[1], Array(good[2].prefix(count)), good[3]])
      #expect(throws: ModelFile.Fault.damaged) { try ModelFile.run(cut) }
    }
    #expect(refused > 100)
    #expect(read > 100)
  }
}
