import Language
import Notebook
import Testing
import Text

@testable import KerasExport

/// No program traps: neither soups of tokens nor right programs that something was done to.
@Suite struct SoupTests {
  private static let pieces: [String] =
    [
      "(", ")", "[", "]", "{", "}", ",", ":", ";", ".", "=", "==", "<", "+", "-", "*", "/", "**",
      "\n", "\n",
      "\n", " ", "\"", "'", "\"a\"", "\"{x}\"", "\\", "#", "$", "1", "0", "-1", "1e9", "1_0", "3x",
      "0.5", "-",
      "9223372036854775807", "-9223372036854775808", "9223372036854775808", "1e308", "-1e308",
      "1e-320",
      "10 ** 18", "repeat 10 ** 18 { ", "repeat 3 { ", "[-9223372036854775807 - 1]", "[:]", "[0:0]",
      "[1e300]",
      "x", "y", "reviews", "train", "mlp", "model ", "branch ", "loss ", "metric ", "sweep ",
      "and ", "or ",
      "not ", "true", "none", "True", "for ", "in ", "import ", "lambda ", "relu", "accuracy",
      "units", "é",
      "e\u{301}", "👩‍👩‍👧", "\u{301}", "\u{600}", "\u{0}", "\t", "\u{2028}", "\u{FF9E}", "\u{93F}",
    ] + FunctionTable.inOrder.map { $0.name + "(" }
    + FunctionTable.inOrder.flatMap { $0.parameters.map { $0.name + ": " } }

  private static let start = """
    reviews = imdb(num_words: 100)
    hot = multi_hot(reviews.train, dimension: 100)
    model net(layers: 1, units: 2) {
      input(100)
      repeat layers { dense(units, activation: relu) }
      branch a { dense(2) }
      branch { dense(3); activation(tanh) }
      concatenate()
      dense(1, activation: sigmoid, name: "end")
    }
    compiled = compile(net(units: 3), optimizer: sgd(momentum: 0.5), loss: binary_crossentropy, metrics: [auc])
    run = fit(compiled, hot[100:], epochs: 2, validation_data: hot[:100])
    model texts { input(20); embedding(100, 4); conv1d(3, 2, strides: 2, padding: same); max_pooling1d(2)
      flatten(); dense(1, activation: sigmoid) }
    padded = pad_sequences(reviews.train, maxlen: 20)
    loss own(y, p) = square(y - p) / 2 ** 3
    metric near(y, p) = abs(y - p) < 0.1 and not (p == 0)

    """

  private static let statements = [
    "sweep s { units: [2, 4]; layers: [0, 1] } = fit(compile(net(units: units, layers: layers), loss: own), hot)",
    "evaluate(run, hot)", "\"say {len(hot)} and {run.history.loss[-1]}\"",
    "[1, 2, 3][-1] ** 2 - 7 / 3",
    "plot(run.history, metric: loss, title: \"a\")", "predict(run, hot[:3])",
    "summary(net(layers: 3))",
    "fit(compile(texts, loss: mse, metrics: [near]), padded, callbacks: [early_stopping(patience: 2, monitor: loss)])",
    "top_ngrams(run, reviews.test[:5], count: 2)", "round(mean(lengths(reviews.train)), 2)",
    "decode(reviews.train.x[0][3:9])", "save(run, \"a.nbmodel\")", "2 ** 62 * -3 + 4 - -5",
    "-(2 ** 62) * 2",
    "max([1, 2.5]) == clip(3, 0, 1)", "violin([1], [2, 3], labels: [\"a\", \"b\"])",
    "percent(0.5, 2)",
    "embedding_matrix(word2vec(reviews.train, dimension: 9), reviews.word_index, num_words: 50)",
    "tokenize(csv(\"a.csv\", text: \"t\", label: \"l\"), num_words: 9, oov_char: none)",
  ]

  /// Whether the program was right.
  private func pass(_ code: String) -> Bool {
    let lines = code.split(separator: "\n" as Unicode.Scalar, omittingEmptySubsequences: false)
    let cell = Cell(
      fenceLine: 1,
      lines: lines.enumerated().map {
        CodeLine(number: $0.offset + 2, firstColumn: 1, text: String($0.element))
      })
    _ = cell.highlighted
    let value = CodeLine(number: 1, firstColumn: 1, text: String(lines.last ?? ""))
    let notebook = NotebookDocument(
      source: SourceFile(name: "n.md", text: code), frontMatter: FrontMatter(),
      cells: [cell], values: [value])
    var diagnostics = Diagnostics()
    let program = check(
      notebook, limits: CheckLimits(memory: 1 << 30), diagnostics: &diagnostics)
    guard let program else {
      _ = diagnostics.sorted.map { "\($0.message) \($0.hint ?? "")" }
      return false
    }
    _ = kerasCode(program, notebook: notebook)
    // What is known of values as a notebook would write it.
    for case .show(let value) in program.cells.flatMap(\.statements).map(\.kind) {
      _ = value.constant?.description
      _ = "\(value.type)"
    }
    return true
  }

  @Test(arguments: 0..<4 as Range<UInt64>) func soups(_ seed: UInt64) {
    var random = Generator(state: seed)
    for _ in 0..<2500 {
      let count = Int.random(in: 1...40, using: &random)
      let code = (0..<count).map { _ in random.pick(Self.pieces) }.joined()
      _ = pass(random.chance(2) ? code : Self.start + code)
    }
  }

  /// Right statements, a number, a name or some pieces in them changed.
  @Test(arguments: 0..<4 as Range<UInt64>) func mutations(_ seed: UInt64) {
    var random = Generator(state: seed &+ 100)
    let numbers = [
      "0", "-1", "1", "9223372036854775807", "(-9223372036854775807 - 1)", "1e308", "1e18",
      "1000000000", "0.5",
      "none", "[]", "\"\"", "10 ** 18", "2 ** 40",
    ]
    var right = 0
    for _ in 0..<2500 {
      var code =
        Self.start
        + (0..<3).map { _ in random.pick(Self.statements) }.joined(separator: "\n")
      for _ in 0..<Int.random(in: 0...2, using: &random) {
        var scalars = Array(code.unicodeScalars)
        let digits = scalars.indices.filter { scalars[$0].properties.numericType != nil }
        let place =
          random.chance(2)
          ? random.pick(digits.isEmpty ? [0] : digits)
          : Int.random(in: scalars.indices, using: &random)
        let piece = Array(
          (random.chance(2) ? random.pick(numbers) : random.pick(Self.pieces)).unicodeScalars)
        let end = min(scalars.count, place + Int.random(in: 0...3, using: &random))
        scalars.replaceSubrange(place..<end, with: piece)
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        code = String(view)
      }
      if pass(code) { right += 1 }
    }
    #expect(right > 100)
  }
}
