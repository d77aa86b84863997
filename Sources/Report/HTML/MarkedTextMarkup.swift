import Text

/// A marked text as running text: what adds to the score is underlined with a line and set on one
/// colour, what takes away from it underlined with dots and set on another; stronger marks for more.
func markedTextMarkup(_ text: MarkedText) -> [Markup] {
  let greatest = text.greatestScore
  var words: [Markup] = []
  for (index, word) in text.words.enumerated() {
    if index > 0 { words.append(.text(" ")) }
    let level = MarkedText.level(word, greatest: greatest)
    words.append(
      level == 0
        ? .text(word.text)
        : element(
          "span", ["class": markClass(level), "title": signed(word.score)], word.text))
  }
  let legend =
    [Markup.text("Adds to the score: ")] + sample([1, 2, 3]) + [.text(" Takes away from it: ")]
    + sample([-1, -2, -3])
  return [
    element("p", ["class": "marked"], words), element("p", ["class": "legend"], legend),
  ]
}

/// The marks from weak to strong, as a legend shows them.
private func sample(_ levels: [Int]) -> [Markup] {
  zip(levels, ["little", "more", "most"]).flatMap { level, name in
    [element("span", ["class": markClass(level)], name), .text(" ")]
  }
}

private func markClass(_ level: Int) -> String { (level > 0 ? "up" : "down") + "\(abs(level))" }
