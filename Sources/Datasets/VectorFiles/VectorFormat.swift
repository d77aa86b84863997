import Text

/// How a file of word vectors is laid out.
package enum VectorFormat: Sendable, NamedCases {
  /// A line with the number of words and the width; then each word, a blank and its numbers as 32-bit
  /// floats, lowest byte first. A line's end may stand between rows, as word2vec's own program writes.
  case word2vecBinary
  /// The same line, then a line for each word: the word and its numbers, blanks or tabs between.
  case word2vecText
  /// A line for each word, as in `word2vecText`, and no line before.
  case glove

  package var rawValue: String {
    switch self {
    case .word2vecBinary: "word2vec_binary"
    case .word2vecText: "word2vec_text"
    case .glove: "glove"
    }
  }
}

/// The first line of word2vec's formats. Its numbers may be any until `checked` has seen them.
struct VectorHeader {
  let words: Int
  let dimension: Int

  /// Longer vectors are mistakes.
  static let mostDimension = 65_536

  init?(_ line: some Collection<UInt8>) {
    let parts = line.split { $0 == 0x20 || $0 == 0x09 || $0 == 0x0d }
    guard parts.count == 2, let words = Int(String(decoding: parts[0], as: UTF8.self)),
      let dimension = Int(String(decoding: parts[1], as: UTF8.self))
    else { return nil }
    self.words = words
    self.dimension = dimension
  }

  func checked() throws(VectorFileError) -> VectorHeader {
    guard words > 0, words <= Int(Int32.max), (1...Self.mostDimension).contains(dimension) else {
      throw .header(words: words, dimension: dimension)
    }
    return self
  }
}

extension ByteReader {
  /// What the file begins like.
  func format() throws(VectorFileError) -> VectorFormat {
    guard try fill(1) else { throw .empty }
    guard let end = try find(0x0a) else { throw .unknownFormat }
    guard let header = VectorHeader(bytes[..<end]) else {
      let fields = bytes[..<end].split { $0 == 0x20 || $0 == 0x09 || $0 == 0x0d }
      guard fields.count >= 2, fields.dropFirst().suffix(2).allSatisfy({ number($0) != nil })
      else { throw .unknownFormat }
      return .glove
    }
    // The row behind a header is text where it reads as such, to its end.
    _ = try fill(min(Self.windowSize, end + 1 + 64 * (1 + max(0, min(header.dimension, 10_000)))))
    let row = bytes[(end + 1)...].prefix { $0 != 0x0a }
    let fields = row.split { $0 == 0x20 || $0 == 0x09 || $0 == 0x0d }
    let isText =
      fields.count >= 2 && fields.dropFirst().allSatisfy { number($0) != nil }
    return isText ? .word2vecText : .word2vecBinary
  }
}

/// A number as text, whatever its value; nil where it is none.
func number(_ field: some Collection<UInt8>) -> Float? {
  guard field.count <= 64 else { return nil }
  return Float(String(decoding: field, as: UTF8.self))
}
