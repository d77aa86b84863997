import Kernels

/// A weight of many rows of which a batch touches few, with its optimiser.
///
/// A row that a batch doesn't touch has gradient 0, and what an optimiser does to it then can wait
/// until the row is next looked at: the missed steps are replayed one by one, so the bits are those of
/// updating every row at every step. Where a batch touches many rows, that is what is done.
final class LazyTable {
  let parameter: Parameter
  let rowCount: Int
  let width: Int

  /// For each row the step it has seen, counted from `firstStep`; of no account while `isCurrent`.
  private let lastStep: Block<Int32>
  private var firstStep: UInt64 = 0
  /// Whether all rows have seen all steps.
  private var isCurrent = true
  /// The steps made, their rule and step sizes, as `update` was told last.
  private var stepsDone: UInt64 = 0
  private var rule: (any UpdateRule)?
  private var stepSizes: StepSizes?

  /// Rows for one chunk of work.
  private static let chunkRows = 256

  init(_ parameter: Parameter) throws(TrainingError) {
    self.parameter = parameter
    rowCount = parameter.shape[0]
    width = parameter.count / max(rowCount, 1)
    lastStep = try Block(count: parameter.isTrained ? rowCount : 0)
  }

  var values: UnsafePointer<Float> { UnsafePointer(parameter.values.base) }

  /// Whether `catchUp` has anything to do for rows that a forward pass is about to read.
  var needsCatchUp: Bool { !isCurrent && (rule?.movesWithoutGradient ?? false) }

  /// Brings weights of some rows up to the last step, before they are read.
  func catchUp(_ rows: UnsafePointer<Int32>, count: Int, _ runtime: Runtime) {
    guard needsCatchUp else { return }
    replay(rows, count: count, runtime)
  }

  private func replay(_ rows: UnsafePointer<Int32>?, count: Int, _ runtime: Runtime) {
    guard let rule, let stepSizes else { return }
    var list = KernelRows()
    list.width = width
    list.last_step = lastStep.base
    list.step = Int32(clamping: stepsDone &- firstStep)
    let sizes = stepSizes.after(firstStep)
    let chunks = (count + Self.chunkRows - 1) / Self.chunkRows
    runtime.run(chunks: chunks) { chunk in
      let start = chunk * Self.chunkRows
      var part = list
      part.count = min(Self.chunkRows, count - start)
      if let rows {
        part.rows = rows + start
        rule.update(
          &part, self.parameter.values.base, RunningValues(self.parameter, offset: 0), sizes,
          runtime.kernels)
      } else {
        part.last_step += start
        let offset = start * self.width
        rule.update(
          &part, self.parameter.values.base + offset,
          RunningValues(self.parameter, offset: offset), sizes, runtime.kernels)
      }
    }
  }

  /// The optimiser's step for some rows; all others have gradient 0.
  ///
  /// - Parameters:
  ///   - rows: Distinct rows.
  ///   - gradients: As many rows as the table has, `stride` floats apart. Those of `rows` are zero
  ///     afterwards.
  func update(
    _ step: borrowing UpdateStep, rows: UnsafePointer<Int32>, count: Int,
    gradients: UnsafeMutablePointer<Float>, stride: Int
  ) {
    if isCurrent {
      isCurrent = false
      firstStep = step.number &- 1
      lastStep.clear()
    }
    remember(step)
    var list = KernelRows()
    list.width = width
    list.last_step = lastStep.base
    list.step = Int32(clamping: stepsDone &- firstStep)
    list.gradient_stride = stride
    list.gradients = UnsafePointer(gradients)
    list.gradients_by_row = true
    let (rule, kernels, parameter) = (step.rule, step.kernels, parameter)
    let sizes = step.stepSizes.after(firstStep)
    step.runtime.run(chunks: (count + Self.chunkRows - 1) / Self.chunkRows) { chunk in
      let start = chunk * Self.chunkRows
      var part = list
      part.count = min(Self.chunkRows, count - start)
      part.rows = rows + start
      rule.update(
        &part, parameter.values.base, RunningValues(parameter, offset: 0), sizes, kernels)
      for index in start..<start + part.count {
        (gradients + Int(rows[index]) * stride).update(repeating: 0, count: stride)
      }
    }
  }

  /// The optimiser's step for all rows, penalties included.
  func updateAll(_ step: borrowing UpdateStep, gradients: UnsafeMutablePointer<Float>) {
    flush(step.runtime)
    remember(step)
    let (rule, kernels, parameter, width, rowCount) = (
      step.rule, step.kernels, parameter, width, rowCount
    )
    let size = step.stepSizes[Int(truncatingIfNeeded: step.number)]
    let rows = max(1, (1 << 13) / max(width, 1))
    step.runtime.run(chunks: (rowCount + rows - 1) / rows) { chunk in
      let start = chunk * rows * width
      let count = min(rows * width, rowCount * width - start)
      if let regularizer = parameter.regularizer {
        Updater.addPenaltyGradient(
          regularizer, count: count, w: parameter.values.base + start, g: gradients + start)
      }
      rule.update(
        count: count, gradients + start, parameter.values.base + start,
        RunningValues(parameter, offset: start), stepSize: size, kernels)
    }
  }

  /// Brings all rows up to the last step.
  func flush(_ runtime: Runtime) {
    guard !isCurrent else { return }
    replay(nil, count: rowCount, runtime)
    if runtime.cancellation.isCancelled { return }
    isCurrent = true
  }

  private func remember(_ step: borrowing UpdateStep) {
    stepsDone = step.number
    rule = step.rule
    stepSizes = step.stepSizes
  }
}
