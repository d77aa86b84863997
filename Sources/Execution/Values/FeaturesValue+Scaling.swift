import Datasets
import Samples

extension FeaturesValue {
  /// For each number of a sample its mean and standard deviation over all samples, as scikit-learn's
  /// `StandardScaler` has them: μ = Σx / n, σ² = Σ(x - μ)² / n, and 1 in place of a σ that is 0 but for
  /// rounding, σ² ≤ n ε σ² + (n μ ε)².
  func moments() -> (means: [Double], deviations: [Double]) {
    guard case .tensor(let tensor) = features else { return ([], []) }
    let (rows, width) = (tensor.shape.first ?? 0, tensor.rowSize)
    let count = Double(rows)
    var means = [Double](repeating: 0, count: width)
    var squares = means
    forEachNumber(of: tensor) { column, value in means[column] += value }
    means = means.map { $0 / count }
    forEachNumber(of: tensor) { column, value in
      let distance = value - means[column]
      squares[column] += distance * distance
    }
    let ulp = Double.ulpOfOne
    let deviations = zip(squares, means).map { sum, mean in
      let variance = sum / count
      let bound = count * mean * ulp
      return variance <= count * ulp * variance + bound * bound ? 1 : variance.squareRoot()
    }
    return (means, deviations)
  }

  @inline(__always)
  private func forEachNumber(of tensor: Tensor, _ body: (_ column: Int, Double) -> Void) {
    forEachPlace(among: tensor.values.count, width: tensor.rowSize) { place, row, column in
      body(column, rest.exact(tensor.values[place], row: row, column: column))
    }
  }

  /// (x - μ) / σ, number by number, as it is done with new rows too; numbers that nobody else holds are not
  /// copied.
  mutating func scale(means: [Double], deviations: [Double]) {
    guard case .tensor(var tensor) = features, tensor.rowSize == means.count else { return }
    let (given, known) = (rest, encoding(ofWidth: means.count))
    features = .tensor(Tensor(shape: [0], values: []))
    tensor.values.withUnsafeMutableBufferPointer { values in
      forEachPlace(among: values.count, width: means.count) { place, row, column in
        let value = given.exact(values[place], row: row, column: column)
        values[place] = Float((value - means[column]) / deviations[column])
      }
    }
    features = .tensor(tensor)
    rowEncoding = known.scaled(means: means, deviations: deviations)
  }

  /// Each number with the step's: in double precision where a row of a file becomes such a sample, or more
  /// of each number is known than it holds.
  func changed(by step: ArithmeticStep) -> FeaturesValue {
    guard case .tensor(var tensor) = features else { return self }
    var result = self
    var newRest = rest
    if rowEncoding == nil, rest == nil {
      let number = Float(step.number)
      for place in tensor.values.indices {
        tensor.values[place] = step(tensor.values[place], number)
      }
    } else {
      forEachPlace(among: tensor.values.count, width: tensor.rowSize) { place, row, column in
        let value = rest.exact(tensor.values[place], row: row, column: column)
        let exact = step(value, step.number)
        tensor.values[place] = Float(exact)
        newRest?.keep(exact, of: tensor.values[place], row: row, column: column)
      }
    }
    result.features = .tensor(tensor)
    result.rest = newRest
    // Pictures stay what they are: nobody writes one as a row.
    if rowEncoding != nil || tensor.shape.count == 2 {
      result.rowEncoding = encoding(ofWidth: tensor.rowSize).changed(by: step)
    }
    return result
  }

  /// How rows of numbers become these samples, where nothing else is known.
  private func encoding(ofWidth width: Int) -> RowEncoding {
    if let rowEncoding { return rowEncoding }
    let names = columns ?? (0..<width).map { "\($0)" }
    return RowEncoding(columns: names.map { TableColumn(name: $0, kind: .number(mean: nil)) })
  }
}

extension SampleRest? {
  /// A number with what single precision leaves out of it, which stands here where any is left out.
  @inline(__always)
  func exact(_ value: Float, row: Int, column: Int) -> Double {
    map { $0.exact(value, row: row, column: column) } ?? Double(value)
  }
}

/// The places of rows of numbers, one after another, each with its row and column.
@inline(__always)
private func forEachPlace(
  among count: Int, width: Int, _ body: (_ place: Int, _ row: Int, _ column: Int) -> Void
) {
  guard width > 0 else { return }
  var (row, column) = (0, 0)
  for place in 0..<count {
    body(place, row, column)
    column += 1
    if column == width { (row, column) = (row + 1, 0) }
  }
}
