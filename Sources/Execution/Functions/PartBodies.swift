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
      if let alone = strata.counts.firstIndex(of: 1) {
        throw call.failure(
          "stratify",
          "the class \(data.className(strata.numbers[alone]).shortened) has one sample, which can't be "
            + "in both parts", hint: "leave out stratify, or this sample")
      }
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
    return data.divided(.divided, train: places.train, test: places.test)
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
    guard let y = first.y.joined(with: second.y), first.labelElement == second.labelElement else {
      throw call.failure(
        "second",
        "these labels are not like the others: shape \(second.y.shape) behind \(first.y.shape)")
    }
    if let names = first.classes, let others = second.classes {
      try checkClasses(names, others, call)
    }
    do throws(FeaturesValue.JoinFault) {
      joined.x = try first.x.joined(with: second.x)
    } catch { throw call.failure("second", error.message, hint: error.hint) }
    joined.y = y
    joined.classes = first.classes ?? second.classes
    return .dataset(joined)
  }

  private static func checkClasses(
    _ names: [String], _ others: [String], _ call: CallValues
  ) throws(RunFailure) {
    guard names.map({ Spelling($0) }) != others.map({ Spelling($0) }) else { return }
    throw call.failure(
      "second",
      "these classes are not the others': \(others.listed) behind \(names.listed)",
      hint: "load both from one file, so that a class has one number")
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
