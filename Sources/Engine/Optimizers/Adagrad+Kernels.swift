import Kernels

extension Adagrad {
  package var updateRule: any UpdateRule {
    KernelAdagrad(learning_rate: 0, epsilon: kernelEpsilon(epsilon))
  }
}

extension KernelAdagrad: RateRule {
  package var movesWithoutGradient: Bool { false }

  package static func step(_ kernels: UnsafePointer<KernelTable>) -> Step {
    kernels.pointee.adagrad
  }

  package static func rowStep(_ kernels: UnsafePointer<KernelTable>) -> RowStep {
    kernels.pointee.adagrad_rows
  }
}
