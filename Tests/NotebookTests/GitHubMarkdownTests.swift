import Notebook
import Prose
import Testing
import Text

/// Footnotes, tasks and alerts as GitHub's documentation shows them, and cmark-gfm's own examples.
@Suite struct GitHubMarkdownTests {
  @Test func footnotesAreNumberedByTheirMarks() {
    let reading = Reading(
      lines: "Here is a simple footnote[^1].", "",
      "A footnote can also have multiple lines[^2], and be spoken of twice[^1].", "",
      "[^2]: My reference, ",
      "with a second line.", "[^1]: The first `nbrun: x`.", "[^3]: Of this nobody speaks.")
    #expect(
      reading.html.contains(
        "footnote<sup><a href=\"#nbrun.note.1\" id=\"nbrun.note.1.1\" class=\"note-mark\">1</a></sup>."
      ))
    #expect(reading.html.contains("twice<sup><a href=\"#nbrun.note.1\" id=\"nbrun.note.1.2\""))
    #expect(
      reading.html.contains(
        "<li id=\"nbrun.note.1\">\n<p>The first {7:25 x}. <a href=\"#nbrun.note.1.1\""))
    #expect(reading.html.contains("<a href=\"#nbrun.note.1.2\" class=\"back\""))
    #expect(!reading.html.contains("nobody"))
    #expect(
      reading.page.hasSuffix(
        "[^1]: The first {7:25 x}.\n\n[^2]: My reference,\n    with a second line.\n"))
    #expect(reading.page(.jupyter) { $0 }.contains("footnote<sup>1</sup>."))
  }

  @Test func aFootnoteThatIsNotThereIsWarnedOf() {
    let reading = Reading("a[^é] `[^c]` b[^no such] [^d]\n\n[^d]: e")
    #expect(reading.html.hasPrefix("<p>a[^é] <code>[^c]</code> b[^no such] <sup>"))
    #expect(reading.warningPlaces == ["1:2"])
  }

  @Test(.timeLimit(.minutes(30))) func footnotesMaySpeakOfThemselves() {
    #expect(
      Reading("a[^1]\n\n[^1]: b[^1] c[^2]\n\n[^2]: d[^1]").html.contains("id=\"nbrun.note.1.3\""))
    #expect(!Reading("[^1]: b[^1]").html.contains("<script"))
    let many = (1...2_000).map { "a[^\($0)]\n\n[^\($0)]: b[^\($0 % 2_000 + 1)]\n\n" }.joined()
    #expect(Reading(many).html.contains("id=\"nbrun.note.2000.2\""))
  }

  /// GitHub Flavored Markdown, section 5.3, examples 279 and 280.
  @Test func tasksAreItems() {
    let box = "<li class=\"task\"><input type=\"checkbox\" disabled"
    #expect(
      Reading("- [ ] foo\n- [x] bar").html
        == "<ul>\n\(box)> foo\n</li>\n\(box) checked> bar\n</li>\n</ul>\n")
    #expect(
      Reading("- [x] foo\n  - [ ] bar\n- [ ] baz").html
        == "<ul>\n\(box) checked> foo\n<ul>\n\(box)> bar\n</li>\n</ul>\n</li>\n\(box)> baz\n</li>\n</ul>\n"
    )
  }

  @Test(arguments: AlertKind.allCases)
  func alertsAreQuotationsWithATitle(kind: AlertKind) {
    let name = kind.rawValue.text
    let title = name.prefix(1).uppercased() + name.dropFirst()
    let html =
      "<div class=\"alert alert-\(name)\">\n<p class=\"alert-title\">\(title)</p>\n<p>Useful <em>information</em>.</p>\n</div>\n"
    #expect(Reading("> [!\(name.uppercased())]\n> Useful *information*.").html == html)
    #expect(Reading("> [!\(name)]\n>\n> Useful *information*.").html == html)
  }

  @Test(arguments: [
    "> [!NOTE] a", "> [!NOTE]", "> [!HINT]\n> a", "> a\n> [!NOTE]", "- > [!NOTE]\n  > a",
    "> > [!NOTE]\n> > a",
    "> \\[!NOTE]\n> a", "> [!NOTE]\n> a\n\n[!note]: b",
  ])
  func otherQuotationsAreNoAlerts(markdown: String) {
    #expect(!Reading(markdown).html.contains("alert"))
  }
}

/// Formulas: where they begin and end. The rules are GitHub's, as its documentation and its readers'
/// reports have them (github/markup#1742), and as comrak's tests (`math_dollars`) say them.
@Suite struct FormulaTests {
  private func formulas(_ markdown: String) -> [String] {
    let document = Reading(markdown).document
    return (document.body + document.notes).compactMap { node in
      guard case .formula(let formula) = node else { return nil }
      return (formula.isDisplay ? "D " : "") + formula.tex
    }
  }

  @Test(arguments: [
    ("$2+2$", ["2+2"]), ("$\\alpha$$\\beta$", ["\\alpha", "\\beta"]), ("$22 and $2+2$", ["2+2"]),
    ("$a!$", ["a!"]),
    ("$1+2\\$$", ["1+2\\$"]), ("$1+\\$2$", ["1+\\$2"]),
    ("$22+1$ and $22 + a^2$", ["22+1", "22 + a^2"]),
    ("$2+2$ $22 and dollars$22 $2+2$", ["2+2", "2+2"]), ("$$2+2$$", ["D 2+2"]),
    ("$$   2+2  $$", ["D    2+2  "]),
    ("$22 and $$2+2$$", ["D 2+2"]), ("$a_1*b*c$", ["a_1*b*c"]),
    ("**$x$**, ($y$) \"$z$\"-axis", ["x", "y", "z"]),
    ("$x$-axis", ["x"]),
    ("This is not math: 2000$.\nAnd neither is this $ 4 $.\nOr this $4\n$.", []),
    ("costs $5 and $6", []), ("US$5-$10, 5 $", []), ("a$x$ $x$a $x$1", []), ("\\$a$ b", []),
    ("`$a$`", []),
    ("$5, $6 and $x_1$", ["x_1"]), ("$HOME/bin:$PATH", []), ("    $a$", []), ("```\n$a$\n```", []),
    ("$`a|b`$ $``c`d``$ `e`$", ["a|b", "c`d"]),
    ("$\\sqrt{3x-1}+(1+x)^2$", ["\\sqrt{3x-1}+(1+x)^2"]),
    ("$`\\sqrt{\\$4}`$", ["\\sqrt{\\$4}"]),
    ("To split <span>$</span>100 in half, we calculate $100/2$", ["100/2"]),
    ("$a\nb$", ["a\nb"]), ("$a\n\nb$", []), ("$a\n- b$", []), ("# $a$", ["a"]),
    ("|$a$|\n|-|\n|$b\\|c$|", ["a", "b|c"]),
    ("|$a|b$|\n|-|-|", []), ("> $$\n> a\n> - b\n> $$", ["D \na\n- b\n"]),
    ("- $$\n  a\n  $$", ["D \na\n"]),
    ("$$\na\n\nb\n$$", []), ("```math\na\n```", ["D a"]),
    ("> ```math\n> a\n> b\n> ```", ["D a\nb"]),
    ("[$a$](b) ![$c$](d.png)", ["a"]), ("x[^1]\n\n[^1]: $a$", ["a"]), ("$$5 and $$10", []),
    ("$$ $$", []), ("$", []),
  ])
  func formulasBeginAndEndAsOnGitHub(markdown: String, expected: [String]) {
    #expect(formulas(markdown) == expected)
  }

  /// The inside is never Markdown, and what is no formula is Markdown as ever.
  @Test func whatStandsAroundIsMarkdown() {
    #expect(
      Reading("*a $b*c$ d* <b>$e</b>$ `$f$` \\$g").html
        == "<p><em>a <code class=\"formula\">b*c</code> d</em> &lt;b&gt;<code class=\"formula\">e&lt;/b&gt;</code> "
        + "<code>$f$</code> $g</p>\n")
    #expect(
      Reading("[a](b$1$c) <i title=\"$2$\">d</i>").html
        == "<p><a href=\"b$1$c\">a</a> <i title=\"$2$\">d</i></p>\n")
    #expect(Reading("<!-- $a$ -->$b$").html == "<p>$b$</p>\n")
  }

  @Test func placesAreThoseOfTheLines() {
    func range(_ markdown: String, _ scalars: Range<Int>) -> String {
      let document = Reading(markdown).document
      let range = document.formulas[0].range(of: scalars, in: document.source)
      return "\(range.start.line):\(range.start.column)-\(range.end.column)"
    }
    #expect(range("é $a + b$", 4..<5) == "1:8-9")
    #expect(range("> x $$\n>   a\n> + bc\n> $$", 1..<2) == "2:5-6")
    #expect(range("> x $$\n>   a\n> + bc\n> $$", 5..<7) == "3:5-7")
    #expect(range("|a|\n|-|\n|$b\\|c\\|d$|", 4..<5) == "3:9-10")
    #expect(range("1. ```math\n   a\n   bc\n   ```", 2..<4) == "3:4-6")
    #expect(range("$`a`$", 0..<1) == "1:3-4")
  }

  @Test(
    .timeLimit(.minutes(30)),
    arguments: ["$a ", "$$ a", "$", "$$", "$`a", "$a\n", "|$a", "$a$ ", "\\$"])
  func manyDollarsEndSoon(pattern: String) {
    for lead in ["", "|a|\n|-|\n|"] {
      _ = Reading(lead + String(repeating: pattern, count: 10_000)).html
    }
  }
}
