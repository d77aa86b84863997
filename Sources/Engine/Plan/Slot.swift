/// What one layer passes to the next for the samples of a pass: values forward, gradients backward.
///
/// Row by row, sample after sample, without gaps. Memory is made once for a plan.
package final class Slot {
  private let valueBlock: Block<Float>
  private let gradientBlock: Block<Float>?

  init(capacity: Int, hasGradients: Bool) throws(TrainingError) {
    valueBlock = try Block(count: capacity)
    gradientBlock = hasGradients ? try Block(count: capacity) : nil
  }

  package var values: UnsafeMutablePointer<Float> { valueBlock.base }

  /// The gradient of the batch's mean loss for each value; nil where none is asked for.
  package var gradients: UnsafeMutablePointer<Float>? { gradientBlock?.base }
}

/// A slot as an op reads it.
package struct SlotInput {
  package let slot: Slot
  /// Whether the op has to *add* to the slot's gradients, because another reader has written there
  /// before; otherwise it has to write all of them.
  package let addsGradients: Bool

  package var values: UnsafePointer<Float> { UnsafePointer(slot.values) }
  package var gradients: UnsafeMutablePointer<Float>? { slot.gradients }
}
