import Datasets
import Engine
import Language
import Notebook
import Report
import Samples
import Text

extension Evaluator {
  func member(_ base: Value, _ name: Located<String>) throws(RunFailure) -> Value {
    switch (base, name.value) {
    case (.corpus(let corpus), "train"): return .dataset(dataset(corpus, corpus.train))
    case (.corpus(let corpus), "test"): return .dataset(dataset(corpus, corpus.test))
    case (.corpus(let corpus), "word_index"):
      return .wordIndex(
        WordIndexValue(
          index: corpus.wordIndex, positions: 0..<corpus.wordIndex.count,
          indexFrom: corpus.indexFrom))
    case (.divided(let divided), "train"): return .dataset(divided.train)
    case (.divided(let divided), "test"): return .dataset(divided.test)
    case (.divided(let divided), "classes"): return classes(of: divided.train)
    case (.dataset(let dataset), "classes"): return classes(of: dataset)
    case (.corpus(let corpus), "classes"):
      return classes(of: dataset(corpus, corpus.train.count > 0 ? corpus.train : corpus.test))
    case (.texts(let texts), "classes"): return .list(texts.classes.map { .text($0) })
    case (.textSet(let set), "classes"): return .list(set.classes.map { .text($0) })
    case (.divided(let divided), "features"): return features(of: divided.train)
    case (.dataset(let dataset), "features"): return features(of: dataset)
    case (.texts(let texts), "train"): return .textSet(texts.train)
    case (.texts(let texts), "test"): return .textSet(texts.test)
    case (.textSet(let set), "x"): return .list((0..<set.count).map { .text(set[$0]) })
    case (.textSet(let set), "y"):
      return .tensor(
        TensorValue(
          shape: [set.count], values: set.labels.map(Double.init), element: .integer))
    case (.dataset(let dataset), "x"): return .features(dataset.x)
    case (.dataset(let dataset), "y"):
      return .tensor(TensorValue(dataset.y, element: dataset.labelElement))
    case (.dataset(let dataset), "shape"): return shape(dataset.x.features.shape)
    case (.features(let features), "shape"): return shape(features.features.shape)
    case (.tensor(let tensor), "shape"): return shape(tensor.shape)
    case (.sequence(let sequence), "shape"): return shape([sequence.indices.count])
    case (.vectors(let vectors), "shape"):
      return shape([vectors.words.count, vectors.dimension])
    case (.run(let run), "history"): return .history(run)
    case (.history(let run), "names"): return .list(run.history.names.map { .text($0) })
    case (.history(let run), let series):
      if let values = run.history[series] { return .list(values.map { .number($0) }) }
    case (.sweep(let sweep), let column):
      if let values = sweep.columns[column] { return .list(values) }
    case (.columns(let columns), let column):
      if let values = columns[column] { return .list(values) }
    case (.answer(let answer), let part):
      if let value = answer[part] { return try finite(value, "`.\(part)`", at: name.range) }
    case (.metrics(let metrics), let metric):
      if let entry = metrics.first(where: { $0.name == metric }) {
        return try finite(.number(entry.value), "`.\(metric)`", at: name.range)
      }
    default: break
    }
    throw RunFailure(range: name.range, message: "there is no `.\(name.value)` here")
  }

  private func shape(_ sizes: [Int]) -> Value { .list(sizes.map { .integer($0) }) }

  /// What classes are called: their numbers, where they have no names.
  private func classes(of dataset: DatasetValue) -> Value {
    if let names = dataset.classes { return .list(names.map { .text($0) }) }
    let width = dataset.y.rowSize
    let count = width > 1 ? width : (Int(exactly: dataset.y.values.max() ?? -1) ?? -1) + 1
    return .list((0..<count).map { .text("\($0)") })
  }

  private func features(of dataset: DatasetValue) -> Value {
    let count = dataset.x.features.shape.dropFirst().reduce(1, *)
    return .list((dataset.x.columns ?? (0..<count).map { "\($0)" }).map { .text($0) })
  }

  private func dataset(_ corpus: Corpus, _ samples: Dataset) -> DatasetValue {
    DatasetValue(
      x: FeaturesValue(
        features: samples.x, vocabulary: Vocabulary(corpus),
        encoding: TextEncoding(TextEncoder(corpus))),
      y: samples.y, classes: corpus.classes)
  }

  /// A tensor may hold what is not finite; a number by itself may not.
  private func finite(
    _ value: Value, _ what: String, at range: SourceRange
  ) throws(RunFailure) -> Value {
    guard case .number(let number) = value, !number.isFinite else { return value }
    throw RunFailure(
      range: range, message: "\(what) is \(number.plain), and a number by itself is finite")
  }

  // MARK: Selecting

  mutating func index(_ base: Value, _ place: CheckedSubscript) throws(RunFailure) -> Value {
    switch place {
    case .slice(let from, let to):
      let range = try slice(from, to, of: count(base))
      return rows(of: base, Array(range), range: range)
    case .one(let expression):
      let value = try evaluate(expression)
      if case .wordIndex(let words) = base { return try entry(words, value, at: expression.range) }
      if case .vectors(let vectors) = base, case .text(let word) = value {
        let values = vectors.vector(try number(of: word, in: vectors, at: expression.range))
        return .tensor(
          TensorValue(
            shape: [vectors.dimension], values: values.map(Double.init), element: .float32))
      }
      switch try selected(by: value, of: count(base), at: expression.range) {
      case .one(let row):
        return try finite(element(of: base, row), "this element", at: expression.range)
      case .several(let places): return rows(of: base, places, range: nil)
      }
    }
  }

  /// What is selected among elements that are counted from 0.
  enum Selection {
    case one(Int)
    case several([Int])
  }

  mutating func slice(
    _ from: CheckedExpression?, _ to: CheckedExpression?, of count: Int
  ) throws(RunFailure) -> Range<Int> {
    let start = try bound(from, standard: 0, count: count)
    let end = try bound(to, standard: count, count: count)
    guard start <= end else {
      throw RunFailure(
        range: to?.range ?? from?.range ?? SourceRange(line: 1, column: 1, length: 1),
        message: "this slice ends before it begins: [\(start):\(end)]")
    }
    return start..<end
  }

  /// What a place, a mask or a list of places selects.
  func selected(
    by value: Value, of count: Int, at range: SourceRange
  ) throws(RunFailure) -> Selection {
    if case .boolean = value {
      throw RunFailure(range: range, message: "a place is a whole number")
    }
    if let place = value.constant?.whole { return .one(try row(place, count: count, at: range)) }
    guard let tensor = value.tensor else {
      throw RunFailure(
        range: range,
        message: "rows are selected by a whole number, a slice, a mask or a list of whole numbers")
    }
    return .several(try selection(tensor, count, at: range))
  }

  /// The rows that a mask or a list of places names.
  private func selection(
    _ tensor: TensorValue, _ count: Int, at range: SourceRange
  ) throws(RunFailure) -> [Int] {
    if tensor.element == .boolean {
      guard tensor.values.count == count else {
        throw RunFailure(
          range: range, message: "this mask has \(tensor.values.count) values for \(count) rows")
      }
      return tensor.values.indices.filter { tensor.values[$0] != 0 }
    }
    var places: [Int] = []
    for value in tensor.values {
      guard let place = Int(exactly: value) else {
        throw RunFailure(range: range, message: "a place is a whole number, and \(value) is not")
      }
      places.append(try row(place, count: count, at: range))
    }
    return places
  }

  private func row(_ place: Int, count: Int, at range: SourceRange) throws(RunFailure) -> Int {
    guard place < count, place >= -count else {
      throw RunFailure(range: range, message: outsideMessage(place, count: count))
    }
    return place < 0 ? place + count : place
  }

  private mutating func bound(
    _ expression: CheckedExpression?, standard: Int, count: Int
  ) throws(RunFailure) -> Int {
    guard let expression else { return standard }
    guard let place = try evaluate(expression).constant?.whole else {
      throw RunFailure(range: expression.range, message: "a slice's bound is a whole number")
    }
    guard place <= count, place >= -count else {
      throw RunFailure(
        range: expression.range, message: outsideMessage(place, count: count, isBound: true))
    }
    return place < 0 ? place + count : place
  }

  func count(_ value: Value) -> Int {
    switch value {
    case .list(let values): values.count
    case .sequence(let sequence): sequence.indices.count
    case .tensor(let tensor): tensor.shape.first ?? 0
    case .features(let features): features.features.count
    case .dataset(let dataset): dataset.count
    case .textSet(let set): set.count
    case .texts(let texts): texts.count
    case .wordIndex(let words): words.positions.count
    case .sweep(let sweep): sweep.rows.count
    case .folds(let folds): folds.count
    case .text(let text): Value.length(of: text)
    default: 0
    }
  }

  private func element(of base: Value, _ row: Int) -> Value {
    switch base {
    case .list(let values): return values[row]
    case .sequence(let sequence): return .integer(Int(sequence.indices[row]))
    case .tensor(let tensor): return tensor.row(row)
    case .features(let features):
      switch features.features {
      case .sequences(let rows):
        return .sequence(SequenceValue(indices: rows[row], vocabulary: features.vocabulary))
      case .multiHot(let rows):
        return .tensor(
          TensorValue(
            shape: [rows.dimension], values: rows[row].map(Double.init), element: .float32))
      case .tensor(let tensor):
        guard tensor.shape.count > 1 else { return Value(Double(tensor.values[row]), .float32) }
        let size = tensor.rowSize
        var value = TensorValue(
          shape: Array(tensor.shape.dropFirst()),
          values: tensor.values[row * size..<(row + 1) * size].map(Double.init), element: .float32)
        value.isEncoded = true
        value.rowEncoding = features.rowEncoding
        return .tensor(value)
      }
    case .dataset(let dataset): return .dataset(dataset.rows(at: [row]))
    case .texts, .textSet: return rows(of: base, [row], range: nil)
    case .sweep(let sweep): return .run(sweep.rows[row].run)
    case .folds(let folds): return folds[row]
    default: return .none
    }
  }

  /// Several rows; `range` where they follow one another.
  private func rows(of base: Value, _ rows: [Int], range: Range<Int>?) -> Value {
    switch base {
    case .list(let values): return .list(rows.map { values[$0] })
    case .sequence(let sequence):
      return .sequence(
        SequenceValue(indices: rows.map { sequence.indices[$0] }, vocabulary: sequence.vocabulary))
    case .tensor(let tensor): return .tensor(tensor.rows(at: rows))
    case .features(let features): return .features(features.rows(at: rows))
    case .dataset(let dataset): return .dataset(dataset.rows(at: rows))
    case .texts(let texts): return .textSet(texts.all.rows(at: rows))
    case .textSet(let set): return .textSet(set.rows(at: rows))
    case .wordIndex(var words):
      guard let range else { return base }
      words.positions =
        words.positions.lowerBound + range.lowerBound..<words.positions.lowerBound
        + range.upperBound
      return .wordIndex(words)
    default: return base
    }
  }

  private func entry(
    _ words: WordIndexValue, _ key: Value, at range: SourceRange
  ) throws(RunFailure) -> Value {
    if case .text(let word) = key {
      guard let rank = words.index.rank(of: word) else {
        throw RunFailure(range: range, message: "the word index has no \"\(word)\"")
      }
      return .integer(rank)
    }
    let rank = key.constant?.whole ?? 0
    guard let word = words.index.word(rank: rank) else {
      throw RunFailure(range: range, message: "the word index has no rank \(rank)")
    }
    return .text(word)
  }
}

extension Features {
  /// Rows first, as NumPy prints it.
  var shape: [Int] {
    switch self {
    case .sequences(let rows): [rows.count] + (rows.length.map { [$0] } ?? [])
    case .multiHot(let rows): [rows.count, rows.dimension]
    case .tensor(let tensor): tensor.shape
    }
  }
}

extension Vocabulary {
  /// A corpus's words.
  init(_ corpus: Corpus) { self.init(TextEncoder(corpus)) }

  /// The words that new texts are encoded by.
  init(_ encoder: TextEncoder) {
    let options = encoder.options
    let markers = [options.startChar, options.oovChar].compactMap { $0 }
    self.init(
      wordIndex: encoder.wordIndex, indexFrom: options.indexFrom,
      markers: Set(markers.map(Int32.init(clamping:))))
  }
}
