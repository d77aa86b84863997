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

  private func places(of count: Int, trained: Int) -> (train: [Int], test: [Int]) {
    let order = self.order(of: count)
    return (Array(order[..<trained]), Array(order[trained...]))
  }

  private func order(of count: Int) -> [Int] {
    var generator = MersenneTwister(seed: UInt32(truncatingIfNeeded: seed))
    return generator.permutation(count)
  }

  /// The same number of tests, each class's share of them: of each class its share, rounded down, and one
  /// more of those that lose most by it, the lower number first. Of each class the last ones of the order
  /// are the tests; both parts keep the order.
  ///
  /// - Parameter classes: Each sample's class, from 0 to below `count`.
  func places(stratifiedBy classes: [Int32], count: Int) -> (train: [Int], test: [Int]) {
    var sizes = [Int](repeating: 0, count: count)
    for label in classes { sizes[Int(label)] += 1 }
    let total = Dividing.tested(of: classes.count, share: testShare)
    // In whole numbers: size · total / samples.
    let samples = max(1, classes.count)
    var shares = sizes.map { $0 * total / samples }
    let losses = sizes.map { $0 * total % samples }
    let byLoss = losses.indices.sorted {
      losses[$0] != losses[$1] ? losses[$0] > losses[$1] : $0 < $1
    }
    for label in byLoss.prefix(total - shares.reduce(0, +)) { shares[label] += 1 }
    return Dividing.lastOfEachClass(
      of: order(of: classes.count), tests: shares, classOf: { Int(classes[$0]) })
  }
}
