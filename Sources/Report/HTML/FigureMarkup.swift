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
  let caption = figure.caption(in: words)
  let captionElement = element("figcaption", [:], [markup ?? .text(caption)])
  // The values stand beside the figure: HTML has nothing behind a caption.
  func output(_ kind: String, _ picture: [Markup], isOpen: Bool) -> Markup {
    element(
      "div", ["class": kind, "id": id],
      [
        element("figure", [:], picture + [captionElement]),
        values(figure, language, isOpen: isOpen),
      ])
  }
  if let text = figure.content as? MarkedText {
    return output("output", markedTextMarkup(text, words), isOpen: true)
  }
  if let field = figure.content as? TryIt, !field.network.isEmpty {
    return element(
      "div", ["class": "output asked", "id": id],
      [
        element("figure", [:], tryItMarkup(field, figure, words, id: id) + [captionElement]),
        element(
          "details", ["class": "values"],
          [
            element("summary", [:], words.figures.description),
            element("p", [:], figure.alt ?? description),
          ]),
      ])
  }
  let drawing = Drawing(figure, words)
  let svg = drawing.markup(
    id: id, title: figure.title?.said(in: words) ?? caption, description: figure.alt ?? description)
  return drawing.kind == .diagram
    ? output(
      "output wide",
      [
        element(
          "div",
          drawing.isSmall
            ? ["class": "scroll"] : reachable("scroll", figure.title?.said(in: words) ?? caption),
          [svg])
      ], isOpen: false)
    : output("output plotted", [element("div", ["class": "frame"], [svg])], isOpen: false)
}

/// What is drawn, in words and as a table.
private func values(_ figure: Figure, _ language: PageLanguage, isOpen: Bool) -> Markup {
  let words = language.words
  let foreign = language.foreign
  return element(
    "details", ["class": "values", "open": isOpen ? "" : nil],
    [
      element("summary", ["lang": foreign.lang, "dir": foreign.dir], words(\.figures.values)),
      element("p", ["lang": foreign.lang, "dir": foreign.dir], figureDescription(figure, words)),
      tableMarkup(
        figure.content.table(in: figure, words), caption: nil, words, name: words(\.figures.values),
        isFolded: true),
    ])
}
