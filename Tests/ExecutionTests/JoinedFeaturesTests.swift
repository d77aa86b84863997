import Datasets
import Samples
import Testing

@testable import Execution

/// Samples with others behind them.
@Suite struct JoinedFeaturesTests {
  private static func samples() throws -> FeaturesValue {
    let index = try #require(WordIndex([(word: "a", rank: 1), (word: "b", rank: 2)]))
    let encoder = TextEncoder(wordIndex: index, options: IMDBOptions(), tokenizer: Tokenizer())
    return FeaturesValue(
      features: .tensor(Tensor(shape: [2, 1], values: [5, 6])),
      vocabulary: Vocabulary(wordIndex: index, indexFrom: 3), origin: Sequences([[1, 2], [3]]),
      encoding: TextEncoding(encoder), columns: ["n"],
      rowEncoding: RowEncoding(columns: [TableColumn(name: "n", kind: .number(mean: nil))]),
      rest: SampleRest([0.5, 0.25], of: 1))
  }

  private static func known(_ samples: FeaturesValue) -> [String] {
    Mirror(reflecting: samples).children.filter {
      Mirror(reflecting: $0.value).displayStyle != .optional
        || !Mirror(reflecting: $0.value).children.isEmpty
    }.compactMap(\.label)
  }

  /// Whoever gives samples a field says here what it is, and joins it.
  @Test func nothingIsForgotten() throws {
    let samples = try Self.samples()
    let fields = Mirror(reflecting: samples).children.compactMap(\.label)
    #expect(Self.known(samples) == fields)
    let joined = try samples.joined(with: samples)
    #expect(Self.known(joined) == fields)
    #expect(joined.features.count == 4)
    #expect(joined.origin.map { Array($0.words(ofRow: 3)) } == [3])
    #expect(joined.rest?.values == [0.5, 0.25, 0.5, 0.25])
  }

  @Test func whatOneLacksIsNotMadeUp() throws {
    var other = try Self.samples()
    other.origin = nil
    other.rowEncoding = nil
    other.vocabulary = nil
    other.rest = nil
    let joined = try Self.samples().joined(with: other)
    #expect(Self.known(joined) == ["features", "columns", "rest"])
    #expect(joined.rest?.values == [0.5, 0.25, 0, 0])
  }
}
