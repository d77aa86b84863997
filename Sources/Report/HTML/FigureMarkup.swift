import Text

/// A figure with its caption and its values. The style sheet numbers captions, so that a new figure
/// does not change the lines of those after it.
///
/// - Parameter caption: The figure's caption with its Markdown read.
func figureMarkup(_ figure: Figure, id: String, caption markup: Markup? = nil) -> Markup {
  let description = figureDescription(figure)
  let caption = figure.caption ?? figure.title ?? figure.defaultCaption
  let captionElement = element("figcaption", [:], [markup ?? .text(caption)])
  if let text = figure.content as? MarkedText {
    return element(
      "figure", ["class": "output", "id": id],
      markedTextMarkup(text) + [captionElement] + [
        values(figure, isOpen: true)
      ])
  }
  if let field = figure.content as? TryIt, !field.network.isEmpty {
    return element(
      "figure", ["class": "output asked", "id": id],
      tryItMarkup(field, figure, id: id) + [captionElement]
        + [folded("Description", [element("p", [:], figure.alt ?? description)])])
  }
  let drawing = Drawing(figure)
  let parts = [
    element(
      "div", ["class": drawing.kind == .diagram ? "scroll" : "frame"],
      [
        drawing.markup(
          id: id, title: figure.title ?? caption, description: figure.alt ?? description)
      ]),
    captionElement, values(figure, isOpen: false),
  ]
  return element(
    "figure", ["class": drawing.kind == .diagram ? "output wide" : "output plotted", "id": id],
    parts)
}

/// What is drawn, in words and as a table.
private func values(_ figure: Figure, isOpen: Bool) -> Markup {
  element(
    "details", ["class": "values", "open": isOpen ? "" : nil],
    [
      element("summary", [:], "Values"), element("p", [:], figureDescription(figure)),
      tableMarkup(figure.content.table(in: figure), caption: nil, isFolded: true),
    ])
}
