import Browser
import Prose
import Readers
import Testing
import Words

@testable import Report

/// Pages that are read from the right, in a real browser, or what it found right.
@Suite(.serialized)
struct LanguageBrowserTests {
  private static let harness = """
    <!DOCTYPE html>
    <meta charset="utf-8">
    <link rel="icon" href="data:,">
    <iframe src="report.html" width="1400" height="800" frameborder="0"></iframe>
    <iframe src="report.html" width="360" height="800" frameborder="0"></iframe>
    <pre id="seen"></pre>
    <script>
    onload = () => {
      const seen = [], say = (name, value) => seen.push(name + "=" + value);
      const [wide, narrow] = [frames[0], frames[1]];
      const box = (view, selector) => view.document.querySelector(selector).getBoundingClientRect();
      const style = (view, selector, part) =>
        view.getComputedStyle(view.document.querySelector(selector), part);
      say("scroll", [wide, narrow].map(view =>
        view.document.documentElement.scrollWidth - view.document.documentElement.clientWidth));
      say("page", style(wide, "body").direction);
      for (const part of ["pre", "svg", "code"]) say(part, style(wide, part).direction);
      // The contents stand on the side that lines begin on, the switch on the other.
      say("contents", box(wide, "nav.contents").left > 700 ? "right" : "left");
      say("theme", box(wide, ".theme label").left > 700 ? "right" : "left");
      say("banner", style(wide, ".banner").borderRightWidth + " " + style(wide, ".banner").borderLeftWidth);
      say("caption", style(wide, "figcaption", "::before").content);
      say("spacing", style(wide, "h1").letterSpacing);
      const range = wide.document.createRange();
      const ends = selector => {
        const text = wide.document.querySelector(selector).firstChild;
        range.setStart(text, 0), range.setEnd(text, 1);
        const first = range.getBoundingClientRect().left;
        range.setStart(text, text.length - 1), range.setEnd(text, text.length);
        return first < range.getBoundingClientRect().left ? "ltr" : "rtl";
      };
      say("value", ends(".prose .value"));
      say("english", ends("#english + p"));
      say("own", ends("#own + p"));
      document.getElementById("seen").textContent = seen.join("\\n");
    };
    </script>
    """

  private func expect(_ tag: String, _ lines: String) throws {
    var document = sampleDocument()
    document.language = PageLanguage(tag)
    if tag == "ar" { document.title = "مراجعات" }
    document.values = [.shown(InlineValue(code: "x", text: "-0.5"))]
    document.body +=
      heading(2, "English", "english") + paragraph(.text("It ends with a stop."))
      + heading(2, "own", "own") + paragraph(.text("هذه جملة."))
    let page = renderHTML(document)
    try Accepted.expect(
      texts: [page], as: "language-\(tag)",
      said: Browser.seen(of: page, by: Self.harness), whenRight: lines)
  }

  @Test func `an Arabic page is mirrored, its code and figures are not`() throws {
    try expect(
      "ar",
      """
      scroll=0,0
      page=rtl
      pre=ltr
      svg=ltr
      code=ltr
      contents=right
      theme=left
      banner=5px 0px
      caption="الشكل " counter(figure) ". "
      spacing=normal
      value=ltr
      english=ltr
      own=rtl
      """)
  }

  @Test func `an English page is not, but for Arabic in it`() throws {
    try expect(
      "en",
      """
      scroll=0,0
      page=ltr
      pre=ltr
      svg=ltr
      code=ltr
      contents=left
      theme=right
      banner=0px 5px
      caption="Figure " counter(figure) ". "
      spacing=-0.714px
      value=ltr
      english=ltr
      own=rtl
      """)
  }
}
