/// Rows of zeros and ones, kept as the sorted, distinct positions of the ones.
///
/// A row of `dimension` values says which words occur in a review. About 130 of 10,000 do, so the
/// matrix itself is never built.
package struct MultiHot: Sendable {
  /// The positions of the ones of each row, ascending, without repeats, each in `0..<dimension`.
  package let positions: Sequences
  package let dimension: Int

  package init(positions: Sequences, dimension: Int) {
    self.positions = positions
    self.dimension = dimension
  }

  package var count: Int { positions.count }

  /// One row, written out.
  package subscript(row: Int) -> [Float] {
    var values = [Float](repeating: 0, count: dimension)
    for position in positions.words(ofRow: row) { values[Int(position)] = 1 }
    return values
  }
}
