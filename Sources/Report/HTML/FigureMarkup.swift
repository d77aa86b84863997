/// A figure with its caption and its values. The style sheet numbers captions, so that a new figure
/// does not change the lines of those after it.
func figureMarkup(_ figure: Figure, id: String) -> Markup {
  let description = figureDescription(figure)
  var parts = [
    element("figcaption", [:], figure.caption ?? figure.title ?? figure.content.defaultCaption)
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
  return element("figure", ["class": "output wide", "id": id], parts)
}

extension Figure.Content {
  var defaultCaption: String {
    switch self {
    case .lines: "Line plot"
    case .histogram: "Histogram"
    case .violins: "Violin plot"
    case .bars: "Bar chart"
    case .graph: "The model's layers"
    case .network: "The network"
    }
  }
}
