import Kernels

extension MaxPooling1D {
  package func plainOp(_ context: borrowing OpContext, layer: Int) throws(TrainingError) -> any Op {
    try MaxPoolingOp(context, layer: layer, window: window)
  }
}

extension GlobalMaxPooling1D {
  package func plainOp(_ context: borrowing OpContext, layer: Int) throws(TrainingError) -> any Op {
    try MaxPoolingOp(context, layer: layer, window: nil)
  }
}

/// The greatest value of each channel in each window, or over the whole sequence.
///
/// Backward, the gradient goes to the place where the maximum stands: in a window to the first of
/// several, over the whole sequence to all of them in equal shares, as in Keras.
final class MaxPoolingOp: Op {
  /// Nil: one window over all positions.
  private let window: Window?
  private let input: SlotInput
  private let output: Slot
  private let inputExtent: Extent
  private let channels: Int
  /// For each output the position in its sample that the maximum came from.
  private let places: Block<Int32>
  private let name: String

  init(_ context: borrowing OpContext, layer: Int, window: Window?) throws(TrainingError) {
    self.window = window
    input = try context.input(0)
    output = try context.output(layer)
    inputExtent = context.graph.extents[context.graph.node(layer).inputs[0]]
    channels = inputExtent.channels
    places = try Block(count: context.capacity(layer, channels: channels))
    name = context.graph.node(layer).name
  }

  var description: String { "\(name): the greatest of each window" }

  func forward(_ pass: borrowing Pass) {
    let length = inputExtent.positions(pass)
    let spans = Spans(window, length: length)
    let (channels, kernels) = (channels, pass.kernels)
    let (values, out, places) = (input.values, output.values, places.base)
    pass.run(over: pass.count, work: spans.count * spans.width * channels) { range in
      for sample in range {
        let x = values + sample * length * channels
        for index in 0..<spans.count {
          let span = spans[index]
          let at = (sample * spans.count + index) * channels
          kernels.pointee.greatest_rows(
            span.count, channels, x + span.lowerBound * channels, channels,
            Int32(truncatingIfNeeded: span.lowerBound), out + at, places + at)
        }
      }
    }
  }

  func backward(_ pass: borrowing Pass) {
    guard let gradients = input.gradients, let outputGradients = output.gradients else { return }
    let length = inputExtent.positions(pass)
    guard window != nil else {
      share(pass, outputGradients, gradients, length: length)
      return
    }
    let spans = Spans(window, length: length)
    let (channels, places, kernels) = (channels, places.base, pass.kernels)
    // Windows that share no position write what is there; others add up.
    let adds = input.addsGradients
    let addsUp = adds || spans.overlap
    pass.run(over: pass.count, work: length * channels) { range in
      for sample in range {
        let dx = gradients + sample * length * channels
        if addsUp, !adds { dx.update(repeating: 0, count: length * channels) }
        var written = 0
        for index in 0..<spans.count {
          let span = spans[index]
          let at = (sample * spans.count + index) * channels
          if !addsUp, span.lowerBound > written {
            (dx + written * channels).update(
              repeating: 0, count: (span.lowerBound - written) * channels)
          }
          written = span.upperBound
          kernels.pointee.scatter_to_argmax(
            span.count, channels, Int32(truncatingIfNeeded: span.lowerBound), places + at,
            outputGradients + at, dx + span.lowerBound * channels, channels, addsUp)
        }
        if !addsUp, written < length {
          (dx + written * channels).update(repeating: 0, count: (length - written) * channels)
        }
      }
    }
  }

  /// Backward over the whole sequence.
  private func share(
    _ pass: borrowing Pass, _ g: UnsafePointer<Float>, _ gradients: UnsafeMutablePointer<Float>,
    length: Int
  ) {
    let (channels, kernels, size) = (channels, pass.kernels, length * channels)
    let (values, maxima, adds) = (input.values, output.values, input.addsGradients)
    pass.run(over: pass.count, work: size) { range in
      for sample in range {
        kernels.pointee.share_among_greatest(
          length, channels, values + sample * size, channels, maxima + sample * channels,
          g + sample * channels, gradients + sample * size, channels, adds)
      }
    }
  }
}
