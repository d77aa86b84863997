/// `y = f(x·W + b)` over the last axis, for each position of each sample. x: (inputs), W: (inputs,
/// units), b: (units).
///
/// Backward, with δ = ∂L/∂y ⊙ f′: ∂W = Σ xᵀδ, ∂b = Σ δ, ∂x = δ·Wᵀ.
final class DenseOp: Op {
  private let kernel: Parameter
  private let bias: Parameter?
  private let activation: Activation
  private let input: SlotInput
  private let output: Slot
  private let extent: Extent
  private let inputs: Int
  private let units: Int
  private let name: String

  init(_ context: borrowing OpContext, layer: Int) throws(TrainingError) {
    guard case .dense(_, let activation, let useBias, _) = context.graph.layer(layer) else {
      throw .internalFault("not a dense layer")
    }
    kernel = try context.parameter(layer, "kernel")
    bias = useBias ? try context.parameter(layer, "bias") : nil
    self.activation = activation
    input = try context.input(0)
    output = try context.output(layer)
    extent = context.graph.extents[layer]
    inputs = kernel.shape[0]
    units = kernel.shape[1]
    name = context.graph.node(layer).name
  }

  var description: String { "\(name): product with \(inputs)×\(units), \(activation.rawValue)" }

  func forward(_ pass: borrowing Pass) {
    let rows = pass.count * extent.positions(pass)
    let kernels = pass.kernels
    pass.run(over: rows, work: inputs * units) { range in
      let y = output.values + range.lowerBound * units
      kernels.pointee.matmul(
        false, false, range.count, units, inputs, input.values + range.lowerBound * inputs, inputs,
        kernel.values.base, units, y, units, false)
      activation.apply(kernels, rows: range.count, units: units, bias: bias?.values.base, y)
    }
  }

  func backward(_ pass: borrowing Pass) {
    guard let outputGradients = output.gradients else { return }
    let rows = pass.count * extent.positions(pass)
    let kernels = pass.kernels
    pass.run(over: rows, work: inputs * units) { range in
      let g = outputGradients + range.lowerBound * units
      activation.applyBackward(
        kernels, rows: range.count, units: units, y: output.values + range.lowerBound * units, g)
      guard let inputGradients = input.gradients else { return }
      kernels.pointee.matmul(
        false, true, range.count, inputs, units, g, units, kernel.values.base, units,
        inputGradients + range.lowerBound * inputs, inputs, input.addsGradients)
    }
    guard !pass.isCancelled, let kernelGradients = kernel.gradients else { return }
    let adds = !pass.isFirstPiece
    pass.run(over: inputs, work: rows * units, atLeast: 8) { range in
      kernels.pointee.matmul(
        true, false, range.count, units, rows, input.values + range.lowerBound, inputs,
        outputGradients, units, kernelGradients.base + range.lowerBound * units, units, adds)
    }
    if let biasGradients = bias?.gradients {
      kernels.pointee.column_sums(
        rows, units, outputGradients, units, biasGradients.base, adds)
    }
  }
}
