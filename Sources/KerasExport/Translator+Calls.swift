import Language

extension Translator {
  /// An argument in Python; nil where it was left out, or is none.
  mutating func argument(
    _ call: CheckedCall, _ name: String
  ) throws(Untranslatable) -> String? {
    guard let argument = call.arguments[name], argument.type != .none else { return nil }
    return try python(argument).text
  }

  /// `name=value` for arguments that are not the parameters' defaults.
  mutating func options(
    _ call: CheckedCall, _ names: [String], as keywords: [String: String] = [:]
  ) throws(Untranslatable) -> [String] {
    var texts: [String] = []
    for name in names {
      guard let parameter = call.function.parameters.first(where: { $0.name == name }),
        let argument = call.arguments[name], argument.type != .none
      else { continue }
      if case .value(let value) = parameter.defaultValue, argument.constant == value,
        case .constant = argument.node
      {
        continue
      }
      texts.append("\(keywords[name] ?? name)=\(try python(argument).text)")
    }
    return texts
  }

  mutating func call(
    _ call: CheckedCall, type: ValueType
  ) throws(Untranslatable) -> Python {
    if case .dataset = type {
      helpers.insert("Dataset")
      let (x, y) = (try samples(of: call), try labels(of: call))
      return Python(PythonText.call("Dataset", [x.text, y.text]))
    }
    let arguments = call.arguments
    func first(_ name: String) throws(Untranslatable) -> CheckedExpression {
      guard let argument = arguments[name] else {
        throw Untranslatable(reason: "`\(call.function.name)` lacks `\(name)`")
      }
      return argument
    }
    switch call.function.name {
    case "imdb":
      let names = [
        "num_words", "skip_top", "maxlen", "seed", "start_char", "oov_char", "index_from",
      ]
      return try helper("imdb", [], names, call, nullable: ["start_char", "oov_char"])
    case "csv":
      return try helper(
        "csv_texts", [try python(try first("path")).text],
        ["text", "label", "positive", "separator", "test_split", "seed"], call)
    case "text_folder":
      return try helper(
        "text_folder", [try python(try first("path")).text], ["positive", "test_split", "seed"],
        call)
    case "tokenize":
      let names = [
        "num_words", "filters", "lower", "split", "start_char", "oov_char", "index_from",
      ]
      return try helper(
        "tokenize", [try python(try first("texts")).text], names, call,
        nullable: ["start_char", "oov_char"])
    case "decode":
      let sequence = try first("sequence")
      guard let corpus = corpus(of: sequence) else {
        throw Untranslatable(reason: "the words of this sequence are not known here")
      }
      return try helper(
        "decode", [try python(sequence).text, corpus.text], ["reserved"], call)
    case "multi_hot", "pad_sequences": return try samples(of: call)
    case "lengths":
      return Python("np.array([len(row) for row in \(try x(of: try first("rows")).text)])")
    case "reverse":
      let words = try python(try first("word_index")).operand
      return Python("{value: key for key, value in \(words).items()}")
    case "mistakes":
      let data = try first("dataset")
      guard let corpus = corpus(of: data), case .dataset(let type) = data.type,
        case .sequences = type.features.kind
      else { throw Untranslatable(reason: "the words of these samples are not known here") }
      helpers.insert("mistakes")
      return Python(
        "mistakes(\(try python(try first("predictions")).text), \(try x(of: data).text), "
          + "\(try y(of: data).text), \(corpus.text))")
    case "summary", "diagram", "network": return try picture(call)
    case "compile":
      let name = freshName("compiled")
      prelude.append(try compiling(call, name: name))
      return Python(name)
    case "fit": return try fitting(call)
    case "evaluate":
      let data = try first("data")
      if case .sweep? = arguments["run"]?.type {
        throw Untranslatable(reason: "a sweep is evaluated run by run")
      }
      let arguments = [fed(try x(of: data), data), try y(of: data).text]
      return Python(
        PythonText.call(
          "\(try python(try first("run")).operand).model.evaluate",
          try arguments + options(call, ["batch_size"]) + ["verbose=0", "return_dict=True"]))
    case "predict":
      guard let samples = arguments["x"] else {
        throw Untranslatable(reason: "Keras predicts from samples, not from text")
      }
      return Python(
        PythonText.call(
          "\(try python(try first("run")).operand).model.predict",
          try [fed(try x(of: samples), samples)] + options(call, ["batch_size"]) + ["verbose=0"]))
    case "early_stopping":
      return Python(
        PythonText.call(
          "keras.callbacks.EarlyStopping",
          try options(
            call,
            [
              "monitor", "patience", "restore_best_weights", "min_delta", "mode", "baseline",
              "start_from_epoch",
            ])))
    case "save": return try saving(call)
    case "load":
      guard case .savedModel? = arguments["model"]?.type else {
        throw Untranslatable(reason: "Keras does not read nbrun's files; export the model instead")
      }
      return try helper("load", [try python(try first("model")).text], [], call)
    case "export":
      return try helper(
        "export", [try python(try first("run")).text, try python(try first("path")).text], [], call)
    case "rmsprop", "adam", "sgd": return try optimizer(call)
    case "l1", "l2", "l1_l2": return try regularizer(call)
    case "plot", "violin":
      let values = [try first("values")] + call.rest
      for value in values {
        if case .sweep = value.type {
          let arguments = try options(call, ["metric", "title", "x_label", "y_label"])
          return Python("\(try python(value).operand).plot(\(arguments.joined(separator: ", ")))")
        }
      }
      let names = ["metric", "training", "labels", "title", "x_label", "y_label"]
      return try helper(call.function.name, try all(values), names, call)
    case "histogram":
      return try helper(
        "histogram", [try values(call)], ["bins", "title", "x_label", "y_label"], call)
    case "curve":
      return try helper(
        "curve",
        [
          try python(try first("function")).text, try python(try first("from")).text,
          try python(try first("to")).text,
        ], ["title", "x_label", "y_label"], call)
    default: return try number(call)
    }
  }

  /// A call of a helper, which the head of the notebook then holds.
  private mutating func helper(
    _ name: String, _ arguments: [String], _ optional: [String], _ call: CheckedCall,
    nullable: Set<String> = []
  ) throws(Untranslatable) -> Python {
    for helper in Helper.all where helper.names.contains(name) { helpers.insert(helper.names[0]) }
    var options = try options(call, optional)
    // A parameter that is none where its default is something.
    for name in nullable {
      guard let parameter = call.function.parameters.first(where: { $0.name == name }),
        parameter.defaultValue != .value(.none), call.arguments[name]?.type == ValueType.none
      else { continue }
      options.append("\(name)=None")
    }
    return Python(PythonText.call(name, arguments + options))
  }

  // MARK: Data sets that calls make

  /// The samples of what a call makes of a data set, or of samples.
  mutating func samples(of call: CheckedCall) throws(Untranslatable) -> Python {
    guard let rows = call.arguments["rows"] ?? call.arguments["dataset"] else {
      throw Untranslatable(reason: "`\(call.function.name)` has no counterpart")
    }
    let x = try x(of: rows).text
    switch call.function.name {
    case "multi_hot":
      helpers.insert("multi_hot")
      return Python("multi_hot(\(x), \(try options(call, ["dimension"]).joined(separator: ", ")))")
    case "pad_sequences":
      return Python(
        PythonText.call(
          "keras.utils.pad_sequences",
          [x] + (try options(call, ["maxlen", "padding", "truncating", "value"]))))
    case "to_categorical": return Python(x)
    default: throw Untranslatable(reason: "`\(call.function.name)` has no counterpart")
    }
  }

  /// The labels of what a call makes of a data set.
  mutating func labels(of call: CheckedCall) throws(Untranslatable) -> Python {
    guard let rows = call.arguments["rows"] ?? call.arguments["dataset"] else {
      throw Untranslatable(reason: "`\(call.function.name)` has no counterpart")
    }
    let y = try y(of: rows)
    guard call.function.name == "to_categorical" else { return y }
    let classes = try argument(call, "num_classes") ?? "2"
    return Python("keras.utils.to_categorical(\(y.text), \(classes))")
  }

  /// Samples as a model takes them.
  func fed(_ x: Python, _ data: CheckedExpression) -> String {
    var features: FeaturesType?
    switch data.type {
    case .dataset(let type): features = type.features
    case .features(let type): features = type
    default: break
    }
    guard case .sequences(length: nil)? = features?.kind else { return x.text }
    return "pad_to_longest(\(x.text))"
  }

  // MARK: Numbers

  /// The numbers of the parameter `values` or `x`: rows of different lengths one after another.
  private mutating func values(
    _ call: CheckedCall, _ name: String = "values"
  ) throws(Untranslatable) -> String {
    guard let argument = call.arguments[name] else {
      throw Untranslatable(reason: "`\(call.function.name)` lacks `\(name)`")
    }
    let value = try python(argument)
    if case .features(let type) = argument.type, case .sequences = type.kind {
      return "np.concatenate(\(value.text))"
    }
    return value.text
  }

  private mutating func number(_ call: CheckedCall) throws(Untranslatable) -> Python {
    switch call.function.name {
    case "len":
      guard let value = call.arguments["value"] else { break }
      if case .dataset = value.type { return Python("len(\(try y(of: value).text))") }
      return Python("len(\(try python(value).text))")
    case "min", "max", "sum", "mean", "median", "std", "unique", "sort":
      return Python("np.\(call.function.name)(\(try values(call)))")
    case "argmin", "argmax": return Python("int(np.\(call.function.name)(\(try values(call))))")
    case "abs", "sqrt", "exp", "log", "square", "floor":
      return Python("np.\(call.function.name)(\(try values(call, "x")))")
    case "minimum", "maximum":
      return Python(
        "np.\(call.function.name)(\(try values(call, "a")), \(try values(call, "b")))")
    case "clip":
      let bounds = call.function.parameters.dropFirst().map(\.name)
      var texts = [try values(call, "x")]
      for bound in bounds { texts.append(try values(call, bound)) }
      return Python("np.clip(\(texts.joined(separator: ", ")))")
    case "round":
      let x = try values(call, "x")
      if let decimals = try argument(call, "decimals") {
        return Python("np.round(\(x), \(decimals))")
      }
      return Python("np.rint(\(x)).astype(int)")
    case "percent":
      helpers.insert("percent")
      var arguments = [try values(call, "share")]
      if let decimals = try argument(call, "decimals") { arguments.append(decimals) }
      return Python("percent(\(arguments.joined(separator: ", ")))")
    default: break
    }
    throw Untranslatable(
      reason: "`\(call.function.name)` has no counterpart in Keras, NumPy or Matplotlib")
  }
}
