import Platform
import Samples

/// Rows of zeros with ones at the words that occur: shape (samples, dimension), kept as positions.
///
/// A padded row has a one at its padding's value too, as it would in NumPy.
///
/// - Throws: `indexOutOfRange` for the first index that is not in `0..<dimension`.
package func multiHot(_ x: Sequences, dimension: Int) throws(DatasetError) -> MultiHot {
  guard 1...Int(Int32.max) ~= dimension else { throw .dimensionOutOfRange(dimension) }
  let set = try IndexSet(upTo: largestIndex(of: x, below: dimension))
  var arena = try WordArena(expected: x.counts.reduce(x.count, +))
  var starts: [Int] = []
  var counts: [Int] = []
  starts.reserveCapacity(x.count)
  counts.reserveCapacity(x.count)
  for row in 0..<x.count {
    let words = x.words(ofRow: row)
    guard arena.reserve(words.count + 1) else {
      throw .system(call: "malloc", code: outOfMemory)
    }
    for word in words { set.insert(word) }
    if let padding = x.padding, words.count < padding.length { set.insert(padding.value) }
    starts.append(arena.count)
    arena.grow(to: set.drain(into: arena.base + arena.count))
    counts.append(arena.count - starts[row])
  }
  let used = arena.count
  let memory = arena.take()
  let buffer = IndexBuffer(base: UnsafePointer(memory), count: used) { Heap.free(memory) }
  return MultiHot(
    positions: Sequences(buffer: buffer, starts: starts, counts: counts), dimension: dimension)
}

/// The largest index there is, all of them checked.
private func largestIndex(of x: Sequences, below dimension: Int) throws(DatasetError) -> Int {
  var largest: Int32 = 0
  for row in 0..<x.count {
    let words = x.words(ofRow: row)
    // Negative ones are the largest as unsigned numbers: one maximum finds both kinds of outsiders.
    var top: UInt32 = 0
    for word in words { top = max(top, UInt32(bitPattern: word)) }
    if let padding = x.padding, words.count < padding.length {
      top = max(top, UInt32(bitPattern: padding.value))
    }
    guard top < UInt32(dimension) else {
      throw .indexOutOfRange(
        sample: row, index: Int(Int32(bitPattern: top)), dimension: dimension)
    }
    largest = max(largest, Int32(bitPattern: top))
  }
  return Int(largest)
}

/// A set of small numbers that gives them back in order: one bit a number, and one bit for each 64
/// numbers, so that a few hundred among many cost little.
private final class IndexSet {
  private let bits: UnsafeMutablePointer<UInt64>
  private let summary: UnsafeMutablePointer<UInt64>
  private let summarySize: Int

  /// A set for numbers from 0 to `largest`.
  init(upTo largest: Int) {
    let size = largest / 64 + 1
    summarySize = size / 64 + 1
    bits = .allocate(capacity: size)
    bits.initialize(repeating: 0, count: size)
    summary = .allocate(capacity: summarySize)
    summary.initialize(repeating: 0, count: summarySize)
  }

  deinit {
    bits.deallocate()
    summary.deallocate()
  }

  /// Adds a number that was checked to be in range.
  @inline(__always)
  func insert(_ number: Int32) {
    let number = Int(number)
    bits[number >> 6] |= 1 &<< UInt64(number & 63)
    summary[number >> 12] |= 1 &<< UInt64(number >> 6 & 63)
  }

  /// Moves all numbers to `output`, ascending, and gives the place behind the last one.
  @inline(__always)
  func drain(into output: UnsafeMutablePointer<Int32>) -> UnsafeMutablePointer<Int32> {
    var output = output
    for block in 0..<summarySize {
      var blocks = summary[block]
      guard blocks != 0 else { continue }
      summary[block] = 0
      while blocks != 0 {
        let place = block << 6 | blocks.trailingZeroBitCount
        blocks &= blocks &- 1
        var numbers = bits[place]
        bits[place] = 0
        while numbers != 0 {
          output.pointee = Int32(truncatingIfNeeded: place << 6 | numbers.trailingZeroBitCount)
          output += 1
          numbers &= numbers &- 1
        }
      }
    }
    return output
  }
}
