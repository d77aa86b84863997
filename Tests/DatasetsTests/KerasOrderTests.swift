import Samples
import Testing

@testable import Datasets

@Suite struct KerasOrderTests {
  /// NumPy: `RandomState(seed).randint(0, 2**32, n, dtype=np.uint32)`.
  @Test func theGeneratorIsNumPys() {
    var generator = MersenneTwister(seed: 113)
    #expect(
      (0..<5).map { _ in generator.next() }
        == [3_659_249_829, 529_109_724, 317_413_538, 548_173_386, 3_843_702_636])
    generator = MersenneTwister(seed: 0)
    #expect(
      (0..<5).map { _ in generator.next() }
        == [2_357_136_044, 2_546_248_239, 3_071_714_933, 3_626_093_760, 2_588_848_963])
    // The 10,000th number for the seed 5489, also in the C++ standard (26.6.5, mt19937).
    generator = MersenneTwister(seed: 5489)
    #expect((0..<10_000).map { _ in generator.next() }.last == 4_123_659_995)
  }

  /// NumPy: `rng = RandomState(seed); a = arange(n); rng.shuffle(a)`, twice from one generator.
  @Test func theShuffleIsNumPys() {
    var generator = MersenneTwister(seed: 113)
    #expect(generator.permutation(10) == [9, 3, 6, 1, 0, 7, 4, 8, 2, 5])
    generator = MersenneTwister(seed: .max)
    #expect(generator.permutation(10) == [6, 9, 5, 1, 8, 0, 7, 4, 2, 3])
    generator = MersenneTwister(seed: 113)
    let first = generator.permutation(25_000)
    #expect(first.prefix(8) == [7798, 13226, 18078, 793, 17499, 23003, 574, 19638])
    #expect(first.suffix(3) == [22690, 4828, 14501])
    let second = generator.permutation(25_000)
    #expect(second.prefix(8) == [22748, 4083, 8015, 13688, 5310, 4466, 736, 22654])
    #expect(generator.permutation(1) == [0])
    #expect(generator.permutation(0) == [])
  }

  /// What Keras returned for a data set and options, as `Fixtures/make.py` wrote it down.
  struct Case: CustomTestStringConvertible {
    var options = IMDBOptions()
    var testDescription = ""
    var rows: [String: [[Int32]]] = [:]
    var labels: [String: [Float]] = [:]
  }

  static let cases: [Case] = {
    guard let bytes = try? Fixtures.bytes("keras.txt") else { return [] }
    var cases: [Case] = []
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let words = line.split(separator: " ")
      switch words[0] {
      case "#": break
      case "case":
        cases.append(Case(options: options(words.dropFirst()), testDescription: String(line)))
      default:
        let split = String(words[0])
        let numbers = words.dropFirst().compactMap { Int32($0) }
        cases[cases.count - 1].labels[split, default: []].append(Float(numbers[0]))
        cases[cases.count - 1].rows[split, default: []].append(Array(numbers.dropFirst()))
      }
    }
    return cases
  }()

  private static func options(_ words: some Sequence<Substring>) -> IMDBOptions {
    var options = IMDBOptions()
    for word in words {
      let parts = word.split(separator: "=")
      let value = Int(parts[1])
      switch parts[0] {
      case "num_words": options.numWords = value
      case "skip_top": options.skipTop = value ?? -1
      case "maxlen": options.maxlen = value
      case "seed": options.seed = value ?? -1
      case "start_char": options.startChar = value
      case "oov_char": options.oovChar = value
      case "index_from": options.indexFrom = value ?? -1
      default: options.seed = -1
      }
    }
    return options
  }

  @Test(arguments: cases) func encodingIsKeras(expected: Case) throws {
    try expected.options.check()
    let (train, test) = try Fixtures.splits(at: Fixtures.path("keras.npz"))
    let data = try ReviewEncoding(options: expected.options).encode(train: train, test: test)
    for (name, split) in [("train", data.train), ("test", data.test)] {
      guard case .sequences(let x) = split.x else { return #expect(Bool(false)) }
      #expect((0..<x.count).map { x[$0] } == expected.rows[name])
      #expect(split.y.values == expected.labels[name])
      #expect(split.y.shape == [x.count])
    }
  }

  @Test func allOfKerasCasesAreThere() { #expect(Self.cases.count == 12) }

  @Test func aMaxlenThatLeavesNothingIsAnError() throws {
    let (train, test) = try Fixtures.splits(at: Fixtures.path("keras.npz"))
    #expect(throws: DatasetError.nothingLeft(maxlen: 2)) {
      try ReviewEncoding(options: IMDBOptions(maxlen: 2)).encode(train: train, test: test)
    }
  }

  @Test func optionsHaveRanges() {
    let wrong = [
      IMDBOptions(numWords: 0), IMDBOptions(skipTop: -1), IMDBOptions(maxlen: 0),
      IMDBOptions(seed: 1 << 32), IMDBOptions(startChar: -1), IMDBOptions(oovChar: .max),
      IMDBOptions(indexFrom: -3),
    ]
    for options in wrong {
      #expect(throws: DatasetError.self) { try options.check() }
    }
  }
}
