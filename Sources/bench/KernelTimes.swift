import Kernels
import Peak

/// Matrix products of the sizes that trainings make, against what a core can do.
enum KernelTimes {
  struct Product {
    let name: String
    let transposesA: Bool
    let transposesB: Bool
    let m: Int
    let n: Int
    let k: Int
    /// The distance between rows of A; less than a row where windows overlap.
    var rowDistance: Int?

    /// Operations: a multiplication and an addition for each term.
    var work: Double { 2 * Double(m) * Double(n) * Double(k) }
  }

  /// Forward, back to the weights and back to the inputs.
  static let products = [
    Product(
      name: "B_words", transposesA: false, transposesB: false, m: 2000, n: 384, k: 100),
    Product(
      name: "dense_forward", transposesA: false, transposesB: false, m: 128, n: 512, k: 512),
    Product(
      name: "dense_weights", transposesA: true, transposesB: false, m: 512, n: 512, k: 128),
    Product(
      name: "dense_inputs", transposesA: false, transposesB: true, m: 128, n: 512, k: 512),
    Product(
      name: "convolution", transposesA: false, transposesB: false, m: 494, n: 32, k: 7 * 128,
      rowDistance: 128),
    Product(
      name: "convolution_weights", transposesA: true, transposesB: false, m: 7 * 128, n: 32, k: 494,
      rowDistance: 128),
  ]

  /// Operations a second in a matrix product on one core: the best of many, because whatever else
  /// the machine does can only slow it down.
  static func speed(_ product: Product) -> Double {
    let (m, n, k) = (product.m, product.n, product.k)
    let lda = product.rowDistance ?? (product.transposesA ? m : k)
    let ldb = product.transposesB ? k : n
    let rowsA = product.transposesA ? k : m
    let a = memory(rowsA * lda + max(m, k))
    let b = memory((product.transposesB ? n : k) * ldb)
    let c = memory(m * n)
    defer { for block in [a, b, c] { block.deallocate() } }
    let kernels = kernels()
    // Some milliseconds a trial.
    let repeats = max(1, Int(1e8 / product.work))
    var best = 0.0
    for _ in 0..<50 {
      let start = now()
      for _ in 0..<repeats {
        kernels.pointee.matmul(
          product.transposesA, product.transposesB, m, n, k, a, lda, b, ldb, c, n, false)
      }
      best = max(best, Double(repeats) * product.work / (now() - start))
    }
    return best
  }

  /// Numbers a second that an elementwise function makes, in a block that the caches hold.
  static func elements(
    _ function: (_ count: Int, _ x: UnsafePointer<Float>, _ y: UnsafeMutablePointer<Float>) -> Void
  ) -> Double {
    let count = 4096
    let (x, y) = (memory(count), memory(count))
    defer { for block in [x, y] { block.deallocate() } }
    var best = 0.0
    for _ in 0..<100 {
      let start = now()
      for _ in 0..<20 { function(count, x, y) }
      best = max(best, 20 * Double(count) / (now() - start))
    }
    return best
  }

  private static func memory(_ count: Int) -> UnsafeMutablePointer<Float> {
    let block = UnsafeMutablePointer<Float>.allocate(capacity: count)
    for i in 0..<count { block[i] = Float((i &* 7919 &+ 13) % 1000) / 1000 + 0.001 }
    return block
  }

  /// One line for each figure: `matmul NAME GFLOPS SHARE` or `elements NAME MILLIONS`.
  static func lines() -> [String] {
    let peak = peak_fma()
    let table = kernels().pointee
    var lines = [
      "table \(String(cString: table.name))", "peak \(peak / 1e9)",
    ]
    for product in products {
      let speed = speed(product)
      lines.append("matmul \(product.name) \(speed / 1e9) \(peak > 0 ? speed / peak : .nan)")
    }
    let functions: [(String, (Int, UnsafePointer<Float>, UnsafeMutablePointer<Float>) -> Void)] = [
      ("exp", { table.exp($0, $1, $2) }), ("log", { table.log($0, $1, $2) }),
      ("tanh", { table.tanh($0, $1, $2) }), ("sigmoid", { table.sigmoid($0, $1, $2) }),
    ]
    for (name, function) in functions {
      lines.append("elements \(name) \(elements(function) / 1e6)")
    }
    return lines
  }
}
