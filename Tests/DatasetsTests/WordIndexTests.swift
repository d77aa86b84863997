import Testing

@testable import Datasets

@Suite struct WordIndexTests {
  private func read(_ json: String) throws(DatasetError) -> WordIndex {
    try WordIndex(json: Array(json.utf8), path: "words.json")
  }

  private func damage(_ json: String) -> Damage? {
    do throws(DatasetError) {
      _ = try read(json)
    } catch {
      if case .damaged("words.json", nil, _, let damage) = error { return damage }
    }
    return nil
  }

  @Test func wordsKeepTheirOrder() throws {
    let index = try read(" {\"fawn\": 3,\n\t\"the\" :1 , \"a\":2}\r\n")
    #expect(index.count == 3)
    #expect((0..<3).map(index.word(at:)) == ["fawn", "the", "a"])
    #expect((0..<3).map(index.rank(at:)) == [3, 1, 2])
    #expect(index.rank(of: "the") == 1)
    #expect(index.rank(of: "The") == nil)
    #expect((0...4).map(index.word(rank:)) == [nil, "the", "a", "fawn", nil])
    #expect(index.word(rank: -1) == nil && index.word(rank: .max) == nil)
    #expect(index.maximumRank == 3)
  }

  @Test func everyEscapeOfJSON() throws {
    let index = try read(
      #"{"\"\\\/\b\f\n\r\t": 1, "\u00e9\u20AC": 2, "\ud83d\ude00": 3, "é": 4, "": 5}"#)
    #expect(
      (0..<5).map(index.word(at:)) == [
        "\"\\/\u{8}\u{c}\n\r\t", "\u{e9}\u{20ac}", "\u{1f600}", "\u{e9}", "",
      ])
    #expect(index.rank(of: "\u{1f600}") == 3)
  }

  /// Thousands of words, so that the table of words grows.
  @Test func manyWords() throws {
    let words = (1...5_000).map { "\"word\($0)\":\($0)" }.joined(separator: ",")
    let index = try read("{\(words)}")
    #expect(index.count == 5_000)
    #expect((1...5_000).allSatisfy { (rank: Int) in index.rank(of: "word\(rank)") == rank })
    #expect(index.rank(of: "word5001") == nil)
  }

  @Test(arguments: [
    ("", 1, 1), ("{", 1, 2), ("{\"a\"", 1, 5), ("{\"a\" 1}", 1, 6), ("{\"a\": 1", 1, 8),
    ("{\"a\": 1,}", 1, 9), ("{\"a\": 1}}", 1, 9), ("{a: 1}", 1, 2), ("{'a': 1}", 1, 2),
    ("{\n\"a\": 1\n\"b\": 2}", 3, 1), ("{\"é\": 1 \"b\"}", 1, 9), ("{\"a\": x}", 1, 7),
    ("{\"a\n\": 1}", 1, 4), ("{\"\\x\": 1}", 1, 4), ("{\"\\u12g4\": 1}", 1, 5),
    ("{\"\\ud800\": 1}", 1, 9), ("{\"\\ud800\\u0041\": 1}", 1, 15), ("<html>", 1, 1),
  ])
  func whatIsNotJSONIsLocated(json: String, line: Int, column: Int) {
    guard case .notJSON(line, column, _) = damage(json) else {
      return #expect(Bool(false), "\(String(describing: damage(json)))")
    }
  }

  @Test(arguments: [
    "[1, 2]", "{}", "{\"a\": 1.5}", "{\"a\": 1e3}", "{\"a\": -1}", "{\"a\": 0}", "{\"a\": 007}",
    "{\"a\": \"b\"}", "{\"a\": [1]}", "{\"a\": {}}", "{\"a\": true}", "{\"a\": null}",
    "{\"a\": 99999999999999999999}", "{\"a\": 1, \"a\": 2}", "\"a\"",
  ])
  func otherJSONIsNoWordIndex(json: String) {
    guard case .notAWordIndex = damage(json) else {
      return #expect(Bool(false), "\(String(describing: damage(json)))")
    }
  }

  @Test func twoWordsOfOneRankAreAnError() {
    #expect(damage("{\"a\": 1, \"b\": 1}") == .rankTwice(rank: 1, first: "a", second: "b"))
  }

  @Test func brokenUTF8IsAnError() {
    #expect(throws: DatasetError.self) {
      try WordIndex(json: Array("{\"a".utf8) + [0xff] + Array("\": 1}".utf8), path: "words.json")
    }
  }
}
