/// An elementwise function between layers (softmax: over the last axis).
package enum Activation: String, Sendable, CaseIterable {
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
}
