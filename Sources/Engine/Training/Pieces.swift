/// The samples of a batch or an evaluation, cut into the passes that a plan can take.
///
/// Where a plan asks for equal lengths, samples are first put in order of their length.
final class Pieces {
  private let rows: Block<Int>
  private let places: Block<Int>
  private let source: Source
  private let plan: Plan
  private(set) var count = 0

  /// - Parameter capacity: The greatest number of samples that `load` is given.
  init(_ plan: Plan, _ source: Source, capacity: Int) throws(TrainingError) {
    self.plan = plan
    self.source = source
    rows = try Block(count: capacity)
    places = try Block(count: capacity)
  }

  /// Takes samples `order`; a sample's place in the batch is its place in `order`.
  func load(_ order: ArraySlice<Int>) {
    count = order.count
    var places = UnsafeMutableBufferPointer(start: places.base, count: count)
    for place in 0..<count { places[place] = place }
    let first = order.startIndex
    if plan.needsEqualLengths {
      places.sort { a, b in
        let lengthA = source.length(ofRow: order[first + a])
        let lengthB = source.length(ofRow: order[first + b])
        return lengthA != lengthB ? lengthA < lengthB : a < b
      }
    }
    for i in 0..<count { rows.base[i] = order[first + places[i]] }
  }

  struct Piece {
    let start: Int
    let count: Int
    let rows: UnsafePointer<Int>
    let places: UnsafePointer<Int>
    let length: Int
  }

  /// The piece that begins with sample `start` of those loaded, at most `limit` samples.
  func piece(at start: Int, limit: Int) -> Piece {
    var size = min(limit, count - start)
    var length = 0
    if plan.needsEqualLengths {
      length = source.length(ofRow: rows.base[start])
      size = max(1, min(size, plan.greatestPositions / max(length, 1)))
      var equal = 1
      while equal < size, source.length(ofRow: rows.base[start + equal]) == length { equal += 1 }
      size = equal
    }
    return Piece(
      start: start, count: size, rows: UnsafePointer(rows.base + start),
      places: UnsafePointer(places.base + start), length: length)
  }
}
