import Kernels

/// Each sample of a data set as a bag: its distinct row numbers, ascending, and how often each
/// occurs.
///
/// The rows of a table are cut into `cuts` ranges that occur about equally often, and where each
/// range begins in each bag is written down: so that threads can share out a table's rows.
final class Bags {
  static let cuts = 4

  /// The data set that this was made of; bags are valid as long as it lives.
  private(set) weak var source: Source?
  /// Bag `b` is `counts[b]` rows from `rows + starts[b]`, with the numbers of times in `weights` at
  /// the same places (nil: once each).
  let rows: UnsafePointer<Int32>
  let weights: UnsafePointer<Float>?
  let starts: UnsafePointer<Int>
  let counts: UnsafePointer<Int>
  /// How many entries all bags have together.
  let total: Int
  /// The first rows of the ranges, then the end of the last: `cuts + 1` numbers.
  let bounds: [Int]
  /// `splits[b · (cuts + 1) + c]` is where range c begins in bag b.
  let splits: Block<Int32>

  var kernelBags: KernelBags {
    KernelBags(
      rows: rows, weights: weights, starts: starts, counts: counts, splits: splits.base,
      cuts: Self.cuts)
  }

  private let ownRows: Block<Int32>?
  private let ownWeights: Block<Float>?
  private let ownStarts: Block<Int>?
  private let ownCounts: Block<Int>?

  /// The positions of multi-hot samples.
  init(positionsOf source: Source, dimension: Int, _ runtime: Runtime) throws(TrainingError) {
    self.source = source
    (rows, weights, starts, counts) = (source.words, nil, source.starts, source.counts)
    (ownRows, ownWeights, ownStarts, ownCounts) = (nil, nil, nil, nil)
    total = Self.sum(source.counts, source.count)
    bounds = try Self.bounds(rows, starts, counts, source.count, rowCount: dimension)
    splits = try Self.splits(rows, starts, counts, source.count, bounds, runtime)
  }

  /// The distinct words of samples, padding included.
  init(wordsOf source: Source, vocabulary: Int, _ runtime: Runtime) throws(TrainingError) {
    self.source = source
    let count = source.count
    let starts = try Block<Int>(count: count)
    let counts = try Block<Int>(count: count)
    var capacity = 0
    for sample in 0..<count {
      starts.base[sample] = capacity
      capacity += source.counts[sample] + (source.padding == nil ? 0 : 1)
    }
    let rows = try Block<Int32>(count: capacity)
    let weights = try Block<Float>(count: capacity)
    let parts = 16
    let size = (count + parts - 1) / parts
    var counters: [WordCounter] = []
    for _ in 0..<parts { counters.append(try WordCounter(vocabulary: vocabulary)) }
    runtime.run(chunks: parts) { part in
      for sample in min(count, part * size)..<min(count, (part + 1) * size) {
        let start = starts.base[sample]
        counts.base[sample] = counters[part].count(
          source, sample, words: rows.base + start, counts: weights.base + start)
      }
    }
    if runtime.cancellation.isCancelled { throw .cancelled }
    (ownRows, ownWeights, ownStarts, ownCounts) = (rows, weights, starts, counts)
    self.rows = UnsafePointer(rows.base)
    self.weights = UnsafePointer(weights.base)
    self.starts = UnsafePointer(starts.base)
    self.counts = UnsafePointer(counts.base)
    total = Self.sum(self.counts, count)
    bounds = try Self.bounds(self.rows, self.starts, self.counts, count, rowCount: vocabulary)
    splits = try Self.splits(self.rows, self.starts, self.counts, count, bounds, runtime)
  }

  private static func sum(_ counts: UnsafePointer<Int>, _ count: Int) -> Int {
    var sum = 0
    for index in 0..<count { sum += counts[index] }
    return sum
  }

  private static func bounds(
    _ rows: UnsafePointer<Int32>, _ starts: UnsafePointer<Int>, _ counts: UnsafePointer<Int>,
    _ count: Int, rowCount: Int
  ) throws(TrainingError) -> [Int] {
    // A row costs something even where nothing is added to it. Some samples tell enough.
    let occurrences = try Block<Int32>(count: rowCount)
    var total = 0
    for sample in 0..<min(count, 2_000) {
      for index in 0..<counts[sample] {
        occurrences.base[Int(rows[starts[sample] + index])] += 1
      }
      total += counts[sample]
    }
    let perRow = Double(total) / Double(max(rowCount, 1)) / 2
    let all = Double(total) + perRow * Double(rowCount)
    var bounds = [0]
    var done = 0.0
    for row in 0..<rowCount where bounds.count < cuts {
      if done >= all * Double(bounds.count) / Double(cuts) { bounds.append(row) }
      done += Double(occurrences.base[row]) + perRow
    }
    while bounds.count <= cuts { bounds.append(rowCount) }
    return bounds
  }

  private static func splits(
    _ rows: UnsafePointer<Int32>, _ starts: UnsafePointer<Int>, _ counts: UnsafePointer<Int>,
    _ count: Int, _ bounds: [Int], _ runtime: Runtime
  ) throws(TrainingError) -> Block<Int32> {
    let splits = try Block<Int32>(count: count.times(cuts + 1))
    let chunk = 256
    runtime.run(chunks: (count + chunk - 1) / chunk) { number in
      for sample in number * chunk..<min(count, (number + 1) * chunk) {
        let bag = rows + starts[sample]
        let out = splits.base + sample * (cuts + 1)
        var place = 0
        for cut in 1...cuts {
          while place < counts[sample], Int(bag[place]) < bounds[cut] { place += 1 }
          out[cut] = Int32(truncatingIfNeeded: place)
        }
      }
    }
    if runtime.cancellation.isCancelled { throw .cancelled }
    return splits
  }
}
