/// What single precision leaves out of the numbers of samples, so that they can be scaled as exactly as
/// they were written: of all of a sample's numbers, or of those columns where it matters.
package struct SampleRest: Sendable, Equatable {
  /// For each number of a sample its place among those that something is kept of; -1 for the others.
  package let places: [Int]
  /// Of how many of a sample's numbers something is kept.
  package let width: Int
  /// Row by row, `width` a row.
  package private(set) var values: [Float]

  /// - Parameters:
  ///   - columns: Which numbers of a sample something is kept of, ascending.
  ///   - count: How many numbers a sample has.
  ///   - values: Row by row, one for each of the columns.
  package init(columns: some Collection<Int>, of count: Int, values: [Float]) {
    var places = [Int](repeating: -1, count: count)
    for (place, column) in columns.enumerated() { places[column] = place }
    self.places = places
    width = columns.count
    self.values = values
  }

  /// Of all numbers.
  package init(_ values: [Float], of count: Int) {
    self.init(columns: 0..<count, of: count, values: values)
  }

  package func isKept(_ column: Int) -> Bool { places[column] >= 0 }

  /// A number of a sample with what is kept of it.
  @inline(__always)
  package func exact(_ value: Float, row: Int, column: Int) -> Double {
    let place = places[column]
    return place < 0 ? Double(value) : Double(value) + Double(values[row * width + place])
  }

  /// What a number in single precision leaves out of an exact one.
  @inline(__always)
  package mutating func keep(_ exact: Double, of value: Float, row: Int, column: Int) {
    let place = places[column]
    if place >= 0 { values[row * width + place] = Float(exact - Double(value)) }
  }

  package func rows(at indices: [Int]) -> SampleRest {
    var selected = self
    selected.values = []
    selected.values.reserveCapacity(indices.count * width)
    for row in indices { selected.values += values[row * width..<(row + 1) * width] }
    return selected
  }

  /// Of samples behind one another; nil where nothing is known of either.
  package static func joined(
    _ first: SampleRest?, rows firstRows: Int, _ second: SampleRest?, rows secondRows: Int
  ) -> SampleRest? {
    guard let count = (first ?? second)?.places.count else { return nil }
    let columns = (0..<count).filter {
      first?.isKept($0) == true || second?.isKept($0) == true
    }
    var values: [Float] = []
    values.reserveCapacity((firstRows + secondRows) * columns.count)
    for (rest, rows) in [(first, firstRows), (second, secondRows)] {
      for row in 0..<rows {
        for column in columns { values.append(rest?.rest(row: row, column: column) ?? 0) }
      }
    }
    return SampleRest(columns: columns, of: count, values: values)
  }

  private func rest(row: Int, column: Int) -> Float {
    let place = places[column]
    return place < 0 ? 0 : values[row * width + place]
  }
}
