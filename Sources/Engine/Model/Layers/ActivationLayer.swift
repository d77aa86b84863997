/// An activation as a layer of its own.
package struct ActivationLayer: LayerDescription {
  package var function: Activation

  package init(_ function: Activation) { self.function = function }
  package init() { self.init(.linear) }

  package static let code = 11
  package static let name = "activation"
  package static let kerasName = "Activation"
  package static let summary = "An activation as a layer of its own."
  package static let example = "model small { input(100); dense(1); activation(sigmoid) }"
  package static let shapes = "the input's"

  package static let fields: [Field<ActivationLayer>] = [
    Field(1, "function", \.function, "The function.", .required)
  ]

  package var layer: Layer { .activation(self) }
  package var outputActivation: Activation? { function }
  package func passesThrough(inputs: Int) -> Bool { function == .linear }

  package func outputShape(_ inputs: [TensorShape]) throws(LayerError) -> TensorShape {
    try only(inputs)
  }
}
