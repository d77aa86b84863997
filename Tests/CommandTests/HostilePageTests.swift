import Browser
import Readers
import Testing

/// Notebooks that would like to do something in their reader's browser.
@Suite struct HostilePageTests {
  private static let notebook = #"""
    ---
    title: "</title><script>parent.caught = 1</script>"
    author: "<img src=x onerror='parent.caught = 2'>"
    params:
      name: "</code><svg onload='parent.caught = 3'>"
    ---

    # <script>parent.caught = 4</script> A [title](javascript:parent.caught=5)

    <script>parent.caught = 6</script>

    <div onclick="parent.caught = 7" style="position:fixed;inset:0">x</div>

    Inline <b onmouseover="parent.caught = 8">html</b>, <javascript:parent.caught=9>,
    [a](javascript:parent.caught=10), [b](JaVaScRiPt:x), [c](data:text/html,<script>x</script>),
    [d](vbscript:x), [e](&#106;avascript:x), [f]( javascript:x), [g](java&Tab;script:x).
    ![h](javascript:x) ![i](data:text/html;base64,PHNjcmlwdD4=) ![j](https://example.org/a.png)
    <iframe src="javascript:parent.caught=11"></iframe> <base href="https://example.org/">
    <meta http-equiv="refresh" content="0;url=https://example.org/">
    <form action="https://example.org/"><button>x</button></form>

    [k]: javascript:parent.caught=12 "</a><script>parent.caught = 13</script>"
    A reference: [k]. A heading that takes a cell's id:

    ## nbrun.text

    ## run

    ```nbrun id=run caption="</figcaption><script>parent.caught = 14</script>" alt="' onload='parent.caught = 15"
    curve(relu, from: -1, to: 1, title: "</title></svg><script>parent.caught = 16</script>")
    ```

    ```nbrun id=run-figure-1
    "</script><script>parent.caught = 17</script> {name}"
    ["<img src=x onerror=alert(1)>", name]
    histogram([1, 2, 3], x_label: "<script>parent.caught = 18</script>")
    ```

    ```nbrun
    expect(len("<script>parent.caught = 19</script>") == 0, message: "</pre><script>parent.caught = 20</script>")
    ```

    | <script>x</script> | a |
    | --- | --- |
    | `<img src=x onerror=alert(1)>` | `nbrun: name` |

    """#

  private static let harness = """
    <!DOCTYPE html>
    <meta charset="utf-8">
    <link rel="icon" href="data:,">
    <iframe src="report.html" width="1000" height="800"></iframe>
    <pre id="seen"></pre>
    <script>
    onload = () => {
      const page = frames[0].document, seen = [];
      const all = selector => [...page.querySelectorAll(selector)];
      const scripts = all("script").filter(script => script.type !== "application/json");
      seen.push("scripts " + scripts.length + " " + scripts[0].textContent.includes("nbrun-colours"));
      seen.push("data " + all("script[type='application/json']").length);
      seen.push("handlers " + all("*").flatMap(element => [...element.attributes])
        .filter(attribute => /^on/i.test(attribute.name)).length);
      seen.push("styled " + all("[style]").length);
      seen.push("foreign " + all("iframe,frame,object,embed,form,base,audio,video,meta[http-equiv=refresh]").length);
      const addresses = all("[href],[src],[action]").map(element =>
        element.getAttribute("href") ?? element.getAttribute("src") ?? element.getAttribute("action"));
      seen.push("schemes " + addresses.filter(address => /^\\s*(java|vb|data:(?!,|image))/i.test(address)).length);
      const ids = all("[id]").map(element => element.id);
      seen.push("twice " + (ids.length - new Set(ids).size));
      seen.push("caught " + window.caught);
      document.getElementById("seen").textContent = seen.join("\\n") + "\\nend";
    };
    </script>
    """

  @Test func aPageHasNoActiveContentButItsOwn() throws {
    let nbrun = Nbrun()
    nbrun.folder.write("n.md", Self.notebook)
    let outcome = try nbrun("n.md", "-q", "-o", "n.html")
    let report = try #require(nbrun.folder.text("n.html"), "\(outcome.errors)")
    let seen = """
      scripts 1 true
      data 1
      handlers 0
      styled 0
      foreign 0
      schemes 0
      twice 0
      caught undefined
      end
      """
    try Accepted.expect(
      texts: [report], as: "hostile", said: Browser.seen(of: report, by: Self.harness),
      whenRight: seen)
  }
}
