import Browser
import Notebook
import Prose
import Readers
import Testing
import Text

/// Addresses made to be taken for others, against what a browser makes of them.
@Suite(.serialized) struct LinkTests {
  /// Beginnings that lead elsewhere or run something, with what could hide that.
  private static func addresses(_ count: Int) -> [String] {
    var random = SplitMix64(seed: 12)
    let words = [
      "javascript", "JavaScript", "data", "vbscript", "file", "http", "https", "mailto", "blob",
      "a", "..", ".", "",
    ]
    let joints = [
      ":", "//", "\\\\", "/\\", "\\/", ":/\\", ":\\\\", "://", ":///", "/", "./", "../", "?", "#",
      "@",
      "&colon;", "&#58;", "&#x3a;", "%3A", "%2F%2F", "&sol;&sol;", "&Tab;", "&NewLine;", "\\:",
      "\\/",
    ]
    let hidden = [
      "\u{301}", "\u{FE0F}", "\u{FF9E}", "\u{E33}", "\u{600}", "\u{200D}", "\u{1}", "\u{B}",
      "\u{C}",
      "\u{1F}", "\u{7F}", "\u{A0}", "\u{2028}", "\u{FEFF}", "\u{202E}", "\u{37E}", "\u{FF1A}", "\t",
      "&#1;", "&#9;", "&#10;", "&#13;", "&#32;", " ", "",
    ]
    let ends = ["alert(1)", "evil.example/", "text/html,x", "b.md", "//evil.example", "a:b", ""]
    return (0..<count).map { _ in
      var address = ""
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        for parts in [hidden, words, hidden, joints, hidden] where Bool.random(using: &random) {
          address += parts.randomElement(using: &random) ?? ""
        }
      }
      return address + (ends.randomElement(using: &random) ?? "")
    }
  }

  /// HTML with the addresses as a page that reaches the notebook's folder by `base` has them.
  private static func html(_ reading: Reading, base: String) -> String {
    var parts = HTMLParts()
    parts.address = address(base)
    return HTMLWriter.html(reading.document.body, parts)
  }

  private static func address(_ base: String) -> (String) -> String {
    { url in
      URLReference(url).leadsFromFolder
        ? URLReference.rebased(Escaped.address(url), on: base) : url
    }
  }

  @Test func nothingIsAliveButWhatMayBe() throws {
    var parts: [String] = []
    for (number, address) in Self.addresses(1_500).enumerated() {
      let forms = [
        "[x](<\(address)>)", "[x](\(address))", "![x](<\(address)>)", "<\(address)>", address,
        "[x]\n\n[x]: <\(address)>", "[x]\n\n[x]: \(address)",
      ]
      let reading = Reading("z\n\n" + forms[number % forms.count])
      let base = ["", "sub/", "../", "../a/b/"][number / forms.count % 4]
      parts.append("<section>\(Self.html(reading, base: base))</section>")
      // As GitHub's reader makes a page of the Markdown.
      let page = reading.page(.gitHub, address: Self.address(base))
      parts.append("<section>\(RenderedMarkdown.html(page))</section>")
    }
    try Accepted.expect(
      texts: parts, as: "links",
      said: Browser.look(by: Self.page(parts))?.seen,
      whenRight: "sections true alive true wrong:  end")
  }

  /// A page whose script looks at the sections.
  private static func page(_ parts: [String]) -> String {
    """
    <!DOCTYPE html><meta charset="utf-8"><link rel="icon" href="data:,"><pre id="seen"></pre>
    \(parts.joined(separator: "\n"))
    <script>
    const wrong = [];
    let alive = 0, sections = document.querySelectorAll("section").length;
    for (const element of document.querySelectorAll("section [href], section [src]")) {
      const written = element.getAttribute("href") ?? element.getAttribute("src");
      alive += 1;
      for (const base of ["https://base.example/dir/page.html", "http://base.example/dir/page.html"]) {
        let url;
        try { url = new URL(written, base) } catch { continue }
        const isRemote = /^(https?:\\/\\/|mailto:)/i.test(written);
        const isLocal = url.origin === new URL(base).origin;
        if (!["http:", "https:", "mailto:"].includes(url.protocol) || !isRemote && !isLocal) wrong.push(written);
      }
    }
    const others = [...document.querySelectorAll("section *")].map(element => element.localName)
      .filter(name => !["a", "p", "img", "pre", "code", "em", "strong"].includes(name));
    document.getElementById("seen").textContent =
      `sections ${sections > 1000} alive ${alive > 500} wrong: ${[...new Set(wrong), ...new Set(others)].slice(0, 20).map(JSON.stringify)} end`;
    </script>
    """
  }

  /// The case that each scalar was found with, and its like.
  @Test(arguments: ["\u{301}", "\u{FE0F}", "\u{FF9E}", "\u{E33}", "\u{200D}", "\u{20E3}"])
  func noScalarHidesAScheme(mark: String) {
    for address in [
      "javascript:\(mark)=alert(1)", "/\(mark)/evil.example", "//\(mark)evil.example/",
      "javascript\(mark):alert(1)", "\u{600}javascript:alert(1)",
    ] {
      let reading = Reading("[x](<\(address)>)")
      let isLocal = address.hasPrefix("/\(mark)")
      #expect(reading.html.contains("href") == isLocal, "\(address)")
      #expect(reading.page.contains("](") == isLocal, "\(address)")
    }
  }

  /// A reference stays relative when the way to it is made shorter (RFC 3986, section 4.2).
  @Test(arguments: [
    ("../javascript:alert(1)", "./javascript:alert(1)"), ("..///evil.example", ".///evil.example"),
    (".././/evil.example", ".//evil.example"), ("../&sol;/x", "./&sol;/x"),
    ("../javascript&colon;x", "./javascript&colon;x"), ("../?a", "./?a"), ("../#a", "./#a"),
    ("../", "./"), ("../a?b:c", "a?b:c"),
  ])
  func aReferenceStaysRelative(written: String, expected: String) {
    #expect(URLReference.rebased(written, on: "sub/") == expected)
  }

  /// The caret stands under the address, up to its end.
  @Test(arguments: [
    ("[a](data:b).", "data:b"), ("[a](data:b) c", "data:b"), ("([a](data:b))", "data:b"),
    ("[a](data:b(1)) c", "data:b(1)"), ("[a](data:b(c(d)))e", "data:b(c(d))"),
    ("[a](data:b\\)c)d", "data:b\\)c"), ("[a](data:b\\(c)d", "data:b\\(c"),
    ("[a](data:b \"t\") c", "data:b"), ("[a](<data:b>) c", "data:b"), ("[a](<data:(>) c", "data:("),
  ])
  func addressesEndWhereTheyEnd(markdown: String, address: String) {
    #expect(Reading(markdown).warningTexts == [address], "\(markdown)")
  }
}
