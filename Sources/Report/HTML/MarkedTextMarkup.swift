import Text
import Words

/// A marked text as running text: what adds to the score is underlined with a line and set on one
/// colour, what takes away from it underlined with dots and set on another; stronger marks for more.
func markedTextMarkup(_ text: MarkedText, _ words: Words) -> [Markup] {
  let named = words.figures
  let greatest = text.greatestScore
  var marked: [Markup] = []
  for (index, word) in text.words.enumerated() {
    if index > 0 { marked.append(.text(" ")) }
    let level = MarkedText.level(word, greatest: greatest)
    marked.append(
      level == 0
        ? .text(word.text)
        : element(
          "span", ["class": markClass(level), "title": signed(word.score)], word.text))
  }
  let legend =
    [Markup.text(named.addsToScore + " ")] + sample([1, 2, 3], named)
    + [.text(" " + named.takesFromScore + " ")] + sample([-1, -2, -3], named)
  return [
    element("p", ["class": "marked"], marked), element("p", ["class": "legend"], legend),
  ]
}

/// The marks from weak to strong, as a legend shows them.
private func sample(_ levels: [Int], _ words: FigureWords) -> [Markup] {
  zip(levels, [words.little, words.much, words.most]).flatMap { level, name in
    [element("span", ["class": markClass(level)], name), .text(" ")]
  }
}

private func markClass(_ level: Int) -> String { (level > 0 ? "up" : "down") + "\(abs(level))" }
