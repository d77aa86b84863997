import Kernels

/// The op of `WordConvolution`: for each branch `y[p] = f(b + Σⱼ E[w(p·s+j)]·Wⱼ)`. E: (words,
/// channels), W: (taps, channels, filters).
final class WordConvolutionOp: Op {
  private let words: PassWordIndices
  private let branches: [WordBranch]
  private let panels: [WordPanel]
  private let input: Extent
  /// The number of each position's word among the pass's words, with room around each sample for the
  /// zeros that windows see.
  private let slots: Block<Int32>
  private let slotOfWord: Block<Int32>
  /// The pass's distinct words' rows of E.
  private let gathered: Block<Float>
  /// Their projections by the filters of one panel, and in the end a row of zeros.
  private let projections: Block<Float>
  private let gradients: WordConvolutionGradients?
  private let name: String

  init(
    _ context: borrowing OpContext, embedding: Int, readers: [Int]
  ) throws(TrainingError) {
    let table = try LazyTable(try context.ownedParameter(embedding, "embeddings"))
    var branches: [WordBranch] = []
    for reader in readers { branches.append(try WordBranch(context, layer: reader)) }
    self.branches = branches
    input = context.graph.extents[embedding]
    let positions = context.capacity(embedding, channels: 1)
    let wordCapacity = min(table.rowCount, positions)
    panels = WordPanel.panels(branches, words: wordCapacity)
    words = try PassWordIndices(table, capacity: positions)
    // Zeros before, and zeros after: fewer than a window and its stride.
    let reach = branches.reduce(0) { max($0, $1.taps.adding($1.window.strides)) }
    slots = try Block(
      count: positions.adding(context.greatestCount.times(reach.times(2))))
    slotOfWord = try Block(count: table.rowCount)
    gathered = try Block(count: wordCapacity.times(table.width))
    let width = panels.reduce(0) { max($0, $1.width) }
    projections = try Block(count: wordCapacity.adding(1).times(width))
    gradients =
      context.isTraining
      ? try WordConvolutionGradients(
        context, words, panels, positions: positions, wordCapacity: wordCapacity) : nil
    let graph = context.graph
    name =
      "\(graph.node(embedding).name) and "
      + readers.map { graph.node($0).name }.joined(separator: ", ")
  }

  var description: String {
    let filters = branches.map { "\($0.filters)×\($0.taps)" }.joined(separator: ", ")
    return "\(name): each distinct word multiplied once by filters \(filters), windows added up"
  }

  func forward(_ pass: borrowing Pass) {
    let length = input.positions(pass)
    words.read(pass, length: length, findsRows: true)
    if pass.isCancelled { return }
    gather(pass, length: length)
    for panel in panels {
      if pass.isCancelled { return }
      project(pass, panel)
      if pass.isCancelled { return }
      addUp(pass, panel, length: length)
    }
  }

  /// The zeros before and after each sample.
  private func zeros(length: Int) -> (before: Int, after: Int) {
    branches.reduce((0, 0)) {
      let zeros = $1.zeros(length: length)
      return (max($0.0, zeros.before), max($0.1, zeros.after))
    }
  }

  /// Copies the words' rows together, and translates the samples' words to them.
  private func gather(_ pass: borrowing Pass, length: Int) {
    let (words, channels, count) = (words, words.table.width, pass.count)
    let (slots, slotOfWord, gathered) = (slots.base, slotOfWord.base, gathered.base)
    let (rows, rowCount, values) = (words.rows, words.rowCount, words.table.values)
    for slot in 0..<rowCount { slotOfWord[Int(rows[slot])] = Int32(truncatingIfNeeded: slot) }
    let zeroSlot = Int32(truncatingIfNeeded: rowCount)
    let (before, after) = zeros(length: length)
    let (copied, translated) = (256, max(1, 4096 / max(length, 1)))
    let copies = (rowCount + copied - 1) / copied
    pass.run(chunks: copies + (count + translated - 1) / translated) { chunk in
      if chunk < copies {
        for slot in chunk * copied..<min(rowCount, (chunk + 1) * copied) {
          (gathered + slot * channels).update(
            from: values + Int(rows[slot]) * channels, count: channels)
        }
        return
      }
      let first = (chunk - copies) * translated
      for sample in first..<min(count, first + translated) {
        let out = slots + sample * (before + length + after)
        out.update(repeating: zeroSlot, count: before)
        (out + before + length).update(repeating: zeroSlot, count: after)
        for position in 0..<length {
          out[before + position] = slotOfWord[Int(words.base[sample * length + position])]
        }
      }
    }
  }

  private func project(_ pass: borrowing Pass, _ panel: WordPanel) {
    let (channels, width, rowCount) = (words.table.width, panel.width, words.rowCount)
    let (kernels, gathered, projections) = (pass.kernels, gathered.base, projections.base)
    let branch = panel.branch
    let kernel = branch.kernel.values.base + panel.firstFilter
    (projections + rowCount * width).update(repeating: 0, count: width)
    // Few columns at a time, which aren't copied again for each few rows.
    pass.run(over: rowCount, work: channels * width, atLeast: 96) { range in
      for tap in 0..<branch.taps {
        kernels.pointee.matmul(
          false, false, range.count, panel.filters, channels,
          gathered + range.lowerBound * channels, channels,
          kernel + tap * channels * branch.filters, branch.filters,
          projections + range.lowerBound * width + tap * panel.filters, width, false)
      }
    }
  }

  private func addUp(_ pass: borrowing Pass, _ panel: WordPanel, length: Int) {
    let branch = panel.branch
    let (before, after) = zeros(length: length)
    let skipped = before - branch.zeros(length: length).before
    let windows = branch.extent.positions(pass)
    let (kernels, slots, projections) = (pass.kernels, slots.base, projections.base)
    let (y, filters, isLast) = (branch.output.values, branch.filters, panel.isLast)
    pass.run(over: pass.count, work: 8 * windows * panel.width) { range in
      for sample in range {
        let out = y + sample * windows * filters
        kernels.pointee.window_sums(
          windows, branch.window.strides, branch.taps, panel.filters,
          slots + sample * (before + length + after) + skipped, projections, panel.width,
          out + panel.firstFilter, filters)
        if isLast {
          branch.activation.apply(
            kernels, rows: windows, units: filters, bias: branch.bias?.values.base, out)
        }
      }
    }
  }

  func backward(_ pass: borrowing Pass) {
    gradients?.compute(
      pass, length: input.positions(pass), gathered: gathered.base, scratch: projections.base)
  }

  func update(_ step: borrowing UpdateStep) { gradients?.update(step) }
  func flush(_ step: borrowing UpdateStep) { words.table.flush(step.runtime) }
}
