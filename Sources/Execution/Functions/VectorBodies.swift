import Datasets
import Engine
import Language
import Notebook
import Platform
import Report
import Samples
import Text
import Words

extension FunctionBodies {
  static let vectors: [Spelling: Body] = [
    "word2vec": word2vec, "load_vectors": load, "most_similar": mostSimilar,
    "similarity": similarity, "embedding_matrix": embeddingMatrix,
  ]

  // MARK: Learning

  @Sendable private static func word2vec(_ call: inout CallValues) throws(RunFailure) -> Value {
    let features: FeaturesValue? =
      switch call["rows"] {
      case .dataset(let dataset): dataset.x
      case .features(let features): features
      default: nil
      }
    guard let features, case .sequences(let rows) = features.features,
      let vocabulary = features.vocabulary
    else { throw call.failure("rows", "word2vec takes a corpus's words") }
    let options = options(call)
    let evaluator = call.evaluator
    do {
      let learned = try learnVectors(
        rows, first: vocabulary.indexFrom + 1, markers: vocabulary.markers, options: options,
        runtime: evaluator.runtime
      ) {
        evaluator.observe(
          .epoch(
            FitProgress(
              epoch: $0.epoch, epochs: $0.epochs, samples: $0.words, sampleCount: $0.wordCount,
              figures: [], epochIsFinished: $0.words == $0.wordCount),
            run: evaluator.currentName))
      }
      let words = learned.words.map { index in
        vocabulary.wordIndex.word(rank: Int(index) - vocabulary.indexFrom) ?? "\(index)"
      }
      return .vectors(
        WordVectors(words: words, dimension: learned.dimension, values: learned.values))
    } catch {
      switch error {
      case .cancelled:
        throw RunFailure(kind: .cancelled, range: call.call.nameRange, message: "stopped")
      case .noSamples:
        throw call.failure(
          "min_count", "no word occurs \(options.minCount) times here",
          hint: "choose a smaller min_count, or a longer text")
      case .lossIsNotFinite:
        throw call.failure(
          "learning_rate", "the vectors grew beyond all numbers",
          hint: "choose a smaller learning_rate")
      default:
        throw RunFailure(
          kind: .environment, range: call.call.nameRange,
          message: "there is not enough memory for this",
          hint: "a smaller dimension or a larger min_count needs less")
      }
    }
  }

  private static func options(_ call: CallValues) -> WordVectorOptions {
    var options = WordVectorOptions()
    func whole(_ name: String, _ value: inout Int) { value = call.whole(name) ?? value }
    func number(_ name: String, _ value: inout Double) { value = call[name].number ?? value }
    options.algorithm =
      call.text("algorithm").flatMap(WordVectorOptions.Algorithm.init) ?? .skipGram
    whole("dimension", &options.dimension)
    whole("window", &options.window)
    whole("min_count", &options.minCount)
    whole("negative", &options.negative)
    whole("epochs", &options.epochs)
    number("sample", &options.sample)
    number("learning_rate", &options.learningRate)
    number("min_learning_rate", &options.minLearningRate)
    options.seed = call.whole("seed").map { UInt64($0) } ?? call.evaluator.seed
    return options
  }

  // MARK: Reading

  @Sendable private static func load(_ call: inout CallValues) throws(RunFailure) -> Value {
    let found = try call.existing("path")
    let name = call.text("path") ?? ""
    var words: WordIndex?
    if case .wordIndex(let index) = call["words"] { words = try wholeIndex(index, call, "words") }
    let cancellation = call.evaluator.runtime.cancellation
    do throws(VectorFileError) {
      let file: File
      do throws(SystemError) {
        file = try found.file()
      } catch {
        throw VectorFileError.unreadable(path: name, code: error.code)
      }
      let (vectors, digest, passedOver) = try loadVectors(
        file, format: call.text("format").flatMap(VectorFormat.init), words: words,
        isCancelled: { cancellation.isCancelled })
      var source = ReportDocument.DataSource(name: name, isReal: true, digest: digest)
      source.warning = passedOver.warning
      call.evaluator.note(source)
      return .vectors(vectors)
    } catch {
      if error == .cancelled {
        throw RunFailure(kind: .cancelled, range: call.call.nameRange, message: "stopped")
      }
      throw RunFailure(
        kind: error.isFromOutside ? .environment : .cell, range: call.range("path"),
        message: "\(name) \(error.message)",
        hint: error.hint)
    }
  }

  private static func wholeIndex(
    _ index: WordIndexValue, _ call: CallValues, _ parameter: String
  ) throws(RunFailure) -> WordIndex {
    guard index.positions.count == index.index.count else {
      throw call.failure(
        parameter, "this is only a part of a word index", hint: "give the whole of it")
    }
    return index.index
  }

  // MARK: Asking

  @Sendable private static func mostSimilar(_ call: inout CallValues) throws(RunFailure) -> Value {
    let vectors = try vectors(call)
    let positive = try numbers(call, "positive", vectors)
    let negative = try numbers(call, "negative", vectors)
    guard !positive.isEmpty else { throw call.failure("positive", "there is no word here") }
    let nearest = vectors.nearest(
      positive: positive, negative: negative, count: call.whole("topn") ?? 10)
    return .table(
      OutputTable(
        columns: [Remark(\.tables.word), Remark(\.tables.similarity)],
        rows: nearest.map { number, similarity in
          [.text(vectors.words[number]), .number(rounded(similarity, decimals: 4))]
        }))
  }

  private static func numbers(
    _ call: CallValues, _ parameter: String, _ vectors: WordVectors
  ) throws(RunFailure) -> [Int] {
    let words = call.text(parameter).map { [$0] } ?? call.texts(parameter)
    // The place of a word in a list, where it is written there.
    var ranges: [SourceRange] = []
    if case .list(let elements)? = call.call.arguments[parameter]?.node {
      ranges = elements.map(\.range)
    }
    var numbers: [Int] = []
    for (place, word) in words.enumerated() {
      let range = ranges.count == words.count ? ranges[place] : call.range(parameter)
      numbers.append(try call.evaluator.number(of: word, in: vectors, at: range))
    }
    return numbers
  }

  @Sendable private static func similarity(_ call: inout CallValues) throws(RunFailure) -> Value {
    let vectors = try vectors(call)
    var found: [Int] = []
    for parameter in ["first", "second"] {
      found.append(
        try call.evaluator.number(
          of: call.text(parameter) ?? "", in: vectors, at: call.range(parameter)))
    }
    return .number(vectors.similarity(found[0], found[1]))
  }

  private static func vectors(_ call: CallValues) throws(RunFailure) -> WordVectors {
    guard case .vectors(let vectors) = call["vectors"] else {
      throw call.failure("vectors", "this takes word vectors")
    }
    return vectors
  }

  // MARK: Embedding

  @Sendable private static func embeddingMatrix(
    _ call: inout CallValues
  ) throws(RunFailure) -> Value {
    let vectors = try vectors(call)
    guard case .wordIndex(let value) = call["word_index"] else {
      throw call.failure("word_index", "this takes a word index")
    }
    let index = try wholeIndex(value, call, "word_index")
    let rows = call.whole("num_words") ?? 1
    let from = call.whole("index_from") ?? value.indexFrom
    guard let count = rows.checkedProduct(vectors.dimension), count <= 1 << 29 else {
      throw call.failure(
        "num_words", "\(rows) rows of \(vectors.dimension) numbers are too many")
    }
    // An array can't say that there is no memory for it; a block can, and gives it back at once.
    guard (try? Block<Double>(count: count)) != nil else {
      throw RunFailure(
        kind: .environment, range: call.range("num_words"),
        message: "there is not enough memory for this", hint: "fewer num_words need less")
    }
    var matrix = [Double](repeating: 0, count: count)
    let isRandom = call.text("missing") == "random"
    let stream = RandomStream(seed: call.evaluator.seed, purpose: .missingVectors, 0)
    for row in 0..<rows {
      let place = row * vectors.dimension
      if row > from, let word = index.word(rank: row - from), let number = vectors.number(of: word)
      {
        for (column, value) in vectors.vector(number).enumerated() {
          matrix[place + column] = Double(value)
        }
      } else if isRandom {
        for column in 0..<vectors.dimension {
          let draw = stream.uniform(UInt64(place + column))
          matrix[place + column] = Double((2 * draw - 1) * 0.05)
        }
      }
    }
    return .tensor(
      TensorValue(shape: [rows, vectors.dimension], values: matrix, element: .float32))
  }
}

extension Evaluator {
  /// The number of a word that must have a vector.
  func number(
    of word: String, in vectors: WordVectors, at range: SourceRange
  ) throws(RunFailure) -> Int {
    if let number = vectors.number(of: word) { return number }
    // Frequent words come first in learned vectors and in most files.
    let lower = word.lowercased()
    let nearest =
      vectors.number(of: lower) != nil
      ? lower : nearestName(to: word, in: vectors.words.prefix(50_000))
    throw RunFailure(
      range: range, message: "there is no vector for \"\(word)\"",
      hint: nearest.map { "did you mean \"\($0)\"?" })
  }
}
