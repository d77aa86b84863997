/// x for x > 0, else α·(eˣ − 1): exponential linear units (Clevert et al., 2015).
package struct ELU: ActivationDescription {
  package var alpha: Double

  package init(alpha: Double) { self.alpha = alpha }
  package init() { self.init(alpha: 1) }

  package static let code = 7
  package static let name = "elu"
  package static let kerasName = "layers.ELU"
  package static let summary = "The activation x for x > 0, else α·(eˣ − 1)."
  package static let example =
    "model small { input(100); dense(16, activation: elu(alpha: 0.5)); dense(1, activation: sigmoid) }"

  package static let fields: [Field<ELU>] = [
    Field(1, "alpha", \.alpha, .notNegative, "How far it goes below 0, α.")
  ]

  package var activation: Activation { .elu(self) }
}
