import Samples
import Text

/// Where the numbers of a table go: rows of training samples and of tests, and their answers.
struct TableMemory: @unchecked Sendable {
  let train: UnsafeMutablePointer<Float>
  let test: UnsafeMutablePointer<Float>
  let trainAnswers: UnsafeMutablePointer<Float>
  let testAnswers: UnsafeMutablePointer<Float>
  /// What single precision leaves out of each number; nil where it is not kept.
  let trainRest: UnsafeMutablePointer<Float>?
  let testRest: UnsafeMutablePointer<Float>?
  let trainCount: Int
  let width: Int
  /// Where each row that is kept goes: to training, or behind it to the tests.
  let positions: [Int32]
  let isDropped: [Bool]
}

/// What becomes of the cells of a column that is read.
struct CellTarget: Sendable {
  /// The first of its numbers in a sample; nil for the answer.
  let offset: Int?
  let categories: CategoryTable
  /// For each category its place in a sample behind `offset`, or its class.
  let numbers: [Int32]
}

/// Writes one piece's cells to where they belong: the second reading. Pieces go to different rows, so that
/// several may be at work.
struct FillSink: CellSink, @unchecked Sendable {
  let memory: TableMemory
  /// For each column its different texts, the place or class of each, and the first of its numbers in a
  /// sample, -1 for the answer.
  private let categories: [CategoryTable]
  private let numbers: [[Int32]]
  private let offsets: [Int]
  private var row: Int
  private var kept: Int
  private var x: UnsafeMutablePointer<Float>?
  private var rest: UnsafeMutablePointer<Float>?
  private var y: UnsafeMutablePointer<Float>?
  /// The file is not what it was at the first reading.
  private(set) var hasChanged = false

  init(_ memory: TableMemory, _ targets: [CellTarget], row: Int, kept: Int) {
    self.memory = memory
    categories = targets.map(\.categories)
    numbers = targets.map(\.numbers)
    offsets = targets.map { $0.offset ?? -1 }
    self.row = row
    self.kept = kept
    begin()
  }

  private mutating func begin() {
    (x, rest, y) = (nil, nil, nil)
    guard !(memory.isDropped.indices.contains(row) && memory.isDropped[row]),
      memory.positions.indices.contains(kept)
    else { return }
    let position = Int(memory.positions[kept])
    if position < memory.trainCount {
      x = memory.train + position * memory.width
      rest = memory.trainRest.map { $0 + position * memory.width }
      y = memory.trainAnswers + position
    } else {
      let place = position - memory.trainCount
      x = memory.test + place * memory.width
      rest = memory.testRest.map { $0 + place * memory.width }
      y = memory.testAnswers + place
    }
  }

  @inline(__always)
  mutating func number(_ value: Double, column: Int, at place: CellPlace) {
    let single = Float(value)
    let offset = offsets[column]
    guard offset >= 0 else {
      y?.pointee = single
      return
    }
    x?[offset] = single
    rest?[offset] = Float(value - Double(single))
  }

  mutating func text(_ cell: UnsafeBufferPointer<UInt8>, column: Int, at place: CellPlace) {
    guard let number = categories[column].number(of: cell), number < numbers[column].count else {
      hasChanged = true
      return
    }
    let offset = offsets[column]
    guard offset >= 0 else {
      y?.pointee = Float(numbers[column][number])
      return
    }
    x?[offset + Int(numbers[column][number])] = 1
  }

  mutating func missing(column: Int, at place: CellPlace) {
    // A text that is missing leaves zeros.
    guard offsets[column] >= 0, numbers[column].isEmpty else { return }
    x?[offsets[column]] = .nan
  }

  @inline(__always)
  mutating func endRow() {
    if x != nil { kept += 1 }
    row += 1
    begin()
  }
}
