import Kernels

/// Weighted sums of a table's rows, one for each sample's bag, and the way back.
///
/// What is left of a product of samples with a matrix when a sample is a set of words (or a
/// count of words): `y = Σᵢ weightᵢ · table[rowᵢ]` by ascending row. Backward, the gradient of a row
/// is the sum over the samples that have it, in the order of samples.
final class BagTable {
  let table: LazyTable
  /// As long as the table; zero between batches that update rows one by one.
  private let gradients: Block<Float>?
  private var gradientsAreZero = true
  /// The rows with a gradient, where few have one.
  private let touched: TouchedRows?
  private var gathersTouched = false
  private var bags: [Bags] = []

  private let makeBags: (Source, Runtime) throws(TrainingError) -> Bags

  /// Samples for one chunk of the forward pass.
  private static let chunkSamples = 32

  init(
    _ parameter: Parameter, makeBags: @escaping (Source, Runtime) throws(TrainingError) -> Bags
  ) throws(TrainingError) {
    table = try LazyTable(parameter)
    gradients = parameter.isTrained ? try Block(count: parameter.count) : nil
    touched = parameter.isTrained ? try TouchedRows(rowCount: table.rowCount) : nil
    self.makeBags = makeBags
  }

  func prepare(_ source: Source, _ runtime: Runtime) throws(TrainingError) {
    bags.removeAll { $0.source == nil }
    if !bags.contains(where: { $0.source === source }) {
      bags.append(try makeBags(source, runtime))
    }
  }

  private func bags(of source: Source) -> Bags? { bags.first { $0.source === source } }

  /// `y[s · width] = Σ`, and then `finish` for a range of samples.
  func forward(
    _ pass: borrowing Pass, to y: UnsafeMutablePointer<Float>, finish: (Range<Int>) -> Void
  ) {
    guard let bags = bags(of: pass.source) else { return }
    if pass.isTraining { findTouched(pass, bags) }
    let (rows, width, kernels, values) = (pass.rows, table.width, pass.kernels, table.values)
    let (size, count) = (Self.chunkSamples, pass.count)
    pass.run(chunks: (count + size - 1) / size) { chunk in
      let range = chunk * size..<min(count, (chunk + 1) * size)
      var list = bags.kernelBags
      kernels.pointee.sum_bags(
        &list, range.count, rows + range.lowerBound, width, values, width,
        y + range.lowerBound * width)
      finish(range)
    }
  }

  /// Decides, at the beginning of a batch, whether rows are updated one by one, and finds them.
  private func findTouched(_ pass: borrowing Pass, _ bags: Bags) {
    guard let touched else { return }
    if pass.isFirstPiece {
      // The bags of the whole batch, if they are as large as they are on average.
      let expected =
        Double(bags.total) / Double(max(pass.source.count, 1)) * Double(pass.batchCount)
      // A penalty moves all rows.
      gathersTouched =
        expected < Double(table.rowCount) / 4 && table.parameter.regularizer == nil
      if gathersTouched { touched.clear() }
    }
    guard gathersTouched else {
      table.flush(pass.runtime)
      return
    }
    let rows = pass.rows
    touched.add(pass, samples: pass.count) { range, _, marker in
      for sample in range {
        let bag = rows[sample]
        let words = bags.rows + bags.starts[bag]
        for index in 0..<bags.counts[bag] { marker.mark(words[index]) }
      }
    }
    table.catchUp(touched.rows, count: touched.count, pass.runtime)
  }

  /// `∂table[row] += weight · g[s]` for all samples.
  func backward(_ pass: borrowing Pass, _ g: UnsafePointer<Float>) {
    guard let gradients, let bags = bags(of: pass.source) else { return }
    let (rows, width, kernels, count) = (pass.rows, table.width, pass.kernels, pass.count)
    if gathersTouched, !gradientsAreZero {
      gradients.clear()
      gradientsAreZero = true
    }
    let clears = pass.isFirstPiece && !gathersTouched
    let cuts = Bags.cuts
    pass.run(chunks: cuts) { cut in
      if clears {
        let (first, end) = (bags.bounds[cut] * width, bags.bounds[cut + 1] * width)
        (gradients.base + first).update(repeating: 0, count: end - first)
      }
      var list = bags.kernelBags
      kernels.pointee.add_bags(&list, cut, count, rows, width, g, gradients.base, width)
    }
  }

  func update(_ step: borrowing UpdateStep) {
    guard let gradients, let touched else { return }
    if gathersTouched {
      table.update(
        step, rows: touched.rows, count: touched.count, gradients: gradients.base,
        stride: table.width)
    } else {
      gradientsAreZero = false
      table.updateAll(step, gradients: gradients.base)
    }
  }

  func flush(_ step: borrowing UpdateStep) { table.flush(step.runtime) }
}
