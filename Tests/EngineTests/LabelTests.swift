import Samples
import Testing

@testable import Engine

/// Which labels a loss takes, and what samples of a class weigh.
@Suite struct LabelTests {
  private static func labels(
    _ values: [Float], _ loss: Loss, outputs: [Int] = [1], shape: [Int]? = nil
  ) throws(TrainingError) -> Labels {
    let y = Tensor(shape: shape ?? [values.count], values: values)
    return try Labels(y, samples: y.shape[0], outputSizes: outputs, loss: loss)
  }

  private static func isTaken(_ value: Float, _ loss: Loss, outputs: [Int] = [1]) -> Bool {
    (try? labels([value], loss, outputs: outputs)) != nil
  }

  @Test func labelsHaveBounds() {
    for value in [0, 0.5, 1] as [Float] { #expect(Self.isTaken(value, .binaryCrossentropy)) }
    for value in [-0.1, 1.1, -1, 2, .nan, .infinity, -.infinity] as [Float] {
      #expect(!Self.isTaken(value, .binaryCrossentropy), "\(value)")
    }
    for value in [0, 1, 2] as [Float] {
      #expect(Self.isTaken(value, .sparseCategoricalCrossentropy, outputs: [3]))
    }
    for value in [-1, 3, 0.5, 2.5, -0.5, .nan, .infinity] as [Float] {
      #expect(!Self.isTaken(value, .sparseCategoricalCrossentropy, outputs: [3]), "\(value)")
    }
    for loss in [Loss.meanSquaredError, .meanAbsoluteError] {
      for value in [-1e30, 0, 5.5] as [Float] { #expect(Self.isTaken(value, loss)) }
      for value in [Float.nan, .infinity, -.infinity] { #expect(!Self.isTaken(value, loss)) }
    }
  }

  /// The sample is told, not the place among all values.
  @Test func theSampleIsTold() {
    #expect(
      throws: TrainingError.badLabel(value: -0.5, sample: 2, allowed: "numbers from 0 to 1")
    ) {
      try Self.labels(
        [0, 1, 0, 1, 0, -0.5], .categoricalCrossentropy, outputs: [2], shape: [3, 2])
    }
    #expect(
      throws: TrainingError.badLabel(value: 1, sample: 1, allowed: "whole numbers from 0 to 0")
    ) { try Self.labels([0, 1], .sparseCategoricalCrossentropy, outputs: [1]) }
  }

  /// Axes of size 1 at the end are no matter.
  @Test func shapesAreThoseOfTheOutputs() throws {
    #expect(try Self.labels([0, 1], .binaryCrossentropy, shape: [2, 1]).count == 1)
    #expect(try Self.labels([0, 1], .binaryCrossentropy, shape: [2, 1, 1]).count == 1)
    let four = [Float](repeating: 0, count: 4)
    #expect(
      try Self.labels(four, .sparseCategoricalCrossentropy, outputs: [2, 3], shape: [2, 2]).count
        == 2)
    #expect(
      try Self.labels(four, .binaryCrossentropy, outputs: [2, 1], shape: [2, 2]).count == 2)
    #expect(throws: TrainingError.shapeMismatch(expected: "labels of shape (2,)", got: "(1, 2)")) {
      try Self.labels(four, .binaryCrossentropy, outputs: [2], shape: [2, 1, 2])
    }
    #expect(throws: TrainingError.shapeMismatch(expected: "3 labels", got: "2")) {
      try Labels(
        Tensor(shape: [2], values: [0, 1]), samples: 3, outputSizes: [1],
        loss: .binaryCrossentropy)
    }
  }

  /// Keras: `class_weight` by the number of the class, rounded, or by the place of the greatest of several.
  @Test func weightsGoByTheClass() throws {
    let one = try Self.labels([0, 1, 0.4, 0.6, 0.5], .binaryCrossentropy)
    #expect(one.weights([2, 3]) == [2, 3, 2, 3, 2])
    #expect(one.weights([2]) == [2, 1, 2, 1, 2])
    #expect(one.weights([]) == [])
    let several = try Self.labels(
      [0, 1, 0, 1, 0, 0, 0.5, 0.5, 0, 0, 0.4, 0.6], .categoricalCrossentropy, outputs: [3],
      shape: [4, 3])
    #expect(several.weights([2, 3, 4]) == [3, 2, 2, 4])
    let sparse = try Self.labels([2, 0, 1], .sparseCategoricalCrossentropy, outputs: [3])
    #expect(sparse.weights([5, 6, 7]) == [7, 5, 6])
    let far = try Self.labels([-1, 7, 1e30], .meanSquaredError)
    #expect(far.weights([5, 6]) == [1, 1, 1])
  }
}
