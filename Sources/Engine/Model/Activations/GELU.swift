/// x·Φ(x), Φ the distribution function of the standard normal distribution (Hendrycks and Gimpel,
/// 2016), or its approximation x·(1 + tanh(√(2/π)·(x + 0.044715·x³)))/2.
package struct GELU: ActivationDescription {
  package var approximate: Bool

  package init(approximate: Bool) { self.approximate = approximate }
  package init() { self.init(approximate: false) }

  package static let code = 9
  package static let name = "gelu"
  package static let kerasName = "activations.gelu"
  package static let summary =
    "The activation x·Φ(x), Φ the distribution function of the standard normal distribution."
  package static let example =
    "model small { input(100); dense(16, activation: gelu(approximate: true)); dense(1, activation: sigmoid) }"

  package static let fields: [Field<GELU>] = [
    Field(
      1, "approximate", \.approximate,
      "By a hyperbolic tangent: x·(1 + tanh(√(2/π)·(x + 0.044715·x³)))/2.")
  ]

  package var activation: Activation { .gelu(self) }
}
