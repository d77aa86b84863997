import Folders
import Report
import Testing

/// Classes of texts through the language.
@Suite struct ClassNamesTests {
  private let folder = TemporaryFolder()

  init() {
    folder.write(
      """
      text,topic
      ball goal,sport
      bank share,money
      paint oil,art
      match won,sport
      rate cut,money
      old museum,art

      """, to: "d.csv")
    folder.write("4,good one\n0,bad one\n4,fine\n0,poor\n", to: "n.csv")
    for name in ["a", "b", "c"] {
      for number in 0..<2 { folder.write("text \(name)", to: "topics/\(name)/\(number).txt") }
    }
  }

  private func run(_ code: String) -> NotebookRun { NotebookRun.cell(code, folder: folder.path) }

  @Test func namesGoAlong() {
    let conditions = [
      "t.classes[0] == \"art\"", "t.classes[2] == \"sport\"", "len(t.train.classes) == 3",
      "c.classes[1] == \"money\"", "c.train.classes[1] == \"money\"",
      "c.test[:1].classes[1] == \"money\"", "max(c.train.y) == 2", "u.classes[2] == \"c\"",
      "len(t[:6].y) == 6", "t[0].x[0] == \"ball goal\"", "t[0].y[0] == 2",
      "t[-1].x[0] == \"old museum\"",
      "n.classes[0] == \"0\"", "n.classes[1] == \"4\"", "n[:1].y[0] == 1",
      "p.classes[0] == \"other\"", "p.classes[1] == \"art\"",
      // `Tokenizer` of Keras gives the first word of the training texts the rank 1, and so the index 4.
      "decode(c, [1, 4, 5]) == decode(c.train.x[0][:3])", "decode(c, [4]) != \"?\"",
      "decode(c, [1, 2, 3], reserved: [\"\", \"<s>\", \"<u>\"]) == \"<s> <u> ?\"",
    ]
    let run = run(
      """
      t = csv("d.csv", text: "text", label: "topic")
      c = tokenize(t)
      u = text_folder("topics", test_split: 0.5)
      n = csv("n.csv", text: 1, label: 0, header: false)
      p = csv("d.csv", text: "text", label: "topic", positive: "art")

      """ + conditions.map { "expect(\($0))" }.joined(separator: "\n"))
    #expect(run.errors.map(\.message) == [])
    #expect(
      run.failures.map { conditions[max(0, $0.range.start.line - 7)] + ": " + $0.message } == [])
  }

  /// How many of each class there are, how many words, and an example; rows with their labels' names.
  @Test func textsAreShown() {
    let run = run(
      "t = csv(\"d.csv\", text: \"text\", label: \"topic\")\nt\nt[:2]\nt.train[:1]")
    let tables = run.cells.flatMap(\.outputs).compactMap { output -> OutputTable? in
      if case .table(let table) = output.value { table } else { nil }
    }
    #expect(tables.count == 3)
    guard tables.count == 3 else { return }
    #expect(tables[0].caption == "d.csv: 5 texts for training, 1 for testing")
    #expect(tables[0].rows.map { "\($0[0]) \($0[3])" }.count == 3)
    let first = tables[1].rows.map { row in
      row.map { cell in if case .text(let text) = cell { text } else { "?" } }
    }
    #expect(first == [["ball goal", "sport"], ["bank share", "money"]])
  }

  @Test func aSoftmaxLearnsThreeClasses() {
    let run = run(
      """
      c = tokenize(text_folder("topics", test_split: 0.5), num_words: 20)
      x = multi_hot(c.train, dimension: 20)
      model m { input(20); dense(3, activation: softmax) }
      r = fit(compile(m, optimizer: adam(learning_rate: 0.1), loss: sparse_categorical_crossentropy, metrics: [accuracy]), x, epochs: 60)
      expect(evaluate(r, x).accuracy == 1)
      """)
    #expect(run.errors.map(\.message) == [])
    #expect(run.failures.map(\.message) == [])
  }
}
