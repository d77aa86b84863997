import Text
import Words

/// A text whose words are marked by what each does to a model's score.
package struct MarkedText {
  package struct Word {
    package var text = ""
    package var score = 0.0

    package init(text: String, score: Double) { (self.text, self.score) = (text, score) }
  }

  package var words: [Word] = []
  /// The parts that moved the score, the strongest first.
  package var parts = OutputTable()
  /// What a part is called: `phrase` or `word`.
  package var part = ""
  /// What the answer is called whose score this is; nil where it has no name.
  package var answer: String?
  package var prediction = Double.nan
  package var score = Double.nan
  /// What the score is without any part; nil where parts don't add up to it.
  package var constant: Double?

  package init(
    words: [Word], parts: OutputTable, part: String, prediction: Double, score: Double,
    constant: Double?
  ) {
    self.words = words
    self.parts = parts
    self.part = part
    self.prediction = prediction
    self.score = score
    self.constant = constant
  }

  /// The largest magnitude of a word's score.
  var greatestScore: Double { words.reduce(0) { max($0, abs($1.score)) } }

  /// How strongly a word is marked: 1 to 3 upwards, −1 to −3 downwards, 0 where it hardly matters.
  ///
  /// - Parameter greatest: The text's `greatestScore`.
  static func level(_ word: Word, greatest: Double) -> Int {
    guard greatest > 0, greatest.isFinite else { return 0 }
    let share = abs(word.score) / greatest
    let strength = share >= 0.6 ? 3 : share >= 0.3 ? 2 : share >= 0.1 ? 1 : 0
    return word.score < 0 ? -strength : strength
  }
}

extension MarkedText.Word: Record, JSONCodable {
  package init() {}

  package static let fields: [Field<MarkedText.Word>] = [
    Field("text", \.text), Field("score", \.score),
  ]
}

extension MarkedText: FigureContent {
  package init() {}

  package static let kind = Figure.Kind.markedText
  package static let fields: [Field<MarkedText>] = [
    Field("answer", \.answer), Field("prediction", \.prediction), Field("score", \.score),
    Field("constant", \.constant),
    Field("words", \.words), Field("parts", \.parts), Field(\.part),
  ]

  package var size: Int {
    words.reduce(parts.size + (answer?.utf8.count ?? 0)) {
      $0 + 20 + $1.text.utf8.count + Self.mark
    }
  }

  package func description(in figure: Figure, _ said: Words) -> String {
    let marked = words.filter { $0.score.isFinite }
    func named(_ words: [Word]) -> String {
      said.listed(words.map { "\($0.text) (\(signed($0.score)))" })
    }
    func strongest(_ isBefore: (Word, Word) -> Bool) -> [Word] {
      var found: [Word] = []
      for word in marked.enumerated().sorted(by: {
        isBefore($0.element, $1.element)
          || (!isBefore($1.element, $0.element) && $0.offset < $1.offset)
      }).map(\.element) {
        if found.count == 3 { break }
        if !found.contains(where: { $0.text == word.text }) { found.append(word) }
      }
      return found
    }
    let up = strongest { $0.score > $1.score }.filter { $0.score > 0 }
    let down = strongest { $0.score < $1.score }.filter { $0.score < 0 }
    var text = (answer.map { "\($0): " } ?? "")
    text += said.figures.answers(approximate(prediction, range: 1), signed(score))
    if !up.isEmpty { text += " " + said.figures.mostForIt(named(up)) }
    if !down.isEmpty { text += " " + said.figures.mostAgainstIt(named(down)) }
    return text
  }

  package func caption(in figure: Figure, _ words: Words) -> String {
    words.figures.markedText + (answer.map { ": \($0)" } ?? "")
  }

  package func table(in figure: Figure, _ words: Words) -> OutputTable { parts }

  package func drawing(in figure: Figure, _ words: Words) -> Drawing {
    markedTextDrawing(self, words)
  }
}

/// A number with its sign, to two decimals: `+0.41`, `−0.07`.
func signed(_ value: Double) -> String {
  guard value.isFinite else { return nonFinite(value) }
  return (value < 0 ? "−" : "+") + fixed(abs(value), decimals: 2)
}
