import Folders
import Report
import Testing

@testable import Execution

/// Words behind indices, what they add to a score, and columns of texts that hardly repeat, counted by hand.
@Suite struct WordEdgeTests {
  /// Three texts of thirty words, and three of two others.
  private static let folder: TemporaryFolder = {
    let folder = TemporaryFolder()
    let many = (0..<30).map { "w\($0)" }.joined(separator: " ")
    folder.write(
      "text,label\n" + (0..<6).map { $0 % 2 == 1 ? "\(many),1\n" : "q r,0\n" }.joined(), to: "w.csv"
    )
    let letters = Array("abcdefghijklmnopqrstuvwxyz".unicodeScalars)
    for (name, rows, distinct) in [
      ("many", 21, 21), ("few", 20, 20), ("less", 43, 22), ("half", 44, 22),
    ] {
      folder.write(
        "name,y\n" + (0..<rows).map { "\(letters[$0 % distinct]),\($0)\n" }.joined(),
        to: "\(name).csv")
    }
    return folder
  }()

  private static let statements = Statements(
    prelude: """
      s = tokenize(csv("w.csv", text: "text", label: "label", test_split: 0), num_words: 60)
      hot = multi_hot(s.train, dimension: 60)
      model net { input(60); dense(1, activation: sigmoid) }
      run = fit(compile(net, loss: mse), hot)

      """, folder: folder.path)

  /// Index 1 begins a text and 2 is a word left out; words follow from 4 on, the first of the first text
  /// before all that are as frequent.
  @Test(arguments: [
    ("decode(s.train.x[0][:3])", "? w0 w1"),
    ("decode(s, [0, 1, 2, 3, 4, 5, 36])", "? ? ? ? w0 w1 ?"),
    ("decode(s, [34, 35])", "q r"), ("decode(s, 4)", "w0"),
    ("decode(s.train.x[0][:2], reserved: [\"pad\", \"start\"])", "start w0"),
    ("decode(s, [0, 3], reserved: [\"pad\", \"start\"])", "pad ?"),
  ])
  func indicesAreWords(_ code: String, _ text: String) {
    #expect(Self.statements.shown(code) == [.text(text)])
  }

  private static func marked(_ code: String) throws -> MarkedText {
    let figure = try #require(statements.figures(code).first)
    return try #require(figure.content as? MarkedText)
  }

  /// A word that stands there twice is one row, and adds wherever it stands; what a class gains the other
  /// loses.
  @Test func wordsAddToTheScore() throws {
    let one = try Self.marked("explain(run, text: \"q r q\")")
    #expect(one.words.map(\.text) == ["?", "q", "r", "q"])
    #expect(one.words[1].score == one.words[3].score)
    #expect(
      Set(one.parts.rows.map { "\($0[0]) \($0[1])" }) == [
        "text(\"q\") integer(2)", "text(\"r\") integer(1)", "text(\"?\") integer(1)",
      ])
    let other = try Self.marked("explain(run, text: \"q r q\", class: 0)")
    for (word, mirrored) in zip(one.words, other.words) {
      #expect(abs(word.score + mirrored.score) < 1e-6)
    }
    #expect(abs(one.score + other.score) < 1e-6)
    #expect(abs(one.prediction + other.prediction - 1) < 1e-6)
    #expect(one.answer == "1" && other.answer == "0")
  }

  /// Of 31 words the twenty that move most, in this order.
  @Test func twentyWordsAreShown() throws {
    let text = try Self.marked("explain(run, s.train.x[0])")
    #expect(text.words.count == 31 && text.parts.rows.count == 20)
    let effects = text.parts.rows.compactMap { row -> Double? in
      if case .number(let value)? = row.last { abs(value) } else { nil }
    }
    #expect(effects.count == 20 && effects == effects.sorted(by: >))
    let least = text.words.map { abs($0.score) }.sorted(by: >)[19]
    #expect(abs((effects.last ?? 0) - least) < 0.0001)
  }

  /// 30 words, two others and the beginning, each in the three texts or in all six.
  @Test func textsAreCounted() {
    let told = Self.statements.told("top_ngrams(run, s.train, count: 1)").first ?? ""
    #expect(
      told.hasPrefix("n-gram, words, texts, adds on average, in total; ")
        && told.hasSuffix("; 33 n-grams moved 6 texts; the score is that of 1"), "\(told)")
    let rows = told.split(separator: "; ").dropFirst().dropLast(2)
    #expect(rows.count == 2, "\(told)")
    for row in rows {
      let cells = row.split(separator: ", ")
      #expect(cells.count == 5 && cells[1] == "1" && cells[2] == (cells[0] == "?" ? "6" : "3"))
    }
    #expect(rows.first?.contains("-") == false && rows.last?.contains("-") == true)
  }

  @Test func aClassThatIsNotThereIsNamed() {
    Self.statements.expectFailure(
      "explain(run, text: \"q\", class: «\"no\"»)", "there is no such class",
      hint: "classes are 0, 1")
    Self.statements.expectFailure(
      "top_ngrams(run, s.train, class: «\"no\"»)", "there is no such class",
      hint: "classes are 0, 1")
  }

  /// More than 20 different texts, and more than half as many as there are rows, are hardly categories.
  @Test(arguments: [("many", 21), ("few", nil), ("less", 22), ("half", nil)] as [(String, Int?)])
  func textsThatHardlyRepeatAreTold(_ name: String, _ count: Int?) {
    let run = Statements(folder: Self.folder.path).run(
      "a = table(\"\(name).csv\", target: \"y\", test_split: 0)\na.features[0]")
    #expect(run.failures.map(\.message) == [])
    let warnings = run.result?.report.warnings ?? []
    guard let count else {
      #expect(warnings == [])
      return
    }
    #expect(warnings.count == 1)
    #expect(
      warnings.first?.hasSuffix(
        "column \"name\" of \(name).csv has \(count) different texts, each a column of its own; "
          + "ignore: [\"name\"] leaves it out") == true, "\(warnings)")
  }
}
