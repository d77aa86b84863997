import Engine

/// What is known of a value before anything runs: its kind, and its sizes where they are known.
package indirect enum ValueType: Hashable, Sendable {
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
  case corpus(CorpusType)
  /// Labelled texts to train on and to test with.
  case texts
  /// One part of them.
  case textSet
  /// Words and their ranks; reversed: ranks and their words.
  case wordIndex(reversed: Bool)
  /// Word vectors, and the numbers in each where that is known.
  case vectors(dimension: Int?)
  case layer(Layer)
  case optimizer(Optimizer)
  case regularizer(Regularizer)
  case callback(CallbackType)
  /// A loss or a metric that the notebook declares.
  case loss(OwnFunction)
  case metric(OwnFunction)
  case model(ModelDescription)
  case compiled(Compiled)
  case run(RunType)
  /// A run that was written into a file.
  case savedModel(RunType)
  case history(names: [String])
  case metrics(names: [String])
  case figure
  case table
  /// What a check gives: it holds, or the cell fails.
  case nothing
}

package struct TensorType: Hashable, Sendable {
  package enum Element: String, Hashable, Sendable {
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
    /// Numbers, `shape` a sample.
    case numbers(shape: [Int])
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
    case .numbers(let shape): [rows] + shape.map { $0 }
    }
  }
}

package struct DatasetType: Hashable, Sendable {
  package var features: FeaturesType
  /// Values a sample's label has: 1, or the number of classes.
  package var labelWidth: Int
  /// Labels are 0 or 1 by construction.
  package var isBinary: Bool

  package init(features: FeaturesType, labelWidth: Int = 1, isBinary: Bool = true) {
    self.features = features
    self.labelWidth = labelWidth
    self.isBinary = isBinary
  }
}

/// What training gives: the model that was trained, and the names of its history's series.
package struct RunType: Hashable, Sendable {
  package var compiled: Compiled
  package var history: [String]

  package init(compiled: Compiled, history: [String]) {
    self.compiled = compiled
    self.history = history
  }
}

/// An early stopping.
package struct CallbackType: Hashable, Sendable {
  package var rule: EarlyStopping
  /// False where neither the monitor's name nor `mode` says which way is better.
  package var hasDirection: Bool

  package init(rule: EarlyStopping, hasDirection: Bool) {
    self.rule = rule
    self.hasDirection = hasDirection
  }
}

package struct CorpusType: Hashable, Sendable {
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
    case .list: "a list"
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
    case .texts: "labelled texts"
    case .textSet: "a set of texts"
    case .wordIndex: "a word index"
    case .vectors: "word vectors"
    case .layer: "a layer"
    case .optimizer: "an optimizer"
    case .regularizer: "a regularizer"
    case .callback: "a callback"
    case .loss: "a loss"
    case .metric: "a metric"
    case .model: "a model"
    case .compiled: "a compiled model"
    case .run: "a training run"
    case .savedModel: "a saved model"
    case .history: "a history"
    case .metrics: "an evaluation"
    case .figure: "a figure"
    case .table: "a table"
    case .nothing: "no value"
    }
  }

  var isNumeric: Bool {
    switch self {
    case .integer, .number, .unknown: true
    default: false
    }
  }
}
