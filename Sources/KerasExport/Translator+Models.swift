import Engine
import Language

extension Translator {
  /// A declared model: a function that makes a fresh network.
  mutating func function(
    of model: ModelDescription, _ expression: CheckedExpression, name: String
  ) throws(Untranslatable) -> String {
    var weights: [Int: String] = [:]
    if case .model(let given) = expression.node {
      for (layer, matrix) in given { weights[layer] = try python(matrix).text }
    }
    let isChain = model.nodes.indices.allSatisfy { index in
      index == 0 || model.nodes[index].inputs == [index - 1]
    }
    var lines = ["def \(name)():"]
    let title = PythonText.literal(.text(model.name))
    if isChain {
      lines.append("    return keras.Sequential(\n        [")
      for (number, node) in model.nodes.enumerated() {
        let layer = self.layer(node, in: model, weights: weights[number])
        lines.append("            \(layer),")
      }
      lines.append("        ],\n        name=\(title),\n    )")
      return lines.joined(separator: "\n")
    }
    let variables = variables(of: model)
    for (number, node) in model.nodes.enumerated() {
      let inputs = node.inputs.map { variables[$0] }
      var line = "    \(variables[number]) = "
      line += layer(node, in: model, weights: weights[number])
      if case .concatenate = node.layer {
        line += "([\(inputs.joined(separator: ", "))])"
      } else if let input = inputs.first {
        line += "(\(input))"
      }
      lines.append(line)
    }
    let last = variables.last ?? "x"
    lines.append("    return keras.Model(\(variables.first ?? "x"), \(last), name=\(title))")
    return lines.joined(separator: "\n")
  }

  /// A name in Python for each layer's result.
  private func variables(of model: ModelDescription) -> [String] {
    var taken: Set<String> = []
    return model.nodes.map { node in
      var name = String(node.name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
      if name.first?.isNumber != false { name = "layer_" + name }
      name = PythonText.name(name)
      while !taken.insert(name).inserted { name += "_" }
      return name
    }
  }

  private func layer(
    _ node: ModelDescription.Node, in model: ModelDescription, weights: String?
  ) -> String {
    // Keras's names have no slash.
    let name = "name=" + PythonText.literal(.text(node.name.replacing("/", with: "_")))
    switch node.layer {
    case .input(let size):
      let shape = size.map { "(\($0),)" } ?? "(None,)"
      return "keras.Input(\(shape)"
        + (model.takesWordIndices ? ", dtype=\"int32\"" : "") + ", \(name))"
    case .dense(let units, let activation, let useBias, let regularizer):
      return "layers.Dense("
        + ([String(units)] + trainable(activation, useBias, regularizer) + [name])
        .joined(separator: ", ") + ")"
    case .embedding(let rows, let columns, _, let trainable):
      var arguments = ["\(rows)", "\(columns)"]
      if let weights { arguments.append("weights=[\(weights)]") }
      if !trainable { arguments.append("trainable=False") }
      return "layers.Embedding(\((arguments + [name]).joined(separator: ", ")))"
    case .conv1D(let filters, let window, let activation, let useBias, let regularizer):
      var arguments = ["\(filters)", "\(window.width)"]
      if window.strides != 1 { arguments.append("strides=\(window.strides)") }
      if window.padding == .same { arguments.append("padding=\"same\"") }
      return "layers.Conv1D("
        + (arguments + trainable(activation, useBias, regularizer) + [name])
        .joined(separator: ", ") + ")"
    case .maxPooling1D(let window): return "layers.MaxPooling1D(\(pool(window)), \(name))"
    case .averagePooling1D(let window): return "layers.AveragePooling1D(\(pool(window)), \(name))"
    case .globalMaxPooling1D: return "layers.GlobalMaxPooling1D(\(name))"
    case .globalAveragePooling1D: return "layers.GlobalAveragePooling1D(\(name))"
    case .flatten: return "layers.Flatten(\(name))"
    case .concatenate: return "layers.Concatenate(\(name))"
    case .dropout(let rate): return "layers.Dropout(\(rate), \(name))"
    case .activation(let activation):
      return "layers.Activation(\"\(activation.rawValue)\", \(name))"
    }
  }

  private func pool(_ window: Window) -> String {
    var text = "\(window.width)"
    if window.strides != window.width { text += ", strides=\(window.strides)" }
    if window.padding == .same { text += ", padding=\"same\"" }
    return text
  }

  private func trainable(
    _ activation: Activation, _ useBias: Bool, _ regularizer: Regularizer?
  ) -> [String] {
    var arguments: [String] = []
    if activation != .linear { arguments.append("activation=\"\(activation.rawValue)\"") }
    if !useBias { arguments.append("use_bias=False") }
    if let regularizer {
      arguments.append(
        "kernel_regularizer=keras.regularizers.L1L2(l1=\(regularizer.l1), l2=\(regularizer.l2))")
    }
    return arguments
  }

  // MARK: Training

  /// A compiled model: a function that makes one.
  mutating func compiling(
    _ call: CheckedCall, name: String
  ) throws(Untranslatable) -> String {
    guard let model = call.arguments["model"], let loss = call.arguments["loss"] else {
      throw Untranslatable(reason: "`compile` lacks its model or loss")
    }
    let base: String
    switch model.type {
    case .run:
      // The network of a run, fresh.
      base = "keras.models.clone_model(\(try python(model).operand).model)"
    default: base = "\(try python(model).operand)()"
    }
    var arguments: [String] = []
    if let optimizer = call.arguments["optimizer"] {
      switch (optimizer.node, optimizer.constant?.text) {
      case (_, let word?): arguments.append("optimizer=\(try self.optimizer(named: word))")
      case (.name(let name), _): arguments.append("optimizer=\(self.name(name))()")
      default: arguments.append("optimizer=\(try python(optimizer).text)")
      }
    }
    arguments.append("loss=\(try python(loss).text)")
    arguments.append("metrics=[\(try metrics(call).joined(separator: ", "))]")
    return "def \(name)():\n    model = \(base)\n    "
      + PythonText.call("model.compile", arguments, indent: 4) + "\n    return model"
  }

  private mutating func metrics(_ call: CheckedCall) throws(Untranslatable) -> [String] {
    guard let metrics = call.arguments["metrics"] else { return [] }
    var texts: [String] = []
    if case .list(let elements) = metrics.node {
      for element in elements {
        if let word = element.constant?.text {
          texts.append(metric(word))
        } else {
          texts.append(try python(element).text)
        }
      }
    } else if case .list(let words)? = metrics.constant {
      texts = words.compactMap { $0.text.map(metric) }
    }
    return texts
  }

  private func metric(_ word: String) -> String {
    switch word {
    case "acc": "\"accuracy\""
    case "precision": "keras.metrics.Precision(name=\"precision\")"
    case "recall": "keras.metrics.Recall(name=\"recall\")"
    case "auc": "keras.metrics.AUC(name=\"auc\")"
    default: PythonText.literal(.text(word))
    }
  }

  private mutating func optimizer(named word: String) throws(Untranslatable) -> String {
    switch word {
    case "rmsprop":
      helpers.insert("RMSprop")
      return "RMSprop()"
    case "adam": return "\"adam\""
    case "sgd": return "\"sgd\""
    default: throw Untranslatable(reason: "the optimizer `\(word)` has no counterpart")
    }
  }

  mutating func optimizer(_ call: CheckedCall) throws(Untranslatable) -> Python {
    switch call.function.name {
    case "rmsprop":
      let isInside = call.arguments["epsilon_inside"]?.constant?.boolean ?? false
      if !isInside { helpers.insert("RMSprop") }
      return Python(
        PythonText.call(
          isInside ? "keras.optimizers.RMSprop" : "RMSprop",
          try options(call, ["learning_rate", "rho", "epsilon"])))
    case "adam":
      return Python(
        PythonText.call(
          "keras.optimizers.Adam",
          try options(call, ["learning_rate", "beta_1", "beta_2", "epsilon"])))
    default:
      return Python(
        PythonText.call(
          "keras.optimizers.SGD", try options(call, ["learning_rate", "momentum", "nesterov"])))
    }
  }

  mutating func regularizer(_ call: CheckedCall) throws(Untranslatable) -> Python {
    let type = ["l1": "L1", "l2": "L2"][call.function.name] ?? "L1L2"
    let names = call.function.parameters.map(\.name)
    var texts: [String] = []
    for name in names {
      if let value = try argument(call, name) {
        texts.append(type == "L1L2" ? "\(name)=\(value)" : value)
      }
    }
    return Python("keras.regularizers.\(type)(\(texts.joined(separator: ", ")))")
  }

  mutating func fitting(_ call: CheckedCall) throws(Untranslatable) -> Python {
    guard let model = call.arguments["model"], let data = call.arguments["data"] else {
      throw Untranslatable(reason: "`fit` lacks its model or data")
    }
    noteLengths(data)
    var arguments = [fed(try x(of: data), data), try y(of: data).text]
    arguments += try options(call, ["epochs", "batch_size"])
    if let validation = call.arguments["validation_data"], validation.type != .none {
      noteLengths(validation)
      arguments.append(
        "validation_data=(\(fed(try x(of: validation), validation)), \(try y(of: validation).text))"
      )
    }
    arguments += try options(call, ["shuffle", "callbacks"])
    arguments.append("verbose=2")
    if let seed = try argument(call, "seed") {
      prelude.append("keras.utils.set_random_seed(\(seed))")
    }
    if case .run = model.type {
      helpers.insert("fit_on")
      return Python(PythonText.call("fit_on", [try python(model).text] + arguments))
    }
    return Python(PythonText.call("\(try python(model).operand)().fit", arguments))
  }

  /// Rows of different lengths have to be padded.
  private mutating func noteLengths(_ data: CheckedExpression) {
    if case .dataset(let type) = data.type, case .sequences(length: nil) = type.features.kind {
      helpers.insert("pad_to_longest")
    }
  }

  mutating func saving(_ call: CheckedCall) throws(Untranslatable) -> Python {
    guard let run = call.arguments["run"], let path = call.arguments["path"]?.constant?.text else {
      throw Untranslatable(reason: "`save` lacks its run or path")
    }
    helpers.insert("save")
    let name = path.replacing(".nbmodel", with: ".keras")
    return Python("save(\(try python(run).text), \(PythonText.literal(.text(name))))")
  }

  mutating func picture(_ call: CheckedCall) throws(Untranslatable) -> Python {
    guard let model = call.arguments["model"] else {
      throw Untranslatable(reason: "`\(call.function.name)` lacks its model")
    }
    var network = try python(model).operand
    if case .run = model.type { network += ".model" } else { network += "()" }
    switch call.function.name {
    case "summary": return Python("\(network).summary()")
    case "diagram":
      helpers.insert("diagram")
      return Python(
        PythonText.call("diagram", [network] + (try options(call, ["show_shapes"]))))
    default:
      throw Untranslatable(
        reason: "Keras draws no units and connections; keras.utils.plot_model draws the graph")
    }
  }

  // MARK: Losses and metrics of one's own

  func function(of function: OwnFunction, name: String) -> String {
    """
    @keras.saving.register_keras_serializable()
    def \(name)(y, p):
        y = ops.reshape(ops.cast(y, p.dtype), ops.shape(p))
        return ops.mean(\(Self.python(function.formula)), axis=-1)
    """
  }

  /// A formula's steps, a stack machine's, as one expression of keras.ops.
  private static func python(_ formula: Formula) -> String {
    var stack: [String] = []
    for step in formula.steps {
      let count = Formula.operandCount(of: step)
      let operands = Array(stack.suffix(count))
      stack.removeLast(min(count, stack.count))
      let (a, b) = (operands.first ?? "", operands.last ?? "")
      func test(_ sign: String) -> String { "ops.cast(\(a) \(sign) \(b), p.dtype)" }
      switch step {
      case .label: stack.append("y")
      case .prediction: stack.append("p")
      case .constant(let value):
        stack.append(Int(exactly: value).map(String.init) ?? "\(value)")
      case .negate: stack.append("(-\(a))")
      case .log, .exp, .abs, .sqrt, .square: stack.append("ops.\(step)(\(tensor(a)))")
      case .add: stack.append("(\(a) + \(b))")
      case .subtract: stack.append("(\(a) - \(b))")
      case .multiply: stack.append("(\(a) * \(b))")
      case .divide: stack.append("(\(a) / \(b))")
      case .power: stack.append("(\(a) ** \(b))")
      case .minimum, .maximum: stack.append("ops.\(step)(\(a), \(b))")
      case .clip: stack.append("ops.clip(\(tensor(a)), \(operands[1]), \(b))")
      case .equal: stack.append(test("=="))
      case .notEqual: stack.append(test("!="))
      case .less: stack.append(test("<"))
      case .lessOrEqual: stack.append(test("<="))
      case .greater: stack.append(test(">"))
      case .greaterOrEqual: stack.append(test(">="))
      case .and: stack.append("ops.minimum(\(a), \(b))")
      case .or: stack.append("ops.maximum(\(a), \(b))")
      case .not: stack.append("(1 - \(a))")
      }
    }
    return stack.last ?? "0 * p"
  }

  /// A plain number inside a function becomes a tensor.
  private static func tensor(_ text: String) -> String {
    Double(text) == nil ? text : "ops.convert_to_tensor(\(text), p.dtype)"
  }
}
