import Testing

/// Formulas on whole pages, by the program.
@Suite struct FormulaPageTests {
  private let nbrun = Nbrun()
  private var folder: WorkFolder { nbrun.folder }

  private static let notebook = #"""
    ---
    title: Formulas
    macros:
      \Rr: \mathbb{R}
      "\\vv": \vec{#1}
    ---

    For $\vv x \in \Rr^n$ holds `nbrun: 1 / 2`; it costs $5, see [Equation](#loss) and $\eqref{loss}$.

    $$
    \hat y = \sigma(\vv w^\top \vv x) \label{loss}
    $$

    ```nbrun id=f caption="Values of $\\hat y$" alt="three bars"
    plot([1, 2], x_label: "$\\hat y$")
    ```
    """#

  @Test func aPageHasThemTypeset() throws {
    folder.write("n.md", Self.notebook)
    let outcome = try nbrun("n.md", "-q", "--to", "html,markdown")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let page = try #require(folder.text("outputs/n.html"))
    for text in [
      // What MathML Core's authors call these: a letter with double strokes, an arrow over x.
      "<mi>ℝ</mi>", "<annotation encoding=\"application/x-tex\">\\vv x \\in \\Rr^n</annotation>",
      "<a href=\"#loss\">Equation 1</a>", "and <a href=\"#loss\">(1)</a>", "id=\"loss\"",
      "it costs $5, see",
      "<figcaption>Values of <math>", ">ŷ</text>",
      "<span class=\"display\" tabindex=\"0\" role=\"group\" aria-label=\"Formula\"><math",
    ] { #expect(page.contains(text), "\(text)") }
    #expect(page.ranges(of: "<math").count == 3)
    // Other readers know nothing of macros.
    let markdown = try #require(folder.text("outputs/n.md"))
    #expect(markdown.contains("$\\vec{x} \\in\\mathbb{R}^n$"))
    #expect(markdown.contains("[Equation 1](#loss)"))
    #expect(!markdown.contains("\\Rr") && !markdown.contains("\\vv"))
  }

  @Test func aTitleHasThemToo() throws {
    folder.write(
      "n.md",
      #"""
      ---
      title: "How $\\hat y$ falls: $5 *now*"
      subtitle: The loss $\ell_\Rr$
      macros:
        \Rr: \mathbb{R}
      ---

      Text.

      """#)
    #expect(try nbrun("n.md", "-q", "--to", "html,markdown,json,slides").status == 0)
    let page = try #require(folder.text("outputs/n.html"))
    #expect(page.contains("<title>How ŷ falls: $5 *now*</title>"))
    #expect(page.contains("<h1>How <math><semantics><mover"))
    #expect(page.contains("</math> falls: $5 *now*</h1>"))
    #expect(page.contains("<p class=\"author\">The loss <math>"))
    let slides = try #require(folder.text("outputs/n.slides.html"))
    #expect(slides.contains("<title>How ŷ falls: $5 *now*</title>"))
    #expect(slides.contains("<h1>How <math>"))
    // Other readers typeset it themselves, and know nothing of macros.
    let markdown = try #require(folder.text("outputs/n.md"))
    #expect(markdown.contains("\n# How $\\hat y$ falls: \\$5 \\*now\\*\n"))
    #expect(markdown.contains("*The loss $\\ell_\\mathbb{R}$*"))
    #expect(folder.text("outputs/n.json")?.contains("How ŷ falls") == true)
    #expect(try nbrun("export", "n.md", "--to", "keras", "-o", "n.ipynb").status == 0)
    #expect(folder.text("n.ipynb")?.contains("# How $\\\\hat y$ falls") == true)
  }

  @Test func aMistakeInATitleIsToldThere() throws {
    folder.write("n.md", "---\ntitle: A $\\fraq{1}{2}$\n---\n\nText.\n")
    let outcome = try nbrun("n.md", "-q")
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("n.md:2:8: error:"), "\(outcome.errors)")
    #expect(outcome.errors.contains("\\frac"))
  }

  @Test(arguments: [
    ("$\\fraq{1}{2}$", "n.md:1:2: error:", "\\frac"), ("a $x^{2$", "n.md:1:6: error:", "closed"),
    ("$\\eqref{a}$", "n.md:1:2: error:", "no formula has the label"),
    ("$$\n\\left( x\n$$", "n.md:2:1: error:", "\\right"),
  ])
  func aMistakeIsToldAtItsPlace(text: String, place: String, said: String) throws {
    folder.write("n.md", text + "\n")
    let outcome = try nbrun("n.md", "-q")
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix(place) && outcome.errors.contains(said), "\(outcome.errors)")
    #expect(folder.text("outputs/n.html") == nil)
  }
}
