import Engine
import Samples
import Text

/// Data sets and labelled texts divided, put together and brought into another order.
extension FunctionTable {
  private static func data(_ name: String, _ summary: String) -> Parameter {
    Parameter(name, .datasetOrTexts, summary, positional: true)
  }

  static let partFunctions: [Function] = [
    Function(
      "split", .data,
      "Divides a data set, or labelled texts, into `.train` and `.test`: in the order that NumPy's RandomState(seed).shuffle "
        + "gives, the last round(n·test_split) samples are for testing. With `stratify`, as many samples "
        + "are, and each class has its share of them: as scikit-learn counts, in proportion, the largest "
        + "remainders rounded up; of each class the last ones of that order are for testing.",
      [
        data("data", "A data set, or labelled texts."),
        Parameter(
          "test_split", .number(openFraction), "The share of the samples that is for testing.",
          positional: true),
        stratify("both parts"), orderSeed("Seed of the order.", isStatic: false),
      ],
      keras: "sklearn.model_selection.train_test_split",
      example: "split(reviews.train, 0.2, stratify: true).test.shape",
      isBindable: true,
      result: { call in
        if call.hasTexts("data") { return .texts }
        guard case .dataset(let type) = call.type("data") else { return .unknown }
        checkStratify(type, &call)
        var (train, test) = (type, type)
        (train.features.rows, test.features.rows) = (nil, nil)
        if let rows = type.features.rows, let share = call.number("test_split") {
          let tested = Dividing.tested(of: rows, share: share)
          if tested == 0 || tested == rows {
            call.error(
              at: "test_split",
              "of \(counted(rows, "sample")) this leaves \(rows - tested) to train on and \(tested) to "
                + "test with", hint: "give it another share, or more samples")
          }
          (train.features.rows, test.features.rows) = (rows - tested, tested)
        }
        return .divided(DividedType(train: train, test: test))
      }),
    Function(
      "folds", .data,
      "Divides a data set, or labelled texts, as often as it has folds: `folds(data, 5)[k]` has fold k as its `.test`, and "
        + "all others as its `.train`. Folds are blocks of the samples as they stand, the first n mod 5 of "
        + "them one sample longer; the samples of a part stand in the data set's order. The folds are "
        + "those of scikit-learn's KFold, or with `stratify` of its StratifiedKFold.",
      [
        data("data", "A data set, or labelled texts."),
        Parameter(
          "n_splits", .integer(2...10_000), "How many folds there are.", positional: true,
          static: true),
        Parameter(
          "shuffle", .boolean, "Draws each fold's samples at random.",
          default: .value(.boolean(false))),
        stratify("all folds"),
        orderSeed("Seed of the draw, where there is one.", isStatic: false),
      ],
      keras: "sklearn.model_selection.KFold",
      example: "folds(reviews.train, 5)[0].test.shape",
      isBindable: true,
      result: { call in
        let count = call.whole("n_splits") ?? 2
        if call.hasTexts("data") { return .folds(of: .texts, count: count) }
        guard case .dataset(let type) = call.type("data") else { return .unknown }
        checkStratify(type, &call)
        var (train, test) = (type, type)
        (train.features.rows, test.features.rows) = (nil, nil)
        if let rows = type.features.rows {
          if count > rows {
            call.error(
              at: "n_splits", "\(counted(rows, "sample")) can't be divided into \(count) folds",
              hint: "a fold has one sample at least")
          } else if rows % count == 0, call.boolean("stratify") == false {
            (train.features.rows, test.features.rows) = (rows - rows / count, rows / count)
          }
        }
        return .folds(of: .divided(DividedType(train: train, test: test)), count: count)
      }),
    Function(
      "join", .data,
      "The samples of one data set and behind them those of another, as one; or texts.",
      [
        data("first", "A data set, or labelled texts."),
        data("second", "Another one, of the same shape and the same classes."),
      ],
      keras: "numpy.concatenate",
      example: "join(reviews.train[:10], reviews.test[:5]).shape", isBindable: true,
      result: { call in
        switch (call.hasTexts("first"), call.hasTexts("second")) {
        case (true, true): return .textSet
        case (false, false): break
        default:
          let (first, second) = (call.type("first"), call.type("second"))
          if first != .unknown, second != .unknown {
            call.error(
              at: "second", "\(second.noun) can't stand behind \(first.noun)",
              hint: "join the texts, and tokenize them together")
          }
          return .unknown
        }
        guard case .dataset(var type) = call.type("first"),
          case .dataset(let other) = call.type("second")
        else { return .unknown }
        checkJoin(type, other, &call)
        type.features.rows = type.features.rows.flatMap { rows in
          other.features.rows.map { rows + $0 }
        }
        let bounds = [type.features.indexBound, other.features.indexBound].compactMap { $0 }
        type.features.indexBound = bounds.count == 2 ? bounds.max() : nil
        type.features.canDecode = type.features.canDecode && other.features.canDecode
        if type.labels != other.labels { type.labels = .classes(count: nil) }
        return .dataset(type)
      }),
    Function(
      "shuffle", .data,
      "A data set's samples, or labelled texts, in the order that NumPy's RandomState(seed).shuffle gives.",
      [
        data("data", "A data set, or labelled texts."),
        orderSeed("Seed of the order.", isStatic: false),
      ],
      example: "shuffle(reviews.train, seed: 1)[:100].shape", isBindable: true,
      result: { call in
        if call.hasTexts("data") { return .textSet }
        return if case .dataset(let type) = call.type("data") { .dataset(type) } else { .unknown }
      }),
    Function(
      "counts", .data, "How many samples each class has, and which share of all that is.",
      [Parameter("labels", .labels, "A data set, its labels, or a list.", positional: true)],
      example: "counts(reviews.train)", isBindable: true,
      result: { call in
        if case .dataset(let type) = call.type("labels"), type.labels == .numbers {
          call.error(
            at: "labels", "these labels are numbers, not classes",
            hint:
              "how numbers are spread is shown by histogram(\(call.words("labels") ?? "data").y)")
        }
        if case .tensor(let type) = call.type("labels"), let shape = type.shape, shape.count > 2 {
          call.error(at: "labels", "labels are one a sample, or one row a sample")
        }
        return .table
      }),
  ]

  private static func checkStratify(_ type: DatasetType, _ call: inout CallCheck) {
    guard type.labels == .numbers, call.boolean("stratify") == true else { return }
    call.error(at: "stratify", "these labels are numbers, not classes", hint: "leave out stratify")
  }

  private static func checkJoin(
    _ one: DatasetType, _ other: DatasetType, _ call: inout CallCheck
  ) {
    let isAlike: Bool =
      switch (one.features.kind, other.features.kind) {
      case (.sequences(let a), .sequences(let b)): a == b
      case (.multiHot(let a), .multiHot(let b)): a == b
      case (.numbers(let a), .numbers(let b)):
        if let a, let b { TensorShape(a).admits(TensorShape(b)) } else { true }
      default: false
      }
    guard isAlike else {
      call.errorOnce(
        at: "second",
        "these samples are not like the others: \(noun(other.features)) of shape "
          + "\(sampleShape(other.features)) behind \(noun(one.features)) of shape "
          + "\(sampleShape(one.features))")
      return
    }
    let agree: Bool =
      switch (one.labels, other.labels) {
      case (.classes(let a), .classes(let b)): a == nil || b == nil || a == b
      default: one.labels == other.labels
      }
    if !agree {
      call.errorOnce(
        at: "second",
        "these labels are not like the others: \(other.labels.words) behind \(one.labels.words)")
    }
  }

  private static func sampleShape(_ features: FeaturesType) -> String {
    TensorShape(Array(features.shape.dropFirst())).sampleDescription
  }
}

extension CallCheck {
  fileprivate func hasTexts(_ parameter: String) -> Bool {
    switch type(parameter) {
    case .texts, .textSet: true
    default: false
    }
  }
}

extension LabelsType {
  fileprivate var words: String {
    switch self {
    case .classes(let count): count.map { "\($0) classes" } ?? "classes"
    case .categorical(let count): "rows of \(count) values"
    case .numbers: "numbers"
    }
  }
}
