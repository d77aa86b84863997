import Samples

/// A data set's labels, checked against a loss: `count` values for each sample.
struct Labels {
  let values: [Float]
  let count: Int

  /// - Parameter outputSizes: One sample's output.
  init(
    _ y: Tensor, samples: Int, outputSizes: [Int], loss: Loss
  ) throws(TrainingError) {
    let isSparse = loss == .sparseCategoricalCrossentropy
    let wanted = isSparse ? Array(outputSizes.dropLast()) : outputSizes
    let got = Array(y.shape.dropFirst())
    guard Self.withoutOnes(got) == Self.withoutOnes(wanted), !y.shape.isEmpty else {
      throw .shapeMismatch(
        expected: "labels of shape \(Self.text(wanted))", got: Self.text(got))
    }
    guard y.shape[0] == samples else {
      throw .shapeMismatch(expected: "\(samples) labels", got: "\(y.shape[0])")
    }
    values = y.values
    count = wanted.reduce(1, *)
    try check(loss, classes: outputSizes.last ?? 1)
  }

  /// What each sample's loss is multiplied by, from the weights of the classes; none for no weights.
  ///
  /// A sample's class is its label, or the place of its label's greatest value, as Keras takes it.
  func weights(_ classWeights: [Float]) -> [Float] {
    guard !classWeights.isEmpty, count > 0 else { return [] }
    return stride(from: 0, to: values.count, by: count).map { start in
      var place = 0
      if count > 1 {
        for i in 1..<count where values[start + i] > values[start + place] { place = i }
      } else {
        place = Int(exactly: values[start].rounded(.toNearestOrEven)) ?? -1
      }
      return classWeights.indices.contains(place) ? classWeights[place] : 1
    }
  }

  private func check(_ loss: Loss, classes: Int) throws(TrainingError) {
    let isAllowed: (Float) -> Bool
    let allowed: String
    switch loss {
    case .binaryCrossentropy, .categoricalCrossentropy:
      isAllowed = { $0 >= 0 && $0 <= 1 }
      allowed = "numbers from 0 to 1"
    case .sparseCategoricalCrossentropy:
      let end = Float(classes)
      isAllowed = { $0 >= 0 && $0 < end && $0 == $0.rounded(.towardZero) }
      allowed = "whole numbers from 0 to \(classes - 1)"
    case .meanSquaredError, .meanAbsoluteError, .custom:
      isAllowed = { $0.isFinite }
      allowed = "finite numbers"
    }
    if let place = values.firstIndex(where: { !isAllowed($0) }) {
      throw .badLabel(
        value: Double(values[place]), sample: place / max(count, 1), allowed: allowed)
    }
  }

  /// Axes of size 1 at the end make no difference: (n) labels are (n, 1) labels.
  private static func withoutOnes(_ sizes: [Int]) -> [Int] {
    var sizes = sizes
    while sizes.last == 1 { sizes.removeLast() }
    return sizes
  }

  private static func text(_ sizes: [Int]) -> String {
    TensorShape(sizes).sampleDescription
  }
}
