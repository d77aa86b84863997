extension Dense {
  package func plainOp(_ context: borrowing OpContext, layer: Int) throws(TrainingError) -> any Op {
    try DenseOp(context, layer: layer, self)
  }
}

/// `y = f(x·W + b)` over the last axis, for each position of each sample. x: (inputs), W: (inputs,
/// units), b: (units).
///
/// Backward, with δ = ∂L/∂y ⊙ f′: ∂W = Σ xᵀδ, ∂b = Σ δ, ∂x = δ·Wᵀ.
final class DenseOp: Op {
  private let kernel: Parameter
  private let bias: Parameter?
  private let activation: Activation
  private let activationGradient: ActivationGradient
  /// x·W + b, where the activation's slope does not follow from its output.
  private let sums: Block<Float>?
  private let input: SlotInput
  private let output: Slot
  private let extent: Extent
  private let inputs: Int
  private let units: Int
  private let name: String

  init(_ context: borrowing OpContext, layer: Int, _ dense: Dense) throws(TrainingError) {
    kernel = try context.parameter(layer, "kernel")
    bias = dense.useBias ? try context.parameter(layer, "bias") : nil
    activation = dense.activation
    input = try context.input(0)
    output = try context.output(layer)
    extent = context.graph.extents[layer]
    inputs = kernel.shape[0]
    units = kernel.shape[1]
    activationGradient = try ActivationGradient(activation, bias: bias, units: units)
    sums =
      activation.slopeFollowsFromOutput
      ? nil : try Block(count: context.capacity(layer, channels: units))
    name = context.graph.node(layer).name
  }

  var description: String { "\(name): product with \(inputs)×\(units), \(activation.rawValue)" }

  func forward(_ pass: borrowing Pass) {
    let rows = pass.count * extent.positions(pass)
    let kernels = pass.kernels
    let (y, units, bias, activation) = (output.values, units, bias?.values.base, activation)
    let z = sums?.base ?? y
    let product = MatrixProduct(
      rows: rows, columns: units, depth: inputs, a: input.values, lda: inputs,
      b: kernel.values.base, ldb: units, c: z, ldc: units)
    let cut = product.cut
    // Softmax is about whole rows.
    let isElementwise = activation != .softmax
    pass.run(chunks: cut.count) { chunk in
      let part = cut.part(chunk)
      product.compute(part, kernels)
      if isElementwise {
        let (row, column) = (part.rows.lowerBound, part.columns.lowerBound)
        let corner = row * units + column
        activation.applyElementwise(
          kernels, rows: part.rows.count, units: part.columns.count, bias: bias.map { $0 + column },
          from: z + corner, to: y + corner, distance: units)
      }
    }
    guard !isElementwise, !pass.isCancelled else { return }
    pass.run(over: rows, work: 32 * units) { range in
      activation.apply(
        kernels, rows: range.count, units: units, bias: bias, y + range.lowerBound * units)
    }
  }

  func backward(_ pass: borrowing Pass) {
    guard let g = output.gradients else { return }
    let rows = pass.count * extent.positions(pass)
    activationGradient.compute(pass, rows: rows, y: sums?.base ?? output.values, g)
    if pass.isCancelled { return }
    let toKernel = kernel.gradients.map {
      MatrixProduct(
        rows: inputs, columns: units, depth: rows, a: input.values, lda: inputs, transposesA: true,
        b: g, ldb: units, c: $0.base, ldc: units, accumulates: !pass.isFirstPiece)
    }
    let toInput = input.gradients.map {
      MatrixProduct(
        rows: rows, columns: inputs, depth: units, a: g, lda: units, b: kernel.values.base,
        ldb: units, transposesB: true, c: $0, ldc: inputs, accumulates: input.addsGradients)
    }
    let (kernelCut, inputCut) = (toKernel?.cut, toInput?.cut)
    let (kernels, first) = (pass.kernels, kernelCut?.count ?? 0)
    pass.run(chunks: first + (inputCut?.count ?? 0)) { chunk in
      if chunk < first {
        if let toKernel, let kernelCut { toKernel.compute(kernelCut.part(chunk), kernels) }
      } else if let toInput, let inputCut {
        toInput.compute(inputCut.part(chunk - first), kernels)
      }
    }
  }
}
