import Samples

/// What a word does to the score of a text: its score less that of the text without the word. A text of
/// one word alone is compared with an empty one, or with word 0 where texts can't be empty.
package struct WordEffect: Sendable, Equatable {
  package var word: Int32
  package var effect: Double
}

/// A text's score, and the effect of each of its words, ascending by word.
package struct TextEffects: Sendable {
  package var score: Double
  package var words: [WordEffect]

  package init(score: Double, words: [WordEffect]) {
    self.score = score
    self.words = words
  }
}

/// Asks a model again for each text without each of its words, wherever they stand in it.
///
/// - Parameter x: Texts as the model takes them: word indices or multi-hot rows. Numbers have no words.
/// - Parameter each: Called for each text, in order.
package func wordEffects(
  _ model: TrainedModel, _ x: Features, runtime: Runtime, each: (Int, TextEffects) -> Void
) throws(TrainingError) {
  let rows: Sequences
  switch x {
  case .sequences(let sequences): rows = sequences
  case .multiHot(let hot): rows = hot.positions
  case .tensor: return
  }
  let keepsAWord = if case .sequences(let rows) = x { rows.padding == nil } else { false }
  let scored = try model.givingScores()
  var row = 0
  while row < rows.count {
    // So many texts at once that their variants take some megabytes.
    var variants = Variants(keepsAWord: keepsAWord)
    let first = row
    repeat {
      variants.add(Array(rows.words(ofRow: row)))
      row += 1
    } while row < rows.count && variants.words.count < 1 << 21
    let sequences = Sequences(
      buffer: IndexBuffer(variants.words), starts: variants.starts, counts: variants.counts,
      padding: rows.padding)
    let features: Features =
      if case .multiHot(let hot) = x {
        .multiHot(MultiHot(positions: sequences, dimension: hot.dimension))
      } else {
        .sequences(sequences)
      }
    let scores = try predict(scored, features, batchSize: 32, runtime: runtime).values
    var place = 0
    for (number, left) in variants.left.enumerated() {
      let score = Double(scores[place])
      let words = left.enumerated().map { index, word in
        WordEffect(word: word, effect: score - Double(scores[place + 1 + index]))
      }
      each(first + number, TextEffects(score: score, words: words))
      place += 1 + left.count
    }
  }
}

/// Texts, each whole and then without each of its words.
private struct Variants {
  /// Whether a text can't be empty: where nothing else is left, word 0 is, which fills up short texts.
  var keepsAWord: Bool
  var words: [Int32] = []
  var starts: [Int] = []
  var counts: [Int] = []
  /// The words that are left out of each text, ascending.
  var left: [[Int32]] = []

  mutating func add(_ text: [Int32]) {
    starts.append(words.count)
    counts.append(text.count)
    words += text
    let distinct = Set(text).sorted()
    left.append(distinct)
    var places: [Int32: [Int]] = [:]
    for (place, word) in text.enumerated() { places[word, default: []].append(place) }
    for word in distinct {
      starts.append(words.count)
      var from = 0
      for place in places[word] ?? [] {
        words += text[from..<place]
        from = place + 1
      }
      words += text[from...]
      if keepsAWord, distinct.count == 1 { words.append(0) }
      counts.append(words.count - (starts.last ?? 0))
    }
  }
}

extension TrainedModel {
  /// The same model without the activation of its last unit: it gives scores, which add up, and not
  /// probabilities, which lose their digits near 0 and 1.
  package func givingScores() throws(TrainingError) -> TrainedModel {
    let nodes = compiled.model.nodes
    guard let last = PooledFilters.outputUnit(of: compiled.model),
      case .dense(var unit) = nodes[last].layer
    else { throw .internalFault("no single unit at the end") }
    unit.activation = .linear
    var model = ModelDescription(name: compiled.model.name)
    do {
      for (number, node) in nodes[...last].enumerated() {
        let layer = number == last ? .dense(unit) : node.layer
        _ = try model.add(layer, name: node.name, inputs: node.inputs)
      }
    } catch {
      throw .internalFault("\(error)")
    }
    var result = self
    result.compiled.model = model
    return result
  }
}
