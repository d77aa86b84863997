import Kernels
import Testing

@Suite struct MatmulTests {
  struct Product: Sendable {
    var m: Int, n: Int, k: Int
    var transposeA = false, transposeB = false, accumulate = false
    /// Floats between the end of a row and the next row.
    var gap = 0
  }

  /// Every combination of transposes on sizes around tiles and blocks, and random ones.
  static let products: [Product] = {
    var random = Random(1)
    let sizes = [
      (0, 5, 5), (5, 0, 5), (5, 5, 0), (1, 1, 1), (1, 1, 300), (1, 33, 257), (33, 1, 257),
      (8, 32, 16), (9, 33, 17), (7, 31, 15), (16, 16, 16), (17, 15, 31), (193, 33, 5), (192, 32, 9),
      (64, 129, 40), (128, 1, 192), (3, 200, 64), (130, 65, 256), (48, 31, 513),
    ]
    var products: [Product] = []
    for (m, n, k) in sizes {
      for flags in 0..<8 {
        products.append(
          Product(
            m: m, n: n, k: k, transposeA: flags & 1 != 0, transposeB: flags & 2 != 0,
            accumulate: flags & 4 != 0, gap: random.int(0...2)))
      }
    }
    for _ in 0..<100 {
      products.append(
        Product(
          m: random.int(1...70), n: random.int(1...70), k: random.int(1...90),
          transposeA: random.bool(), transposeB: random.bool(), accumulate: random.bool(),
          gap: random.int(0...3)))
    }
    return products
  }()

  func run(_ table: KernelTable, _ p: Product, _ a: [Float], _ b: [Float], _ c: [Float]) -> [Float]
  {
    var c = c
    table.matmul(
      p.transposeA, p.transposeB, p.m, p.n, p.k, a, (p.transposeA ? p.m : p.k) + p.gap, b,
      (p.transposeB ? p.k : p.n) + p.gap, &c, p.n + p.gap, p.accumulate)
    return c
  }

  @Test(arguments: Implementation.all)
  func sameBitsAsOneChainForEachElement(_ implementation: Implementation) {
    var random = Random(2)
    for p in Self.products {
      let a = random.floats((p.m + p.gap) * (p.k + p.gap))
      let b = random.floats((p.n + p.gap) * (p.k + p.gap))
      let c = random.floats(p.m * (p.n + p.gap))
      #expect(
        bits(run(implementation.table, p, a, b, c)) == bits(run(naive, p, a, b, c)), "\(p)")
    }
  }

  /// The naive product against sums in double precision.
  @Test func naiveIsTheProduct() {
    var random = Random(3)
    for p in Self.products {
      let (lda, ldb) = ((p.transposeA ? p.m : p.k) + p.gap, (p.transposeB ? p.k : p.n) + p.gap)
      let a = random.floats((p.m + p.gap) * (p.k + p.gap))
      let b = random.floats((p.n + p.gap) * (p.k + p.gap))
      let old = random.floats(p.m * (p.n + p.gap))
      let new = run(naive, p, a, b, old)
      for i in 0..<p.m {
        for j in 0..<p.n {
          var sum = p.accumulate ? Double(old[i * (p.n + p.gap) + j]) : 0
          for q in 0..<p.k {
            let left = p.transposeA ? a[q * lda + i] : a[i * lda + q]
            let right = p.transposeB ? b[j * ldb + q] : b[q * ldb + j]
            sum += Double(left) * Double(right)
          }
          #expect(abs(Double(new[i * (p.n + p.gap) + j]) - sum) < 1e-6 * Double(p.k + 10), "\(p)")
        }
      }
    }
  }

  /// Rows handed to several threads give the bits of one call.
  @Test(arguments: Implementation.all)
  func rowsMayBeSplitAnywhere(_ implementation: Implementation) {
    var random = Random(4)
    let (m, n, k) = (45, 37, 70)
    let a = random.floats(m * k)
    let b = random.floats(k * n)
    var whole = [Float](repeating: 0, count: m * n)
    implementation.table.matmul(false, false, m, n, k, a, k, b, n, &whole, n, false)
    for cut in 0...m {
      var parts = [Float](repeating: 0, count: m * n)
      a.withUnsafeBufferPointer { a in
        parts.withUnsafeMutableBufferPointer { c in
          guard let a = a.baseAddress, let c = c.baseAddress else { return }
          implementation.table.matmul(false, false, cut, n, k, a, k, b, n, c, n, false)
          implementation.table.matmul(
            false, false, m - cut, n, k, a + cut * k, k, b, n, c + cut * n, n, false)
        }
      }
      #expect(bits(parts) == bits(whole))
    }
  }

  /// A convolution of width 3 over 9 positions of 4 channels, as a product of overlapping rows.
  @Test(arguments: Implementation.all)
  func rowsOfTheFirstFactorMayOverlap(_ implementation: Implementation) {
    var random = Random(5)
    let x = random.floats(9 * 4)
    let kernel = random.floats(3 * 4 * 5)
    var y = [Float](repeating: 0, count: 7 * 5)
    implementation.table.matmul(false, false, 7, 5, 12, x, 4, kernel, 5, &y, 5, false)
    for position in 0..<7 {
      for filter in 0..<5 {
        var sum = 0.0
        for j in 0..<3 {
          for channel in 0..<4 {
            sum +=
              Double(x[(position + j) * 4 + channel])
              * Double(kernel[(j * 4 + channel) * 5 + filter])
          }
        }
        #expect(abs(Double(y[position * 5 + filter]) - sum) < 1e-5)
      }
    }
  }
}
