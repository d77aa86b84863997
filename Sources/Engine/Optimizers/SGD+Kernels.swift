import Kernels

extension SGD {
  package var updateRule: any UpdateRule {
    KernelSGD(learning_rate: 0, momentum: Float(momentum), nesterov: nesterov)
  }
}

extension KernelSGD: RateRule {
  package var movesWithoutGradient: Bool { momentum != 0 }

  package static func step(_ kernels: UnsafePointer<KernelTable>) -> Step {
    kernels.pointee.sgd
  }

  package static func rowStep(_ kernels: UnsafePointer<KernelTable>) -> RowStep {
    kernels.pointee.sgd_rows
  }
}
