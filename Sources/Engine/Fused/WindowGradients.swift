import Kernels

/// The way back through a text convolution.
///
/// Each filter's gradient δ comes from one window of each sample, the greatest: the kernel gets
/// `δ·E[w(p+j)]` at tap j, summed by sample, and word w(p+j) gets `δ·Wⱼ`. Where δ is 0 (dropped, or cut
/// off by relu) there is nothing to do. What goes to a word is sorted by words first, so that each
/// sum stays in registers; it goes by sample, branch, filter and tap. Windows that share a δ, which are
/// few, come one by one behind the others.
final class WindowGradients {
  private let table: LazyTable
  private let windows: WindowTable
  private let words: PaddedWords
  private let branches: [TextBranch]
  private let channels: Int
  /// The distance between rows of `transposed`, `kernelSums` and `rowGradients`: whole lanes.
  private let stride: Int

  /// All kernels with one row for each branch, tap and filter.
  private let transposed: Block<Float>
  /// For each panel, tap and filter the gradient of that row.
  private let kernelSums: Block<Float>
  /// For each panel the samples with a gradient, their δ, and for each tap their words.
  private let panelSamples: Block<Int32>
  private let panelWeights: Block<Float>
  private let panelWords: Block<Int32>
  /// For each panel and sample where the sample's first window begins.
  private let firstWindows: Block<Int>
  private let samples: Int

  /// The gradient of E, zero but for touched rows of the batch at hand.
  private let rowGradients: Block<Float>?
  private let touched: TouchedRows
  private let entries: WordEntries

  init(
    _ table: LazyTable, _ windows: WindowTable, _ words: PaddedWords, samples: Int
  ) throws(TrainingError) {
    self.table = table
    self.windows = windows
    self.words = words
    branches = windows.branches
    channels = windows.channels
    stride = (channels + 15) / 16 * 16
    let rows = branches.reduce(0) { $0 + $1.taps * $1.filters }
    transposed = try Block(count: rows.times(stride))
    let panelRows = windows.panels.reduce(0) { $0 + $1.width }
    kernelSums = try Block(count: panelRows.times(stride))
    self.samples = samples
    panelSamples = try Block(count: windows.panels.count.times(samples))
    panelWeights = try Block(count: windows.panels.count.times(samples))
    panelWords = try Block(count: (panelRows / TextBranch.lanes).times(samples))
    firstWindows = try Block(count: windows.panels.count.times(samples))
    let isTrained = table.parameter.isTrained
    rowGradients = isTrained ? try Block(count: table.rowCount.times(stride)) : nil
    touched = try TouchedRows(rowCount: isTrained ? table.rowCount : 0)
    entries = try WordEntries(
      vocabulary: isTrained ? table.rowCount : 0, samples: isTrained ? samples : 0, perSample: rows)
  }

  func backward(_ pass: borrowing Pass) {
    let (kernels, count) = (pass.kernels, pass.count)
    for branch in branches {
      guard let gradients = branch.output.gradients else { return }
      pass.run(over: count, work: 8 * branch.filters) { range in
        let start = range.lowerBound * branch.filters
        branch.activation.applyBackward(
          kernels, rows: range.count, units: branch.filters, y: branch.output.values + start,
          gradients + start)
      }
    }
    if pass.isCancelled { return }
    // Kernels' gradients and the lists for words are independent of each other.
    let (source, rows, isFirst) = (pass.source, pass.rows, pass.isFirstPiece)
    let panelCount = windows.panels.count
    if rowGradients == nil {
      pass.run(chunks: panelCount) {
        self.addKernelGradients(kernels, $0, source, rows, samples: count, isFirst: isFirst)
      }
      return
    }
    if isFirst { touched.clear() }
    pass.run(chunks: panelCount + branches.count) { chunk in
      if chunk < panelCount {
        self.addKernelGradients(kernels, chunk, source, rows, samples: count, isFirst: isFirst)
      } else {
        self.transpose(kernels, self.branches[chunk - panelCount])
      }
    }
    if pass.isCancelled { return }
    touched.add(pass, samples: count) { range, number, marker in
      self.list(source, rows, range, number: number, marker)
    }
    if pass.isCancelled { return }
    entries.sort(pass, by: touched)
    if pass.isCancelled { return }
    addRowGradients(pass)
  }

  // MARK: Kernels

  /// The gradients of one panel's kernels and biases.
  private func addKernelGradients(
    _ kernels: UnsafePointer<KernelTable>, _ index: Int, _ source: Source,
    _ rows: UnsafePointer<Int>, samples: Int, isFirst: Bool
  ) {
    let panel = windows.panels[index]
    let branch = branches[panel.branch]
    guard let gradients = branch.output.gradients, let kernelGradients = branch.kernel.gradients
    else { return }
    let (taps, filters, padded) = (panel.taps, branch.filters, panel.paddedFilters)
    let firstRow = panel.matrix / channels
    let sums = kernelSums.base + firstRow * stride
    let active = panelSamples.base + index * self.samples
    let weights = panelWeights.base + index * self.samples
    let wordLists = panelWords.base + firstRow / TextBranch.lanes * self.samples
    let firstWindow = firstWindows.base + index * self.samples
    let target = kernelGradients.base + panel.firstFilter
    if !isFirst {
      for tap in 0..<taps {
        kernels.pointee.transpose(
          channels, panel.filters, target + tap * channels * filters, filters,
          sums + tap * padded * stride, stride)
      }
    }
    for sample in 0..<samples {
      firstWindow[sample] =
        words.windows(source, rows[sample], sample: sample, taps: taps).first
    }
    let (wordBase, size, columns) = (words.base, self.samples, windows.columns)
    for filter in 0..<panel.filters {
      let deltas = gradients + panel.firstFilter + filter
      let places = windows.places.base + branch.column + panel.firstFilter + filter
      let count = Self.list(
        nonzero: deltas, stride: filters, count: samples, in: active,
        places: branch.sharesTies ? places : nil, placeStride: columns)
      for entry in 0..<count {
        let sample = Int(active[entry])
        weights[entry] = deltas[sample * filters]
        let window = wordBase + firstWindow[sample] + Int(places[sample * columns])
        for tap in 0..<taps { wordLists[tap * size + entry] = window[tap] }
      }
      for tap in 0..<taps {
        kernels.pointee.sum_rows(
          count, wordLists + tap * size, weights, channels, table.values, channels,
          sums + (tap * padded + filter) * stride, !isFirst)
      }
    }
    for sample in 0..<samples {
      forEachTie(panel: index, sample: sample, source, rows) { filter, delta, window in
        for tap in 0..<taps {
          let sum = sums + (tap * padded + filter) * stride
          kernels.pointee.sum_rows(
            1, window + tap, [delta], channels, table.values, channels, sum, true)
        }
      }
    }
    for tap in 0..<taps {
      kernels.pointee.transpose(
        panel.filters, channels, sums + tap * padded * stride, stride,
        target + tap * channels * filters, filters)
    }
    if let bias = branch.bias?.gradients {
      kernels.pointee.column_sums(
        samples, panel.filters, gradients + panel.firstFilter, filters,
        bias.base + panel.firstFilter, !isFirst)
    }
  }

  private func transpose(_ kernels: UnsafePointer<KernelTable>, _ branch: TextBranch) {
    for tap in 0..<branch.taps {
      kernels.pointee.transpose(
        channels, branch.filters,
        branch.kernel.values.base + tap * channels * branch.filters, branch.filters,
        transposed.base + (branch.transposedRow + tap * branch.filters) * stride, stride)
    }
  }

  // MARK: Words

  /// Lists what some samples add to the gradients of their words.
  private func list(
    _ source: Source, _ rows: UnsafePointer<Int>, _ samples: Range<Int>, number: Int,
    _ marker: TouchedRows.Marker
  ) {
    var list = entries.begin(number)
    let (wordBase, columns) = (words.base, windows.columns)
    let greatestFilters = branches.map(\.filters).max() ?? 0
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: greatestFilters) { buffer in
      guard let active = buffer.baseAddress else { return }
      for sample in samples {
        for branch in branches {
          guard let gradients = branch.output.gradients else { return }
          let (taps, filters, firstRow) = (branch.taps, branch.filters, branch.transposedRow)
          let first = words.windows(source, rows[sample], sample: sample, taps: taps).first
          let places = windows.places.base + sample * columns + branch.column
          let deltas = gradients + sample * filters
          let count = Self.list(
            nonzero: deltas, stride: 1, count: filters, in: active,
            places: branch.sharesTies ? places : nil, placeStride: 1)
          for entry in 0..<count {
            let filter = Int(active[entry])
            let window = wordBase + first + Int(places[filter])
            let delta = deltas[filter]
            for tap in 0..<taps {
              marker.mark(window[tap])
              list.append(
                source: firstRow + tap * filters + filter, word: window[tap], weight: delta)
            }
          }
        }
        for panel in windows.panels.indices {
          forEachTie(panel: panel, sample: sample, source, rows) { _, _, window in
            for tap in 0..<windows.panels[panel].taps { marker.mark(window[tap]) }
          }
        }
      }
    }
    entries.end(number, list)
  }

  /// Lists which of some values are not 0, without a branch for each, and returns how many.
  ///
  /// - Parameter places: Where given, values whose place is negative are left out too.
  @inline(__always)
  private static func list(
    nonzero values: UnsafePointer<Float>, stride: Int, count: Int,
    in list: UnsafeMutablePointer<Int32>, places: UnsafePointer<Int32>?, placeStride: Int
  ) -> Int {
    var found = 0
    if let places {
      for index in 0..<count {
        list[found] = Int32(truncatingIfNeeded: index)
        found += values[index * stride] != 0 && places[index * placeStride] >= 0 ? 1 : 0
      }
      return found
    }
    for index in 0..<count {
      list[found] = Int32(truncatingIfNeeded: index)
      found += values[index * stride] != 0 ? 1 : 0
    }
    return found
  }

  // MARK: Ties

  /// The windows of a sample that share the gradient of a panel's filter, with their shares that are
  /// not 0.
  private func forEachTie(
    panel index: Int, sample: Int, _ source: Source, _ rows: UnsafePointer<Int>,
    _ body: (_ filter: Int, _ delta: Float, _ window: UnsafePointer<Int32>) -> Void
  ) {
    let panel = windows.panels[index]
    let branch = branches[panel.branch]
    guard branch.sharesTies, let ties = windows.ties?[index, sample], !ties.isEmpty,
      let gradients = branch.output.gradients
    else { return }
    let deltas = gradients + sample * branch.filters + panel.firstFilter
    let first = words.windows(source, rows[sample], sample: sample, taps: panel.taps).first
    for tie in ties where deltas[tie.filter] != 0 {
      body(tie.filter, deltas[tie.filter] * tie.share, words.base + first + tie.window)
    }
  }

  /// On one thread, so that the sums go by sample, panel, filter, window and tap.
  private func addTies(_ pass: borrowing Pass, to target: UnsafeMutablePointer<Float>) {
    guard windows.ties != nil else { return }
    let (kernels, source, rows) = (pass.kernels, pass.source, pass.rows)
    for sample in 0..<pass.count {
      for (index, panel) in windows.panels.enumerated() {
        let branch = branches[panel.branch]
        forEachTie(panel: index, sample: sample, source, rows) { filter, delta, window in
          for tap in 0..<panel.taps {
            let row = branch.transposedRow + tap * branch.filters + panel.firstFilter + filter
            kernels.pointee.sum_rows(
              1, [Int32(truncatingIfNeeded: row)], [delta], stride, transposed.base, stride,
              target + Int(window[tap]) * stride, true)
          }
        }
      }
    }
  }

  private func addRowGradients(_ pass: borrowing Pass) {
    guard let rowGradients else { return }
    let (kernels, entries, touched, stride) = (pass.kernels, entries, touched, stride)
    let (kernelRows, target) = (UnsafePointer(transposed.base), rowGradients.base)
    pass.run(over: touched.count, work: 1 << 12) { range in
      for slot in range {
        let (sources, weights, count) = entries.entries(ofSlot: slot)
        if count > 0 {
          kernels.pointee.sum_rows(
            count, sources, weights, stride, kernelRows, stride,
            target + Int(touched.rows[slot]) * stride, true)
        }
      }
    }
    if pass.isCancelled { return }
    addTies(pass, to: target)
  }

  func update(_ step: borrowing UpdateStep) {
    guard let rowGradients else { return }
    table.update(
      step, rows: touched.rows, count: touched.count, gradients: rowGradients.base, stride: stride)
  }
}
