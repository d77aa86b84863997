import Kernels

/// How the tables' columns and the places of the text are divided.
///
/// Rows are cut into parts of some columns each, and every part is worked on by one thread at a time:
/// parts share nothing but the scores, which are added up over all of them. The places of a text are
/// taken in groups; all scores of a group are those of the rows as the group found them. That is as
/// good as learning one place after the other as long as a group moves no row far: few words, long
/// steps, and many pairs a place need shorter groups.
struct WordVectorDivision {
  /// The columns of each part, multiples of 16; what is beyond the dimension stays zero.
  let widths: [Int]
  /// Places in a group.
  let length: Int

  private static let lane = 16
  private static let lengths = 4...96
  /// A group may have a place for so many words.
  private static let wordsForPlace = 8

  /// - Parameter vocabulary: Words that have a vector.
  init(vocabulary: Int, options: WordVectorOptions) {
    let lanes = (options.dimension + Self.lane - 1) / Self.lane
    let mostLanes = Int(KERNEL_MOST_COLUMNS) / Self.lane
    let parts = max((lanes + mostLanes - 1) / mostLanes, min(lanes, 2))
    widths = (0..<parts).map { part in
      Self.lane * ((lanes - part + parts - 1) / parts)
    }

    let standard = WordVectorOptions()
    let pairs = Double((1 + standard.window) * (1 + standard.negative))
    let ownPairs = Double((1 + options.window) * (1 + options.negative))
    // How far a place moves rows, as a multiple of what it does with the standard options.
    let stride = max(1, options.learningRate / standard.learningRate) * max(1, ownPairs / pairs)
    let longest = Int(Double(Self.lengths.upperBound) / min(stride, 1000))
    length = max(Self.lengths.lowerBound, min(longest, vocabulary / Self.wordsForPlace))
  }
}
