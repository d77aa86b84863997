import Kernels
import Platform
import Testing

@Suite struct FunctionsTests {
  enum Function: String, CaseIterable {
    case exp, log, tanh, sigmoid

    func callAsFunction(_ table: KernelTable, _ x: [Float]) -> [Float] {
      var y = x
      switch self {
      case .exp: table.exp(x.count, x, &y)
      case .log: table.log(x.count, x, &y)
      case .tanh: table.tanh(x.count, x, &y)
      case .sigmoid: table.sigmoid(x.count, x, &y)
      }
      return y
    }

    func exact(_ x: Double) -> Double {
      switch self {
      case .exp: CLibrary.exp(x)
      case .log: CLibrary.log(x)
      case .tanh: CLibrary.tanh(x)
      case .sigmoid: 1 / (1 + CLibrary.exp(-x))
      }
    }
  }

  /// Every 9,973rd float of both signs, each power of two and what stands beside it.
  static let inputs: [Float] = {
    var patterns = stride(from: UInt32(0), through: 0x7f80_0000, by: 9973).map { $0 }
    for exponent in UInt32(0)...255 {
      for offset: Int64 in [-1, 0, 1] {
        patterns.append(UInt32(clamping: Int64(exponent) << 23 + offset))
      }
    }
    let positive = patterns.map { Float(bitPattern: $0) }.filter { !$0.isNaN }
    return positive + positive.map { -$0 } + (-2000..<2000).map { Float($0) / 50 }
  }()

  /// How far from the exact value, in units of the last place of a float of its size.
  static func distance(_ got: Float, _ exact: Double) -> Double {
    let nearest = Float(exact)
    if got == nearest { return 0 }
    guard got.isFinite, nearest.isFinite else { return .infinity }
    return abs(Double(got) - exact) / Double(max(nearest.magnitude.ulp, .leastNonzeroMagnitude))
  }

  @Test(arguments: Function.allCases)
  func withinTwoUnitsInTheLastPlace(_ function: Function) {
    let inputs = Self.inputs.filter { function != .log || $0 >= 0 }
    var worst = (distance: 0.0, x: Float(0))
    for (x, y) in zip(inputs, function(naive, inputs)) {
      let distance = Self.distance(y, function.exact(Double(x)))
      if distance > worst.distance { worst = (distance, x) }
    }
    #expect(worst.distance <= 2, "\(function) of \(worst.x)")
  }

  @Test(arguments: Implementation.all, Function.allCases)
  func sameBitsAsNaive(_ implementation: Implementation, _ function: Function) {
    let inputs = Self.inputs.filter { function != .log || $0 >= 0 }
    #expect(
      bits(function(implementation.table, inputs)) == bits(function(naive, inputs)))
    for count in oddSizes where count <= inputs.count {
      let some = Array(inputs.suffix(count))
      #expect(bits(function(implementation.table, some)) == bits(function(naive, some)))
    }
  }

  @Test(arguments: Implementation.allWithNaive)
  func edges(_ implementation: Implementation) {
    let table = implementation.table
    #expect(
      Function.exp(table, [-.infinity, -200, 0, 100, .infinity]) == [0, 0, 1, .infinity, .infinity])
    #expect(
      Function.log(table, [0, -0.0, 1, .infinity]) == [-.infinity, -.infinity, 0, .infinity])
    #expect(Function.tanh(table, [-.infinity, 0, .infinity]) == [-1, 0, 1])
    #expect(Function.tanh(table, [-0.0])[0].sign == .minus)
    #expect(Function.sigmoid(table, [-.infinity, 0, .infinity]) == [0, 0.5, 1])
    for function in Function.allCases {
      #expect(function(table, [.nan])[0].isNaN)
    }
    let logarithms = Function.log(table, [-1, -.infinity, -.leastNonzeroMagnitude])
    #expect(logarithms.allSatisfy { $0.isNaN })
  }
}
