import Kernels

extension Adam {
  package var updateRule: any UpdateRule { AdamRule(self, weightDecay: 0) }
}

/// Adam's arithmetic, with the corrections for its start in each step's size.
struct AdamRule: UpdateRule {
  private let optimizer: Adam
  private let kernel: KernelAdam

  private let weightDecay: Double

  /// - Parameter weightDecay: How much of a weight goes at each step, as a share of its learning rate.
  init(_ optimizer: Adam, weightDecay: Double) {
    let (beta1, beta2) = (optimizer.beta1, optimizer.beta2)
    self.optimizer = optimizer
    self.weightDecay = weightDecay
    kernel = KernelAdam(
      beta1: Float(beta1), one_minus_beta1: Float(1 - beta1), beta2: Float(beta2),
      one_minus_beta2: Float(1 - beta2), decay: 0,
      epsilon: kernelEpsilon(optimizer.epsilon))
  }

  var movesWithoutGradient: Bool { true }

  /// `lr · √(1 − β₂ᵗ) / (1 − β₁ᵗ)`, and `lr · λ`
  func stepSize(_ t: UInt64, rate: Double) -> StepSize {
    let size =
      rate * (1 - power(optimizer.beta2, t)).squareRoot()
      / (1 - power(optimizer.beta1, t))
    return StepSize(size: Float(size), decay: Float(rate * weightDecay))
  }

  func update(
    count: Int, _ gradients: UnsafePointer<Float>, _ weights: UnsafeMutablePointer<Float>,
    _ state: RunningValues, stepSize: StepSize, _ kernels: UnsafePointer<KernelTable>
  ) {
    var kernel = kernel
    kernel.decay = stepSize.decay
    kernels.pointee.adam(
      &kernel, stepSize.size, count, gradients, weights, state.first, state.second)
  }

  func update(
    _ rows: inout KernelRows, _ weights: UnsafeMutablePointer<Float>, _ state: RunningValues,
    _ stepSizes: StepSizes, _ kernels: UnsafePointer<KernelTable>
  ) {
    var kernel = kernel
    kernel.decay = stepSizes[Int(rows.step)].decay
    // Only rates that change from step to step make a row's missed steps differ.
    let decays =
      weightDecay != 0 && optimizer.learningRate.schedule != nil ? stepSizes.decays : nil
    kernels.pointee.adam_rows(
      &kernel, stepSizes.sizes, decays, &rows, weights, state.first, state.second)
  }
}
