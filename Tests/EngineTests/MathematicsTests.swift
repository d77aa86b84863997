import Readers
import Testing

@testable import Engine

/// Elementary functions beside those of Python, which are the C library's, whose results differ in the
/// last place at most; where there is no Python, the very bits that it found right.
@Suite struct MathematicsTests {
  private static let hasPython = Python.reader.has("math")

  /// Whether two results are within so many units in the last place.
  private static func areNear(_ a: Double, _ b: Double, _ units: Double = 2) -> Bool {
    if a == b || a.isNaN && b.isNaN { return true }
    return abs(a - b) <= units * max(b.magnitude.ulp, Double.leastNonzeroMagnitude)
  }

  /// What Python's function makes of each of these, infinite where it says that there is no number for it.
  private static func pythons(_ name: String, _ arguments: [[Double]]) throws -> [Double] {
    let code = """
      import math, sys
      for line in sys.stdin:
          try:
              print(math.\(name)(*map(float, line.split())))
          except (OverflowError, ValueError):
              print("inf")
      """
    let lines = arguments.map { $0.map { "\($0)" }.joined(separator: " ") }
    let printed = try #require(
      Python.reader.run(code: code, on: lines.joined(separator: "\n") + "\n"))
    let results = printed.split(separator: "\n").compactMap { Double($0) }
    try #require(results.count == arguments.count)
    return results
  }

  /// That results are Python's, as far as they have to be.
  private static func expect(
    _ arguments: [[Double]], _ ours: ([Double]) -> Double, _ name: String, as file: String,
    _ location: SourceLocation = #_sourceLocation,
    isRight: (_ ours: Double, _ pythons: Double) -> Bool
  ) throws {
    let results = arguments.map(ours)
    var said: String?
    if hasPython {
      let wrong = zip(arguments, zip(results, try pythons(name, arguments)))
        .filter { !isRight($1.0, $1.1) }.map(\.0)
      said = "wrong: \(wrong.prefix(9))"
    }
    try Accepted.expect(
      [littleEndian(results)], as: file, said: said, whenRight: "wrong: []", location)
  }

  private static func expect(
    _ arguments: [Double], _ ours: (Double) -> Double, _ name: String,
    _ location: SourceLocation = #_sourceLocation, isRight: (Double, Double) -> Bool
  ) throws {
    try expect(
      arguments.map { [$0] }, { ours($0[0]) }, name, as: name, location, isRight: isRight)
  }

  /// Over the whole range, results that are no normal numbers included: e^-708.4 is the least normal one.
  @Test func exponentials() throws {
    let fine = (-4000...4000).map { Double($0) * 0.00137 }
    let wide = (-7460...7100).map { Double($0) * 0.1 }
    // The borders between the ways of scaling: 2^-1000, 2^-1001, 2^-1022, 2^1023 and beyond.
    let borders = [-1000.0, -1001, -1022, -1023, -1074, 1022, 1023].flatMap { exponent in
      [-0.6, -0.5, -0.4, 0, 0.4, 0.49].map { (exponent + $0) * 0.693147180559945309 }
    }
    try Self.expect(fine + wide + borders, Mathematics.exp, "exp") { Self.areNear($0, $1) }
    #expect(Mathematics.exp(0) == 1 && Mathematics.exp(-0.0) == 1)
    #expect(Mathematics.exp(710) == .infinity && Mathematics.exp(.infinity) == .infinity)
    #expect(Mathematics.exp(-746) == 0 && Mathematics.exp(-.infinity) == 0)
    #expect(Mathematics.exp(709.78).isFinite && Mathematics.exp(-745.1) > 0)
    #expect(Mathematics.exp(.nan).isNaN)
  }

  @Test func logarithms() throws {
    let near = (1...4000).map { Double($0) * 0.00053 }
    let powers = (-1074...1023).map { Double(sign: .plus, exponent: $0, significand: 1) }
    let others = try (-300...300).map { try #require(Double("1.7e\($0)")) }
    try Self.expect(near + powers + others, Mathematics.log, "log") { Self.areNear($0, $1) }
    #expect(Mathematics.log(1) == 0)
    #expect(Mathematics.log(0) == -.infinity && Mathematics.log(-0.0) == -.infinity)
    #expect(Mathematics.log(-1).isNaN && Mathematics.log(.nan).isNaN)
    #expect(Mathematics.log(.infinity) == .infinity)
  }

  /// Four turns to both sides: at 26, numbers are 4 · 10⁻¹⁵ apart.
  @Test func cosines() throws {
    let arguments =
      (-2600...2600).map { Double($0) * 0.0101 } + (-9...9).map { Double($0) * 1.5707963267948966 }
    try Self.expect(arguments, Mathematics.cos, "cos") { abs($0 - $1) < 4e-15 }
    #expect(Mathematics.cos(0) == 1)
  }

  /// Both ways to work it out meet at 0.05.
  @Test func hyperbolicTangents() throws {
    let arguments = (-2200...2200).map { Double($0) * 0.0101 } + [1e-9, 0.0499, 0.05, 0.0501]
    let all = arguments + arguments.map { $0 * 0.005 }
    try Self.expect(all, Mathematics.tanh, "tanh") { abs($0 - $1) <= 1e-14 * abs($1) }
    #expect(Mathematics.tanh(0) == 0)
    #expect(Mathematics.tanh(50) == 1 && Mathematics.tanh(-50) == -1)
  }

  /// Whole powers by repeated multiplication, others by logarithms.
  @Test func powers() throws {
    let bases = [0.5, 1, 1.5, 2, 3, 10, 0.1, -1, -2, -0.3]
    let whole: [[Double]] = bases.flatMap { base in (-12...12).map { [base, Double($0)] } }
    let ours = { (power: [Double]) in Mathematics.power(power[0], power[1]) }
    try Self.expect(whole, ours, "pow", as: "whole_powers") { abs($0 - $1) <= 1e-14 * abs($1) }
    let others: [[Double]] = bases.filter { $0 > 0 }.flatMap { base in
      [0.5, -0.5, 0.25, 1.5, -2.75, 7.1, 1025, -1025.5].map { [base, $0] }
    }
    try Self.expect(others, ours, "pow", as: "powers") {
      abs($0 - $1) <= 1e-12 * abs($1) || $0 == $1
    }
  }

  /// IEEE 754, 9.2.1, as pow(3) has them.
  @Test(
    arguments: [
      (0.0, 2.0, 0.0), (0, 0.3, 0), (0, -0.3, .infinity), (0, -2, .infinity), (0, 0, 1), (5, 0, 1),
      (1, 1e300, 1), (1, -0.3, 1), (-1, .infinity, 1), (-1, 1025, -1), (-1, 1026, 1),
      (2, 1024, .infinity), (2, -1025, 0x1p-1025), (4, 0.5, 2), (-2, 1, -2), (-2, -1, -0.5),
      (2, 1023, 0x1p1023),
    ] as [(Double, Double, Double)])
  func specialPowers(_ base: Double, _ exponent: Double, _ value: Double) {
    let ours = Mathematics.power(base, exponent)
    #expect(ours == value || abs(ours - value) < 1e-12 * abs(value), "\(ours)")
  }

  @Test func powersThatAreNoNumbers() {
    #expect(Mathematics.power(-2, 0.5).isNaN)
    #expect(Mathematics.power(-2, 0.3).isNaN)
  }
}
