/// An embedding whose only readers are convolutions, each followed by the maximum over the whole
/// sequence: Kim's network for classifying sentences and its relatives.
///
/// A convolution right after an embedding is a sum of projections of words: `Σⱼ E[w(p+j)]·Wⱼ`. Each
/// distinct word of a batch is projected once, by all filters of all widths; a window then only adds
/// a few rows. Bias and activation come after the maximum, which they don't move. Backward, one
/// window for each filter and sample has a gradient, or those that share it (`WindowTies`).
enum TextConvolution: Rewrite {
  /// The layers of one branch.
  struct Layers {
    let convolution: Int
    let activation: Activation
    let pooling: Int
    /// Whether equal maxima share the gradient; otherwise the first one gets it.
    let sharesTies: Bool
    let all: [Int]
  }

  static func match(_ graph: ModelGraph, at number: Int) -> FusedMatch? {
    guard graph.source == .words, case .embedding = graph.layer(number),
      number != graph.model.nodes.count - 1, !graph.readers[number].isEmpty
    else { return nil }
    var branches: [Layers] = []
    for reader in graph.readers[number] {
      guard let branch = branch(graph, from: reader) else { return nil }
      branches.append(branch)
    }
    let found = branches
    return FusedMatch(
      layers: [number] + found.flatMap(\.all), outputs: found.map(\.pooling)
    ) { context throws(TrainingError) in
      try TextConvolutionOp(context, embedding: number, branches: found)
    }
  }

  /// The branch that begins with layer `first`: a convolution, what passes values on or activates
  /// them, and a maximum over all positions.
  private static func branch(_ graph: ModelGraph, from first: Int) -> Layers? {
    guard case .conv1D(let convolution) = graph.layer(first),
      convolution.window.padding == .valid, convolution.window.strides == 1,
      convolution.activation.isIncreasing
    else { return nil }
    var activation = convolution.activation
    var layers = [first]
    var current = first
    while let next = graph.onlyReader(of: current) {
      layers.append(next)
      switch graph.layer(next) {
      case .activation(let layer) where activation == .linear && layer.function.isIncreasing:
        activation = layer.function
      case .globalMaxPooling1D:
        return Layers(
          convolution: first, activation: activation, pooling: next, sharesTies: true, all: layers)
      case .maxPooling1D(let pooling):
        guard let length = graph.node(current).shape.sizes.first ?? nil else { return nil }
        let spans = Spans(pooling.window, length: length)
        guard spans.count == 1, spans[0] == 0..<length else { return nil }
        return Layers(
          convolution: first, activation: activation, pooling: next, sharesTies: false, all: layers)
      default:
        guard graph.passesThrough(next), graph.node(next).shape == graph.node(first).shape else {
          return nil
        }
      }
      current = next
    }
    return nil
  }
}

/// One convolution with its maximum, as the op works with it.
struct TextBranch {
  /// The width of a window.
  let taps: Int
  let filters: Int
  let activation: Activation
  /// (taps, channels, filters)
  let kernel: Parameter
  let bias: Parameter?
  let output: Slot
  /// Where its filters begin in a row that holds those of all branches, each branch filled up to
  /// whole lanes.
  let column: Int
  let sharesTies: Bool
  /// The first of its `taps · filters` rows in a table that holds all branches' kernels transposed.
  let transposedRow: Int

  /// Filters are worked on in lanes of 16.
  static let lanes = 16
  static func padded(_ filters: Int) -> Int { (filters + lanes - 1) / lanes * lanes }

  var paddedFilters: Int { Self.padded(filters) }
}
