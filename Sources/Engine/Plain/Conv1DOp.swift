/// `y[p] = f(b + Σⱼ x[p·s + j]·W[j])` for each window p. W: (width, channels, filters), b: (filters).
///
/// The windows of a sample are a matrix whose rows overlap in memory (s·channels apart,
/// width·channels long), so each sample is one matrix product. With padding `same` samples are first
/// copied between zeros.
final class Conv1DOp: Op {
  private let kernel: Parameter
  private let bias: Parameter?
  private let activation: Activation
  private let window: Window
  private let input: SlotInput
  private let output: Slot
  private let inputExtent: Extent
  private let outputExtent: Extent
  private let channels: Int
  private let filters: Int
  private let padded: Block<Float>?
  private let paddedGradients: Block<Float>?
  private let name: String

  init(_ context: borrowing OpContext, layer: Int) throws(TrainingError) {
    let node = context.graph.node(layer)
    guard case .conv1D(_, let window, let activation, let useBias, _) = node.layer else {
      throw .internalFault("not a convolution")
    }
    kernel = try context.parameter(layer, "kernel")
    bias = useBias ? try context.parameter(layer, "bias") : nil
    self.activation = activation
    self.window = window
    input = try context.input(0)
    output = try context.output(layer)
    let before = node.inputs[0]
    inputExtent = context.graph.extents[before]
    outputExtent = context.graph.extents[layer]
    channels = kernel.shape[1]
    filters = kernel.shape[2]
    name = node.name
    if window.padding == .same {
      // One sample is at most width + strides longer between its zeros.
      let capacity = context.capacity(before, channels: channels)
        .adding(
          context.greatestCount.times(window.width.adding(window.strides)).times(channels))
      padded = try Block(count: capacity)
      paddedGradients = input.gradients == nil ? nil : try Block(count: capacity)
    } else {
      padded = nil
      paddedGradients = nil
    }
  }

  var description: String {
    "\(name): windows of \(window.width), product with \(window.width * channels)×\(filters), "
      + activation.rawValue
  }

  /// The positions of one sample as the windows see it, and how many zeros stand before it.
  private func layout(_ pass: borrowing Pass) -> (length: Int, padded: Int, before: Int) {
    let length = inputExtent.positions(pass)
    guard window.padding == .same else { return (length, length, 0) }
    let needed = (outputExtent.positions(pass) - 1) * window.strides + window.width
    return (length, max(length, needed), window.zerosBefore(length: length))
  }

  func forward(_ pass: borrowing Pass) {
    let kernels = pass.kernels
    let (length, paddedLength, before) = layout(pass)
    let windows = outputExtent.positions(pass)
    let (inputSize, paddedSize) = (length * channels, paddedLength * channels)
    let depth = window.width * channels
    pass.run(over: pass.count, work: windows * depth * filters) { range in
      for sample in range {
        var x = input.values + sample * inputSize
        if let padded {
          let copy = padded.base + sample * paddedSize
          copy.update(repeating: 0, count: paddedSize)
          (copy + before * channels).update(from: x, count: inputSize)
          x = UnsafePointer(copy)
        }
        let y = output.values + sample * windows * filters
        kernels.pointee.matmul(
          false, false, windows, filters, depth, x, window.strides * channels, kernel.values.base,
          filters, y, filters, false)
        activation.apply(kernels, rows: windows, units: filters, bias: bias?.values.base, y)
      }
    }
  }

  func backward(_ pass: borrowing Pass) {
    guard let outputGradients = output.gradients else { return }
    let kernels = pass.kernels
    let (_, paddedLength, _) = layout(pass)
    let windows = outputExtent.positions(pass)
    let depth = window.width * channels
    let count = pass.count
    pass.run(over: count, work: windows * depth * filters) { range in
      let g = outputGradients + range.lowerBound * windows * filters
      activation.applyBackward(
        kernels, rows: range.count * windows, units: filters,
        y: output.values + range.lowerBound * windows * filters, g)
    }
    if pass.isCancelled { return }
    backwardToInput(pass)
    guard !pass.isCancelled, let kernelGradients = kernel.gradients else { return }
    let adds = !pass.isFirstPiece
    let x = padded.map { UnsafePointer($0.base) } ?? input.values
    pass.run(over: depth, work: count * windows * filters, atLeast: 8) { range in
      for sample in 0..<count {
        kernels.pointee.matmul(
          true, false, range.count, filters, windows,
          x + sample * paddedLength * channels + range.lowerBound, window.strides * channels,
          outputGradients + sample * windows * filters, filters,
          kernelGradients.base + range.lowerBound * filters, filters, adds || sample > 0)
      }
    }
    if let biasGradients = bias?.gradients {
      kernels.pointee.column_sums(
        count * windows, filters, outputGradients, filters, biasGradients.base, adds)
    }
  }

  /// ∂x[p·s + j] += δ[p]·W[j]ᵀ: one product for each place j in the window, whose rows don't overlap.
  private func backwardToInput(_ pass: borrowing Pass) {
    guard let inputGradients = input.gradients, let outputGradients = output.gradients else {
      return
    }
    let kernels = pass.kernels
    let (length, paddedLength, before) = layout(pass)
    let windows = outputExtent.positions(pass)
    let (inputSize, paddedSize) = (length * channels, paddedLength * channels)
    pass.run(over: pass.count, work: windows * window.width * channels * filters) { range in
      for sample in range {
        let target = inputGradients + sample * inputSize
        let sum = paddedGradients.map { $0.base + sample * paddedSize } ?? target
        if paddedGradients != nil || !input.addsGradients {
          sum.update(repeating: 0, count: paddedSize)
        }
        for j in 0..<window.width {
          kernels.pointee.matmul(
            false, true, windows, channels, filters, outputGradients + sample * windows * filters,
            filters, kernel.values.base + j * channels * filters, filters, sum + j * channels,
            window.strides * channels, true)
        }
        guard paddedGradients != nil else { continue }
        let inner = sum + before * channels
        if input.addsGradients {
          kernels.pointee.add(inputSize, inner, target)
        } else {
          target.update(from: inner, count: inputSize)
        }
      }
    }
  }
}
