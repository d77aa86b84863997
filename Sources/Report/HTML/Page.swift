import Text

/// The report as one HTML page that fetches nothing. The same document gives the same bytes.
///
/// - Parameter base: The way from the page's folder to the notebook's, for its links.
package func renderHTML(_ document: ReportDocument, base: String = "") -> String {
  let page = PageContent(document, base: base)
  let head = element(
    "head", [:],
    [
      element("meta", ["charset": "utf-8"]),
      element(
        "meta", ["http-equiv": "Content-Security-Policy", "content": contentSecurityPolicy]),
      element("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
      element("meta", ["name": "color-scheme", "content": "light dark"]),
      element("meta", ["name": "generator", "content": "nbrun \(document.version)"]),
      element("title", [:], page.title),
      // Without it, a browser would ask the server for a favicon.
      element("link", ["rel": "icon", "href": "data:,"]),
      element("style", [:], [.trusted(styleSheet.text)]),
    ])
  let data = element(
    "script", ["type": "application/json", "class": "data"],
    [.trusted(document.json(withLines: false).serialised(forHTML: true))])
  let html = element(
    "html", ["lang": document.lang], [head, element("body", [:], page.body + [data])])
  return "<!DOCTYPE html>\n" + html.serialised() + "\n"
}

/// Nothing is allowed but this page's own style sheet and script, and pictures inside it.
let contentSecurityPolicy =
  "default-src 'none'; style-src \(styleSheet.source); "
  + "script-src \(pageScript.source); img-src data:; base-uri 'none'; form-action 'none'"

/// What a page's parts need to know of the whole document.
struct PageContent {
  var document: ReportDocument
  /// The title as text.
  var title: String
  /// The level-1 heading that opens the prose, taken out of it to head the page.
  var openingHeading: String?
  var contents: [Heading]
  var anchors: CellAnchors
  var base: String

  typealias Heading = (level: Int, text: String, anchor: String)

  init(_ document: ReportDocument, base: String) {
    self.base = base
    var document = document
    var openingHeading: String?
    let first = document.blocks.first?.openingHeading
    if let first, document.title == nil || document.title == first.text,
      let taken = document.takeOpeningHeading()
    {
      openingHeading = taken
    }
    title = document.title ?? first?.text ?? document.notebook
    self.openingHeading = openingHeading
    contents = document.blocks.flatMap { block -> [Heading] in
      guard case .prose(let prose) = block else { return [] }
      return prose.headings
    }
    if openingHeading != nil { contents.removeFirst() }
    anchors = CellAnchors(document)
    self.document = document
  }

  var body: [Markup] {
    var parts = [element("a", ["class": "skip", "href": "#nbrun.text"], "Skip to the text")]
    parts.append(themeSwitch)
    parts.append(element("script", [:], [.trusted(pageScript.text)]))
    parts.append(titleBlock)
    parts += banners
    parts.append(summaryLine)
    parts += tableOfContents
    parts.append(element("main", ["id": "nbrun.text"], blocks))
    return parts
  }

  private var blocks: [Markup] {
    document.blocks.enumerated().flatMap { index, block -> [Markup] in
      switch block {
      case .prose(let prose): proseMarkup(prose, base: base)
      case .cell(let cell): [CellContent(cell: cell, anchor: anchors[index]).markup]
      }
    }
  }
}

extension ReportDocument {
  /// Takes the heading that opens the prose out of it: its element, as it is.
  fileprivate mutating func takeOpeningHeading() -> String? {
    guard case .prose(var prose)? = blocks.first, case .html(let html)? = prose.pieces.first,
      html.hasPrefix("<h1"), let end = html.range(of: "</h1>", from: html.startIndex)?.upperBound
    else { return nil }
    prose.pieces[0] = .html(String(html[end...]))
    blocks[0] = .prose(prose)
    return String(html[..<end])
  }
}

extension ReportDocument.Block {
  fileprivate var openingHeading: PageContent.Heading? {
    guard case .prose(let prose) = self, case .html(let html)? = prose.pieces.first,
      html.hasPrefix("<h1"), let heading = prose.headings.first, heading.level == 1
    else { return nil }
    return heading
  }
}
