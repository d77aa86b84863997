import Kernels

extension Conv1D {
  package func plainOp(_ context: borrowing OpContext, layer: Int) throws(TrainingError) -> any Op {
    try Conv1DOp(context, layer: layer, self)
  }
}

/// `y[p] = f(b + Σⱼ x[p·s + j]·W[j])` for each window p. W: (width, channels, filters), b: (filters).
///
/// The windows of a sample are a matrix whose rows overlap in memory (s·channels apart,
/// width·channels long), so each sample is one matrix product. With padding `same` samples are first
/// copied between zeros.
final class Conv1DOp: Op {
  private let kernel: Parameter
  private let bias: Parameter?
  private let activation: Activation
  private let activationGradient: ActivationGradient
  /// What the activation is of, where its slope does not follow from its output.
  private let sums: Block<Float>?
  private let kernelGradient: ConvolutionKernelGradient
  private let inputGradient: ConvolutionInputGradient?
  private let window: Window
  private let input: SlotInput
  private let output: Slot
  private let inputExtent: Extent
  private let outputExtent: Extent
  private let channels: Int
  private let filters: Int
  private let padded: Block<Float>?
  private let name: String

  /// From this number of samples on threads share out samples, and not the parts of each.
  static let manySamples = 8

  init(
    _ context: borrowing OpContext, layer: Int, _ convolution: Conv1D
  ) throws(TrainingError) {
    let node = context.graph.node(layer)
    kernel = try context.parameter(layer, "kernel")
    bias = convolution.useBias ? try context.parameter(layer, "bias") : nil
    activation = convolution.activation
    window = convolution.window
    input = try context.input(0)
    output = try context.output(layer)
    let before = node.inputs[0]
    inputExtent = context.graph.extents[before]
    outputExtent = context.graph.extents[layer]
    channels = kernel.shape[1]
    filters = kernel.shape[2]
    name = node.name
    activationGradient = try ActivationGradient(activation, bias: bias, units: filters)
    kernelGradient = try ConvolutionKernelGradient(kernel)
    sums =
      activation.slopeFollowsFromOutput
      ? nil : try Block(count: context.capacity(layer, channels: filters))
    // One sample is at most width + strides longer between its zeros.
    let reach = context.greatestCount.times(window.width.adding(window.strides))
    let positions = context.capacity(before, channels: 1).adding(reach)
    padded = window.padding == .same ? try Block(count: positions.times(channels)) : nil
    inputGradient =
      input.gradients == nil
      ? nil : try ConvolutionInputGradient(kernel, window, positions: positions)
  }

  var description: String {
    "\(name): windows of \(window.width), product with \(window.width * channels)×\(filters), "
      + activation.rawValue
  }

  /// The positions of a sample as the windows see it.
  private func paddedLength(_ pass: borrowing Pass) -> Int {
    let length = inputExtent.positions(pass)
    guard window.padding == .same else { return length }
    return max(
      length, (outputExtent.positions(pass) - 1) * window.strides + window.width)
  }

  /// Copies samples between zeros where the windows see any.
  private func pad(_ pass: borrowing Pass) {
    guard let padded else { return }
    let length = inputExtent.positions(pass)
    let (size, paddedSize) = (length * channels, paddedLength(pass) * channels)
    let before = window.zerosBefore(length: length) * channels
    let (values, copies) = (input.values, padded.base)
    pass.run(over: pass.count, work: 2 * paddedSize) { range in
      for sample in range {
        let copy = copies + sample * paddedSize
        copy.update(repeating: 0, count: before)
        (copy + before).update(from: values + sample * size, count: size)
        (copy + before + size).update(repeating: 0, count: paddedSize - before - size)
      }
    }
  }

  private var samples: UnsafePointer<Float> {
    padded.map { UnsafePointer($0.base) } ?? input.values
  }

  func forward(_ pass: borrowing Pass) {
    pad(pass)
    if pass.isCancelled { return }
    let windows = outputExtent.positions(pass)
    let (depth, filters) = (window.width * channels, filters)
    let (x, y) = (samples, output.values)
    let (size, distance) = (paddedLength(pass) * channels, window.strides * channels)
    let cut =
      pass.count >= Self.manySamples
      ? MatrixProduct.Cut(wholeRows: windows, columns: filters)
      : MatrixProduct.Cut(rows: windows, columns: filters, depth: depth)
    let (kernels, activation, weights, bias) = (
      pass.kernels, activation, kernel.values.base, bias?.values.base
    )
    let isElementwise = activation != .softmax
    let z = sums?.base ?? y
    pass.run(over: pass.count * cut.count, work: windows * depth * filters / max(cut.count, 1)) {
      range in
      for number in range {
        let (sample, part) = (number / cut.count, cut.part(number % cut.count))
        let start = sample * windows * filters
        MatrixProduct(
          rows: windows, columns: filters, depth: depth, a: x + sample * size, lda: distance,
          b: weights, ldb: filters, c: z + start, ldc: filters
        ).compute(part, kernels)
        guard isElementwise else { continue }
        let corner = start + part.rows.lowerBound * filters + part.columns.lowerBound
        activation.applyElementwise(
          kernels, rows: part.rows.count, units: part.columns.count,
          bias: bias.map { $0 + part.columns.lowerBound }, from: z + corner, to: y + corner,
          distance: filters)
      }
    }
    guard !isElementwise, !pass.isCancelled else { return }
    pass.run(over: pass.count, work: 32 * windows * filters) { range in
      activation.apply(
        kernels, rows: range.count * windows, units: filters, bias: bias,
        y + range.lowerBound * windows * filters)
    }
  }

  func backward(_ pass: borrowing Pass) {
    guard let g = output.gradients else { return }
    let (windows, length) = (outputExtent.positions(pass), inputExtent.positions(pass))
    activationGradient.compute(
      pass, rows: pass.count * windows, y: sums?.base ?? output.values, g)
    if pass.isCancelled { return }
    kernelGradient.compute(
      pass, samples, size: paddedLength(pass) * channels, distance: window.strides * channels,
      windows: windows, g)
    guard !pass.isCancelled, let gradients = input.gradients else { return }
    inputGradient?.compute(
      pass, g, windows: windows, length: length, paddedLength: paddedLength(pass),
      to: gradients, adds: input.addsGradients)
  }
}
