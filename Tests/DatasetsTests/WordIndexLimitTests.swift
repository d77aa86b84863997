import Testing

@testable import Datasets

/// The ends of what a word index may hold.
@Suite struct WordIndexLimitTests {
  private func read(_ json: [UInt8]) throws(DatasetError) -> WordIndex {
    try WordIndex(json: json, path: "w.json")
  }

  @Test func ranksGoUpToTenMillion() throws {
    #expect(try read(Array("{\"a\": 10000000}".utf8)).rank(of: "a") == 10_000_000)
    #expect(
      throws: DatasetError.damaged(
        path: "w.json", part: nil, offset: 6,
        .notAWordIndex(line: 1, column: 7, found: "a rank above 10000000"))
    ) { try read(Array("{\"a\": 10000001}".utf8)) }
    #expect(WordIndex([("a", 10_000_000)])?.maximumRank == 10_000_000)
    #expect(WordIndex([("a", 10_000_001)]) == nil)
    #expect(WordIndex([("a", 1)])?.maximumRank == 1)
    #expect(WordIndex([])?.maximumRank == 0)
  }

  @Test func aMarkOfByteOrderIsPassedOver() throws {
    let index = try read([0xef, 0xbb, 0xbf] + Array(" {\"a\": 1}".utf8))
    #expect(index.count == 1 && index.rank(of: "a") == 1)
  }

  @Test func entriesAreTakenInOrder() throws {
    let index = try #require(WordIndex([("b", 2), ("a", 1), ("", 5)]))
    #expect((0..<3).map { index.word(at: $0) } == ["b", "a", ""])
    #expect((0..<3).map { index.rank(at: $0) } == [2, 1, 5])
    #expect(WordIndex([("a", 1), ("a", 2)]) == nil)
    #expect(WordIndex([("a", 1), ("b", 1)]) == nil)
  }

  /// Same words, order and ranks; each may differ by itself.
  @Test func indicesAreCompared() throws {
    let entries = [[("a", 1), ("bc", 2)], [("a", 2), ("bc", 1)], [("bc", 2), ("a", 1)]]
    let more = [[("ab", 1), ("c", 2)], [("a", 1), ("bd", 2)], [("a", 1)]]
    let indices = try (entries + more).map { try #require(WordIndex($0)) }
    for (one, a) in indices.enumerated() {
      for (other, b) in indices.enumerated() {
        #expect(a.isSame(as: b) == (one == other), "\(one), \(other)")
      }
    }
    #expect(indices[0].isSame(as: try #require(WordIndex(entries[0]))))
  }

  /// The place of what is wrong, in bytes from the beginning, of which é has two.
  @Test(arguments: [
    ("{\"a\": 1, \"a\": 2}", 9, 10, "the word a twice"),
    ("{\"é\": 1, \"é\": 2}", 10, 10, "the word é twice"),
    ("{\"a\":\n 01}", 7, 2, "something that is not a whole number from 1"),
    ("{\"a\":\n -1}", 7, 2, "something that is not a whole number from 1"),
    ("{\"a\":\n 1E2}", 7, 2, "something that is not a whole number from 1"),
    ("{}", 2, 3, "no words"), (" [1]", 1, 2, "no object"),
  ]) func placesAreSaid(_ json: String, _ offset: Int, _ column: Int, _ found: String) {
    let line = json.contains("\n") ? 2 : 1
    #expect(
      throws: DatasetError.damaged(
        path: "w.json", part: nil, offset: offset,
        .notAWordIndex(line: line, column: column, found: found))
    ) { try read(Array(json.utf8)) }
  }
}
