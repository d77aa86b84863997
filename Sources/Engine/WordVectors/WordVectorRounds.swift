/// Into how many shards a round is divided, and how many places of the text each of them gets.
///
/// What shards learn side by side is added up. That is as good as learning one after the other as long
/// as a round moves no row far: few words, long steps, and many pairs a place need shorter rounds.
struct WordVectorRounds {
  /// As many threads at most have something to do.
  let shards: Int
  let length: Int

  private static let mostShards = 8
  /// With fewer words for each shard than this, shards would move the same rows at once.
  private static let leastWordsForShard = 250
  private static let lengths = 16...256
  /// Rounds that an epoch has at least, as long as shards are not too short.
  private static let leastRounds = 32

  /// - Parameters:
  ///   - vocabulary: Words that have a vector.
  ///   - words: How often these occur.
  init(vocabulary: Int, words: Int, options: WordVectorOptions) {
    shards = max(1, min(Self.mostShards, vocabulary / Self.leastWordsForShard))
    let standard = WordVectorOptions()
    let pairs = Double((1 + standard.window) * (1 + standard.negative))
    let ownPairs = Double((1 + options.window) * (1 + options.negative))
    // How far a place moves rows, as a multiple of what it does with the standard options.
    let stride = max(1, options.learningRate / standard.learningRate) * max(1, ownPairs / pairs)
    let longest = Int(Double(Self.lengths.upperBound) / min(stride, 1000))
    length = max(Self.lengths.lowerBound, min(longest, words / (shards * Self.leastRounds)))
  }
}
