import Engine
import Samples
import Text

extension FunctionTable {
  /// Sizes beyond this are mistakes: a row of so many values would not fit a page or a machine.
  static let longestRow = 1_000_000

  static let indexParameters = [
    Parameter(
      "start_char", .optional(.integer(0...1_000_000)), "The index that begins each review.",
      default: .value(.integer(1)), static: true),
    Parameter(
      "oov_char", .optional(.integer(0...1_000_000)),
      "The index that stands for words left out; with none they are dropped.",
      default: .value(.integer(2)), static: true),
    Parameter(
      "index_from", .integer(0...1_000_000), "What is added to each word's rank.",
      default: .value(.integer(3)), static: true),
  ]

  /// Of functions that write word indices as words.
  static let reserved = Parameter(
    "reserved", .listOf(.text),
    "What the indices below `index_from` are called, in order; beyond the list it is `?`.",
    default: .value(.list([])))

  static let dataFunctions: [Function] = [
    Function(
      "imdb", .data,
      "Loads 25,000 film reviews for training and 25,000 for testing, as sequences of word indices "
        + "with labels 0 (negative) and 1 (positive), in the order in which Keras gives them.",
      [
        Parameter(
          "num_words", .optional(.integer(1...Int.max)),
          "Keeps words whose index is below this; the others become `oov_char`.",
          default: .value(.none), static: true),
        Parameter(
          "skip_top", .integer(0...Int.max), "Leaves out this many of the most frequent words.",
          default: .value(.integer(0)), static: true),
        Parameter(
          "maxlen", .optional(.integer(1...Int.max)),
          "Leaves out reviews of this length or longer.",
          default: .value(.none), static: true),
        orderSeed("Seed of the order of the reviews."),
      ] + indexParameters,
      keras: "keras.datasets.imdb.load_data",
      example: "reviews = imdb(num_words: 10000)", reads: .reviews,
      habits: {
        $0 == "path"
          ? "the folder of data is given to the program: `nbrun --data DIR`" : Habits.data($0)
      }, result: imdbResult),
    Function(
      "decode", .data, "The words of a review, joined by blanks.",
      [
        Parameter(
          "sequence", .sequenceOrCorpus, "Word indices, or the corpus whose words they stand for.",
          positional: true),
        Parameter(
          "indices", .optional(.numbers), "With a corpus: the word indices.",
          default: .value(.none), positional: true),
        reserved,
      ],
      example: "decode(reviews.train.x[0])\ndecode(reviews, [1, 14, 22])",
      result: { call in
        switch (call.type("sequence"), call.type("indices")) {
        case (.corpus, .none):
          call.error(
            at: "sequence", "these are all reviews of a corpus, and decode reads one",
            hint:
              "select one, such as reviews.train.x[0], or give indices: decode(reviews, [1, 14, 22])"
          )
        case (.corpus, let indices):
          let isWhole: Bool =
            switch indices {
            case .tensor(let tensor): tensor.element == .integer && tensor.shape?.count ?? 1 == 1
            case .list(let element, let count): element == .integer || count == 0
            case .integer, .sequence, .unknown: true
            default: false
            }
          if !isWhole {
            call.error(at: "indices", "word indices are whole numbers, not \(indices.noun)")
          }
        case (.sequence, .none): break
        case (.sequence, _):
          call.error(
            at: "indices", "a sequence holds its own word indices",
            hint: "leave these out, or give a corpus in its place: decode(reviews, [1, 14, 22])")
        default: break
        }
        if case .sequence(_, canDecode: false) = call.type("sequence") {
          call.error(
            at: "sequence", "this sequence has lost its words",
            hint: "decode a row of the corpus, such as reviews.train.x[0]")
        }
        return .text
      }),
    Function(
      "multi_hot", .data,
      "Each row as zeros and ones: 1 where a word of that index occurs. Never built as a whole.",
      [
        Parameter("rows", .samples, "A data set, or its sequences.", positional: true),
        Parameter(
          "dimension", .integer(1...longestRow), "The number of values in a row.", static: true),
      ],
      keras: "keras.layers.CategoryEncoding",
      example: "train = multi_hot(reviews.train, dimension: 10000)",
      result: { call in
        mapFeatures(&call, "rows") { features, call in
          guard case .sequences = features.kind else {
            call.error(
              at: "rows", "multi_hot takes sequences of word indices, not \(noun(features))")
            return nil
          }
          let dimension = call.whole("dimension") ?? 1
          if let bound = features.indexBound, bound > dimension {
            call.errorOnce(
              at: "dimension",
              "word indices go up to \(bound - 1), so a row needs \(bound) values, not \(dimension)",
              hint: "write dimension: \(bound), or load with num_words: \(dimension)")
          }
          return FeaturesType(
            kind: .multiHot(dimension: dimension), rows: features.rows,
            canDecode: features.canDecode)
        }
      }),
    Function(
      "pad_sequences", .data,
      "Brings all rows to one length: cuts off long ones, fills up short ones.",
      [
        Parameter("rows", .samples, "A data set, or its sequences.", positional: true),
        Parameter(
          "maxlen", .integer(1...longestRow), "The length of each row afterwards.", static: true),
        Parameter(
          "padding", .choice(Side.allCases.map(\.rawValue)),
          "Fills up before (`pre`) or after (`post`) the words.", default: .value(.text("pre"))),
        Parameter(
          "truncating", .choice(Side.allCases.map(\.rawValue)),
          "Cuts off at the beginning (`pre`) or at the end (`post`).",
          default: .value(.text("pre"))),
        Parameter(
          "value", .integer(0...1_000_000), "What fills up.", default: .value(.integer(0)),
          static: true),
      ],
      keras: "keras.utils.pad_sequences",
      example:
        "padded = pad_sequences(reviews.train, maxlen: 500, padding: post, truncating: post)",
      result: { call in
        mapFeatures(&call, "rows") { features, call in
          guard case .sequences = features.kind else {
            call.error(
              at: "rows", "pad_sequences takes sequences of word indices, not \(noun(features))")
            return nil
          }
          var result = features
          result.kind = .sequences(length: call.whole("maxlen"))
          if let value = call.whole("value") {
            result.indexBound = result.indexBound.map { max($0, value + 1) }
          }
          return result
        }
      }),
    Function(
      "to_categorical", .data,
      "A data set whose labels are rows of zeros with a 1 at the label's class.",
      [
        Parameter("dataset", .dataset, "A data set whose labels are classes.", positional: true),
        Parameter("num_classes", .integer(2...1_000_000), "The number of classes.", static: true),
      ],
      keras: "keras.utils.to_categorical",
      example: "to_categorical(reviews.train, num_classes: 2).y[:3]",
      result: { call in
        guard case .dataset(var type) = call.type("dataset") else { return .unknown }
        if type.labels.width != 1 {
          call.error(at: "dataset", "these labels are categorical already")
        }
        if case .numbers = type.labels {
          call.error(
            at: "dataset", "these labels are numbers, not classes",
            hint: "leave them as they are, and end the model with dense(1)")
        }
        type.labels = .categorical(count: call.whole("num_classes") ?? 2)
        return .dataset(type)
      }),
    Function(
      "lengths", .data, "The number of words in each row.",
      [Parameter("rows", .samples, "A data set, or its sequences.", positional: true)],
      example: "mean(lengths(reviews.train))",
      result: { call in
        guard let features = features(of: call.type("rows")) else { return .unknown }
        guard case .sequences = features.kind else {
          call.error(at: "rows", "only sequences have lengths, and these are \(noun(features))")
          return .unknown
        }
        return .tensor(TensorType(shape: [features.rows], element: .integer))
      }),
    Function(
      "reverse", .data, "A word index the other way round: from ranks to words.",
      [Parameter("word_index", .wordIndex, "A corpus's word index.", positional: true)],
      example: "reverse(reviews.word_index)[:10]",
      result: { call in
        if case .wordIndex(let reversed) = call.type("word_index") {
          .wordIndex(reversed: !reversed)
        } else {
          .unknown
        }
      }),
    Function(
      "mistakes", .data,
      "The samples that a model got wrong, with prediction, label and the decoded review; with several "
        + "classes, what was predicted and what is true, by name, with the probabilities of both.",
      [
        Parameter(
          "predictions", .tensor,
          "Probabilities, one a sample or a row of them, or those of the whole set that the samples were "
            + "selected from.",
          positional: true),
        Parameter("dataset", .dataset, "The samples with their true labels.", positional: true),
      ],
      example: "mistakes(predictions, reviews.test[:100])",
      result: mistakesResult),
  ]

  private static func imdbResult(_ call: inout CallCheck) -> ValueType {
    let isWhole = call.constant("maxlen") == Constant.none || call.constant("maxlen") == nil
    return corpus(&call, rows: isWhole ? 25_000 : nil)
  }

  /// A corpus of word indices, by the parameters that `imdb` and `tokenize` share.
  static func corpus(
    _ call: inout CallCheck, rows: Int?, labels: LabelsType = .classes(count: 2)
  ) -> ValueType {
    var bound: Int?
    if let words = call.whole("num_words") {
      let from = call.whole("index_from") ?? 3
      let special = max(call.whole("start_char") ?? 0, call.whole("oov_char") ?? 0)
      if call.whole("oov_char") == nil, words <= from {
        call.error(
          at: "num_words", "with num_words: \(words) no word is left: indices begin at \(from + 1)",
          hint: "give a larger num_words")
      }
      bound = max(words, special + 1)
    }
    let features = FeaturesType(
      kind: .sequences(length: nil), rows: rows, indexBound: bound, canDecode: true)
    let dataset = DatasetType(features: features, labels: labels)
    return .corpus(DividedType(train: dataset, test: dataset))
  }

  private static func mistakesResult(_ call: inout CallCheck) -> ValueType {
    guard case .dataset(let dataset) = call.type("dataset"),
      case .tensor(let predictions) = call.type("predictions")
    else { return .table }
    if dataset.labels == .numbers {
      call.error(
        at: "dataset", "these labels are numbers, and `mistakes` takes classes",
        hint: "residuals(…) says by how much numbers are missed")
    }
    if let shape = predictions.shape {
      if shape.count > 2 {
        call.error(
          at: "predictions", "predictions have one or two axes, and these have \(shape.count)")
      } else if let rows = dataset.features.rows, let count = shape.first ?? nil, count < rows {
        call.error(
          at: "predictions", "there are \(count) predictions for \(rows) samples",
          hint: "select as many samples: dataset[:\(count)]")
      }
    }
    return .table
  }

  /// The features of a data set, or features as they are.
  static func features(of type: ValueType) -> FeaturesType? {
    switch type {
    case .dataset(let type): type.features
    case .features(let type): type
    default: nil
    }
  }

  static func noun(_ features: FeaturesType) -> String { ValueType.features(features).noun }

  /// Applies a rule to the features of an argument, a data set's or its own.
  private static func mapFeatures(
    _ call: inout CallCheck, _ parameter: String,
    _ rule: (FeaturesType, inout CallCheck) -> FeaturesType?
  ) -> ValueType {
    switch call.type(parameter) {
    case .dataset(var type):
      guard let features = rule(type.features, &call) else { return .unknown }
      type.features = features
      return .dataset(type)
    case .features(let type):
      guard let features = rule(type, &call) else { return .unknown }
      return .features(features)
    default:
      return .unknown
    }
  }
}
