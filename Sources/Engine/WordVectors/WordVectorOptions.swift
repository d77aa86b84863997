import Text

/// How word vectors are learned. Names and defaults follow gensim's `Word2Vec`, except that the
/// algorithm is skip-gram where nothing is said.
package struct WordVectorOptions: Sendable, Hashable {
  /// Mikolov, Chen, Corrado, Dean, 'Efficient estimation of word representations in vector space',
  /// 2013.
  package enum Algorithm: Sendable, NamedCases {
    /// Each word around a place tells the word in the middle from negatives.
    case skipGram
    /// The mean of the words around does.
    case cbow

    package var rawValue: String {
      switch self {
      case .skipGram: "skip_gram"
      case .cbow: "cbow"
      }
    }
  }

  package var algorithm = Algorithm.skipGram
  /// Numbers in a vector.
  package var dimension = 100
  /// The most words on each side; how many it is at a place is drawn anew each time, from 1 on.
  package var window = 5
  /// Rarer words get no vector.
  package var minCount = 5
  /// Wrong words that are drawn beside each right one, by their counts to the power of ¾.
  package var negative = 5
  package var epochs = 5
  /// Words whose share of the text is above this are left out at random; 0 leaves out none.
  package var sample = 1e-3
  package var learningRate = 0.025
  /// What the learning rate falls to, evenly over all epochs.
  package var minLearningRate = 1e-4
  package var seed: UInt64 = 0

  package init() {}

  package static let mostWindow = 100
  package static let mostNegatives = 100
}

/// Vectors of words, most frequent word first.
package struct LearnedVectors: Sendable {
  /// The words' indices.
  package let words: [Int32]
  package let counts: [Int]
  package let dimension: Int
  /// Row by row.
  package let values: [Float]
}

/// How far the training of word vectors is.
package struct WordVectorProgress: Sendable {
  /// From 1.
  package let epoch: Int
  package let epochs: Int
  /// Words seen in this epoch, of all.
  package let words: Int
  package let wordCount: Int
}
