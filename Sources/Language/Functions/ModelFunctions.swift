import Engine
import Text

extension FunctionTable {
  private static let model = Parameter(
    "model", .model, "A model, compiled or trained or neither.", positional: true)

  static let modelFunctions: [Function] = [
    Function(
      "summary", .models, "A table of a model's layers: type, output shape, parameters.", [model],
      keras: "Model.summary",
      example: "summary(mlp)", result: { _ in .table }),
    Function(
      "count_params", .models,
      "How many weights a model has, those that aren't trained among them.",
      [model], keras: "Model.count_params", example: "count_params(mlp)", isBindable: true,
      result: { _ in .integer }),
    Function(
      "diagram", .models, "The picture of a model's graph.",
      [
        model,
        Parameter(
          "show_shapes", .boolean, "Writes input and output shapes into the boxes.",
          default: .value(.boolean(false))),
      ],
      keras: "keras.utils.plot_model",
      example: "diagram(mlp, show_shapes: true)", result: { _ in .figure }),
    Function(
      "network", .models, "The picture of a dense network: its units and connections.", [model],
      example: "network(mlp)",
      result: { call in
        guard let model = model(of: call.type("model")) else { return .figure }
        for node in model.nodes {
          switch node.layer {
          case .input, .dropout, .activation, .flatten: continue
          // Over several positions its units would stand several times.
          case .dense where node.shape.rank == 1: continue
          default:
            call.error(
              at: "model", "`\(node.name)` is no dense layer, so this network has no such picture",
              hint: "diagram(\(model.name)) draws any model")
            return .figure
          }
        }
        return .figure
      }),
  ]

  /// The model in a model, a compiled model or a run.
  static func model(of type: ValueType) -> ModelDescription? {
    switch type {
    case .model(let model): model
    case .compiled(let compiled): compiled.model
    case .run(let run): run.compiled.model
    default: nil
    }
  }

  static let optimizerFunctions: [Function] = Optimizer.Kind.allCases.map { function(of: $0.type) }

  private static func function<Rule: OptimizerDescription>(of type: Rule.Type) -> Function {
    function(type, .optimizers, module: "keras.optimizers") { .optimizer($0.optimizer) }
  }

  static let regularizerFunctions: [Function] = [
    Function(
      "l1", .regularizers, "Adds l·Σ|w| over a layer's kernel or bias to the loss.",
      [penalty("l", 0.01)],
      keras: "keras.regularizers.L1",
      example:
        "model small { input(100); dense(1, activation: sigmoid, kernel_regularizer: l1(0.001)) }",
      result: { .regularizer(Regularizer(l1: $0.number("l") ?? 0.01)) }),
    Function(
      "l2", .regularizers, "Adds l·Σw² over a layer's kernel or bias to the loss.",
      [penalty("l", 0.01)],
      keras: "keras.regularizers.L2",
      example:
        "model small { input(100); dense(1, activation: sigmoid, kernel_regularizer: l2(0.001)) }",
      result: { .regularizer(Regularizer(l2: $0.number("l") ?? 0.01)) }),
    Function(
      "l1_l2", .regularizers, "Adds l1·Σ|w| + l2·Σw² over a layer's kernel or bias to the loss.",
      [
        Parameter(
          "l1", .number(.notNegative), "Weight of Σ|w|.", default: .value(.number(0.01)),
          static: true),
        Parameter(
          "l2", .number(.notNegative), "Weight of Σw².", default: .value(.number(0.01)),
          static: true),
      ],
      keras: "keras.regularizers.L1L2",
      example:
        "model small { input(100); dense(1, activation: sigmoid, kernel_regularizer: l1_l2(l1: 0.001, l2: 0.001)) }",
      result: { call in
        .regularizer(Regularizer(l1: call.number("l1") ?? 0.01, l2: call.number("l2") ?? 0.01))
      }),
  ]

  private static func penalty(_ name: String, _ value: Double) -> Parameter {
    Parameter(
      name, .number(.notNegative), "Weight of the penalty.", default: .value(.number(value)),
      positional: true, static: true)
  }
}
