import Kernels

extension RMSprop {
  package var updateRule: any UpdateRule {
    KernelRMSprop(
      learning_rate: 0, rho: Float(rho), one_minus_rho: Float(1 - rho),
      epsilon: kernelEpsilon(epsilon), epsilon_inside: epsilonInside)
  }
}

extension KernelRMSprop: UpdateRule {
  package var movesWithoutGradient: Bool { false }

  package func update(
    count: Int, _ gradients: UnsafePointer<Float>, _ weights: UnsafeMutablePointer<Float>,
    _ state: RunningValues, stepSize: StepSize, _ kernels: UnsafePointer<KernelTable>
  ) {
    var rule = self
    rule.learning_rate = stepSize.size
    kernels.pointee.rmsprop(&rule, count, gradients, weights, state.first)
  }

  package func update(
    _ rows: inout KernelRows, _ weights: UnsafeMutablePointer<Float>, _ state: RunningValues,
    _ stepSizes: StepSizes, _ kernels: UnsafePointer<KernelTable>
  ) {
    var rule = self
    rule.learning_rate = stepSizes[Int(rows.step)].size
    kernels.pointee.rmsprop_rows(&rule, &rows, weights, state.first)
  }
}
