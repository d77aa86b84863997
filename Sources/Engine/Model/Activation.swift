import Text

/// An elementwise function between layers (softmax: over the last axis).
package enum Activation: Sendable, NamedCases {
  /// x
  case linear
  /// max(0, x)
  case relu
  /// 1 / (1 + e⁻ˣ)
  case sigmoid
  /// tanh x
  case tanh
  /// eˣⁱ / Σⱼ eˣʲ over the last axis
  case softmax

  /// Keras's name for it.
  package var rawValue: String {
    switch self {
    case .linear: "linear"
    case .relu: "relu"
    case .sigmoid: "sigmoid"
    case .tanh: "tanh"
    case .softmax: "softmax"
    }
  }
}
