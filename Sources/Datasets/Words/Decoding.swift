import Samples
import Text

/// What stands for the indices below the first word's.
package enum ReservedWords: Sendable {
  /// `?` for each of them, as in "Deep Learning with Python".
  case questionMark
  /// `<PAD>`, `<START>`, `<UNK>` and `<UNUSED>`, as in TensorFlow's tutorials.
  case named
}

/// The words of a review, with blanks between them.
///
/// Index `i` is the word of rank `i - indexFrom`; an index without a word is `?`.
///
/// - Parameters:
///   - reserved: How the indices `0...indexFrom` are written. `.named` takes 0 as padding.
package func decode(
  _ indices: some Sequence<Int32>, wordIndex: WordIndex, indexFrom: Int = 3, startChar: Int? = 1,
  oovChar: Int? = 2, reserved: ReservedWords = .questionMark
) -> String {
  var text = ""
  for index in indices {
    if !text.isEmpty { text += " " }
    let index = Int(index)
    if reserved == .named, index <= indexFrom {
      switch index {
      case 0: text += "<PAD>"
      case startChar: text += "<START>"
      case oovChar: text += "<UNK>"
      default: text += "<UNUSED>"
      }
    } else {
      text += wordIndex.word(rank: index - indexFrom) ?? "?"
    }
  }
  return text
}

extension Corpus {
  /// The words of a review of this corpus; see `decode(_:wordIndex:)`.
  package func decode(
    _ indices: some Sequence<Int32>, reserved: ReservedWords = .questionMark
  ) -> String {
    Datasets.decode(
      indices, wordIndex: wordIndex, indexFrom: indexFrom, startChar: startChar, oovChar: oovChar,
      reserved: reserved)
  }

  /// A text of one's own as the indices that its words have in this corpus.
  ///
  /// Cut into words as Keras's `Tokenizer` does by default: lower case, and everything but letters,
  /// digits and apostrophes parts words. The start comes first; a word that the corpus does not
  /// know, or that its options cut off, is `oovChar`, or left out where that is nil.
  package func encode(_ text: String) -> [Int32] {
    var indices: [Int] = []
    if let startChar { indices.append(startChar) }
    let words = text.lowercased().unicodeScalars.split { scalar in
      scalar.properties.isWhitespace || Self.separators.contains(scalar)
    }
    for word in words {
      let plain = String(word).replacing("\u{2019}", with: "'")
      indices.append(wordIndex.rank(of: plain).map { $0 + indexFrom } ?? Int.max)
    }
    let upper = options.numWords ?? (wordIndex.maximumRank + indexFrom + 1)
    return indices.compactMap { index in
      let isKept = index >= options.skipTop && index < upper
      return (isKept ? index : oovChar).map { Int32(truncatingIfNeeded: $0) }
    }
  }

  /// Keras's `filters`: what parts words besides blanks.
  private static let separators = Set(
    "!\"#$%&()*+,-./:;<=>?@[\\]^_`{|}~\u{201c}\u{201d}\u{2026}".unicodeScalars)
}
