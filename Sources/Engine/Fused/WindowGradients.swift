import Kernels

/// The way back through a text convolution.
///
/// Each filter's gradient δ comes from one window of each sample, the greatest: the kernel gets
/// `δ·E[w(p+j)]` at tap j, summed by sample, and word w(p+j) gets `δ·Wⱼ`. Where δ is 0 (dropped, or cut
/// off by relu) there is nothing to do. Touched words are shared out among threads by ranges of the
/// vocabulary; the sum of each goes by sample, branch, filter and tap.
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
  /// For each panel, tap and filter the gradient of that row; lists of its samples' δ and words.
  private let kernelSums: Block<Float>
  private let panelWeights: Block<Float>
  private let panelWords: Block<Int32>

  /// The gradient of E, zero but for touched rows of the batch at hand.
  private let rowGradients: Block<Float>?
  private let touched: TouchedRows
  private let parts: WordParts

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
    panelWeights = try Block(count: windows.panels.count.times(samples))
    panelWords = try Block(count: panelRows / TextBranch.lanes * samples)
    let isTrained = table.parameter.isTrained
    rowGradients = isTrained ? try Block(count: table.rowCount.times(stride)) : nil
    touched = try TouchedRows(rowCount: isTrained ? table.rowCount : 0)
    parts = try WordParts(
      vocabulary: isTrained ? table.rowCount : 0, samples: isTrained ? samples : 0, capacity: rows)
  }

  func prepare(_ source: Source) { if rowGradients != nil { parts.prepare(source) } }

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
    touched.add(pass, samples: count) { sample, marker in
      self.list(source, rows[sample], sample: sample, marker)
    }
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
    let (taps, filters, lanes) = (panel.taps, branch.filters, TextBranch.lanes)
    let sums = kernelSums.base + panel.matrix / channels * stride
    let weights = panelWeights.base + index * (panelWeights.count / windows.panels.count)
    let wordLists =
      panelWords.base + panel.matrix / channels / lanes
      * (panelWeights.count / windows.panels.count)
    let size = panelWeights.count / windows.panels.count
    let target = kernelGradients.base + panel.firstFilter
    if !isFirst {
      for tap in 0..<taps {
        kernels.pointee.transpose(
          channels, panel.filters, target + tap * channels * filters, filters,
          sums + tap * lanes * stride, stride)
      }
    }
    for filter in 0..<panel.filters {
      let column = branch.column + panel.firstFilter + filter
      var active = 0
      for sample in 0..<samples {
        let weight = gradients[sample * filters + panel.firstFilter + filter]
        guard weight != 0 else { continue }
        let first =
          words.windows(source, rows[sample], sample: sample, taps: taps).first
          + Int(windows.places.base[sample * windows.columns + column])
        weights[active] = weight
        for tap in 0..<taps { wordLists[tap * size + active] = words.base[first + tap] }
        active += 1
      }
      for tap in 0..<taps {
        kernels.pointee.sum_rows(
          active, wordLists + tap * size, weights, channels, table.values, channels,
          sums + (tap * lanes + filter) * stride, !isFirst)
      }
    }
    for tap in 0..<taps {
      kernels.pointee.transpose(
        panel.filters, channels, sums + tap * lanes * stride, stride,
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

  /// Lists what one sample adds to the gradients of its words.
  private func list(
    _ source: Source, _ row: Int, sample: Int, _ marker: TouchedRows.Marker
  ) {
    parts.begin(sample)
    for branch in branches {
      guard let gradients = branch.output.gradients else { return }
      let start = words.windows(source, row, sample: sample, taps: branch.taps).first
      let places = windows.places.base + sample * windows.columns + branch.column
      let weights = gradients + sample * branch.filters
      for filter in 0..<branch.filters where weights[filter] != 0 {
        let window = words.base + start + Int(places[filter])
        for tap in 0..<branch.taps {
          let word = window[tap]
          marker.mark(word)
          parts.add(
            sample, word: word, weight: weights[filter],
            source: branch.transposedRow + tap * branch.filters + filter)
        }
      }
    }
  }

  private func addRowGradients(_ pass: borrowing Pass) {
    guard let rowGradients else { return }
    let (kernels, count, parts) = (pass.kernels, pass.count, parts)
    pass.run(chunks: WordParts.count) { part in
      for sample in 0..<count {
        let list = parts.list(sample, part)
        kernels.pointee.add_rows(
          list.count, list.sources, list.words, list.weights, self.channels, self.transposed.base,
          self.stride, rowGradients.base, self.stride)
      }
    }
  }

  func update(_ step: borrowing UpdateStep) {
    guard let rowGradients else { return }
    table.update(
      step, rows: touched.rows, count: touched.count, gradients: rowGradients.base, stride: stride)
  }
}
