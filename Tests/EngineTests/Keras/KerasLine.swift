import Samples

@testable import Engine

/// A line of a case: a key, values and options, as in `layer dense units=6 activation=relu`.
struct KerasLine {
  let text: Substring
  let key: Substring
  private(set) var values: [Substring] = []
  private(set) var options: [Substring: Substring] = [:]

  init(_ text: Substring) {
    self.text = text
    let words = text.split(separator: " ")
    key = words.first ?? ""
    for word in words.dropFirst() {
      if let equals = word.firstIndex(of: "=") {
        options[word[..<equals]] = word[word.index(after: equals)...]
      } else {
        values.append(word)
      }
    }
  }

  private var malformed: KerasCase.Malformed { KerasCase.Malformed(line: String(text)) }

  func int(_ word: Substring) throws -> Int {
    guard let number = Int(word) else { throw malformed }
    return number
  }

  func double(_ word: Substring) throws -> Double {
    guard let number = Double(word) else { throw malformed }
    return number
  }

  func ints() throws -> [Int] { try values.map(int) }
  func doubles() throws -> [Double] { try values.map(double) }

  /// Numbers of single precision, which their shortest text names exactly.
  func floats() throws -> [Float] {
    try values.map {
      guard let number = Float($0) else { throw malformed }
      return number
    }
  }

  /// What the line's first value, or a layer's first one, names.
  func choice<T>(_ make: (String) -> T?, _ word: Substring? = nil) throws -> T {
    guard let word = word ?? values.first, let choice = make(String(word)) else { throw malformed }
    return choice
  }

  private func int(_ name: String, or standard: Int? = nil) throws -> Int {
    if let word = options[name[...]] { return try int(word) }
    guard let standard else { throw malformed }
    return standard
  }

  private func double(_ name: String, or standard: Double) throws -> Double {
    try options[name[...]].map(double) ?? standard
  }

  /// A number, or a schedule as `exponential_decay:0.1,10,0.5,0`.
  private func rate(or standard: Double) throws -> LearningRate {
    guard let word = options["learning_rate"] else { return .constant(standard) }
    let parts = word.split(separator: ":")
    guard parts.count == 2 else { return .constant(try double(word)) }
    let numbers = try parts[1].split(separator: ",").map(double)
    guard let kind = LearningRateSchedule.Kind.allCases.first(where: { $0.name == parts[0] }),
      let schedule = LearningRateSchedule(kind, numbers: numbers)
    else { throw malformed }
    return .schedule(schedule)
  }

  private func flag(_ name: String, or standard: Bool) throws -> Bool {
    try int(name, or: standard ? 1 : 0) == 1
  }

  private func activation() throws -> Activation {
    guard let word = options["activation"] else { return .linear }
    let parts = word.split(separator: ":")
    let plain = try choice(Activation.init(rawValue:), parts[0])
    guard parts.count == 2 else { return plain }
    guard let description = plain.description else { throw malformed }
    return try activation(description, try double(parts[1]))
  }

  /// `elu:0.5`: with its parameter.
  private func activation<Description: ActivationDescription>(
    _ description: Description, _ parameter: Double
  ) throws -> Activation {
    let value: FieldValue =
      if case .boolean = Description.fieldDescriptions[0].type {
        .boolean(parameter != 0)
      } else {
        .number(parameter)
      }
    guard let changed = Description(values: [value]) else { throw malformed }
    return changed.activation
  }

  /// - Parameter weight: What stands before the penalties of another weight than the kernel.
  private func regularizer(_ weight: String = "") throws -> Regularizer? {
    let (l1, l2) = (weight + "l1", weight + "l2")
    guard options[l1[...]] != nil || options[l2[...]] != nil else { return nil }
    return Regularizer(l1: try double(l1, or: 0), l2: try double(l2, or: 0))
  }

  /// - Parameter isPooling: Whether the stride is the width where none is given.
  private func window(isPooling: Bool) throws -> Window {
    let width = try int("width")
    return Window(
      width: width, strides: try int("strides", or: isPooling ? width : 1),
      padding: try options["padding"].map { try choice(WindowPadding.init(rawValue:), $0) }
        ?? .valid)
  }

  func layer() throws -> Layer {
    switch values.first {
    case "input": .input(Input(size: try options["size"].map(int)))
    case "dense":
      .dense(
        Dense(
          units: try int("units"), activation: try activation(),
          useBias: try flag("bias", or: true),
          kernelRegularizer: try regularizer(), biasRegularizer: try regularizer("bias_")))
    case "embedding":
      .embedding(
        Embedding(
          inputDim: try int("words"), outputDim: try int("units"),
          trainable: try flag("trainable", or: true)))
    case "conv1d":
      .conv1D(
        Conv1D(
          filters: try int("units"), window: try window(isPooling: false),
          activation: try activation(), useBias: try flag("bias", or: true),
          kernelRegularizer: try regularizer(), biasRegularizer: try regularizer("bias_")))
    case "max_pooling1d": .maxPooling1D(MaxPooling1D(try window(isPooling: true)))
    case "average_pooling1d": .averagePooling1D(AveragePooling1D(try window(isPooling: true)))
    case "global_max_pooling1d": .globalMaxPooling1D
    case "global_average_pooling1d": .globalAveragePooling1D
    case "flatten": .flatten
    case "concatenate": .concatenate
    case "dropout": .dropout(Dropout(rate: 0))
    case "spatial_dropout1d": .spatialDropout1D(SpatialDropout1D(rate: 0))
    case "batch_normalization":
      .batchNormalization(
        BatchNormalization(
          momentum: try double("momentum", or: 0.99), epsilon: try double("epsilon", or: 1e-3),
          center: try flag("center", or: true), scale: try flag("scale", or: true)))
    case "unit_normalization": .unitNormalization
    case "activation": .activation(ActivationLayer(try activation()))
    default: throw malformed
    }
  }

  /// A loss by its name, `own` being 2·(y − p)² + 0.1·|p|.
  func loss() throws -> Loss {
    guard values.first == "own" else { return try choice(Loss.init(rawValue:)) }
    let formula = Formula([
      .constant(2), .label, .prediction, .subtract, .square, .multiply, .constant(0.1), .prediction,
      .abs, .multiply, .add,
    ])
    guard let formula else { throw malformed }
    return .custom(CustomFunction(name: "own", formula: formula))
  }

  /// A metric by its name, `own` being |y − 2p|; `auc_of_2` is that of a class.
  func metric(_ word: Substring) throws -> Metric {
    if word == "own" {
      let formula = Formula([.label, .constant(2), .prediction, .multiply, .subtract, .abs])
      guard let formula else { throw malformed }
      return .custom(CustomFunction(name: "own", formula: formula))
    }
    let parts = word.split(separator: "_")
    guard parts.count == 3, parts[1] == "of" else {
      return try choice(Metric.init(rawValue:), word)
    }
    let metric = try choice(Metric.init(rawValue:), parts[0])
    guard let kind = Metric.PerClass(metric) else { throw malformed }
    return .ofClass(kind, try int(parts[2]))
  }

  func optimizer() throws -> Optimizer {
    switch values.first {
    case "rmsprop":
      .rmsprop(
        RMSprop(
          learningRate: try rate(or: 0.001), rho: try double("rho", or: 0.9),
          epsilon: try double("epsilon", or: 1e-7),
          epsilonInside: try flag("epsilon_inside", or: false)))
    case "adam":
      .adam(
        Adam(
          learningRate: try rate(or: 0.001),
          beta1: try double("beta_1", or: 0.9),
          beta2: try double("beta_2", or: 0.999), epsilon: try double("epsilon", or: 1e-7)))
    case "sgd":
      .sgd(
        SGD(
          learningRate: try rate(or: 0.01),
          momentum: try double("momentum", or: 0), nesterov: try flag("nesterov", or: false)))
    case "adamw":
      .adamw(
        AdamW(
          learningRate: try rate(or: 0.001),
          weightDecay: try double("weight_decay", or: 0.004)))
    case "adagrad":
      .adagrad(
        Adagrad(
          learningRate: try rate(or: 0.001),
          initialAccumulatorValue: try double("initial_accumulator_value", or: 0.1)))
    case "adamax":
      .adamax(
        Adamax(
          learningRate: try rate(or: 0.001), beta1: try double("beta_1", or: 0.9),
          beta2: try double("beta_2", or: 0.999), epsilon: try double("epsilon", or: 1e-7)))
    default: throw malformed
    }
  }

  /// Samples of the kind that this line names.
  func features(_ rows: [[Float]]) throws -> Features {
    let indices = rows.map { $0.map { Int32($0) } }
    switch values.first {
    case "numbers":
      return .tensor(
        Tensor(shape: [rows.count, rows.first?.count ?? 0], values: rows.flatMap { $0 }))
    case "words":
      let padding = try options["length"].map {
        Padding(
          length: try int($0), side: try choice(Side.init(rawValue:), options["side"]), value: 0)
      }
      return .sequences(Sequences(indices, padding: padding))
    case "multi_hot":
      return .multiHot(
        MultiHot(positions: Sequences(indices), dimension: try int("dimension")))
    default: throw malformed
    }
  }
}
