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

  /// `y ← f(z + bias)` for part of the columns of rows that lie `distance` apart. Where z is not y it
  /// becomes z + bias, of which the slope is then.
  func applyElementwise(
    _ kernels: UnsafePointer<KernelTable>, rows: Int, units: Int, bias: UnsafePointer<Float>?,
    from z: UnsafeMutablePointer<Float>, to y: UnsafeMutablePointer<Float>, distance: Int
  ) {
    guard z != y, bias != nil else {
      kernels.pointee.bias_activation(
        elementwise, rows, units, z, distance, bias, y, distance)
      return
    }
    kernels.pointee.bias_activation(
      Activation.linear.elementwise, rows, units, z, distance, bias, z, distance)
    kernels.pointee.bias_activation(elementwise, rows, units, z, distance, nil, y, distance)
  }

  /// `g ← g ⊙ f′`, f′ from the activation's output y, or from its input where
  /// `slopeFollowsFromOutput` is false.
  func applyBackward(
    _ kernels: UnsafePointer<KernelTable>, rows: Int, units: Int, y: UnsafePointer<Float>,
    _ g: UnsafeMutablePointer<Float>
  ) {
    switch self {
    case .linear: break
    case .softmax: kernels.pointee.softmax_backward(rows, units, y, g, g)
    default: kernels.pointee.activation_backward(elementwise, rows * units, y, g, g)
    }
  }

  /// Softmax is none of the elementwise ones: linear for it.
  var elementwise: KernelActivation {
    func kernel(_ kind: KernelActivationKind, _ parameter: Double = 0) -> KernelActivation {
      KernelActivation(kind: kind, parameter: Float(parameter))
    }
    return switch self {
    case .linear, .softmax: kernel(KernelActivationLinear)
    case .relu: kernel(KernelActivationRelu)
    case .sigmoid: kernel(KernelActivationSigmoid)
    case .tanh: kernel(KernelActivationTanh)
    case .softplus: kernel(KernelActivationSoftplus)
    case .selu: kernel(KernelActivationSelu)
    case .elu(let parameters): kernel(KernelActivationElu, parameters.alpha)
    case .leakyRelu(let parameters): kernel(KernelActivationLeakyRelu, parameters.negativeSlope)
    case .gelu(let parameters):
      kernel(parameters.approximate ? KernelActivationGeluTanh : KernelActivationGelu)
    }
  }
}
