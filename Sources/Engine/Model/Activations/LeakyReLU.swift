/// x for x > 0, else a·x (Maas et al., 2013).
package struct LeakyReLU: ActivationDescription {
  package var negativeSlope: Double

  package init(negativeSlope: Double) { self.negativeSlope = negativeSlope }
  package init() { self.init(negativeSlope: 0.2) }

  package static let code = 8
  package static let name = "leaky_relu"
  package static let kerasName = "layers.LeakyReLU"
  package static let summary = "The activation x for x > 0, else a·x."
  package static let example =
    "model small { input(100); dense(16, activation: leaky_relu(negative_slope: 0.1)); dense(1, activation: sigmoid) }"

  package static let fields: [Field<LeakyReLU>] = [
    Field(1, "negative_slope", \.negativeSlope, .notNegative, "The slope below 0, a.")
  ]

  package var activation: Activation { .leakyRelu(self) }
}
