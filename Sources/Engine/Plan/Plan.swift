/// A checked model made ready to run: ops in order, with all their memory.
///
/// Made by `PlanBuilder`. Layers that only pass their values on (flatten) have no op; groups of
/// layers may share one.
package final class Plan {
  let ops: [any Op]
  /// All weights of the model, in its order.
  let parameters: [Parameter]
  let output: Slot
  let outputExtent: Extent
  /// Whether all samples of a pass must have one length, because some slot holds a value for every
  /// position of sequences whose length the model leaves open.
  package let needsEqualLengths: Bool
  /// The greatest number of samples in a pass of a batch, and of an evaluation.
  package let greatestTrainingCount: Int
  package let greatestCount: Int
  package let greatestPositions: Int
  let updater: Updater
  private let isTrained: Bool

  init(
    ops: [any Op], parameters: [Parameter], output: Slot, outputExtent: Extent,
    sizes: PlanSizes, updater: Updater
  ) {
    self.ops = ops
    self.parameters = parameters
    self.output = output
    self.outputExtent = outputExtent
    self.updater = updater
    needsEqualLengths = sizes.needsEqualLengths
    greatestTrainingCount = sizes.greatestTrainingCount
    greatestCount = sizes.greatestCount
    greatestPositions = sizes.greatestPositions
    isTrained = output.gradients != nil
  }

  func forward(_ pass: borrowing Pass) throws(TrainingError) {
    for op in ops {
      op.forward(pass)
      // What a cancelled op leaves behind may be anything; the next one must not see it.
      if pass.isCancelled { throw .cancelled }
    }
  }

  /// From the gradients in `output` to those of all weights.
  func backward(_ pass: borrowing Pass) throws(TrainingError) {
    guard isTrained else { return }
    for op in ops.reversed() {
      op.backward(pass)
      if pass.isCancelled { throw .cancelled }
    }
  }

  /// From gradients to new weights.
  func update(_ step: borrowing UpdateStep) throws(TrainingError) {
    for op in ops { op.update(step) }
    updater.update(step)
    if step.runtime.cancellation.isCancelled { throw .cancelled }
  }

  /// Brings all weights and running values up to date.
  func flush(_ step: borrowing UpdateStep) throws(TrainingError) {
    for op in ops { op.flush(step) }
    if step.runtime.cancellation.isCancelled { throw .cancelled }
  }
}
