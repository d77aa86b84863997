import Notebook
import Prose
import Testing

/// Comments that speak to slides stand beside the prose, which is what it is without them.
@Suite struct RemarkTests {
  /// Notes with the text of the node before them, and `steps` with that of the node behind them.
  private static func remarks(_ reading: Reading) -> [String] {
    let body = reading.document.body
    func text(_ nodes: ArraySlice<ProseNode>) -> String { nodes.plainText() }
    return reading.document.remarks.map { remark in
      switch remark.kind {
      case .notes(let notes):
        "\(text(body[..<remark.place]))|\(notes)"
      case .steps: "steps|\(text(body[remark.place...]))"
      }
    }
  }

  @Test(arguments: [
    ("a\n\n<!-- notes: b -->\n\nc", ["a| b"]),
    ("<!--notes:b-->\n\na", ["|b"]),
    ("<!-- NOTES: b\n\n- c -->\n\na", ["| b\n\n- c"]),
    ("a <!-- notes: b --> c", ["a  c| b"]),
    ("# a <!-- notes: b -->\n\nc", ["a | b"]),
    ("a\n\n<!-- notes: b `nbrun: 1` $c$ -->\n\nd", ["a| b `nbrun: 1` $c$"]),
    ("a\n\n<!-- steps -->\n\n- b\n- c", ["steps|bc"]),
    ("<!-- steps --><!-- notes: a -->\n\nb", ["steps|b", "| a"]),
    ("<div>a<!-- notes: b -->c</div>\n\nd", ["ac| b"]),
    // None of these is one.
    ("a\n\n<!-- note: b -->", []), ("a <!-- notes b -->", []), ("a <!-- notes: -->", []),
    ("`<!-- notes: b -->`", []), ("<!-- notes: b", []), ("<!-- steps: 3 -->\n\n- a", []),
    ("a[^1]\n\n[^1]: b <!-- notes: c -->", []),
  ])
  func remarksHaveTheirPlaces(markdown: String, remarks: [String]) {
    #expect(Self.remarks(Reading(markdown)) == remarks)
  }

  @Test(arguments: [
    "a\n\n<!-- notes: b -->\n\nc", "<!-- notes: b -->", "a <!-- notes: b --> c",
    "- a <!-- notes: b -->\n- <!-- notes: c -->", "<div><!-- notes: a -->\nb</div>",
    "> <!-- steps -->\n> b", "# <!-- notes: b --> a",
  ])
  func theProseIsAsWithOtherComments(markdown: String) {
    let other = markdown.replacing("notes:", with: "other ").replacing("steps", with: "other")
    #expect(Reading(markdown).html == Reading(other).html)
    #expect(Reading(markdown).page == Reading(other).page)
    #expect(Reading(other).document.remarks.isEmpty)
  }

  @Test func `front matter asks for steps`() {
    #expect(Reading("---\nsteps: true\n---\n").document.frontMatter.hasSteps)
    #expect(!Reading("---\nsteps: false\n---\n").document.frontMatter.hasSteps)
    #expect(!Reading("a").document.frontMatter.hasSteps)
    #expect(Reading("---\nsteps: 3\n---\n").messages == ["`steps` is true or false, not `3`"])
  }
}
