import Datasets
import Engine
import Samples
import Text

// encoding  = options filters lower split words steps
// options   = num_words skip_top start_char oov_char index_from; what is missing is -1
// words     = count and bytes: the words that the model has indices for, by rank from 1, each followed
//             by the byte 255, which no UTF-8 holds; nothing stands for a rank without a word
// steps     = list of (0 length side truncating value), padding, or (1 dimension), multi-hot

extension TextEncoding {
  private static let wordEnd: UInt8 = 0xff

  /// - Parameter model: Words that it has no index for are left out: new text is encoded without them.
  func write(to writer: inout ByteWriter, for model: ModelDescription) {
    let options = encoder.options
    for value in [
      options.numWords ?? -1, options.skipTop, options.startChar ?? -1, options.oovChar ?? -1,
      options.indexFrom,
    ] {
      writer.write(value)
    }
    writer.write(encoder.tokenizer.filters)
    writer.write(encoder.tokenizer.lower ? 1 : 0)
    writer.write(String(encoder.tokenizer.split))
    let bound = min(bound(for: model), options.numWords ?? Int.max)
    writer.write(bytes: words(below: bound - options.indexFrom)[...])
    writer.write(steps) { writer, step in
      switch step {
      case .padded(let length, let side, let truncating, let value):
        writer.write(0)
        writer.write(length)
        writer.write(side.rawValue)
        writer.write(truncating.rawValue)
        writer.write(Int(value))
      case .multiHot(let dimension):
        writer.write(1)
        writer.write(dimension)
      }
    }
  }

  /// The words of the ranks below this one.
  private func words(below end: Int) -> [UInt8] {
    let words = encoder.wordIndex
    var bytes: [UInt8] = []
    // Up to the last rank that has a word.
    var used = 0
    for rank in 1..<max(1, min(end, words.maximumRank + 1)) {
      if let word = words.word(rank: rank), !word.isEmpty {
        bytes += word.utf8
        used = bytes.count + 1
      }
      bytes.append(Self.wordEnd)
    }
    return Array(bytes.prefix(used))
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    let options = IMDBOptions(
      numWords: try reader.optionalIndex(), skipTop: try reader.index(),
      startChar: try reader.optionalIndex(), oovChar: try reader.optionalIndex(),
      indexFrom: try reader.index())
    let (filters, lower, split) = (try reader.text(), try reader.whole(), try reader.text())
    guard let character = split.unicodeScalars.first, split.unicodeScalars.count == 1 else {
      throw ByteReader.Damage()
    }
    var entries: [(word: String, rank: Int)] = []
    let words = try reader.block().split(
      separator: Self.wordEnd, omittingEmptySubsequences: false)
    // What follows the last end is nothing.
    guard words.last?.isEmpty ?? true else { throw ByteReader.Damage() }
    for (place, bytes) in words.enumerated() where !bytes.isEmpty {
      guard let word = String(validating: bytes, as: UTF8.self) else { throw ByteReader.Damage() }
      entries.append((word, place + 1))
    }
    guard let index = WordIndex(entries) else { throw ByteReader.Damage() }
    self.init(
      TextEncoder(
        wordIndex: index, options: options,
        tokenizer: Tokenizer(filters: filters, lower: lower == 1, split: character)))
    steps = try reader.list { reader throws(ByteReader.Damage) in try Step(from: &reader) }
  }
}

extension TextEncoding.Step {
  fileprivate init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    switch try reader.whole() {
    case 0:
      let length = try reader.size()
      guard let side = Side(rawValue: try reader.text()),
        let truncating = Side(rawValue: try reader.text()),
        let value = Int32(exactly: try reader.index())
      else { throw ByteReader.Damage() }
      self = .padded(length: length, side: side, truncating: truncating, value: value)
    case 1:
      self = .multiHot(dimension: try reader.size())
    default: throw ByteReader.Damage()
    }
  }
}

/// No corpus has a larger index; beyond it sums might not fit.
private let largestIndex = 1_000_000_000

/// The longest row that the language makes.
private let longestRow = 1_000_000

extension ByteReader {
  fileprivate mutating func index() throws(Damage) -> Int {
    let value = try whole()
    guard (0...largestIndex).contains(value) else { throw Damage() }
    return value
  }

  fileprivate mutating func size() throws(Damage) -> Int {
    let value = try whole()
    guard (1...longestRow).contains(value) else { throw Damage() }
    return value
  }

  fileprivate mutating func optionalIndex() throws(Damage) -> Int? {
    let value = try whole()
    guard (-1...largestIndex).contains(value) else { throw Damage() }
    return value == -1 ? nil : value
  }
}
