import Engine
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

  /// Texts as they are have labels, too, and their classes names.
  @Test func textsAreCountedAndJudged() {
    let run = run(
      """
      t = csv("d.csv", text: "text", label: "topic", test_split: 0.5)
      counts(t.train)
      m = confusion_matrix(t.test.y, t.test)
      m.classes
      expect(m.accuracy == 1)
      """)
    #expect(run.errors.map(\.message) == [])
    #expect(run.failures.map(\.message) == [])
    guard case .table(let table)? = run.cells.flatMap(\.outputs).first?.value else {
      Issue.record("counts are a table")
      return
    }
    let names = table.rows.map { if case .text(let name) = $0[0] { name } else { "?" } }
    #expect(names == ["art", "money", "sport"])
  }

  /// Names that are numbers, and others, are counted together: two of `1`, one of `b`, one of `c`.
  @Test func classesMayBeNumbersAndWords() throws {
    folder.write("a,y\n1,1\n2,b\n3,1\n4,c\n", to: "m.csv")
    let run = run("t = table(\"m.csv\", label: \"y\", test_split: 0)\nt")
    #expect(run.errors.map(\.message) == [] && run.failures.map(\.message) == [])
    guard case .table(let table)? = run.cells.flatMap(\.outputs).first?.value else {
      Issue.record("a table is described")
      return
    }
    let row = try #require(table.rows.last)
    #expect(
      row.prefix(4).map { $0.json.serialised() } == ["\"y\"", "\"label, 3 classes\"", "4", "0"])
    #expect(table.footer == ["y: 1 2, b 1, c 1"])
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

  /// The probabilities of classes are e to their scores, divided by the sum of these.
  @Test func eachClassHasAScore() throws {
    let run = run(
      """
      t = csv("d.csv", text: "text", label: "topic", test_split: 0)
      c = tokenize(t, num_words: 20)
      x = multi_hot(c.train, dimension: 20)
      model m { input(20); dense(3, activation: softmax) }
      r = fit(compile(m, loss: sparse_categorical_crossentropy), x, epochs: 3)
      explain(r, c.train.x[0], class: "art")
      explain(r, c.train.x[0], class: 1)
      explain(r, c.train.x[0], class: "sport")
      explain(r, c.train.x[0])
      explain(r, text: decode(c.train.x[0][1:]))
      predict(r, x[:1])
      """)
    try #require(run.errors.isEmpty && run.failures.isEmpty, "\(run.errors) \(run.failures)")
    let texts = run.cells.flatMap(\.outputs).compactMap { output -> MarkedText? in
      guard case .figure(let figure) = output.value else { return nil }
      return figure.content as? MarkedText
    }
    guard texts.count == 5, case .tensor(_, let said, _)? = run.shown.last else {
      Issue.record("\(run.shown)")
      return
    }
    #expect(texts.prefix(3).map(\.answer) == ["art", "money", "sport"])
    let powers = texts.prefix(3).map { Mathematics.exp($0.score) }
    for (number, text) in texts.prefix(3).enumerated() {
      #expect(text.prediction == said[number])
      #expect(abs(powers[number] / powers.reduce(0, +) - said[number]) < 1e-5)
    }
    let greatest = said.indices.max { said[$0] < said[$1] } ?? 0
    #expect(texts[3] == texts[greatest], "the class that is answered")
    #expect(texts[4].score == texts[greatest].score, "the same text in words")
  }

  /// One unit tells two classes apart: the score of the first is that of the second, turned over.
  @Test func theClassesOfOneUnitHaveNames() throws {
    let run = run(
      """
      t = csv("d.csv", text: "text", label: "topic", positive: "art", test_split: 0)
      c = tokenize(t, num_words: 20)
      model m { input(20); dense(1, activation: sigmoid) }
      r = fit(compile(m, loss: binary_crossentropy), multi_hot(c.train, dimension: 20), epochs: 3)
      explain(r, c.train.x[0])
      explain(r, c.train.x[0], class: "other")
      explain(r, c.train.x[0], class: "music")
      """)
    #expect(run.errors.map(\.message) == [])
    #expect(run.failures.map(\.message) == ["there is no such class"])
    #expect(run.failures.map(\.hint) == ["classes are other, art"])
    let texts = run.cells.flatMap(\.outputs).compactMap { output -> MarkedText? in
      guard case .figure(let figure) = output.value else { return nil }
      return figure.content as? MarkedText
    }
    try #require(texts.count == 2)
    #expect(texts.map(\.answer) == ["art", "other"])
    #expect(texts[0].score == -texts[1].score)
    #expect(abs(texts[0].prediction + texts[1].prediction - 1) < 1e-6)
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
