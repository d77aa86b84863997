import Kernels

extension Activation {
  /// `y ← f(y + bias)` for rows of `units` values.
  func apply(
    _ kernels: UnsafePointer<KernelTable>, rows: Int, units: Int, bias: UnsafePointer<Float>?,
    _ y: UnsafeMutablePointer<Float>
  ) {
    if bias != nil || self != .softmax {
      kernels.pointee.bias_activation(elementwise, rows, units, y, units, bias, y, units)
    }
    if self == .softmax { kernels.pointee.softmax(rows, units, y, y) }
  }

  /// `g ← g ⊙ f′`, f′ from the activation's output y.
  func applyBackward(
    _ kernels: UnsafePointer<KernelTable>, rows: Int, units: Int, y: UnsafePointer<Float>,
    _ g: UnsafeMutablePointer<Float>
  ) {
    switch self {
    case .linear: break
    case .softmax: kernels.pointee.softmax_backward(rows, units, y, g, g)
    case .relu, .sigmoid, .tanh:
      kernels.pointee.activation_backward(elementwise, rows * units, y, g, g)
    }
  }

  /// Softmax is none of the elementwise ones: linear for it.
  var elementwise: KernelActivation {
    switch self {
    case .linear, .softmax: KernelActivationLinear
    case .relu: KernelActivationRelu
    case .sigmoid: KernelActivationSigmoid
    case .tanh: KernelActivationTanh
    }
  }
}
