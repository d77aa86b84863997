import Browser
import Readers
import Testing
import Text

/// Texts in each context, given back by the context's own reader.
@Suite(.serialized) struct EscapingTests {
  private static let texts = Array(HostileTexts(3_000, seed: 10))

  /// What is left of a text in markup: written out here once more, from the documentation.
  private static func shown(_ text: String) -> String {
    var result: [Unicode.Scalar] = []
    var follows: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A where follows.value == 0x0D: break
      case 0x0A, 0x0D: result.append("\n")
      case 0x09: result.append("\t")
      case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x206F:
        result.append("\u{FFFD}")
      default: result.append(scalar)
      }
      follows = scalar
    }
    return String(scalars: result)
  }

  private static func inMarkup(_ text: String) -> String {
    String(
      scalars: shown(text).unicodeScalars.map {
        (0xFFFE...0xFFFF).contains($0.value) ? "\u{FFFD}" : $0
      })
  }

  /// All texts in elements and attributes, and in the data of a script.
  private static let cells = texts.map { text in
    "<p title=\"\(Escaped.attribute(text))\">\(Escaped.html(text))</p>"
      + "<a href=\"\(Escaped.attribute(Escaped.path(text)))\"></a>"
  }
  private static let data = texts.map { Escaped.jsonInHTML($0) }

  /// A page of all texts, and a script that compares what the browser read with their code points.
  private static var page: String {
    """
    <!DOCTYPE html><meta charset="utf-8"><link rel="icon" href="data:,"><pre id="seen"></pre>
    <div id="texts">\(cells.joined())</div>
    <script type="application/json" id="data">[\(data.joined(separator: ","))]</script>
    <script>
    const text = numbers => numbers.map(number => String.fromCodePoint(number)).join("");
    const wanted = [\(texts.map { inMarkup($0).codePoints }.joined(separator: ","))].map(text);
    const whole = [\(texts.map(\.codePoints).joined(separator: ","))].map(text);
    const p = [...document.querySelectorAll("#texts > p")], a = [...document.querySelectorAll("#texts > a")];
    const data = JSON.parse(document.getElementById("data").textContent);
    const wrong = [];
    wanted.forEach((value, i) => {
      if (p[i].textContent !== value) wrong.push("text " + i);
      if (p[i].title !== value) wrong.push("attribute " + i);
      if (data[i] !== whole[i]) wrong.push("json " + i);
      const steps = whole[i].split("/");
      if (whole[i] && !steps.some(step => step === "." || step === "..") && whole[i][0] !== "/") {
        const url = new URL(a[i].getAttribute("href"), "https://base.example/dir/");
        if (url.origin !== "https://base.example" || decodeURIComponent(url.pathname) !== "/dir/" + whole[i]) wrong.push("path " + i);
      }
    });
    document.getElementById("seen").textContent =
      `${p.length} ${a.length} ${data.length} ${document.querySelectorAll("#texts *").length} wrong: ${wrong.slice(0, 9)} end`;
    </script>
    """
  }

  @Test func `a browser gives back what stood in HTML, attributes, addresses and scripts`() throws {
    try Accepted.expect(
      texts: Self.cells + Self.data, as: "browser", said: try Self.seen(),
      whenRight: "right")
  }

  /// What the browser found; nil where there is none.
  private static func seen() throws -> String? {
    guard Browser.path != nil else { return nil }
    let browser = Browser()
    browser.write("harness.html", Self.page)
    let (page, log) = try #require(browser.visit("harness.html"))
    let count = texts.count
    return page.contains("\(count) \(count) \(count) \(2 * count) wrong:  end")
      ? "right"
      : "\(String(page.unicodeScalars.prefix(400))) \(String(log.unicodeScalars.suffix(400)))"
  }

  private static let script = """
    import json, sys, html.parser, xml.etree.ElementTree
    class Reader(html.parser.HTMLParser):
        def __init__(self): super().__init__(convert_charrefs=True); self.text = ""; self.title = None
        def handle_starttag(self, tag, attributes): self.title = dict(attributes)["title"]
        def handle_data(self, data): self.text += data
    text = lambda numbers: "".join(map(chr, numbers))
    count = 0
    for whole, wanted, html_text, attribute, json_text, json_html in json.load(sys.stdin):
        whole, wanted = text(whole), text(wanted)
        element = '<p title="%s">%s</p>' % (text(attribute), text(html_text))
        reader = Reader(); reader.feed(element); reader.close()
        root = xml.etree.ElementTree.fromstring(element.encode())
        assert reader.text == wanted, ("html", wanted, reader.text)
        assert reader.title == wanted, ("attribute", wanted, reader.title)
        assert (root.text or "") == wanted and not len(root), ("xml", wanted, root.text)
        assert root.get("title") == wanted, ("xml attribute", wanted, root.get("title"))
        for written in json_text, json_html:
            assert json.loads(text(written)) == whole, ("json", whole)
        assert not set(text(json_html)) & set("<>&"), "json in html"
        count += 1
    print(count)
    """

  @Test func `Python's readers give back what stood in HTML, XML and JSON`() throws {
    let cases = Self.texts.map { text in
      let parts = [
        text, Self.inMarkup(text), Escaped.html(text), Escaped.attribute(text), Escaped.json(text),
        Escaped.jsonInHTML(text),
      ]
      return "[" + parts.map(\.codePoints).joined(separator: ",") + "]"
    }
    let input = "[" + cases.joined(separator: ",") + "]"
    let said =
      Python.reader.has("json") ? Python.reader.run(code: Self.script, on: input) ?? "wrong" : nil
    try Accepted.expect(
      texts: [input], as: "python", said: said, whenRight: "\(Self.texts.count)\n")
  }

  @Test func `a terminal is given nothing that it would obey`() {
    for text in Self.texts {
      let printable = Escaped.terminal(text)
      #expect(printable.unicodeScalars.count == text.unicodeScalars.count)
      for (before, after) in zip(text.unicodeScalars, printable.unicodeScalars) {
        let isHarmless =
          ![.control, .lineSeparator, .paragraphSeparator].contains(
            before.properties.generalCategory)
          && Self.shown(String(before)) == String(before)
        #expect(after == (isHarmless ? before : "\u{FFFD}"))
      }
    }
  }
}
