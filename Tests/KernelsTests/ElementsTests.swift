import Kernels
import Platform
import Testing

@Suite struct ElementsTests {
  static let activations = [
    KernelActivationLinear, KernelActivationRelu, KernelActivationSigmoid, KernelActivationTanh,
    KernelActivationElu, KernelActivationSelu, KernelActivationSoftplus, KernelActivationLeakyRelu,
    KernelActivationGelu, KernelActivationGeluTanh,
  ].map { KernelActivation(kind: $0, parameter: 0.3) }

  /// Whether the slope is found from the function's input.
  static func needsInput(_ activation: KernelActivation) -> Bool {
    activation.kind == KernelActivationGelu || activation.kind == KernelActivationGeluTanh
  }

  @Test(arguments: Implementation.all)
  func activationsHaveNaivesBits(_ implementation: Implementation) {
    var random = Random(1)
    for units in oddSizes {
      for activation in Self.activations {
        let (rows, gap) = (random.int(0...9), random.int(0...2))
        let x = random.floats(rows * (units + gap)).map { 4 * $0 }
        let bias = random.floats(units)
        for table in [implementation.table] {
          var (want, got) = (x, x)
          naive.bias_activation(activation, rows, units, x, units + gap, bias, &want, units + gap)
          table.bias_activation(activation, rows, units, x, units + gap, bias, &got, units + gap)
          #expect(bits(got) == bits(want))
          naive.bias_activation(activation, rows, units, x, units + gap, nil, &want, units + gap)
          table.bias_activation(activation, rows, units, x, units + gap, nil, &got, units + gap)
          #expect(bits(got) == bits(want))
          let dy = random.floats(x.count)
          var (wantSlope, gotSlope) = (x, x)
          naive.activation_backward(activation, x.count, want, dy, &wantSlope)
          table.activation_backward(activation, x.count, got, dy, &gotSlope)
          #expect(bits(gotSlope) == bits(wantSlope))
        }
      }
    }
  }

  /// Slopes of the naive activations against central differences.
  @Test(arguments: activations)
  func naiveSlopes(_ activation: KernelActivation) {
    for x: Float in [-2, -0.7, 0.3, 1.9] {
      let h: Float = 1 / 256
      var y: [Float] = [0, 0, 0]
      naive.bias_activation(activation, 3, 1, [x - h, x, x + h], 1, nil, &y, 1)
      var slope: [Float] = [0]
      naive.activation_backward(
        activation, 1, [Self.needsInput(activation) ? x : y[1]], [2], &slope)
      #expect(abs(slope[0] - (y[2] - y[0]) / h) < 1e-3)
    }
  }

  /// The functions and their slopes against their definitions in double precision, far out too.
  @Test func activationsAreWhatTheySay() {
    func normal(_ x: Double) -> Double { 0.5 * CLibrary.erfc(-x / 2.0.squareRoot()) }
    func density(_ x: Double) -> Double { CLibrary.exp(-x * x / 2) / (2 * Double.pi).squareRoot() }
    let (scale, alpha) = (1.0507009873554804934, 1.6732632423543772848)
    let root = (2 / Double.pi).squareRoot()
    let exact: [(KernelActivationKind, (Double) -> Double, (Double) -> Double)] = [
      (
        KernelActivationElu, { $0 > 0 ? $0 : 0.3 * CLibrary.expm1($0) },
        { $0 > 0 ? 1 : 0.3 * CLibrary.exp($0) }
      ),
      (
        KernelActivationSelu, { scale * ($0 > 0 ? $0 : alpha * CLibrary.expm1($0)) },
        { scale * ($0 > 0 ? 1 : alpha * CLibrary.exp($0)) }
      ),
      (
        KernelActivationSoftplus, { max($0, 0) + CLibrary.log1p(CLibrary.exp(-abs($0))) },
        { 1 / (1 + CLibrary.exp(-$0)) }
      ),
      (KernelActivationLeakyRelu, { $0 > 0 ? $0 : 0.3 * $0 }, { $0 > 0 ? 1 : 0.3 }),
      (KernelActivationGelu, { $0 * normal($0) }, { normal($0) + $0 * density($0) }),
      (
        KernelActivationGeluTanh,
        { 0.5 * $0 * (1 + CLibrary.tanh(root * ($0 + 0.044715 * $0 * $0 * $0))) },
        {
          let t = CLibrary.tanh(root * ($0 + 0.044715 * $0 * $0 * $0))
          return 0.5 * (1 + t) + 0.5 * $0 * (1 - t * t) * root * (1 + 3 * 0.044715 * $0 * $0)
        }
      ),
    ]
    for (kind, value, slope) in exact {
      let activation = KernelActivation(kind: kind, parameter: Float(0.3))
      for step in -900...900 {
        let x = Float(step) / 30
        var (y, dx): ([Float], [Float]) = ([0], [0])
        naive.bias_activation(activation, 1, 1, [x], 1, nil, &y, 1)
        naive.activation_backward(
          activation, 1, [Self.needsInput(activation) ? x : y[0]], [1], &dx)
        let wanted = value(Double(x))
        #expect(abs(Double(y[0]) - wanted) <= 4e-7 * max(abs(wanted), 0.1), "\(kind) \(x)")
        #expect(step == 0 || abs(Double(dx[0]) - slope(Double(x))) <= 1e-6, "\(kind) \(x)")
      }
      for table in Implementation.all.map(\.table) + [naive] {
        var y: [Float] = [0]
        table.bias_activation(activation, 1, 1, [.nan], 1, nil, &y, 1)
        #expect(y[0].isNaN)
      }
    }
  }

  @Test(arguments: Implementation.all)
  func rowsAndColumnsHaveNaivesBits(_ implementation: Implementation) {
    var random = Random(2)
    let table = implementation.table
    for units in oddSizes {
      let (rows, gap) = (random.int(0...20), random.int(0...2))
      let x = random.floats(rows * (units + gap))
      for accumulate in [false, true] {
        let old = random.floats(units)
        var (want, got) = (old, old)
        naive.column_sums(rows, units, x, units + gap, &want, accumulate)
        table.column_sums(rows, units, x, units + gap, &got, accumulate)
        #expect(bits(got) == bits(want))
      }
      let logits = random.floats(rows * units).map { 20 * $0 }
      let dy = random.floats(rows * units)
      var (want, got) = (logits, logits)
      naive.softmax(rows, units, logits, &want)
      table.softmax(rows, units, logits, &got)
      #expect(bits(got) == bits(want))
      var (wantSlope, gotSlope) = (dy, dy)
      naive.softmax_backward(rows, units, want, dy, &wantSlope)
      table.softmax_backward(rows, units, got, dy, &gotSlope)
      #expect(bits(gotSlope) == bits(wantSlope))
    }
  }

  /// e⁰ : e^ln 3 = 1 : 3; and dx = y·(dy − Σ y·dy) worked by hand.
  @Test func softmaxByHand() {
    var y: [Float] = [0, 0]
    naive.softmax(1, 2, [7, 7 + 1.0986123], &y)
    #expect(abs(y[0] - 0.25) < 1e-6 && abs(y[1] - 0.75) < 1e-6)
    var dx: [Float] = [0, 0]
    naive.softmax_backward(1, 2, [0.25, 0.75], [1, 0], &dx)
    #expect(dx == [0.1875, -0.1875])
  }

  @Test(arguments: Implementation.all)
  func elementsHaveNaivesBits(_ implementation: Implementation) {
    var random = Random(3)
    let table = implementation.table
    for count in oddSizes {
      let (x, y) = (random.floats(count), random.floats(count))
      func same(_ run: (KernelTable, inout [Float]) -> Void) -> Bool {
        var (want, got) = (y, y)
        run(naive, &want)
        run(table, &got)
        return bits(want) == bits(got)
      }
      #expect(same { $0.axpy(count, 0.3, x, &$1) })
      #expect(same { $0.add(count, x, &$1) })
      #expect(same { $0.scale(count, 0.3, x, &$1) })
      #expect(same { $0.multiply(count, x, y, &$1) })
      #expect(table.sum(count, x).bitPattern == naive.sum(count, x).bitPattern)
      #expect(table.dot(count, x, y).bitPattern == naive.dot(count, x, y).bitPattern)
    }
  }

  @Test(arguments: Implementation.all)
  func dropoutHasNaivesBits(_ implementation: Implementation) {
    var random = Random(4)
    for count in oddSizes {
      let (x, y) = (random.floats(count), random.floats(count))
      let (key, counter) = (random.next(), random.next())
      for accumulate in [false, true] {
        var (want, got) = (y, y)
        naive.dropout(count, key, counter, 1 << 31, 2, x, &want, accumulate)
        implementation.table.dropout(count, key, counter, 1 << 31, 2, x, &got, accumulate)
        #expect(bits(got) == bits(want))
      }
    }
  }

  /// SplitMix64's first numbers from seed 0 are E220A8397B1DCDAF, 6E789E6AA1B965F4 and
  /// 06C45D188009454F.
  @Test func dropoutByHand() {
    var y: [Float] = [9, 9, 9]
    naive.dropout(3, 0, 0, 0x6E78_9E6A, 2, [1, 2, 3], &y, false)
    #expect(y == [2, 4, 0])
    naive.dropout(3, 0, 0, 0x6E78_9E6B, 2, [1, 2, 3], &y, true)
    #expect(y == [4, 4, 0])
  }

  /// Whole numbers, whose sums are exact in any order.
  @Test func sumsOfWholeNumbers() {
    let x = (0..<100).map { Float($0) }
    #expect(naive.sum(100, x) == 4950)
    #expect(naive.dot(100, x, x) == 328350)
    var y = [Float](repeating: 1, count: 100)
    naive.axpy(100, 2, x, &y)
    #expect(y == (0..<100).map { 1 + 2 * Float($0) })
  }
}
