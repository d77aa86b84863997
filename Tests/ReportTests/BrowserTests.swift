import Browser
import Prose
import Readers
import Testing
import Words

@testable import Report

/// The page in a real browser, or what it found right.
@Suite(.serialized)
struct BrowserTests {
  /// A page that loads the report in a frame, does what a reader would, and says what it saw.
  private static func harness(width: Int) -> String {
    """
    <!DOCTYPE html>
    <meta charset="utf-8">
    <link rel="icon" href="data:,">
    <iframe src="report.html" width="\(width)" height="800" frameborder="0"></iframe>
    <pre id="seen"></pre>
    <script>
    onload = () => {
      const view = frames[0], page = view.document, seen = [];
      const say = (name, value) => seen.push(name + "=" + value);
      const ground = () => view.getComputedStyle(page.documentElement).backgroundColor;
      say("scroll", page.documentElement.scrollWidth - page.documentElement.clientWidth);
      say("style", view.getComputedStyle(page.querySelector(".theme")).display);
      say("script", page.querySelector("svg[data-at]").hasAttribute("aria-description"));
      for (const theme of ["light", "dark"]) {
        page.querySelector(`.theme [value=${theme}]`).click();
        say(theme, ground());
      }
      const plot = page.querySelector("#run-figure-1 svg"), box = plot.getBoundingClientRect();
      plot.dispatchEvent(new view.PointerEvent("pointermove", {
        clientX: box.left + box.width / 2, clientY: box.top + 50, bubbles: true }));
      say("values", page.querySelector("#run-figure-1 .tip").textContent.includes("Training loss"));
      document.getElementById("seen").textContent = seen.join("\\n");
    };
    </script>
    """
  }

  @Test(arguments: [360, 1400])
  func `the page works without a message, a request or a horizontal scroll`(width: Int) throws {
    let report = renderHTML(sampleDocument())
    // Both digests of the policy are right: style and script were let in.
    try Accepted.expect(
      texts: [report], as: "page",
      said: Browser.seen(of: report, by: Self.harness(width: width)),
      whenRight: """
        scroll=0
        style=flex
        script=true
        light=rgb(255, 255, 255)
        dark=rgb(20, 23, 27)
        values=true
        """)
  }

  /// Every text of the page against the ground that it is painted on, as the browser computes both.
  private static let contrastHarness = """
    <!DOCTYPE html>
    <meta charset="utf-8">
    <link rel="icon" href="data:,">
    <iframe src="report.html" width="1400" height="800"></iframe>
    <pre id="seen"></pre>
    <script>
    const numbers = colour => colour.match(/[\\d.]+/g).map(Number);
    const channel = value => (value /= 255) <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    const luminance = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
    const contrast = (a, b) => {
      const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
      return (high + 0.05) / (low + 0.05);
    };
    onload = () => {
      const view = frames[0], page = view.document, seen = [];
      const style = element => view.getComputedStyle(element);
      const ground = element => {
        const box = element.closest(".layer")?.querySelector("rect");
        if (box) return numbers(style(box).fill);
        for (let at = element; at; at = at.parentElement) {
          const colour = numbers(style(at).backgroundColor);
          if (colour[3] !== 0) return colour;
        }
        return numbers(style(page.documentElement).backgroundColor);
      };
      for (const details of page.querySelectorAll("details")) details.open = true;
      for (const theme of ["light", "dark"]) {
        page.querySelector(`.theme [value=${theme}]`).click();
        const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
        let texts = 0, faint = [];
        while (walker.nextNode()) {
          const element = walker.currentNode.parentElement;
          if (!walker.currentNode.textContent.trim() || element.closest("script,style,title,desc")) continue;
          if (!element.getClientRects().length) continue;
          const { color, fill, fontSize, fontWeight } = style(element);
          const colour = numbers(element.namespaceURI.endsWith("svg") ? fill : color);
          const size = parseFloat(fontSize), isLarge = size >= 24 || size >= 18.66 && fontWeight >= 700;
          const ratio = contrast(colour, ground(element));
          texts += 1;
          if (ratio < (isLarge ? 3 : 4.5)) faint.push(element.outerHTML.slice(0, 80) + ratio.toFixed(2));
        }
        seen.push(`${theme}: ${texts > 100} ${faint.join(" ")}`);
      }
      document.getElementById("seen").textContent = seen.join("\\n") + "\\nend";
    };
    </script>
    """

  @Test(.enabled(if: Browser.path != nil, "no Chromium in PATH"))
  func `every text can be read in both themes`() throws {
    let browser = Browser()
    browser.write("report.html", renderHTML(sampleDocument()))
    browser.write("harness.html", Self.contrastHarness)
    let (page, _) = try #require(browser.visit("harness.html"))
    #expect(page.contains("light: true \ndark: true \nend"), "\(page.suffix(3000))")
  }

  /// A frame that runs no script, but lets the page around it look in.
  private static let stillHarness = """
    <!DOCTYPE html>
    <meta charset="utf-8">
    <link rel="icon" href="data:,">
    <iframe src="report.html" sandbox="allow-same-origin" width="360" height="800" frameborder="0"></iframe>
    <pre id="seen"></pre>
    <script>
    onload = () => {
      const view = frames[0], page = view.document, seen = [];
      const isShown = element => element.getClientRects().length > 0;
      seen.push("ran " + page.querySelector("svg[data-at]").hasAttribute("aria-description"));
      seen.push("scroll " + (page.documentElement.scrollWidth - page.documentElement.clientWidth));
      seen.push("drawings " + [...page.querySelectorAll("svg")].every(isShown));
      seen.push("tables " + [...page.querySelectorAll(".cell > .output table")].every(isShown));
      seen.push("prose " + [...page.querySelectorAll(".prose")].every(isShown));
      const values = page.querySelector(".values");
      values.querySelector("summary").click();
      seen.push("unfolds " + isShown(values.querySelector("table")));
      page.querySelector(".theme [value=dark]").click();
      seen.push("dark " + view.getComputedStyle(page.documentElement).backgroundColor);
      document.getElementById("seen").textContent = seen.join("\\n");
    };
    </script>
    """

  @Test(.enabled(if: Browser.path != nil, "no Chromium in PATH"))
  func `without JavaScript everything is there`() throws {
    let browser = Browser()
    browser.write("report.html", renderHTML(sampleDocument()))
    browser.write("harness.html", Self.stillHarness)
    let (page, _) = try #require(browser.visit("harness.html"))
    for line in [
      "ran false", "scroll 0", "drawings true", "tables true", "prose true", "unfolds true",
      "dark rgb(20, 23, 27)",
    ] {
      #expect(page.contains(line), "\(page.suffix(1000))")
    }
  }

  @Test func `what changed is a page of the same kind`() throws {
    var old = sampleDocument()
    old.cells.removeLast()
    old.body.removeLast()
    let difference = ReportDifference(
      from: ReviewedReport(old), to: ReviewedReport(sampleDocument()))
    let page = renderHTML(difference, name: "n.html", version: "1")
    try Accepted.expect(
      texts: [page], as: "changes",
      said: Browser.visited(page, holding: "What changed in"), whenRight: "holds it")
  }

  @Test func `a hostile page runs nothing`() throws {
    var document = sampleDocument()
    document.title = "</title><script>document.title='caught'</script>"
    document.values[0] = .shown(
      InlineValue(code: "x", text: "<img src=x onerror=\"document.title='caught'\">"))
    let page = renderHTML(document)
    try Accepted.expect(
      texts: [page], as: "hostile",
      said: Browser.visited(page, holding: "<title>&lt;/title&gt;&lt;script&gt;"),
      whenRight: "holds it")
  }

  /// In each drawing, what has its middle outside of it.
  private static let drawingHarness = """
    <!DOCTYPE html>
    <meta charset="utf-8">
    <link rel="icon" href="data:,">
    <iframe src="report.html" width="1400" height="800"></iframe>
    <pre id="seen"></pre>
    <script>
    onload = () => {
      const page = frames[0].document, seen = [], box = element => element.getBoundingClientRect();
      const drawings = [...page.querySelectorAll(".output svg")];
      seen.push("drawings " + (drawings.length > 12));
      for (const drawing of drawings) {
        const room = box(drawing);
        for (const mark of drawing.querySelectorAll("text,path,rect,circle,line,image")) {
          const own = box(mark), x = own.left + own.width / 2, y = own.top + own.height / 2;
          if (!own.width && !own.height) continue;
          if (x < room.left - 1 || x > room.right + 1 || y < room.top - 1 || y > room.bottom + 1)
            seen.push(mark.outerHTML.slice(0, 100));
        }
      }
      document.getElementById("seen").textContent = seen.join("\\n") + "\\nend";
    };
    </script>
    """

  /// All kinds of output and of figures, in all languages.
  @Test(arguments: Words.all.map { "\($0.tag)" })
  func `no mark stands outside of its drawing`(tag: String) throws {
    var document = sampleDocument()
    document.language = PageLanguage(tag)
    var cell = ReportCell(anchor: "all", id: "all", line: 1, source: [.init(.plain, "all()\n")])
    cell.outputs = Figure.Kind.allCases.flatMap { kind in
      ["a", "the second"].map { name in
        let figure = Figure(
          title: .own("T"), xLabel: .own("X"), yLabel: .own("Y"), content: kind.content(named: name)
        )
        return ReportOutput(line: 1, value: .figure(figure))
      }
    }
    document.show(
      document.cells + [cell], body: document.body + [.cell(document.cells.count)])
    let page = renderHTML(document)
    try Accepted.expect(
      texts: [page], as: "figures-\(tag)",
      said: Browser.seen(of: page, by: Self.drawingHarness), whenRight: "drawings true\nend")
  }

  /// Whatever is to be drawn: the browser would complain of a number in a drawing that is none.
  @Test func `drawings hold numbers`() throws {
    let drawings = degenerateFigures.map(svgText)
    let page =
      "<!DOCTYPE html><meta charset=\"utf-8\"><link rel=\"icon\" href=\"data:,\">"
      + drawings.joined(separator: "\n") + "<p>all of them</p>"
    try Accepted.expect(
      texts: drawings, as: "degenerate",
      said: Browser.visited(page, holding: "<p>all of them</p>"), whenRight: "holds it")
  }
}
