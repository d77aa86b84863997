import Kernels

/// The op of `TextConvolution`: for each branch `y = f(maxₚ Σⱼ E[w(p+j)]·Wⱼ + b)`. E: (words,
/// channels), W: (taps, channels, filters), b: (filters).
final class TextConvolutionOp: Op {
  private let table: LazyTable
  private let branches: [TextBranch]
  private let windows: WindowTable
  private let gradients: WindowGradients?
  private let words: PaddedWords
  /// The words of `words` as numbers in `distinct`.
  private let slots: Block<Int32>
  /// The distinct words of some samples, and their numbers there.
  private let distinct: TouchedRows
  private let slotOfWord: Block<Int32>
  /// Whether `windows` has the projections of the whole vocabulary.
  private var hasVocabulary = false
  private let name: String

  /// The floats that projections may take, unless one sample needs more.
  private static let tableBudget = 1 << 23
  /// The words that are laid out at once in an evaluation, unless one sample has more.
  private static let evaluationWords = 1 << 18

  init(
    _ context: borrowing OpContext, embedding: Int, branches layers: [TextConvolution.Layers]
  ) throws(TrainingError) {
    table = try LazyTable(try context.ownedParameter(embedding, "embeddings"))
    let channels = table.width
    var branches: [TextBranch] = []
    var (column, transposedRow) = (0, 0)
    for layer in layers {
      guard case .conv1D(let convolution) = context.graph.layer(layer.convolution) else {
        throw .internalFault("not a convolution")
      }
      let branch = TextBranch(
        taps: convolution.window.width, filters: convolution.filters, activation: layer.activation,
        kernel: try context.parameter(layer.convolution, "kernel"),
        bias: convolution.useBias ? try context.parameter(layer.convolution, "bias") : nil,
        output: try context.output(layer.pooling), column: column, sharesTies: layer.sharesTies,
        transposedRow: transposedRow)
      branches.append(branch)
      column += branch.paddedFilters
      transposedRow += branch.taps * branch.filters
    }
    self.branches = branches
    let graph = context.graph
    name =
      "\(graph.node(embedding).name) and "
      + layers.map { graph.node($0.convolution).name }.joined(separator: ", ")

    let greatestTaps = branches.map(\.taps).max() ?? 1
    let longest = context.greatestLength.adding(greatestTaps)
    let perWord = branches.reduce(0) { $0 + $1.taps * $1.paddedFilters }
    let capacity = min(table.rowCount, max(Self.tableBudget / perWord, longest))
    let evaluated = min(
      context.greatestCount.times(longest), max(Self.evaluationWords, longest))
    let trained = context.isTraining ? context.greatestTrainingCount.times(longest) : 0
    words = try PaddedWords(
      samples: context.greatestCount, capacity: max(evaluated, trained),
      greatestTaps: greatestTaps)
    slots = try Block(count: words.capacity)
    windows = try WindowTable(
      branches, channels: channels, capacity: capacity, samples: context.greatestCount,
      trainingSamples: context.isTraining ? context.greatestTrainingCount : 0)
    distinct = try TouchedRows(rowCount: table.rowCount)
    slotOfWord = try Block(count: table.rowCount)
    gradients =
      context.isTraining
      ? try WindowGradients(
        table, windows, words, samples: context.greatestTrainingCount) : nil
  }

  var description: String {
    let filters = branches.map { "\($0.filters)×\($0.taps)" }.joined(separator: ", ")
    return "\(name): each distinct word projected once by filters \(filters), "
      + "the greatest window of each"
  }

  func beginEvaluation(_ evaluation: borrowing Evaluation) {
    let source = evaluation.source
    var total = 0
    for row in 0..<source.count { total += source.counts[row] }
    // Otherwise there are fewer distinct words in the samples than in the vocabulary.
    hasVocabulary = windows.capacity == table.rowCount && total / 4 > table.rowCount
    guard hasVocabulary else { return }
    windows.projectVocabulary(
      evaluation.runtime, embeddings: table.values, words: table.rowCount)
  }

  func forward(_ pass: borrowing Pass) {
    if pass.isTraining { hasVocabulary = false }
    // Words of one training pass all stay laid out, for the way back.
    let limit = pass.isTraining || hasVocabulary ? words.capacity : windows.capacity
    let wordLimit =
      windows.capacity == table.rowCount ? words.capacity : min(limit, windows.capacity)
    var (start, offset) = (0, 0)
    while start < pass.count {
      if !pass.isTraining { offset = 0 }
      var (end, total) = (start, 0)
      while end < pass.count {
        let length = words.length(pass.source, pass.rows[end])
        if end > start, total + length > wordLimit || offset + length > words.capacity { break }
        words.setOffset(offset, of: end)
        offset += length
        total += length
        end += 1
      }
      forward(pass, samples: start..<end)
      if pass.isCancelled { return }
      start = end
    }
  }

  private func forward(_ pass: borrowing Pass, samples: Range<Int>) {
    let (source, rows, words) = (pass.source, pass.rows, words)
    if hasVocabulary {
      pass.run(over: samples.count, work: 1 << 12) { range in
        for index in range {
          let sample = samples.lowerBound + index
          words.write(source, rows[sample], sample: sample)
        }
      }
      if pass.isCancelled { return }
      windows.findAllInVocabulary(pass, samples: samples, layout: words)
      return
    }
    distinct.clear()
    distinct.add(pass, samples: samples.count) { range, _, marker in
      for index in range {
        let sample = samples.lowerBound + index
        words.write(source, rows[sample], sample: sample)
        let start = words.base + words.offset(of: sample)
        for place in 0..<words.length(source, rows[sample]) { marker.mark(start[place]) }
      }
    }
    if pass.isCancelled { return }
    if pass.isTraining { table.catchUp(distinct.rows, count: distinct.count, pass.runtime) }
    for slot in 0..<distinct.count {
      slotOfWord.base[Int(distinct.rows[slot])] = Int32(truncatingIfNeeded: slot)
    }
    translate(pass, samples: samples)
    if pass.isCancelled { return }
    windows.run(
      pass, samples: samples, embeddings: table.values, distinct: distinct, slots: slots.base,
      layout: words)
  }

  /// From the samples' words to their numbers.
  private func translate(_ pass: borrowing Pass, samples: Range<Int>) {
    let (source, rows, words) = (pass.source, pass.rows, words)
    let (slots, slotOfWord) = (slots.base, slotOfWord.base)
    pass.run(over: samples.count, work: 1 << 14) { range in
      for index in range {
        let sample = samples.lowerBound + index
        let offset = words.offset(of: sample)
        for place in offset..<offset + words.length(source, rows[sample]) {
          slots[place] = slotOfWord[Int(words.base[place])]
        }
      }
    }
  }

  func backward(_ pass: borrowing Pass) { gradients?.backward(pass) }
  func update(_ step: borrowing UpdateStep) { gradients?.update(step) }
  func flush(_ step: borrowing UpdateStep) { table.flush(step.runtime) }
}
