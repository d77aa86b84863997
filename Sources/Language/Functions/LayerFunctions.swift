import Engine
import Text

extension FunctionTable {
  /// Windows and strides beyond this can't be meant.
  static let widestWindow = 1_000_000_000

  private static let activations = Activation.allCases.map(\.rawValue)

  private static let name = Parameter(
    "name", .optional(.label), "The layer's name in summaries and diagrams.",
    default: .value(.none),
    static: true)

  private static let activation = Parameter(
    "activation", .choice(activations), "The function applied to the result.",
    default: .value(.text("linear")), static: true)

  private static let useBias = Parameter(
    "use_bias", .boolean, "Whether a bias is added.", default: .value(.boolean(true)),
    static: true)

  private static let kernelRegularizer = Parameter(
    "kernel_regularizer", .optional(.regularizer), "A penalty on the kernel.",
    default: .value(.none), static: true)

  private static let windowPadding = Parameter(
    "padding", .choice(WindowPadding.allCases.map(\.rawValue)),
    "Whole windows only, or zeros around the sequence.", default: .value(.text("valid")),
    static: true)

  private static func window(_ size: String, default value: Parameter.Default) -> [Parameter] {
    [
      Parameter(
        size, .integer(1...widestWindow), "Positions in a window.", default: value,
        positional: true, static: true),
      Parameter(
        "strides", .optional(.integer(1...widestWindow)),
        "Positions from one window to the next; as wide as the window where absent.",
        default: .value(.none), static: true),
      windowPadding,
    ]
  }

  static let layerFunctions: [Function] = [
    Function(
      "input", .layers,
      "The model's input: so many numbers or word indices a sample; without a size, sequences of "
        + "any length.",
      [
        Parameter(
          "size", .optional(.integer(1...1_000_000_000)), "Values a sample.",
          default: .value(.none), positional: true, static: true),
        name,
      ],
      example: "model small { input(100); dense(1, activation: sigmoid) }",
      result: { .layer(.input(size: $0.whole("size"))) }),
    Function(
      "dense", .layers, "activation(x · kernel + bias), over the last axis.",
      [
        Parameter(
          "units", .integer(1...Int.max), "The number of outputs.", positional: true, static: true),
        activation, useBias, kernelRegularizer, name,
      ],
      example:
        "model small { input(100); dense(16, activation: relu); dense(1, activation: sigmoid) }",
      result: { call in
        .layer(
          .dense(
            units: call.whole("units") ?? 1, activation: activation(of: call),
            useBias: call.boolean("use_bias") ?? true, kernelRegularizer: regularizer(of: call)))
      }),
    Function(
      "embedding", .layers,
      "A vector for each word index, learnt; from the beginning, or from the vectors given.",
      [
        Parameter(
          "input_dim", .integer(1...Int.max), "The number of word indices.", positional: true,
          static: true),
        Parameter(
          "output_dim", .integer(1...Int.max), "The length of a vector.", positional: true,
          static: true),
        Parameter(
          "weights", .optional(.tensor),
          "A matrix to begin with, a row for each word index; random where absent.",
          default: .value(.none)),
        Parameter(
          "trainable", .boolean, "Whether training changes the vectors.",
          default: .value(.boolean(true)), static: true),
        name,
      ],
      example:
        "model small { input(256); embedding(10000, 16); global_average_pooling1d(); dense(1, activation: sigmoid) }",
      result: { call in
        .layer(
          .embedding(
            inputDim: call.whole("input_dim") ?? 1, outputDim: call.whole("output_dim") ?? 1,
            weights: givenWeights(&call), trainable: call.boolean("trainable") ?? true))
      }),
    Function(
      "conv1d", .layers, "Filters that slide over a sequence, `kernel_size` positions wide.",
      [
        Parameter(
          "filters", .integer(1...Int.max), "The number of filters.", positional: true,
          static: true),
        Parameter(
          "kernel_size", .integer(1...widestWindow), "Positions that a filter sees.",
          positional: true, static: true),
        Parameter(
          "strides", .integer(1...widestWindow), "Positions from one window to the next.",
          default: .value(.integer(1)), static: true),
        windowPadding, activation, useBias, kernelRegularizer, name,
      ],
      example:
        "model small { input(256); embedding(10000, 16); conv1d(32, 3, activation: relu); global_max_pooling1d(); dense(1, activation: sigmoid) }",
      result: { call in
        .layer(
          .conv1D(
            filters: call.whole("filters") ?? 1,
            window: Window(
              width: call.whole("kernel_size") ?? 1, strides: call.whole("strides") ?? 1,
              padding: padding(of: call)),
            activation: activation(of: call), useBias: call.boolean("use_bias") ?? true,
            kernelRegularizer: regularizer(of: call)))
      }),
    Function(
      "max_pooling1d", .layers, "The greatest value of each channel in each window.",
      window("pool_size", default: .value(.integer(2))) + [name],
      example:
        "model small { input(256); embedding(10000, 16); conv1d(32, 3); max_pooling1d(2); flatten(); dense(1, activation: sigmoid) }",
      result: { .layer(.maxPooling1D(pool(of: $0))) }),
    Function(
      "average_pooling1d", .layers, "The mean of each channel in each window.",
      window("pool_size", default: .value(.integer(2))) + [name],
      example:
        "model small { input(256); embedding(10000, 16); average_pooling1d(4); flatten(); dense(1, activation: sigmoid) }",
      result: { .layer(.averagePooling1D(pool(of: $0))) }),
    Function(
      "global_max_pooling1d", .layers, "The greatest value of each channel over the sequence.",
      [name],
      example:
        "model small { input(); embedding(10000, 16); global_max_pooling1d(); dense(1, activation: sigmoid) }",
      result: { _ in .layer(.globalMaxPooling1D) }),
    Function(
      "global_average_pooling1d", .layers,
      "The mean of each channel over the sequence, padding included.", [name],
      example:
        "model small { input(); embedding(10000, 16); global_average_pooling1d(); dense(1, activation: sigmoid) }",
      result: { _ in .layer(.globalAveragePooling1D) }),
    Function(
      "flatten", .layers, "All values of a sample as one vector.", [name],
      example:
        "model small { input(256); embedding(10000, 16); flatten(); dense(1, activation: sigmoid) }",
      result: { _ in .layer(.flatten) }),
    Function(
      "concatenate", .layers, "Joins the branches above it, side by side along the last axis.",
      [name],
      example:
        "model small { input(100); branch { dense(8) }; branch { }; concatenate(); dense(1, activation: sigmoid) }",
      result: { _ in .layer(.concatenate) }),
    Function(
      "dropout", .layers,
      "In training, sets this share of the values to zero and scales the others up.",
      [
        Parameter(
          "rate", .number(.fraction), "The share of values that become zero.", positional: true,
          static: true),
        name,
      ],
      example: "model small { input(100); dropout(0.5); dense(1, activation: sigmoid) }",
      result: { .layer(.dropout(rate: $0.number("rate") ?? 0)) }),
    Function(
      "activation", .layers, "An activation as a layer of its own.",
      [
        Parameter(
          "function", .choice(activations), "The function.", positional: true, static: true),
        name,
      ],
      example: "model small { input(100); dense(1); activation(sigmoid) }",
      result: { call in
        .layer(.activation(call.text("function").flatMap(Activation.init) ?? .linear))
      }),
  ]

  /// That weights are given, and whether they fit; their values come with the run.
  private static func givenWeights(_ call: inout CallCheck) -> WeightMatrix? {
    guard case .tensor(let type) = call.type("weights"), let weights = call.arguments["weights"]
    else { return nil }
    let (rows, columns) = (call.whole("input_dim") ?? 1, call.whole("output_dim") ?? 1)
    if let shape = type.shape {
      let isRight =
        shape.count == 2 && (shape[0] ?? rows) == rows && (shape[1] ?? columns) == columns
      if !isRight {
        let hint: String? =
          if shape.count == 2, let first = shape[0], let second = shape[1] {
            "write embedding(\(first), \(second), …)"
          } else {
            nil
          }
        call.error(
          at: "weights",
          "these weights have the shape \(TensorShape(shape).sampleDescription), and "
            + "embedding(\(rows), \(columns)) takes \(rows) rows of \(columns) numbers", hint: hint)
      }
    }
    return WeightMatrix(
      rows: rows, columns: columns, values: [], digest: "given in \(weights.range.start)")
  }

  private static func activation(of call: CallCheck) -> Activation {
    call.text("activation").flatMap(Activation.init) ?? .linear
  }

  private static func padding(of call: CallCheck) -> WindowPadding {
    call.text("padding").flatMap(WindowPadding.init) ?? .valid
  }

  private static func regularizer(of call: CallCheck) -> Regularizer? {
    if case .regularizer(let regularizer) = call.type("kernel_regularizer") {
      regularizer
    } else {
      nil
    }
  }

  private static func pool(of call: CallCheck) -> Window {
    let size = call.whole("pool_size") ?? 2
    return Window(width: size, strides: call.whole("strides") ?? size, padding: padding(of: call))
  }
}
