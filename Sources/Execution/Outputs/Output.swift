import Datasets
import Engine
import Language
import Report
import Samples
import Text
import Words

extension Evaluator {
  /// A value as the report shows it.
  func output(of value: Value) -> OutputValue {
    switch value {
    case .integer(let value): return .integer(value)
    case .number(let value): return .number(value)
    case .text(let value): return .text(value)
    case .boolean(let value): return .boolean(value)
    case .none, .nothing: return .none
    case .described(let remark): return .described(remark)
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
        Remark(
          \.remarks.samplesAre, "\(grouped(dataset.count))", Self.describe(dataset.x.features)))
    case .corpus(let corpus):
      let (train, test) = (corpus.train, corpus.test)
      return .described(
        Self.divided(
          corpus.name, (train.count, Self.counts(train.y, corpus.classes)),
          (test.count, Self.counts(test.y, corpus.classes))))
    case .divided(let divided):
      if let table = divided.description { return .table(table) }
      func part(_ data: DatasetValue) -> (Int, String?) {
        (data.count, data.labelElement == .integer ? Self.counts(data.y, data.classes) : nil)
      }
      return .described(Self.divided(divided.name, part(divided.train), part(divided.test)))
    case .folds(let folds):
      let count = folds.data.count
      guard case .samples(let data) = folds.data else {
        return .described(
          Remark(\.remarks.foldsOfTexts, "\(folds.count)", Remark(\.parts.texts, count: count)))
      }
      return .described(
        Remark(
          \.remarks.folds, "\(folds.count)", "\(grouped(count))", Self.describe(data.x.features)))
    case .savedModel(let run, let path):
      return .described(
        Remark(\.remarks.savedModel, .own(run.model.compiled.model.name), .own(path)))
    case .texts(let texts): return .table(OutputTable(texts))
    case .textSet(let set): return .table(OutputTable(set))
    case .vectors(let vectors):
      let count = vectors.words.count
      return .described(
        Remark(\.remarks.vectors, count: count, "\(vectors.dimension)"))
    case .model(let model):
      return .described(
        Remark(
          \.remarks.model, .own(model.name), "\(model.nodes.count)",
          "\(grouped(model.parameterCount))"))
    case .compiled(let compiled):
      return .described(
        Remark(
          \.remarks.compiledModel, .own(compiled.model.name), .own(compiled.optimizer.name),
          .own(compiled.loss.rawValue)))
    case .callback(let rule): return .described(rule.remark)
    case .run(let run) where run.divergence != nil:
      return .described(
        Remark(
          \.remarks.failedModel, .own(run.model.compiled.model.name),
          "\(run.divergence?.epoch ?? 0)"))
    case .run(let run):
      return .described(
        Remark(
          \.remarks.trainedModel, .own(run.model.compiled.model.name),
          Remark(\.parts.epochs, count: run.model.epochs)))
    }
  }

  private typealias Part = (count: Int, classes: String?)

  /// How many samples there are for training and for testing, and of which classes.
  private static func divided(_ name: DataName, _ train: Part, _ test: Part) -> Remark {
    var values: [Remark] = [name.remark, "\(grouped(train.count))", "\(grouped(test.count))"]
    guard let classes = train.classes else {
      return .phrase(\.remarks.trainingAndTesting, values)
    }
    values.append(.own(classes))
    guard let tested = test.classes else { return .phrase(\.remarks.classesForTraining, values) }
    return .phrase(\.remarks.classesForTrainingAndTesting, values + [.own(tested)])
  }

  /// How many labels there are of each class; nil where classes have no names.
  private static func counts(_ labels: Tensor, _ names: [String]?) -> String? {
    guard let names, labels.rowSize == 1, !labels.values.isEmpty, let numbers = labels.classNumbers
    else { return nil }
    let counts = classCounts(numbers, names: names)
    let shown = counts.prefix(12).map { number, count in
      let name = names.indices.contains(number) ? names[number] : "\(number)"
      return "\(name) \(grouped(count))"
    }
    return shown.joined(separator: ", ") + (counts.count > 12 ? ", …" : "")
  }

  private static func describe(_ features: Features) -> Remark {
    switch features {
    case .sequences(let rows):
      rows.length.map { Remark(\.parts.sequences, "\($0)") }
        ?? Remark(\.parts.sequencesOfAnyLength)
    case .multiHot(let rows): Remark(\.parts.multiHot, "\(rows.dimension)")
    case .tensor(let tensor): Remark(\.parts.shaped, "\(tensor.shape.dropFirst().map { $0 })")
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
        return .described(
          .list(["\(grouped(rows.count))", Self.describe(features)], .blank))
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
      return words.isReversed ? Array(entry.reversed() as ReversedCollection) : entry
    }
    let left = words.positions.count - positions.count
    return .table(
      OutputTable(
        columns: words.isReversed
          ? [Remark(\.tables.index), Remark(\.tables.word)]
          : [Remark(\.tables.word), Remark(\.tables.index)],
        rows: rows, footer: left > 0 ? [Remark(\.remarks.moreWords, "\(grouped(left))")] : []))
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
  fileprivate var notes: [Remark] {
    var notes = history.earlyStoppings.compactMap(\.remark)
    if let ending {
      notes.append(.list([Remark(\.remarks.trainingEnded, .own(ending)), endingWeights], .blank))
    }
    if let divergence {
      notes.append(divergence.note(finished: history.series.first?.count ?? 0))
    }
    return notes
  }
}

extension RunValue {
  private var endingWeights: Remark {
    let epochs = history.series.first?.count ?? 0
    return epochs == 0
      ? Remark(\.remarks.weightsAreThose) : Remark(\.remarks.weightsAreOf, "\(epochs)")
  }
}

extension Regularizer {
  /// As it is written.
  var description: String {
    if l1 == 0 { return "l2(\(l2))" }
    return l2 == 0 ? "l1(\(l1))" : "l1_l2(l1: \(l1), l2: \(l2))"
  }
}

extension Callback {
  var remark: Remark {
    switch self {
    case .earlyStopping(let rule):
      Remark(
        \.remarks.earlyStopping, .own(rule.monitor), Remark(\.parts.epochs, count: rule.patience))
    case .rateReduction(let rule):
      Remark(
        \.remarks.rateReduction, "\(Constant.number(rule.factor))", .own(rule.monitor),
        Remark(\.parts.epochs, count: rule.patience))
    case .terminateOnNaN: Remark(\.remarks.endAtNaN)
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
        case .boolean(let value): "\(value)"
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
  var remark: Remark? {
    var sentences: [Remark] = []
    if let stoppedEpoch, let bestEpoch {
      sentences.append(
        Remark(
          \.remarks.stoppedAfter, "\(stoppedEpoch)", .own(rule.monitor), "\(bestEpoch)"))
    }
    if rule.restoresBestWeights, let bestEpoch {
      sentences.append(Remark(\.remarks.weightsAreOf, "\(bestEpoch)"))
    }
    return sentences.isEmpty ? nil : .list(sentences, .blank)
  }
}

extension Optimizer {
  /// The learning rate, and what is not as it is where nothing is said.
  var remark: Remark {
    let rule = description
    let options = rule.settings.enumerated().filter { $0.offset == 0 || !$0.element.isDefault }
    let settings = options.map { option -> Remark in
      if case .schedule(let schedule) = option.element.value {
        "\(option.element.field.keyword) \(schedule.text)"
      } else {
        "\(option.element.field.keyword) \(Constant(option.element.value))"
      }
    }
    return Remark(\.remarks.withSettings, .own(type(of: rule).name), .list(settings, .comma))
  }
}

extension Activation {
  /// Its name and parameters.
  var remark: Remark {
    guard let settings = description?.settings else { return .own(rawValue) }
    return Remark(
      \.remarks.withSettings, .own(rawValue),
      .list(settings.map { "\($0.field.keyword) \(Constant($0.value))" }, .comma))
  }
}
