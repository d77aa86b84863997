import Text

/// Prose with its values in their places. It stands in a `div` as the reader of Markdown made it.
///
/// - Parameter base: The way from the page's folder to the notebook's.
func proseMarkup(_ prose: ReportProse, base: String) -> [Markup] {
  var html = ""
  for piece in prose.pieces {
    switch piece {
    case .html(let text): html += text
    case .address(let address, let isNotebook):
      html +=
        isNotebook ? reportAddress(ofNotebook: address) : URLReference.rebased(address, on: base)
    case .value(let text): html += element("span", ["class": "value"], text).serialised()
    case .missing(let reason):
      html += element("span", ["class": "missing", "title": reason], "not available").serialised()
    case .picture(let url?, _, let alt, let title):
      html += element("img", ["src": url, "alt": alt, "title": title]).serialised()
    case .picture(nil, let path, let alt, _):
      html += element("span", ["class": "missing", "title": path], "picture: \(alt)").serialised()
    }
  }
  html = html.trimming { $0 == "\n" }
  return html.isEmpty ? [] : [element("div", ["class": "prose"], [.trusted(html)])]
}
