/// How many samples are on which side when a data set is divided.
package enum Dividing {
  /// The samples that Keras's `fit` trains on with a `validation_split`: ⌊n·(1 − split)⌋, the first ones.
  package static func trained(of count: Int, validationSplit share: Double) -> Int {
    let trained = (Double(count) * (1 - share)).rounded(.down)
    return min(max(Int(exactly: trained) ?? 0, 0), count)
  }

  /// The samples that are for testing, halves rounded up.
  package static func tested(of count: Int, share: Double) -> Int {
    let tested = (Double(count) * share + 0.5).rounded(.down)
    return min(max(Int(exactly: tested) ?? 0, 0), count)
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
