import Kernels

/// A rule with at most one running value beside each weight, whose kernels find the learning rate in it.
package protocol RateRule: UpdateRule {
  /// What a kernel of `count` weights takes: rule, count, gradients, weights, running values.
  typealias Step = (
    UnsafePointer<Self>?, Int, UnsafePointer<Float>?, UnsafeMutablePointer<Float>?,
    UnsafeMutablePointer<Float>?
  ) -> Void

  /// What a kernel of some rows takes: rule, rows, weights, running values.
  typealias RowStep = (
    UnsafePointer<Self>?, UnsafePointer<KernelRows>?, UnsafeMutablePointer<Float>?,
    UnsafeMutablePointer<Float>?
  ) -> Void

  // As the kernels' field is called.
  // swift-format-ignore: AlwaysUseLowerCamelCase
  var learning_rate: Float { get set }

  static func step(_ kernels: UnsafePointer<KernelTable>) -> Step
  static func rowStep(_ kernels: UnsafePointer<KernelTable>) -> RowStep
}

extension RateRule {
  package func update(
    count: Int, _ gradients: UnsafePointer<Float>, _ weights: UnsafeMutablePointer<Float>,
    _ state: RunningValues, stepSize: StepSize, _ kernels: UnsafePointer<KernelTable>
  ) {
    var rule = self
    rule.learning_rate = stepSize.size
    Self.step(kernels)(&rule, count, gradients, weights, state.first)
  }

  package func update(
    _ rows: inout KernelRows, _ weights: UnsafeMutablePointer<Float>, _ state: RunningValues,
    _ stepSizes: StepSizes, _ kernels: UnsafePointer<KernelTable>
  ) {
    var rule = self
    rule.learning_rate = stepSizes[Int(rows.step)].size
    Self.rowStep(kernels)(&rule, &rows, weights, state.first)
  }
}
