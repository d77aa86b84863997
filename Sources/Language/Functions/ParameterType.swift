import Engine
import Text

/// What a parameter takes.
package indirect enum ParameterType: Sendable {
  case integer(ClosedRange<Int>)
  /// A number in this range; the flags say whether its ends belong to it.
  case number(Interval)
  /// A number in this range, or a schedule of learning rates.
  case rate(Interval)
  case boolean
  case text
  /// The path of a file or folder, such as this one, inside the notebook's folder or the data folder.
  case file(String)
  /// A name that is given here: any word, with or without quotes.
  case label
  /// One of these words, with or without quotes.
  case choice([String])
  /// An activation's name, or a call that sets its parameters.
  case activation
  /// An optimizer's name, or a call that configures it.
  case optimizer
  /// A loss's name, one of these words or a declared one's.
  case loss([String])
  case regularizer
  /// A list of metrics' names.
  case metrics
  /// A list of callbacks.
  case callbacks
  /// What samples of each class weigh in the loss.
  case classWeights
  /// Labels, or what has them.
  case labels
  case optional(ParameterType)
  case listOf(ParameterType)
  /// Numbers: a tensor, a list of numbers, sequences of word indices, or a single number.
  case numbers
  case tensor
  case sequence
  /// A sequence, or what knows the words of one.
  case sequenceOrCorpus
  case features
  /// A column of a file: its name or its number.
  case column
  /// A data set, or its features alone.
  case samples
  /// A data set, its samples, or rows as a file has them: numbers and texts.
  case samplesOrRows
  case dataset
  /// A data set, or labelled texts or one part of them.
  case datasetOrTexts
  /// Samples to train on and to test with: a corpus, a table, pictures.
  case divided
  case model
  case compiled
  case run
  case compiledOrRun
  case runOrSweep
  case history
  case wordIndex
  case texts
  /// What `save` gave, or the path of a file that was there before.
  case modelFile
  /// A text, or a list of texts.
  case textOrTexts
  case vectors
  /// Numbers for samples: a tensor or a list; of several models, a list of these.
  case predictions
  case predictionsOfModels
  /// A trained model, or predictions.
  case runOrPredictions
  case anything

  package typealias Interval = Engine.Interval

  /// Whether words without quotes are choices here.
  var hasWords: Bool {
    switch self {
    case .choice, .activation, .optimizer, .loss, .metrics, .label, .classWeights: true
    case .optional(let inner), .listOf(let inner): inner.hasWords
    default: false
    }
  }

  /// The words that may be chosen here.
  package var words: [String] {
    switch self {
    case .choice(let words), .loss(let words): words
    case .activation: Activation.allCases.map(\.rawValue)
    case .optimizer: Optimizer.Kind.allCases.map { $0.type.name }
    case .classWeights: ["balanced"]
    case .metrics: Metric.allCases.map(\.rawValue) + ["acc"]
    case .optional(let inner), .listOf(let inner): inner.words
    default: []
    }
  }

  /// What is allowed, in the reader's words.
  package var description: String {
    switch self {
    case .integer(let range):
      range.upperBound == .max
        ? range.lowerBound == .min
          ? "a whole number" : "a whole number of at least \(range.lowerBound)"
        : "a whole number from \(range.lowerBound) to \(Self.grouped(range.upperBound))"
    case .number(let interval): interval.description
    case .rate(let interval):
      interval.description + ", or a schedule such as exponential_decay(…)"
    case .boolean: "true or false"
    case .text: "a text"
    case .file(let example):
      "a path inside the notebook's folder or the data folder, such as \"\(example)\""
    case .label: "a name, with or without quotes"
    case .choice(let words): Self.list(words)
    case .loss(let words): Self.list(words + ["a loss of your own"])
    case .activation: Self.list(words) + Self.activationCall
    case .optimizer: Self.list(words) + ", or a call such as rmsprop(learning_rate: 0.001)"
    case .regularizer: "a regularizer such as l2(0.001)"
    case .metrics: "a list of " + Self.list(words.filter { $0 != "acc" }, "and")
    case .callbacks: "a list of callbacks, such as [early_stopping(patience: 3)]"
    case .classWeights:
      "balanced, a list with a weight for each class, or weights by class such as {0: 1, 1: 2.5} or "
        + "{Gentoo: 2}"
    case .labels: "labels: a data set or its `.y`, or a list"
    case .optional(let inner): inner.description + ", or none"
    case .listOf(let inner): "a list, each " + inner.description
    case .numbers: "numbers (a tensor, a list or sequences)"
    case .tensor: "a tensor"
    case .sequence: "a sequence of word indices, such as reviews.train.x[0]"
    case .sequenceOrCorpus: "a sequence of word indices, such as reviews.train.x[0], or a corpus"
    case .column: "a column's name or number"
    case .features: "a data set's samples, such as test.x"
    case .samplesOrRows: "a data set, its samples, or rows of numbers such as [39.1, 18.7]"
    case .samples: "a data set or its samples"
    case .dataset: "a data set, such as reviews.train"
    case .datasetOrTexts: "a data set, such as reviews.train, or labelled texts"
    case .divided: "a data set with `.train` and `.test`"
    case .model: "a model"
    case .compiled: "a compiled model"
    case .run: "a training run, which `fit` gives"
    case .compiledOrRun: "a compiled model, or a run to go on from"
    case .runOrSweep: "a training run, which `fit` gives, or a sweep"
    case .history: "a run's history"
    case .wordIndex: "a word index, such as reviews.word_index"
    case .texts: "labelled texts, which `csv` and `text_folder` give"
    case .modelFile: "what `save` gave, or the path of a model file, such as \"model.nbmodel\""
    case .textOrTexts: "a text, or a list of texts"
    case .vectors: "word vectors, which `word2vec` and `load_vectors` give"
    case .predictions: "predictions, such as predict(run, test.x)"
    case .predictionsOfModels:
      "predictions, such as predict(run, test.x), or a list of several models'"
    case .runOrPredictions: "a training run, which `fit` gives, or predictions"
    case .anything: "a value"
    }
  }

  private static let activationCall =
    FunctionTable.activationFunctions.first.map { ", or a call such as \($0.signature)" } ?? ""

  /// A large number as a notebook may write it: `10_000_000`.
  private static func grouped(_ number: Int) -> String {
    number > 9999 ? Text.grouped(number, by: "_") : String(number)
  }

  package static func list(_ words: [String], _ conjunction: String = "or") -> String {
    guard words.count > 1, let last = words.last else { return words.joined() }
    // A hundred names are no help.
    guard words.count <= 40 else { return words.prefix(40).joined(separator: ", ") + " …" }
    return words.dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }
}

extension Interval {
  /// What is allowed, in the reader's words.
  package var description: String {
    switch (lower.isFinite, upper.isFinite) {
    case (false, false): "a number"
    case (true, false):
      includesLower
        ? "a number of at least \(Self.text(lower))" : "a number above \(Self.text(lower))"
    case (false, true):
      includesUpper ? "a number up to \(Self.text(upper))" : "a number below \(Self.text(upper))"
    case (true, true):
      "a number " + (includesLower ? "of at least " : "above ") + Self.text(lower)
        + (includesUpper ? " and at most " : " and below ") + Self.text(upper)
    }
  }

  private static func text(_ value: Double) -> String {
    Int(exactly: value).map(String.init) ?? "\(value)"
  }
}
