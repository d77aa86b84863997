import Engine
import Text

/// What is known of a value before anything runs: its kind, and its sizes where they are known.
package indirect enum ValueType: Sendable {
  /// After an error: fits everywhere, so that one mistake is reported once.
  case unknown
  case integer
  case number
  case text
  case boolean
  case none
  case list(ValueType, count: Int?)
  /// One row of word indices; `vocabulary` where it can be decoded.
  case sequence(length: Int?, canDecode: Bool)
  case tensor(TensorType)
  case features(FeaturesType)
  case dataset(DatasetType)
  case corpus(DividedType)
  /// Samples of numbers, to train on and to test with.
  case divided(DividedType)
  /// As many divisions of one data set, or of labelled texts, as folds; what each of them is.
  case folds(of: ValueType, count: Int)
  /// Labelled texts to train on and to test with.
  case texts
  /// One part of them.
  case textSet
  /// Words and their ranks; reversed: ranks and their words.
  case wordIndex(reversed: Bool)
  /// Word vectors, and the numbers in each where that is known.
  case vectors(dimension: Int?)
  case layer(Layer)
  case activation(Activation)
  case optimizer(Optimizer)
  case schedule(LearningRateSchedule)
  case regularizer(Regularizer)
  case callback(CallbackType)
  /// A loss that the notebook declares.
  case loss(CustomFunction)
  /// A metric that the notebook declares, or one that a call makes.
  case metric(Metric)
  case model(ModelDescription)
  case compiled(Compiled)
  case run(RunType)
  /// A run that was written into a file.
  case savedModel(RunType)
  case history(names: [String])
  /// A model with parameters, which a call fills in; the name that it was declared under.
  case modelFamily(String)
  case sweep(SweepType)
  /// A table whose columns are lists.
  case columns(ColumnsType)
  case metrics(names: [String])
  case figure
  /// What a question about predictions gives.
  case answer(AnswerType)
  case table
  /// What a check gives: it holds, or the cell fails.
  case nothing
}

package struct TensorType: Hashable, Sendable {
  package enum Element: Spelling, Hashable, Sendable {
    case float32, float64, integer, boolean
  }

  /// Sizes, nil where only the run knows them; nil for a shape of unknown rank.
  package var shape: [Int?]?
  package var element: Element

  package init(shape: [Int?]?, element: Element) {
    self.shape = shape
    self.element = element
  }
}

/// Samples as a model takes them.
package struct FeaturesType: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// Word indices: rows of one length, or of their own.
    case sequences(length: Int?)
    /// Zeros and ones.
    case multiHot(dimension: Int)
    /// Numbers, `shape` a sample, with nil for sizes that only the run knows; nil where it knows how many
    /// sizes there are.
    case numbers(shape: [Int?]?)
  }

  package var kind: Kind
  package var rows: Int?
  /// Every word index is below this, where that is known.
  package var indexBound: Int?
  package var canDecode: Bool

  package init(kind: Kind, rows: Int?, indexBound: Int? = nil, canDecode: Bool = false) {
    self.kind = kind
    self.rows = rows
    self.indexBound = indexBound
    self.canDecode = canDecode
  }

  /// The shape as NumPy would print it, rows first.
  package var shape: [Int?] {
    switch kind {
    case .sequences(let length): [rows] + (length.map { [$0] } ?? [])
    case .multiHot(let dimension): [rows, dimension]
    case .numbers(let shape): [rows] + (shape ?? [nil])
    }
  }
}

package struct DatasetType: Hashable, Sendable {
  package var features: FeaturesType
  package var labels: LabelsType

  package init(features: FeaturesType, labels: LabelsType = .classes(count: 2)) {
    self.features = features
    self.labels = labels
  }
}

/// What is to be predicted for each sample.
package enum LabelsType: Hashable, Sendable {
  /// A class's number, from 0 to below `count` where that is known before the run.
  case classes(count: Int?)
  /// A row with a value for each class.
  case categorical(count: Int)
  /// Any number.
  case numbers

  /// Values a sample has.
  package var width: Int {
    if case .categorical(let count) = self { count } else { 1 }
  }

  /// Whether these may be 0 and 1.
  package var mayBeBinary: Bool {
    switch self {
    case .classes(let count): count == nil || count == 2
    case .categorical, .numbers: false
    }
  }

  package var element: TensorType.Element {
    if case .classes = self { .integer } else { .float32 }
  }
}

/// What training gives: the model that was trained, and the names of its history's series.
package struct RunType: Equatable, Sendable {
  package var compiled: Compiled
  package var history: [String]
  /// Whether it was trained on a corpus's reviews, so that it can be asked about new text.
  package var takesText: Bool

  package init(compiled: Compiled, history: [String], takesText: Bool = false) {
    self.compiled = compiled
    self.history = history
    self.takesText = takesText
  }

  package static func == (a: Self, b: Self) -> Bool {
    a.takesText == b.takesText && a.history == b.history && a.compiled == b.compiled
  }
}

package struct CallbackType: Equatable, Sendable {
  package var callback: Callback
  /// False where neither the monitor's name nor `mode` says which way is better.
  package var hasDirection: Bool

  package init(_ callback: Callback, hasDirection: Bool = true) {
    self.callback = callback
    self.hasDirection = hasDirection
  }
}

/// One training run for each combination of choices; the first axis varies slowest.
package struct SweepType: Equatable, Sendable {
  package let axes: [String]
  /// What the choices of each axis are, as far as they are all of one type.
  package let axisTypes: [ValueType]
  package let runs: [RunType]
  /// The series that the histories of all runs have.
  package let series: [String]

  package init(axes: [String], axisTypes: [ValueType], runs: [RunType]) {
    self.axes = axes
    self.axisTypes = axisTypes
    self.runs = runs
    let first = runs.first?.history ?? []
    let others = runs.filter { $0.history != first }.map { Set<Spelling>($0.history) }
    series = first.filter { name in others.allSatisfy { $0.contains(name) } }
  }

  package static func == (a: Self, b: Self) -> Bool {
    a.axes == b.axes && a.axisTypes == b.axisTypes && a.runs == b.runs
  }

  /// The series whose least value tells the best epoch.
  package var watched: String { series.contains("val_loss") ? "val_loss" : "loss" }

  /// What a sweep's table adds to the axes and the series.
  package static let ownColumns = ["parameters", "best_epoch"]

  package var columns: ColumnsType {
    ColumnsType(
      names: axes + ["parameters"] + series + ["best_epoch"],
      types: axisTypes + [.integer] + series.map { _ in .number } + [.integer], rows: runs.count)
  }
}

package struct ColumnsType: Equatable, Sendable {
  package var names: [String]
  package var types: [ValueType]
  package var rows: Int

  package init(names: [String], types: [ValueType], rows: Int) {
    self.names = names
    self.types = types
    self.rows = rows
  }

  package static func == (a: Self, b: Self) -> Bool {
    a.names == b.names && a.types == b.types && a.rows == b.rows
  }

  var members: [Spelling: ValueType] {
    Dictionary(
      zip(names.map { Spelling($0) }, types.map { .list($0, count: rows) }),
      uniquingKeysWith: { first, _ in first })
  }
}

/// Samples to train on and samples to test with.
package struct DividedType: Hashable, Sendable {
  package var train: DatasetType
  package var test: DatasetType

  package init(train: DatasetType, test: DatasetType) {
    self.train = train
    self.test = test
  }
}

extension ValueType {
  /// In the reader's words, with an article.
  package var noun: String {
    switch self {
    case .unknown: "a value"
    case .integer: "a whole number"
    case .number: "a number"
    case .text: "a text"
    case .boolean: "true or false"
    case .none: "none"
    case .list(let element, let count): count == 0 ? "an empty list" : Self.list(of: element)
    case .sequence: "a sequence of word indices"
    case .tensor(let type) where type.element == .boolean: "a mask"
    case .tensor: "a tensor"
    case .features(let type):
      switch type.kind {
      case .sequences: "sequences of word indices"
      case .multiHot: "multi-hot rows"
      case .numbers: "a tensor of samples"
      }
    case .dataset: "a data set"
    case .corpus: "a corpus"
    case .divided: "a data set with training and test samples"
    case .folds(.texts, _): "the folds of labelled texts"
    case .folds: "the folds of a data set"
    case .texts: "labelled texts"
    case .textSet: "a set of texts"
    case .wordIndex: "a word index"
    case .vectors: "word vectors"
    case .layer: "a layer"
    case .activation: "an activation"
    case .optimizer: "an optimizer"
    case .schedule: "a schedule of learning rates"
    case .regularizer: "a regularizer"
    case .callback: "a callback"
    case .loss: "a loss"
    case .metric: "a metric"
    case .model: "a model"
    case .compiled: "a compiled model"
    case .run: "a training run"
    case .savedModel: "a saved model"
    case .history: "a history"
    case .modelFamily: "a model with parameters"
    case .sweep: "a sweep"
    case .columns: "a table"
    case .metrics: "an evaluation"
    case .figure: "a figure"
    case .answer(let type): type.noun
    case .table: "a table"
    case .nothing: "no value"
    }
  }

  private static func list(of element: ValueType) -> String {
    switch element {
    case .integer: "a list of whole numbers"
    case .number: "a list of numbers"
    case .text: "a list of texts"
    case .boolean: "a list of true and false"
    case .list: "a list of lists"
    case .unknown: "a list of several kinds of values"
    default: "a list"
    }
  }

  /// Whether samples of this have a class each.
  var hasClasses: Bool {
    switch self {
    case .corpus, .texts, .textSet: true
    case .divided(let type): type.train.labels != .numbers
    case .dataset(let type): type.labels != .numbers
    default: false
    }
  }

  var isNumeric: Bool {
    switch self {
    case .integer, .number, .unknown: true
    default: false
    }
  }
}
