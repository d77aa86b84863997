import Samples
import Testing

@testable import Datasets

/// Words and ranks are Keras's; `tokenizer.py` writes down what it gives.
@Suite struct TokenizerTests {
  private static let texts = [
    "The film, the FILM: it's a film!", "A naïve Café scene\n\tin (Paris) ÄÖÜ — don't miss it.", "",
    "... !!! ???", "it it IT it",
  ]

  private static let words: [[String]] = [
    ["the", "film", "the", "film", "it's", "a", "film"],
    ["a", "naïve", "café", "scene", "in", "paris", "äöü", "—", "don't", "miss", "it"], [], [],
    ["it", "it", "it", "it"],
  ]

  @Test func wordsAreKerass() {
    #expect(Self.texts.map { Tokenizer().words(of: $0) } == Self.words)
    #expect(
      Tokenizer(filters: "-;", lower: false).words(of: "One-two;Three four")
        == ["One", "two", "Three", "four"])
    #expect(
      Tokenizer(filters: "", split: ",").words(of: "one,two three,four")
        == ["one", "two three", "four"])
    #expect(Tokenizer(filters: "–").words(of: "eins–zwei drei") == ["eins", "zwei", "drei"])
  }

  private static let ranked = [
    "it", "film", "the", "a", "it's", "naïve", "café", "scene", "in", "paris", "äöü", "—", "don't",
    "miss",
  ]

  /// The texts in their order to train on, one more to test with.
  private static func corpus(_ options: IMDBOptions = IMDBOptions()) throws -> Corpus {
    func set(_ texts: [String]) -> TextSet {
      var store = TextStore()
      for text in texts { store.append(text.utf8) }
      return TextSet(
        store: store, order: Array(texts.indices), labels: texts.indices.map { Int32($0 & 1) },
        classes: ["0", "1"])
    }
    return try tokenize(
      LabelledTexts(
        name: "t", train: set(texts), test: set(["The unheard-of film"]), classes: ["0", "1"]),
      by: Tokenizer(), options: options, isCancelled: { false })
  }

  private static func rows(_ dataset: Dataset) -> [[Int32]] {
    guard case .sequences(let rows) = dataset.x else { return [] }
    return (0..<rows.count).map { rows[$0] }
  }

  @Test func ranksAreKerass() throws {
    let corpus = try Self.corpus()
    let index = corpus.wordIndex
    #expect((0..<index.count).map { index.word(at: $0) } == Self.ranked)
    #expect((0..<index.count).map { index.rank(at: $0) } == Array(1...14))
    #expect(corpus.train.y.values == [0, 1, 0, 1, 0])
  }

  /// By hand: 1 begins each text, a word's index is its rank plus 3, 2 stands for all others.
  @Test func indicesAreThoseOfImdb() throws {
    let corpus = try Self.corpus()
    #expect(Self.rows(corpus.train)[0] == [1, 6, 5, 6, 5, 8, 7, 5])
    #expect(Self.rows(corpus.train)[2...] == [[1], [1], [1, 4, 4, 4, 4]])
    #expect(Self.rows(corpus.test) == [[1, 6, 2, 2, 5]])
    let few = try Self.corpus(IMDBOptions(numWords: 6))
    #expect(Self.rows(few.train)[0] == [1, 2, 5, 2, 5, 2, 2, 5])
    let dropped = try Self.corpus(
      IMDBOptions(numWords: 4, startChar: nil, oovChar: nil, indexFrom: 0))
    #expect(Self.rows(dropped.train)[0] == [3, 2, 3, 2, 2])
    #expect(Self.rows(dropped.test) == [[3, 2]])
  }

  /// By hand: fourteen words, the last of them has the index 17; and from `numWords` on none is kept.
  @Test func theLastWordIsKept() throws {
    let corpus = try Self.corpus()
    #expect(Self.rows(corpus.train)[1] == [1, 7, 9, 10, 11, 12, 13, 14, 15, 16, 17, 4])
    let encoder = TextEncoder(corpus)
    #expect(encoder.indices(of: "miss the film", below: 18) == [1, 17, 6, 5])
    #expect(encoder.indices(of: "miss the film", below: 17) == [1, 2, 6, 5])
    let few = TextEncoder(try Self.corpus(IMDBOptions(numWords: 6, skipTop: 5)))
    #expect(few.indices(of: "it the film", below: 18) == [2, 2, 2, 5])
  }
}
