import Text

/// A group of layers that one fused op computes faster than an op for each.
///
/// A rewrite looks at a model's graph and says what it would replace; the plan's builder tries the
/// rewrites of `Rewrites.all` in order, at every layer in order, and takes the first that fits. It
/// checks that no layer is replaced twice and that nobody outside reads an inner layer.
package protocol Rewrite: Sendable {
  /// The match that begins at layer `number` (say, the embedding), or nil.
  static func match(_ graph: ModelGraph, at number: Int) -> FusedMatch?
}

/// What a rewrite found.
package struct FusedMatch {
  /// The layers that the op replaces. Never the input (layer 0): an op that reads samples by itself
  /// leaves it out, and it is then computed only if somebody else reads it.
  package let layers: [Int]
  /// Those of `layers` whose output the op writes to a slot: all that outsiders read.
  package let outputs: [Int]
  /// The layers whose output the op reads from a slot. Often none.
  package let inputs: [Int]
  /// Makes the op, with all memory that it will need.
  package let make: (borrowing OpContext) throws(TrainingError) -> any Op

  package init(
    layers: [Int], outputs: [Int], inputs: [Int] = [],
    make: @escaping (borrowing OpContext) throws(TrainingError) -> any Op
  ) {
    self.layers = layers
    self.outputs = outputs
    self.inputs = inputs
    self.make = make
  }
}

/// What an op is made with.
package struct OpContext {
  package let graph: ModelGraph
  package let optimizer: Optimizer
  /// False in a plan that only evaluates: no gradients, no updates.
  package let isTraining: Bool
  /// The greatest number of samples in a pass (`Pass.count`), in training and at all.
  package let greatestTrainingCount: Int
  package let greatestCount: Int
  /// The greatest length of a sample (`Source.length(ofRow:)`) in any data that this plan will see.
  package let greatestLength: Int
  /// The greatest `Pass.count · Pass.length` where the plan asks for equal lengths.
  package let greatestPositions: Int

  /// The steps that the optimiser has made before.
  package let stepsDone: UInt64

  let slots: [Int: Slot]
  let addsGradients: [Bool]
  let readSlots: [Int]
  let parameters: [Spelling: Parameter]

  /// The slot of one of the op's outputs.
  package func output(_ layer: Int) throws(TrainingError) -> Slot {
    guard let slot = slots[layer] else { throw .internalFault("no slot for layer \(layer)") }
    return slot
  }

  /// The slot of input `index` of the op's `inputs`.
  package func input(_ index: Int) throws(TrainingError) -> SlotInput {
    guard readSlots.indices.contains(index), let slot = slots[readSlots[index]] else {
      throw .internalFault("no slot for input \(index)")
    }
    return SlotInput(slot: slot, addsGradients: addsGradients[index])
  }

  /// A layer's weight, as in `parameter(3, "kernel")`. The plan updates it from its `gradients`,
  /// which are not nil when `isTrained`.
  package func parameter(_ layer: Int, _ name: String) throws(TrainingError) -> Parameter {
    let parameter = try find(layer, name)
    try parameter.makeGradients()
    return parameter
  }

  /// A weight whose gradient and update the op takes over; `gradients` is nil. Penalties
  /// (`regularizer`) are then the op's business too.
  package func ownedParameter(_ layer: Int, _ name: String) throws(TrainingError) -> Parameter {
    let parameter = try find(layer, name)
    parameter.own()
    return parameter
  }

  private func find(_ layer: Int, _ name: String) throws(TrainingError) -> Parameter {
    let full = graph.node(layer).name + "/" + name
    guard let parameter = parameters[full] else { throw .internalFault("no weight \(full)") }
    return parameter
  }

  /// How many floats a buffer needs that holds `channels` values for each position of this layer's
  /// output in a pass.
  package func capacity(_ layer: Int, channels: Int) -> Int {
    let extent = graph.extents[layer]
    guard let positions = extent.fixedPositions else { return greatestPositions.times(channels) }
    return greatestCount.times(positions).times(channels)
  }
}
