import Kernels

extension AveragePooling1D {
  package func plainOp(_ context: borrowing OpContext, layer: Int) throws(TrainingError) -> any Op {
    try AveragePoolingOp(context, layer: layer, window: window)
  }
}

extension GlobalAveragePooling1D {
  package func plainOp(_ context: borrowing OpContext, layer: Int) throws(TrainingError) -> any Op {
    try AveragePoolingOp(context, layer: layer, window: nil)
  }
}

/// The mean of each channel over each window's positions inside the sequence, or over all positions.
///
/// A sum goes by ascending position and is then multiplied by 1/n. Backward, each position gets 1/n
/// of its window's gradient.
final class AveragePoolingOp: Op {
  /// Nil: one window over all positions.
  private let window: Window?
  private let input: SlotInput
  private let output: Slot
  private let inputExtent: Extent
  private let channels: Int
  private let name: String

  init(_ context: borrowing OpContext, layer: Int, window: Window?) throws(TrainingError) {
    self.window = window
    input = try context.input(0)
    output = try context.output(layer)
    inputExtent = context.graph.extents[context.graph.node(layer).inputs[0]]
    channels = inputExtent.channels
    name = context.graph.node(layer).name
  }

  var description: String { "\(name): the mean of each window" }

  func forward(_ pass: borrowing Pass) {
    let length = inputExtent.positions(pass)
    let spans = Spans(window, length: length)
    let (channels, kernels) = (channels, pass.kernels)
    let (values, out) = (input.values, output.values)
    pass.run(over: pass.count, work: spans.count * spans.width * channels) { range in
      for sample in range {
        let x = values + sample * length * channels
        for index in 0..<spans.count {
          let span = spans[index]
          let y = out + (sample * spans.count + index) * channels
          kernels.pointee.column_sums(
            span.count, channels, x + span.lowerBound * channels, channels, y, false)
          kernels.pointee.scale(channels, 1 / Float(span.count), y, y)
        }
      }
    }
  }

  func backward(_ pass: borrowing Pass) {
    guard let gradients = input.gradients, let outputGradients = output.gradients else { return }
    let length = inputExtent.positions(pass)
    let spans = Spans(window, length: length)
    let (channels, adds, kernels) = (channels, input.addsGradients, pass.kernels)
    pass.run(over: pass.count, work: spans.count * spans.width * channels) { range in
      for sample in range {
        let dx = gradients + sample * length * channels
        if !adds { dx.update(repeating: 0, count: length * channels) }
        for index in 0..<spans.count {
          let span = spans[index]
          let g = outputGradients + (sample * spans.count + index) * channels
          let share = 1 / Float(span.count)
          for position in span {
            kernels.pointee.axpy(channels, share, g, dx + position * channels)
          }
        }
      }
    }
  }
}
