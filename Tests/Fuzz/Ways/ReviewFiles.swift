import Datasets

extension Way {
  private static let folder = {
    let folder = Workfolder()
    folder.write(Array("{\"the\": 1, \"film\": 2}".utf8), to: "imdb_word_index.json")
    return folder
  }()

  /// `imdb.npz`: by the first byte the whole archive, an array in it, a pickle in that, or a pickle that is
  /// written here, in one of the many ways there are, and is read back.
  static let arrays = Way("arrays") { input throws(Finding) in
    guard let kind = input.first else { return }
    let rest = Array(input.dropFirst())
    switch kind % 5 {
    case 0: _ = try load(rest)
    case 1:
      let other = Arrays.npy("<i8", [1], Arrays.little(1, 8))
      _ = try load(
        Arrays.zip([
          ("x_train.npy", rest), ("y_train.npy", other), ("x_test.npy", rest),
          ("y_test.npy", other),
        ]))
    case 2: _ = try load(Arrays.dataSet(pickle: rest, count: Int(kind) % 3 + 1))
    case 3:
      let other = Arrays.npy("|O", [2], Arrays.pickle([[1], [2]]))
      _ = try load(
        Arrays.zip(
          [
            ("x_train.npy", other), ("y_train.npy", rest), ("x_test.npy", other),
            ("y_test.npy", rest),
          ], squeezed: true))
    default:
      var writer = PickleWriter(Choices(rest))
      let (rows, pickle) = writer.reviews()
      let read = try load(
        Arrays.dataSet(pickle: pickle, count: rows.count, squeezed: kind & 128 != 0))
      let order: ([Int32], [Int32]) -> Bool = { $0.lexicographicallyPrecedes($1) }
      try require(
        read?.sorted(by: order) == rows.sorted(by: order),
        "reviews read back: \(String(describing: read)) from \(rows)")
    }
  }

  /// The reviews as ranks, in some order; nil where there is something wrong with the file.
  private static func load(_ bytes: [UInt8]) throws(Finding) -> [[Int32]]? {
    folder.write(bytes, to: "imdb.npz")
    // Without a bound, the word with the largest index would be left out, as Keras does.
    let options = IMDBOptions(
      numWords: 1_000_000_000, startChar: nil, oovChar: nil, indexFrom: 0)
    let corpus: Corpus
    do throws(DatasetError) {
      corpus = try loadIMDB(
        options, access: DataAccess(choice: .folder(folder.path), offline: true),
        isCancelled: { false }, report: { _ in })
    } catch {
      try require(!error.message.isEmpty, "an error without a message")
      return nil
    }
    guard case .sequences(let rows) = corpus.train.x else {
      throw Finding(description: "reviews that are no sequences")
    }
    return (0..<rows.count).map { Array(rows.words(ofRow: $0)) }
  }
}

/// Writes lists of lists of numbers as the protocols 0 to 5 have them.
private struct PickleWriter {
  private var choices: Choices
  private var bytes: [UInt8] = []
  private var memo = 0

  init(_ choices: Choices) { self.choices = choices }

  mutating func reviews() -> (rows: [[Int32]], pickle: [UInt8]) {
    if choices.flip() { bytes += [0x80, UInt8(choices.below(6))] }
    if choices.byte() > 200 { bytes += [0x95] + Arrays.little(choices.integer(), 8) }
    list()
    memoize()
    var rows: [[Int32]] = []
    let count = 1 + choices.below(6)
    let appendsEach = choices.flip()
    if !appendsEach { bytes.append(0x28) }
    for _ in 0..<count {
      rows.append(row())
      if appendsEach { bytes.append(0x61) }
    }
    bytes += appendsEach ? [0x2e] : [0x65, 0x2e]
    return (rows, bytes)
  }

  private mutating func list() { bytes += choices.flip() ? [0x5d] : [0x28, 0x6c] }

  private mutating func memoize() {
    switch choices.below(4) {
    case 1: bytes += [0x71, UInt8(truncatingIfNeeded: memo)]
    case 2: bytes += [0x72] + Arrays.little(memo, 4)
    case 3: bytes += Array("p\(memo)\n".utf8)
    default: return
    }
    memo += 1
  }

  private mutating func row() -> [Int32] {
    list()
    memoize()
    let numbers = (0..<choices.below(6)).map { _ in rank() }
    if choices.flip() {
      for number in numbers {
        write(number)
        bytes.append(0x61)
      }
    } else {
      bytes.append(0x28)
      for number in numbers { write(number) }
      bytes.append(0x65)
    }
    return numbers
  }

  private mutating func rank() -> Int32 {
    switch choices.below(4) {
    case 0: Int32(choices.below(256))
    case 1: Int32(choices.below(65_536))
    default: Int32(choices.below(65_536) << choices.below(14))
    }
  }

  private mutating func write(_ number: Int32) {
    let value = Int(number)
    switch choices.below(7) {
    case 0 where value < 256: bytes += [0x4b, UInt8(value)]
    case 1 where value < 65_536: bytes += [0x4d] + Arrays.little(value, 2)
    case 2 where value > 1: bytes += Array("I\(value)\n".utf8)
    case 3: bytes += Array("L\(value)L\n".utf8)
    case 4: bytes += [0x8a, 5] + Arrays.little(value, 5)
    case 5: bytes += [0x8b, 8, 0, 0, 0] + Arrays.little(value, 8)
    default: bytes += [0x4a] + Arrays.little(value, 4)
    }
  }
}
