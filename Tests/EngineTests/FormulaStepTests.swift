import Testing

@testable import Engine

/// Each step of a formula by itself: what it gives where its arguments are equal, and how it falls and rises.
@Suite struct FormulaStepTests {
  private static func dual(
    _ steps: [Formula.Step], label: Double = 0, prediction: Double = 0
  ) throws -> (value: Double, slope: Double) {
    let formula = try #require(Formula(steps))
    return withUnsafeTemporaryAllocation(of: Formula.Dual.self, capacity: formula.depth) { stack in
      let dual = formula.evaluate(
        label: label, prediction: prediction, stack: stack.baseAddress!)
      return (dual.value, dual.slope)
    }
  }

  /// For 1 and 2, 2 and 2, 2 and 1.
  @Test(
    arguments: [
      (Formula.Step.less, [1, 0, 0]), (.lessOrEqual, [1, 1, 0]), (.greater, [0, 0, 1]),
      (.greaterOrEqual, [0, 1, 1]), (.equal, [0, 1, 0]), (.notEqual, [1, 0, 1]),
      (.minimum, [1, 2, 1]), (.maximum, [2, 2, 2]), (.add, [3, 4, 3]), (.subtract, [-1, 0, 1]),
      (.multiply, [2, 4, 2]), (.divide, [0.5, 1, 2]), (.power, [1, 4, 2]),
    ] as [(Formula.Step, [Double])])
  func twoValues(_ step: Formula.Step, _ expected: [Double]) throws {
    for ((a, b), value) in zip([(1.0, 2.0), (2, 2), (2, 1)], expected) {
      let found = try Self.dual([.label, .prediction, step], label: a, prediction: b).value
      #expect(abs(found - value) < 1e-14, "\(a), \(b)")
    }
  }

  @Test func truthValues() throws {
    for (a, b) in [(0.0, 0.0), (0, 2), (2, 0), (2, -1)] {
      let both = try Self.dual([.label, .prediction, .and], label: a, prediction: b).value
      let any = try Self.dual([.label, .prediction, .or], label: a, prediction: b).value
      let none = try Self.dual([.label, .not], label: a).value
      #expect(both == (a != 0 && b != 0 ? 1 : 0))
      #expect(any == (a != 0 || b != 0 ? 1 : 0))
      #expect(none == (a == 0 ? 1 : 0))
    }
  }

  /// Of equal values the first counts, whose slope is 0 for a label and 1 for a prediction.
  @Test func slopesWhereSidesMeet() throws {
    for step in [Formula.Step.minimum, .maximum] {
      #expect(try Self.dual([.label, .prediction, step], label: 2, prediction: 2).slope == 0)
      #expect(try Self.dual([.prediction, .label, step], label: 2, prediction: 2).slope == 1)
    }
    #expect(try Self.dual([.prediction, .abs], prediction: 0).slope == 0)
    #expect(try Self.dual([.prediction, .abs], prediction: -3).slope == -1)
    #expect(try Self.dual([.prediction, .abs], prediction: 3).slope == 1)
    // On its bounds a clipped value still moves, beyond them it stands still.
    for (prediction, value, slope) in [
      (0.1, 0.2, 0.0), (0.2, 0.2, 1), (0.5, 0.5, 1), (0.8, 0.8, 1), (0.9, 0.8, 0),
    ] {
      let found = try Self.dual(
        [.prediction, .constant(0.2), .constant(0.8), .clip], prediction: prediction)
      #expect(found == (value, slope))
    }
  }

  /// (p²)′ = 2p; (p³)′ = 3p²; (p⁰)′ = 0, at 0 too; (2ᵖ)′ = 2ᵖ·ln 2; (pᵖ)′ = pᵖ·(ln p + 1).
  @Test func slopesOfPowers() throws {
    #expect(try Self.dual([.prediction, .constant(2), .power], prediction: 3) == (9, 6))
    #expect(try Self.dual([.prediction, .constant(3), .power], prediction: -2) == (-8, 12))
    #expect(try Self.dual([.prediction, .constant(0), .power], prediction: 0) == (1, 0))
    #expect(try Self.dual([.label, .constant(0.5), .power], label: 0) == (0, 0))
    let two = try Self.dual([.constant(2), .prediction, .power], prediction: 3)
    #expect(two.value == 8 && abs(two.slope - 5.545177444479562) < 1e-14)
    let own = try Self.dual([.prediction, .prediction, .power], prediction: 2)
    #expect(abs(own.value - 4) < 1e-14 && abs(own.slope - 6.772588722239781) < 1e-13)
  }

  @Test func theStackIsAsDeepAsNeeded() throws {
    for (steps, depth) in [
      ([.label], 1), ([.label, .negate], 1), ([.label, .prediction, .add], 2),
      ([.label, .prediction, .add, .prediction, .add], 2),
      ([.label, .prediction, .prediction, .add, .add], 3),
      ([.label, .constant(0), .constant(1), .clip], 3),
    ] as [([Formula.Step], Int)] {
      #expect(try #require(Formula(steps)).depth == depth)
    }
    #expect(Formula([.negate]) == nil)
    #expect(Formula([.label, .add]) == nil)
    #expect(Formula([.label, .prediction, .clip]) == nil)
    let counts = [Formula.Step.label, .constant(1), .sqrt, .not, .power, .or, .clip]
    #expect(counts.map { Formula.operandCount(of: $0) } == [0, 0, 1, 1, 2, 2, 3])
  }
}
