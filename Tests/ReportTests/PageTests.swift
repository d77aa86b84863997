import Prose
import Testing

@testable import Report

struct PageTests {
  private let page = renderHTML(sampleDocument())

  @Test func `the same document gives the same bytes`() {
    #expect(page == renderHTML(sampleDocument()))
  }

  @Test func `a chapter's page is small`() {
    #expect(page.utf8.count < 150_000)
  }

  @Test func `each id is used once, and every link inside the page has its target`() {
    let tags = Tag.all(in: page)
    let ids = tags.compactMap { $0["id"] }
    #expect(ids.count == Set(ids).count)
    let targets = tags.filter { $0.name == "a" }.compactMap { $0["href"] }
    #expect(targets.count > 10)
    for target in targets where target.hasPrefix("#") {
      #expect(ids.contains(String(target.dropFirst())))
    }
    for tag in tags {
      for id in (tag["aria-labelledby"] ?? "").split(separator: " ") {
        #expect(ids.contains(String(id)))
      }
    }
  }

  @Test func `nothing is fetched, and only the page's own style and script are allowed`() {
    let tags = Tag.all(in: page)
    #expect(tags.filter { $0.name == "script" }.count == 2)
    #expect(tags.filter { $0.name == "script" && $0["type"] == nil }.count == 1)
    #expect(tags.filter { $0.name == "style" }.count == 1)
    #expect(!tags.contains { $0["style"] != nil || $0["src"] != nil })
    #expect(!tags.contains { $0.attributes.contains { $0.name.hasPrefix("on") } })
    let policy = tags.first { $0["http-equiv"] == "Content-Security-Policy" }?["content"]
    #expect(
      policy == "default-src 'none'; style-src \(styleSheet.source); script-src "
        + "\(pageScript.source); img-src data:; base-uri 'none'; form-action 'none'")
  }

  @Test func `the page's frame has what a reader needs`() {
    let tags = Tag.all(in: page)
    #expect(tags.first?.name == "html" && tags.first?["lang"] == "en")
    #expect(page.contains("<title>Sentiment from words and phrases</title>"))
    #expect(page.contains(##"<a class="skip" href="#nbrun.text">"##))
    #expect(tags.contains { $0.name == "main" && $0["id"] == "nbrun.text" })
    #expect(tags.filter { $0.name == "h1" }.count == 1)
    #expect(tags.contains { $0.name == "nav" && $0["aria-label"] == "Contents" })
    // Every picture has a name and a description, every table column a head.
    for tag in tags where tag.name == "svg" { #expect(tag["role"] == "img") }
    #expect(tags.filter { $0.name == "svg" }.count == 8)
    #expect(tags.filter { $0.name == "desc" }.count == 8)
  }

  @Test func `a failed cell has a box, a banner that links to it and nothing is hidden`() {
    #expect(page.contains("<strong>1 cell failed</strong>"))
    #expect(page.contains(##"<a href="#wide">wide</a>"##))
    #expect(
      page.contains(
        "<p><strong>Error: </strong>the slice ends at 30000, but there are 25000 reviews</p>"))
    #expect(page.contains("<p class=\"described\">not run: needs <code>wide</code> (line 73)</p>"))
  }

  @Test func `a failure that was expected is calm`() {
    let error = OutputError(
      message: "no `x`", line: 2, column: 1, excerpt: " 2 | x\n", isExpected: true)
    let page = renderHTML(document(showing: .error(error)))
    #expect(page.contains("<div class=\"output diagnostic expected\">"))
    #expect(page.contains("Fails, as it should: </strong>no <code>x</code></p>"))
    #expect(!page.contains("cell failed"))
  }

  @Test func `the stand-in is announced`() {
    var document = document(showing: .integer(1))
    document.data = [.init(name: "imdb", isReal: false, digest: "abcdef")]
    #expect(renderHTML(document).contains("<strong>These are not the real data</strong>"))
    #expect(renderHTML(document).contains("The data set imdb was not found."))
    #expect(renderMarkdown(document, name: "n").page.contains("The data set imdb was not found"))
    document.asksForStandIn = true
    for page in [renderHTML(document), renderMarkdown(document, name: "n").page] {
      #expect(page.contains("was asked for"))
      #expect(!page.contains("not found"))
    }
    document.data[0].isReal = true
    #expect(!renderHTML(document).contains("These are not the real data"))
  }

  @Test func `the summary counts checks and names results`() {
    var document = document(
      showing: .metrics([(name: "loss", value: 0.29299), (name: "accuracy", value: 0.88328)]))
    document.cells[0].checks = [
      .init(line: 3, message: "words", passed: true),
      .init(line: 4, message: "words", passed: false),
    ]
    let page = renderHTML(document)
    #expect(page.contains("<li>1 cell</li>"))
    #expect(page.contains("<li class=\"bad\">1 of 2 checks passed</li>"))
    #expect(page.contains(##"<li><a href="#x">loss 0.2930, accuracy 0.8833</a></li>"##))
  }

  @Test func `source is shown, folded or left out as its author says`() {
    var document = document(showing: .integer(7))
    func page(_ display: ReportCell.SourceDisplay) -> String {
      document.cells[0].sourceDisplay = display
      return renderHTML(document)
    }
    #expect(page(.shown).contains("<details class=\"source\" open=\"\">"))
    #expect(page(.folded).contains("<details class=\"source\">"))
    #expect(!page(.hidden).contains("class=\"source\""))
    #expect(page(.hidden).contains(">7</pre>"))
  }

  @Test func `the title comes from the front matter, or the first heading, or the file`() {
    var document = document(showing: .integer(1))
    #expect(renderHTML(document).contains("<h1>test.md</h1>"))
    let title = ProseElement.heading(ProseHeading(level: 1, text: "From prose", anchor: "a"))
    document.body =
      [
        .open(title), .text("From "), .open(.emphasis), .text("prose"), .close(.emphasis),
        .close(title),
      ] + paragraph(.text("Text.")) + document.body
    let page = renderHTML(document)
    #expect(page.contains("<title>From prose</title>"))
    #expect(page.contains("<h1 id=\"a\">From <em>prose</em></h1>\n<dl"))
    #expect(Tag.all(in: page).filter { $0.name == "h1" }.count == 1)
    document.title = "From front matter"
    #expect(renderHTML(document).contains("<h1>From front matter</h1>"))
  }

  @Test func `a cell and a heading of one name get different ids`() {
    var document = document(showing: .integer(1))
    document.body += heading(2, "X", "x")
    let ids = Tag.all(in: renderHTML(document)).compactMap { $0["id"] }
    #expect(ids.contains("x") && ids.contains("cell-x"))
  }

  /// Beyond 40 signs on a line of its own, and 100 in a line, a formula is reached with the keyboard to be
  /// scrolled; a sign may have several bytes, and tags have none.
  @Test(
    arguments: [
      ("a", 40, .doubled, false), ("a", 41, .doubled, true), ("−", 40, .doubled, false),
      ("−", 41, .doubled, true), ("a", 100, .dollars, false), ("a", 101, .dollars, true),
      ("𝑥", 100, .dollars, false), ("𝑥", 101, .dollars, true),
    ] as [(String, Int, ProseFormula.Delimiters, Bool)])
  func `long formulas scroll`(
    sign: String, count: Int, delimiters: ProseFormula.Delimiters, isReached: Bool
  ) {
    var document = ReportDocument(version: "1", notebook: "n.md")
    document.formulas = [
      "<math><mrow>" + String(repeating: "<mi>\(sign)</mi>", count: count) + "</mrow></math>"
    ]
    document.show(
      [], body: paragraph(.formula(ProseFormula(number: 0, tex: "", delimiters: delimiters))))
    let tags = Tag.all(in: renderHTML(document))
    let boxes = tags.filter { $0["class"] == "display" || $0["class"] == "long" }
    #expect(
      boxes.map { $0["tabindex"] } == (isReached ? ["0"] : delimiters == .doubled ? [nil] : []))
  }

  @Test func `a decoded review is printed whole, and a very long text head and tail`() {
    let review = Array(repeating: "word", count: 500).joined(separator: " ")
    #expect(renderHTML(document(showing: .text(review))).contains("<p>\(review)</p>"))
    let long = String(repeating: "a", count: 9000)
    #expect(
      renderHTML(document(showing: .text(long)))
        .contains("<p class=\"gap\">… 3,000 characters left out …</p>"))
  }

  @Test(arguments: [120, 121, 218, 1_000])
  func `all numbers of a review are there, and a hundred of them at once`(count: Int) {
    let numbers = (0..<count).map { "\($0 * 37 % 5953)" }
    func text(_ numbers: some Sequence<String>) -> String { numbers.joined(separator: ", ") }
    let page = renderHTML(document(showing: .list(numbers.map { .integer(Int($0) ?? 0) })))
    guard count > 120 else {
      #expect(page.contains("<pre class=\"value flowing\">[\(text(numbers))]</pre>"))
      return
    }
    let between = count - 100
    #expect(
      page.contains(
        "<pre class=\"value flowing\">[\(text(numbers.prefix(80))), … \(between) entr"
          + "\(between == 1 ? "y" : "ies"), below …, \(text(numbers.suffix(20)))]</pre>"))
    #expect(
      page.contains(
        "between</summary><pre class=\"value flowing\">"
          + "\(text(numbers.dropFirst(80).dropLast(20)))</pre></details>")
        || page.contains(
          "<pre class=\"value flowing\">\(text(numbers.dropFirst(80).dropLast(20)))</pre>")
    )
  }
}
