import Datasets
import Engine
import Language
import Report
import Samples
import Text
import Words

extension FunctionBodies {
  static let explaining: [Spelling: Body] = ["explain": explain, "top_ngrams": topNgrams]

  /// Phrases beyond this many are summed up in one line.
  private static let shownParts = 20

  // MARK: One text

  @Sendable private static func explain(_ call: inout CallValues) throws(RunFailure) -> Value {
    guard case .run(let run) = call["run"] else { throw call.failure("run", "explain takes a run") }
    let indices: [Int32]
    let vocabulary: Vocabulary
    let place: String
    if case .text(let text) = call["text"] {
      guard let encoding = run.encoding else {
        throw call.failure("text", "this run does not know how texts are encoded")
      }
      indices = encoding.encoder.indices(
        of: text, below: encoding.bound(for: run.model.compiled.model))
      (vocabulary, place) = (Vocabulary(encoding.encoder), "text")
    } else if case .sequence(let sequence) = call["sequence"], let known = sequence.vocabulary {
      (indices, vocabulary, place) = (sequence.indices, known, "sequence")
    } else {
      throw call.failure("explain takes a run and a text")
    }
    let reserved = call.texts("reserved")
    func text(_ indices: [Int32]) -> String { self.text(indices, vocabulary, reserved: reserved) }
    let given = withoutFilling(indices)
    let x = try features(given, for: run, call, place)
    let runtime = call.evaluator.runtime
    let chosen = try chosenClass(run, call)
    do {
      let answers = try predict(run.model, x, batchSize: 1, runtime: runtime).values
      let number = chosen ?? (answers.count > 1 ? answers.offsetOfGreatest : 1)
      let model = try run.model.scoring(number)
      var marked: MarkedText
      if let filters = PooledFilters(model.compiled.model), case .sequences(let rows) = x {
        let reader = try PhraseReader(model, filters, runtime: runtime)
        let phrases = try reader.phrases(of: rows).first ?? []
        marked = markedText(
          phrases, words: Array(rows.words(ofRow: 0)), padding: rows.padding?.value ?? 0,
          constant: reader.constant, as: text)
      } else {
        var effects = TextEffects(score: 0, words: [])
        try wordEffects(model, x, runtime: runtime) { effects = $1 }
        marked = markedText(effects, words: Array(given.words(ofRow: 0)), as: text)
      }
      let answer = answers.count > 1 ? answers[number] : answers.first ?? 0
      marked.prediction = Double(answers.count == 1 && number == 0 ? 1 - answer : answer)
      marked.answer = run.className(number, of: answers.count)
      return .figures([Figure(content: marked)])
    } catch {
      throw failure(error, call, data: place)
    }
  }

  /// A row with what fills it up, zeros on one side, described and not written out.
  private static func withoutFilling(_ indices: [Int32]) -> Sequences {
    let words = Array(indices.drop { $0 == 0 })
    if words.count < indices.count {
      return Sequences([words], padding: Padding(length: indices.count, side: .pre, value: 0))
    }
    guard let last = indices.lastIndex(where: { $0 != 0 }), last + 1 < indices.count else {
      return Sequences([indices])
    }
    return Sequences(
      [Array(indices[...last])], padding: Padding(length: indices.count, side: .post, value: 0))
  }

  /// Each phrase's share of the score goes to its words in equal parts.
  private static func markedText(
    _ phrases: [Engine.Phrase], words: [Int32], padding: Int32, constant: Double,
    as text: ([Int32]) -> String
  ) -> MarkedText {
    var scores = [Double](repeating: 0, count: words.count)
    var score = constant
    for phrase in phrases {
      score += phrase.score
      for place in phrase.start..<phrase.start + phrase.length where scores.indices.contains(place)
      {
        scores[place] += phrase.score / Double(phrase.length)
      }
    }
    let ordered = phrases.enumerated().sorted {
      (-abs($0.element.score), $0.offset) < (-abs($1.element.score), $1.offset)
    }.map(\.element)
    var rows = ordered.prefix(shownParts).map { phrase -> [OutputTable.Cell] in
      let indices = (phrase.start..<phrase.start + phrase.length).map {
        words.indices.contains($0) ? words[$0] : padding
      }
      return [
        .text(text(indices)),
        .text(words.indices.contains(phrase.start) ? "\(phrase.start + 1)" : ""),
        .integer(phrase.filters), .number(rounded(phrase.score)),
      ]
    }
    let rest = ordered.dropFirst(shownParts)
    if !rest.isEmpty {
      rows.append([
        .said(Remark(\.kinds.more, "\(rest.count)")), .text(""),
        .integer(rest.reduce(0) { $0 + $1.filters }),
        .number(rounded(rest.reduce(0) { $0 + $1.score })),
      ])
    }
    rows.append([
      .said(Remark(\.kinds.withoutAnyPhrase)), .text(""), .text(""), .number(rounded(constant)),
    ])
    return MarkedText(
      words: zip(words, scores).map { word, score in
        MarkedText.Word(text: text([word]), score: score)
      },
      parts: OutputTable(
        columns: [
          Remark(\.tables.phrase), Remark(\.tables.atWord), Remark(\.tables.filters),
          Remark(\.tables.addsToScore),
        ], rows: rows, footer: [Remark(\.remarks.addsUp, "\(rounded(score))")]),
      part: "phrase", prediction: 0, score: score, constant: constant)
  }

  /// What leaving a word out does is shown wherever it stands.
  private static func markedText(
    _ effects: TextEffects, words: [Int32], as text: ([Int32]) -> String
  ) -> MarkedText {
    let byWord = Dictionary(
      effects.words.map { ($0.word, $0.effect) }, uniquingKeysWith: { first, _ in first })
    var times: [Int32: Int] = [:]
    for word in words { times[word, default: 0] += 1 }
    let ordered = effects.words.filter { times[$0.word] != nil }.sorted {
      (-abs($0.effect), $0.word) < (-abs($1.effect), $1.word)
    }
    return MarkedText(
      words: words.map { word in
        MarkedText.Word(text: text([word]), score: byWord[word] ?? 0)
      },
      parts: OutputTable(
        columns: [
          Remark(\.tables.word), Remark(\.tables.times), Remark(\.tables.addsToScore),
        ],
        rows: ordered.prefix(shownParts).map { word in
          [
            .text(text([word.word])), .integer(times[word.word] ?? 0),
            .number(rounded(word.effect)),
          ]
        },
        footer: [Remark(\.remarks.whatWordAdds, "\(rounded(effects.score))")]),
      part: "word", prediction: 0, score: effects.score, constant: nil)
  }

  // MARK: Many texts

  @Sendable private static func topNgrams(_ call: inout CallValues) throws(RunFailure) -> Value {
    guard case .run(let run) = call["run"] else { throw call.failure("run", "this takes a run") }
    let given: FeaturesValue
    switch call["data"] {
    case .dataset(let dataset): given = dataset.x
    case .features(let features): given = features
    default: throw call.failure("data", "this takes samples")
    }
    guard let vocabulary = given.vocabulary else {
      throw call.failure("data", "these samples have no words to show them by")
    }
    var x = given.features
    if case .sequences(let rows) = x { x = try features(rows, for: run, call, "data") }
    let reserved = call.texts("reserved")
    let runtime = call.evaluator.runtime
    var tally = NgramTally()
    let number = try chosenClass(run, call) ?? 1
    do {
      let model = try run.model.scoring(number)
      if let filters = PooledFilters(model.compiled.model), case .sequences(let rows) = x {
        let reader = try PhraseReader(model, filters, runtime: runtime)
        // Some rows at a time, so that their phrases take little memory.
        for start in stride(from: 0, to: rows.count, by: 1024) {
          let part = rows.rows(start..<min(rows.count, start + 1024))
          for (row, phrases) in try reader.phrases(of: part).enumerated() {
            tally.add(phrases, of: part, row: row)
          }
        }
      } else {
        try wordEffects(model, x, runtime: runtime) { _, effects in
          for word in effects.words { tally.add([word.word], word.effect) }
        }
      }
    } catch {
      throw failure(error, call, data: "data")
    }
    let rows = tally.strongest(call.whole("count") ?? 5).map { entry -> [OutputTable.Cell] in
      [
        .text(text(entry.words, vocabulary, reserved: reserved)), .integer(entry.words.count),
        .integer(entry.count), .number(rounded(entry.total / Double(entry.count))),
        .number(rounded(entry.total)),
      ]
    }
    let moved = [
      Remark(\.remarks.ngramsMoved, "\(grouped(tally.count))", "\(grouped(x.count))"),
      run.className(number, of: run.model.compiled.model.scoreCount ?? 1)
        .map { Remark(\.remarks.scoreIsThatOf, .own($0)) },
    ].compactMap(\.self)
    return .table(
      OutputTable(
        columns: [
          Remark(\.tables.ngram), Remark(\.tables.words), Remark(\.tables.texts),
          Remark(\.tables.addsOnAverage), Remark(\.tables.inTotal),
        ], rows: rows, footer: [.list(moved, .semicolon)]))
  }

  // MARK: Both

  /// The class that is asked for; nil where none is.
  private static func chosenClass(
    _ run: RunValue, _ call: CallValues
  ) throws(RunFailure) -> Int? {
    let count = max(2, run.model.compiled.model.scoreCount ?? 1)
    let known = run.classes ?? []
    let found: Int?
    switch call["class"] {
    case .none: return nil
    case .text(let name): found = known.firstIndex { $0 == name }
    case .integer(let number): found = known.firstIndex { $0 == "\(number)" } ?? number
    default: throw call.failure("class", "a class is its name or its number")
    }
    guard let found, (0..<count).contains(found) else {
      let names = known.isEmpty ? (0..<count).map { "\($0)" } : known
      throw call.failure(
        "class", "there is no such class",
        hint: "classes are \(names.prefix(20).joined(separator: ", "))"
          + (names.count > 20 ? " …" : ""))
    }
    return found
  }

  /// To four decimals: more would be noise in a table of contributions.
  private static func rounded(_ value: Double) -> Double {
    Report.rounded(value, decimals: 4)
  }

  /// Texts as a run's model takes them: filled up and cut as what it was trained on.
  private static func features(
    _ rows: Sequences, for run: RunValue, _ call: CallValues, _ parameter: String
  ) throws(RunFailure) -> Features {
    let description = run.model.compiled.model
    let size = description.inputShape.sizes.first ?? nil
    if description.takesWordIndices {
      guard rows.padding == nil, let size else { return .sequences(rows) }
      let padding = run.encoding?.padding ?? TextEncoding.standardPadding
      return .sequences(
        rows.padded(
          length: size, side: padding.side, truncating: padding.truncating, value: padding.value))
    }
    do throws(DatasetError) {
      return .multiHot(try Datasets.multiHot(rows, dimension: size ?? 1))
    } catch {
      throw failure(error, at: call.range(parameter))
    }
  }
}

extension RunValue {
  /// What the class of a score is called: of two that one unit tells apart nothing, where they have no names.
  fileprivate func className(_ number: Int, of count: Int) -> String? {
    if let classes, classes.count == max(2, count), classes.indices.contains(number) {
      return classes[number]
    }
    return count > 1 ? "\(number)" : nil
  }
}
