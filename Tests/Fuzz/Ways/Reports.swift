import Report

extension Way {
  /// Two reports, of which one or both are others' work: compared, and the difference shown in each form.
  ///
  /// An input that begins with `{` or `<` is one report, compared with a page of ours; else the first byte
  /// says how far what follows is the first of two.
  static let reports = Way("reports") { input throws(Finding) in
    guard let first = input.first else { return }
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "<") {
      guard let report = try read(input) else { return }
      let own = ReviewedReport(Self.own)
      try compare(own, report)
      try compare(report, own)
      try require(
        ReportDifference(from: report, to: report).isEmpty, "a report differs from itself")
    } else {
      let rest = input.dropFirst()
      let border = rest.startIndex + rest.count * Int(first) / 256
      guard let old = try read(Array(rest[..<border])), let new = try read(Array(rest[border...]))
      else { return }
      try compare(old, new)
    }
  }

  private static func read(_ bytes: [UInt8]) throws(Finding) -> ReviewedReport? {
    do throws(ReviewedReport.Failure) {
      return try ReviewedReport.read(bytes)
    } catch {
      try require(!error.message.isEmpty, "an error without a message")
      return nil
    }
  }

  private static func compare(_ old: ReviewedReport, _ new: ReviewedReport) throws(Finding) {
    for tolerance in [nil, 0.01] as [Double?] {
      let difference = ReportDifference(from: old, to: new, tolerance: tolerance)
      let page = try PageScan(renderHTML(difference, name: "n<.html", version: "fuzz").utf8)
      try require(page.scripts.data == 0 && page.scripts.all <= 1, "scripts: \(page.scripts)")
      try Pages.check(markdown: renderMarkdown([(name: "n_`<", difference: difference)]))
      for scalar in renderText(difference, name: "n").unicodeScalars {
        let isControl =
          scalar.value < 0x20 && scalar != "\n" && scalar != "\t" || 0x7f..<0xa0 ~= scalar.value
        try require(!isControl, "a control character \(scalar.value) on the terminal")
      }
    }
  }

  private static let own: ReportDocument = {
    var document = ReportDocument(version: "fuzz", notebook: "n.md")
    document.parameters = [("rate", .number(0.5)), ("name", .text("a"))]
    document.data = [.init(name: "imdb", isReal: false, digest: "0123456789abcdef")]
    var cell = ReportCell(anchor: "run", id: "run", line: 3, source: [.init(.plain, "x = 1\nx")])
    cell.outputs = [
      ReportOutput(line: 4, value: .integer(1)), ReportOutput(line: 5, value: .text("text")),
      ReportOutput(line: 6, value: .list([.number(0.5), .boolean(true), .none])),
      ReportOutput(
        line: 7, value: .tensor(OutputTensor(shape: [2], values: [0, 1], element: .float32))),
      ReportOutput(line: 8, value: .metrics([(name: "loss", value: 0.5)])),
    ]
    (document.cells, document.body) = ([cell], [.cell(0)])
    return document
  }()
}
