import Prose
import Testing
import Text
import Words

@testable import Report

/// Which slides a report becomes, and what stands on them.
@Suite struct SlidesTests {
  private static func document(_ body: [ProseNode], remarks: [ProseRemark] = []) -> ReportDocument {
    var document = ReportDocument(version: "0.1.0", notebook: "n.md")
    document.title = "T"
    document.body = body
    document.remarks = remarks
    return document
  }

  private static func slides(_ document: ReportDocument) -> [String] {
    SlideDeck(PageContent(document, base: "")).slides.map(\.address)
  }

  private static func list(_ items: String...) -> [ProseNode] {
    let list = ProseElement.list(start: nil, isTight: true)
    return [.open(list)]
      + items.flatMap { item -> [ProseNode] in
        [.open(.item(isDone: nil))] + paragraph(.text(item)) + [.close(.item(isDone: nil))]
      } + [.close(list)]
  }

  @Test func `headings of two levels and rules begin slides`() {
    let body =
      paragraph(.text("x")) + heading(1, "A", "a") + heading(2, "B", "b") + paragraph(.text("x"))
      + heading(3, "C", "c") + paragraph(.text("x")) + [.rule] + paragraph(.text("x")) + [.rule]
      + heading(2, "D", "d") + [.rule] + paragraph(.text("x"))
    // The rule before a heading and the one right below it part nothing.
    #expect(
      Self.slides(Self.document(body))
        == ["nbrun.title", "nbrun.title.2", "a", "b", "nbrun.b.2", "d"])
  }

  @Test func `the first heading is the title where it says the same`() {
    var document = Self.document(heading(1, "T", "t") + paragraph(.text("x")))
    #expect(Self.slides(document) == ["nbrun.title", "nbrun.title.2"])
    #expect(renderSlides(document).components(of: "<h1") == 1)
    document.title = "U"
    #expect(Self.slides(document) == ["nbrun.title", "t"])
    document.title = nil
    document.body = []
    #expect(Self.slides(document) == ["nbrun.title"])
  }

  @Test func `what has no room goes to further slides of its heading`() {
    let long = String(repeating: "word ", count: 200)
    let body =
      heading(2, "A", "a") + (0..<4).flatMap { _ in paragraph(.text(long)) }
      + heading(2, "B", "b") + paragraph(.text("x"))
    let slides = Self.slides(Self.document(body))
    #expect(slides.prefix(3) == ["nbrun.title", "a", "nbrun.a-2"])
    #expect(slides.last == "b")
    // All prose is there once.
    #expect(renderSlides(Self.document(body)).components(of: "word word") == 4 * 100)
  }

  @Test func `a heading stays with what it is of`() throws {
    let long = String(repeating: "word ", count: 330)
    let body =
      heading(2, "A", "a") + paragraph(.text(long)) + heading(3, "B", "b") + paragraph(.text(long))
    let deck = SlideDeck(PageContent(Self.document(body), base: ""))
    let last = try #require(deck.slides.last)
    #expect(last.rows.flatMap(\.prose).count == 2)
  }

  @Test func `notes belong to the slide that they stand on`() {
    let body =
      heading(2, "A", "a") + paragraph(.text("x")) + heading(2, "B", "b") + paragraph(.text("x"))
    let page = renderSlides(
      Self.document(
        body,
        remarks: [
          ProseRemark(.notes("zero"), at: 0), ProseRemark(.notes("one"), at: 6),
          ProseRemark(.notes("two\n\n- <b>three</b>\n- four"), at: 9),
        ]))
    let parts = page.pieces(of: "data-at=")
    #expect(parts.count == 4)
    #expect(parts[1].contains("<p>zero</p>"))
    #expect(parts[2].contains("<p>one</p>"))
    #expect(parts[3].contains("<p>two</p>"))
    #expect(parts[3].contains("<li>&lt;b&gt;three&lt;/b&gt;</li>"))
    #expect(
      !renderHTML(Self.document(body, remarks: [ProseRemark(.notes("one"), at: 6)])).contains(
        "one<"))
  }

  @Test func `steps are asked for`() {
    let body = Self.list("a", "b") + paragraph(.text("x")) + Self.list("c")
    var document = Self.document(body)
    #expect(renderSlides(document).components(of: "prose steps") == 0)
    document.remarks = [ProseRemark(.steps, at: 0)]
    #expect(renderSlides(document).components(of: "prose steps") == 1)
    document.remarks = []
    document.hasSteps = true
    #expect(renderSlides(document).components(of: "prose steps") == 2)
  }

  @Test func `every cell is on a slide, with its outputs`() {
    let document = sampleDocument()
    let slides = renderSlides(document)
    let report = renderHTML(document)
    for mark in ["<svg", "<table", "class=\"source\"", "<figcaption"] {
      #expect(slides.components(of: mark) == report.components(of: mark), "\(mark)")
    }
    for cell in document.cells { #expect(slides.contains("id=\"\(cell.anchor)\"")) }
    #expect(renderSlides(document) == slides)
  }

  @Test func `the policy lets in what the page has, by its digest`() {
    let page = renderSlides(sampleDocument())
    for text in [slidesScript.text, pageScript.text] {
      #expect(page.contains("'sha256-" + base64(sha256(Array(text.utf8))) + "'"))
      #expect(page.contains("<script>\(text)</script>"))
    }
    #expect(
      page.contains(
        "style-src 'sha256-" + base64(sha256(Array(slidesStyle(in: .english).text.utf8))) + "'"))
    #expect(page.components(of: "<script") == 2)
    #expect(page.components(of: " style=") == 0)
    #expect(!slidesStyle(in: .english).text.contains("@import"))
  }

  @Test func `the page is read from the side of its language`() {
    var document = Self.document([])
    #expect(!renderSlides(document).contains("<html lang=\"en\" dir"))
    document.language = PageLanguage("he")
    #expect(renderSlides(document).contains("<html lang=\"he\" dir=\"rtl\">"))
  }

  @Test func `a hostile title is text`() {
    var document = Self.document(heading(2, "</h2><script>x</script>", "a"))
    document.title = "</title><script>x</script>"
    #expect(renderSlides(document).components(of: "<script>x") == 0)
  }

  @Test func `slides are no report to compare`() {
    #expect(throws: ReviewedReport.Failure.self) {
      try ReviewedReport.read(Array(renderSlides(sampleDocument()).utf8))
    }
  }
}

extension String {
  fileprivate func pieces(of mark: String) -> [Substring] {
    var pieces: [Substring] = []
    var rest = self[...]
    while let found = rest.range(of: mark, from: rest.startIndex) {
      pieces.append(rest[..<found.lowerBound])
      rest = rest[found.upperBound...]
    }
    return pieces + [rest]
  }

  fileprivate func components(of mark: String) -> Int { pieces(of: mark).count - 1 }
}
