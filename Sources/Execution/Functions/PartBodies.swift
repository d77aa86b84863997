import Datasets
import Engine
import Language
import Notebook
import Report
import Samples
import Text
import Words

/// Data sets and labelled texts divided, put together and brought into another order.
extension FunctionBodies {
  static let parts: [Spelling: Body] = [
    "split": split, "folds": folds, "join": join, "shuffle": shuffle, "counts": counts,
  ]

  private static func samples(
    _ call: CallValues, _ name: String = "data"
  ) throws(RunFailure) -> LabelledSamples {
    guard let data = LabelledSamples(call[name]) else {
      throw call.failure(name, "`\(call.call.function.name)` takes a data set")
    }
    return data
  }

  private static func seed(_ call: CallValues) -> UInt32 {
    UInt32(clamping: call.whole("seed") ?? 113)
  }

  private static func order(of data: LabelledSamples, _ call: CallValues) -> [Int] {
    var generator = MersenneTwister(seed: seed(call))
    return generator.permutation(data.count)
  }

  @Sendable private static func shuffle(_ call: inout CallValues) throws(RunFailure) -> Value {
    let data = try samples(call)
    return data.rows(at: order(of: data, call))
  }

  // MARK: Dividing

  @Sendable private static func split(_ call: inout CallValues) throws(RunFailure) -> Value {
    let data = try samples(call)
    let share = call["test_split"].number ?? 0.2
    let tested = Dividing.tested(of: data.count, share: share)
    guard tested > 0, tested < data.count else {
      throw call.failure(
        "test_split",
        "of \(counted(data.count, "sample")) this leaves \(data.count - tested) to train on and "
          + "\(tested) to test with", hint: "give it another share, or more samples")
    }
    let order = order(of: data, call)
    let places: (train: [Int], test: [Int])
    if call.boolean("stratify") {
      let strata = try strata(of: data, call)
      for (count, use) in [(tested, "test with"), (data.count - tested, "train on")]
      where count < strata.counts.count {
        throw call.failure(
          "test_split",
          "there are \(strata.counts.count) classes, and \(counted(count, "sample")) to \(use)",
          hint: "give it another share, or more samples")
      }
      let tests = zip(
        strata.counts, Dividing.counts(of: strata.counts, drawn: data.count - tested)
      ).map { $0 - $1 }
      places = Dividing.lastOfEachClass(of: order, tests: tests) { strata.ofSample[$0] }
    } else {
      let border = data.count - tested
      places = (Array(order[..<border]), Array(order[border...]))
    }
    return data.divided(dividedName, train: places.train, test: places.test)
  }

  @Sendable private static func folds(_ call: inout CallValues) throws(RunFailure) -> Value {
    let data = try samples(call)
    let count = call.whole("n_splits") ?? 2
    guard count <= data.count else {
      throw call.failure(
        "n_splits", "\(counted(data.count, "sample")) can't be divided into \(count) folds",
        hint: "a fold has one sample at least")
    }
    let seed = call.boolean("shuffle") ? seed(call) : nil
    guard call.boolean("stratify") else {
      return .folds(
        FoldsValue(
          data: data, tests: FoldsValue.blocks(of: data.count, folds: count, seed: seed)))
    }
    let strata = try strata(of: data, call)
    guard let most = strata.counts.max(), most >= count else {
      throw call.failure(
        "n_splits", "no class has as many samples as there are folds",
        hint: "the largest class has \(strata.counts.max() ?? 0): write folds(…, "
          + "\(max(2, strata.counts.max() ?? 2)))")
    }
    if let least = strata.counts.indices.min(by: { strata.counts[$0] < strata.counts[$1] }),
      strata.counts[least] < count
    {
      call.warn(
        "the class \(data.className(strata.numbers[least]).shortened) has "
          + "\(counted(strata.counts[least], "sample")), fewer than there are folds")
    }
    return .folds(
      FoldsValue(
        data: data,
        tests: FoldsValue.stratified(strata.ofSample, folds: count, seed: seed)))
  }

  /// The classes that occur, ascending, how often they do, and for each sample which of these it is of.
  private struct Strata {
    var numbers: [Int]
    var counts: [Int]
    var ofSample: [Int]
  }

  private static func strata(
    of data: LabelledSamples, _ call: CallValues
  ) throws(RunFailure) -> Strata {
    guard let classes = data.classNumbers else {
      throw call.failure(
        "stratify", "these labels are no classes' numbers", hint: "leave out stratify")
    }
    var counted: [Int: Int] = [:]
    for number in classes { counted[number, default: 0] += 1 }
    let numbers = counted.keys.sorted()
    if let alone = numbers.first(where: { counted[$0] == 1 }) {
      throw call.failure(
        "stratify",
        "the class \(data.className(alone).shortened) has one sample, which can't be in both parts",
        hint: "leave out stratify, or this sample")
    }
    let places = Dictionary(uniqueKeysWithValues: numbers.enumerated().map { ($1, $0) })
    return Strata(
      numbers: numbers, counts: numbers.map { counted[$0] ?? 0 },
      ofSample: classes.map { places[$0] ?? 0 })
  }

  // MARK: Joining

  @Sendable private static func join(_ call: inout CallValues) throws(RunFailure) -> Value {
    let (first, second): (DatasetValue, DatasetValue)
    switch (try samples(call, "first"), try samples(call, "second")) {
    case (.samples(let one), .samples(let other)): (first, second) = (one, other)
    case (.texts(let one), .texts(let other)):
      try checkClasses(one.classes, other.classes, call)
      return .textSet(one.joined(with: other))
    default: throw call.failure("second", "texts and samples can't be one")
    }
    var joined = first
    joined.selection = nil
    guard let features = first.x.features.joined(with: second.x.features) else {
      throw call.failure(
        "second",
        "these samples are not like the others: shape \(second.x.features.shape) behind "
          + "\(first.x.features.shape)")
    }
    guard let y = first.y.joined(with: second.y), first.labelElement == second.labelElement else {
      throw call.failure(
        "second",
        "these labels are not like the others: shape \(second.y.shape) behind \(first.y.shape)")
    }
    if let names = first.classes, let others = second.classes {
      try checkClasses(names, others, call)
    }
    if let names = first.x.columns, let others = second.x.columns,
      names.map({ Spelling($0) }) != others.map({ Spelling($0) })
    {
      throw call.failure(
        "second", "these columns are not the others': \(list(others)) behind \(list(names))")
    }
    joined.y = y
    joined.classes = first.classes ?? second.classes
    if let rows = first.x.rowEncoding, let others = second.x.rowEncoding,
      (rows.means, rows.deviations) != (others.means, others.deviations)
    {
      throw call.failure(
        "second", "these samples are scaled otherwise than the others",
        hint: "join the data as they were loaded, and scale them then")
    }
    joined.x.features = features
    joined.x.rest = rest(of: first.x, second.x)
    if first.x.rowEncoding == second.x.rowEncoding { joined.x.rowEncoding = first.x.rowEncoding }
    joined.x.columns = first.x.columns ?? second.x.columns
    joined.x.origin = first.x.origin.flatMap { rows in
      second.x.origin.flatMap { rows.joined(with: $0) }
    }
    if let words = first.x.vocabulary, let others = second.x.vocabulary {
      guard words.isSame(as: others) else {
        throw call.failure(
          "second",
          "these samples are of another corpus, in which an index stands for another word",
          hint: "tokenize the texts together")
      }
    } else {
      joined.x.vocabulary = nil
      joined.x.encoding = nil
    }
    return .dataset(joined)
  }

  /// What single precision leaves out of the numbers of both; nil where neither knows.
  private static func rest(of first: FeaturesValue, _ second: FeaturesValue) -> [Float]? {
    guard first.rest != nil || second.rest != nil else { return nil }
    func rest(_ data: FeaturesValue) -> [Float]? {
      guard case .tensor(let tensor) = data.features else { return nil }
      return data.rest ?? [Float](repeating: 0, count: tensor.values.count)
    }
    return rest(first).flatMap { one in rest(second).map { one + $0 } }
  }

  private static func checkClasses(
    _ names: [String], _ others: [String], _ call: CallValues
  ) throws(RunFailure) {
    guard names.map({ Spelling($0) }) != others.map({ Spelling($0) }) else { return }
    throw call.failure(
      "second",
      "these classes are not the others': \(list(others)) behind \(list(names))",
      hint: "load both from one file, so that a class has one number")
  }

  private static func list(_ names: [String]) -> String {
    names.prefix(5).map { $0.shortened }.joined(separator: ", ") + (names.count > 5 ? ", …" : "")
  }

  // MARK: Counting

  @Sendable private static func counts(_ call: inout CallValues) throws(RunFailure) -> Value {
    var rows: [(label: OutputTable.Cell, count: Int)] = []
    switch call["labels"] {
    case .dataset(let data):
      guard let classes = data.y.classNumbers else {
        throw call.failure("labels", "these labels are no classes' numbers")
      }
      rows = classCounts(classes, names: data.classes).map { number, count in
        (data.classes == nil ? .integer(number) : .text(data.className(number)), count)
      }
    case .textSet(let set):
      rows = classCounts(set.labels.map(Int.init), names: set.classes).map {
        (.text(set.classes[$0.number]), $0.count)
      }
    case .list(let values) where values.contains { if case .text = $0 { true } else { false } }:
      var counted: [Spelling: Int] = [:]
      for value in values {
        if case .text(let text) = value { counted[Spelling(text), default: 0] += 1 }
      }
      rows = counted.sorted { $0.key < $1.key }.map { (.text($0.key.text), $0.value) }
    case let value:
      guard let tensor = value.tensor else {
        throw call.failure("labels", "this takes labels: a data set, its `.y`, or a list")
      }
      let size = tensor.rowSize
      guard size > 1 else {
        rows = numbers(tensor.values)
        break
      }
      let labels = Tensor(
        shape: [tensor.values.count / size, size], values: tensor.values.map(Float.init))
      rows = numbers((labels.classNumbers ?? []).map(Double.init))
    }
    let total = rows.reduce(0) { $0 + $1.count }
    return .table(
      OutputTable(
        columns: [
          Remark(\.tables.className), Remark(\.tables.count), Remark(\.tables.share),
        ],
        rows: rows.map { label, count in
          [label, .integer(count), .number(total == 0 ? 0 : Double(count) / Double(total))]
        }, footer: [Remark(\.parts.samples, count: total)]))
  }

  private static func numbers(
    _ values: [Double]
  ) -> [(label: OutputTable.Cell, count: Int)] {
    var counted: [Double: Int] = [:]
    for value in values { counted[value, default: 0] += 1 }
    return counted.sorted { $0.key < $1.key }.map { value, count in
      (Int(exactly: value).map { .integer($0) } ?? .number(value), count)
    }
  }
}

extension Vocabulary {
  /// Whether an index stands for the same word in both.
  fileprivate func isSame(as other: Vocabulary) -> Bool {
    indexFrom == other.indexFrom && markers == other.markers
      && wordIndex.isSame(as: other.wordIndex)
  }
}
