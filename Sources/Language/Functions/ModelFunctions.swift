import Engine
import Text

extension FunctionTable {
  private static let model = Parameter(
    "model", .model, "A model, compiled or trained or neither.", positional: true)

  static let modelFunctions: [Function] = [
    Function(
      "summary", .models, "A table of a model's layers: type, output shape, parameters.", [model],
      example: "summary(mlp)", result: { _ in .table }),
    Function(
      "diagram", .models, "The picture of a model's graph.",
      [
        model,
        Parameter(
          "show_shapes", .boolean, "Writes input and output shapes into the boxes.",
          default: .value(.boolean(false))),
      ],
      example: "diagram(mlp, show_shapes: true)", result: { _ in .figure }),
    Function(
      "network", .models, "The picture of a dense network: its units and connections.", [model],
      example: "network(mlp)",
      result: { call in
        guard let model = model(of: call.type("model")) else { return .figure }
        for node in model.nodes {
          switch node.layer {
          case .input, .dense, .dropout, .activation: continue
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

  static let optimizerFunctions: [Function] = [
    Function(
      "rmsprop", .optimizers,
      "Divides each gradient by the root of its running mean square: v ← ρv + (1−ρ)g², "
        + "w ← w − lr·g/(√v + ε).",
      [
        learningRate(0.001),
        Parameter(
          "rho", .number(.fraction), "How much of the old mean stays, ρ.",
          default: .value(.number(0.9)), static: true),
        epsilon,
        Parameter(
          "epsilon_inside", .boolean,
          "Adds ε under the root, lr·g/√(v + ε), as TensorFlow's Keras did after 2.3.",
          default: .value(.boolean(false)), static: true),
      ],
      example: "compile(mlp, optimizer: rmsprop(learning_rate: 0.001), loss: binary_crossentropy)",
      result: { call in
        .optimizer(
          .rmsprop(
            learningRate: call.number("learning_rate") ?? 0.001, rho: call.number("rho") ?? 0.9,
            epsilon: call.number("epsilon") ?? 1e-7,
            epsilonInside: call.boolean("epsilon_inside") ?? false))
      }),
    Function(
      "adam", .optimizers,
      "Running means of gradient and square, corrected for their start: "
        + "w ← w − lr·√(1−β₂ᵗ)/(1−β₁ᵗ)·m/(√v + ε).",
      [
        learningRate(0.001),
        Parameter(
          "beta_1", .number(.fraction), "How much of the old mean stays, β₁.",
          default: .value(.number(0.9)), static: true),
        Parameter(
          "beta_2", .number(.fraction), "How much of the old mean square stays, β₂.",
          default: .value(.number(0.999)), static: true),
        epsilon,
      ],
      example: "compile(mlp, optimizer: adam(learning_rate: 0.01), loss: binary_crossentropy)",
      result: { call in
        .optimizer(
          .adam(
            learningRate: call.number("learning_rate") ?? 0.001,
            beta1: call.number("beta_1") ?? 0.9, beta2: call.number("beta_2") ?? 0.999,
            epsilon: call.number("epsilon") ?? 1e-7))
      }),
    Function(
      "sgd", .optimizers,
      "Follows the gradient, with momentum: u ← μu − lr·g, w ← w + u; Nesterov: w ← w + μu − lr·g.",
      [
        learningRate(0.01),
        Parameter(
          "momentum", .number(.fraction), "How much of the last step stays, μ.",
          default: .value(.number(0)), static: true),
        Parameter(
          "nesterov", .boolean, "Looks ahead by the momentum.", default: .value(.boolean(false)),
          static: true),
      ],
      example: "compile(mlp, optimizer: sgd(learning_rate: 0.1, momentum: 0.9), loss: mse)",
      result: { call in
        .optimizer(
          .sgd(
            learningRate: call.number("learning_rate") ?? 0.01,
            momentum: call.number("momentum") ?? 0, nesterov: call.boolean("nesterov") ?? false))
      }),
  ]

  private static func learningRate(_ value: Double) -> Parameter {
    Parameter(
      "learning_rate", .number(.positive), "The size of a step, lr.",
      default: .value(.number(value)),
      static: true)
  }

  private static let epsilon = Parameter(
    "epsilon", .number(.notNegative), "Keeps the division from zero, ε.",
    default: .value(.number(1e-7)), static: true)

  static let regularizerFunctions: [Function] = [
    Function(
      "l1", .regularizers, "Adds l·Σ|w| over a layer's kernel to the loss.",
      [penalty("l", 0.01)],
      example:
        "model small { input(100); dense(1, activation: sigmoid, kernel_regularizer: l1(0.001)) }",
      result: { .regularizer(Regularizer(l1: $0.number("l") ?? 0.01)) }),
    Function(
      "l2", .regularizers, "Adds l·Σw² over a layer's kernel to the loss.",
      [penalty("l", 0.01)],
      example:
        "model small { input(100); dense(1, activation: sigmoid, kernel_regularizer: l2(0.001)) }",
      result: { .regularizer(Regularizer(l2: $0.number("l") ?? 0.01)) }),
    Function(
      "l1_l2", .regularizers, "Adds l1·Σ|w| + l2·Σw² over a layer's kernel to the loss.",
      [
        Parameter(
          "l1", .number(.notNegative), "Weight of Σ|w|.", default: .value(.number(0.01)),
          static: true),
        Parameter(
          "l2", .number(.notNegative), "Weight of Σw².", default: .value(.number(0.01)),
          static: true),
      ],
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
