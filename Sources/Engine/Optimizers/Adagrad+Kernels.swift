import Kernels

extension Adagrad {
  package var updateRule: any UpdateRule {
    KernelAdagrad(learning_rate: 0, epsilon: kernelEpsilon(epsilon))
  }
}

extension KernelAdagrad: UpdateRule {
  package var movesWithoutGradient: Bool { false }

  package func update(
    count: Int, _ gradients: UnsafePointer<Float>, _ weights: UnsafeMutablePointer<Float>,
    _ state: RunningValues, stepSize: StepSize, _ kernels: UnsafePointer<KernelTable>
  ) {
    var rule = self
    rule.learning_rate = stepSize.size
    kernels.pointee.adagrad(&rule, count, gradients, weights, state.first)
  }

  package func update(
    _ rows: inout KernelRows, _ weights: UnsafeMutablePointer<Float>, _ state: RunningValues,
    _ stepSizes: StepSizes, _ kernels: UnsafePointer<KernelTable>
  ) {
    var rule = self
    rule.learning_rate = stepSizes[Int(rows.step)].size
    kernels.pointee.adagrad_rows(&rule, &rows, weights, state.first)
  }
}
