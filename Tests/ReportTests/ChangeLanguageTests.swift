import Prose
import Testing
import Text
import Words

@testable import Report

/// Pages of changes in other languages than English. What a notebook would say are signs and numbers.
struct ChangeLanguageTests {
  private static func lines(_ series: [(String, [Double])], from x: Double = 0) -> OutputValue {
    captioned(
      Lines(
        series.map { name, y in
          LineSeries(name: .own(name), x: y.indices.map { Double($0) + x }, y: y, style: .line)
        }))
  }

  private static func captioned(_ content: any FigureContent) -> OutputValue {
    var figure = Figure(content: content)
    figure.caption = "①"
    return .figure(figure)
  }

  private static func history(_ y: [Double], weights: String = "") -> OutputValue {
    .history(OutputHistory(names: ["②"], series: [y], weights: weights))
  }

  private static func table(_ columns: [String], _ rows: [[Int]], _ footer: String) -> OutputValue {
    .table(
      OutputTable(
        columns: columns.map(Remark.own), rows: rows.map { $0.map { .integer($0) } },
        footer: [.own(footer)]))
  }

  /// Outputs before and after; nil where the cell was not there.
  private static let changes: [(OutputValue?, OutputValue?)] = [
    (.integer(1), .integer(2)), (nil, OutputValue.none), (.boolean(true), nil),
    (.text("①"), .text("②")),
    (.metrics([("①", 1)]), .metrics([("①", 2), ("②", 1)])),
    (history([1, 2], weights: "a"), history([1, 2], weights: "b")),
    (history([1, 2]), history([3, 2])), (history([1]), history([1, 2])),
    (lines([("", [1, 2]), ("①", [1])]), lines([("", [1, 3]), ("②", [1])])),
    (lines([("②", [1, 2])]), lines([("②", [1, 2, 3])])),
    (lines([("②", [1, 2])]), lines([("②", [1, 2])], from: 1)),
    (
      .figure(Figure(content: Bars([Bar(label: "①", value: 1)]))),
      .figure(Figure(content: Histogram(of: [1, 2])))
    ),
    (
      captioned(Histogram(of: [1, 2, 3])), captioned(Histogram(of: [1, 2, 9]))
    ),
    (table(["①"], [[1], [2]], "1"), table(["②"], [[1]], "2")),
    (table(["①"], (0..<9).map { [$0] }, "1"), table(["①"], (0..<9).map { [$0 + 1] }, "1")),
    (.list([.integer(1), .integer(2)]), .list([.integer(1), .integer(3), .integer(4)])),
    (
      .tensor(OutputTensor(shape: [1], element: .float32) { _ in 1 }),
      .tensor(OutputTensor(shape: [2], element: .float32) { _ in 1 })
    ),
    (
      .error(OutputError(message: "①", line: 1, column: 1, excerpt: "", isExpected: true)),
      .error(OutputError(message: "②", line: 1, column: 1, excerpt: "", isExpected: true))
    ),
  ]

  private static func document(_ tag: String, isNew: Bool) -> ReportDocument {
    var document = ReportDocument(version: isNew ? "2" : "1", notebook: "①.md")
    document.title = "①"
    document.language = PageLanguage(tag)
    document.seed = isNew ? 1 : 2
    document.parameters = [("①", .integer(isNew ? 1 : 2))]
    document.data = [.init(name: "①", isReal: isNew, digest: "1234")]
    if isNew { document.stopped = "stopped after 10 s" }
    let values = changes.map { isNew ? $0.1 : $0.0 }
    var cells: [ReportCell] = []
    for (index, value) in values.enumerated() {
      guard let value else { continue }
      var cell = ReportCell(
        anchor: "①\(index)", id: "①\(index)", line: 1,
        source: [.init(.plain, "①\(index)")])
      cell.outputs = [ReportOutput(line: 1, value: value)]
      if index == 3, isNew { cell.status = .failed }
      cells.append(cell)
    }
    if isNew { cells.swapAt(4, 5) }
    document.show(cells)
    document.values = [.shown(InlineValue(code: "①", text: isNew ? "1" : "2"))]
    document.body.insert(contentsOf: paragraph(.value(0)), at: 0)
    return document
  }

  private static func page(_ tag: String) -> String {
    let (old, new) = (
      ReviewedReport(document(tag, isNew: false)), ReviewedReport(document(tag, isNew: true))
    )
    let language = commonLanguage([old, new])
    return renderHTML(
      [("①.html", ReportDifference(from: old, to: new, in: language.words))], title: nil,
      version: "1", language: language)
  }

  /// What stands between tags, its styles and scripts left out.
  private static func shown(_ page: String) -> String {
    var page = page
    for (start, end) in [("<style", "</style>"), ("<script", "</script>")] {
      while let from = page.firstRange(of: start),
        let to = page[from.upperBound...].firstRange(of: end)
      {
        page.removeSubrange(from.lowerBound..<to.upperBound)
      }
    }
    return page.split(separator: "<").map { part in
      part.firstIndex(of: ">").map { String(part[part.unicodeScalars.index(after: $0)...]) } ?? ""
    }.joined(separator: "\n")
  }

  /// The words of the page of changes by themselves, each of two letters or more.
  private static func pieces(_ words: ChangeWords) -> Set<String> {
    func patterns(_ value: Any) -> [Phrase] {
      switch value {
      case let text as String: [Phrase(text)]
      case let phrase as Phrase: [phrase]
      case let counted as Counted: Array(counted.forms.values)
      default: []
      }
    }
    let phrases = Mirror(reflecting: words).children.flatMap { patterns($0.value) }
    return Set(
      phrases.flatMap(\.parts).compactMap { part in
        if case .text(let text) = part { text.trimming { !$0.isLetter } } else { nil }
      }.filter { $0.unicodeScalars.count { $0.isLetter } >= 3 })
  }

  /// What stands in a text as words of their own.
  private static func found(_ pieces: Set<String>, in text: String) -> Set<String> {
    pieces.filter { piece in
      var start = text.startIndex
      while let found = text.range(of: piece, from: start) {
        let before = text[..<found.lowerBound].unicodeScalars.last
        let after = text[found.upperBound...].unicodeScalars.first
        if before?.isLetter != true, after?.isLetter != true { return true }
        start = found.upperBound
      }
      return false
    }
  }

  @Test(arguments: Words.all.map(\.tag).filter { $0 != "en" })
  func `a page of changes has no English word of nbrun's`(tag: String) {
    let own = Self.pieces(PageLanguage(tag).words.changes)
    let left = Self.found(
      Self.pieces(Words.english.changes).subtracting(own), in: Self.shown(Self.page(tag))
    )
    .filter { word in !own.contains { $0.contains(word) } }
    #expect(left.sorted() == [])
  }

  /// What the test above looks for is there in English.
  @Test func `nearly all words are on the English page`() {
    let all = Self.pieces(Words.english.changes)
    let missing = all.subtracting(Self.found(all, in: Self.shown(Self.page("en"))))
    #expect(missing.count < 20, "\(missing.sorted())")
  }

  @Test func `the page is in the reports' language`() {
    let german = Self.page("de")
    #expect(german.contains("<html lang=\"de\">"))
    for said in [
      "<h1>Was sich geändert hat: ①</h1>", "Hinzugekommen: <code>①1</code>",
      "Entfallen: <code>①2</code>", "Ihr Zustand war „in Ordnung“ und ist „fehlgeschlagen“.",
      "<td>Startwert</td>", "künstlicher Ersatz 1234",
      "nein, der Lauf wurde nach 10 s abgebrochen",
    ] { #expect(german.contains(said), "\(said)") }
    let arabic = Self.page("ar")
    #expect(arabic.contains("<html lang=\"ar\" dir=\"rtl\">") && arabic.contains("ما تغيّر في ①"))
  }

  @Test func `reports of two languages, or of one without words, are compared in English`() {
    func report(_ tag: String) -> ReviewedReport {
      ReviewedReport(Self.document(tag, isNew: true))
    }
    #expect(commonLanguage([report("de"), report("fr")]).tag == "en")
    #expect(commonLanguage([report("nl"), report("nl")]).tag == "en")
    #expect(commonLanguage([report("he"), report("he")]).tag == "he")
    #expect(commonLanguage([]).tag == "en")
    #expect(Self.page("nl").contains("<html lang=\"en\">"))
    #expect(Self.page("nl").contains("What changed in ①"))
  }

  /// Captions, heads and what stands in a value's place are quoted as the reports have them.
  @Test func `what a report says by itself is quoted in its language`() throws {
    func report(_ tag: String, _ count: Int) throws -> ReviewedReport {
      var document = ReportDocument(version: "1", notebook: "①.md")
      document.language = PageLanguage(tag)
      var cell = ReportCell(anchor: "①", id: "①", line: 1, source: [])
      cell.outputs = [
        ReportOutput(
          line: 1,
          value: .table(
            OutputTable(
              caption: Remark(\.remarks.mostFrequentConfusions),
              columns: [Remark(\.tables.trueClass), Remark(\.tables.samples), "samples?"],
              rows: [[.text("①"), .integer(count), .integer(count)]]))),
        ReportOutput(line: 2, value: .described(Remark(\.remarks.samplesAre, "\(count)", "①"))),
        ReportOutput(
          line: 3,
          value: .figure(
            Figure(
              title: Remark(\.figures.calibration),
              content: Lines([
                LineSeries(
                  name: Remark(\.figures.training, "loss"), x: [1, 2], y: [1, Double(count)],
                  style: .line)
              ])))),
      ]
      document.show([cell])
      return try ReviewedReport.read(Array(renderHTML(document).utf8))
    }
    func page(_ tags: (String, String)) throws -> String {
      let (old, new) = (try report(tags.0, 2), try report(tags.1, 3))
      let language = commonLanguage([old, new])
      return Self.shown(
        renderHTML(
          [("①.html", ReportDifference(from: old, to: new, in: language.words))], title: nil,
          version: "1", language: language))
    }
    let german = try page(("de", "de"))
    for text in [
      "Die häufigsten Verwechslungen", "①, Beispiele", "①, samples?", "Kalibrierung",
      "Training: loss", Remark(\.remarks.samplesAre, "3", "①").said(in: .german),
    ] { #expect(german.contains(text), "\(text)") }
    for text in ["confusions", "①, samples\n", "Calibration", "Training loss"] {
      #expect(!german.contains(text), "\(text)")
    }
    // Reports in two languages are compared in English, in which they say the same.
    let mixed = try page(("de", "fr"))
    for text in ["The most frequent confusions", "①, samples", "Calibration", "Training loss"] {
      #expect(mixed.contains(text), "\(text)")
    }
  }

}
