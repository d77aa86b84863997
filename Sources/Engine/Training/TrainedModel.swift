import Samples
import Text

/// The weights of one layer under Keras's name for them, such as `dense/kernel`.
package struct NamedWeight: Sendable, Equatable {
  @Spelled package var name: String
  package var shape: [Int]
  package var values: [Float]

  package init(name: String, shape: [Int], values: [Float]) {
    self.name = name
    self.shape = shape
    self.values = values
  }
}

/// What an optimiser remembers between steps.
package struct OptimizerState: Sendable, Equatable {
  /// The steps made: Adam's t, and the number of the next step's dropout masks.
  package var steps: UInt64
  /// For each weight of the model, in order, the optimiser's running values (RMSprop: v; Adam: m and
  /// v; SGD: u where it has momentum), each as long as the weight; empty before the first step and
  /// for weights that are not trained.
  package var slots: [[[Float]]]
  /// The learning rate, where something has changed it from the optimiser's own.
  package var rate: Float?

  package init(steps: UInt64, slots: [[[Float]]], rate: Float? = nil) {
    self.steps = steps
    self.slots = slots
    self.rate = rate
  }
}

/// A model with weights, and all that going on with its training needs.
package struct TrainedModel: Sendable {
  package var compiled: Compiled
  /// In the order of the model's layers, and of Keras within a layer.
  package var weights: [NamedWeight]
  package var optimizerState: OptimizerState
  /// The epochs trained so far: the number of the next epoch's order of samples.
  package var epochs: Int
  package var seed: UInt64

  package init(
    compiled: Compiled, weights: [NamedWeight], optimizerState: OptimizerState, epochs: Int,
    seed: UInt64
  ) {
    self.compiled = compiled
    self.weights = weights
    self.optimizerState = optimizerState
    self.epochs = epochs
    self.seed = seed
  }

  /// SHA-256 over the weights' names, shapes and bits, in hexadecimal.
  package var digest: String {
    var hash = SHA256()
    for weight in weights {
      hash.update(weight.name)
      hash.update(UInt64(weight.shape.count))
      for size in weight.shape { hash.update(UInt64(size)) }
      hash.update(weight.values)
    }
    return hash.finish()
  }
}
