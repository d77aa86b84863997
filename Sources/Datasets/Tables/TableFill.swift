import Samples
import Text

/// Where the numbers of a table go: rows of training samples and of tests, and their answers.
struct TableMemory: @unchecked Sendable {
  let train: UnsafeMutablePointer<Float>
  let test: UnsafeMutablePointer<Float>
  let trainAnswers: UnsafeMutablePointer<Float>
  let testAnswers: UnsafeMutablePointer<Float>
  /// What single precision leaves out of the numbers that something is kept of, `restWidth` a row.
  let trainRest: UnsafeMutablePointer<Float>
  let testRest: UnsafeMutablePointer<Float>
  let trainCount: Int
  let width: Int
  let restWidth: Int
  /// Where each row that is kept goes: to training, or behind it to the tests.
  let positions: [Int32]
  let isDropped: [Bool]
}

/// What becomes of the cells of a column that is read.
struct CellTarget: Sendable {
  /// The first of its numbers in a sample; nil for the answer.
  let offset: Int?
  /// Where that stands which single precision leaves out, among what is kept of a sample; nil where it is
  /// not kept.
  let rest: Int?
  let categories: CategoryTable
  /// For each category its place in a sample behind `offset`, or its class; -1 where only rows that are
  /// left out hold it.
  let numbers: [Int32]
}

/// Rows that are gathered before they go to where they belong.
///
/// These places are in no order, and each write waits for memory: one after another, without anything to
/// do between them, many wait at once.
private final class RowBatch {
  /// Numbers that stay in the nearest memory.
  private static let size = 4096

  let rows: Int
  /// Of each row its numbers, its answer, and then what is kept of what single precision leaves out.
  let stride: Int
  let start: UnsafeMutablePointer<Float>

  init(stride: Int) {
    self.stride = stride
    rows = max(1, min(64, Self.size / stride))
    start = .allocate(capacity: rows * stride)
    start.initialize(repeating: 0, count: rows * stride)
  }

  deinit { start.deallocate() }
}

/// Writes one piece's cells to where they belong: the second reading. Pieces go to different rows, so that
/// several may be at work.
struct FillSink: CellSink, @unchecked Sendable {
  let memory: TableMemory
  /// For each column its different texts, the place or class of each, and where in a gathered row its
  /// first number stands, and its rest, -1 where none is kept.
  private let categories: [CategoryTable]
  private let numbers: [[Int32]]
  private let offsets: [Int]
  private let rests: [Int]
  private let batch: RowBatch
  /// How many rows are gathered, and the one at work on.
  private var gathered = 0
  private var row: UnsafeMutablePointer<Float>
  /// Its number among all rows of the file, and the first gathered one's among those that are kept.
  private var number: Int
  private var kept: Int
  /// The file is not what it was at the first reading.
  private(set) var hasChanged = false

  init(_ memory: TableMemory, _ targets: [CellTarget], row: Int, kept: Int) {
    self.memory = memory
    categories = targets.map(\.categories)
    numbers = targets.map(\.numbers)
    offsets = targets.map { $0.offset ?? memory.width }
    rests = targets.map { $0.rest.map { memory.width + 1 + $0 } ?? -1 }
    batch = RowBatch(stride: memory.width + 1 + memory.restWidth)
    self.row = batch.start
    number = row
    self.kept = kept
  }

  @inline(__always)
  mutating func number(_ value: Double, column: Int, at place: CellPlace) {
    let single = Float(value)
    row[offsets[column]] = single
    let rest = rests[column]
    if rest >= 0 { row[rest] = Float(value - Double(single)) }
  }

  @inline(__always)
  mutating func text(
    _ cell: UnsafeBufferPointer<UInt8>, before end: UnsafePointer<UInt8>, column: Int,
    at place: CellPlace
  ) {
    guard let found = categories[column].number(of: cell, before: end),
      found < numbers[column].count
    else {
      hasChanged = true
      return
    }
    let number = numbers[column][found]
    guard number >= 0 else { return }
    let offset = offsets[column]
    if offset == memory.width {
      row[offset] = Float(number)
    } else {
      row[offset + Int(number)] = 1
    }
  }

  mutating func missing(column: Int, at place: CellPlace) {
    // A text that is missing leaves zeros.
    guard offsets[column] < memory.width, numbers[column].isEmpty else { return }
    row[offsets[column]] = .nan
  }

  @inline(__always)
  mutating func endRow() {
    if memory.isDropped.isEmpty || !isDropped(number) {
      gathered += 1
      if gathered == batch.rows { deliver() }
    } else {
      row.update(repeating: 0, count: batch.stride)
    }
    number += 1
    row = batch.start + gathered * batch.stride
  }

  private func isDropped(_ row: Int) -> Bool {
    memory.isDropped.indices.contains(row) && memory.isDropped[row]
  }

  mutating func endPiece() { deliver() }

  /// Brings the gathered rows to where they belong.
  @inline(never)
  private mutating func deliver() {
    let (width, restWidth, trained) = (memory.width, memory.restWidth, memory.trainCount)
    let count = min(gathered, memory.positions.count - kept)
    if count < gathered { hasChanged = true }
    memory.positions.withUnsafeBufferPointer { positions in
      var source = batch.start
      for next in kept..<(kept + max(0, count)) {
        let position = Int(positions[next])
        let isTrained = position < trained
        let place = isTrained ? position : position - trained
        ((isTrained ? memory.train : memory.test) + place * width)
          .update(from: source, count: width)
        (isTrained ? memory.trainAnswers : memory.testAnswers)[place] = source[width]
        if restWidth > 0 {
          ((isTrained ? memory.trainRest : memory.testRest) + place * restWidth)
            .update(from: source + (width + 1), count: restWidth)
        }
        source += batch.stride
      }
    }
    batch.start.update(repeating: 0, count: gathered * batch.stride)
    kept += gathered
    gathered = 0
  }
}
