/// An embedding that only convolutions read, or dense layers at every position, which are convolutions
/// of width 1.
///
/// A convolution right after an embedding is a sum of projections of words: `Σⱼ E[w(p+j)]·Wⱼ`. Each
/// distinct word of a pass is projected once; a window then only adds a few rows. Backward, what the
/// windows' gradients are for a word's projections is added up first, and multiplied once.
enum WordConvolution: Rewrite {
  static func match(_ graph: ModelGraph, at number: Int) -> FusedMatch? {
    let readers = graph.readers[number]
    guard case .embedding = graph.layer(number), number != graph.model.nodes.count - 1,
      !readers.isEmpty, readers.allSatisfy({ window(of: graph.layer($0)) != nil })
    else { return nil }
    return FusedMatch(layers: [number] + readers, outputs: readers) {
      context throws(TrainingError) in
      try WordConvolutionOp(context, embedding: number, readers: readers)
    }
  }

  /// The window that a layer moves over words; nil where it isn't of this kind.
  static func window(of layer: Layer) -> Window? {
    switch layer {
    case .conv1D(let layer) where layer.activation.slopeFollowsFromOutput: layer.window
    case .dense(let layer) where layer.activation.slopeFollowsFromOutput:
      Window(width: 1, strides: 1)
    default: nil
    }
  }
}

/// One layer of the pattern, as the op works with it.
struct WordBranch {
  let window: Window
  let filters: Int
  let activation: Activation
  /// (taps, channels, filters); of a dense layer (channels, filters).
  let kernel: Parameter
  let bias: Parameter?
  let output: Slot
  let extent: Extent
  let activationGradient: ActivationGradient

  var taps: Int { window.width }

  init(_ context: borrowing OpContext, layer: Int) throws(TrainingError) {
    let usesBias: Bool
    switch context.graph.layer(layer) {
    case .conv1D(let layer):
      (filters, activation, usesBias) = (layer.filters, layer.activation, layer.useBias)
    case .dense(let layer):
      (filters, activation, usesBias) = (layer.units, layer.activation, layer.useBias)
    default: throw .internalFault("not a convolution")
    }
    window =
      WordConvolution.window(of: context.graph.layer(layer)) ?? Window(width: 1, strides: 1)
    kernel = try context.parameter(layer, "kernel")
    bias = usesBias ? try context.parameter(layer, "bias") : nil
    output = try context.output(layer)
    extent = context.graph.extents[layer]
    activationGradient = try ActivationGradient(activation, bias: bias, units: filters)
  }

  /// Zeros before the first position of a sample and after its last, as far as windows reach.
  func zeros(length: Int) -> (before: Int, after: Int) {
    guard window.padding == .same else { return (0, 0) }
    let before = window.zerosBefore(length: length)
    let end = (window.count(over: length) - 1) * window.strides + window.width
    return (before, max(0, end - before - length))
  }
}

/// Some filters of a branch, so many that all words' projections by them have room.
struct WordPanel {
  let branch: WordBranch
  let firstFilter: Int
  let filters: Int

  /// The values of a word: one row of filters for each tap.
  var width: Int { branch.taps * filters }
  var isLast: Bool { firstFilter + filters == branch.filters }

  /// - Parameter words: The most words that are projected at once.
  static func panels(_ branches: [WordBranch], words: Int) -> [WordPanel] {
    let budget = 1 << 23
    return branches.flatMap { branch in
      let fitting = max(1, budget / max(1, words.times(branch.taps)) / 16) * 16
      let size = min(branch.filters, fitting)
      return stride(from: 0, to: branch.filters, by: size).map {
        WordPanel(branch: branch, firstFilter: $0, filters: min(size, branch.filters - $0))
      }
    }
  }
}
