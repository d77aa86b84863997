import Prose
import Text
import Words

/// The report as one HTML page that fetches nothing. The same document gives the same bytes.
///
/// - Parameter base: The way from the page's folder to the notebook's, for its links.
package func renderHTML(_ document: ReportDocument, base: String = "") -> String {
  let page = PageContent(document, base: base)
  let data = element(
    "script", ["type": "application/json", "class": "data"],
    [.trusted(document.json(withLines: false).serialised(forHTML: true))])
  let frame = PageFrame(
    title: page.title, generator: document.version, language: document.language,
    styles: [styleSheet(in: document.language.words)] + (document.answers ? [tryItStyle] : []),
    scripts: [pageScript] + (document.answers ? [tryItScript] : []))
  return frame.html(page.elements + [data])
}

/// What a page's parts need to know of the whole document.
struct PageContent {
  var document: ReportDocument
  /// The title as text.
  var title: String
  /// The level-1 heading that opens the prose, taken out of it to head the page.
  var openingHeading: String?
  var contents: [ProseHeading]
  /// The rest of the prose, with the cells.
  var body: [ProseNode]
  var numbering: Numbering
  var anchors: CellAnchors { numbering.anchors }
  var base: String
  var language: PageLanguage { document.language }
  var words: Words { document.language.words }

  init(_ document: ReportDocument, base: String) {
    self.base = base
    self.document = document
    numbering = Numbering(document)
    body = numbering.numbered(document.body)
    contents = document.body.headings
    let opening = document.opening
    title = document.title ?? opening?.heading.text ?? document.notebook
    guard let opening, document.title == nil || document.title == opening.heading.text else {
      return
    }
    let heading = HTMLWriter.html(body[..<opening.end], htmlParts)
    openingHeading = heading.trimmingEnd { $0 == "\n" }
    body.removeFirst(opening.end)
    contents.removeFirst()
  }

  /// The page's own elements around its text.
  var elements: [Markup] {
    let foreign = language.foreign
    let skip = element(
      "a", ["class": "skip", "href": "#nbrun.text", "lang": foreign.lang, "dir": foreign.dir],
      words.page.skipToText)
    let head = element(
      "header", ["class": "head"], themeSwitch(language) + [titleBlock] + banners + [summaryLine])
    return [skip, head] + tableOfContents + [element("main", ["id": "nbrun.text"], blocks)]
      + (document.answers ? [element("script", [:], [.trusted(tryItScript.text)])] : [])
  }
}

extension ReportDocument {
  /// The level-1 heading that the prose begins with, and the place behind it.
  var opening: (heading: ProseHeading, end: Int)? {
    guard case .open(.heading(let heading))? = body.first, heading.level == 1,
      let part = body.parts.first
    else { return nil }
    return (heading, part.upperBound)
  }
}

extension ReportDocument {
  /// Whether there is a field in it that answers.
  var answers: Bool {
    cells.contains { cell in
      cell.outputs.contains { output in
        guard case .figure(let figure) = output.value, let field = figure.content as? TryIt else {
          return false
        }
        return !field.network.isEmpty
      }
    }
  }
}
