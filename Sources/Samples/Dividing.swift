/// How many samples are on which side when a data set is divided.
package enum Dividing {
  /// The samples that Keras trains on where it holds a share out, as `fit`'s `validation_split` and the
  /// `test_split` of its data sets do: ⌊n·(1 − share)⌋, the first ones.
  package static func trained(of count: Int, heldOut share: Double) -> Int {
    let trained = (Double(count) * (1 - share)).rounded(.down)
    return min(max(Int(exactly: trained) ?? 0, 0), count)
  }

  /// The samples that are for testing, halves rounded up.
  package static func tested(of count: Int, share: Double) -> Int {
    let tested = (Double(count) * share + 0.5).rounded(.down)
    return min(max(Int(exactly: tested) ?? 0, 0), count)
  }

  /// Of each class the last ones of an order for testing; both parts keep the order.
  ///
  /// - Parameters:
  ///   - tests: How many of each class are for testing.
  ///   - classOf: A sample's class, below `tests.count`.
  package static func lastOfEachClass(
    of order: [Int], tests: [Int], classOf: (Int) -> Int
  ) -> (train: [Int], test: [Int]) {
    var left = tests
    var isTested = [Bool](repeating: false, count: order.count)
    for (place, sample) in order.enumerated().reversed() where left[classOf(sample)] > 0 {
      left[classOf(sample)] -= 1
      isTested[place] = true
    }
    return (
      order.indices.filter { !isTested[$0] }.map { order[$0] },
      order.indices.filter { isTested[$0] }.map { order[$0] }
    )
  }

  /// How many of each class are drawn, when `drawn` of all are: in proportion, rounded down, and the
  /// largest remainders get one more, the first class of several. Source: scikit-learn's
  /// `_approximate_mode`, which draws lots among equal remainders.
  ///
  /// - Parameters:
  ///   - counts: The samples of each class.
  ///   - drawn: At most as many as there are.
  package static func counts(of counts: [Int], drawn: Int) -> [Int] {
    let total = counts.reduce(0, +)
    guard total > 0 else { return counts }
    let shares = counts.map { Double($0) / Double(total) * Double(drawn) }
    var result = shares.map { Int($0.rounded(.down)) }
    let rest = drawn - result.reduce(0, +)
    let order = counts.indices.sorted { a, b in
      let (one, other) = (
        shares[a] - shares[a].rounded(.down), shares[b] - shares[b].rounded(.down)
      )
      return one != other ? one > other : a < b
    }
    for place in order.prefix(max(rest, 0)) { result[place] += 1 }
    return result
  }
}
