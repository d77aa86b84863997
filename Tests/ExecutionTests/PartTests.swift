import Folders
import Report
import Samples
import Testing

@testable import Execution

/// Data sets divided, joined, shuffled and counted. `Parts/make_parts.py` asked scikit-learn.
@Suite struct PartTests {
  private let folder = OwnData.folder()

  private func lines(_ word: String) throws -> [[[Int?]]] {
    let text = try #require(fileText(Project.folder() + "/Parts/parts.txt"))
    var found: [[[Int?]]] = []
    for line in text.split(separator: "\n") where line.hasPrefix(word + " ") {
      var parts: [[Int?]] = []
      for part in line.split(separator: "|") {
        parts.append(part.split(separator: " ").map { Int($0) })
      }
      found.append(parts)
    }
    return found
  }

  @Test func foldsAreThoseOfScikitLearn() throws {
    let cases = try lines("folds")
    #expect(cases.count == 24)
    for parts in cases {
      let (count, folds, seed) = (try #require(parts[0][1]), try #require(parts[0][2]), parts[0][3])
      let found = FoldsValue.blocks(of: count, folds: folds, seed: seed.map { UInt32($0) })
      #expect(found == parts[1...].map { $0.compactMap { $0 } }, "\(parts[0])")
    }
    let stratified = try lines("stratified")
    #expect(stratified.count > 30)
    for parts in stratified {
      let found = FoldsValue.stratified(
        parts[0][3...].compactMap { $0 }, folds: try #require(parts[0][1]),
        seed: parts[0][2].map { UInt32($0) })
      #expect(found == parts[1...].map { $0.compactMap { $0 } }, "\(parts[0])")
    }
  }

  @Test func sharesOfClassesAreThoseOfScikitLearn() throws {
    let cases = try lines("split")
    #expect(cases.count == 40)
    for parts in cases {
      let labels = parts[0][3...].compactMap { $0 }
      let (count, tested) = (try #require(parts[0][1]), try #require(parts[0][2]))
      var counts = [Int](repeating: 0, count: parts[1].count)
      for label in labels { counts[label] += 1 }
      let trained = Dividing.counts(of: counts, drawn: count - tested)
      #expect(zip(counts, trained).map { $0 - $1 } == parts[1].compactMap { $0 }, "\(parts[0])")
    }
  }

  @Test func halvesAreRoundedUp() {
    #expect(Dividing.tested(of: 10, share: 0.25) == 3)
    #expect(Dividing.tested(of: 10, share: 0.24) == 2)
    // int(floor(10·(1 − 0.1))) and, as 1 − 0.9 is a little more than 0.1, int(floor(10·(1 − 0.9))) = 0
    #expect(Dividing.trained(of: 10, heldOut: 0.1) == 9)
    #expect(Dividing.trained(of: 10, heldOut: 0.9) == 0)
  }

  // MARK: Through the language

  private static let read = """
    texts = csv("reviews.csv", text: "review", label: "sentiment", positive: "good")
    words = tokenize(texts, num_words: 30)
    data = words.train

    """

  /// Each line holds of the 16 training texts, of which 9 are good.
  private func expectAll(_ code: String, _ conditions: [String]) {
    let run = NotebookRun.cell(
      Self.read + code + "\n" + conditions.map { "expect(\($0))" }.joined(separator: "\n"),
      folder: folder.path)
    #expect(run.errors.map(\.message) == [])
    #expect(run.failures.map { "\($0.range.start.line): \($0.message)" } == [])
  }

  @Test func dividingKeepsWordsAndPlaces() {
    expectAll(
      """
      parts = split(data, 0.25, seed: 1)
      again = split(data, 0.25, seed: 1)
      fair = split(data, 0.5, stratify: true)
      all = join(parts.train, parts.test)
      f = folds(data, 4)
      """,
      [
        "len(parts.train.y) == 12", "len(parts.test.y) == 4",
        "mean(parts.test.y == again.test.y) == 1",
        "sum(all.y) == sum(data.y)", "len(all.y) == 16",
        "decode(all.x[0]) == decode(parts.train.x[0])",
        // NumPy: RandomState(1).shuffle(np.arange(16)) begins with 3 and ends with 11, 12, 8, 5.
        "decode(parts.train.x[0]) == decode(data.x[3])",
        "decode(parts.test.x[3]) == decode(data.x[5])",
        "decode(shuffle(data, seed: 1).x[15]) == decode(data.x[5])",
        // train_test_split(y, test_size=8, stratify=y) of 9 and 7: 4.5 and 3.5, equal remainders.
        "sum(fair.test.y) >= 4", "sum(fair.test.y) <= 5", "len(fair.test.y) == 8",
        "decode(f[1].test.x[0]) == decode(data.x[4])", "len(f[1].train.y) == 12",
        "decode(f[1].train.x[4]) == decode(data.x[8])",
        "decode(f[-1].test.x[3]) == decode(data.x[15])",
        "sum(folds(data, 3, stratify: true)[0].test.y) == 3",
      ])
  }

  /// scikit-learn's StratifiedKFold(3) of 0 0 0 0 1 1 2 warns of the class with one sample, and goes on with
  /// 0 1 6, 2 4 and 3 5; of StratifiedKFold(5) it makes an error.
  @Test func foldsGoOnWithAClassOfOneSample() {
    let folder = TemporaryFolder()
    let rows = [0, 0, 0, 0, 1, 1, 2].enumerated().map { "text \($0),\($1)\n" }.joined()
    folder.write("t,y\n" + rows, to: "few.csv")
    let code = """
      texts = csv("few.csv", text: "t", label: "y", test_split: 0)
      f = folds(texts.train, 3, stratify: true)
      expect(len(f[0].test) == 3)
      expect(len(f[1].test) == 2)
      expect(len(f[2].test) == 2)
      """
    let run = NotebookRun.cell(code, folder: folder.path)
    #expect(run.errors.map(\.message) == [])
    #expect(run.failures.map(\.message) == [])
    #expect(
      run.result?.report.warnings.contains { $0.contains("the class 2 has 1 sample, fewer than") }
        == true, "\(run.result?.report.warnings ?? [])")
    let many = NotebookRun.cell(
      "texts = csv(\"few.csv\", text: \"t\", label: \"y\", test_split: 0)\n"
        + "folds(texts.train, 5, stratify: true)[0]", folder: folder.path)
    #expect(
      many.failures.map(\.message) == ["no class has as many samples as there are folds"])
  }

  /// Texts are divided as samples are, in the order of their file, in which every second one is good.
  @Test func textsAreDivided() {
    func text(_ number: Int) -> String {
      "\"\(number % 2 == 1 ? "A good" : "A bad") film, \\\"number\\\" \(number)!\""
    }
    // scikit-learn's KFold(4), KFold(4, shuffle=True, random_state=5), StratifiedKFold(4) and
    // StratifiedKFold(4, shuffle=True, random_state=5) of 20 samples with the labels 0, 1, 0, 1, …
    let folds = [
      ("plain", [5, 6, 7, 8, 9]), ("drawn", [1, 10, 11, 13, 18]), ("fair", [5, 6, 7, 8, 10]),
      ("both", [1, 2, 6, 7, 18]),
    ]
    expectAll(
      """
      plain = folds(texts, 4)
      drawn = folds(texts, 4, shuffle: true, seed: 5)
      fair = folds(texts, 4, stratify: true)
      both = folds(texts, 4, shuffle: true, stratify: true, seed: 5)
      parts = split(texts, 0.3, stratify: true, seed: 3)
      again = split(parts.train, 0.5)
      all = join(parts.train, parts.test)
      mixed = shuffle(texts, seed: 3)
      corpus = tokenize(parts, num_words: 30)
      first = tokenize(plain[0])
      """,
      folds.flatMap { name, numbers in
        ["len(\(name)[1].train) == 15", "len(\(name)[1].test) == 5"]
          + numbers.enumerated().map { "\(name)[1].test.x[\($0)] == \(text($1))" }
      } + [
        // NumPy: RandomState(3).shuffle(np.arange(20)) leaves 14 2 1 17 4 16 6 7 15 12 9 11 19 18 13 5 0 8 3
        // 10; of six tests train_test_split(stratify=y) takes three of each class.
        "mixed.x[0] == \(text(14))", "mixed.x[19] == \(text(10))", "mixed.y[3] == 1",
        "len(parts.train) == 14", "sum(parts.test.y) == 3", "parts.train.x[0] == \(text(14))",
        "parts.test.x[0] == \(text(13))", "parts.test.x[5] == \(text(10))",
        "len(again.train) == 7", "len(again.test) == 7", "len(all) == 20",
        "all.x[14] == \(text(13))", "parts[0].x[0] == \(text(0))",
        "parts.classes[1] == \"good\"",
        "len(corpus.train) == 14", "mean(corpus.test.y == parts.test.y) == 1",
        // No training text of the first fold has its number.
        "decode(first.test.x[1]) == \"? a good film number ?\"",
      ])
  }

  @Test(arguments: [
    ("tokenize(«shuffle(texts)»)", "split(…, 0.2)"),
    ("tokenize(«folds(texts, 2)»)", "select a fold: `[0]`"),
    ("join(texts.train, «data»)", "join the texts, and tokenize them together"),
    ("join(data, «texts»)", "join the texts, and tokenize them together"),
    ("split(«words», 0.5)", "its data sets are `.train` and `.test`"),
  ])
  func whatDoesNotFitIsRefused(_ code: String, _ hint: String) {
    let marked = code.split(separator: "«")[0].count
    let run = NotebookRun.cell(
      Self.read + code.filter { $0 != "«" && $0 != "»" }, folder: folder.path)
    #expect(run.errors.map(\.range.start.line) == [5])
    #expect(run.errors.first?.range.start.column == marked + 1)
    #expect(run.errors.first?.hint?.contains(hint) == true, "\(run.errors)")
  }

  @Test func classesAreCounted() {
    let run = NotebookRun.cell(
      Self.read
        + "counts(data)\ncounts(data.y)\ncounts(to_categorical(data, num_classes: 2).y)\n"
        + "counts([\"b\", \"a\", \"b\", \"b\"])",
      folder: folder.path)
    #expect(run.failures.isEmpty)
    var tables: [[[String]]] = []
    for output in run.cells.flatMap(\.outputs) {
      guard case .table(let table) = output.value else { continue }
      tables.append(
        table.rows.map { row in
          row.map { cell in
            switch cell {
            case .text(let text): text
            case .integer(let number): "\(number)"
            case .number(let number): "\(number)"
            default: "?"
            }
          }
        })
    }
    let reviews = [["0", "7", "0.4375"], ["1", "9", "0.5625"]]
    let named = [["bad", "7", "0.4375"], ["good", "9", "0.5625"]]
    #expect(tables == [named, reviews, reviews, [["a", "1", "0.25"], ["b", "3", "0.75"]]])
  }

  @Test func aClassWithOneSampleIsNamed() {
    let run = NotebookRun.cell(
      Self.read
        + "few = join(data[data.y == 0], data[data.y == 1][:1])\nsplit(few, 0.5, stratify: true)",
      folder: folder.path)
    #expect(
      run.failures.map(\.message) == ["the class good has one sample, which can't be in both parts"]
    )
  }

  @Test func otherWordsAreNotJoined() {
    let run = NotebookRun.cell(
      Self.read
        + "others = tokenize(text_folder(\"films\"), num_words: 30)\njoin(data, others.train)",
      folder: folder.path)
    #expect(run.failures.first?.message.contains("these classes are not the others") == true)
  }

  /// The deviation divides by the number of runs: of 1 and 3 it is 1.
  @Test func aSweepOverFoldsHasMeanAndDeviation() throws {
    let run = NotebookRun.cell(
      Self.read + """
        model small(n) { input(30); dense(n, activation: sigmoid); dense(1, activation: sigmoid) }
        hot = multi_hot(data, dimension: 30)
        sweep cv { n: [1, 2]; k: [0, 1, 2, 3] } = fit(compile(small(n), loss: mse), folds(hot, 4)[k].train, validation_data: folds(hot, 4)[k].test, epochs: 2)
        cv
        cv.val_loss
        sweep plain { n: [1, 2] } = fit(compile(small(n), loss: mse), folds(hot, 4)[1].train)
        plain
        """, folder: folder.path)
    #expect(run.errors.map(\.message) == [] && run.failures.isEmpty)
    let outputs = run.cells.flatMap(\.outputs).map(\.value)
    guard case .table(let table) = outputs[0] else {
      Issue.record("\(outputs[0])")
      return
    }
    #expect(table.rows.count == 8 + 4)
    func number(_ row: Int, _ column: String) throws -> Double {
      let place = try #require(table.columns.firstIndex { $0.text == column })
      guard case .number(let value) = table.rows[row][place] else { return .nan }
      return value
    }
    for (group, first) in [(0, 8), (1, 10)] {
      let figures = try (0..<4).map { try number(group * 4 + $0, "val_loss") }
      let mean = figures.reduce(0, +) / 4
      let square = figures.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 4
      #expect(abs(try number(first, "val_loss") - mean) < 1e-12)
      #expect(abs(try number(first + 1, "val_loss") - square.squareRoot()) < 1e-12)
    }
    guard
      case .list(let series) = outputs.first(where: { if case .list = $0 { true } else { false } })
    else {
      Issue.record("no series")
      return
    }
    #expect(series.count == 8)
    guard
      case .table(let plain)? = outputs.last(where: { if case .table = $0 { true } else { false } })
    else { return }
    #expect(plain.rows.count == 2)
  }
}
