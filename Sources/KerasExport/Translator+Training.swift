import Engine
import Language
import Text

extension Translator {
  /// A function that makes a compiled model: always the same one, as random numbers begin anew.
  mutating func compiling(
    _ call: CheckedCall, asFunction name: String
  ) throws(Untranslatable) -> String {
    let lines = ["keras.utils.set_random_seed(seed)"] + (try compiling(call)) + ["return model"]
    return Self.function(name, lines, parameters: "seed=\(seed)")
  }

  /// The notebook's seed, as far as Keras takes it.
  var seed: UInt64 { program.seed % 4_294_967_296 }

  /// Those that weights count for: rows that fill a batch up weigh nothing.
  private var metricsKeyword: String { distributes ? "weighted_metrics" : "metrics" }

  /// An optimizer by its name or with its settings.
  private mutating func optimizer(_ argument: CheckedExpression) throws(Untranslatable) -> String {
    guard let word = argument.constant?.text else { return try python(argument).text }
    return try optimizer(named: word)
  }

  /// A compiled model: the lines that make one by the name of `model`.
  mutating func compiling(_ call: CheckedCall) throws(Untranslatable) -> [String] {
    guard let model = call.arguments["model"], let loss = call.arguments["loss"] else {
      throw Untranslatable(reason: "`compile` lacks its model or loss")
    }
    var arguments: [String] = []
    if let optimizer = call.arguments["optimizer"] {
      arguments.append("optimizer=\(try self.optimizer(optimizer))")
    }
    arguments.append("loss=\(try python(loss).text)")
    let metrics = try metrics(call)
    if !metrics.isEmpty {
      arguments.append("\(metricsKeyword)=[\(metrics.joined(separator: ", "))]")
    }
    return [
      "model = \(try network(model))", PythonText.call("model.compile", arguments),
    ]
  }

  private mutating func metrics(_ call: CheckedCall) throws(Untranslatable) -> [String] {
    guard let metrics = call.arguments["metrics"] else { return [] }
    var texts: [String] = []
    var counts: [Spelling: Int] = [:]
    func add(_ metric: Metric?, _ word: String) {
      guard let metric, let number = counts[metric.rawValue] else {
        if let metric { counts[metric.rawValue] = 1 }
        texts.append(metric.flatMap { self.metric($0, "") } ?? PythonText.literal(word))
        return
      }
      counts[metric.rawValue] = number + 1
      texts.append(self.metric(metric, "_\(number)") ?? PythonText.literal(word))
    }
    if case .list(let elements) = metrics.node {
      for element in elements {
        if case .metric(let metric) = element.type, Metric.PerClass(metric.ofAll) != nil {
          add(metric, "")
        } else if let word = element.constant?.text {
          add(Metric(rawValue: word), word == "acc" ? "accuracy" : word)
        } else {
          texts.append(try python(element).text)
        }
      }
    } else if case .list(let words)? = metrics.constant {
      for word in words.compactMap(\.text) {
        add(Metric(rawValue: word), word == "acc" ? "accuracy" : word)
      }
    }
    if texts.contains(where: { $0.hasPrefix("OfClass(") }) { helpers.insert("OfClass") }
    return texts
  }

  /// A metric of Keras's classes under the name of its series; nil for those that a word names.
  func metric(_ metric: Metric, _ ending: String) -> String? {
    let type: String
    switch metric.ofAll {
    case .precision: type = "keras.metrics.Precision"
    case .recall: type = "keras.metrics.Recall"
    case .auc: type = "keras.metrics.AUC"
    default: return nil
    }
    let whole = "\(type)(name=\"\(metric.rawValue)\(ending)\")"
    if case .ofClass(_, let number) = metric { return "OfClass(\(whole), \(number))" }
    return whole
  }

  mutating func optimizer(named word: String) throws(Untranslatable) -> String {
    guard let kind = Optimizer.Kind(named: word) else {
      throw Untranslatable(reason: "the optimizer `\(word)` has no counterpart")
    }
    guard kind != .rmsprop else {
      helpers.insert("RMSprop")
      return "RMSprop()"
    }
    return PythonText.literal(word)
  }

  mutating func optimizer(
    _ kind: Optimizer.Kind, _ call: CheckedCall
  ) throws(Untranslatable) -> Python {
    let isInside = call.arguments["epsilon_inside"]?.constant?.boolean ?? false
    let names = kind.type.fieldDescriptions.map(\.keyword).filter { $0 != "epsilon_inside" }
    return Python(PythonText.call(type(of: kind, isInside), try options(call, names)))
  }

  mutating func python(_ optimizer: Optimizer) -> String {
    var isInside = false
    if case .rmsprop(let rule) = optimizer { isInside = rule.epsilonInside }
    let settings = optimizer.description.settings.filter {
      !$0.isDefault && $0.field.keyword != "epsilon_inside"
    }
    return PythonText.call(
      type(of: optimizer.kind, isInside), Self.arguments(settings).map { "\($0)=\($1)" })
  }

  /// Keras has RMSprop's ε where TensorFlow's Keras had it; a helper has it outside the root.
  private mutating func type(of kind: Optimizer.Kind, _ epsilonInside: Bool) -> String {
    guard kind == .rmsprop, !epsilonInside else { return "keras.optimizers.\(kind.type.kerasName)" }
    helpers.insert("RMSprop")
    return "RMSprop"
  }

  mutating func callback(_ call: CheckedCall, _ type: ValueType) throws(Untranslatable) -> Python {
    guard case .callback(let callback) = type else {
      throw Untranslatable(reason: "`\(call.function.name)` watches nothing that is known")
    }
    let (name, direction, names): (String, EarlyStopping.Direction, [String])
    switch callback.callback {
    case .terminateOnNaN: return Python("keras.callbacks.TerminateOnNaN()")
    case .earlyStopping(let rule):
      (name, direction) = ("EarlyStopping", rule.direction)
      names = ["patience", "restore_best_weights", "min_delta", "baseline", "start_from_epoch"]
    case .rateReduction(let rule):
      (name, direction) = ("ReduceLROnPlateau", rule.direction)
      names = ["factor", "patience", "min_delta", "cooldown", "min_lr"]
    }
    var arguments: [String] = []
    let monitor = callback.callback.monitor ?? "val_loss"
    if monitor != "val_loss" { arguments.append("monitor=\(PythonText.literal(monitor))") }
    // Keras tells the direction of losses by their names, and of few others.
    if direction == .max {
      arguments.append("mode=\"max\"")
    } else if !monitor.hasSuffix("loss") {
      arguments.append("mode=\"min\"")
    }
    return Python(
      PythonText.call("keras.callbacks.\(name)", arguments + (try options(call, names))))
  }

  // MARK: Runs

  mutating func fitting(_ call: CheckedCall) throws(Untranslatable) -> Python {
    guard let model = call.arguments["model"], let data = call.arguments["data"] else {
      throw Untranslatable(reason: "`fit` lacks its model or data")
    }
    let seed = try argument(call, "seed")
    var arguments = [try fed(data), try y(of: data).text]
    arguments += try options(call, ["epochs", "batch_size"])
    if let validation = call.arguments["validation_data"], validation.type != .none {
      arguments.append("validation_data=(\(try fed(validation)), \(try y(of: validation).text))")
    }
    arguments += try options(call, ["validation_split"])
    if let weights = try classWeights(call) { arguments.append(weights) }
    arguments += try options(call, ["shuffle"])
    if Self.hasSchedule(model.type) {
      helpers.insert("RateLog")
      let others = try options(call, ["callbacks"]).first == nil ? nil : argument(call, "callbacks")
      arguments.append("callbacks=[\(others.map { "*\($0), " } ?? "")RateLog()]")
    } else {
      arguments += try options(call, ["callbacks"])
    }
    arguments.append("verbose=2")
    if case .run = model.type {
      helpers.insert("copy_of")
      return method("fit", of: "copy_of(\(try python(model).text))", arguments)
    }
    if case .call(let compile) = model.node, compile.function.name == "compile" {
      let lines = try compiling(compile)
      prelude.append("keras.utils.set_random_seed(\(seed ?? "\(self.seed)"))")
      prelude += lines
      return method("fit", of: "model", arguments)
    }
    let made = "\(try python(model).operand)(\(seed.map { "seed=\($0)" } ?? ""))"
    return method("fit", of: made, arguments)
  }

  /// Whether the learning rate follows a schedule; Keras logs those of callbacks alone.
  private static func hasSchedule(_ type: ValueType) -> Bool {
    switch type {
    case .compiled(let compiled): compiled.optimizer.learningRate.schedule != nil
    case .run(let run): run.compiled.optimizer.learningRate.schedule != nil
    default: false
    }
  }

  /// A run whose optimizer begins anew. What was left out is as it was.
  mutating func recompiling(
    _ call: CheckedCall, _ run: RunType
  ) throws(Untranslatable) -> Python {
    guard let model = call.arguments["model"] else {
      throw Untranslatable(reason: "`compile` lacks its model")
    }
    helpers.insert("recompiled")
    var arguments = [try python(model).text]
    if let optimizer = call.arguments["optimizer"] {
      arguments.append("optimizer=\(try self.optimizer(optimizer))")
    } else {
      arguments.append("optimizer=\(python(run.compiled.optimizer))")
    }
    if let loss = call.arguments["loss"] { arguments.append("loss=\(try python(loss).text)") }
    var metrics = try metrics(call)
    if call.arguments["metrics"] == nil {
      metrics = zip(run.compiled.metrics, run.compiled.series.dropFirst()).map { metric, series in
        if case .custom(let function) = metric { return name(function.name) }
        let ending = String(
          decoding: series.utf8.dropFirst(metric.rawValue.utf8.count), as: UTF8.self)
        return self.metric(metric, ending) ?? PythonText.literal(metric.rawValue)
      }
      if metrics.contains(where: { $0.hasPrefix("OfClass(") }) { helpers.insert("OfClass") }
    }
    if !metrics.isEmpty {
      arguments.append("\(metricsKeyword)=[\(metrics.joined(separator: ", "))]")
    }
    return Python(PythonText.call("recompiled", arguments))
  }

  /// A method of a model, or the helper of its name that feeds all devices.
  mutating func method(_ name: String, of model: String, _ arguments: [String]) -> Python {
    guard distributes else { return Python(PythonText.call("\(model).\(name)", arguments)) }
    helpers.insert(Spelling(name))
    return Python(PythonText.call(name, [model] + arguments))
  }

  mutating func evaluating(_ call: CheckedCall) throws(Untranslatable) -> Python {
    guard let run = call.arguments["run"], let data = call.arguments["data"] else {
      throw Untranslatable(reason: "`evaluate` lacks its run or data")
    }
    let samples = try [fed(data), y(of: data).text] + options(call, ["batch_size"])
    let operand = try python(run).operand
    if case .sweep = run.type {
      return Python(PythonText.call("\(operand).evaluate", samples))
    }
    let options = distributes ? [] : quietly + ["return_dict=True"]
    return method("evaluate", of: "\(operand).model", samples + options)
  }

  /// Without a line of progress, which the functions for several devices leave out anyway.
  var quietly: [String] { distributes ? [] : ["verbose=0"] }

  mutating func predicting(_ call: CheckedCall) throws(Untranslatable) -> Python {
    guard let run = call.arguments["run"] else {
      throw Untranslatable(reason: "`predict` lacks its run")
    }
    let model = "\(try python(run).operand).model"
    let rest = try options(call, ["batch_size"]) + quietly
    if let rows = call.arguments["x"], Self.features(of: rows.type) == nil, rows.type != .none {
      return try predicting(rows: rows, run, model, rest)
    }
    if let samples = call.arguments["x"], samples.type != .none {
      return method("predict", of: model, [try fed(samples)] + rest)
    }
    guard let text = call.arguments["text"], text.type != .none else {
      throw Untranslatable(reason: "`predict` lacks its samples")
    }
    let isList = if case .list = text.type { true } else { false }
    let texts = isList ? try python(text).text : "[\(try python(text).text)]"
    let answers = try answers(of: run, to: texts, rest)
    guard !isList else { return answers }
    // One text has one answer.
    guard case .run(let type) = run.type, type.compiled.model.outputShape.sizes == [1] else {
      return Python("\(answers.text)[0]")
    }
    return Python("\(answers.text)[0, 0]")
  }

  /// What a run's network says of new texts, a list in Python.
  mutating func answers(
    of run: CheckedExpression, to texts: String, _ rest: [String]
  ) throws(Untranslatable) -> Python {
    let model = "\(try python(run).operand).model"
    guard let data = trainingData(of: run) else {
      throw Untranslatable(reason: "what this run was trained on is not known here")
    }
    var samples = try encoded("new_texts", as: data)
    if case .sequences(length: nil)? = Self.features(of: data.type)?.kind {
      helpers.insert("pad_to_longest")
      samples = "pad_to_longest(\(samples))"
    }
    let prepare = define("prepare") {
      """
      def \($0)(new_texts):
          \"\"\"New texts as samples, by the steps of the training data.\"\"\"
          return \(samples.replacing("\n", with: "\n    "))
      """
    }
    return method("predict", of: model, ["\(prepare)(\(texts))"] + rest)
  }

  /// Rows as a table's file has them, encoded as the samples were that a run was trained on.
  private mutating func predicting(
    rows: CheckedExpression, _ run: CheckedExpression, _ model: String, _ rest: [String]
  ) throws(Untranslatable) -> Python {
    guard case .run(let type) = run.type else {
      throw Untranslatable(reason: "`predict` lacks its run")
    }
    var isOne = true
    switch rows.type {
    case .tensor(let tensor):
      isOne = tensor.shape?.count ?? 1 <= type.compiled.model.inputShape.rank
    case .list(.list, _), .list(.tensor, _): isOne = false
    default:
      if case .list(let elements) = rows.node, case .list? = elements.first?.type { isOne = false }
    }
    let written = try python(rows).text
    let list = isOne ? "[\(written)]" : written
    var samples = "np.array(\(list))"
    if case .list = rows.type, let data = trainingData(of: run),
      case .numbers? = Self.features(of: data.type)?.kind
    {
      helpers.insert("as_samples")
      samples = "as_samples(\(list), \(try python(data).text))"
    }
    let answers = method("predict", of: model, [samples] + rest)
    guard isOne else { return answers }
    return Python(
      "\(answers.text)[\(type.compiled.model.outputShape.sizes == [1] ? "0, 0" : "0")]")
  }

  mutating func saving(_ call: CheckedCall) throws(Untranslatable) -> Python {
    guard let run = call.arguments["run"], let path = call.arguments["path"]?.constant?.text else {
      throw Untranslatable(reason: "`save` lacks its run or path")
    }
    helpers.insert("save")
    let name = path.replacing(".nbmodel", with: ".keras")
    return Python("save(\(try python(run).text), \(PythonText.literal(name)))")
  }
}

extension Metric {
  /// Without the choice of a class.
  var ofAll: Metric {
    if case .ofClass(let kind, _) = self { kind.metric } else { self }
  }
}
