import Platform
import Samples

/// How samples without a division of their own are divided.
package struct SampleSplit: Sendable, Hashable {
  /// The share that is kept for testing; 0 keeps all for training.
  package var testShare: Double
  /// The seed of the order.
  package var seed: Int

  package init(testShare: Double = 0.2, seed: Int = 113) {
    self.testShare = testShare
    self.seed = seed
  }

  /// The places of both parts, in the order that NumPy's `RandomState(seed).shuffle` gives; the last
  /// `round(count · testShare)` are for testing, halves rounded up.
  func places(of count: Int) -> (train: [Int], test: [Int]) {
    places(of: count, trained: count - Dividing.tested(of: count, share: testShare))
  }

  /// The same order, divided as Keras does: the first `⌊count · (1 − testShare)⌋` are for training.
  func kerasPlaces(of count: Int) -> (train: [Int], test: [Int]) {
    places(of: count, trained: Dividing.trained(of: count, heldOut: testShare))
  }

  /// Where each of so many samples goes: to the training ones, or behind them to the tests. The same as
  /// `places`, in a quarter of the memory.
  func positions(of count: Int) -> (positions: [Int32], trained: Int) {
    let order: [Int32] = order(of: count)
    var positions = [Int32](scatteredZeros: count)
    for (place, sample) in order.enumerated() {
      positions[Int(sample)] = Int32(truncatingIfNeeded: place)
    }
    return (positions, count - Dividing.tested(of: count, share: testShare))
  }

  private func order<Sample: FixedWidthInteger & BitwiseCopyable>(of count: Int) -> [Sample] {
    var generator = MersenneTwister(seed: UInt32(truncatingIfNeeded: seed))
    var order = [Sample](scatteredZeros: count)
    for place in order.indices { order[place] = Sample(truncatingIfNeeded: place) }
    generator.shuffle(&order)
    return order
  }

  private func places(of count: Int, trained: Int) -> (train: [Int], test: [Int]) {
    let order: [Int] = order(of: count)
    return (Array(order[..<trained]), Array(order[trained...]))
  }

  /// Where each sample goes with the same number of tests, each class's share of them: of each class its
  /// share, rounded down, and one more of those that lose most by it, the lower number first. Of each class
  /// the last ones of the order are the tests; both parts keep the order.
  ///
  /// - Parameters:
  ///   - count: How many samples there are.
  ///   - sizes: How many each class has.
  func positions(
    of count: Int, sizes: [Int], classOf: (Int) -> Int
  ) -> (positions: [Int32], trained: Int) {
    var left = tests(ofSizes: sizes)
    let trained = count - left.reduce(0, +)
    let order: [Int32] = order(of: count)
    // As `Dividing.lastOfEachClass`, without the memory of places. Below 0 are those that are tested.
    var positions = [Int32](scatteredZeros: count)
    for sample in order.reversed() where left[classOf(Int(sample))] > 0 {
      left[classOf(Int(sample))] -= 1
      positions[Int(sample)] = -1
    }
    var (next, nextTested) = (0, trained)
    for sample in order {
      if positions[Int(sample)] < 0 {
        positions[Int(sample)] = Int32(truncatingIfNeeded: nextTested)
        nextTested += 1
      } else {
        positions[Int(sample)] = Int32(truncatingIfNeeded: next)
        next += 1
      }
    }
    return (positions, trained)
  }

  /// How many of each class are for testing.
  private func tests(ofSizes sizes: [Int]) -> [Int] {
    // In whole numbers: size · total / samples.
    let count = sizes.reduce(0, +)
    let total = Dividing.tested(of: count, share: testShare)
    let samples = max(1, count)
    var shares = sizes.map { $0 * total / samples }
    let losses = sizes.map { $0 * total % samples }
    let byLoss = losses.indices.sorted {
      losses[$0] != losses[$1] ? losses[$0] > losses[$1] : $0 < $1
    }
    for label in byLoss.prefix(total - shares.reduce(0, +)) { shares[label] += 1 }
    return shares
  }
}
