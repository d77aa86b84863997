import Browser
import Formulas
import Testing
import Text

/// What a browser makes of our MathML; skipped where there is none.
@Suite(.enabled(if: Browser.path != nil, "no Chromium in PATH")) struct FormulaBrowserTests {
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
    let browser = Browser()
    let formulas = try signs.map { try Formula(tex: "a\($0.1) b").mathML().serialised() }
    browser.write(
      "signs.html",
      "<!DOCTYPE html><meta charset=\"utf-8\">" + formulas.map { "<p>\($0)</p>" }.joined()
        + Self.script)
    let (page, _) = try #require(browser.visit("signs.html"))
    let start = try #require(page.range(of: ">seen=", from: page.startIndex))
    let seen = page[start.upperBound...].unicodeScalars.prefix { $0 != "." }.split(separator: ",")
      .compactMap { Int(String(Substring($0))) }
    #expect(seen.count == signs.count)
    for ((space, name), measured) in zip(signs, seen) {
      #expect(measured == space, "\(name)")
    }
  }

  /// No formula of the chapters has an element that the browser's reader of HTML puts elsewhere.
  @Test func formulasAreReadAsTheyAreWritten() throws {
    let browser = Browser()
    let formulas = try chapterFormulas.map {
      try Formula(tex: $0, isDisplay: true).mathML().serialised()
    }
    browser.write(
      "page.html",
      "<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body>" + formulas.joined()
        + "</body></html>")
    let (page, log) = try #require(browser.visit("page.html"))
    for formula in formulas {
      #expect(page.contains(formula.replacing("\u{A0}", with: "&nbsp;")), "\(formula)")
    }
    #expect(!log.contains("CONSOLE"))
  }
}
