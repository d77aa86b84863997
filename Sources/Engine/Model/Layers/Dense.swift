/// `activation(x·W + b)` over the last axis; W: (inputs, units), Glorot uniform; b: (units), zeros.
package struct Dense: LayerDescription {
  package var units: Int
  package var activation: Activation
  package var useBias: Bool
  package var kernelRegularizer: Regularizer?
  package var biasRegularizer: Regularizer?

  package init(
    units: Int, activation: Activation = .linear, useBias: Bool = true,
    kernelRegularizer: Regularizer? = nil, biasRegularizer: Regularizer? = nil
  ) {
    self.units = units
    self.activation = activation
    self.useBias = useBias
    self.kernelRegularizer = kernelRegularizer
    self.biasRegularizer = biasRegularizer
  }

  package init() { self.init(units: 1) }

  package static let code = 1
  package static let name = "dense"
  package static let kerasName = "Dense"
  package static let summary = "activation(x · kernel + bias), over the last axis."
  package static let example =
    "model small { input(100); dense(16, activation: relu); dense(1, activation: sigmoid) }"
  package static let shapes =
    "`(batch, …, n)` → `(batch, …, units)`; kernel `(n, units)`, bias `(units)`"

  package static let fields: [Field<Dense>] = [
    Field(1, "units", \.units, 1...Int.max, "The number of outputs.", .required),
    .activation(2, \.activation), .useBias(3, \.useBias),
    .kernelRegularizer(4, \.kernelRegularizer),
    .biasRegularizer(5, \.biasRegularizer),
  ]

  package var layer: Layer { .dense(self) }
  package var outputActivation: Activation? { activation }

  package func outputShape(_ inputs: [TensorShape]) throws(LayerError) -> TensorShape {
    let input = try only(inputs)
    guard let last = input.sizes.last, last != nil else { throw .needsKnownSize(got: input) }
    return TensorShape(input.sizes.dropLast() + [units])
  }

  package func weights(_ inputs: [TensorShape]) -> [LayerWeight] {
    [.kernel([channels(inputs), units], kernelRegularizer)]
      + (useBias ? [LayerWeight("bias", [units], regularizer: biasRegularizer)] : [])
  }
}
