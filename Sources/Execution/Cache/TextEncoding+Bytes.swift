import Datasets
import Samples

// encoding  = options filters lower split words steps
// options   = num_words skip_top start_char oov_char index_from; what is missing is -1
// words     = list of (word rank), in the index's order
// steps     = list of (0 length side truncating value), padding, or (1 dimension), multi-hot

extension TextEncoding {
  func write(to writer: inout ByteWriter) {
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
    let words = encoder.wordIndex
    writer.write(words.count)
    for place in 0..<words.count {
      writer.write(words.word(at: place))
      writer.write(words.rank(at: place))
    }
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

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    func optional(_ value: Int) -> Int? { value < 0 ? nil : value }
    let options = IMDBOptions(
      numWords: optional(try reader.whole()), skipTop: try reader.whole(),
      startChar: optional(try reader.whole()), oovChar: optional(try reader.whole()),
      indexFrom: try reader.whole())
    let (filters, lower, split) = (try reader.text(), try reader.whole(), try reader.text())
    guard let split = split.first else { throw ByteReader.Damage() }
    let entries = try reader.list { reader throws(ByteReader.Damage) in
      (word: try reader.text(), rank: try reader.whole())
    }
    guard let words = WordIndex(entries) else { throw ByteReader.Damage() }
    self.init(
      TextEncoder(
        wordIndex: words, options: options,
        tokenizer: Tokenizer(filters: filters, lower: lower == 1, split: split)))
    steps = try reader.list { reader throws(ByteReader.Damage) in try Step(from: &reader) }
  }
}

extension TextEncoding.Step {
  fileprivate init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    switch try reader.whole() {
    case 0:
      let length = try reader.whole()
      guard length > 0, let side = Side(rawValue: try reader.text()),
        let truncating = Side(rawValue: try reader.text()),
        let value = Int32(exactly: try reader.whole())
      else { throw ByteReader.Damage() }
      self = .padded(length: length, side: side, truncating: truncating, value: value)
    case 1:
      self = .multiHot(dimension: try reader.whole())
    default: throw ByteReader.Damage()
    }
  }
}
