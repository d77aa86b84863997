import Text

/// Numbers with a shape, shown as NumPy shows an array.
package struct OutputTensor: Sendable, Equatable {
  package enum Element: Spelling, BinaryCodable {
    case float32, float64, integer, boolean
  }

  package var shape: [Int]
  /// The values in row-major order, all of them or the first 1,000.
  package var values: [Double]
  /// Where there are more than 1,000: the values at the first and last three positions of each axis
  /// (every position of an axis of at most six), row-major. This is what NumPy shows. Empty where
  /// that would still be more than 50,000.
  package var edges: [Double]
  package var element: Element

  /// How many values are kept, and from where on an array is summarised; NumPy's `threshold`.
  package static let limit = 1_000

  /// Takes what is shown from an array of any size.
  ///
  /// - Parameter value: The value at a flat, row-major index below the product of `shape`.
  package init(shape: [Int], element: Element, value: (Int) -> Double) {
    self.shape = shape
    self.element = element
    let count = Self.count(of: shape) ?? 0
    values = (0..<min(count, Self.limit)).map(value)
    edges = count > Self.limit ? Self.edgeIndices(of: shape).map(value) : []
  }

  /// A tensor of which the values are at hand; `tail` are the last ones, flat, where there are more
  /// than `values` holds. An edge that neither holds is shown as `nan`.
  package init(shape: [Int], values: [Double], tail: [Double] = [], element: Element) {
    let count = Self.count(of: shape) ?? 0
    self.init(shape: shape, element: element) { index in
      if index < values.count { return values[index] }
      let fromEnd = index - (count - tail.count)
      return tail.indices.contains(fromEnd) ? tail[fromEnd] : .nan
    }
  }

  /// A tensor of which all that is shown was kept.
  package init(shape: [Int], values: [Double], edges: [Double], element: Element) {
    self.shape = shape
    self.values = values
    self.edges = edges
    self.element = element
  }

  package var count: Int { Self.count(of: shape) ?? 0 }

  var isSummarised: Bool { count > Self.limit }

  /// The product of the sizes; nil where one is negative or the product overflows.
  static func count(of shape: [Int]) -> Int? {
    shape.reduce(1 as Int?) { product, size in
      guard let product, size >= 0 else { return nil }
      let (next, overflows) = product.multipliedReportingOverflow(by: size)
      return overflows ? nil : next
    }
  }

  /// The positions of an axis that a summary shows.
  static func edgePositions(of size: Int) -> [Int] {
    size <= 6 ? Array(0..<max(0, size)) : [0, 1, 2, size - 3, size - 2, size - 1]
  }

  private static func edgeIndices(of shape: [Int]) -> [Int] {
    var indices = [0]
    for size in shape {
      let positions = edgePositions(of: size)
      indices = indices.flatMap { index in positions.map { index * size + $0 } }
      // Six positions of each of many axes would be more than anyone reads.
      if indices.count > 50_000 { return [] }
    }
    return indices
  }
}
