/// A layer's fields, shape rule and weights.
///
/// Parameters are in range already (at least 1 where Keras asks for it).
package protocol LayerDescription: Described {
  /// For the reference, from what it takes to what it gives; the batch comes first, L is a sequence's
  /// length.
  static var shapes: String { get }

  var layer: Layer { get }
  /// The shape of what this layer makes of `inputs`.
  func outputShape(_ inputs: [TensorShape]) throws(LayerError) -> TensorShape
  /// The weights that this layer has for inputs of these shapes, in Keras's order.
  func weights(_ inputs: [TensorShape]) -> [LayerWeight]
  /// The op that computes it by itself: the reference that fused ops are tested against.
  func plainOp(_ context: borrowing OpContext, layer: Int) throws(TrainingError) -> any Op
  /// The function that its values went through last, where that is known.
  var outputActivation: Activation? { get }
  /// The windows that it moves over a sequence.
  var movingWindow: Window? { get }
  /// Whether it passes on the very values that it gets, in training too.
  func passesThrough(inputs: Int) -> Bool
  /// Whether it passes them on once training is over.
  var passesThroughAfterTraining: Bool { get }
  /// Whether what it makes of a sample in training depends on the whole batch.
  var needsWholeBatches: Bool { get }
}

/// A layer that draws in training which of its values become zero, and passes all on once that is over.
package protocol DroppingLayer: LayerDescription {
  /// The share that become zero.
  var rate: Double { get }
  /// Whether whole channels do, at all positions.
  var dropsChannels: Bool { get }
}

extension DroppingLayer {
  package func passesThrough(inputs: Int) -> Bool { rate <= 0 }
  package var passesThroughAfterTraining: Bool { true }
}

extension LayerDescription {
  package func weights(_ inputs: [TensorShape]) -> [LayerWeight] { [] }
  package var outputActivation: Activation? { nil }
  package var movingWindow: Window? { nil }
  package func passesThrough(inputs: Int) -> Bool { false }
  package var needsWholeBatches: Bool { false }
  package var passesThroughAfterTraining: Bool { passesThrough(inputs: 1) }

  /// The one input of a layer that takes one.
  func only(_ inputs: [TensorShape]) throws(LayerError) -> TensorShape {
    guard inputs.count == 1 else { throw .wrongNumberOfInputs(inputs.count) }
    return inputs[0]
  }

  /// The one input, a sequence.
  func sequence(_ inputs: [TensorShape]) throws(LayerError) -> TensorShape {
    let input = try only(inputs)
    guard input.rank == 2 else { throw .needsSequence(got: input) }
    return input
  }

  /// The size of the last axis.
  func channels(_ inputs: [TensorShape]) -> Int {
    inputs.first.flatMap { $0.sizes.last ?? nil } ?? 0
  }
}

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

/// A weight of a layer, before it has values.
package struct LayerWeight: Sendable {
  package enum Initializer: Sendable {
    case zeros
    case ones
    /// Uniform in ±limit.
    case uniform(limit: Double)
    case given(WeightMatrix)
  }

  /// Keras's name for it.
  package let name: String
  package let shape: [Int]
  package let initializer: Initializer
  /// Whether training changes it.
  package let isTrainable: Bool
  package let regularizer: Regularizer?

  init(
    _ name: String, _ shape: [Int], _ initializer: Initializer = .zeros, isTrainable: Bool = true,
    regularizer: Regularizer? = nil
  ) {
    self.name = name
    self.shape = shape
    self.initializer = initializer
    self.isTrainable = isTrainable
    self.regularizer = regularizer
  }

  /// Glorot uniform, ±√(6 / (fan in + fan out)), a convolution's fans times its width (Glorot, Bengio
  /// 2010; Keras's `glorot_uniform`).
  static func kernel(_ shape: [Int], _ regularizer: Regularizer?) -> LayerWeight {
    let width = shape.dropLast(2).reduce(1) { $0 * Double($1) }
    let fans = shape.suffix(2).reduce(0) { $0 + Double($1) * width }
    return LayerWeight(
      "kernel", shape, .uniform(limit: (6 / fans).squareRoot()), regularizer: regularizer)
  }
}

extension Field where Owner: LayerDescription {
  static func activation(
    _ number: Int, _ path: any WritableKeyPath<Owner, Activation> & Sendable
  ) -> Self {
    Field(number, "activation", path, "The function applied to the result.")
  }

  static func useBias(
    _ number: Int, _ path: any WritableKeyPath<Owner, Bool> & Sendable
  ) -> Self {
    Field(number, "use_bias", path, "Whether a bias is added.")
  }

  static func kernelRegularizer(
    _ number: Int, _ path: any WritableKeyPath<Owner, Regularizer?> & Sendable
  ) -> Self {
    Field(number, "kernel_regularizer", path, "A penalty on the kernel.")
  }

  static func biasRegularizer(
    _ number: Int, _ path: any WritableKeyPath<Owner, Regularizer?> & Sendable
  ) -> Self {
    Field(number, "bias_regularizer", path, "A penalty on the bias.")
  }

  static func padding(
    _ number: Int, _ path: any WritableKeyPath<Owner, WindowPadding> & Sendable
  ) -> Self {
    Field(number, "padding", path, "Whole windows only, or zeros around the sequence.")
  }
}
