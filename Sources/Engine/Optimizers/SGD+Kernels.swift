import Kernels

extension SGD {
  package var updateRule: any UpdateRule {
    KernelSGD(learning_rate: 0, momentum: Float(momentum), nesterov: nesterov)
  }
}

extension KernelSGD: UpdateRule {
  package var movesWithoutGradient: Bool { momentum != 0 }

  package func update(
    count: Int, _ gradients: UnsafePointer<Float>, _ weights: UnsafeMutablePointer<Float>,
    _ state: RunningValues, stepSize: StepSize, _ kernels: UnsafePointer<KernelTable>
  ) {
    var rule = self
    rule.learning_rate = stepSize.size
    kernels.pointee.sgd(&rule, count, gradients, weights, state.first)
  }

  package func update(
    _ rows: inout KernelRows, _ weights: UnsafeMutablePointer<Float>, _ state: RunningValues,
    _ stepSizes: StepSizes, _ kernels: UnsafePointer<KernelTable>
  ) {
    var rule = self
    rule.learning_rate = stepSizes[Int(rows.step)].size
    kernels.pointee.sgd_rows(&rule, &rows, weights, state.first)
  }
}
