import Kernels
import Testing

@Suite struct OptimizersTests {
  /// Weights with their optimiser's two slots.
  struct Weights: Equatable {
    var w: [Float], a: [Float], b: [Float]

    var allBits: [[UInt32]] { [bits(w), bits(a), bits(b)] }
  }

  enum Rule: CaseIterable {
    case rmsprop, rmspropInside, adam, decaying, scheduled, sgd, momentum, nesterov, adagrad, adamax

    private var rmsprop: KernelRMSprop {
      KernelRMSprop(
        learning_rate: 0.001, rho: 0.9, one_minus_rho: 0.1, epsilon: 1e-7,
        epsilon_inside: self == .rmspropInside)
    }
    private var adam: KernelAdam {
      KernelAdam(
        beta1: 0.9, one_minus_beta1: 0.1, beta2: 0.999, one_minus_beta2: 0.001,
        decay: self == .decaying ? 0.0004 : 0, epsilon: 1e-7)
    }
    private var adagrad: KernelAdagrad { KernelAdagrad(learning_rate: 0.01, epsilon: 1e-7) }
    private var adamax: KernelAdamax {
      KernelAdamax(beta1: 0.9, one_minus_beta1: 0.1, beta2: 0.999, epsilon: 1e-7)
    }
    private var sgd: KernelSGD {
      KernelSGD(
        learning_rate: 0.01, momentum: self == .sgd ? 0 : 0.9, nesterov: self == .nesterov)
    }
    /// Any step sizes do; these differ from step to step.
    static let stepSizes = (0..<5000).map { 0.001 * (1 + 1 / Float($0 + 1)) }
    static let decays = stepSizes.map { 0.4 * $0 }

    func update(_ table: KernelTable, _ x: inout Weights, gradients: [Float], step: Int) {
      switch self {
      case .rmsprop, .rmspropInside:
        withUnsafePointer(to: rmsprop) {
          table.rmsprop($0, gradients.count, gradients, &x.w, &x.a)
        }
      case .adam, .decaying, .scheduled:
        var adam = adam
        if self == .scheduled { adam.decay = Self.decays[step] }
        withUnsafePointer(to: adam) {
          table.adam(
            $0, Self.stepSizes[step], gradients.count, gradients, &x.w, &x.a, &x.b)
        }
      case .sgd, .momentum, .nesterov:
        withUnsafePointer(to: sgd) { table.sgd($0, gradients.count, gradients, &x.w, &x.a) }
      case .adagrad:
        withUnsafePointer(to: adagrad) {
          table.adagrad($0, gradients.count, gradients, &x.w, &x.a)
        }
      case .adamax:
        withUnsafePointer(to: adamax) {
          table.adamax(
            $0, Self.stepSizes[step], gradients.count, gradients, &x.w, &x.a, &x.b)
        }
      }
    }

    /// - Parameter rows: The rows' numbers, or nil for all of them in order.
    func update(
      _ table: KernelTable, _ x: inout Weights, rows: [Int32]?, count: Int, width: Int,
      gradients: [Float]?, byRow: Bool = false, step: Int, lastStep: inout [Int32]
    ) {
      func withOptional<T>(_ array: [T]?, _ body: (UnsafePointer<T>?) -> Void) {
        guard let array else { return body(nil) }
        array.withUnsafeBufferPointer { body($0.baseAddress) }
      }
      withOptional(rows) { rows in
        withOptional(gradients) { gradients in
          lastStep.withUnsafeMutableBufferPointer { last in
            var list = KernelRows(
              count: count, rows: rows, width: width, gradients: gradients, gradient_stride: width,
              gradients_by_row: byRow, step: Int32(step), last_step: last.baseAddress)
            switch self {
            case .rmsprop, .rmspropInside:
              withUnsafePointer(to: rmsprop) { table.rmsprop_rows($0, &list, &x.w, &x.a) }
            case .adam, .decaying:
              withUnsafePointer(to: adam) {
                table.adam_rows($0, Self.stepSizes, nil, &list, &x.w, &x.a, &x.b)
              }
            case .scheduled:
              withUnsafePointer(to: adam) {
                table.adam_rows($0, Self.stepSizes, Self.decays, &list, &x.w, &x.a, &x.b)
              }
            case .sgd, .momentum, .nesterov:
              withUnsafePointer(to: sgd) { table.sgd_rows($0, &list, &x.w, &x.a) }
            case .adagrad:
              withUnsafePointer(to: adagrad) { table.adagrad_rows($0, &list, &x.w, &x.a) }
            case .adamax:
              withUnsafePointer(to: adamax) {
                table.adamax_rows($0, Self.stepSizes, &list, &x.w, &x.a, &x.b)
              }
            }
          }
        }
      }
    }
  }

  /// First steps worked by hand from zero state, with gradient ½ and weight 1.
  @Test(arguments: Implementation.allWithNaive)
  func firstStepsByHand(_ implementation: Implementation) {
    let table = implementation.table
    func step(_ rule: Rule) -> Float {
      var x = Weights(w: [1], a: [0], b: [0])
      rule.update(table, &x, gradients: [0.5], step: 0)
      return x.w[0]
    }
    // v = 0.1·0.25 = 0.025; lr·g/√v = 0.0005/0.158114 = 0.00316228
    #expect(abs(step(.rmsprop) - 0.99683772) < 2e-7)
    #expect(abs(step(.rmspropInside) - 0.99683772) < 2e-7)
    // m = 0.05, v = 0.00025; step size 0.002: 0.002·0.05/0.0158114 = 0.0063246
    #expect(abs(step(.adam) - 0.9936754) < 2e-7)
    #expect(abs(step(.sgd) - 0.995) < 1e-7)
    #expect(abs(step(.momentum) - 0.995) < 1e-7)
    // u = −0.005; w + 0.9·u − 0.005
    #expect(abs(step(.nesterov) - 0.9905) < 1e-7)
    // m = 0.05, u = 0.5; step size 0.002: 0.002·0.05/0.5
    #expect(abs(step(.adamax) - 0.9998) < 1e-7)
  }

  /// Where ε stands shows when gradients are small.
  @Test func placeOfEpsilon() {
    var outside = Weights(w: [0], a: [0], b: [0])
    var inside = outside
    Rule.rmsprop.update(naive, &outside, gradients: [1e-6], step: 1)
    Rule.rmspropInside.update(naive, &inside, gradients: [1e-6], step: 1)
    // √v = 3.16228e-7: 1e-9/(3.16228e-7 + 1e-7), and 1e-9/√(1e-13 + 1e-7)
    #expect(abs(outside.w[0] + 0.0024025) < 1e-6)
    #expect(abs(inside.w[0] + 3.1623e-6) < 1e-9)
  }

  @Test(arguments: Implementation.all, Rule.allCases)
  func sameBitsAsNaive(_ implementation: Implementation, _ rule: Rule) {
    var random = Random(1)
    for count in oddSizes {
      var want = Weights(
        w: random.floats(count), a: [Float](repeating: 0, count: count),
        b: [Float](repeating: 0, count: count))
      var got = want
      for step in 1...4 {
        let gradients = random.floats(count)
        rule.update(naive, &want, gradients: gradients, step: step)
        rule.update(implementation.table, &got, gradients: gradients, step: step)
      }
      #expect(got.allBits == want.allBits)
    }
  }

  /// Rows that wait for their gradient end in the bits of updating every row at every step.
  @Test(arguments: Implementation.allWithNaive, Rule.allCases)
  func rowsThatWaitedMissNothing(_ implementation: Implementation, _ rule: Rule) {
    let table = implementation.table
    var random = Random(2)
    for width in [1, 4, 15, 16, 17, 33, 100] {
      let rowCount = 7
      let zeros = [Float](repeating: 0, count: rowCount * width)
      var dense = Weights(w: random.floats(rowCount * width), a: zeros, b: zeros)
      var lazy = dense
      var lastStep = [Int32](repeating: 0, count: rowCount)
      for step in 1...25 {
        let touched = (0..<Int32(rowCount)).shuffled(using: &random).prefix(random.int(0...3))
        let gradients = random.floats(touched.count * width)
        var all = zeros
        for (i, row) in touched.enumerated() {
          all.replaceSubrange(
            Int(row) * width..<(Int(row) + 1) * width, with: gradients[i * width..<(i + 1) * width])
        }
        rule.update(naive, &dense, gradients: all, step: step)
        // Some rows are looked at before they get their gradient, as a forward pass does.
        if step % 3 == 0 {
          rule.update(
            table, &lazy, rows: Array(touched), count: touched.count, width: width, gradients: nil,
            step: step - 1, lastStep: &lastStep)
        }
        rule.update(
          table, &lazy, rows: Array(touched), count: touched.count, width: width,
          gradients: step % 2 == 0 ? all : gradients, byRow: step % 2 == 0, step: step,
          lastStep: &lastStep)
      }
      rule.update(
        table, &lazy, rows: nil, count: rowCount, width: width, gradients: nil, step: 25,
        lastStep: &lastStep)
      #expect(lazy.allBits == dense.allBits)
      #expect(lastStep == [Int32](repeating: 25, count: rowCount))
    }
  }

  /// A wait so long that squares shrink to the least floats there are.
  @Test(arguments: Implementation.all, Rule.allCases)
  func longWaits(_ implementation: Implementation, _ rule: Rule) {
    var random = Random(3)
    let zeros = [Float](repeating: 0, count: 20)
    var dense = Weights(w: random.floats(20), a: zeros, b: zeros)
    rule.update(naive, &dense, gradients: random.floats(20), step: 1)
    var lazy = dense
    for step in 2...4000 { rule.update(naive, &dense, gradients: zeros, step: step) }
    var lastStep: [Int32] = [1]
    rule.update(
      implementation.table, &lazy, rows: [0], count: 1, width: 20, gradients: nil, step: 4000,
      lastStep: &lastStep)
    #expect(lazy.allBits == dense.allBits)
  }
}
