import Engine
import Language
import Notebook
import Report
import Samples
import Text

extension Value {
  /// The number of a tensor that holds one, or the tensor.
  fileprivate var only: Value {
    if case .tensor(let tensor) = self, tensor.values.count == 1 {
      return .number(tensor.values[0])
    }
    return self
  }
}

/// The figures of a training's finished epochs, also where it does not come to its end.
private struct FinishedEpochs {
  private(set) var history: History

  var count: Int { history.series.first?.count ?? 0 }

  init(_ compiled: Compiled, _ options: FitOptions) { history = History(compiled, options) }

  mutating func add(_ progress: FitProgress) {
    guard progress.epochIsFinished else { return }
    for (index, figure) in progress.figures.enumerated() where index < history.series.count {
      history.series[index].append(figure.value)
    }
  }
}

extension FunctionBodies {
  static let training: [Spelling: Body] = [
    "compile": compile, "fit": fit, "evaluate": evaluate, "predict": predict,
  ]

  /// A run, whose optimizer begins anew; of declared models everything is known before the run.
  @Sendable private static func compile(_ call: inout CallValues) throws(RunFailure) -> Value {
    guard case .run(var run) = call["model"], case .run(let type) = call.type else {
      throw call.failure("model", "this can't be compiled")
    }
    if let divergence = run.divergence {
      throw RunFailure(
        kind: .incomplete, range: call.range("model"),
        message: "needs the weights of `\(divergence.name)` (\(divergence.place))")
    }
    var compiled = type.compiled
    // Its own layers, with the weights that they were given.
    compiled.model = run.model.compiled.model
    run.model.compiled = compiled
    run.model.optimizerState = OptimizerState(steps: 0, slots: [])
    run.history = History(names: [], series: [])
    run.ending = nil
    return .run(run)
  }

  /// Takes each option to the engine in turn, then trains and tells of it.
  @Sendable private static func fit(_ call: inout CallValues) throws(RunFailure) -> Value {
    guard case .dataset(var data) = call["data"] else {
      throw call.failure("data", "fit takes a data set")
    }
    var options = FitOptions()
    options.epochs = call.whole("epochs") ?? 1
    options.batchSize = call.whole("batch_size") ?? 32
    options.shuffle = call.boolean("shuffle")
    if case .dataset(let validation) = call["validation_data"] {
      options.validation = validation.samples
    }
    if let share = call["validation_split"].number {
      let count = data.count
      let trained = Dividing.trained(of: count, heldOut: share)
      guard trained > 0, trained < count else {
        throw call.failure(
          "validation_split",
          "of \(counted(count, "sample")) this leaves \(trained) to train on and \(count - trained) to "
            + "validate on", hint: "give it another share, or more samples")
      }
      options.validation = data.rows(at: Array(trained..<count)).samples
      data = data.rows(at: Array(0..<trained))
    }
    options.classWeights = try classWeights(call, data)
    if case .list(let callbacks) = call["callbacks"] {
      for case .callback(let callback) in callbacks { options.add(callback) }
    }
    let compiled: Compiled
    var earlier: TrainedModel?
    switch call["model"] {
    case .compiled(let value): compiled = value
    case .run(let run):
      compiled = run.model.compiled
      earlier = run.model
    default: throw call.failure("model", "fit takes a compiled model")
    }
    try call.checkClasses(data, compiled, at: "data")
    if case .dataset(let validation) = call["validation_data"] {
      try call.checkClasses(validation, compiled, at: "validation_data")
    }
    options.seed = call.whole("seed").map { UInt64($0) } ?? call.evaluator.seed
    call.warn(
      data.samples.onlyLabel.map {
        "all labels of these samples are \($0): nothing is learnt but to say so"
      })
    let evaluator = call.evaluator
    evaluator.observe(
      .plan(planDescription(compiled, for: data.x.features), run: evaluator.currentName))
    var store = call.checkpoints
    options.checkpoint = store?.load(compiled)
    var finished = FinishedEpochs(compiled, options)
    if finished.count > 0, finished.count < options.epochs {
      evaluator.observe(.goesOn(epoch: finished.count + 1, run: evaluator.currentName))
    }
    do {
      let (model, history) = try Engine.fit(
        compiled, continuing: earlier, on: data.samples, options: options,
        runtime: evaluator.runtime,
        progress: {
          finished.add($0)
          evaluator.observe(.epoch($0, run: evaluator.currentName))
        },
        epochIsFinished: { _, checkpoint in store?.save(checkpoint) })
      store?.remove()
      return .run(
        RunValue(
          model: model, history: history, encoding: data.x.encoding, classes: data.classes,
          rowEncoding: data.x.rowEncoding,
          ending: history.ending.map { failure($0, call, data: "data").message }))
    } catch {
      let failure = failure(error, call, data: "data")
      guard let epoch = error.divergenceEpoch else { throw failure }
      call.evaluator.divergences.append(failure)
      let model = TrainedModel(
        compiled: compiled, weights: [], optimizerState: OptimizerState(steps: 0, slots: []),
        epochs: (earlier?.epochs ?? 0) + finished.count, seed: options.seed)
      return .run(
        RunValue(
          model: model, history: finished.history,
          divergence: Divergence(
            message: failure.message, epoch: epoch, name: evaluator.currentName,
            place: evaluator.lineName(call.call.nameRange))))
    }
  }

  @Sendable private static func evaluate(_ call: inout CallValues) throws(RunFailure) -> Value {
    guard case .dataset(let data) = call["data"] else {
      throw call.failure("data", "evaluate takes a data set")
    }
    let runtime = call.evaluator.runtime
    do {
      switch call["run"] {
      case .run(let run):
        try call.checkClasses(data, run.model.compiled, at: "data")
        call.warn(call.warnOfScale(data.x.rowEncoding, run))
        return .metrics(
          try Engine.evaluate(run.model, on: data.samples, batchSize: 32, runtime: runtime))
      case .sweep(let sweep):
        var columns = sweep.choices
        for (number, row) in sweep.rows.enumerated() {
          let figures = try Engine.evaluate(
            row.run.model, on: data.samples, batchSize: 32, runtime: runtime)
          for figure in figures {
            guard let column = columns.names.firstIndex(of: figure.name) else {
              guard number == 0 else { continue }
              columns.names.append(figure.name)
              columns.values.append([.number(figure.value)])
              continue
            }
            columns.values[column].append(.number(figure.value))
          }
        }
        return .columns(columns.complete(sweep.rows.count))
      default: throw call.failure("run", "evaluate takes a run or a sweep")
      }
    } catch let error as TrainingError {
      throw failure(error, call, data: "data")
    } catch let error as RunFailure {
      throw error
    } catch {
      throw call.failure("\(error)")
    }
  }

  @Sendable private static func predict(_ call: inout CallValues) throws(RunFailure) -> Value {
    guard case .run(let run) = call["run"] else { throw call.failure("run", "predict takes a run") }
    let x: Features
    var isSingle = false
    switch (call["x"], call["text"]) {
    case (.features(let features), _):
      call.warn(call.warnOfScale(features.rowEncoding, run))
      x = features.features
    case (.dataset(let dataset), _):
      call.warn(call.warnOfScale(dataset.x.rowEncoding, run))
      x = dataset.x.features
    case (let rows, .none) where rows.isRows:
      isSingle = call.isOneRow(rows, for: run)
      call.warn(call.warnOfScale(rows.tensor?.rowEncoding, run))
      x = try run.samples(of: rows, isOne: isSingle, call)
    case (_, .text(let text)):
      x = try samples(of: [text], for: run, call)
      isSingle = true
    case (_, .list): x = try samples(of: call.texts("text"), for: run, call)
    default: throw call.failure("x", "predict takes samples or texts")
    }
    do {
      let tensor = try Engine.predict(
        run.model, x, batchSize: call.whole("batch_size") ?? 32, runtime: call.evaluator.runtime)
      if let most = call.whole("top") {
        let texts: [String]? =
          switch call["text"] {
          case .text(let text): [text]
          case .list: call.texts("text")
          default: nil
          }
        return .table(
          TopClasses.table(
            TensorValue(tensor), most: most, names: run.classes, texts: texts))
      }
      return isSingle ? TensorValue(tensor).row(0).only : .tensor(TensorValue(tensor))
    } catch {
      throw failure(error, call, data: call.call.arguments["text"] == nil ? "x" : "text")
    }
  }

  /// Texts as the samples that a run takes.
  private static func samples(
    of texts: [String], for run: RunValue, _ call: CallValues
  ) throws(RunFailure) -> Features {
    guard let encoding = run.encoding else {
      throw call.failure(
        "text",
        "this run knows no words: it was not trained on a corpus's reviews, or comes from a "
          + "file without them")
    }
    guard !texts.isEmpty else { throw call.failure("text", "there are no texts here") }
    do {
      return try encoding.samples(of: texts, for: run.model.compiled.model)
    } catch {
      throw failure(error, at: call.range("text"))
    }
  }

  /// An engine's error in the reader's words, at the argument it is about.
  static func failure(
    _ error: TrainingError, _ call: CallValues, data: String
  ) -> RunFailure {
    let hint =
      hasOwnLoss(call)
      ? "does the loss divide by zero, or take the log of it? If not, try a smaller learning_rate"
      : "a smaller learning_rate often helps"
    switch error {
    case .cancelled:
      return RunFailure(kind: .cancelled, range: call.call.nameRange, message: "stopped")
    case .lossIsNotFinite(let value, let epoch, let batch):
      return call.failure(
        "loss became \(name(value)) in epoch \(epoch), batch \(batch)", hint: hint)
    case .sampleLossIsNotFinite(let value, let epoch, let sample):
      guard let epoch else {
        return call.failure(
          data, "the loss of sample \(sample) is \(name(value))",
          hint: hasOwnLoss(call) ? "does the loss divide by zero, or take the log of it?" : nil)
      }
      return call.failure(
        "validation loss became \(name(value)) in epoch \(epoch), at sample \(sample)", hint: hint)
    case .weightIsNotFinite(let weight, let value, let epoch):
      return call.failure(
        "a weight of `\(weight)` became \(name(value)) in epoch \(epoch)", hint: hint)
    case .indexOutOfRange(let index, let rows, let sample):
      return call.failure(
        data,
        "sample \(sample) holds the word index \(index), and the embedding has vectors for 0 to \(rows - 1)",
        hint:
          "load with num_words: \(rows), or write embedding(\(largestIndex(call, index) + 1), …)")
    case .shapeMismatch(let expected, let got):
      return call.failure(data, "the model takes \(expected), and these samples have \(got)")
    case .sampleTooShort(let sample, let length, let layer):
      return call.failure(
        data,
        "sample \(sample) has \(counted(length, "word")), too few for `\(layer)`",
        hint: "bring all samples to one length: pad_sequences(…, maxlen: 256)")
    case .badLabel(let value, let sample, let allowed):
      return call.failure(data, "sample \(sample) has the label \(value); allowed are \(allowed)")
    case .noSamples:
      return call.failure(data, "there are no samples here")
    default:
      return RunFailure(
        kind: .environment, range: call.call.nameRange,
        message: "there is not enough memory for this",
        hint: "a smaller batch_size, maxlen or model needs less")
    }
  }

  /// The largest word index of all samples that a call was given.
  private static func largestIndex(_ call: CallValues, _ found: Int) -> Int {
    var largest = found
    for value in ["data", "validation_data", "x"].map({ call[$0] }) {
      let features: FeaturesValue
      switch value {
      case .dataset(let dataset): features = dataset.x
      case .features(let own): features = own
      default: continue
      }
      if let greatest = greatestWord(.features(features)) { largest = max(largest, greatest) }
    }
    return largest
  }

  /// As the report's JSON writes it.
  private static func name(_ value: Double) -> String {
    value.isNaN ? "NaN" : value < 0 ? "-Infinity" : "Infinity"
  }

  private static func hasOwnLoss(_ call: CallValues) -> Bool {
    let compiled: Compiled? =
      switch (call["model"], call["run"]) {
      case (.compiled(let compiled), _): compiled
      case (.run(let run), _), (_, .run(let run)): run.model.compiled
      default: nil
      }
    if case .custom = compiled?.loss { return true }
    return false
  }
}

extension CallValues {
  /// Whether these numbers are one sample.
  fileprivate func isOneRow(_ rows: Value, for run: RunValue) -> Bool {
    switch rows {
    case .tensor(let tensor):
      return tensor.shape.count <= max(1, run.model.compiled.model.inputShape.rank)
    case .list(let values):
      return !values.contains { value in
        switch value {
        case .list, .tensor: true
        default: false
        }
      }
    default: return false
    }
  }
}

extension Value {
  /// Whether this may be raw rows.
  fileprivate var isRows: Bool {
    switch self {
    case .list, .tensor: true
    default: false
    }
  }
}

extension Dataset {
  /// The label that all samples have, where there are several.
  fileprivate var onlyLabel: String? {
    let size = y.shape.dropFirst().reduce(1, *)
    guard count > 1, size > 0, y.values.count == count * size else { return nil }
    let first = y.values[..<size]
    for index in size..<y.values.count where y.values[index] != first[index % size] { return nil }
    let texts = first.map { value in Int(exactly: value).map { "\($0)" } ?? Double(value).plain }
    return size == 1 ? texts[0] : "[" + texts.joined(separator: ", ") + "]"
  }
}
