import Kernels

extension Adamax {
  package var updateRule: any UpdateRule {
    AdamaxRule(
      beta1: beta1,
      kernel: KernelAdamax(
        beta1: Float(beta1), one_minus_beta1: Float(1 - beta1), beta2: Float(beta2),
        epsilon: kernelEpsilon(epsilon)))
  }
}

/// Adamax's arithmetic, with the correction for its start in each step's size.
private struct AdamaxRule: UpdateRule {
  let beta1: Double
  let kernel: KernelAdamax

  var movesWithoutGradient: Bool { true }

  /// `lr / (1 − β₁ᵗ)`
  func stepSize(_ t: UInt64, rate: Double) -> StepSize {
    StepSize(size: Float(rate / (1 - power(beta1, t))), decay: 0)
  }

  func update(
    count: Int, _ gradients: UnsafePointer<Float>, _ weights: UnsafeMutablePointer<Float>,
    _ state: RunningValues, stepSize: StepSize, _ kernels: UnsafePointer<KernelTable>
  ) {
    var kernel = kernel
    kernels.pointee.adamax(
      &kernel, stepSize.size, count, gradients, weights, state.first, state.second)
  }

  func update(
    _ rows: inout KernelRows, _ weights: UnsafeMutablePointer<Float>, _ state: RunningValues,
    _ stepSizes: StepSizes, _ kernels: UnsafePointer<KernelTable>
  ) {
    var kernel = kernel
    kernels.pointee.adamax_rows(
      &kernel, stepSizes.sizes, &rows, weights, state.first, state.second)
  }
}
