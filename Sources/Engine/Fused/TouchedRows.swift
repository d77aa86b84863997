/// The rows of a table that the samples of a batch name, found by several threads: each distinct row
/// once, ascending.
final class TouchedRows {
  /// The distinct rows.
  private let list: Block<Int32>
  private(set) var count = 0

  /// One bit a row, in several sets that are filled at the same time; the first is the union.
  private let sets: Block<UInt64>
  private let wordCount: Int
  static let setCount = 8

  /// The number of samples in each range but the last.
  static func rangeSize(_ samples: Int) -> Int { max(1, (samples + setCount - 1) / setCount) }

  init(rowCount: Int) throws(TrainingError) {
    wordCount = (rowCount + 63) / 64
    list = try Block(count: rowCount)
    sets = try Block(count: wordCount.times(Self.setCount))
  }

  var rows: UnsafePointer<Int32> { UnsafePointer(list.base) }

  func clear() {
    sets.clear()
    count = 0
  }

  /// Where one thread notes rows.
  struct Marker {
    fileprivate let set: UnsafeMutablePointer<UInt64>

    @inline(__always)
    func mark(_ row: Int32) {
      let bit = UInt32(bitPattern: row)
      set[Int(bit >> 6)] |= 1 << UInt64(bit & 63)
    }
  }

  /// Adds the rows that `visit` marks for ranges of samples to those found since `clear`.
  ///
  /// - Parameter visit: Called with each of at most `setCount` ranges and its number.
  func add(
    _ pass: borrowing Pass, samples: Int, _ visit: (Range<Int>, Int, Marker) -> Void
  ) {
    let (wordCount, sets) = (wordCount, sets.base)
    let size = Self.rangeSize(samples)
    pass.run(chunks: (samples + size - 1) / size) { chunk in
      visit(
        chunk * size..<min(samples, (chunk + 1) * size), chunk,
        Marker(set: sets + chunk * wordCount))
    }
    count = 0
    for word in 0..<wordCount {
      var bits: UInt64 = 0
      for set in 0..<Self.setCount { bits |= sets[set * wordCount + word] }
      sets[word] = bits
      while bits != 0 {
        list.base[count] = Int32(truncatingIfNeeded: word * 64 + bits.trailingZeroBitCount)
        count += 1
        bits &= bits &- 1
      }
    }
  }
}
