import Kernels

/// A dense layer on multi-hot samples: a sum of the rows of W at a sample's positions. The samples are
/// never written out.
enum MultiHotDense: Rewrite {
  static func match(_ graph: ModelGraph, at number: Int) -> FusedMatch? {
    guard case .multiHot = graph.source, case .dense(let dense) = graph.layer(number),
      graph.node(number).inputs == [0], dense.activation.slopeFollowsFromOutput
    else { return nil }
    return FusedMatch(layers: [number], outputs: [number]) { context throws(TrainingError) in
      try MultiHotDenseOp(context, layer: number, dense)
    }
  }
}

/// `y = f(Σ W[p] + b)` over a sample's positions p. W: (dimension, units), b: (units).
final class MultiHotDenseOp: Op {
  private let sums: BagTable
  private let bias: Parameter?
  private let activation: Activation
  private let output: Slot
  private let units: Int
  private let name: String

  init(_ context: borrowing OpContext, layer: Int, _ dense: Dense) throws(TrainingError) {
    let kernel = try context.ownedParameter(layer, "kernel")
    let dimension = kernel.shape[0]
    sums = try BagTable(kernel) { source, runtime throws(TrainingError) in
      try Bags(positionsOf: source, dimension: dimension, runtime)
    }
    bias = dense.useBias ? try context.parameter(layer, "bias") : nil
    activation = dense.activation
    output = try context.output(layer)
    units = kernel.shape[1]
    name = context.graph.node(layer).name
  }

  var description: String {
    "\(name): sum of the rows of \(sums.table.rowCount)×\(units) at each sample's positions, "
      + activation.rawValue
  }

  func prepare(_ source: Source, _ runtime: Runtime) throws(TrainingError) {
    try sums.prepare(source, runtime)
  }

  func forward(_ pass: borrowing Pass) {
    let kernels = pass.kernels
    let (y, units, bias, activation) = (output.values, units, bias?.values.base, activation)
    sums.forward(pass, to: y) { range in
      activation.apply(
        kernels, rows: range.count, units: units, bias: bias, y + range.lowerBound * units)
    }
  }

  func backward(_ pass: borrowing Pass) {
    guard let g = output.gradients else { return }
    let kernels = pass.kernels
    let (y, units, activation) = (output.values, units, activation)
    pass.run(over: pass.count, work: 8 * units) { range in
      let start = range.lowerBound * units
      activation.applyBackward(kernels, rows: range.count, units: units, y: y + start, g + start)
    }
    if pass.isCancelled { return }
    sums.backward(pass, g)
    if let biasGradients = bias?.gradients {
      kernels.pointee.column_sums(
        pass.count, units, g, units, biasGradients.base, !pass.isFirstPiece)
    }
  }

  func update(_ step: borrowing UpdateStep) { sums.update(step) }
  func flush(_ step: borrowing UpdateStep) { sums.flush(step) }
}
