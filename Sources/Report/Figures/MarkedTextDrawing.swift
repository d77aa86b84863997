import Text
import Words

/// A marked text as a drawing, for pages that only show pictures: lines of words in a typewriter's
/// face, whose width is known.
func markedTextDrawing(_ text: MarkedText, _ words: Words) -> Drawing {
  let columns = 84
  let advance = 7.85
  let lineHeight = 24.0
  let limit = 1200
  var elements: [Markup] = []
  var (column, line) = (0, 0)
  func top() -> Double { Double(line) * lineHeight + 4 }
  func add(_ word: String, level: Int) {
    let shown = shortened(word, to: columns)
    if column > 0, column + shown.characterCount() > columns { (column, line) = (0, line + 1) }
    let x = Double(column) * advance
    if level != 0 {
      let kind = (level > 0 ? "up" : "down") + "\(abs(level))"
      let width = Double(shown.characterCount()) * advance
      elements.append(
        element(
          "rect",
          [
            "class": kind, "x": coordinate(x), "y": coordinate(top()),
            "width": coordinate(width), "height": "19",
          ]))
      elements.append(
        element(
          "line",
          [
            "class": kind, "x1": coordinate(x), "y1": coordinate(top() + 19),
            "x2": coordinate(x + width), "y2": coordinate(top() + 19),
          ]))
    }
    elements.append(label(shown, x: x, y: top() + 14, kind: "word"))
    column += shown.characterCount() + 1
  }
  let greatest = text.greatestScore
  for word in text.words.prefix(limit) {
    add(word.text, level: MarkedText.level(word, greatest: greatest))
  }
  if text.words.count > limit {
    add(words.figures.moreWords(grouped(text.words.count - limit)), level: 0)
  }
  (column, line) = (0, line + 2)
  let named = words.figures
  for (what, sign) in [(named.addsToScore, 1), (named.takesFromScore, -1)] {
    for word in what.split(separator: " ") { add(String(word), level: 0) }
    for (level, word) in [(1, named.little), (2, named.much), (3, named.most)] {
      add(word, level: sign * level)
    }
  }
  return Drawing(
    kind: .diagram, width: Double(columns) * advance, height: top() + lineHeight,
    elements: elements)
}
