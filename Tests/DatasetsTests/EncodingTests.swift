import Samples
import Testing

@testable import Datasets

@Suite struct EncodingTests {
  private static let words: WordIndex = {
    let json = "{\"film\": 2, \"this\": 1, \"wasn't\": 3, \"good\": 4, \"rare\": 5}"
    return (try? WordIndex(json: Array(json.utf8), path: "words.json")) ?? WordIndex()
  }()

  private func corpus(_ options: IMDBOptions = IMDBOptions()) -> Corpus {
    let nothing = Dataset(x: .sequences(Sequences([])), y: Tensor(shape: [0], values: []))
    return Corpus(
      name: "imdb", train: nothing, test: nothing, wordIndex: Self.words, isReal: true, digest: "",
      source: nil, options: options)
  }

  /// `' '.join(reverse.get(i - 3, '?') for i in review)`, as in "Deep Learning with Python", 3.4.1.
  @Test func decodingAsInTheBook() {
    #expect(corpus().decode([1, 4, 5, 2, 7, 0, 3, 8, 9]) == "? this film ? good ? ? rare ?")
    #expect(corpus().decode([]) == "")
  }

  /// The four reserved words of TensorFlow's tutorial "Basic text classification".
  @Test func decodingWithReservedWords() {
    #expect(
      corpus().decode([1, 4, 5, 2, 3, 0, 99], reserved: .named)
        == "<START> this film <UNK> <UNUSED> <PAD> ?")
    let other = corpus(IMDBOptions(startChar: 5, oovChar: 7, indexFrom: 10))
    #expect(
      other.decode([5, 11, 7, 0, 9], reserved: .named) == "<START> this <UNK> <PAD> <UNUSED>")
  }

  @Test func textsBecomeIndices() {
    #expect(corpus().encode("This film WASN'T good, really!") == [1, 4, 5, 6, 7, 2])
    #expect(corpus().encode("wasn\u{2019}t\n(good)") == [1, 6, 7])
    #expect(corpus().encode("") == [1])
    #expect(corpus(IMDBOptions(numWords: 8)).encode("good rare") == [1, 7, 2])
    let bare = IMDBOptions(startChar: nil, oovChar: nil, indexFrom: 0)
    #expect(corpus(bare).encode("this strange film") == [1, 2])
  }

  @Test func multiHotRowsAreTheSetsOfTheirWords() throws {
    let rows = Sequences([[3, 1, 3, 0], [], [9]])
    let encoded = try multiHot(rows, dimension: 10)
    #expect((0..<3).map { encoded.positions[$0] } == [[0, 1, 3], [], [9]])
    #expect(encoded[0] == [1, 1, 0, 1, 0, 0, 0, 0, 0, 0])
    #expect(encoded.dimension == 10)
  }

  @Test func paddingIsAWordToo() throws {
    let rows = Sequences([[3, 1], [5]]).padded(length: 2, side: .post, truncating: .pre, value: 7)
    let encoded = try multiHot(rows, dimension: 8)
    #expect((0..<2).map { encoded.positions[$0] } == [[1, 3], [5, 7]])
  }

  /// Against Swift's own sets, with indices far apart.
  @Test func manyIndicesInOrder() throws {
    var state: UInt32 = 1
    let rows = (0..<50).map { row in
      (0..<row * 7).map { _ -> Int32 in
        state = state &* 1_664_525 &+ 1_013_904_223
        return Int32(state >> 8) % (row % 2 == 0 ? 300 : 1_000_000)
      }
    }
    let encoded = try multiHot(Sequences(rows), dimension: 1_000_000)
    #expect((0..<50).map { encoded.positions[$0] } == rows.map { Set($0).sorted() })
  }

  @Test func anIndexWithoutAPlaceIsNamed() {
    let rows = Sequences([[1, 2], [3, 10, 11]])
    #expect(throws: DatasetError.indexOutOfRange(sample: 1, index: 11, dimension: 10)) {
      try multiHot(rows, dimension: 10)
    }
    #expect(throws: DatasetError.indexOutOfRange(sample: 0, index: -1, dimension: 10)) {
      try multiHot(Sequences([[-1]]), dimension: 10)
    }
    #expect(throws: DatasetError.dimensionOutOfRange(0)) { try multiHot(rows, dimension: 0) }
  }

  @Test func messagesSayWhatWouldHelp() {
    let error = DatasetError.indexOutOfRange(sample: 1, index: 12_000, dimension: 10_000)
    #expect(
      error.message
        == "sample 1 holds the index 12,000, but a row of dimension 10,000 has places 0 to 9,999")
    #expect(error.hint?.contains("dimension: 12001") == true)
    #expect(DatasetError.nothingLeft(maxlen: 5).hint != nil)
  }
}
