import Samples

/// Word ranks to indices, as `keras.datasets.imdb.load_data` does it.
///
/// Source: Keras's `datasets/imdb.py` and `remove_long_seq`. In its order: shuffle the training
/// split, then the test split, from one generator; put the start before each review and add
/// `index_from` to each rank; keep reviews **shorter than** `maxlen`; take the largest index left for
/// `num_words` where that is not given; put `oov_char` in the place of each index outside
/// `skip_top ..< num_words`, the start's included, or leave it out.
struct ReviewEncoding {
  let options: IMDBOptions

  /// Encodes both splits in place: the raw reviews' memory is taken over.
  func encode(
    train: RawSplit, test: RawSplit
  ) throws(DatasetError) -> (train: Dataset, test: Dataset) {
    var generator = MersenneTwister(seed: UInt32(truncatingIfNeeded: options.seed))
    let trainOrder = kept(generator.permutation(train.labels.count), of: train.reviews)
    let testOrder = kept(generator.permutation(test.labels.count), of: test.reviews)
    guard !trainOrder.isEmpty, !testOrder.isEmpty else {
      throw .nothingLeft(maxlen: options.maxlen ?? 0)
    }
    let bound =
      options.numWords
      ?? max(largestIndex(train.reviews, trainOrder), largestIndex(test.reviews, testOrder))
    return (
      encode(train, order: trainOrder, below: bound), encode(test, order: testOrder, below: bound)
    )
  }

  /// Encodes reviews that come undivided, in place, and divides what `maxlen` leaves of them, as Keras's
  /// `reuters.load_data` does.
  func encode(
    _ split: RawSplit, testShare: Double
  ) throws(DatasetError) -> (train: Dataset, test: Dataset) {
    var generator = MersenneTwister(seed: UInt32(truncatingIfNeeded: options.seed))
    let order = kept(generator.permutation(split.labels.count), of: split.reviews)
    let border = Dividing.trained(of: order.count, heldOut: testShare)
    guard border > 0 else { throw .nothingLeft(maxlen: options.maxlen ?? 0) }
    let bound = options.numWords ?? largestIndex(split.reviews, order)
    let whole = encode(split, order: order, below: bound)
    return (
      whole.rows(at: Array(0..<border)), whole.rows(at: Array(border..<order.count))
    )
  }

  private func kept(_ order: [Int], of reviews: RawReviews) -> [Int] {
    guard let maxlen = options.maxlen else { return order }
    let start = options.startChar == nil ? 0 : 1
    return order.filter { reviews.counts[$0] + start < maxlen }
  }

  private func largestIndex(_ reviews: RawReviews, _ order: [Int]) -> Int {
    var largest: Int32 = 0
    var hasWords = false
    for row in order {
      let words = UnsafeBufferPointer(
        start: reviews.base + reviews.heads[row] + 1, count: reviews.counts[row])
      hasWords = hasWords || !words.isEmpty
      for word in words { largest = max(largest, word) }
    }
    return max(hasWords ? Int(largest) + options.indexFrom : 0, options.startChar ?? 0)
  }

  /// Encodes one split in place: its reviews in this order, the words' indices below `bound` kept.
  func encode(_ split: RawSplit, order: [Int], below bound: Int) -> Dataset {
    let reviews = split.reviews
    var starts = reviews.heads
    var counts = reviews.counts
    let shift = Int32(options.indexFrom)
    let lower = Int32(options.skipTop)
    let upper = Int32(bound)
    for row in starts.indices {
      let head = reviews.base + reviews.heads[row]
      let count = reviews.counts[row]
      if let start = options.startChar {
        // The start takes the place before the words; subtracting lets the loop below treat it alike.
        head.pointee = Int32(start) - shift
        counts[row] = count + 1
      } else {
        starts[row] += 1
      }
      let words = UnsafeMutableBufferPointer(
        start: reviews.base + starts[row], count: counts[row])
      if let replacement = options.oovChar {
        let replacement = Int32(replacement)
        for place in words.indices {
          let index = words[place] &+ shift
          words[place] = index >= lower && index < upper ? index : replacement
        }
      } else {
        var kept = 0
        for place in words.indices {
          let index = words[place] &+ shift
          words[kept] = index
          kept += index >= lower && index < upper ? 1 : 0
        }
        counts[row] = kept
      }
    }
    let buffer = IndexBuffer(base: UnsafePointer(reviews.base), count: reviews.size) {
      withExtendedLifetime(reviews) {}
    }
    let x = Sequences(
      buffer: buffer, starts: order.map { starts[$0] }, counts: order.map { counts[$0] })
    let y = Tensor(shape: [order.count], values: order.map { Float(split.labels[$0]) })
    return Dataset(x: .sequences(x), y: y)
  }
}
