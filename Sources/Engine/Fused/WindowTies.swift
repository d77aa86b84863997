import Kernels

/// Windows of different words that reach one maximum, such as windows of words without vectors: all of
/// them share its gradient where the pooling is over the whole sequence.
///
/// Windows of the same words add the same to the same gradients, so where all are alike the first one
/// stands for all.
final class WindowTies {
  struct Tie {
    /// Counted from its panel's first filter.
    let filter: Int
    /// Counted from its sample's first window.
    let window: Int
    /// Of the maximum's gradient.
    let share: Float
  }

  /// The windows of one sample.
  struct Windows {
    /// The words of the first one, as rows of the table.
    let rows: UnsafePointer<Int32>
    let count: Int
    /// A window of padding that stands for several, and for how many.
    let padding: (window: Int, count: Int)

    fileprivate func haveSameWords(_ one: Int, _ other: Int, taps: Int) -> Bool {
      (0..<taps).allSatisfy { rows[one + $0] == rows[other + $0] }
    }

    fileprivate func multiplicity(_ window: Int) -> Int {
      window == padding.window ? padding.count : 1
    }
  }

  /// For each panel the samples' ties, by filter and window.
  private let lists: UnsafeMutableBufferPointer<[Tie]>
  private let samples: Int

  /// Windows whose sums are computed at once.
  private static let blockSize = 32

  init(panels: Int, samples: Int) throws(TrainingError) {
    let count = panels.times(samples)
    guard count <= .max / MemoryLayout<[Tie]>.stride else { throw .outOfMemory(bytes: .max) }
    self.samples = samples
    lists = .allocate(capacity: count)
    lists.initialize(repeating: [])
  }

  deinit {
    lists.deinitialize()
    lists.deallocate()
  }

  subscript(panel: Int, sample: Int) -> [Tie] { lists[panel * samples + sample] }

  /// Finds a sample's ties in a panel.
  ///
  /// - Parameters:
  ///   - table: The panel's projections of words.
  ///   - maxima: The greatest windows of its filters.
  ///   - places: Where they stand first; −1 instead where there is a tie.
  func find(
    _ kernels: UnsafePointer<KernelTable>, _ panel: WindowTable.Panel, number: Int, sample: Int,
    _ windows: Windows, table: UnsafePointer<Float>, maxima: UnsafePointer<Float>,
    places: UnsafeMutablePointer<Int32>
  ) {
    let index = number * samples + sample
    lists[index].removeAll(keepingCapacity: true)
    let width = panel.paddedFilters
    var found: [(filter: Int, window: Int)] = []
    var isTied = [Bool](repeating: false, count: panel.filters)
    withUnsafeTemporaryAllocation(of: Float.self, capacity: Self.blockSize * width) { buffer in
      guard let sums = buffer.baseAddress else { return }
      for start in stride(from: 0, to: windows.count, by: Self.blockSize) {
        let end = min(windows.count, start + Self.blockSize)
        kernels.pointee.window_sums(
          end - start, 1, panel.taps, width, windows.rows + start, table, panel.width, sums, width)
        for window in start..<end {
          let row = sums + (window - start) * width
          var equals: Int32 = 0
          for filter in 0..<panel.filters { equals |= row[filter] == maxima[filter] ? 1 : 0 }
          guard equals != 0 else { continue }
          for filter in 0..<panel.filters where row[filter] == maxima[filter] {
            found.append((filter, window))
            let first = Int(places[filter])
            if !windows.haveSameWords(first, window, taps: panel.taps) { isTied[filter] = true }
          }
        }
      }
    }
    for filter in 0..<panel.filters where isTied[filter] {
      let tied = found.filter { $0.filter == filter }
      let all = tied.reduce(0) { $0 + windows.multiplicity($1.window) }
      for tie in tied {
        lists[index].append(
          Tie(
            filter: filter, window: tie.window,
            share: Float(windows.multiplicity(tie.window)) / Float(all)))
      }
      places[filter] = -1
    }
  }
}
