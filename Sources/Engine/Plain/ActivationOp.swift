extension ActivationLayer {
  package func plainOp(_ context: borrowing OpContext, layer: Int) throws(TrainingError) -> any Op {
    try ActivationOp(context, layer: layer, function)
  }
}

/// `y = f(x)`, an activation as a layer of its own.
final class ActivationOp: Op {
  private let activation: Activation
  private let input: SlotInput
  private let output: Slot
  private let extent: Extent
  private let name: String

  init(
    _ context: borrowing OpContext, layer: Int, _ activation: Activation
  ) throws(TrainingError) {
    self.activation = activation
    input = try context.input(0)
    output = try context.output(layer)
    extent = context.graph.extents[layer]
    name = context.graph.node(layer).name
  }

  var description: String { "\(name): \(activation.rawValue)" }

  func forward(_ pass: borrowing Pass) {
    let (positions, channels) = (extent.positions(pass), extent.channels)
    let kernels = pass.kernels
    let (values, out, activation) = (input.values, output.values, activation)
    pass.run(over: pass.count * positions, work: channels * 8) { range in
      let start = range.lowerBound * channels
      (out + start).update(from: values + start, count: range.count * channels)
      activation.apply(kernels, rows: range.count, units: channels, bias: nil, out + start)
    }
  }

  func backward(_ pass: borrowing Pass) {
    guard let gradients = input.gradients, let outputGradients = output.gradients else { return }
    let (positions, channels) = (extent.positions(pass), extent.channels)
    let kernels = pass.kernels
    let (activation, adds) = (activation, input.addsGradients)
    let known = activation.slopeFollowsFromOutput ? UnsafePointer(output.values) : input.values
    pass.run(over: pass.count * positions, work: channels * 8) { range in
      let (start, count) = (range.lowerBound * channels, range.count * channels)
      let g = outputGradients + start
      activation.applyBackward(kernels, rows: range.count, units: channels, y: known + start, g)
      if adds {
        kernels.pointee.add(count, g, gradients + start)
      } else {
        (gradients + start).update(from: g, count: count)
      }
    }
  }
}
