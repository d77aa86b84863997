import CMarkdown
import KerasExport
import Language
import Notebook
import Report
import Synchronization

/// What must hold of everything that is made from a notebook that ran.
enum Pages {
  /// - Parameter isOurs: Whether all of it was computed here; else it may hold what no run gives, and need
  ///   not be the same when it is read back.
  static func check(_ report: ReportDocument, isOurs: Bool = true) throws(Finding) {
    let page = renderHTML(report, base: "../")
    let scan = try PageScan(page.utf8)
    try require(scan.scripts.all == 2 && scan.scripts.data == 1, "scripts: \(scan.scripts)")
    let json = renderJSON(report)
    for data in [Array(scan.data.joined()), Array(json.utf8)] {
      try require(StrictJSON.read(data) != nil, "the report's data are no JSON")
    }
    let written = ReviewedReport(report)
    for text in [page, json] {
      let read: ReviewedReport
      do throws(ReviewedReport.Failure) {
        read = try ReviewedReport.read(Array(text.utf8))
      } catch {
        throw Finding(description: "our own report can't be read: \(error.message)")
      }
      let difference = ReportDifference(from: written, to: read)
      try require(
        difference.isEmpty || !isOurs,
        "a report read back differs: \(renderText(difference, name: "n"))")
    }
    let deck = try PageScan(
      renderSlides(report, base: "../").utf8, allowing: ["button", "template"]
    ).scripts
    try require(deck.all == 2 && deck.data == 0, "scripts of slides: \(deck)")
    let (markdown, files) = renderMarkdown(report, name: "n", base: "../")
    try check(markdown: markdown)
    for file in files {
      let scripts = try PageScan(file.contents.utf8).scripts.all
      try require(scripts == 0, "a drawing with a script: \(file.name)")
      try require(
        !file.name.utf8.contains(0x2f) && file.name.utf8.first != 0x2e, "a name \(file.name)")
    }
  }

  /// Markdown as a careless reader shows it, raw HTML and all.
  static func check(markdown: String) throws(Finding) {
    let page = html(of: markdown)
    let scripts = try PageScan(page, isWhole: false).scripts.all
    try require(scripts == 0, "Markdown with a script")
  }

  static func html(of markdown: String) -> [UInt8] {
    MarkdownLibrary.lock.withLock { _ in rendered(markdown) }
  }

  private static func rendered(_ markdown: String) -> [UInt8] {
    cmark_gfm_core_extensions_ensure_registered()
    let options = CMARK_OPT_UNSAFE | CMARK_OPT_VALIDATE_UTF8 | CMARK_OPT_FOOTNOTES
    guard let parser = cmark_parser_new(options) else { return [] }
    defer { cmark_parser_free(parser) }
    for name in ["table", "strikethrough", "autolink", "tasklist"] {
      cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
    }
    cmark_parser_feed(parser, markdown, markdown.utf8.count)
    guard let document = cmark_parser_finish(parser) else { return [] }
    defer { cmark_node_free(document) }
    guard
      let text = cmark_render_html(
        document, options, cmark_parser_get_syntax_extensions(parser))
    else { return [] }
    defer { cmark_get_default_mem_allocator().pointee.free(text) }
    return String(cString: text).utf8.map { $0 }
  }

  // MARK: Exported code

  static func checkExport(
    _ program: CheckedProgram, _ notebook: NotebookDocument
  ) throws(Finding) {
    let text = kerasCode(program, notebook: notebook)
    guard let json = StrictJSON.read(text.utf8), let cells = json["cells"]?.elements else {
      throw Finding(description: "the Jupyter notebook is no JSON")
    }
    var fields = 0
    for cell in cells {
      let source = String(
        decoding: (cell["source"]?.elements ?? []).flatMap(\.bytes), as: UTF8.self)
      if cell["cell_type"]?.bytes.elementsEqual("markdown".utf8) == true {
        try check(markdown: source)
      } else {
        var scan = PythonScan(source)
        try scan.read()
        fields += scan.proseFields
      }
    }
    // A value of the prose is a field; nothing else of the prose may become one.
    let values = notebook.values.count
    try require(fields <= values, "\(fields) fields of code in prose with \(values) values")
  }
}
