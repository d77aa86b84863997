import Datasets
import Engine
import Language
import Notebook
import Platform
import Report
import Samples
import Text
import Words

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
    options.skip = call.whole("skip") ?? 0
    options.separator = try call.separator()
    options.encoding = call.fileEncoding
    options.stratifies = call.boolean("stratify")
    options.split = try call.checkedSplit()
    let evaluator = call.evaluator
    let loaded: LoadedTable
    do {
      let file = try call.opened { () throws(SystemError) in try found.file() }
      loaded = try loadTable(
        file, name: name, options: options,
        isCancelled: { evaluator.runtime.cancellation.isCancelled },
        announce: { rows, width, bytes in
          guard bytes >= 64 << 20 else { return }
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
    guard case .divided(var data) = call["data"], case .tensor = data.train.x.features
    else { throw call.failure("data", "standardize takes samples of numbers") }
    guard data.train.x.features.count > 0 else {
      throw call.failure(
        "data", "there are no training samples, whose mean and deviation are needed")
    }
    let (means, deviations) = data.train.x.moments()
    // What nothing else holds is let go of, and scaled where it is.
    call.arguments["data"] = nil
    data.train.x.scale(means: means, deviations: deviations)
    data.test.x.scale(means: means, deviations: deviations)
    data.summary = nil
    data.notes = [Remark(\.remarks.standardized)]
    return .divided(data)
  }
}

extension CallValues {
  /// Texts that hardly repeat, each a column.
  fileprivate mutating func warnOfColumns(of table: LoadedTable) {
    for (column, line, cell) in table.doubtful {
      warn(
        "column \"\(column)\" of \(table.name) holds texts with digits, such as \"\(cell)\" in line "
          + "\(grouped(line)), and each different one is a column of its own; if they mean numbers, write "
          + "them as 1234.5, else ignore: [\"\(column)\"] leaves them out")
    }
    for column in table.columns {
      guard case .categories(let values) = column.kind,
        values.count > max(20, (table.train.count + table.test.count) / 2),
        !table.doubtful.contains(where: { Spelling($0.column) == Spelling(column.name) })
      else { continue }
      warn(
        "column \"\(column.name)\" of \(table.name) has \(grouped(values.count)) different texts, each a "
          + "column of its own; ignore: [\"\(column.name)\"] leaves it out")
    }
  }
}

extension DividedValue {
  init(_ table: LoadedTable) {
    func part(_ data: Dataset, _ rest: SampleRest?) -> DatasetValue {
      DatasetValue(
        x: FeaturesValue(
          features: data.x, columns: table.featureNames,
          rowEncoding: RowEncoding(columns: table.columns), rest: rest),
        y: data.y, labelElement: table.classes == nil ? .float32 : .integer,
        classes: table.classes)
    }
    self.init(
      name: .own(table.name), train: part(table.train, table.rests?.train),
      test: part(table.test, table.rests?.test), summary: table.summary,
      answer: table.answer)
    if table.dropped > 0 {
      notes.append(
        Remark(
          table.summary == nil ? \.remarks.rowsLeftOut : \.remarks.rowsLeftOutOfSummary,
          count: table.dropped))
    }
  }
}
