import Prose
import Testing
import Text
import Words

@testable import Report

/// Pages in other languages than English.
struct LanguageTests {
  private static func sample(_ tag: String) -> ReportDocument {
    var document = sampleDocument()
    document.language = PageLanguage(tag)
    document.stopped = "stopped after 10 s"
    document.data[0].isReal = false
    document.notes =
      [.open(.note(1, marks: 1))] + paragraph(.text("*")) + [.close(.note(1, marks: 1))]
    document.body += [.open(.alert(.tip))] + paragraph(.text("*")) + [.close(.alert(.tip))]
    return document
  }

  /// What a reader sees or hears of a page: its text and the attributes that are read aloud, without
  /// what is English by nature, such as code, names of layers and what says that it is English.
  private static func seen(_ page: String) -> String {
    var page = page
    for (start, end) in [
      ("<style", "</style>"), ("<script", "</script>"), ("<pre", "</pre>"), ("<text", "</text>"),
      ("<code", "</code>"), ("<table", "</table>"), ("<p class=\"described\" lang=\"en\"", "</p>"),
      ("<ul class=\"totals", "</ul>"),
    ] {
      while let from = page.firstRange(of: start),
        let to = page[from.upperBound...].firstRange(of: end)
      {
        page.removeSubrange(from.lowerBound..<to.upperBound)
      }
    }
    var seen = ""
    for part in page.split(separator: "<") {
      let (tag, text) =
        part.firstRange(of: ">").map {
          (part[..<$0.lowerBound], part[$0.upperBound...])
        } ?? ("", part[...])
      if let label = tag.firstRange(of: "aria-label=\"") {
        seen += " " + tag[label.upperBound...].prefix { $0 != "\"" }
      }
      seen += " " + text
    }
    return seen
  }

  private static func texts(_ words: Words) -> Set<String> {
    func texts(_ value: Any) -> [String] {
      switch value {
      case let text as String: [text]
      case let phrase as Phrase:
        phrase.parts.compactMap { if case .text(let text) = $0 { text } else { nil } }
      case let texts as [String]: texts
      case let counted as Counted: counted.forms.values.flatMap { texts($0) }
      default: Mirror(reflecting: value).children.flatMap { texts($0.value) }
      }
    }
    // Single words may stand in the sample's own prose, or in another language's words.
    return Set(
      texts(words).filter { text in
        text.trimming(\.isWhitespace).unicodeScalars.contains(" ")
          && text.unicodeScalars.filter(\.isLetter).count >= 8
      })
  }

  /// The sample's own words are English; names of its series hold some of nbrun's.
  private static let own: Set<String> = [
    "The network", "sequences of ", " word indices", "sequences of word indices",
  ]

  @Test(arguments: Words.all.map(\.tag).filter { $0 != "en" })
  func `no English word of nbrun's is left on a page`(tag: String) {
    let page = Self.seen(renderHTML(Self.sample(tag)))
    let mine = Self.texts(PageLanguage(tag).words)
    for text in Self.texts(.english).subtracting(mine).subtracting(Self.own) {
      let isLeft = page.contains(Escaped.html(text))
      #expect(!isLeft, "\(text)")
    }
  }

  @Test func `a German page speaks German`() throws {
    let page = renderHTML(Self.sample("de-AT"))
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"de-AT\">"))
    for text in [
      ">Zum Text springen</a>", "<legend>Farben</legend>", "<dt>Startwert</dt>",
      "(künstlicher Ersatz)", "aria-label=\"Inhalt\"", ">Inhalt</strong>",
      "Der Lauf wurde nach 10 s abgebrochen. Wozu er nicht kam, ist mit „nicht ausgeführt“",
      "<strong>1 Zelle ist fehlgeschlagen</strong>\n<p>Siehe <a href=\"#wide\">wide</a>.</p>",
      "<li>7 Zellen</li>", "1 Prüfung bestanden", "loss 0.4931, accuracy 0.8720",
      "<span class=\"unseen\">Code der Zelle </span>reviews", "aria-label=\"Zelle run\"",
      "<strong>Fehler: </strong><span lang=\"en\">the slice ends",
      "nicht ausgeführt: braucht <code>wide</code> (Zeile 73)",
      "<p class=\"alert-title\">Tipp</p>", "aria-label=\"Fußnoten\"",
      "aria-label=\"Zurück zur Stelle, an der auf Fußnote 1 verwiesen wird\"",
      "content:\"Abbildung \" counter(figure) \". \"", "content:\"Tabelle \" counter(table) \". \"",
      "Validation loss fällt in Epoche 7 auf 0.27 und steigt dann auf 0.47.",
      "<th scope=\"col\">Epoche</th>",
    ] { #expect(page.contains(text), "\(text)") }
    // The data are the same in every language, but for its name and what the page says in it.
    func data(_ tag: String) throws -> [(name: String, value: JSON)] {
      let json = renderJSON(Self.sample(tag))
      return try #require(try JSONReader.read(Array(json.utf8)[...]).members)
    }
    let german = try data("de-AT")
    #expect(german.first { $0.name == "lang" }?.value.text == "de-AT")
    let others = german.filter { $0.name != "lang" && $0.name != "said" }
    #expect(JSON.object(others).serialised() == JSON.object(try data("en")).serialised())
  }

  @Test func `Markdown is in the page's language too`() {
    let page = renderMarkdown(Self.sample("de"), name: "n").page
    for text in [
      "**Das sind nicht die echten Daten.** Der Datensatz imdb", "**Abbildung 1.** Words per",
      "> [!CAUTION]\n> **1 Zelle ist fehlgeschlagen:** [wide](#wide).", "<summary>Code</summary>",
      "Startwert: 1 · Daten: imdb (künstlicher Ersatz)", "| Epoche | loss |", "> [!TIP]",
    ] { #expect(page.contains(text), "\(text)") }
    #expect(renderMarkdown(Self.sample("ja"), name: "n").page.contains("**図 1** Words per"))
  }

  @Test(arguments: [
    ("de", "Abbildung", "Abbildung 1"), ("de", "Abb.", "Abbildung 1"),
    ("de", "Figure", "Abbildung 1"),
    ("ar", "الشكل", "الشكل 1"), ("ar", "شكل", "الشكل 1"), ("he", "איור", "איור 1"),
    ("zh", "图", "图 1"), ("ja", "図", "図 1"), ("fr", "Figure", "Figure 1"),
    ("pt", "Figura", "Figura 1"), ("nl", "Figure", "Figure 1"), ("en", "Abbildung", "Abbildung"),
    ("de", "Figur", "Figur"),
  ])
  func `a reference is asked for in the page's language, or in English`(
    tag: String, word: String, text: String
  ) {
    var document = sampleDocument()
    document.language = PageLanguage(tag)
    let link = ProseElement.link(ProseLink(address: "#reviews"))
    document.body += paragraph(.open(link), .text(word), .close(link))
    #expect(renderHTML(document).contains("<p><a href=\"#reviews\">\(text)</a></p>"))
  }

  @Test func `English words on a page in another language say that they are English`() {
    let page = renderHTML(Self.sample("fa"))
    #expect(page.contains("<html lang=\"fa\" dir=\"rtl\">"))
    for text in [
      "href=\"#nbrun.text\" lang=\"en\" dir=\"ltr\">Skip",
      "class=\"theme\" lang=\"en\" dir=\"ltr\"",
      "class=\"banner failure\" lang=\"en\" dir=\"ltr\"",
      "class=\"summary\" aria-label=\"Summary\" lang=\"en\" dir=\"ltr\"",
    ] { #expect(page.contains(text), "\(text)") }
    #expect(!renderHTML(Self.sample("en")).contains("lang=\"en\" dir"))
  }

  /// The directions that HTML's blocks get: by hand, from the rule that stands with `BlockDirections`.
  @Test(arguments: [
    ("en", "שלום עולם", "rtl"), ("en", "Hello", ""), ("en", "שלום means hello, and more", ""),
    ("en", "مرحبا", "rtl"), ("en", "12", ""), ("he", "שלום", ""), ("he", "Hello there", "ltr"),
    ("he", "Keras היא ספרייה של רשתות", ""), ("he", "12", ""), ("ar", "Hello", "ltr"),
  ])
  func `a block is read from its own side`(tag: String, text: String, direction: String) {
    var document = ReportDocument(version: "1", notebook: "n.md")
    document.title = "x"
    document.language = PageLanguage(tag)
    let tight = ProseElement.list(start: nil, isTight: true)
    document.show(
      [],
      body: paragraph(.code("Hello"), .text(text)) + [.open(tight), .open(.item(isDone: nil))]
        + paragraph(.text(text)) + [.close(.item(isDone: nil)), .close(tight)]
        + heading(2, text, "h"))
    let page = renderHTML(document)
    let mark = direction.isEmpty ? "" : " dir=\"\(direction)\""
    #expect(page.contains("<p\(mark)><code>Hello</code>\(text)</p>"))
    // The list is turned as a whole.
    #expect(page.contains("<ul\(mark)>\n<li>\(text)"))
    #expect(page.contains("<h2 id=\"h\"\(mark)>\(text)</h2>"))
  }

  @Test func `numbers in a table keep their signs before them`() {
    var document = ReportDocument(version: "1", notebook: "n.md")
    document.language = PageLanguage("ar")
    func cell(_ text: String) -> [ProseNode] {
      [.open(.cell(nil, isHead: false)), .text(text), .close(.cell(nil, isHead: false))]
    }
    document.show(
      [],
      body: [.open(.table), .open(.tableBody), .open(.row)] + cell("-0.5") + cell("قيمة")
        + cell("value") + [.close(.row), .close(.tableBody), .close(.table)])
    #expect(
      renderHTML(document).contains(
        "<td dir=\"ltr\">-0.5</td>\n<td>قيمة</td>\n<td dir=\"ltr\">value</td>\n"))
  }
}
