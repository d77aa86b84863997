import Datasets
import Engine
import Language
import Notebook
import Platform
import Report
import Samples
import Text

extension FunctionBodies {
  static let tables: [Spelling: Body] = ["table": table, "standardize": standardize]

  @Sendable private static func table(_ call: inout CallValues) throws(RunFailure) -> Value {
    let found = try call.existing("path")
    let name = call.text("path") ?? ""
    let answer: TableOptions.Answer
    switch (call.column("label"), call.column("target")) {
    case (let label?, nil): answer = .label(label)
    case (nil, let target?): answer = .target(target)
    default: throw call.failure("`table` needs a label or a target")
    }
    var options = TableOptions(answer: answer, memory: Machine.memory)
    options.features = call.columns("features")
    options.ignored = call.columns("ignore") ?? []
    options.missing = call.text("missing").flatMap { .init(rawValue: Spelling($0)) } ?? .error
    options.hasHeader = call.boolean("header")
    options.separator = try call.separator()
    options.encoding = call.fileEncoding
    options.stratifies = call.boolean("stratify")
    options.split = call.sampleSplit
    let share = options.split.testShare
    guard share >= 0, share < 1 else {
      throw call.failure("test_split", "a share is from 0 to below 1, and this is \(share)")
    }
    let evaluator = call.evaluator
    let loaded: LoadedTable
    do {
      let file = try call.opened { () throws(SystemError) in try found.file() }
      loaded = try loadTable(
        file, name: name, options: options,
        isCancelled: { evaluator.runtime.cancellation.isCancelled },
        announce: { rows, width, bytes in
          guard bytes >= 256 << 20 else { return }
          evaluator.observe(
            .note(
              "\(name): \(grouped(rows)) rows of \(counted(width, "number")) take "
                + "\(byteSize(bytes)) of memory"))
        })
    } catch {
      throw call.columnFailure(error, answer: ["label", "target"])
    }
    call.note(loaded.name, digest: loaded.digest)
    call.warnOfColumns(of: loaded)
    return .divided(DividedValue(loaded))
  }

  @Sendable private static func standardize(_ call: inout CallValues) throws(RunFailure) -> Value {
    guard case .divided(var data) = call["data"], case .tensor(let train) = data.train.x.features
    else { throw call.failure("data", "standardize takes samples of numbers") }
    guard train.shape.first ?? 0 > 0 else {
      throw call.failure(
        "data", "there are no training samples, whose mean and deviation are needed")
    }
    let (means, deviations) = data.train.x.moments(of: train)
    data.train.x = data.train.x.scaled(means: means, deviations: deviations)
    data.test.x = data.test.x.scaled(means: means, deviations: deviations)
    data.summary = nil
    data.notes = ["Each number minus the training samples' mean, divided by their deviation."]
    return .divided(data)
  }
}

extension CallValues {
  /// Texts that hardly repeat, each a column.
  fileprivate mutating func warnOfColumns(of table: LoadedTable) {
    for column in table.columns {
      guard case .categories(let values) = column.kind,
        values.count > max(20, (table.train.count + table.test.count) / 2)
      else { continue }
      warn(
        "column \"\(column.name)\" of \(table.name) has \(grouped(values.count)) different texts, each a "
          + "column of its own; ignore: [\"\(column.name)\"] leaves it out")
    }
  }
}

extension DividedValue {
  init(_ table: LoadedTable) {
    func part(_ data: Dataset, _ rest: [Float]?) -> DatasetValue {
      DatasetValue(
        x: FeaturesValue(
          features: data.x, columns: table.featureNames,
          rowEncoding: RowEncoding(columns: table.columns), rest: rest),
        y: data.y, labelElement: table.classes == nil ? .float32 : .integer,
        classes: table.classes)
    }
    self.init(
      name: table.name, train: part(table.train, table.trainRest),
      test: part(table.test, table.testRest), summary: table.summary,
      answer: table.answer)
    if table.dropped > 0 {
      notes.append(
        "\(counted(table.dropped, "row")) with missing values left out"
          + (table.summary == nil ? "." : "; the figures are of all rows of the file."))
    }
  }
}

extension FeaturesValue {
  /// For each number of a sample its mean and standard deviation over all samples, as scikit-learn's
  /// `StandardScaler` has them: μ = Σx / n, σ² = Σ(x - μ)² / n, and 1 in place of a σ that is 0 but for
  /// rounding, σ² ≤ n ε σ² + (n μ ε)².
  fileprivate func moments(of tensor: Tensor) -> (means: [Double], deviations: [Double]) {
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

  private func forEachNumber(of tensor: Tensor, _ body: (_ column: Int, Double) -> Void) {
    let width = tensor.rowSize
    guard width > 0 else { return }
    var column = 0
    for (place, value) in tensor.values.enumerated() {
      body(column, Double(value) + (rest.map { Double($0[place]) } ?? 0))
      column = column + 1 == width ? 0 : column + 1
    }
  }

  /// (x - μ) / σ, number by number, as it is done with new rows too.
  fileprivate func scaled(means: [Double], deviations: [Double]) -> FeaturesValue {
    guard case .tensor(let tensor) = features, tensor.rowSize == means.count else { return self }
    var result = self
    var values: [Float] = []
    values.reserveCapacity(tensor.values.count)
    forEachNumber(of: tensor) { column, value in
      values.append(Float((value - means[column]) / deviations[column]))
    }
    let names = columns ?? means.indices.map { "\($0)" }
    let encoding =
      rowEncoding
      ?? RowEncoding(columns: names.map { TableColumn(name: $0, kind: .number(mean: nil)) })
    result.features = .tensor(Tensor(shape: tensor.shape, values: values))
    result.rowEncoding = encoding.scaled(means: means, deviations: deviations)
    return result
  }
}
