import Kernels

/// The mean of a sample's embeddings: a sum of rows weighted by how often their words occur.
enum EmbeddingMean: Rewrite {
  static func match(_ graph: ModelGraph, at number: Int) -> FusedMatch? {
    guard graph.source == .words, case .embedding = graph.layer(number),
      let pooling = graph.onlyReader(of: number),
      case .globalAveragePooling1D = graph.layer(pooling)
    else { return nil }
    return FusedMatch(layers: [number, pooling], outputs: [pooling]) {
      context throws(TrainingError) in
      try EmbeddingMeanOp(context, embedding: number, pooling: pooling)
    }
  }
}

/// `y = (Σ countᵥ · E[v]) / n` over a sample's distinct words v, padding included; n is the sample's
/// length. E: (words, channels).
final class EmbeddingMeanOp: Op {
  private let sums: BagTable
  private let output: Slot
  private let channels: Int
  private let names: String

  init(_ context: borrowing OpContext, embedding: Int, pooling: Int) throws(TrainingError) {
    let parameter = try context.ownedParameter(embedding, "embeddings")
    let vocabulary = parameter.shape[0]
    sums = try BagTable(parameter) { source, runtime throws(TrainingError) in
      try Bags(wordsOf: source, vocabulary: vocabulary, runtime)
    }
    output = try context.output(pooling)
    channels = parameter.shape[1]
    names = "\(context.graph.node(embedding).name), \(context.graph.node(pooling).name)"
  }

  var description: String {
    "\(names): sum of the rows of \(sums.table.rowCount)×\(channels) by each sample's word counts"
  }

  func prepare(_ source: Source, _ runtime: Runtime) throws(TrainingError) {
    try sums.prepare(source, runtime)
  }

  func forward(_ pass: borrowing Pass) {
    let (y, channels) = (output.values, channels)
    let (source, rows, kernels) = (pass.source, pass.rows, pass.kernels)
    sums.forward(pass, to: y) { range in
      for sample in range {
        let share = 1 / Float(max(1, source.length(ofRow: rows[sample])))
        kernels.pointee.scale(channels, share, y + sample * channels, y + sample * channels)
      }
    }
  }

  func backward(_ pass: borrowing Pass) {
    guard sums.table.parameter.isTrained, let g = output.gradients else { return }
    let channels = channels
    let (source, rows, kernels) = (pass.source, pass.rows, pass.kernels)
    pass.run(over: pass.count, work: 8 * channels) { range in
      for sample in range {
        let share = 1 / Float(max(1, source.length(ofRow: rows[sample])))
        kernels.pointee.scale(channels, share, g + sample * channels, g + sample * channels)
      }
    }
    if pass.isCancelled { return }
    sums.backward(pass, g)
  }

  func update(_ step: borrowing UpdateStep) { sums.update(step) }
  func flush(_ step: borrowing UpdateStep) { sums.flush(step) }
}
