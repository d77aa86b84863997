import Kernels

/// `∂W[j] = Σ x[p·s + j]ᵀ·δ[p]` over the windows p of all samples.
///
/// Where W is small, groups of samples are added up side by side and then by ascending group; the
/// number of groups follows from the number of samples and from W's size.
final class ConvolutionKernelGradient {
  private let kernel: Parameter
  private let depth: Int
  private let filters: Int
  private let mostGroups: Int
  private let sums: Block<Float>

  /// Fewer groups than this aren't worth it.
  private static let fewGroups = 4

  init(_ kernel: Parameter) throws(TrainingError) {
    self.kernel = kernel
    depth = kernel.shape[0] * kernel.shape[1]
    filters = kernel.shape[2]
    let fitting = min(16, (1 << 20) / max(kernel.count, 1))
    mostGroups = kernel.isTrained && fitting >= Self.fewGroups ? fitting : 0
    sums = try Block(count: mostGroups.times(kernel.count))
  }

  /// - Parameters:
  ///   - x: The samples, `size` floats each; their windows are `distance` floats apart.
  ///   - g: δ
  func compute(
    _ pass: borrowing Pass, _ x: UnsafePointer<Float>, size: Int, distance: Int, windows: Int,
    _ g: UnsafePointer<Float>
  ) {
    guard let gradients = kernel.gradients?.base else { return }
    let (count, depth, filters, kernels) = (pass.count, depth, filters, pass.kernels)
    func product(
      _ sample: Int, _ c: UnsafeMutablePointer<Float>, accumulates: Bool
    ) -> MatrixProduct {
      MatrixProduct(
        rows: depth, columns: filters, depth: windows, a: x + sample * size, lda: distance,
        transposesA: true, b: g + sample * windows * filters, ldb: filters, c: c, ldc: filters,
        accumulates: accumulates)
    }
    let adds = !pass.isFirstPiece
    let groups = min(mostGroups, count)
    guard groups >= Self.fewGroups else {
      let cut = MatrixProduct.Cut(rows: depth, columns: filters, depth: windows * count)
      pass.run(chunks: cut.count) { chunk in
        let part = cut.part(chunk)
        for sample in 0..<count {
          product(sample, gradients, accumulates: adds || sample > 0).compute(part, kernels)
        }
      }
      return
    }
    let (groupSize, sums, total) = ((count + groups - 1) / groups, sums.base, depth * filters)
    let groupCount = (count + groupSize - 1) / groupSize
    let whole = MatrixProduct.Cut(wholeRows: depth, columns: filters).part(0)
    pass.run(chunks: groupCount) { group in
      let first = group * groupSize
      for sample in first..<min(count, first + groupSize) {
        product(sample, sums + group * total, accumulates: sample > first).compute(whole, kernels)
      }
    }
    if pass.isCancelled { return }
    let piece = 1 << 13
    pass.run(chunks: (total + piece - 1) / piece) { chunk in
      let start = chunk * piece
      kernels.pointee.column_sums(
        groupCount, min(piece, total - start), sums + start, total, gradients + start, adds)
    }
  }
}
