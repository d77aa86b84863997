import Engine
import Notebook
import Text

/// A function of the language. The checker, the runner, `nbrun help` and the reference read this.
package struct Function: Sendable {
  package enum Category: Spelling, Sendable, CaseIterable {
    case data = "Data"
    case vectors = "Word vectors"
    case layers = "Layers"
    case activations = "Activations"
    case models = "Models"
    case training = "Training"
    case explaining = "Explaining"
    case files = "Files of models"
    case callbacks = "Callbacks"
    case optimizers = "Optimizers"
    case metrics = "Metrics of one class"
    case regularizers = "Regularizers"
    case figures = "Figures"
    case numbers = "Numbers and tensors"
    case checks = "Checks"
  }

  package var name: String
  package var category: Category
  /// One sentence.
  package var summary: String
  package var parameters: [Parameter]
  /// Lines of the language that run as they stand, given the names of `Examples`.
  package var example: String
  /// What a call gives, from its arguments; reports what the parameters' types can't say.
  var result: @Sendable (inout CallCheck) -> ValueType

  init(
    _ name: String, _ category: Category, _ summary: String, _ parameters: [Parameter] = [],
    example: String, result: @escaping @Sendable (inout CallCheck) -> ValueType
  ) {
    self.name = name
    self.category = category
    self.summary = summary
    self.parameters = parameters
    self.example = example
    self.result = result
  }

  func parameter(named name: String) -> Parameter? { parameters.first { $0.name == name } }

  /// As it is called: `dense(units, activation: linear, …)`.
  package var signature: String {
    "\(name)(" + parameters.map(\.signature).joined(separator: ", ") + ")"
  }
}

package struct Parameter: Sendable {
  package enum Default: Sendable, Equatable {
    case required
    case value(Constant)
  }

  package var name: String
  package var type: ParameterType
  package var summary: String
  package var defaultValue: Default
  /// May be given without its name, in this place.
  package var isPositional: Bool
  /// Takes all further positional arguments too.
  package var isRepeated: Bool
  /// Must be known before anything runs.
  package var isStatic: Bool

  init(
    _ name: String, _ type: ParameterType, _ summary: String, default value: Default = .required,
    positional: Bool = false, repeated: Bool = false, static isStatic: Bool = false
  ) {
    self.name = name
    self.type = type
    self.summary = summary
    defaultValue = value
    isPositional = positional
    isRepeated = repeated
    self.isStatic = isStatic
  }

  package var signature: String {
    let name = isRepeated ? "\(name), …" : name
    switch defaultValue {
    case .required: return isPositional ? name : "\(name): …"
    case .value(let value):
      if case .text(let word) = value, type.hasWords { return "\(self.name): \(word)" }
      return "\(self.name): \(value)"
    }
  }
}
