import Engine
import Language
import Report
import Text

extension FunctionBodies {
  static let models: [Spelling: Body] = [
    "summary": summary,
    "count_params": { call throws(RunFailure) in
      .integer(try model(call).parameterCount)
    }, "diagram": diagram, "network": network,
  ]

  private static func model(_ call: CallValues) throws(RunFailure) -> ModelDescription {
    guard let model = call["model"].model else {
      throw call.failure("model", "this takes a model")
    }
    return model
  }

  @Sendable private static func summary(_ call: inout CallValues) throws(RunFailure) -> Value {
    let model = try model(call)
    // Keras leaves the column out where each layer simply follows the one before.
    let isChain = model.nodes.indices.allSatisfy { index in
      index == 0 || model.nodes[index].inputs == [index - 1]
    }
    // A sequential summary begins with the first layer that computes something.
    let shown = isChain ? Array(model.nodes.dropFirst()) : model.nodes
    let nodes = shown.map { node in
      (
        name: node.name, type: node.layer.typeName, outputShape: node.shape.description,
        params: node.parameterCount, inputs: node.inputs.map { model.nodes[$0].name }
      )
    }
    let trainable = model.trainableParameterCount
    return .table(
      summaryTable(
        nodes: nodes, trainable: trainable, nonTrainable: model.parameterCount - trainable,
        connected: !isChain))
  }

  @Sendable private static func diagram(_ call: inout CallValues) throws(RunFailure) -> Value {
    let model = try model(call)
    let nodes = model.nodes.map { node in
      LayerGraph.Node(
        name: node.name, type: node.layer.typeName,
        inputShape: (node.inputs.isEmpty ? [node.shape] : node.inputs.map { model.nodes[$0].shape })
          .map(\.description).joined(separator: ", "),
        outputShape: node.shape.description, inputs: node.inputs)
    }
    let graph = LayerGraph(nodes: nodes, showsShapes: call.boolean("show_shapes"))
    return .figures([Figure(content: graph)])
  }

  @Sendable private static func network(_ call: inout CallValues) throws(RunFailure) -> Value {
    var layers: [NetworkLayer] = []
    for node in try model(call).nodes {
      guard let units = node.shape.sizes.last ?? nil else { continue }
      switch node.layer {
      case .input:
        layers.append(NetworkLayer(label: "input", units: node.shape.count ?? units))
      case .dense(let dense):
        layers.append(
          NetworkLayer(
            label: dense.activation == .linear
              ? node.name : "\(node.name), \(dense.activation.rawValue)",
            units: units))
      default: continue
      }
    }
    return .figures([Figure(content: Network(layers))])
  }
}
