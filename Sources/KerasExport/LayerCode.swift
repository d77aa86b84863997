import Engine
import Language
import Text

/// A layer in Python, taken apart, so that layers which are nearly alike can be told.
struct LayerCode {
  var type: String
  /// Arguments by keyword; those by place have an empty one.
  var arguments: [(keyword: String, text: String)]
  /// How many such layers follow one another; a number or a name.
  var count = "1"

  /// What a keyword means that does not stand there.
  func standard(of keyword: String) -> String? {
    guard
      let kind = Layer.Kind.allCases.first(where: { "layers.\($0.type.kerasName)" == type }),
      let setting = kind.type.init().settings.first(where: { $0.field.keyword == keyword })
    else { return nil }
    if case .activation(.linear) = setting.value { return "None" }
    return Translator.python(setting.value)
  }

  var text: String {
    let call = PythonText.call(
      type, arguments.map { $0.keyword.isEmpty ? $0.text : "\($0.keyword)=\($0.text)" },
      indent: -100)
    return count == "1" ? call : "*[\(call) for _ in range(\(count))]"
  }

  func isSame(as other: LayerCode) -> Bool { text == other.text }
}

extension Translator {
  /// A model's layers. Keras chooses names where the author did, and nobody asks for them.
  mutating func layers(of model: ModelDescription, weights: [Int: String]) -> [LayerCode] {
    let names = Self.kerasNames(of: model)
    let isNamed = namedModels.contains(model) || model.borrowsNames
    var built = LayerNames()
    return model.nodes.enumerated().map { number, node in
      let isAutomatic = built.automatic(for: node.layer) == node.name
      built.take(node.name)
      var code = layer(node, in: model, weights: weights[number])
      let isInput = number == 0 && isAutomatic
      if !isAutomatic || (isNamed && !isInput) {
        code.arguments.append(("name", PythonText.literal(names[number])))
      }
      return code
    }
  }

  private mutating func layer(
    _ node: ModelDescription.Node, in model: ModelDescription, weights: String?
  ) -> LayerCode {
    if case .input(let input) = node.layer {
      let sizes = ([input.size] + input.further).map { $0.map(String.init) ?? "None" }
      let shape = sizes.count == 1 ? "(\(sizes[0]),)" : "(\(sizes.joined(separator: ", ")))"
      return LayerCode(
        type: "keras.Input",
        arguments: [("", shape)] + (model.takesWordIndices ? [("dtype", "\"int32\"")] : []))
    }
    var arguments: [(keyword: String, text: String)] = []
    for (field, value, isDefault) in node.layer.description.settings {
      if case .weights = value {
        if let weights { arguments.append((field.keyword, "[\(weights)]")) }
      } else if field.use != .byName {
        arguments.append(("", called(Self.python(value))))
      } else if !isDefault {
        arguments.append((field.keyword, called(Self.python(value))))
      }
    }
    return LayerCode(type: "layers.\(node.layer.typeName)", arguments: arguments)
  }

  /// Code that may be the name of a helper.
  mutating func called(_ code: String) -> String {
    if Helpers.names.contains(code) { helpers.insert(Spelling(code)) }
    return code
  }

  static func python(_ regularizer: Regularizer) -> String {
    switch (regularizer.l1, regularizer.l2) {
    case (let l1, 0) where l1 != 0: "keras.regularizers.L1(\(l1))"
    case (0, let l2): "keras.regularizers.L2(\(l2))"
    case (let l1, let l2): "keras.regularizers.L1L2(l1=\(l1), l2=\(l2))"
    }
  }
}

extension ModelDescription {
  /// Whether its author calls a layer as Keras might call another one: `dense_1`.
  fileprivate var borrowsNames: Bool {
    func stem(_ name: String) -> Spelling {
      guard let cut = name.lastIndex(of: "_"),
        name[cut...].utf8.dropFirst().allSatisfy({ (0x30...0x39).contains($0) })
      else { return Spelling(name) }
      return Spelling(name[..<cut])
    }
    var built = LayerNames()
    var own: Set<Spelling> = []
    var automatic: Set<Spelling> = []
    for node in nodes {
      let name = built.automatic(for: node.layer)
      built.take(node.name)
      if name != node.name { own.insert(stem(node.name)) }
      automatic.insert(stem(name))
    }
    return !own.isDisjoint(with: automatic)
  }
}
