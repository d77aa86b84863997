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
    case judging = "Judging"
    case explaining = "Explaining"
    case files = "Files of models"
    case callbacks = "Callbacks"
    case optimizers = "Optimizers"
    case schedules = "Learning rates"
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
  /// What is called in Python for the same, in Keras where there is one; nil where nothing is.
  package var keras: String?
  /// Lines of the language that run as they stand, given the names of `ReferenceExamples`.
  package var example: String
  /// What a call reads from outside of the notebook. A body that reads, while nothing is said here, is
  /// never cached, nor is what depends on it.
  package var reads: Reading
  /// Whether its values are kept from run to run: making them takes long, and they are not large.
  package var isKept: Bool
  /// Warns of arguments that fit and have no use.
  var warnings: @Sendable (Checker, [Spelling: CheckedExpression]) -> [Diagnostic]
  /// Whether a notebook may bind the name for itself, and so do without the function: those that came when
  /// notebooks may have used their names already.
  package var isBindable: Bool
  /// What to write instead of a parameter that Keras's function has and this one does not; nil where that
  /// is as with others of its category.
  var habits: (@Sendable (_ label: String) -> String?)?
  /// What a call gives, from its arguments; reports what the parameters' types can't say.
  var result: @Sendable (inout CallCheck) -> ValueType

  package enum Reading: Sendable {
    case nothing, reviews
    /// The file or folder that this parameter names.
    case file(parameter: String)
    /// The files that these parameters name.
    case files(parameters: [String])
    /// A public data set, by this name, for which there is no stand-in.
    case publicData(String)
  }

  init(
    _ name: String, _ category: Category, _ summary: String, _ parameters: [Parameter] = [],
    keras: String? = nil, example: String, reads: Reading = .nothing, isKept: Bool = false,
    isBindable: Bool = false,
    warnings: @escaping @Sendable (Checker, [Spelling: CheckedExpression]) -> [Diagnostic] = {
      _, _ in []
    },
    habits: (@Sendable (String) -> String?)? = nil,
    result: @escaping @Sendable (inout CallCheck) -> ValueType
  ) {
    self.name = name
    self.category = category
    self.summary = summary
    self.parameters = parameters
    self.keras = keras
    self.example = example
    self.reads = reads
    self.isKept = isKept
    self.isBindable = isBindable
    self.warnings = warnings
    self.habits = habits
    self.result = result
  }

  /// Whether its example runs on any machine.
  package var runsAnywhere: Bool { if case .publicData = reads { false } else { true } }

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
  /// Is as the run has it, where the first argument is a run and this one is left out.
  package var isOfRun: Bool

  init(
    _ name: String, _ type: ParameterType, _ summary: String, default value: Default = .required,
    positional: Bool = false, repeated: Bool = false, static isStatic: Bool = false,
    ofRun isOfRun: Bool = false
  ) {
    self.name = name
    self.type = type
    self.summary = summary
    defaultValue = value
    isPositional = positional
    isRepeated = repeated
    self.isStatic = isStatic
    self.isOfRun = isOfRun
  }

  package var signature: String {
    let name = isRepeated ? "\(name), …" : name
    switch defaultValue {
    case .required: return isPositional ? name : "\(name): …"
    case .value(.none) where isRepeated: return name
    case .value(let value):
      if case .text(let word) = value, type.hasWords { return "\(self.name): \(word)" }
      return "\(self.name): \(value)"
    }
  }
}
