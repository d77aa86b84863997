import Engine
import Report
import Text

/// A trained model for a page that computes with it: its layers as the page's script knows them, and its
/// weights.
struct PageNetwork {
  let model: TrainedModel
  let precision: WeightPrecision

  /// A weight of more values takes the room, and is kept in less.
  private static let largeCount = 65_536

  /// Weights that are vectors stay as they are, and small matrices keep half precision.
  private func precision(of weight: NamedWeight) -> WeightPrecision {
    guard weight.shape.count > 1, precision != .single else { return .single }
    return weight.values.count < Self.largeCount ? .half : precision
  }

  /// The model with the weights that the page has.
  var rounded: TrainedModel {
    var rounded = model
    for (place, weight) in model.weights.enumerated() {
      rounded.weights[place].values = precision(of: weight)
        .rounded(weight.values, width: weight.shape.last ?? 1)
    }
    return rounded
  }

  var nodes: JSON {
    let description = model.compiled.model
    return .array(
      description.nodes.indices.map { number in
        let node = description.nodes[number]
        return .object(
          layer(node) + [(name: "inputs", value: .array(node.inputs.map { .integer($0) }))])
      })
  }

  /// What the script needs for the phrases that filters chose; nil for other models.
  var filters: JSON? {
    guard let filters = PooledFilters(model.compiled.model) else { return nil }
    let branches = filters.branches.map { branch in
      JSON.object([
        ("embedding", .integer(branch.embedding)), ("convolution", .integer(branch.convolution)),
        ("activation", json(branch.activation)), ("first", .integer(branch.firstInput)),
      ])
    }
    return .object([("last", .integer(filters.last)), ("branches", .array(branches))])
  }

  // MARK: Layers

  private typealias Members = [(name: String, value: JSON)]

  private func layer(_ node: ModelDescription.Node) -> Members {
    func named(_ name: String, _ members: Members, weights: [String] = []) -> Members {
      let found = weights.compactMap { name in weight("\(node.name)/\(name)").map { (name, $0) } }
      return [("layer", .text(name))] + members
        + (found.isEmpty
          ? []
          : [("weights", .array(found.map { .text($0.0) }))]
            + found.map { (name: $0.0, value: json($0.1)) })
    }
    func pooling(_ name: String, _ window: Window) -> Members { named(name, members(window)) }
    switch node.layer {
    case .input, .dropout, .spatialDropout1D: return named("pass", [])
    case .dense(let dense):
      return named(
        "dense", [("units", .integer(dense.units)), ("activation", json(dense.activation))],
        weights: ["kernel", "bias"])
    case .embedding(let embedding):
      return named(
        "embedding", [("dimension", .integer(embedding.outputDim))], weights: ["embeddings"])
    case .conv1D(let convolution):
      return named(
        "conv1d",
        members(convolution.window) + [
          ("filters", .integer(convolution.filters)),
          ("activation", json(convolution.activation)),
        ], weights: ["kernel", "bias"])
    case .maxPooling1D(let layer): return pooling("max", layer.window)
    case .averagePooling1D(let layer): return pooling("average", layer.window)
    case .globalMaxPooling1D: return named("max", [])
    case .globalAveragePooling1D: return named("average", [])
    case .flatten: return named("flatten", [])
    case .concatenate: return named("concatenate", [])
    case .activation(let layer):
      return named("activation", [("activation", json(layer.function))])
    case .batchNormalization(let layer): return normalization(node, layer)
    }
  }

  private func members(_ window: Window) -> Members {
    [
      ("width", .integer(window.width)), ("strides", .integer(window.strides)),
      ("same", .boolean(window.padding == .same)),
    ]
  }

  /// After training a channel's values are only scaled and shifted: `x·γ/√(σ² + ε) + β − μ·γ/√(σ² + ε)`.
  private func normalization(
    _ node: ModelDescription.Node, _ layer: BatchNormalization
  ) -> Members {
    func values(_ name: String) -> [Float]? { weight("\(node.name)/\(name)")?.values }
    let (means, variances) = (values("moving_mean") ?? [], values("moving_variance") ?? [])
    let (gamma, beta) = (values("gamma"), values("beta"))
    var (scales, shifts): ([Float], [Float]) = ([], [])
    for (place, (mean, variance)) in zip(means, variances).enumerated() {
      let scale =
        Double(gamma?[place] ?? 1) / (Double(variance) + layer.epsilon).squareRoot()
      scales.append(Float(scale))
      shifts.append(Float(Double(beta?[place] ?? 0) - Double(mean) * scale))
    }
    return [
      ("layer", .text("normalization")),
      ("weights", .array([.text("scale"), .text("shift")])),
      ("scale", json(NamedWeight(name: "scale", shape: [scales.count], values: scales))),
      ("shift", json(NamedWeight(name: "shift", shape: [shifts.count], values: shifts))),
    ]
  }

  private func weight(_ name: String) -> NamedWeight? { model.weights.first { $0.name == name } }

  private func json(_ weight: NamedWeight) -> JSON {
    let precision = precision(of: weight)
    return .object([
      ("shape", .array(weight.shape.map { .integer($0) })), ("bits", .integer(precision.bits)),
      (
        "data",
        .text(base64(precision.bytes(of: weight.values, width: weight.shape.last ?? 1)))
      ),
    ])
  }

  private func json(_ activation: Activation) -> JSON {
    switch activation {
    case .linear, .relu, .sigmoid, .tanh, .softmax, .softplus, .selu:
      .array([.text(activation.rawValue)])
    case .elu(let parameters): .array([.text("elu"), .number(parameters.alpha)])
    case .leakyRelu(let parameters):
      .array([.text("leaky_relu"), .number(parameters.negativeSlope)])
    case .gelu(let parameters): .array([.text(parameters.approximate ? "gelu_tanh" : "gelu")])
    }
  }
}
