import Samples
import Testing

@testable import Engine

/// What one op may compute in place of several layers.
@Suite struct FusedMatchTests {
  /// Layers 1 and 2 are read inside; 2 is read by 3 and by 4, 3 by 4, and nobody reads 4, the output.
  private static func graph() throws -> ModelGraph {
    var model = ModelDescription(name: "m")
    _ = try model.add(.input(Input(size: 3)), inputs: [])
    _ = try model.add(.dense(Dense(units: 3)), inputs: [0])
    _ = try model.add(.dense(Dense(units: 3)), inputs: [1])
    _ = try model.add(.dense(Dense(units: 3)), inputs: [2])
    _ = try model.add(.concatenate, inputs: [2, 3])
    return ModelGraph(model, source: .numbers(rowSize: 3))
  }

  @Test(
    arguments: [
      ([1, 2], [2], [0], [], true),
      // An output may be read outside; an inner layer may not.
      ([1, 2], [1, 2], [0], [], true), ([2, 3], [3], [1], [], false),
      ([2, 3], [2, 3], [1], [], true),
      ([2, 3, 4], [4], [1], [], true), ([1, 2, 3, 4], [4], [0], [], true),
      // The model's output has to be written, though no layer reads it.
      ([2, 3, 4], [], [1], [], false), ([4], [], [2, 3], [], false), ([4], [4], [2, 3], [], true),
      // Twice computed, or read and written at once.
      ([1, 2], [2], [0], [2], false), ([1, 2], [2], [0], [3], true), ([1, 2], [2], [1], [], false),
    ] as [([Int], [Int], [Int], Set<Int>, Bool)])
  func nothingIsReadThatNobodyWrites(
    _ layers: [Int], _ outputs: [Int], _ inputs: [Int], _ taken: Set<Int>, _ isSound: Bool
  ) throws {
    let match = FusedMatch(layers: layers, outputs: outputs, inputs: inputs) {
      _ throws(TrainingError) in throw .internalFault("never made")
    }
    #expect(PlanOutline.isSound(match, try Self.graph(), taken: taken) == isSound)
  }
}
