import Engine
import Language
import Report
import Samples
import Text

extension Evaluator {
  /// A value as the report shows it.
  func output(of value: Value) -> OutputValue {
    switch value {
    case .integer(let value): return .integer(value)
    case .number(let value): return .number(value)
    case .text(let value): return .text(value)
    case .boolean(let value): return .boolean(value)
    case .none, .nothing: return .none
    case .described(let text): return .described(text)
    case .list(let values): return .list(values.map { output(of: $0) })
    case .sequence(let sequence): return .list(sequence.indices.map { .integer(Int($0)) })
    case .tensor(let tensor): return .tensor(OutputTensor(tensor))
    case .features(let features): return output(of: features.features)
    case .table(let table): return .table(table)
    case .metrics(let metrics): return .metrics(metrics)
    case .history(let run):
      return .history(
        OutputHistory(
          names: run.history.names, series: run.history.series,
          weights: run.divergence == nil ? run.model.digest : "", footer: run.notes))
    case .figures(let figures): return figures.first.map { .figure($0) } ?? .none
    case .answer(let answer): return answer.outputs.first ?? .none
    case .wordIndex(let words): return table(words)
    case .sweep(let sweep):
      var table = sweep.table
      table.footer += sweep.notes
      return .table(table)
    case .columns(let columns): return .table(columns.table)
    case .dataset(let dataset):
      return .described(
        "\(grouped(dataset.count)) samples: \(Self.describe(dataset.x.features))")
    case .corpus(let corpus):
      let (train, test) = (corpus.train, corpus.test)
      return .described(
        "\(corpus.name): \(grouped(train.count)) samples for training"
          + "\(Self.counts(train.y, corpus.classes)), \(grouped(test.count)) for testing"
          + Self.counts(test.y, corpus.classes))
    case .divided(let divided):
      if let table = divided.description { return .table(table) }
      func counts(_ data: DatasetValue) -> String {
        data.labelElement == .integer ? Self.counts(data.y, data.classes) : ""
      }
      return .described(
        "\(divided.name): \(grouped(divided.train.count)) samples for training"
          + "\(counts(divided.train)), \(grouped(divided.test.count)) for testing"
          + counts(divided.test))
    case .folds(let folds):
      let count = folds.data.count
      guard case .samples(let data) = folds.data else {
        return .described("\(folds.count) folds of \(counted(count, "text"))")
      }
      return .described(
        "\(folds.count) folds of \(grouped(count)) samples: "
          + Self.describe(data.x.features))
    case .savedModel(let run, let path):
      return .described("model \(run.model.compiled.model.name), saved as \(path)")
    case .texts(let texts): return .table(OutputTable(texts))
    case .textSet(let set): return .table(OutputTable(set))
    case .vectors(let vectors):
      let count = vectors.words.count
      return .described(
        "\(counted(count, "word")), each with a vector of "
          + "\(vectors.dimension) numbers")
    case .model(let model):
      return .described(
        "model \(model.name): \(model.nodes.count) layers, "
          + "\(grouped(model.parameterCount)) parameters")
    case .compiled(let compiled):
      return .described(
        "model \(compiled.model.name), compiled with \(compiled.optimizer.name) and "
          + compiled.loss.rawValue)
    case .callback(let rule): return .described(rule.description)
    case .run(let run) where run.divergence != nil:
      return .described(
        "model \(run.model.compiled.model.name), whose training failed in epoch "
          + "\(run.divergence?.epoch ?? 0)")
    case .run(let run):
      return .described(
        "model \(run.model.compiled.model.name), trained for "
          + counted(run.model.epochs, "epoch"))
    }
  }

  /// How many labels there are of each class, in brackets; nothing where classes have no names.
  private static func counts(_ labels: Tensor, _ names: [String]?) -> String {
    guard let names, labels.rowSize == 1, !labels.values.isEmpty, let numbers = labels.classNumbers
    else { return "" }
    let counts = classCounts(numbers, names: names)
    let shown = counts.prefix(12).map { number, count in
      let name = names.indices.contains(number) ? names[number] : "\(number)"
      return "\(name) \(grouped(count))"
    }
    return " (" + shown.joined(separator: ", ") + (counts.count > 12 ? ", …" : "") + ")"
  }

  private static func describe(_ features: Features) -> String {
    switch features {
    case .sequences(let rows):
      rows.length.map { "sequences of \($0) word indices" } ?? "sequences of word indices"
    case .multiHot(let rows): "multi-hot rows of \(rows.dimension) values"
    case .tensor(let tensor): "values of shape \(tensor.shape.dropFirst().map { $0 })"
    }
  }

  /// Samples: short lists of sequences whole, long ones head and tail.
  private func output(of features: Features) -> OutputValue {
    switch features {
    case .tensor(let tensor): return .tensor(OutputTensor(TensorValue(tensor)))
    case .multiHot(let rows): return .tensor(OutputTensor(rows))
    case .sequences(let rows):
      // Padded rows may be very long.
      let shown = min(rows.count, 1000)
      let (size, overflow) = shown.multipliedReportingOverflow(by: rows.length ?? 1)
      guard !overflow, size <= 1_000_000 else {
        return .described("\(grouped(rows.count)) \(Self.describe(features))")
      }
      // Of more rows, those that nothing shows are not written out.
      let empty = OutputValue.list([])
      return .list(
        (0..<rows.count).map { row in
          row < shown || row >= rows.count - 10
            ? .list(rows[row].map { .integer(Int($0)) }) : empty
        })
    }
  }

  private func table(_ words: WordIndexValue) -> OutputValue {
    let limit = 1000
    let positions = words.positions.prefix(limit)
    let rows = positions.map { position -> [OutputTable.Cell] in
      let entry: [OutputTable.Cell] = [
        .text(words.index.word(at: position)), .integer(words.index.rank(at: position)),
      ]
      return words.isReversed ? entry.reversed() : entry
    }
    let left = words.positions.count - positions.count
    return .table(
      OutputTable(
        columns: words.isReversed ? ["index", "word"] : ["word", "index"], rows: rows,
        footer: left > 0 ? ["and \(grouped(left)) more words"] : []))
  }
}

extension OutputTensor {
  /// Beyond this, only the first values and the last rows are shown.
  private static let limit = 1000

  init(_ tensor: TensorValue) {
    let element = Element(rawValue: tensor.element.rawValue.text) ?? .float64
    guard tensor.values.count > Self.limit else {
      self.init(shape: tensor.shape, values: tensor.values, element: element)
      return
    }
    let size = max(1, tensor.rowSize)
    let tail = min(tensor.values.count, 3 * size)
    self.init(
      shape: tensor.shape, values: Array(tensor.values.prefix(max(Self.limit, 3 * size))),
      tail: Array(tensor.values.suffix(tail)), element: element)
  }

  /// Multi-hot rows: the first and the last three are written out, the rest is never built.
  init(_ rows: MultiHot) {
    func values(_ range: Range<Int>) -> [Double] {
      range.flatMap { rows[$0].map(Double.init) }
    }
    let edge = min(3, rows.count)
    let isShort = rows.count * rows.dimension <= Self.limit
    self.init(
      shape: [rows.count, rows.dimension], values: values(0..<(isShort ? rows.count : edge)),
      tail: isShort ? [] : values(rows.count - edge..<rows.count), element: .float32)
  }
}

extension RunValue {
  /// What stands under its history.
  fileprivate var notes: [String] {
    history.earlyStoppings.compactMap(\.description)
      + (ending.map { ["The training ended: \($0). " + endingWeights] } ?? [])
      + (divergence.map { [$0.note(finished: history.series.first?.count ?? 0)] } ?? [])
  }
}

extension RunValue {
  private var endingWeights: String {
    let epochs = history.series.first?.count ?? 0
    return epochs == 0
      ? "No epoch was finished; the weights are those before it."
      : "The weights are those of epoch \(epochs)."
  }
}

extension Regularizer {
  /// As it is written.
  var description: String {
    if l1 == 0 { return "l2(\(l2))" }
    return l2 == 0 ? "l1(\(l1))" : "l1_l2(l1: \(l1), l2: \(l2))"
  }
}

extension EarlyStopping {
  var description: String {
    "early stopping when \(monitor) has not improved for "
      + counted(patience, "epoch")
  }
}

extension Callback {
  var description: String {
    switch self {
    case .earlyStopping(let rule): rule.description
    case .rateReduction(let rule):
      "the learning rate times \(Constant.number(rule.factor)) when \(rule.monitor) has not improved for "
        + counted(rule.patience, "epoch")
    case .terminateOnNaN: "an end when the loss is no finite number any more"
    }
  }
}

extension LearningRateSchedule {
  /// As it is written.
  var text: String {
    let values = parameters.map { keyword, value in
      let text: String =
        switch value {
        case .number(let value): "\(Constant(value))"
        case .truth(let value): "\(value)"
        case .numbers(let values): "\(Constant.list(values.map { Constant($0) }))"
        }
      return "\(keyword): \(text)"
    }
    return "\(name)(\(values.joined(separator: ", ")))"
  }
}

extension Constant {
  /// A number, whole where it is.
  fileprivate init(_ value: Double) {
    self = Int(exactly: value).map { .integer($0) } ?? .number(value)
  }
}

extension EarlyStoppingResult {
  /// What it did, in a sentence or two; nil where it did nothing.
  var description: String? {
    var sentences: [String] = []
    if let stoppedEpoch, let bestEpoch {
      sentences.append(
        "Stopped after epoch \(stoppedEpoch): \(rule.monitor) was best in epoch \(bestEpoch).")
    }
    if rule.restoresBestWeights, let bestEpoch {
      sentences.append("The weights are those of epoch \(bestEpoch).")
    }
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }
}

extension Optimizer {
  /// The learning rate, and what is not as it is where nothing is said.
  var text: String {
    let rule = description
    let options = rule.settings.enumerated().filter { $0.offset == 0 || !$0.element.isDefault }
    return "\(type(of: rule).name) with "
      + options.map { option in
        if case .schedule(let schedule) = option.element.value {
          "\(option.element.field.keyword) \(schedule.text)"
        } else {
          "\(option.element.field.keyword) \(Constant(option.element.value))"
        }
      }
      .joined(separator: ", ")
  }
}

extension Activation {
  /// Its name and parameters.
  var text: String {
    guard let settings = description?.settings else { return rawValue }
    return "\(rawValue) with "
      + settings.map { "\($0.field.keyword) \(Constant($0.value))" }.joined(separator: ", ")
  }
}
