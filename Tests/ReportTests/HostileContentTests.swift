import Prose
import Testing
import Text
import Words

@testable import Report

/// Whatever a notebook or its data hold, a page of theirs is only text.
struct HostileContentTests {
  private static let attacks = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "</script><script>alert(1)//",
    "</style><script>", "<!--", "]]>", "&lt;script&gt;", "' onmouseover='alert(1)",
    "javascript:alert(1)", "\u{0}\u{8}\u{1B}[31m", "\u{2028}\u{202E}", "`</code>`", "\r\n",
    "{{}}", "%3Cscript%3E", "<svg/onload=alert(1)>",
  ]

  private static func document(_ attack: String) -> ReportDocument {
    var document = ReportDocument(version: attack, notebook: attack)
    document.title = attack
    document.author = attack
    document.language = PageLanguage(attack)
    document.parameters = [(name: attack, value: .text(attack))]
    document.data = [.init(name: attack, isReal: false, digest: attack)]
    document.warnings = [attack]
    var cell = ReportCell(anchor: "a", id: attack, line: 1, source: [.init(.text, attack)])
    cell.caption = attack
    cell.alt = attack
    cell.status = .failed
    cell.checks = [.init(line: 1, message: attack, passed: false)]
    let figures = Figure.Kind.allCases.map { $0.content(named: attack) }
    let values: [OutputValue] =
      [
        .text(attack), .list([.text(attack)]), .described(.own(attack)),
        .table(
          OutputTable(
            columns: [.own(attack)], rows: [[.lines([attack]), .said(.own(attack))]],
            footer: [.own(attack)])),
        .metrics([(name: attack, value: 1)]),
        .history(OutputHistory(names: [attack], series: [[1]], weights: attack)),
        .error(
          OutputError(message: attack, line: 1, column: 1, excerpt: attack, isExpected: false)),
      ]
      + figures.map { content in
        var figure = Figure(
          title: .own(attack), xLabel: .own(attack), yLabel: .own(attack), content: content)
        figure.alt = attack
        return .figure(figure)
      }
    cell.outputs = values.map { ReportOutput(line: 2, value: $0) }
    let link = ProseElement.link(ProseLink(address: "#x", title: attack))
    document.show(
      [cell],
      body: [.cell(0)] + heading(2, attack, "b") + heading(2, attack, "c")
        + paragraph(
          .value(0), .value(1), .text(attack), .code(attack), .open(link), .text(attack),
          .close(link),
          .picture(ProsePicture(path: attack, alt: attack, title: attack)))
        + [.codeBlock(language: attack, text: attack)])
    document.values = [
      .shown(InlineValue(code: attack, text: .own(attack))), .missing(reason: attack),
    ]
    return document
  }

  private static let elements: Set<String> = [
    "html", "head", "meta", "title", "link", "style", "script", "body", "a", "fieldset", "legend",
    "label", "input", "span", "header", "h1", "h2", "p", "dl", "div", "dt", "dd", "code", "strong",
    "pre",
    "ul", "li", "nav", "details", "summary", "main", "section", "table", "thead", "tbody", "tr",
    "th", "td", "br", "figure", "figcaption", "svg", "desc", "text", "path", "g", "rect", "circle",
    "image", "line",
  ]

  private static let attributes: Set<String> = [
    "lang", "charset", "http-equiv", "content", "name", "rel", "href", "type", "class", "value",
    "checked", "title", "id", "open", "aria-label", "tabindex", "scope", "viewBox", "width",
    "height", "role", "aria-labelledby", "data-at", "data-span", "x", "y", "text-anchor", "d",
    "transform", "rx", "cx", "cy", "r", "colspan", "preserveAspectRatio", "fill-opacity",
  ]

  @Test(arguments: attacks)
  func `a page has only the elements that are its own`(attack: String) {
    let page = renderHTML(Self.document(attack))
    let tags = Tag.all(in: page)
    #expect(Set(tags.map(\.name)).subtracting(Self.elements) == [])
    #expect(Set(tags.flatMap { $0.attributes.map(\.name) }).subtracting(Self.attributes) == [])
    #expect(tags.filter { $0.name == "script" }.count == 2)
    #expect(tags.filter { $0.name == "style" }.count == 1)
    for tag in tags where tag.name == "a" { #expect(tag["href"]?.hasPrefix("#") == true) }
    let isPlain = page.unicodeScalars.allSatisfy {
      $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value)
        && !(0x202A...0x202E).contains($0.value) && !(0x2066...0x2069).contains($0.value)
        || $0 == "\n"
    }
    #expect(isPlain)
  }

  @Test(arguments: attacks)
  func `slides have only the elements that are their own`(attack: String) {
    var document = Self.document(attack)
    document.remarks = [ProseRemark(.notes("\(attack)\n\n- \(attack)"), at: 1)]
    let tags = Tag.all(in: renderSlides(document))
    let own: Set = ["button", "dialog", "kbd", "template"]
    let attributes: Set = [
      "aria-describedby", "aria-hidden", "aria-keyshortcuts", "aria-live", "aria-roledescription",
      "data-blocked", "data-do", "data-number", "data-title",
    ]
    #expect(Set(tags.map(\.name)).subtracting(Self.elements).subtracting(own) == [])
    #expect(
      Set(tags.flatMap { $0.attributes.map(\.name) }).subtracting(Self.attributes)
        .subtracting(attributes) == [])
    #expect(tags.filter { $0.name == "script" }.count == 2)
    #expect(tags.filter { $0.name == "style" }.count == 1)
    #expect(tags.filter { $0.name == "template" }.count == 1)
    for tag in tags where tag.name == "a" { #expect(tag["href"]?.hasPrefix("#") == true) }
  }

  @Test(arguments: attacks)
  func `the data are valid JSON that cannot leave their element`(attack: String) {
    let document = Self.document(attack)
    #expect(StrictJSON.read(renderJSON(document)) != nil)
    let data = document.json(withLines: false).serialised(forHTML: true)
    #expect(StrictJSON.read(data) != nil)
    #expect(!data.contains("<") && !data.contains(">") && !data.contains("&"))
  }

  @Test(arguments: attacks)
  func `Markdown has no element but its own, and its pictures are only drawings`(attack: String) {
    let (page, files) = renderMarkdown(Self.document(attack), name: attack)
    #expect(!page.contains("\u{202E}"))
    var fenced = false
    for line in page.split(separator: "\n") {
      if line.hasPrefix("```") || line.hasPrefix("> ```") { fenced.toggle() }
      guard !fenced else { continue }
      // A `<` of the content has a backslash before it, or is inline code.
      var last: Character = " "
      var isCode = false
      for (index, character) in zip(line.indices, line) {
        if character == "`", last != "\\" { isCode.toggle() }
        if character == "<", last != "\\", !isCode {
          let rest = line[index...]
          #expect(
            ["<!-- nbrun -->", "<a id=\"", "</a>", "<br>", "<details>", "</details>", "<summary>"]
              .contains {
                rest.hasPrefix($0)
              })
        }
        last = character
      }
    }
    // A field that answers is a table here.
    #expect(files.count == Figure.Kind.allCases.count - 1)
    for file in files {
      let names = Set(Tag.all(in: file.contents).map(\.name))
      #expect(
        names.isSubset(of: [
          "svg", "title", "desc", "style", "rect", "path", "text", "g", "circle", "image", "line",
        ])
      )
    }
  }

  @Test func `a fence is longer than any row of backticks in it`() {
    #expect(Escaped.markdownBlock("a ```` b") == "`````text\na ```` b\n`````")
    #expect(Escaped.markdownBlock("plain\n") == "```text\nplain\n```")
  }
}
