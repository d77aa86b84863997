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
          layer(number) + [(name: "inputs", value: .array(node.inputs.map { .integer($0) }))])
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

  /// Fields and weights by Keras's names; what only training knows is left out.
  private func layer(_ number: Int) -> Members {
    let description = model.compiled.model
    let node = description.nodes[number]
    let fields = node.layer.description.settings.compactMap { setting in
      json(setting.value).map { (name: setting.field.keyword, value: $0) }
    }
    let weights = description.weights(of: number).compactMap { weight in
      model.weights.first { $0.name == "\(node.name)/\(weight.name)" }
        .map { (name: weight.name, value: json($0)) }
    }
    guard !weights.isEmpty else { return [("layer", .text(node.layer.defaultName))] + fields }
    return [("layer", .text(node.layer.defaultName))] + fields
      + [("weights", .array(weights.map { .text($0.name) }))] + weights
  }

  private func json(_ value: FieldValue) -> JSON? {
    switch value {
    case .whole(let value): value.map { .integer($0) }
    case .sizes(let values): .array(values.map { .integer($0) })
    case .number(let value): .number(value)
    case .boolean(let value): .boolean(value)
    case .padding(let padding): .text(padding.rawValue)
    case .activation(let activation): json(activation)
    case .schedule, .regularizer, .weights: nil
    }
  }

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

  /// Its name, and the values of its parameters.
  private func json(_ activation: Activation) -> JSON {
    .array([.text(activation.rawValue)] + (activation.description?.values ?? []).compactMap(json))
  }
}
