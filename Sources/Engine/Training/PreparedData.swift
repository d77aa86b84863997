import Samples

/// A data set checked against a model: samples as ops read them, and labels where there are any.
struct PreparedData {
  let source: Source
  let labels: Labels?
  /// One sample's output: the model's output shape with the samples' length in place of `nil`.
  let outputSizes: [Int]

  init(_ features: Features, labels y: Tensor?, for compiled: Compiled) throws(TrainingError) {
    let model = compiled.model
    source = try Source.prepare(features, for: model)
    let sizes = try Self.outputSizes(model, source)
    outputSizes = sizes
    labels = try y.map { y throws(TrainingError) in
      try Labels(y, samples: features.count, outputSizes: sizes, loss: compiled.loss)
    }
  }

  /// The values of one sample's output.
  var outputCount: Int { outputSizes.reduce(1, *) }

  private static func outputSizes(
    _ model: ModelDescription, _ source: Source
  ) throws(TrainingError) -> [Int] {
    let sizes = model.outputShape.sizes
    guard sizes.contains(nil) else { return sizes.compactMap { $0 } }
    // An output for every position is a block of numbers only where all samples are equally long.
    let length = source.length(ofRow: 0)
    for row in 0..<source.count where source.length(ofRow: row) != length {
      throw .shapeMismatch(
        expected: "samples of one length, because the model's output has one value per position",
        got: "lengths \(length) and \(source.length(ofRow: row))")
    }
    let extents = Extent.all(of: model)
    let positions = extents[extents.count - 1].positions(length: length)
    return sizes.map { $0 ?? positions }
  }
}
