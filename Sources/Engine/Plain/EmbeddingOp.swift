import Kernels

extension Embedding {
  package func plainOp(_ context: borrowing OpContext, layer: Int) throws(TrainingError) -> any Op {
    try EmbeddingOp(context, layer: layer)
  }
}

/// Row `i` of E for each word index `i`. E: (words, channels).
///
/// Backward, the rows of E's gradient are sums over the places where their words stand, in the order
/// of samples and positions. Only the rows that a batch touches are updated; the others catch up.
final class EmbeddingOp: Op {
  private let words: PassWordIndices
  private let occurrences: Occurrences?
  /// As long as the table; zero between batches.
  private let gradients: Block<Float>?
  private let output: Slot
  private let extent: Extent
  private let name: String

  init(_ context: borrowing OpContext, layer: Int) throws(TrainingError) {
    let table = try LazyTable(try context.ownedParameter(layer, "embeddings"))
    let capacity = context.capacity(layer, channels: 1)
    words = try PassWordIndices(table, capacity: capacity)
    let isTrained = table.parameter.isTrained
    occurrences =
      isTrained
      ? try Occurrences(words: table.rowCount, capacity: capacity, greatestWidth: table.width)
      : nil
    gradients = isTrained ? try Block(count: table.parameter.count) : nil
    output = try context.output(layer)
    extent = context.graph.extents[layer]
    name = context.graph.node(layer).name
  }

  var description: String { "\(name): a row of \(words.table.width) for each word" }

  func forward(_ pass: borrowing Pass) {
    let length = extent.positions(pass)
    words.read(pass, length: length, findsRows: pass.isTraining && gradients != nil)
    if pass.isCancelled { return }
    let channels = words.table.width
    let (indices, values, out) = (words.base, words.table.values, output.values)
    pass.run(over: pass.count, work: length * channels) { range in
      for place in range.lowerBound * length..<range.upperBound * length {
        (out + place * channels).update(
          from: values + Int(indices[place]) * channels, count: channels)
      }
    }
  }

  func backward(_ pass: borrowing Pass) {
    guard let gradients, let occurrences, let outputGradients = output.gradients else { return }
    occurrences.sort(pass, words, length: extent.positions(pass), gap: 0)
    if pass.isCancelled { return }
    let (channels, rows, base) = (words.table.width, words.rows, gradients.base)
    occurrences.sum(pass, outputGradients, ldx: channels, width: channels, accumulates: true) {
      base + Int(rows[$0]) * channels
    }
  }

  func update(_ step: borrowing UpdateStep) {
    guard let gradients else { return }
    words.table.updateTouched(
      step, rows: words.batchRows, count: words.batchRowCount, gradients: gradients)
  }

  func flush(_ step: borrowing UpdateStep) { words.table.flush(step.runtime) }
}

extension LazyTable {
  /// The optimiser's step from gradients that are zero outside `rows`, and everywhere afterwards.
  func updateTouched(
    _ step: borrowing UpdateStep, rows: UnsafePointer<Int32>, count: Int, gradients: Block<Float>
  ) {
    guard parameter.regularizer == nil else {
      // A penalty moves all rows.
      updateAll(step, gradients: gradients.base)
      if !step.runtime.cancellation.isCancelled { gradients.clear() }
      return
    }
    update(step, rows: rows, count: count, gradients: gradients.base, stride: width)
  }
}
