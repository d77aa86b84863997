import Browser
import Formulas
import Readers
import Testing
import Text

/// What a browser makes of our MathML, or of what it made that.
@Suite(.serialized) struct FormulaBrowserTests {
  /// The space between two letters and the sign between them, measured in eighteenths of an M's width.
  private static let script = """
    <style>math{font-size:180px}</style><pre id="seen"></pre><script>
    const seen = [];
    for (const math of document.querySelectorAll("math")) {
      const [left, sign, right] = math.querySelector("mrow").children;
      const box = element => element.getBoundingClientRect();
      const core = sign.matches("mo") ? sign : sign.querySelector("mo");
      const space = box(right).left - box(left).right;
      core.setAttribute("lspace", "0");
      core.setAttribute("rspace", "0");
      const own = box(right).left - box(left).right;
      seen.push(Math.round((space - own) / 10));
    }
    document.getElementById("seen").textContent = "seen=" + seen.join(",") + ".";
    </script>
    """

  /// A sign of each kind between two letters: on both sides together 0, 3, 6 (operators), 8 (binary) or 10
  /// (relations) eighteenths (The TeXbook, chapter 18), whatever the browser would do by itself.
  private static let signs: [(space: Int, names: String)] = [
    (
      8,
      """
      + - * \\pm \\mp \\times \\div \\ast \\star \\circ \\bullet \\cdot \\cap \\cup \\uplus \\sqcap \\sqcup \\vee \\wedge
      \\setminus \\wr \\diamond \\triangleleft \\triangleright \\oplus \\ominus \\otimes \\oslash \\odot \\dagger
      \\ddagger \\amalg \\boxplus \\boxtimes \\ltimes \\rtimes \\bigcirc
      """
    ),
    (
      10,
      """
      = < > : \\leq \\geq \\neq \\equiv \\sim \\simeq \\approx \\cong \\propto \\ll \\gg \\prec \\succ \\preceq \\succeq
      \\subset \\supset \\subseteq \\supseteq \\in \\ni \\notin \\mid \\parallel \\perp \\vdash \\models \\asymp \\doteq
      \\smile \\frown \\to \\leftarrow \\Rightarrow \\Leftrightarrow \\longrightarrow \\mapsto \\uparrow \\Downarrow
      \\nearrow \\therefore \\because \\coloneqq \\triangleq \\leqslant \\xrightarrow{f} \\overset{a}{=}
      """
    ),
    (3, ", ; \\colon"),
    (6, "\\sum \\prod \\int \\oint \\bigcup \\coprod"),
    (
      0,
      "/ | . ! ( ) [ ] \\{ \\langle \\rangle \\| \\vert \\backslash \\forall \\exists \\neg \\lfloor \\rceil"
    ),
  ]

  @Test func signsAreSpacedAsInTeX() throws {
    let signs = Self.signs.flatMap { space, names in
      names.unicodeScalars.split { $0 == " " || $0 == "\n" }.map { (space, String(Substring($0))) }
    }
    let formulas = try signs.map { try Formula(tex: "a\($0.1) b").mathML().serialised() }
    try Accepted.expect(
      texts: formulas, as: "signs", said: try Self.wrong(signs, formulas))
  }

  /// The signs whose space is another one; nil where there is no browser.
  private static func wrong(_ signs: [(Int, String)], _ formulas: [String]) throws -> String? {
    guard Browser.path != nil else { return nil }
    let browser = Browser()
    browser.write(
      "signs.html",
      "<!DOCTYPE html><meta charset=\"utf-8\">" + formulas.map { "<p>\($0)</p>" }.joined() + script)
    let (page, _) = try #require(browser.visit("signs.html"))
    let start = try #require(page.range(of: ">seen=", from: page.startIndex))
    let seen = page[start.upperBound...].unicodeScalars.prefix { $0 != "." }.split(separator: ",")
      .compactMap { Int(String(Substring($0))) }
    guard seen.count == signs.count else { return "\(seen.count) of \(signs.count)" }
    return zip(signs, seen).filter { $0.0 != $1 }.map { "\($0.1) \($1)\n" }.joined()
  }

  /// Of the chapters, and each command of KaTeX's before letters.
  private static let sets: [String: [String]] = [
    "chapters": chapterFormulas,
    "commands": KaTeXTests.names.flatMap { name in
      ["\\\(name){a}{b}{c}{d}", "a\\\(name) b", "\\text{\\\(name){a}}"]
    }.filter { failure(of: $0) == nil },
  ]

  /// No formula has an element that the browser's reader of HTML puts elsewhere.
  @Test(arguments: ["chapters", "commands"])
  func formulasAreReadAsTheyAreWritten(_ name: String) throws {
    let formulas = try (Self.sets[name] ?? []).flatMap { tex in
      try [true, false].map { try Formula(tex: tex, isDisplay: $0).mathML().serialised() }
    }
    #expect(formulas.count > 600)
    try Accepted.expect(
      texts: formulas, as: name, said: try Self.moved(formulas))
  }

  /// The formulas that the browser's page has otherwise, and its messages; nil where there is none.
  private static func moved(_ formulas: [String]) throws -> String? {
    guard Browser.path != nil else { return nil }
    let browser = Browser()
    let items = formulas.map { "<p>\($0)</p>" }
    browser.write(
      "page.html",
      "<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body>"
        + items.joined(separator: "\n")
        + "</body></html>")
    let (page, log) = try #require(browser.visit("page.html"))
    let start = try #require(page.range(of: "<body>", from: page.startIndex)).upperBound
    let end = try #require(page.range(of: "</body>", from: start)).lowerBound
    let read = page[start..<end].split(separator: "\n", omittingEmptySubsequences: false)
    guard read.count == items.count else { return "\(read.count) lines of \(items.count)" }
    return zip(items, read).filter { written($1) != written($0) }.map { "\($0.0)\n\($0.1)\n" }
      .joined()
      + log.split(separator: "\n").filter { $0.contains("CONSOLE") }.joined(separator: "\n")
  }

  /// A browser has a name for the space that does not break, and leaves quotes in texts as they are.
  private static func written(_ markup: some StringProtocol) -> String {
    String(markup).replacing("\u{A0}", with: "&nbsp;").replacing("&quot;", with: "\"")
  }
}
