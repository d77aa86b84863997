import Kernels

extension RMSprop {
  package var updateRule: any UpdateRule {
    KernelRMSprop(
      learning_rate: 0, rho: Float(rho), one_minus_rho: Float(1 - rho),
      epsilon: kernelEpsilon(epsilon), epsilon_inside: epsilonInside)
  }
}

extension KernelRMSprop: RateRule {
  package var movesWithoutGradient: Bool { false }

  package static func step(_ kernels: UnsafePointer<KernelTable>) -> Step {
    kernels.pointee.rmsprop
  }

  package static func rowStep(_ kernels: UnsafePointer<KernelTable>) -> RowStep {
    kernels.pointee.rmsprop_rows
  }
}
