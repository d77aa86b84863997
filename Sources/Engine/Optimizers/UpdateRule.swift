import Kernels

/// An optimizer's formula with its constants as the arithmetic uses them.
package protocol UpdateRule: Sendable {
  /// Whether a weight changes at a step where its gradient is 0.
  var movesWithoutGradient: Bool { get }

  /// What is the same for all weights of step t, from 1, whose learning rate is `rate`.
  func stepSize(_ t: UInt64, rate: Double) -> StepSize

  /// One step of `count` weights.
  func update(
    count: Int, _ gradients: UnsafePointer<Float>, _ weights: UnsafeMutablePointer<Float>,
    _ state: RunningValues, stepSize: StepSize, _ kernels: UnsafePointer<KernelTable>)

  /// Some rows of a table.
  func update(
    _ rows: inout KernelRows, _ weights: UnsafeMutablePointer<Float>, _ state: RunningValues,
    _ stepSizes: StepSizes, _ kernels: UnsafePointer<KernelTable>)
}

extension UpdateRule {
  package func stepSize(_ t: UInt64, rate: Double) -> StepSize {
    StepSize(size: Float(rate), decay: 0)
  }
}

/// What a step's learning rate comes to.
package struct StepSize {
  /// What the gradient, or Adam's mean of it, is multiplied by.
  var size: Float
  /// How much of a weight goes.
  var decay: Float
}

/// Those of several steps, by the steps' numbers.
package struct StepSizes {
  let sizes: UnsafePointer<Float>
  let decays: UnsafePointer<Float>

  subscript(step: Int) -> StepSize { StepSize(size: sizes[step], decay: decays[step]) }

  /// With the step after `step` as number 1.
  func after(_ step: UInt64) -> StepSizes {
    let offset = Int(truncatingIfNeeded: step)
    return StepSizes(sizes: sizes + offset, decays: decays + offset)
  }
}

/// An optimizer's running values beside the weights at hand, where it has any.
package struct RunningValues {
  let first: UnsafeMutablePointer<Float>?
  let second: UnsafeMutablePointer<Float>?

  /// Those of the weights from `offset` on.
  init(_ parameter: Parameter, offset: Int) {
    first = parameter.state.first.map { $0.base + offset }
    second = parameter.state.count > 1 ? parameter.state[1].base + offset : nil
  }
}

/// The least ε: below it waiting rows and weights that never had a gradient would divide 0 by 0.
func kernelEpsilon(_ epsilon: Double) -> Float { max(Float(epsilon), .leastNormalMagnitude) }

/// `base` to a whole power by squaring: the same bits on every machine.
func power(_ base: Double, _ exponent: UInt64) -> Double {
  var result = 1.0
  var factor = base
  var left = exponent
  while left > 0 {
    if left & 1 == 1 { result *= factor }
    factor *= factor
    left >>= 1
  }
  return result
}
