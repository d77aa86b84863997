import Samples
import Text

extension ModelDescription {
  /// The dense layer whose sums are the scores of the answers, activations after it aside; nil where a model
  /// ends otherwise.
  package var scoringLayer: Int? {
    var number = nodes.count - 1
    while number > 0 {
      switch nodes[number].layer {
      case .dense: return nodes[number].shape.rank == 1 ? number : nil
      case .activation:
        guard let input = nodes[number].inputs.first else { return nil }
        number = input
      default: return nil
      }
    }
    return nil
  }

  /// How many scores it gives: one for each class, or one in all.
  package var scoreCount: Int? {
    guard let number = scoringLayer, case .dense(let unit) = nodes[number].layer else { return nil }
    // One softmax alone is 1, whatever its sum.
    return unit.units > 1 || PooledFilters.outputUnit(of: self) != nil ? unit.units : nil
  }

  /// The model that gives one of several scores alone, a sum without an activation.
  package var ofOneScore: ModelDescription? {
    guard let last = scoringLayer, case .dense(var unit) = nodes[last].layer else { return nil }
    guard unit.units > 1 else { return self }
    (unit.units, unit.activation) = (1, .linear)
    var model = ModelDescription(name: name)
    for (number, node) in nodes[...last].enumerated() {
      let layer = number == last ? .dense(unit) : node.layer
      guard (try? model.add(layer, name: node.name, inputs: node.inputs)) != nil else { return nil }
    }
    return model
  }
}

extension TrainedModel {
  /// The model that gives the score of one class alone.
  ///
  /// - Parameter number: Of several classes one; of the two that one unit tells apart 0 or 1.
  package func scoring(_ number: Int) throws(TrainingError) -> TrainedModel {
    let description = compiled.model
    guard let last = description.scoringLayer, let count = description.scoreCount,
      let single = description.ofOneScore, (0..<max(2, count)).contains(number)
    else { throw .internalFault("no score of this class") }
    if count == 1, number == 1 { return self }
    var result = self
    result.compiled.model = single
    result.optimizerState = OptimizerState(steps: 0, slots: [])
    let name = description.nodes[last].name
    for (place, weight) in weights.enumerated() where weight.name == "\(name)/\(weight.lastName)" {
      guard count > 1 else {
        // The score of the class 0 is that of the class 1, turned over.
        result.weights[place].values = weight.values.map { -$0 }
        continue
      }
      result.weights[place].shape[weight.shape.count - 1] = 1
      result.weights[place].values = stride(from: number, to: weight.values.count, by: count)
        .map { weight.values[$0] }
    }
    return result
  }
}

extension NamedWeight {
  /// What it is called in its layer.
  fileprivate var lastName: String { name.hasSuffix("/kernel") ? "kernel" : "bias" }
}
