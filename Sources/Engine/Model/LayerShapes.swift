import Text

/// Why a layer can't take what it is given. Facts only; the language words them.
package enum LayerError: Error, Hashable, Sendable {
  /// A layer over sequences got plain vectors.
  case needsSequence(got: TensorShape)
  /// An embedding that doesn't stand right after the input, or whose input isn't word indices.
  case needsWordIndices(got: TensorShape)
  /// A layer that needs known sizes got a sequence of any length.
  case needsKnownSize(got: TensorShape)
  /// No whole window fits.
  case windowTooWide(width: Int, length: Int)
  /// Branches that can't be joined.
  case cannotConcatenate([TensorShape])
  /// A layer that takes one input got several, or the other way round.
  case wrongNumberOfInputs(Int)
  /// Sizes whose product doesn't fit.
  case tooLarge
}

extension Layer {
  /// The shape of what this layer makes of `inputs`: the one home of its shape rule.
  ///
  /// Parameters are in range already (at least 1 where Keras asks for it).
  package func outputShape(_ inputs: [TensorShape]) throws(LayerError) -> TensorShape {
    switch self {
    case .input(let size):
      return TensorShape([size])
    case .concatenate:
      return try concatenatedShape(inputs)
    default:
      guard inputs.count == 1 else { throw .wrongNumberOfInputs(inputs.count) }
      return try outputShape(inputs[0])
    }
  }

  private func outputShape(_ input: TensorShape) throws(LayerError) -> TensorShape {
    switch self {
    case .input, .concatenate, .dropout, .activation:
      return input
    case .dense(let units, _, _, _):
      guard let last = input.sizes.last, last != nil else { throw .needsKnownSize(got: input) }
      return TensorShape(input.sizes.dropLast() + [units])
    case .embedding(_, let outputDim, _, _):
      guard input.rank == 1 else { throw .needsWordIndices(got: input) }
      return TensorShape(input.sizes + [outputDim])
    case .conv1D(let filters, let window, _, _, _):
      return TensorShape([try windows(window, over: input), filters])
    case .maxPooling1D(let window), .averagePooling1D(let window):
      return TensorShape([try windows(window, over: input), input.sizes[1]])
    case .globalMaxPooling1D, .globalAveragePooling1D:
      guard input.rank == 2 else { throw .needsSequence(got: input) }
      return TensorShape([input.sizes[1]])
    case .flatten:
      guard !input.sizes.contains(nil) else { throw .needsKnownSize(got: input) }
      guard let count = input.count else { throw .tooLarge }
      return TensorShape([count])
    }
  }

  private func windows(
    _ window: Window, over input: TensorShape
  ) throws(LayerError) -> Int? {
    guard input.rank == 2 else { throw .needsSequence(got: input) }
    guard let length = input.sizes[0] else { return nil }
    let count = window.count(over: length)
    guard count > 0 else { throw .windowTooWide(width: window.width, length: length) }
    return count
  }

  private func concatenatedShape(_ inputs: [TensorShape]) throws(LayerError) -> TensorShape {
    guard let first = inputs.first, first.rank > 0 else {
      throw .wrongNumberOfInputs(inputs.count)
    }
    var last = 0
    for shape in inputs {
      guard shape.rank == first.rank, shape.sizes.dropLast() == first.sizes.dropLast(),
        let size = shape.sizes[shape.rank - 1]
      else { throw .cannotConcatenate(inputs) }
      let (sum, overflow) = last.addingReportingOverflow(size)
      guard !overflow else { throw .tooLarge }
      last = sum
    }
    return TensorShape(first.sizes.dropLast() + [last])
  }

  /// The shapes of the weights that this layer has for an input of this shape, by Keras's names and
  /// in Keras's order.
  package func weightShapes(_ inputs: [TensorShape]) -> [(name: String, shape: [Int])] {
    let channels = inputs.first.flatMap { $0.sizes.last ?? nil } ?? 0
    switch self {
    case .dense(let units, _, let useBias, _):
      return [("kernel", [channels, units])] + (useBias ? [("bias", [units])] : [])
    case .embedding(let inputDim, let outputDim, _, _):
      return [("embeddings", [inputDim, outputDim])]
    case .conv1D(let filters, let window, _, let useBias, _):
      return [("kernel", [window.width, channels, filters])]
        + (useBias ? [("bias", [filters])] : [])
    default:
      return []
    }
  }

  /// The number of weights, or nil where it doesn't fit a whole number.
  package func parameterCount(_ inputs: [TensorShape]) -> Int? {
    var total = 0
    for (_, shape) in weightShapes(inputs) {
      guard let count = TensorShape(shape).count else { return nil }
      let (sum, overflow) = total.addingReportingOverflow(count)
      guard !overflow else { return nil }
      total = sum
    }
    return total
  }

  /// Whether training changes this layer's weights.
  package var isTrainable: Bool {
    if case .embedding(_, _, _, let trainable) = self { trainable } else { true }
  }
}
