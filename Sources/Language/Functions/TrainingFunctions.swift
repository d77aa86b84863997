import Engine
import Notebook
import Text

extension FunctionTable {
  static let lossWords =
    Loss.allCases.map(\.rawValue) + Loss.Kind.allCases.flatMap { $0.facts.names.dropFirst() }

  /// Above 0 and below 1.
  static let openFraction = ParameterType.Interval(
    lower: 0, upper: 1, includesLower: false, includesUpper: false)

  private static func batchSize(_ summary: String) -> Parameter {
    Parameter(
      "batch_size", .integer(1...10_000_000), summary, default: .value(.integer(32)), static: true)
  }

  static let trainingFunctions: [Function] = [
    Function(
      "compile", .training,
      "A model with its optimizer, loss and metrics, ready for `fit`; a run keeps its weights, begins its "
        + "optimizer anew, and what is left out is as it was.",
      [
        Parameter("model", .model, "A declared model, or a run.", positional: true),
        Parameter(
          "optimizer", .optimizer, "How gradients become steps.", default: .value(.text("rmsprop")),
          static: true, ofRun: true),
        Parameter(
          "loss", .loss(lossWords), "What training makes small.", static: true, ofRun: true),
        Parameter(
          "metrics", .metrics, "What is reported beside the loss.", default: .value(.list([])),
          static: true, ofRun: true),
      ],
      keras: "Model.compile",
      example:
        "compiled = compile(mlp, optimizer: rmsprop, loss: binary_crossentropy, metrics: [accuracy])",
      habits: Habits.compile, result: compileResult),
    Function(
      "fit", .training,
      "Trains a copy of a compiled model on a data set, and gives the run; from a run, goes on "
        + "where it ended.",
      [
        Parameter("model", .compiledOrRun, "What is trained.", positional: true),
        Parameter("data", .dataset, "Samples and labels.", positional: true),
        Parameter(
          "epochs", .integer(1...1_000_000), "How often all samples are seen.",
          default: .value(.integer(1))),
        batchSize("Samples a step."),
        Parameter(
          "validation_data", .optional(.dataset), "Samples for the figures that begin with `val_`.",
          default: .value(.none)),
        Parameter(
          "validation_split", .optional(.number(openFraction)),
          "The share of the samples, the last ones as they stand, that is not trained on and gives the "
            + "figures that begin with `val_`.", default: .value(.none)),
        Parameter(
          "class_weight", .optional(.classWeights),
          "What the loss of each class's samples is multiplied by in training; `balanced` is "
            + "n/(k·nₖ), with n samples, k classes and nₖ samples of the class.",
          default: .value(.none)),
        Parameter(
          "callbacks", .callbacks,
          "What may end the training earlier, or make its learning rate smaller.",
          default: .value(.list([])), static: true),
        Parameter(
          "shuffle", .boolean, "Takes the samples in a new order each epoch.",
          default: .value(.boolean(true))),
        Parameter(
          "seed", .optional(.integer(0...Int.max)),
          "Another seed than the notebook's.",
          default: .value(.none)),
      ],
      keras: "Model.fit",
      example:
        "run = fit(compiled, train[10000:], epochs: 20, batch_size: 512, validation_data: train[:10000])",
      isKept: true, warnings: { $0.fitWarnings($1) }, result: fitResult),
    Function(
      "evaluate", .training,
      "Loss and metrics of a trained model on a data set; of a sweep, a table with a row for each run.",
      [
        Parameter("run", .runOrSweep, "A training run, or a sweep.", positional: true),
        Parameter("data", .dataset, "Samples and labels.", positional: true),
        batchSize("Samples at a time; never changes the result."),
      ],
      keras: "Model.evaluate",
      example: "results = evaluate(run, test)", isKept: true,
      warnings: { $0.evaluationWarnings($1) },
      result: { call in
        let runs: [RunType]
        switch call.type("run") {
        case .run(let run): runs = [run]
        case .sweep(let sweep): runs = sweep.runs
        default: return .unknown
        }
        for run in runs where !call.hasFailed {
          guard case .dataset(let data) = call.type("data") else { break }
          checkSamples(data.features, for: run.compiled.model, at: "data", &call)
          checkLabels(data, for: run.compiled, at: "data", &call)
          checkMetrics(of: run.compiled, at: "run", &call)
        }
        let names = runs.map(\.compiled.series)
        guard case .sweep(let sweep) = call.type("run") else {
          return .metrics(names: names.first ?? [])
        }
        let shared = (names.first ?? []).filter { name in names.allSatisfy { $0.contains(name) } }
        return .columns(
          ColumnsType(
            names: sweep.axes + shared, types: sweep.axisTypes + shared.map { _ in .number },
            rows: runs.count))
      }),
    Function(
      "predict", .training,
      "What a trained model says of each sample, or of new text: in lower case, without punctuation, "
        + "each word by the index that it has in the reviews that the model was trained on.",
      [
        Parameter("run", .run, "A training run.", positional: true),
        Parameter(
          "x", .optional(.samplesOrRows),
          "Samples; a data set's labels are not looked at. Or one row of numbers (and texts) as a table's "
            + "file has them, or a list of rows: they are encoded and scaled as the run's samples were.",
          default: .value(.none), positional: true),
        Parameter(
          "text", .optional(.textOrTexts),
          "A text, for which a model with one output gives a number, or a list of texts.",
          default: .value(.none)),
        Parameter(
          "top", .optional(.integer(1...1000)),
          "A table instead: of each sample the so many most probable classes, with their names and "
            + "probabilities.", default: .value(.none), static: true),
        batchSize("Samples at a time; never changes the result."),
      ],
      keras: "Model.predict",
      example:
        "predictions = predict(run, test.x)\npredict(run, text: \"A wonderful film, I loved it!\")\n"
        + "predict(run, test[:3], top: 2)",
      isKept: true, result: predictResult),
  ]

  private static func predictResult(_ call: inout CallCheck) -> ValueType {
    let tensor = predictedTensor(&call)
    guard let top = call.arguments["top"], top.constant != Constant.none else { return tensor }
    guard tensor != .unknown, case .run(let run) = call.type("run") else { return .table }
    let model = run.compiled.model
    let isOne = model.outputShape.sizes == [1]
    let activation = model.outputActivation
    if model.outputShape.rank != 1 || activation != .softmax && activation != .sigmoid {
      call.error(
        at: "top",
        "`\(model.name)` does not end in probabilities of classes, so none of them is the most probable",
        hint: "leave out `top`, or end the model with softmax")
    } else if let count = isOne ? 2 : model.outputShape.count, let most = call.whole("top"),
      most > count
    {
      call.error(at: "top", "there are \(count) classes", hint: "write top: \(count)")
    }
    return .table
  }

  private static func predictedTensor(_ call: inout CallCheck) -> ValueType {
    guard case .run(let run) = call.type("run") else { return .unknown }
    let model = run.compiled.model
    switch (call.type("x"), call.type("text")) {
    case (.none, .none):
      call.hasFailed = true
      call.error(
        "`predict` needs samples or a text",
        hint:
          "write predict(\(call.words("run") ?? "run"), text: \"…\"), or give it a data set's samples"
      )
      return .unknown
    case (.list(.text, _), .none) where run.takesText:
      call.hasFailed = true
      call.error(
        at: "x", "samples are rows of numbers, and these are texts",
        hint: "write `text: \(call.words("x") ?? "…")`")
      return .unknown
    case (.list, .none), (.tensor, .none): return predictRows(&call, model)
    case (let x, .none):
      guard let x = features(of: x) else { return .unknown }
      checkSamples(x, for: model, at: "x", &call)
      return .tensor(TensorType(shape: [x.rows] + model.outputShape.sizes, element: .float32))
    case (.none, let text):
      guard run.takesText else {
        call.hasFailed = true
        call.error(
          at: "text",
          "this run knows no words: it was not trained on a corpus's reviews, or comes from a "
            + "file without them",
          hint: "train it on reviews, such as multi_hot(reviews.train, dimension: 10000)")
        return .unknown
      }
      guard case .list(_, let count) = text else {
        return model.outputShape.sizes == [1]
          ? .number
          : .tensor(TensorType(shape: model.outputShape.sizes, element: .float32))
      }
      if count == 0 { call.error(at: "text", "there are no texts here") }
      return .tensor(TensorType(shape: [count] + model.outputShape.sizes, element: .float32))
    default:
      call.hasFailed = true
      call.error(at: "text", "predict takes samples or a text, not both", hint: "write two calls")
      return .unknown
    }
  }

  /// What raw rows give: for one a number, or a value for each output, and for several a row each.
  private static func predictRows(
    _ call: inout CallCheck, _ model: ModelDescription
  ) -> ValueType {
    guard !model.takesWordIndices else {
      call.error(
        at: "x", "`\(model.name)` takes sequences of word indices, and these are numbers",
        hint:
          "give it a data set's samples, or a text: predict(\(call.words("run") ?? "run"), text: \"…\")"
      )
      return .unknown
    }
    var rows: Int?
    var isOne = true
    switch call.type("x") {
    case .tensor(let tensor):
      guard let shape = tensor.shape else { return .unknown }
      isOne = shape.count <= max(1, model.inputShape.rank)
      if !isOne { rows = shape[0] }
    case .list(.list, let count), .list(.tensor, let count): (rows, isOne) = (count, false)
    case .list(.unknown, let count):
      // Of rows with texts in them, only what is written says what they are.
      guard let node = call.arguments["x"]?.node, case .list(let elements) = node else {
        return .unknown
      }
      let lists = elements.filter { if case .list = $0.type { true } else { false } }
      guard lists.isEmpty || lists.count == elements.count else {
        call.error(at: "x", "these are rows and single values in one list")
        return .unknown
      }
      if !lists.isEmpty { (rows, isOne) = (count, false) }
    default: break
    }
    let outputs = model.outputShape.sizes
    if !isOne { return .tensor(TensorType(shape: [rows] + outputs, element: .float32)) }
    return outputs == [1] ? .number : .tensor(TensorType(shape: outputs, element: .float32))
  }

  private static func compileResult(_ call: inout CallCheck) -> ValueType {
    var run: RunType?
    if case .run(let type) = call.type("model") { run = type }
    var own = call.arguments["loss"] == nil ? run?.compiled.loss : nil
    if case .loss(let function) = call.type("loss") { own = .custom(function) }
    guard let model = model(of: call.type("model")),
      let loss = own ?? call.text("loss").flatMap(Loss.init)
    else { return .unknown }
    let output = model.outputShape
    switch loss {
    case .binaryCrossentropy where output.rank != 1:
      call.hasFailed = true
      call.error(
        at: "loss",
        "binary_crossentropy needs one or several output values per sample, and `\(model.name)` gives "
          + outputText(output), hint: outputHint(model))
    case .categoricalCrossentropy, .sparseCategoricalCrossentropy:
      if output.rank != 1 || (output.sizes[0] ?? 0) < 2 {
        call.hasFailed = true
        call.error(
          at: "loss",
          "\(loss.rawValue) needs one output value per class, at least 2, and `\(model.name)` gives "
            + outputText(output),
          hint: output.sizes == [1]
            ? "for two classes and one output, binary_crossentropy fits" : outputHint(model))
      }
    default: break
    }
    if !call.hasFailed { checkOutputs(of: model, for: loss, &call) }
    let given: Optimizer? =
      if case .optimizer(let optimizer) = call.type("optimizer") {
        optimizer
      } else {
        call.text("optimizer").flatMap(Optimizer.Kind.init(named:))?.optimizer
          ?? run?.compiled.optimizer
      }
    guard let optimizer = given else { return .unknown }
    let metrics =
      call.arguments["metrics"] == nil
      ? run?.compiled.metrics ?? [] : metrics(&call, model, loss)
    if model.parameterCount == 0 {
      call.error(
        at: "model", "`\(model.name)` has nothing to train", hint: "add a layer such as dense(1)")
    }
    let compiled = Compiled(model: model, optimizer: optimizer, loss: loss, metrics: metrics)
    return run.map {
      .run(RunType(compiled: compiled, history: [], takesText: $0.takesText))
    } ?? .compiled(compiled)
  }

  static func outputText(_ output: TensorShape) -> String {
    output.count == 1 || output.rank > 1
      ? "values of shape \(output.sampleDescription)"
      : "\(output.sizes.first.flatMap { $0 } ?? 0) values"
  }

  /// What most likely went wrong on the way to the output.
  static func outputHint(
    _ model: ModelDescription, end: String = "dense(1, activation: sigmoid)"
  ) -> String {
    if model.outputShape.rank > 1 {
      for node in model.nodes {
        guard case .dense = node.layer, let input = node.inputs.first else { continue }
        let got = model.nodes[input]
        guard got.shape.rank > 1 else { continue }
        guard let count = got.shape.count else {
          return "`\(node.name)` gets \(got.shape.sampleDescription); "
            + "insert global_average_pooling1d() before it"
        }
        return
          "`\(node.name)` gets \(count) values as \(got.shape.sampleDescription); "
          + "insert flatten() before it"
      }
      return
        "insert flatten() or a global pooling layer, and end with \(end)"
    }
    return "end the model with \(end)"
  }

  private static func fitResult(_ call: inout CallCheck) -> ValueType {
    let compiled: Compiled
    switch call.type("model") {
    case .compiled(let type): compiled = type
    case .run(let type): compiled = type.compiled
    default: return .unknown
    }
    if case .run = call.type("model"), let seed = call.arguments["seed"],
      seed.constant != Constant.none
    {
      call.error(
        at: "seed", "a run goes on with the random numbers it began with",
        hint: "leave out seed, or start from the compiled model")
    }
    if !call.hasFailed { checkMetrics(of: compiled, at: "model", &call) }
    // Each set is judged by itself; what can't be scored at all is not.
    let isValid = !call.hasFailed
    var names = compiled.series
    for parameter in ["data", "validation_data"] {
      guard isValid, case .dataset(let data) = call.type(parameter) else { continue }
      checkSamples(data.features, for: compiled.model, at: parameter, &call)
      checkLabels(data, for: compiled, at: parameter, &call)
      if data.features.rows == 0 { call.error(at: parameter, "this data set has no samples") }
    }
    let hasSplit = isGiven("validation_split", call)
    if isGiven("validation_data", call) || hasSplit { names += names.map { "val_" + $0 } }
    if isValid { checkValidationSplit(call: &call) }
    if isValid { checkClassWeights(&call) }
    checkCallbacks(&names, &call)
    if checkRates(compiled, &call) {
      if names.contains(History.rateName) {
        call.error(
          at: "model",
          "the history has a series `\(History.rateName)` here, and a metric of that name",
          hint: "give the metric another name")
      }
      names.append(History.rateName)
    }
    var takesText = false
    if case .dataset(let data) = call.type("data") { takesText = data.features.canDecode }
    return .run(RunType(compiled: compiled, history: names, takesText: takesText))
  }
}
