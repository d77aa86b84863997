import Engine
import Text

/// A trained model in the Open Neural Network Exchange format: what `predict` computes, as a graph of
/// ONNX's operators.
///
/// Source: onnx.proto and Operators.md of ONNX, operator set 17. A model's input is a batch of any
/// size: word indices (int64) where an embedding looks them up, else numbers (float). Layers keep
/// their names: a layer's result is called as the layer is, a weight as Keras calls it.
struct ONNXModel {
  /// Field numbers of onnx.proto.
  enum Field {
    enum Model {
      static let irVersion = 1
      static let producer = 2
      static let graph = 7
      static let operatorSet = 8
    }
    enum Graph {
      static let node = 1
      static let name = 2
      static let initializer = 5
      static let input = 11
      static let output = 12
    }
  }

  enum Element: Int {
    case float = 1
    case int64 = 7
  }

  private let run: TrainedModel
  /// The weights of the layers that are still to come.
  private var rest: ArraySlice<NamedWeight>
  var graph = ProtobufMessage()
  private var names: Set<Spelling> = []
  /// What each layer's result is called.
  private var values: [String] = []

  /// Nil where the model is too large for the format (2 GB).
  static func bytes(of run: TrainedModel) -> [UInt8]? {
    let size = run.weights.reduce(0) { $0 + 4 * $1.values.count }
    guard size < 1 << 31 - 1 << 20 else { return nil }
    var model = ONNXModel(run)
    return model.build()
  }

  /// Every file begins with the version and the producer's name.
  static func isOwn(_ head: ArraySlice<UInt8>) -> Bool { head.starts(with: ONNXModel.head.bytes) }

  private static let head = {
    var head = ProtobufMessage()
    head.add(Field.Model.irVersion, 8)
    head.add(Field.Model.producer, "nbrun")
    return head
  }()

  private init(_ run: TrainedModel) {
    self.run = run
    rest = run.weights[...]
  }

  private var nodes: [ModelDescription.Node] { run.compiled.model.nodes }

  private mutating func build() -> [UInt8] {
    names = Set(nodes.map(\.name))
    graph.add(Field.Graph.name, run.compiled.model.name)
    for number in nodes.indices { values.append(add(layer: number)) }
    let model = run.compiled.model
    if let last = nodes.last, let result = values.last, result != last.name {
      operation("Identity", [result], last.name)
    }
    graph.add(
      Field.Graph.input,
      port(
        nodes.first?.name ?? "input", model.takesWordIndices ? .int64 : .float, model.inputShape))
    graph.add(Field.Graph.output, port(nodes.last?.name ?? "output", .float, model.outputShape))
    var file = Self.head
    file.add(Field.Model.graph, graph)
    var operatorSet = ProtobufMessage()
    operatorSet.add(1, "")
    operatorSet.add(2, 17)
    file.add(Field.Model.operatorSet, operatorSet)
    return file.bytes
  }

  // MARK: Layers

  /// Adds a layer's operators, and gives the name of its result.
  private mutating func add(layer number: Int) -> String {
    let node = nodes[number]
    let inputs = node.inputs.map { values[$0] }
    let input = inputs.first ?? ""
    let shape = node.inputs.first.map { nodes[$0].shape } ?? TensorShape([])
    let rank = shape.rank
    let count = run.compiled.model.weights(of: number).count
    let weights = rest.prefix(count).map { $0 }
    rest = rest.dropFirst(count)
    switch node.layer {
    case .input: return node.name
    case .dropout, .spatialDropout1D: return input
    case .embedding:
      operation("Gather", [initializer(weights[0]), input], node.name)
      return node.name
    case .dense(let layer):
      let activation = layer.activation
      let linear = activation == .linear ? node.name : inner(node.name)
      let constants = weights.map { initializer($0) }
      if rank == 1 {
        operation("Gemm", [input] + constants, linear)
      } else if constants.count == 1 {
        operation("MatMul", [input] + constants, linear)
      } else {
        let product = inner(node.name)
        operation("MatMul", [input, constants[0]], product)
        operation("Add", [product, constants[1]], linear)
      }
      return activate(linear, activation, node.name)
    case .conv1D(let layer):
      let (window, activation) = (layer.window, layer.activation)
      var constants = [initializer(transposed(weights[0]))]
      constants += weights.dropFirst().map { initializer($0) }
      let linear = activation == .linear ? node.name : inner(node.name)
      channelsFirst(input, linear) { model, input, output in
        model.windows("Conv", input, constants, output, window, over: shape)
      }
      return activate(linear, activation, node.name)
    case .maxPooling1D(let pooling):
      channelsFirst(input, node.name) { model, input, output in
        model.windows("MaxPool", input, [], output, pooling.window, over: shape)
      }
    case .averagePooling1D(let pooling):
      // Positions outside the sequence don't count, which is the operator's default.
      channelsFirst(input, node.name) { model, input, output in
        model.windows("AveragePool", input, [], output, pooling.window, over: shape)
      }
    case .globalMaxPooling1D: reduction("ReduceMax", input, node.name)
    case .globalAveragePooling1D: reduction("ReduceMean", input, node.name)
    case .flatten: operation("Flatten", [input], node.name, [attribute("axis", 1)])
    case .concatenate: operation("Concat", inputs, node.name, [attribute("axis", -1)])
    case .batchNormalization(let layer):
      normalize(layer, weights, input, node.name, shape)
    case .unitNormalization:
      operation(
        "LpNormalization", [input], node.name, [attribute("axis", -1), attribute("p", 2)])
    case .activation(let layer): return activate(input, layer.function, node.name)
    }
    return node.name
  }

  /// By the running means; a spread or mean that is not learnt is written out.
  private mutating func normalize(
    _ layer: BatchNormalization, _ weights: [NamedWeight], _ input: String, _ output: String,
    _ shape: TensorShape
  ) {
    let moving = weights.suffix(2)
    func constant(_ name: String, _ value: Float) -> NamedWeight {
      let count = moving.first?.values.count ?? 0
      return NamedWeight(
        name: "\(output)/\(name)", shape: [count], values: [Float](repeating: value, count: count))
    }
    let gamma = layer.scale ? weights[0] : constant("gamma", 1)
    let beta = layer.center ? weights[layer.scale ? 1 : 0] : constant("beta", 0)
    let constants = ([gamma, beta] + moving).map { initializer($0) }
    let epsilon = attribute("epsilon", layer.epsilon)
    guard shape.rank > 1 else {
      operation("BatchNormalization", [input] + constants, output, [epsilon])
      return
    }
    channelsFirst(input, output, rank: shape.rank) { model, input, output in
      model.operation("BatchNormalization", [input] + constants, output, [epsilon])
    }
  }

  private mutating func activate(
    _ input: String, _ activation: Activation, _ output: String
  ) -> String {
    switch activation {
    case .linear: return input
    case .relu: operation("Relu", [input], output)
    case .sigmoid: operation("Sigmoid", [input], output)
    case .tanh: operation("Tanh", [input], output)
    case .softmax: operation("Softmax", [input], output, [attribute("axis", -1)])
    case .softplus: operation("Softplus", [input], output)
    case .selu: operation("Selu", [input], output)
    case .elu(let parameters):
      operation("Elu", [input], output, [attribute("alpha", parameters.alpha)])
    case .leakyRelu(let parameters):
      operation(
        "LeakyRelu", [input], output, [attribute("alpha", parameters.negativeSlope)])
    case .gelu(let parameters): gelu(input, output, isApproximate: parameters.approximate)
    }
    return output
  }

  private mutating func reduction(_ type: String, _ input: String, _ output: String) {
    operation(type, [input], output, [attribute("axes", [1]), attribute("keepdims", 0)])
  }

  /// ONNX has a sequence's channels before its positions, Keras behind them.
  private mutating func channelsFirst(
    _ input: String, _ output: String, rank: Int = 2,
    _ body: (inout ONNXModel, String, String) -> Void
  ) {
    let (turned, result) = (inner(output), inner(output))
    operation("Transpose", [input], turned, [attribute("perm", [0, rank] + Array(1..<rank))])
    body(&self, turned, result)
    operation("Transpose", [result], output, [attribute("perm", [0] + Array(2...rank) + [1])])
  }

  /// A convolution's kernel (width, channels, filters) as ONNX has it: (filters, channels, width).
  private func transposed(_ kernel: NamedWeight) -> NamedWeight {
    let (width, channels, filters) = (kernel.shape[0], kernel.shape[1], kernel.shape[2])
    var values = [Float](repeating: 0, count: kernel.values.count)
    for position in 0..<width {
      for channel in 0..<channels {
        for filter in 0..<filters {
          values[(filter * channels + channel) * width + position] =
            kernel.values[(position * channels + channel) * filters + filter]
        }
      }
    }
    return NamedWeight(name: kernel.name, shape: [filters, channels, width], values: values)
  }

  // MARK: Messages

  /// A name for something inside a layer that nothing else has.
  mutating func inner(_ name: String) -> String {
    var number = 1
    while !names.insert("\(name)/\(number)").inserted { number += 1 }
    return "\(name)/\(number)"
  }

  mutating func initializer(_ weight: NamedWeight) -> String {
    var name = weight.name
    while !names.insert(name).inserted { name += "_" }
    var values = LittleEndianBytes()
    values.write(weight.values)
    var tensor = ProtobufMessage()
    for size in weight.shape { tensor.add(1, size) }
    tensor.add(2, Element.float.rawValue)
    tensor.add(8, name)
    tensor.add(9, bytes: values.bytes)
    graph.add(Field.Graph.initializer, tensor)
    return name
  }

  mutating func operation(
    _ type: String, _ inputs: [String], _ output: String, _ attributes: [ProtobufMessage] = []
  ) {
    var node = ProtobufMessage()
    for input in inputs { node.add(1, input) }
    node.add(2, output)
    node.add(3, output)
    node.add(4, type)
    for attribute in attributes { node.add(5, attribute) }
    graph.add(Field.Graph.node, node)
  }

  func attribute(_ name: String, _ value: Int) -> ProtobufMessage {
    var attribute = ProtobufMessage()
    attribute.add(1, name)
    attribute.add(3, value)
    attribute.add(20, 2)
    return attribute
  }

  func attribute(_ name: String, _ value: Double) -> ProtobufMessage {
    var attribute = ProtobufMessage()
    attribute.add(1, name)
    attribute.add(2, Float(value))
    attribute.add(20, 1)
    return attribute
  }

  func attribute(_ name: String, _ values: [Int]) -> ProtobufMessage {
    var attribute = ProtobufMessage()
    attribute.add(1, name)
    for value in values { attribute.add(8, value) }
    attribute.add(20, 7)
    return attribute
  }

  func attribute(_ name: String, _ text: String) -> ProtobufMessage {
    var attribute = ProtobufMessage()
    attribute.add(1, name)
    attribute.add(4, text)
    attribute.add(20, 3)
    return attribute
  }

  /// The model's input or output; sizes that differ have names.
  private func port(_ name: String, _ element: Element, _ shape: TensorShape) -> ProtobufMessage {
    var sizes = ProtobufMessage()
    for (place, size) in ([nil] + shape.sizes).enumerated() {
      var dimension = ProtobufMessage()
      if let size {
        dimension.add(1, size)
      } else {
        dimension.add(2, place == 0 ? "batch" : "length")
      }
      sizes.add(1, dimension)
    }
    var tensor = ProtobufMessage()
    tensor.add(1, element.rawValue)
    tensor.add(2, sizes)
    var type = ProtobufMessage()
    type.add(1, tensor)
    var port = ProtobufMessage()
    port.add(1, name)
    port.add(2, type)
    return port
  }
}
