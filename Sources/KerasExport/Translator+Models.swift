import Engine
import Language
import Text

/// Networks: functions that make a fresh one.
extension Translator {
  mutating func function(
    of model: ModelDescription, _ expression: CheckedExpression, name: String
  ) throws(Untranslatable) -> String {
    let weights = try weights(expression)
    return Self.function(named: name, layers(of: model, weights: weights), of: model)
  }

  /// The matrices that embeddings begin with, by the numbers of their layers.
  mutating func weights(_ expression: CheckedExpression) throws(Untranslatable) -> [Int: String] {
    var weights: [Int: String] = [:]
    if case .model(let given) = expression.node {
      for (layer, matrix) in given { weights[layer] = try python(matrix).text }
    }
    return weights
  }

  /// A function's code, from its layers.
  static func function(
    named name: String, _ layers: [LayerCode], of model: ModelDescription,
    parameters: [String] = []
  ) -> String {
    var lines = ["def \(name)(\(parameters.joined(separator: ", "))):"]
    let title = PythonText.literal(kerasName(model.name))
    if model.isChain {
      lines.append("    return keras.Sequential(\n        [")
      lines += layers.map { "            \($0.text)," }
      lines.append("        ],\n        name=\(title),\n    )")
      return lines.joined(separator: "\n")
    }
    let matrices = layers.flatMap(\.arguments).filter { $0.keyword == "weights" }.map(\.text)
    let variables = variables(of: model, besides: matrices)
    for (number, node) in model.nodes.enumerated() {
      let inputs = node.inputs.map { variables[$0] }
      var line = "    \(variables[number]) = \(layers[number].text)"
      if case .concatenate = node.layer {
        line += "([\(inputs.joined(separator: ", "))])"
      } else if let input = inputs.first {
        line += "(\(input))"
      }
      lines.append(line)
    }
    let ends = [variables.first ?? "x", variables.last ?? "x"].joined(separator: ", ")
    lines.append("    return keras.Model(\(ends), name=\(title))")
    return lines.joined(separator: "\n")
  }

  /// A model with its parameters filled in: the name of a function that stands before the statement.
  mutating func made(
    _ model: ModelDescription, _ expression: CheckedExpression
  ) throws(Untranslatable) -> String {
    let weights = try weights(expression)
    let layers = layers(of: model, weights: weights)
    return define(PythonNames.plain(model.name)) { Self.function(named: $0, layers, of: model) }
  }

  /// The name of a function that stands already, or is put before the statement.
  mutating func define(_ base: String, _ code: (String) -> String) -> String {
    let key = code("it")
    if let name = functions[key] { return name }
    let name = freshName(base)
    functions[key] = name
    prelude.append(code(name))
    return name
  }

  /// A network: of a run as it is, else a fresh one.
  mutating func network(_ expression: CheckedExpression) throws(Untranslatable) -> String {
    switch expression.type {
    case .run: return "\(try python(expression).operand).model"
    case .model(let model):
      if let networkOfTurn, case .constant = expression.node { return networkOfTurn }
      if let networkOfTurn, case .model = expression.node { return networkOfTurn }
      switch expression.node {
      case .constant, .model: return "\(try made(model, expression))()"
      default: break
      }
    default: break
    }
    return "\(try python(expression).operand)()"
  }

  // MARK: Names

  /// What Keras and its back ends take as a name.
  static func kerasName(_ name: String) -> String {
    func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7a).contains(byte | 0x20) }
    var bytes: [UInt8] = []
    for scalar in name.unicodeScalars {
      let byte = scalar.isASCII ? UInt8(scalar.value) : UInt8(ascii: "_")
      let stays =
        isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || byte == UInt8(ascii: "-")
      bytes.append(stays ? byte : UInt8(ascii: "_"))
    }
    let name = String(decoding: bytes, as: UTF8.self)
    return bytes.first.map(isLetter) == true ? name : "layer_" + name
  }

  static func kerasNames(of model: ModelDescription) -> [String] {
    var taken: Set<Spelling> = []
    return model.nodes.map { node in
      var name = kerasName(node.name)
      while !taken.insert(name).inserted { name += "_" }
      return name
    }
  }

  /// A name in Python for each layer's result.
  private static func variables(
    of model: ModelDescription, besides code: [String]
  ) -> [String] {
    var taken: Set<Spelling> = []
    return kerasNames(of: model).map { name in
      var name = PythonNames.plain(name.replacing("-", with: "_"))
      if name == "input_" { name = "inputs" }
      while !taken.insert(name).inserted || code.contains(where: { $0.contains(name) }) {
        name += "_"
      }
      return name
    }
  }

  /// Models that are taken apart or written out, layer by layer.
  static func namedModels(_ program: CheckedProgram) -> Set<ModelDescription> {
    var models: Set<ModelDescription> = []
    func look(at expression: CheckedExpression) {
      if case .call(let call) = expression.node,
        ["explain", "top_ngrams", "export", "weights"].contains(call.function.name),
        case .run(let run)? = call.arguments["run"]?.type
      {
        models.insert(run.compiled.model)
      }
      for part in expression.parts { look(at: part) }
    }
    for statement in program.cells.flatMap(\.statements) {
      switch statement.kind {
      case .binding(_, let expression), .show(let expression): look(at: expression)
      }
    }
    return models
  }

  // MARK: Pictures

  mutating func picture(_ call: CheckedCall) throws(Untranslatable) -> Python {
    guard let model = call.arguments["model"] else {
      throw Untranslatable(reason: "`\(call.function.name)` lacks its model")
    }
    let network = try network(model)
    if ["summary", "count_params"].contains(call.function.name) {
      return Python("\(network).\(call.function.name)()")
    }
    helpers.insert(call.function.name)
    let names = call.function.name == "diagram" ? ["show_shapes"] : []
    return Python(PythonText.call(call.function.name, [network] + (try options(call, names))))
  }
}

extension ModelDescription {
  /// Whether each layer reads the one before it.
  var isChain: Bool {
    nodes.indices.allSatisfy { $0 == 0 || nodes[$0].inputs == [$0 - 1] }
  }
}
