import Engine
import Text

extension FunctionTable {
  private static let words: ParameterType = .textOrTexts

  /// Word vectors: learned, read, and asked.
  static let vectorFunctions: [Function] = [
    Function(
      "word2vec", .vectors,
      "Learns a vector for each word from the words around it, by negative sampling. Windows do not "
        + "reach beyond a row; indices that stand for no word are left out.",
      [
        Parameter("rows", .samples, "A corpus's data set, or its sequences.", positional: true),
        Parameter(
          "dimension", .integer(1...10_000), "Numbers in a vector.", default: .value(.integer(100)),
          static: true),
        Parameter(
          "window", .integer(1...WordVectorOptions.mostWindow),
          "The most words on each side; how many it is at a place is drawn anew each time.",
          default: .value(.integer(5))),
        Parameter(
          "min_count", .integer(1...Int.max), "Rarer words get no vector.",
          default: .value(.integer(5))),
        Parameter(
          "algorithm", .choice(WordVectorOptions.Algorithm.allCases.map(\.rawValue)),
          "Each word around tells the word in the middle (`skip_gram`), or their mean does (`cbow`).",
          default: .value(.text("skip_gram"))),
        Parameter(
          "negative", .integer(0...WordVectorOptions.mostNegatives),
          "Wrong words drawn beside each right one.", default: .value(.integer(5))),
        Parameter(
          "epochs", .integer(1...100_000), "How often the text is seen.",
          default: .value(.integer(5))),
        Parameter(
          "sample", .number(.fraction),
          "Words whose share of the text is above this are thinned out; 0 keeps all.",
          default: .value(.number(0.001))),
        Parameter(
          "learning_rate", .number(.positive), "The size of the first steps.",
          default: .value(.number(0.025))),
        Parameter(
          "min_learning_rate", .number(.notNegative), "What it falls to, evenly.",
          default: .value(.number(0.0001))),
        Parameter(
          "seed", .optional(.integer(0...Int.max)),
          "Another seed than the notebook's.",
          default: .value(.none)),
      ],
      keras: "gensim.models.Word2Vec",
      example: "learned = word2vec(reviews.train, dimension: 50, algorithm: cbow)", isKept: true,
      result: { call in
        guard let features = features(of: call.type("rows")) else { return .unknown }
        guard case .sequences = features.kind, features.canDecode else {
          call.error(
            at: "rows", "word2vec takes a corpus's words, not \(noun(features))",
            hint: "give it the corpus itself, such as reviews.train")
          return .unknown
        }
        return .vectors(dimension: call.whole("dimension"))
      }),
    Function(
      "load_vectors", .vectors,
      "Reads word vectors from a file in word2vec's binary or text format or GloVe's text format, "
        + "which may be compressed by gzip or the one file of a ZIP archive. Only vectors of wanted "
        + "words are kept. Words that are not UTF-8 text are passed over, and of equal words the first "
        + "counts; a warning says so.",
      [
        Parameter("path", .file("vectors.bin"), "The file.", positional: true),
        Parameter(
          "words", .optional(.wordIndex), "The words that are kept; all where absent.",
          default: .value(.none)),
        Parameter(
          "format", .choice(["auto", "word2vec_binary", "word2vec_text", "glove"]),
          "How the file is laid out; `auto` looks at its beginning.",
          default: .value(.text("auto"))),
      ],
      keras: "gensim.models.KeyedVectors.load_word2vec_format",
      example: "pretrained = load_vectors(\"data/vectors.txt\", words: reviews.word_index)",
      reads: .file(parameter: "path"), result: { _ in .vectors(dimension: nil) }),
    Function(
      "most_similar", .vectors,
      "The words whose vectors point most nearly in one direction: that of a word, or of a sum of "
        + "words' vectors of length 1, those of `negative` subtracted.",
      [
        Parameter("vectors", .vectors, "Word vectors.", positional: true),
        Parameter("positive", words, "A word, or a list of words.", positional: true),
        Parameter("negative", words, "Words to subtract.", default: .value(.list([]))),
        Parameter(
          "topn", .integer(1...10_000), "How many words are shown.",
          default: .value(.integer(10))),
      ],
      keras: "KeyedVectors.most_similar",
      example:
        "most_similar(vectors, positive: [\"woman\", \"father\"], negative: [\"man\"], topn: 5)",
      result: { call in
        if case .list(_, count: 0) = call.type("positive") {
          call.error(at: "positive", "there is no word here")
        }
        return .table
      }),
    Function(
      "similarity", .vectors,
      "The cosine of the angle between two words' vectors: 1 for the same direction.",
      [
        Parameter("vectors", .vectors, "Word vectors.", positional: true),
        Parameter("first", .text, "A word.", positional: true),
        Parameter("second", .text, "Another.", positional: true),
      ],
      keras: "KeyedVectors.similarity",
      example: "similarity(vectors, \"film\", \"movie\")", result: { _ in .number }),
    Function(
      "embedding_matrix", .vectors,
      "A matrix whose row i is the vector of the word with index i, for an embedding.",
      [
        Parameter("vectors", .vectors, "Word vectors.", positional: true),
        Parameter(
          "word_index", .wordIndex, "The corpus's word index, with its `index_from`.",
          positional: true),
        Parameter(
          "num_words", .integer(1...10_000_000), "The number of rows.", static: true),
        Parameter(
          "missing", .choice(["zeros", "random"]),
          "What stands in rows without a word, or whose word has no vector: zeros, or numbers as an "
            + "embedding begins with, uniform in ±0.05.", default: .value(.text("zeros"))),
        Parameter(
          "index_from", .optional(.integer(0...1_000_000)),
          "What is added to each word's rank; the corpus's own where absent.",
          default: .value(.none)),
      ],
      example: "matrix = embedding_matrix(vectors, reviews.word_index, num_words: 10000)",
      result: { call in
        if case .wordIndex(reversed: true) = call.type("word_index") {
          call.error(
            at: "word_index", "this word index is reversed", hint: "give it reviews.word_index")
        }
        var dimension: Int?
        if case .vectors(let known) = call.type("vectors") { dimension = known }
        return .tensor(
          TensorType(shape: [call.whole("num_words"), dimension], element: .float32))
      }),
  ]
}
