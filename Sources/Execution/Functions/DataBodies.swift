import Datasets
import Engine
import Language
import Notebook
import Report
import Samples
import Text
import Words

extension FunctionBodies {
  static let data: [Spelling: Body] = [
    "imdb": imdb, "decode": decode, "multi_hot": multiHot, "pad_sequences": padSequences,
    "to_categorical": toCategorical, "lengths": lengths, "reverse": reverse, "mistakes": mistakes,
  ]

  @Sendable private static func imdb(_ call: inout CallValues) throws(RunFailure) -> Value {
    let evaluator = call.evaluator
    evaluator.cache?.files.note(call.call.function)
    do {
      let corpus = try loadIMDB(
        call.imdbOptions, access: evaluator.options.data,
        isCancelled: { evaluator.runtime.cancellation.isCancelled },
        report: { evaluator.observe(.data($0)) })
      call.note("\(corpus.name)", isReal: corpus.isReal, digest: corpus.digest)
      if !corpus.isReal { evaluator.cache?.files.noteStandIn() }
      return .corpus(corpus)
    } catch {
      var failure = failure(error, at: call.call.nameRange)
      failure.hint = error.hint(for: evaluator.options.data)
      throw failure
    }
  }

  static func failure(_ error: DatasetError, at range: SourceRange) -> RunFailure {
    let kind: RunFailure.Kind =
      error == .cancelled ? .cancelled : error.isFromOutside ? .environment : .cell
    return RunFailure(
      kind: kind, range: range, message: error.message, hint: error.hint, place: error.place)
  }

  @Sendable private static func decode(_ call: inout CallValues) throws(RunFailure) -> Value {
    if case .corpus(let corpus) = call["sequence"] {
      var indices: [Int32] = []
      let numbers = call["indices"].tensor?.values ?? call["indices"].number.map { [$0] } ?? []
      for number in numbers {
        guard let index = Int32(exactly: number) else {
          throw call.failure("indices", "word indices are whole numbers, and \(number) is none")
        }
        indices.append(index)
      }
      return .text(text(indices, Vocabulary(corpus), reserved: call.texts("reserved")))
    }
    guard case .sequence(let sequence) = call["sequence"], let vocabulary = sequence.vocabulary
    else { throw call.failure("sequence", "this sequence has no words to decode it by") }
    return .text(text(sequence.indices, vocabulary, reserved: call.texts("reserved")))
  }

  static func text(_ indices: [Int32], _ vocabulary: Vocabulary, reserved: [String] = []) -> String
  {
    var words: [String] = []
    for index in indices {
      let index = Int(index)
      if index >= vocabulary.indexFrom,
        let word = vocabulary.wordIndex.word(rank: index - vocabulary.indexFrom)
      {
        words.append(word)
      } else {
        words.append(reserved.indices.contains(index) ? reserved[index] : "?")
      }
    }
    return words.joined(separator: " ")
  }

  @Sendable private static func multiHot(_ call: inout CallValues) throws(RunFailure) -> Value {
    let dimension = call.whole("dimension") ?? 1
    return try mapSequences(call, "rows") { value, rows throws(RunFailure) in
      do throws(DatasetError) {
        let encoded = try Datasets.multiHot(rows, dimension: dimension)
        return FeaturesValue(
          features: .multiHot(encoded), vocabulary: value.vocabulary, origin: rows,
          encoding: value.encoding?.then(.multiHot(dimension: dimension)))
      } catch {
        throw failure(error, at: call.range("rows"))
      }
    }
  }

  @Sendable private static func padSequences(_ call: inout CallValues) throws(RunFailure) -> Value {
    let length = call.whole("maxlen") ?? 1
    let side = call.text("padding").flatMap(Side.init) ?? .pre
    let truncating = call.text("truncating").flatMap(Side.init) ?? .pre
    let fill = Int32(clamping: call.whole("value") ?? 0)
    return try mapSequences(call, "rows") { value, rows throws(RunFailure) in
      guard rows.padding == nil else {
        throw call.failure(
          "rows", "these rows are padded already",
          hint: "pad the corpus itself, such as reviews.train")
      }
      let padded = rows.padded(length: length, side: side, truncating: truncating, value: fill)
      return FeaturesValue(
        features: .sequences(padded), vocabulary: value.vocabulary,
        encoding: value.encoding?.then(
          .padded(length: length, side: side, truncating: truncating, value: fill)))
    }
  }

  /// Applies a function to the sequences of a data set, or to sequences.
  private static func mapSequences(
    _ call: CallValues, _ name: String,
    _ function: (FeaturesValue, Sequences) throws(RunFailure) -> FeaturesValue
  ) throws(RunFailure) -> Value {
    switch call[name] {
    case .dataset(var dataset):
      guard case .sequences(let rows) = dataset.x.features else { break }
      dataset.x = try function(dataset.x, rows)
      return .dataset(dataset)
    case .features(let features):
      guard case .sequences(let rows) = features.features else { break }
      return .features(try function(features, rows))
    default: break
    }
    throw call.failure(name, "this takes sequences of word indices")
  }

  @Sendable private static func toCategorical(_ call: inout CallValues) throws(RunFailure) -> Value
  {
    guard case .dataset(var dataset) = call["dataset"], let classes = call.whole("num_classes")
    else { throw call.failure("dataset", "this takes a data set") }
    let count = dataset.y.values.count
    guard let size = count.checkedProduct(classes), size <= 1 << 28 else {
      throw call.failure("num_classes", "\(classes) classes for \(count) labels are too many")
    }
    var values = [Float](repeating: 0, count: size)
    for (row, label) in dataset.y.values.enumerated() {
      guard let index = Int(exactly: label), (0..<classes).contains(index) else {
        throw call.failure(
          "num_classes", "sample \(row) has the label \(label), and classes are 0 to \(classes - 1)"
        )
      }
      values[row * classes + index] = 1
    }
    dataset.y = Tensor(shape: [count, classes], values: values)
    dataset.labelElement = .float32
    return .dataset(dataset)
  }

  @Sendable private static func lengths(_ call: inout CallValues) throws(RunFailure) -> Value {
    let features: FeaturesValue? =
      switch call["rows"] {
      case .dataset(let dataset): dataset.x
      case .features(let features): features
      default: nil
      }
    guard case .sequences(let rows)? = features?.features else {
      throw call.failure("rows", "only sequences have lengths")
    }
    let values = (0..<rows.count).map { Double(rows.length(ofRow: $0)) }
    return .tensor(TensorValue(shape: [values.count], values: values, element: .integer))
  }

  @Sendable private static func reverse(_ call: inout CallValues) throws(RunFailure) -> Value {
    guard case .wordIndex(var words) = call["word_index"] else {
      throw call.failure("word_index", "this takes a word index")
    }
    words.isReversed.toggle()
    return .wordIndex(words)
  }

  @Sendable private static func mistakes(_ call: inout CallValues) throws(RunFailure) -> Value {
    guard let predictions = call["predictions"].tensor, case .dataset(let dataset) = call["dataset"]
    else { throw call.failure("mistakes takes predictions and a data set") }
    // A few samples of several classes may have the labels 0 and 1 alone.
    if predictions.rowSize > 1 || dataset.y.rowSize > 1 || (dataset.classes?.count ?? 0) > 2
      || dataset.y.values.contains(where: { $0 > 1 })
    {
      let judged = try JudgedPredictions(
        call["predictions"], at: call.range("predictions"), call["dataset"],
        at: call.range("dataset"),
        call: "mistakes")
      let predicted = try judged.predicted(at: call.range("predictions"))
      return .table(MistakenClasses.table(judged, predicted: predicted, dataset))
    }
    let places = dataset.selection?.places ?? Array(0..<dataset.count)
    let rowsOfSamples = try SampleRows.rows(
      predictions.values.count, of: dataset, at: call.range("predictions"), call: "mistakes")
    let hasWords = dataset.x.vocabulary != nil
    var rows: [[OutputTable.Cell]] = []
    for (row, place) in places.enumerated() {
      let prediction = predictions.values[rowsOfSamples[row]]
      let isPositive = dataset.y.values[row] > 0.5
      guard (prediction > 0.5) != isPositive else { continue }
      rows.append(
        [
          .integer(place), .number(rounded(prediction, decimals: 4)),
          dataset.classes?.count == 2
            ? .text(dataset.className(isPositive ? 1 : 0)) : .integer(isPositive ? 1 : 0),
        ] + (hasWords ? [.text(dataset.x.text(ofRow: row))] : []))
    }
    return .table(
      OutputTable(
        columns: [
          Remark(\.tables.sample), Remark(\.tables.prediction), Remark(\.tables.label),
        ] + (hasWords ? [Remark(\.tables.review)] : []), rows: rows,
        footer: [Remark(\.remarks.wrongSide, "\(rows.count)", "\(dataset.count)")]))
  }
}
