import Language
import Notebook
import Prose
import Readers
import Testing
import Text

@testable import KerasExport

/// Whatever texts a notebook holds, its export is the code that the translator writes, and prose: so
/// Python sees it, or has seen it.
@Suite struct HostileNotebookTests {
  /// Nil where the notebook has errors.
  private static func export(_ markdown: String, faults: inout [String]) -> String? {
    var diagnostics = Diagnostics()
    let notebook = NotebookDocument.read(
      SourceFile(name: "d/n`*<b>\"{pwned}\u{301}.md", text: markdown), diagnostics: &diagnostics)
    let limits = CheckLimits(memory: 4 << 30)
    let program = check(notebook, limits: limits, diagnostics: &diagnostics)
    if program == nil {
      faults.append(diagnostics.all.first { $0.severity == .error }?.message ?? "none")
    }
    return program.map {
      kerasCode($0, notebook: notebook, sourceFolder: "../a%22)%20{pwned}/")
    }
  }

  @Test func textsStayTexts() throws {
    var notebooks: [String] = []
    var faults: [String] = []
    for seed in 0..<600 as Range<UInt64> {
      var notebook = RandomNotebook(seed: seed)
      if let exported = Self.export(notebook.markdown(), faults: &faults) {
        notebooks.append(exported)
      }
    }
    try #require(notebooks.count > 200, "\(faults.prefix(30))")
    let text = "[" + notebooks.joined(separator: ",\n") + "]"
    try Accepted.expect(
      texts: [text], as: "hostile",
      said: try PythonTextTests.said(by: "walk_exports.py", of: text),
      whenRight: "read \(notebooks.count) notebooks, many cells\n")
  }

  /// Prose becomes live code where characters hide what scalars say.
  @Test func bracesUnderMarks() throws {
    var faults: [String] = []
    let text = try #require(
      Self.export(
        "~~~nbrun\nv = 1\n~~~\n\nA \u{600}{__import__(\"os\")}\u{301} with `nbrun: v`.\n",
        faults: &faults))
    // The underscores are signs of emphasis.
    let isLiteral = text.contains(#""    \"A \\u0600{**import**(\\\"os\\\")}"#)
    #expect(isLiteral, "\(text)")
    #expect(!text.contains("f\\\"\\\"\\\""))
  }

  /// Each block of prose, read by itself, is what it was in the whole.
  @Test func partsOfProseAreClean() {
    func read(_ markdown: String) -> NotebookDocument {
      var diagnostics = Diagnostics()
      return NotebookDocument.read(
        SourceFile(name: "n.md", text: markdown), diagnostics: &diagnostics)
    }
    func markdown(_ nodes: some Collection<ProseNode>) -> String {
      MarkdownWriter.pieces(nodes, .jupyter).map { piece in
        switch piece {
        case .text(let text): text
        case .value: "`1`"
        case .cell: ""
        }
      }.joined()
    }
    var faults: [String] = []
    var random = Generator(state: 9)
    let lines = [
      "```", "````", "~~~", "  ```", "- ```", "> ```", "1. ~~~", "- a", "  b", "> c",
      "<script>pwned()</script>",
      "<!-- a", "-->", "<div>", "    <b>", "\t```", "", "", "", "", "x `nbrun: 1`", "`nbrun: 1`",
      "[a](javascript:x)", "text", "| a |", "| - |", "***", "[^1]: ```",
      "&lt;b>", "\\<b>",
    ]
    for _ in 0..<4000 {
      let text = (0..<Int.random(in: 2...12, using: &random)).map { _ in random.pick(lines) }
        .joined(separator: "\n")
      let body = read(text).body
      for part in body.parts {
        let block = markdown(body[part])
        // What is clean stays as it is.
        let again = markdown(read(block).body)
        if again != block { faults.append("\(text)\n=== part\n\(block)\n=== again\n\(again)") }
      }
    }
    #expect(faults.isEmpty, "\(faults.count): \(faults.first ?? "")")
  }
}
