import Kernels

/// One operation of a plan: a layer by itself, or a group of layers fused into one.
///
/// A plan runs its ops in order for every pass (`forward`), in training back in reverse order
/// (`backward`), and once a batch `update`. An op is made once for a plan, with all its memory: the
/// methods here (but `prepare`) must not allocate. Methods are called from one thread and share work
/// out through `pass.run` (`step.runtime.run`); each chunk writes to memory of its own, every sum is
/// added in an order that follows from the data's sizes alone.
///
/// **Prepare** shows it each data set before the data set's first pass. What an op wants to know of
/// the samples, and to keep for as long as `source` lives, it works out here; it may allocate.
///
/// **Forward** reads its inputs' `values` (or the samples themselves, `pass.source` and `pass.rows`)
/// and writes its output's. What a sample's output is must not depend on the other samples of the
/// pass when `pass.isTraining` is false: evaluation chooses its own pieces.
///
/// **Backward** reads its output's `gradients` (complete by then, and free to be overwritten), writes
/// or adds to those of its inputs that have any (`SlotInput.addsGradients`), and writes (first
/// piece) or adds to (`pass.isFirstPiece` false) the gradients of its weights. It may rely on
/// whatever its `forward` left in memory of its own for the same pass.
///
/// **Update** is for ops that own weights (`OpContext.ownedParameter`), such as an embedding of which
/// a batch touches few rows. Such an op keeps the gradients of a batch in any form it likes (over
/// all of its pieces), applies `context.optimizer` itself in `update`, and may put off what an
/// optimiser does to untouched rows. `flush` brings such rows up to date. It is called at the end
/// of each epoch and before anyone but the op reads the weights or the optimiser's running values.
/// All other weights are updated by the plan.
///
/// **Evaluation** between `beginEvaluation` and the next `update` leaves weights as they are, so an
/// op may compute something once (all words' projections) that it uses in every pass.
package protocol Op: AnyObject {
  /// For people who want to see the plan: what it computes from what, in one line.
  var description: String { get }

  func prepare(_ source: Source, _ runtime: Runtime) throws(TrainingError)
  func forward(_ pass: borrowing Pass)
  func backward(_ pass: borrowing Pass)
  func update(_ step: borrowing UpdateStep)
  func flush(_ step: borrowing UpdateStep)
  func beginEvaluation(_ evaluation: borrowing Evaluation)
}

extension Op {
  package func prepare(_ source: Source, _ runtime: Runtime) throws(TrainingError) {}
  package func update(_ step: borrowing UpdateStep) {}
  package func flush(_ step: borrowing UpdateStep) {}
  package func beginEvaluation(_ evaluation: borrowing Evaluation) {}
}

/// The update after a batch, or the flush after some.
package struct UpdateStep {
  /// In `update` the number of this step, from 1 (Adam's t); in `flush` of the last step made.
  package let number: UInt64
  package let rule: any UpdateRule
  /// The rule's `stepSize(t)` at `stepSizes[t]` for every step t since the last flush, this one included.
  package let stepSizes: StepSizes
  package let runtime: Runtime

  package var kernels: UnsafePointer<KernelTable> { runtime.kernels }
}

/// What is known before an evaluation's passes.
package struct Evaluation {
  package let source: Source
  package let runtime: Runtime

  package var kernels: UnsafePointer<KernelTable> { runtime.kernels }
}
