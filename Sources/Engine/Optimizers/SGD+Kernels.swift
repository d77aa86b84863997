import Kernels

extension SGD {
  package var updateRule: any UpdateRule {
    KernelSGD(learning_rate: Float(learningRate), momentum: Float(momentum), nesterov: nesterov)
  }
}

extension KernelSGD: UpdateRule {
  package var movesWithoutGradient: Bool { momentum != 0 }

  package func update(
    count: Int, _ gradients: UnsafePointer<Float>, _ weights: UnsafeMutablePointer<Float>,
    _ state: RunningValues, stepSize: Float, _ kernels: UnsafePointer<KernelTable>
  ) {
    var rule = self
    kernels.pointee.sgd(&rule, count, gradients, weights, state.first)
  }

  package func update(
    _ rows: inout KernelRows, _ weights: UnsafeMutablePointer<Float>, _ state: RunningValues,
    _ stepSizes: UnsafePointer<Float>, _ kernels: UnsafePointer<KernelTable>
  ) {
    var rule = self
    kernels.pointee.sgd_rows(&rule, &rows, weights, state.first)
  }
}
