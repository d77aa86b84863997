import Engine
import Language
import Text

extension Translator {
  /// An argument in Python; nil where it was left out, or is none.
  mutating func argument(
    _ call: CheckedCall, _ name: String
  ) throws(Untranslatable) -> String? {
    guard let argument = call.arguments[name], argument.type != .none else { return nil }
    return try python(argument).text
  }

  /// What is written in a figure, where Matplotlib would take its dollars otherwise.
  private static func figureText(_ name: String, _ value: Constant?) -> String? {
    guard ["title", "x_label", "y_label", "labels"].contains(name) else { return nil }
    switch value {
    case .text(let text) where text.contains("$"):
      return PythonText.literal(Mathtext.text(text))
    case .list(let values) where values.contains { $0.text?.contains("$") == true }:
      let texts = values.compactMap { $0.text.map { PythonText.literal(Mathtext.text($0)) } }
      return texts.count == values.count ? "[\(texts.joined(separator: ", "))]" : nil
    default: return nil
    }
  }

  /// `name=value` for arguments that are not the parameters' defaults.
  mutating func options(
    _ call: CheckedCall, _ names: [String], as keywords: [Spelling: String] = [:]
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
      let text =
        if let text = Self.figureText(name, argument.constant) { text } else {
          try python(argument).text
        }
      texts.append("\(keywords[name] ?? name)=\(text)")
    }
    return texts
  }

  /// A call in Python: a case for each function whose line is its own; the rest goes on to the groups.
  mutating func call(
    _ call: CheckedCall, type: ValueType
  ) throws(Untranslatable) -> Python {
    if let parts = try parts(call) { return parts }
    if case .dataset = type, let encoded = EncodedData(call) {
      var parts: [String] = []
      if encoded.changesSamples { parts.append("x=\(try samples(of: call).text)") }
      if encoded.changesLabels { parts.append("y=\(try labels(of: call).text)") }
      return Python(PythonText.call("\(try python(encoded.data).operand).replaced", parts))
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
    case "reuters", "boston_housing", "mnist", "fashion_mnist", "images", "arrays":
      return try numbers(call)
    case "pictures": return try pictures(call)
    case "weights": return try weights(call, type)
    case "csv":
      helpers.insert("find_file")
      return try helper(
        "csv_texts", ["find_file(\(try python(try first("path")).text))"],
        [
          "text", "label", "positive", "header", "skip", "separator", "encoding", "test_split",
          "seed",
        ], call)
    case "table":
      helpers.insert("find_file")
      return try helper(
        "read_table", ["find_file(\(try python(try first("path")).text))"],
        [
          "label", "target", "features", "ignore", "missing", "test_split", "seed", "stratify",
          "header", "skip", "separator", "encoding",
        ], call)
    case "standardize":
      return try helper("standardize", [try python(try first("data")).text], [], call)
    case "text_folder":
      helpers.insert("find_file")
      return try helper(
        "text_folder", ["find_file(\(try python(try first("path")).text))"],
        ["positive", "test_split", "seed"], call)
    case "tokenize":
      let names = [
        "num_words", "filters", "lower", "split", "start_char", "oov_char", "index_from",
      ]
      return try helper(
        "tokenize", [try python(try first("texts")).text], names, call,
        nullable: ["start_char", "oov_char"])
    case "decode":
      let sequence = try first("sequence")
      if case .corpus = sequence.type {
        return try helper(
          "decode",
          [try python(try first("indices")).text, try python(sequence).text], ["reserved"], call)
      }
      return try helper(
        "decode", [try python(sequence).text, try corpus(of: sequence)], ["reserved"], call)
    case "multi_hot", "pad_sequences": return try samples(of: call)
    case "lengths":
      return Python("np.array([len(row) for row in \(try x(of: try first("rows")).text)])")
    case "reverse":
      let words = try python(try first("word_index")).operand
      return Python("{value: key for key, value in \(words).items()}")
    case "mistakes":
      let data = try first("dataset")
      let answers = try first("predictions")
      if case .dataset(let type) = data.type, !type.labels.mayBeBinary || answers.type.hasRows {
        helpers.insert("class_mistakes")
        return Python(
          PythonText.call(
            "class_mistakes", [try predictions(answers, of: data).text, try python(data).text]))
      }
      guard case .dataset(let type) = data.type, case .sequences = type.features.kind else {
        throw Untranslatable(reason: "the words of these samples are not known here")
      }
      helpers.insert("mistakes")
      return Python(
        PythonText.call(
          "mistakes",
          [
            try predictions(answers, of: data).text, try x(of: data).text,
            try y(of: data).text, try corpus(of: data),
          ]))
    case "word2vec", "load_vectors", "most_similar", "similarity", "embedding_matrix":
      return try vectors(call)
    case "explain", "top_ngrams": return try explaining(call)
    case "try_it": return try tryingIt(call)
    case "summary", "count_params", "diagram", "network": return try picture(call)
    case "compile":
      if case .run(let run) = type { return try recompiling(call, run) }
      let name = freshName("compiled")
      let function = try compiling(call, asFunction: name)
      prelude.append(function)
      return Python(name)
    case "fit": return try fitting(call)
    case "evaluate": return try evaluating(call)
    case "predict":
      if let most = arguments["top"], most.type != .none { return try topClasses(call, most) }
      return try predicting(call)
    case "early_stopping", "reduce_lr_on_plateau", "terminate_on_nan":
      return try callback(call, type)
    case "exponential_decay", "cosine_decay", "piecewise_constant_decay":
      guard case .schedule(let schedule) = type else { break }
      return Python(Self.python(schedule))
    case "save": return try saving(call)
    case "load":
      guard case .savedModel? = arguments["model"]?.type else {
        throw Untranslatable(reason: "Keras does not read nbrun's files; export the model instead")
      }
      return try helper("load", [try python(try first("model")).text], [], call)
    case "export":
      guard case .run? = arguments["run"]?.type else { return try exportedPredictions(call) }
      return try helper(
        "export", [try python(try first("run")).text, try python(try first("path")).text], [], call)
    case "l1", "l2", "l1_l2":
      guard case .regularizer(let regularizer) = type else { break }
      return Python(Self.python(regularizer))
    case "plot": return try plotting(call)
    case "violin", "boxplot":
      return try helper(
        call.function.name, try all([try first("values")] + call.rest),
        ["labels", "title", "y_label"], call)
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
    default:
      if case .activation(let activation) = type {
        return Python(called(Self.python(activation)))
      }
      if let kind = Optimizer.Kind(named: call.function.name) { return try optimizer(kind, call) }
    }
    if let answer = try judging(call) { return answer }
    return try number(call)
  }

  /// Curves of training, a sweep's or values.
  private mutating func plotting(_ call: CheckedCall) throws(Untranslatable) -> Python {
    let values = (call.arguments["values"].map { [$0] } ?? []) + call.rest
    let labels = ["title", "x_label", "y_label"]
    var call = call
    if let metric = call.arguments["metric"]?.constant?.text {
      call.arguments["metric"]?.constant = .text(FunctionTable.series(named: metric))
    }
    for value in values {
      if case .sweep = value.type {
        let arguments = try options(call, ["metric"] + labels)
        return Python(PythonText.call("\(try python(value).operand).plot", arguments))
      }
    }
    var isHistory = false
    var drawn: [String] = []
    for value in values {
      switch value.type {
      case .list where holdsHistories(value):
        isHistory = true
        if case .list(let elements) = value.node {
          drawn += try all(elements)
        } else {
          drawn.append("*" + (try python(value).operand))
        }
      case .history:
        isHistory = true
        drawn.append(try python(value).text)
      default: drawn.append(try python(value).text)
      }
    }
    // Two without labels of their own are positions and values.
    if !isHistory, drawn.count == 2, call.arguments["x"].map({ $0.type == .none }) ?? true,
      call.arguments["labels"].map({ $0.listCount ?? 2 < 2 }) ?? true
    {
      return try helper("plot", [drawn[1], "x=\(drawn[0])"], ["labels"] + labels, call)
    }
    return isHistory
      ? try helper("plot_history", drawn, ["metric", "training", "labels"] + labels, call)
      : try helper("plot", drawn, ["x", "labels"] + labels, call)
  }

  /// Whether a list holds histories alone, be they of the same series or not.
  private func holdsHistories(_ list: CheckedExpression) -> Bool {
    if case .list(.history, _) = list.type { return true }
    guard case .list(let elements) = resolved(list).node, !elements.isEmpty else { return false }
    return elements.allSatisfy { if case .history = $0.type { true } else { false } }
  }

  /// A call of a helper, which the notebook then imports.
  mutating func helper(
    _ name: String, _ arguments: [String], _ optional: [String], _ call: CheckedCall,
    nullable: [String] = []
  ) throws(Untranslatable) -> Python {
    helpers.insert(Spelling(name))
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
}

extension CheckedExpression {
  /// How many elements a list has.
  fileprivate var listCount: Int? {
    if case .list(let values)? = constant { return values.count }
    if case .list(_, let count) = type { return count }
    return nil
  }
}

extension ValueType {
  /// Whether this has a row of several values for each sample.
  fileprivate var hasRows: Bool {
    guard case .tensor(let type) = self, let shape = type.shape, shape.count == 2 else {
      return false
    }
    return shape[1] != 1
  }
}
