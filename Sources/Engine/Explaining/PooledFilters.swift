import Text

/// A model whose answer is a weighted sum of filters, each of which keeps one window of a text: an
/// embedding, convolutions of any widths, the maximum of each over all positions, and one unit.
///
/// Its answer falls apart, exactly, into what each chosen window adds:
/// `score = b + Σ_f v_f · f(max_p Σⱼ E[w(p+j)]·Wⱼ_f + c_f)`.
package struct PooledFilters: Sendable {
  package struct Branch: Sendable {
    package let embedding: Int
    package let convolution: Int
    package let activation: Activation
    package let taps: Int
    package let filters: Int
    /// The first of the last layer's inputs that it fills.
    package let firstInput: Int
  }

  package let branches: [Branch]
  /// The layer with the one unit.
  package let last: Int

  /// The widths of the windows, each once, ascending.
  package var widths: [Int] { Set(branches.map(\.taps)).sorted() }

  /// nil where the model is built in another way.
  package init?(_ model: ModelDescription) {
    guard let last = Self.outputUnit(of: model), let input = model.nodes[last].inputs.first
    else { return nil }
    let start = Self.back(model, from: input)
    let ends: [Int] =
      if case .concatenate = model.nodes[start].layer { model.nodes[start].inputs } else { [start] }
    var branches: [Branch] = []
    var width = 0
    for end in ends {
      guard
        let branch = Self.branch(
          model, pooling: Self.back(model, from: end), firstInput: width)
      else { return nil }
      branches.append(branch)
      width += branch.filters
    }
    self.branches = branches
    self.last = last
  }

  /// The dense layer with one unit that a model ends with, an activation after it aside.
  package static func outputUnit(of model: ModelDescription) -> Int? {
    var number = model.nodes.count - 1
    while number > 0 {
      switch model.nodes[number].layer {
      case .dense(let dense) where dense.units == 1:
        return dense.activation != .softmax && model.nodes[number].shape.rank == 1 ? number : nil
      case .activation(let layer) where layer.function != .softmax:
        guard let input = model.nodes[number].inputs.first else { return nil }
        number = input
      default: return nil
      }
    }
    return nil
  }

  /// The layer before those that pass values on as they are, once training is over.
  private static func back(_ model: ModelDescription, from number: Int) -> Int {
    var number = number
    while let input = model.nodes[number].inputs.first,
      model.nodes[number].layer.description.passesThroughAfterTraining
    {
      number = input
    }
    return number
  }

  private static func branch(
    _ model: ModelDescription, pooling: Int, firstInput: Int
  ) -> Branch? {
    guard let pooled = model.nodes[pooling].inputs.first else { return nil }
    switch model.nodes[pooling].layer {
    case .globalMaxPooling1D: break
    case .maxPooling1D(let pooling):
      guard let length = model.nodes[pooled].shape.sizes.first ?? nil else { return nil }
      let spans = Spans(pooling.window, length: length)
      guard spans.count == 1, spans[0] == 0..<length else { return nil }
    default: return nil
    }
    var added = Activation.linear
    var number = pooled
    while let input = model.nodes[number].inputs.first {
      switch model.nodes[number].layer {
      case .dropout: number = input
      case .activation(let layer) where added == .linear && layer.function.isIncreasing:
        added = layer.function
        number = input
      case .conv1D(let layer):
        let words = back(model, from: input)
        guard layer.window.padding == .valid, layer.window.strides == 1,
          layer.activation == .linear || added == .linear, layer.activation.isIncreasing,
          case .embedding = model.nodes[words].layer
        else { return nil }
        return Branch(
          embedding: words, convolution: number,
          activation: layer.activation == .linear ? added : layer.activation,
          taps: layer.window.width, filters: layer.filters, firstInput: firstInput)
      default: return nil
      }
    }
    return nil
  }
}

extension ModelDescription {
  /// Whether only which words occur, or how often, counts for it: multi-hot rows, or an average over
  /// an embedding.
  package var takesWordsWithoutOrder: Bool {
    guard takesWordIndices else { return true }
    for (number, node) in nodes.enumerated() {
      guard case .embedding = node.layer else { continue }
      let readers = nodes.filter { $0.inputs.contains(number) }
      for reader in readers {
        guard case .globalAveragePooling1D = reader.layer else { return false }
      }
    }
    return true
  }
}
