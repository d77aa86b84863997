extension DroppingLayer {
  package func plainOp(_ context: borrowing OpContext, layer: Int) throws(TrainingError) -> any Op {
    try DropoutOp(self, context, layer: layer)
  }
}

/// In training each value is 0 with probability `rate`, the others are multiplied by 1/(1 − rate);
/// otherwise values pass unchanged. A spatial one drops whole channels, at all positions.
///
/// Whether a value is kept follows from the seed, the layer's place among the dropout layers, the step,
/// the sample's place in its batch and the value's place in its sample (or its channel). It is decided
/// again on the way back.
final class DropoutOp: Op {
  private let rate: Double
  private let dropsChannels: Bool
  /// The layer's place among the model's dropout layers, from 0.
  private let place: Int
  private let input: SlotInput
  private let output: Slot
  private let extent: Extent
  private let name: String

  init(
    _ description: some DroppingLayer, _ context: borrowing OpContext, layer: Int
  ) throws(TrainingError) {
    rate = description.rate
    dropsChannels = description.dropsChannels
    place = context.graph.model.nodes[..<layer].count {
      $0.layer.description is any DroppingLayer
    }
    input = try context.input(0)
    output = try context.output(layer)
    extent = context.graph.extents[layer]
    name = context.graph.node(layer).name
  }

  var description: String {
    "\(name): each \(dropsChannels ? "channel" : "value") dropped with probability \(rate) in training"
  }

  func forward(_ pass: borrowing Pass) {
    let size = extent.count(pass)
    let (values, out) = (input.values, output.values)
    guard pass.isTraining else {
      pass.run(over: pass.count, work: size) { range in
        let start = range.lowerBound * size
        (out + start).update(from: values + start, count: range.count * size)
      }
      return
    }
    apply(pass, to: out, from: values, adds: false)
  }

  func backward(_ pass: borrowing Pass) {
    guard let gradients = input.gradients, let outputGradients = output.gradients else { return }
    apply(pass, to: gradients, from: outputGradients, adds: input.addsGradients)
  }

  private func apply(
    _ pass: borrowing Pass, to y: UnsafeMutablePointer<Float>, from x: UnsafePointer<Float>,
    adds: Bool
  ) {
    let size = extent.count(pass)
    let stream = RandomStream(seed: pass.seed, purpose: .dropout, place, pass.step)
    // Of 2³² equally likely draws those below the threshold drop a value.
    let threshold = UInt32(min((rate * 0x1p32).rounded(), 0x1p32 - 1))
    let keep = rate < 1 ? Float(1 / (1 - rate)) : 0
    let (places, kernels) = (pass.places, pass.kernels)
    // The same draws at each position.
    let drawn = dropsChannels ? extent.channels : size
    pass.run(over: pass.count, work: size * 8) { range in
      for sample in range {
        for start in stride(from: sample * size, to: (sample + 1) * size, by: max(drawn, 1)) {
          kernels.pointee.dropout(
            drawn, stream.key, UInt64(places[sample]) << 32, threshold, keep, x + start, y + start,
            adds)
        }
      }
    }
  }
}
