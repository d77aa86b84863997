/// A figure with its caption and its values. The style sheet numbers captions, so that a new figure
/// does not change the lines of those after it.
func figureMarkup(_ figure: Figure, id: String) -> Markup {
  let description = figureDescription(figure)
  let caption = figure.caption ?? figure.title ?? figure.defaultCaption
  let drawing = Drawing(figure)
  var parts = [
    element(
      "div", ["class": drawing.kind == .diagram ? "scroll" : "frame"],
      [
        drawing.markup(
          id: id, title: figure.title ?? caption, description: figure.alt ?? description)
      ]),
    element("figcaption", [:], caption),
  ]
  if let table = figureTable(figure) {
    parts.append(
      element(
        "details", ["class": "values"],
        [
          element("summary", [:], "Values"), element("p", [:], description),
          tableMarkup(table, caption: nil),
        ]))
  }
  return element(
    "figure", ["class": drawing.kind == .diagram ? "output wide" : "output plotted", "id": id],
    parts)
}
