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
