import Samples
import Text

extension Way {
  private static let workplace = Workplace()

  /// A model file, its sections' lengths and checksums made right. One that is taken is used and
  /// saved; what is saved is the same file after it is loaded and saved again.
  ///
  /// The first byte chooses a model that was trained here, and the rest changes it; or the rest is the three
  /// sections, each with its length in front.
  static let modelFiles = Way("model-files") { input throws(Finding) in
    guard let kind = input.first else { return }
    var choices = Choices(input.dropFirst())
    let models = Self.models
    try require(models.count == 2, "no models to change")
    var sections = models[Int(kind) % models.count]
    if kind < 240 {
      for _ in 0..<1 + choices.below(3) {
        let section = choices.below(3)
        change(&sections[section], &choices)
      }
    } else {
      sections = (0..<3).map { _ in choices.bytes(atMost: 4096) }
    }
    let version = kind % 16 == 15 ? choices.integer() : 2
    let file = modelFile(sections, version: version)
    workplace.write(file, to: "notebook/x.nbmodel")
    defer { workplace.remove("notebook/x.nbmodel") }
    let notebook = NotebookCase(
      Array("```nbrun\nm = load(\"x.nbmodel\")\nm\nsave(m, \"y.nbmodel\")\n```\n".utf8),
      in: workplace)
    if let result = notebook.run() {
      try Pages.check(result.report)
      if let saved = workplace.read("notebook/y.nbmodel") {
        let again = "```nbrun\nsave(load(\"y.nbmodel\"), \"z.nbmodel\")\n```\n"
        _ = NotebookCase(Array(again.utf8), in: workplace).run()
        try require(
          workplace.read("notebook/z.nbmodel") == saved,
          "a model that is saved, loaded and saved is another file")
        try use()
      }
    }
    workplace.remove("notebook/x.nbmodel")
    try workplace.clear()
  }

  private static func use() throws(Finding) {
    let uses = """
      m = load("x.nbmodel")
      summary(m)
      diagram(m, show_shapes: true)
      m.history
      reviews = tokenize(csv("r.csv", text: "t", label: "l"))
      """
    for last in [
      "predict(m, text: \"good film\")", "evaluate(m, multi_hot(reviews.test, dimension: 16))",
    ] {
      let code = "```nbrun\n\(uses)\n\(last)\n```\n"
      if let result = NotebookCase(Array(code.utf8), in: workplace).run() {
        try Pages.check(result.report)
      }
    }
  }

  /// Eight bytes become another number, or some bytes go or come.
  static func change(_ bytes: inout [UInt8], _ choices: inout Choices) {
    guard !bytes.isEmpty else { return }
    let place = choices.below(bytes.count)
    switch choices.below(4) {
    case 0, 1:
      // Nearly everything stands at a multiple of eight from somewhere.
      let number = Arrays.little(choices.integer(), 8)
      bytes.replaceSubrange(place..<min(place + 8, bytes.count), with: number)
    case 2: bytes[place] = choices.byte()
    default:
      let end = min(place + choices.below(17), bytes.count)
      bytes.replaceSubrange(place..<end, with: choices.bytes(atMost: 16))
    }
  }

  private static func modelFile(_ sections: [[UInt8]], version: Int) -> [UInt8] {
    var file = Array("nbrun model\n".utf8) + Arrays.little(version, 8)
    for section in sections {
      var hash = SHA256()
      section.withUnsafeBytes { hash.update($0) }
      file += Arrays.little(section.count, 8) + Array(hash.finish().utf8) + section
    }
    return file
  }

  /// The sections of models of several kinds.
  private static let models: [[[UInt8]]] = {
    let head = "reviews = tokenize(csv(\"r.csv\", text: \"t\", label: \"l\"))\n"
    let programs = [
      """
      x = multi_hot(reviews.train, dimension: 16)
      model m { input(16); dense(2, activation: relu, kernel_regularizer: l2(0.01)); dropout(0.5); dense(1, activation: sigmoid) }
      c = compile(m, loss: binary_crossentropy, metrics: [accuracy])
      """,
      """
      x = pad_sequences(reviews.train, maxlen: 4)
      model m { input(4); embedding(16, 2); branch a { conv1d(2, 2); global_max_pooling1d() }; branch b { flatten() }; concatenate(); dense(1) }
      loss own(y, p) = (y - p) ** 2 + log(1 + abs(p))
      metric near(y, p) = abs(y - p) < 0.5
      c = compile(m, optimizer: adam(learning_rate: 0.01), loss: own, metrics: [near])
      """,
    ]
    return programs.compactMap { program in
      let code =
        "```nbrun\n\(head)\(program)\nrun = fit(c, x, epochs: 1, batch_size: 4)\nsave(run, \"m.nbmodel\")\n```\n"
      let notebook = NotebookCase(Array(code.utf8), in: workplace)
      guard notebook.run() != nil, let file = workplace.read("notebook/m.nbmodel") else {
        return nil
      }
      workplace.remove("notebook/m.nbmodel")
      var rest = file.dropFirst(20)
      return (0..<3).map { _ in
        let length = rest.prefix(8).reversed().reduce(0) { $0 << 8 | Int($1) }
        defer { rest = rest.dropFirst(72 + length) }
        return Array(rest.dropFirst(72).prefix(length))
      }
    }
  }()
}
