import Kernels

/// The way back of `WordConvolution`.
///
/// With δ the gradient of a branch's windows before its activation, a word's projection by tap j has
/// the gradient `∂P[w][j] = Σ δ[q − j]` over the positions q where w stands. Windows are laid out at
/// their first positions with zeros in between, so that this is, taps last to first, one stretch of
/// `taps` rows for each q. Then `∂E[w] = Σⱼ ∂P[w][j]·Wⱼᵀ` and `∂Wⱼ = Σ E[w]ᵀ·∂P[w][j]`.
final class WordConvolutionGradients {
  private let words: PassWordIndices
  private let panels: [WordPanel]
  private let occurrences: Occurrences
  /// The rows of zeros between two samples' windows.
  private let gap: Int
  /// The windows' gradients by a panel's filters, laid out.
  private let spread: Block<Float>
  /// ∂P as the taps' kernels (channels, taps · filters), last tap first.
  private let kernelGradients: Block<Float>
  /// The taps' kernels transposed (taps · filters, channels), last tap first.
  private let transposed: Block<Float>
  /// ∂E of the pass's words, and of the whole table; the latter is zero between batches. Nil where
  /// the table isn't trained.
  private let wordGradients: Block<Float>?
  private let gradients: Block<Float>?

  init(
    _ context: borrowing OpContext, _ words: PassWordIndices, _ panels: [WordPanel], positions: Int,
    wordCapacity: Int
  ) throws(TrainingError) {
    self.words = words
    self.panels = panels
    let table = words.table
    let width = panels.reduce(0) { max($0, $1.width) }
    let filters = panels.reduce(0) { max($0, $1.filters) }
    gap = panels.reduce(0) { max($0, $1.branch.taps - 1) }
    occurrences = try Occurrences(
      words: table.rowCount, capacity: positions, greatestWidth: width)
    spread = try Block(
      count: positions.adding(context.greatestTrainingCount.times(gap)).times(filters))
    kernelGradients = try Block(count: table.width.times(width))
    let isTrained = table.parameter.isTrained
    transposed = try Block(count: isTrained ? table.width.times(width) : 0)
    wordGradients = isTrained ? try Block(count: wordCapacity.times(table.width)) : nil
    gradients = isTrained ? try Block(count: table.parameter.count) : nil
  }

  /// - Parameters:
  ///   - gathered: The pass's words' rows of E.
  ///   - scratch: Room for their projections.
  func compute(
    _ pass: borrowing Pass, length: Int, gathered: UnsafePointer<Float>,
    scratch: UnsafeMutablePointer<Float>
  ) {
    occurrences.sort(pass, words, length: length, gap: gap)
    for (number, panel) in panels.enumerated() {
      let branch = panel.branch
      guard let g = branch.output.gradients, !pass.isCancelled else { return }
      if panel.firstFilter == 0 {
        branch.activationGradient.compute(
          pass, rows: pass.count * branch.extent.positions(pass), y: branch.output.values, g)
      }
      if pass.isCancelled { return }
      spread(pass, panel, g, length: length)
      if pass.isCancelled { return }
      occurrences.sum(
        pass, spread.base, ldx: panel.filters, width: panel.width, accumulates: false
      ) { scratch + $0 * panel.width }
      if pass.isCancelled { return }
      multiply(
        pass, panel, gathered: gathered, scratch, isFirst: number == 0,
        isLast: number == panels.count - 1)
    }
  }

  /// Lays out a sample's windows at their first positions, zeros elsewhere.
  private func spread(
    _ pass: borrowing Pass, _ panel: WordPanel, _ g: UnsafePointer<Float>, length: Int
  ) {
    let branch = panel.branch
    let (windows, strides) = (branch.extent.positions(pass), branch.window.strides)
    let first = branch.taps - 1 - branch.zeros(length: length).before
    let (rows, filters, spread) = (length + gap, panel.filters, spread.base)
    pass.run(over: pass.count, work: 4 * rows * filters) { range in
      for sample in range {
        let out = spread + sample * rows * filters
        let from = g + sample * windows * branch.filters + panel.firstFilter
        var written = 0
        if strides == 1, filters == branch.filters {
          // Windows and rows alike follow one another.
          let count = min(windows, rows - first)
          out.update(repeating: 0, count: first * filters)
          (out + first * filters).update(from: from, count: count * filters)
          written = first + count
        } else {
          for window in 0..<windows {
            let row = first + window * strides
            // A window that begins behind the last word sees zeros alone.
            if row >= rows { break }
            (out + written * filters).update(repeating: 0, count: (row - written) * filters)
            (out + row * filters).update(from: from + window * branch.filters, count: filters)
            written = row + 1
          }
        }
        (out + written * filters).update(repeating: 0, count: (rows - written) * filters)
      }
    }
  }

  /// From the projections' gradients to those of the panel's kernels, and of the words.
  private func multiply(
    _ pass: borrowing Pass, _ panel: WordPanel, gathered: UnsafePointer<Float>,
    _ projections: UnsafePointer<Float>, isFirst: Bool, isLast: Bool
  ) {
    let branch = panel.branch
    let (channels, taps, filters) = (words.table.width, branch.taps, panel.filters)
    let (kernels, rowCount, width) = (pass.kernels, words.rowCount, panel.width)
    let toKernel = branch.kernel.gradients.map { _ in
      MatrixProduct(
        rows: channels, columns: width, depth: rowCount, a: gathered, lda: channels,
        transposesA: true, b: projections, ldb: width, c: kernelGradients.base, ldc: width)
    }
    var toWords: MatrixProduct?
    if let wordGradients {
      let kernel = branch.kernel.values.base + panel.firstFilter
      for tap in 0..<taps {
        kernels.pointee.transpose(
          channels, filters, kernel + tap * channels * branch.filters, branch.filters,
          transposed.base + (taps - 1 - tap) * filters * channels, channels)
      }
      toWords = MatrixProduct(
        rows: rowCount, columns: channels, depth: width, a: projections, lda: width,
        b: transposed.base, ldb: channels, c: wordGradients.base, ldc: channels,
        accumulates: !isFirst)
    }
    let (kernelCut, wordCut) = (toKernel?.cut, toWords?.cut)
    let (first, words, gradients) = (kernelCut?.count ?? 0, words.rows, gradients?.base)
    pass.run(chunks: first + (wordCut?.count ?? 0)) { chunk in
      if chunk < first {
        if let toKernel, let kernelCut { toKernel.compute(kernelCut.part(chunk), kernels) }
      } else if let toWords, let wordCut {
        let part = wordCut.part(chunk - first)
        toWords.compute(part, kernels)
        guard isLast, let gradients else { return }
        for row in part.rows {
          let column = part.columns.lowerBound
          kernels.pointee.add(
            part.columns.count, toWords.c + row * channels + column,
            gradients + Int(words[row]) * channels + column)
        }
      }
    }
    guard let target = branch.kernel.gradients, !pass.isCancelled else { return }
    let (from, adds) = (kernelGradients.base, !pass.isFirstPiece)
    pass.run(over: taps, work: channels * filters) { range in
      for tap in range {
        for channel in 0..<channels {
          let to = target.base + (tap * channels + channel) * branch.filters + panel.firstFilter
          let row = from + channel * width + (taps - 1 - tap) * filters
          if adds {
            kernels.pointee.add(filters, row, to)
          } else {
            to.update(from: row, count: filters)
          }
        }
      }
    }
  }

  func update(_ step: borrowing UpdateStep) {
    guard let gradients else { return }
    words.table.updateTouched(
      step, rows: words.batchRows, count: words.batchRowCount, gradients: gradients)
  }
}
