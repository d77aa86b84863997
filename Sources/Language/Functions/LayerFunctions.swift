import Engine
import Text

extension FunctionTable {
  private static let name = Parameter(
    "name", .optional(.label), "The layer's name in summaries and diagrams.",
    default: .value(.none), static: true)

  static let layerFunctions: [Function] = Layer.Kind.allCases.map { function(of: $0.type) }

  private static func function<Description: LayerDescription>(
    of type: Description.Type
  ) -> Function {
    function(type, .layers, module: "keras.layers", more: [name]) { .layer($0.layer) }
  }

  /// Of the activations with parameters.
  static let activationFunctions: [Function] =
    Activation.allCases.compactMap(\.description).map { function(of: $0) }

  private static func function<Description: ActivationDescription>(
    of description: Description
  ) -> Function {
    function(Description.self, .activations, module: "keras") { .activation($0.activation) }
  }
}
