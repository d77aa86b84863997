import Testing

@testable import Engine

@Suite("A loss or metric of the author's own")
struct FormulaTests {
  private func dual(_ steps: [Formula.Step], label: Double, prediction: Double) throws
    -> Formula.Dual
  {
    let formula = try #require(Formula(steps))
    return withUnsafeTemporaryAllocation(of: Formula.Dual.self, capacity: formula.depth) { stack in
      formula.evaluate(label: label, prediction: prediction, stack: stack.baseAddress!)
    }
  }

  /// Formulas over y and p, each smooth at the points used.
  static let formulas: [[Formula.Step]] = [
    [.label, .prediction, .subtract, .square],
    [.label, .prediction, .log, .multiply, .negate],
    [.prediction, .exp, .label, .divide],
    [.prediction, .constant(2.5), .power],
    [.constant(2), .prediction, .power],
    [.prediction, .prediction, .power],
    [.prediction, .sqrt, .label, .add, .log],
    [.label, .prediction, .subtract, .abs],
    [.prediction, .constant(0.1), .constant(0.9), .clip, .square],
    [.prediction, .constant(0.35), .minimum, .prediction, .constant(0.2), .maximum, .multiply],
  ]

  @Test("Its slope is the limit of differences", arguments: formulas)
  func slope(_ steps: [Formula.Step]) throws {
    for (label, prediction) in [(1.0, 0.3), (0.25, 0.7), (2.0, 0.55)] {
      let h = 1e-6
      let slope = try dual(steps, label: label, prediction: prediction).slope
      let above = try dual(steps, label: label, prediction: prediction + h).value
      let below = try dual(steps, label: label, prediction: prediction - h).value
      #expect(abs(slope - (above - below) / (2 * h)) < 1e-6 * max(1, abs(slope)))
    }
  }

  @Test("Values by hand")
  func values() throws {
    #expect(try dual([.constant(7), .constant(2), .subtract], label: 0, prediction: 0).value == 5)
    #expect(try dual([.label, .prediction, .less], label: 0, prediction: 1).value == 1)
    #expect(
      try dual(
        [.label, .prediction, .subtract, .abs, .constant(0.1), .less], label: 1, prediction: 0.95
      ).value == 1)
    #expect(
      try dual([.prediction, .constant(0.2), .constant(0.8), .clip], label: 0, prediction: 0.9)
        .value == 0.8)
  }

  @Test("Steps that leave no single value are no formula")
  func malformed() {
    #expect(Formula([]) == nil)
    #expect(Formula([.add]) == nil)
    #expect(Formula([.label, .prediction]) == nil)
    #expect(Formula([.label, .clip]) == nil)
  }
}
