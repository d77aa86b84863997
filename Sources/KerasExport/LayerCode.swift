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
  static let standards: [Spelling: String] = [
    "activation": "None", "use_bias": "True", "kernel_regularizer": "None", "strides": "1",
    "padding": "\"valid\"", "trainable": "True",
  ]

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
  func layers(of model: ModelDescription, weights: [Int: String]) -> [LayerCode] {
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

  private func layer(
    _ node: ModelDescription.Node, in model: ModelDescription, weights: String?
  ) -> LayerCode {
    switch node.layer {
    case .input(let size):
      let shape = size.map { "(\($0),)" } ?? "(None,)"
      return LayerCode(
        type: "keras.Input",
        arguments: [("", shape)] + (model.takesWordIndices ? [("dtype", "\"int32\"")] : []))
    case .dense(let units, let activation, let useBias, let regularizer):
      return LayerCode(
        type: "layers.Dense",
        arguments: [("", "\(units)")] + trainable(activation, useBias, regularizer))
    case .embedding(let rows, let columns, _, let trainable):
      var arguments = [("", "\(rows)"), ("", "\(columns)")]
      if let weights { arguments.append(("weights", "[\(weights)]")) }
      if !trainable { arguments.append(("trainable", "False")) }
      return LayerCode(type: "layers.Embedding", arguments: arguments)
    case .conv1D(let filters, let window, let activation, let useBias, let regularizer):
      var arguments = [("", "\(filters)"), ("", "\(window.width)")]
      if window.strides != 1 { arguments.append(("strides", "\(window.strides)")) }
      if window.padding == .same { arguments.append(("padding", "\"same\"")) }
      return LayerCode(
        type: "layers.Conv1D", arguments: arguments + trainable(activation, useBias, regularizer))
    case .maxPooling1D(let window): return pool("layers.MaxPooling1D", window)
    case .averagePooling1D(let window): return pool("layers.AveragePooling1D", window)
    case .globalMaxPooling1D: return LayerCode(type: "layers.GlobalMaxPooling1D", arguments: [])
    case .globalAveragePooling1D:
      return LayerCode(type: "layers.GlobalAveragePooling1D", arguments: [])
    case .flatten: return LayerCode(type: "layers.Flatten", arguments: [])
    case .concatenate: return LayerCode(type: "layers.Concatenate", arguments: [])
    case .dropout(let rate): return LayerCode(type: "layers.Dropout", arguments: [("", "\(rate)")])
    case .activation(let activation):
      return LayerCode(
        type: "layers.Activation", arguments: [("", PythonText.literal(activation.rawValue))])
    }
  }

  private func pool(_ type: String, _ window: Window) -> LayerCode {
    var arguments = [("", "\(window.width)")]
    if window.strides != window.width { arguments.append(("strides", "\(window.strides)")) }
    if window.padding == .same { arguments.append(("padding", "\"same\"")) }
    return LayerCode(type: type, arguments: arguments)
  }

  private func trainable(
    _ activation: Activation, _ useBias: Bool, _ regularizer: Regularizer?
  ) -> [(keyword: String, text: String)] {
    var arguments: [(keyword: String, text: String)] = []
    if activation != .linear {
      arguments.append(("activation", PythonText.literal(activation.rawValue)))
    }
    if !useBias { arguments.append(("use_bias", "False")) }
    if let regularizer { arguments.append(("kernel_regularizer", Self.python(regularizer))) }
    return arguments
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
