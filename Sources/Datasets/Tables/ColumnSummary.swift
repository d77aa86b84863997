import Text

/// What a column of a table holds, for people to look at.
package struct ColumnSummary: Sendable {
  package enum Content: Sendable {
    case numbers(NumberSummary)
    /// Different texts in the order of their bytes, and how many cells hold each.
    case texts([(text: String, count: Int)])
  }

  package enum Role: Sendable { case feature, label, target }

  package var name: String
  package var role: Role
  package var count: Int
  package var missing: Int
  package var content: Content

  package init(name: String, role: Role, count: Int, missing: Int, content: Content) {
    (self.name, self.role, self.count) = (name, role, count)
    (self.missing, self.content) = (missing, content)
  }
}

/// Numbers in a few, as pandas' `describe` has them.
package struct NumberSummary: Sendable {
  /// Bars of a histogram.
  package static let bins = 10

  /// Σx / n
  package var mean: Double
  /// √(Σ(x − mean)² / (n − 1)); not a number where n is 1.
  package var deviation: Double
  package var minimum: Double
  /// At a quarter, half and three quarters of the way from the least to the greatest, between two
  /// neighbours in proportion.
  package var quartiles: [Double]
  package var maximum: Double
  /// How many lie in each tenth of the range, the upper end with the last.
  package var histogram: [Int]

  /// Nil where there are none.
  ///
  /// - Parameter numbers: Sorted in place: millions of them should not be there twice.
  package init?(_ numbers: consuming [Double]) {
    numbers.sort()
    self.init(sorted: numbers)
  }

  package init?(_ numbers: consuming [Float]) {
    numbers.sort()
    self.init(sorted: numbers)
  }

  private init?(sorted: [some BinaryFloatingPoint]) {
    guard let first = sorted.first.map({ Double($0) }), let last = sorted.last.map({ Double($0) })
    else { return nil }
    let count = Double(sorted.count)
    let mean = sorted.reduce(0) { $0 + Double($1) } / count
    self.mean = mean
    let squares = sorted.reduce(0) { $0 + (Double($1) - mean) * (Double($1) - mean) }
    deviation = sorted.count > 1 ? (squares / (count - 1)).squareRoot() : .nan
    minimum = first
    maximum = last
    quartiles = [0.25, 0.5, 0.75].map { share in
      let place = share * (count - 1)
      let lower = Int(place)
      let upper = min(lower + 1, sorted.count - 1)
      let (below, above) = (Double(sorted[lower]), Double(sorted[upper]))
      return below + (above - below) * (place - Double(lower))
    }
    var bars = [Int](repeating: 0, count: Self.bins)
    let width = (last - first) / Double(Self.bins)
    for number in sorted {
      let bin = width > 0 && width.isFinite ? Int((Double(number) - first) / width) : 0
      bars[min(bin, Self.bins - 1)] += 1
    }
    histogram = bars
  }
}
