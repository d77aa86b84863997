import Engine
import Language
import Notebook
import Report
import Synchronization
import Text
import Words

/// The runs of a sweep.
struct SweepValue: Sendable {
  struct Row: Sendable {
    /// One choice for each axis.
    var choices: [Value]
    /// Each choice as it was written; one that was computed in the shortest decimals.
    var texts: [String]
    var run: RunValue
  }

  var type: SweepType
  var rows: [Row]
  /// The axis that goes through the folds of a data set, where one does.
  var foldAxis: Int?

  /// `layers 2, units 16`
  func label(_ row: Row) -> Remark {
    row.run.divergence.map { Remark(\.names.failedInEpoch, choices(of: row), "\($0.epoch)") }
      ?? choices(of: row)
  }

  private func choices(of row: Row) -> Remark {
    .list(zip(type.axes, row.texts).map { name, text in "\(name) \(text)" }, .comma)
  }

  /// Whether no run finished an epoch.
  var isEmpty: Bool { rows.allSatisfy { $0.run.history.series.allSatisfy(\.isEmpty) } }

  /// What stands under its table: the runs that failed.
  var notes: [Remark] {
    rows.compactMap { row in
      row.run.divergence.map { divergence in
        Remark(\.remarks.choiceFailed, choices(of: row), .own(divergence.message))
      }
    }
  }

  static func text(_ choice: Value) -> String {
    switch choice {
    case .described(let remark): remark.text
    case .text(let word): word
    default: choice.constant.map { "\($0)" } ?? ""
    }
  }

  /// The choices alone.
  var choices: ColumnsValue {
    ColumnsValue(
      names: type.axes,
      values: type.axes.indices.map { axis in rows.map { $0.choices[axis] } },
      texts: type.axes.indices.map { axis in rows.map { $0.texts[axis] } })
  }

  /// The sweep's table: choices, sizes and the figures of each run's last epoch.
  var columns: ColumnsValue {
    var columns = choices
    columns.names = type.columns.names
    columns.values.append(rows.map { .integer($0.run.model.compiled.model.parameterCount) })
    for name in type.series {
      // What a failed run had come to is no result of it.
      columns.values.append(
        rows.map { row in
          .number(row.run.divergence == nil ? row.run.history[name]?.last ?? .nan : .nan)
        })
    }
    columns.values.append(
      rows.map { row in
        Self.bestEpoch(row.run.history[type.watched] ?? []).map { .integer($0) } ?? .number(.nan)
      })
    return columns
  }

  /// Nil where no epoch was finished.
  private static func bestEpoch(_ series: [Double]) -> Int? {
    series.indices.min { series[$0] < series[$1] }.map { $0 + 1 }
  }

  /// What the runs come to, a line for each.
  var figure: Figure {
    let name = FunctionBodies.axisName(type.watched)
    return Figure(
      title: Remark(\.figures.ofEachRun, name), xLabel: Remark(\.figures.epochs), yLabel: name,
      content: Lines(lines(type.watched)))
  }

  /// The curves of one series, a line for each run; runs of one choice of the first axis share a
  /// colour where there are several axes.
  func lines(_ series: String) -> [LineSeries] {
    let firsts = rows.map { $0.texts.first ?? "" }
    let groups = firsts.indices.filter { $0 == 0 || firsts[$0] != firsts[$0 - 1] }
      .map { firsts[$0] }
    return rows.enumerated().compactMap { index, row in
      guard let values = row.run.history[series], !values.isEmpty else { return nil }
      return LineSeries(
        name: label(row), x: values.indices.map { Double($0 + 1) }, y: values, style: .line,
        group: type.axes.count > 1 ? groups.firstIndex(of: firsts[index]) : nil)
    }
  }
}

/// A table whose columns are lists.
struct ColumnsValue: Sendable {
  var names: [String]
  var values: [[Value]]
  /// The first columns are choices: what is shown of them.
  var texts: [[String]]

  var table: OutputTable {
    let count = values.first?.count ?? 0
    return OutputTable(
      columns: names,
      rows: (0..<count).map { row in
        values.indices.map { column in
          cell(values[column][row], as: column < texts.count ? texts[column][row] : nil)
        }
      },
      showsMetrics: true)
  }

  /// Without the columns that not every row has.
  func complete(_ count: Int) -> ColumnsValue {
    let whole = names.indices.filter { values[$0].count == count }
    return ColumnsValue(
      names: whole.map { names[$0] }, values: whole.map { values[$0] }, texts: texts)
  }

  subscript(name: String) -> [Value]? { names.firstIndex(of: name).map { values[$0] } }

  /// - Parameter text: What is shown of a choice; nil for a figure.
  private func cell(_ value: Value, as text: String?) -> OutputTable.Cell {
    switch value {
    case .integer(let value) where text == nil || text == "\(value)": .integer(value)
    case .integer(let value): .written(text ?? "", value: Double(value))
    case .number(let value): text.map { .written($0, value: value) } ?? .number(value)
    default: .text(text ?? SweepValue.text(value))
    }
  }
}

/// A run, the data sets that it loaded, why it failed where it did, and its warnings.
private typealias SweepResult = Result<
  (
    value: Value, sources: [ReportDocument.DataSource], divergence: RunFailure?, warnings: [String]
  ), RunFailure
>

extension Evaluator {
  /// Trains one run for each combination, several at a time where there are enough of them: which
  /// thread trains a run makes no difference to its bits.
  mutating func sweep(_ sweep: CheckedSweep, _ type: SweepType) throws(RunFailure) -> Value {
    let count = sweep.rows.count
    let results = Mutex<[SweepResult?]>(
      [SweepResult?](repeating: nil, count: count))
    var start = self
    let progress = SweepProgress(count: count, name: currentName, observe: observe)
    start.observe = { progress.show($0) }
    let evaluatorAtStart = start
    // The largest first, so that none is left over at the end.
    let order = sweep.rows.indices.sorted { a, b in
      let (first, second) = (type.runs[a].size, type.runs[b].size)
      return first != second ? first > second : a < b
    }
    func run(_ number: Int) {
      let row = order[number]
      var evaluator = evaluatorAtStart
      evaluator.divergences = []
      evaluator.warnings = []
      let result: SweepResult
      do throws(RunFailure) {
        let value = try evaluator.evaluate(sweep.rows[row].body)
        result = .success(
          (value, evaluator.sources, evaluator.divergences.first, evaluator.warnings))
      } catch {
        result = .failure(error)
      }
      results.withLock { $0[row] = result }
    }
    if count >= runtime.workers.threads {
      // Work inside a run then stays on the thread that trains it.
      runtime.run(chunks: count) { run($0) }
    } else {
      for number in 0..<count where !runtime.cancellation.isCancelled { run(number) }
    }
    return try collect(results.withLock { $0 }, sweep, type)
  }

  private mutating func collect(
    _ results: [SweepResult?], _ sweep: CheckedSweep, _ type: SweepType
  ) throws(RunFailure) -> Value {
    var value = SweepValue(type: type, rows: [], foldAxis: sweep.foldAxis)
    var failure: (row: Int, error: RunFailure)?
    var failures = 0
    var isLost = false
    for (index, result) in results.enumerated() {
      switch result {
      case .success((.run(let run), let loaded, let divergence, let warnings)):
        for warning in warnings where !self.warnings.contains(warning) {
          self.warnings.append(warning)
        }
        if let divergence {
          failures += 1
          if failure == nil { failure = (index, divergence) }
        }
        for source in loaded where !sources.contains(source) { sources.append(source) }
        var choices: [Value] = []
        for expression in sweep.rows[index].choices { choices.append(try choice(expression)) }
        value.rows.append(
          SweepValue.Row(
            choices: choices, texts: Self.texts(of: choices, in: sweep.rows[index]), run: run))
      case .failure(let error) where error.kind != .cancelled:
        failures += 1
        // What is lost is told before what is kept.
        if failure == nil || !isLost { failure = (index, error) }
        isLost = true
      case .success, .failure, nil:
        throw RunFailure(
          kind: .cancelled, range: sweep.rows[index].body.range, message: "stopped")
      }
    }
    guard let (row, error) = failure else { return .sweep(value) }
    var named = error
    var choices: [Value] = []
    for expression in sweep.rows[row].choices { choices.append(try choice(expression)) }
    let texts = zip(sweep.axes, Self.texts(of: choices, in: sweep.rows[row]))
      .map { axis, text in "\(axis): \(text)" }
    named.message += " (with \(texts.joined(separator: ", "))"
    named.message += failures > 1 ? "; \(failures) of \(results.count) runs failed)" : ")"
    guard !isLost else { throw named }
    divergences.append(named)
    return .sweep(value)
  }

  private static func texts(of choices: [Value], in row: CheckedSweep.Row) -> [String] {
    zip(choices, row.written).map { choice, written in written ?? SweepValue.text(choice) }
  }

  /// A choice as the table shows it: losses and metrics by their names alone.
  private mutating func choice(_ expression: CheckedExpression) throws(RunFailure) -> Value {
    switch expression.type {
    case .loss(let function): .text(function.name)
    case .metric(let metric): .text(metric.rawValue)
    default: try evaluate(expression)
    }
  }
}

/// The progress of runs that are trained side by side, as one run whose epochs are theirs together.
private final class SweepProgress: @unchecked Sendable {
  /// The epochs that are finished.
  private let epochs = Mutex(0)
  private let count: Int
  private let name: String
  private let observe: (RunEvent) -> Void

  init(count: Int, name: String, observe: @escaping (RunEvent) -> Void) {
    self.count = count
    self.name = name
    self.observe = observe
  }

  /// Events come one at a time.
  func show(_ event: RunEvent) {
    epochs.withLock { finished in
      switch event {
      case .epoch(var progress, _):
        if progress.epochIsFinished { finished += 1 }
        let isLast = progress.epochIsFinished && progress.epoch == progress.epochs
        guard isLast || !progress.epochIsFinished else { return }
        progress.epochs *= count
        progress.epoch = progress.epochIsFinished ? finished : finished + 1
        observe(.epoch(progress, run: name))
      default: observe(event)
      }
    }
  }
}

extension RunType {
  /// Roughly how much work its training is, for comparison.
  fileprivate var size: Int { compiled.model.parameterCount }
}
