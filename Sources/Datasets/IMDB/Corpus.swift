import Samples

/// A data set of texts: reviews as word indices, the number of a class for each, and the words.
package struct Corpus: Sendable {
  package let name: DataName
  package let train: Dataset
  package let test: Dataset
  package let wordIndex: WordIndex
  /// False for the synthetic stand-in.
  package let isReal: Bool
  /// 32 hexadecimal digits that depend on the reviews and labels before any encoding, and on
  /// nothing else: not on the file's bytes, nor on the options.
  package let digest: String
  /// The file that the reviews came from; nil for the stand-in.
  package let source: String?
  package let options: IMDBOptions
  /// How texts became words, Keras's rules for the reviews that come as words.
  package var tokenizer = Tokenizer()
  /// What the classes are called, by their numbers; nil where labels are 0 and 1 without names.
  package var classes: [String]?

  package var indexFrom: Int { options.indexFrom }
  package var startChar: Int? { options.startChar }
  package var oovChar: Int? { options.oovChar }
}
