import Text
import Words

/// A figure with its caption and its values. The style sheet numbers captions, so that a new figure
/// does not change the lines of those after it.
///
/// - Parameter caption: The figure's caption with its Markdown read.
func figureMarkup(
  _ figure: Figure, _ language: PageLanguage = .english, id: String, caption markup: Markup? = nil
) -> Markup {
  let words = language.words
  let description = figureDescription(figure, words)
  let caption = figure.caption ?? figure.title ?? figure.defaultCaption(words)
  let captionElement = element("figcaption", [:], [markup ?? .text(caption)])
  if let text = figure.content as? MarkedText {
    return element(
      "figure", ["class": "output", "id": id],
      markedTextMarkup(text, words) + [captionElement] + [
        values(figure, language, isOpen: true)
      ])
  }
  let drawing = Drawing(figure, words)
  let parts = [
    element(
      "div", ["class": drawing.kind == .diagram ? "scroll" : "frame"],
      [
        drawing.markup(
          id: id, title: figure.title ?? caption, description: figure.alt ?? description)
      ]),
    captionElement, values(figure, language, isOpen: false),
  ]
  return element(
    "figure", ["class": drawing.kind == .diagram ? "output wide" : "output plotted", "id": id],
    parts)
}

/// What is drawn, in words and as a table.
private func values(_ figure: Figure, _ language: PageLanguage, isOpen: Bool) -> Markup {
  let words = language.words
  let foreign = language.foreign
  return element(
    "details", ["class": "values", "open": isOpen ? "" : nil],
    [
      element("summary", ["lang": foreign.lang, "dir": foreign.dir], words.figures.values),
      element("p", ["lang": foreign.lang, "dir": foreign.dir], figureDescription(figure, words)),
      tableMarkup(figure.content.table(in: figure, words), caption: nil, words, isFolded: true),
    ])
}
