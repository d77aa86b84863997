import Prose
import Testing
import Text
import Words

@testable import Report

/// Pages on which all words are nbrun's own: what a notebook would say are signs and numbers.
struct OwnWordsTests {
  private static let names = ["①", "②", "③"]

  private static func line(_ name: Remark, _ y: [Double], dots: Bool = false) -> LineSeries {
    LineSeries(
      name: name, x: y.indices.map { Double($0 + 1) }, y: y, style: dots ? .dots : .line)
  }

  private static let pictures: [PictureGrid] = {
    func grid(_ count: Int, _ entry: (Int) -> PictureGrid.Entry, noun: String = "picture")
      -> PictureGrid
    {
      PictureGrid(
        values: [Float](repeating: 1, count: count), width: 1, height: 1, channels: 1, columns: 2,
        entries: (0..<count).map(entry), noun: noun)
    }
    return [
      grid(3) { .init(place: $0, label: "①", prediction: $0 == 0 ? "②" : "①", isWrong: $0 == 0) },
      grid(12) { .init(place: $0, label: "①", prediction: "②", isWrong: true) },
      grid(2) { .init(place: $0, label: "①", prediction: "①", isWrong: false) },
      grid(31) { .init(place: $0, label: "①", prediction: nil, isWrong: false) },
      grid(2) { .init(place: $0, label: "①", prediction: nil, isWrong: false) },
      grid(0) { .init(place: $0, label: nil, prediction: nil, isWrong: false) },
      grid(2, { .init(place: $0, label: "①", prediction: nil, isWrong: false) }, noun: "unit"),
    ]
  }()

  private static let heatMaps: [HeatMap] = {
    let many = (0..<25).map { "\($0)" }
    return [
      HeatMap(rows: [], columns: [], values: [], summary: ""),
      HeatMap(rows: ["①"], columns: ["②", "③"], values: [1, 2], summary: ""),
      HeatMap(
        rows: many, columns: many, values: [Double](repeating: 0, count: 625),
        summary: .list(
          [
            Remark(
              \.remarks.confusions,
              Remark(\.remarks.oneRight, "1", Remark(\.parts.samples, count: 30), "3.3 %")),
            Remark(
              \.remarks.mostMistaken, .list([Remark(\.parts.takenFor, "①", "②", "3"), "②"], .comma)),
            Remark(\.remarks.ofTheClasses, Remark(\.remarks.mostConfused, "25", "60")),
          ], .blank), note: Remark(\.remarks.mostConfused, "25", "60")),
      HeatMap(
        rows: ["①"], columns: ["①"], values: [1],
        summary: Remark(\.remarks.noneMistaken)),
    ]
  }()

  private static let points: [PointPlot] = [
    PointPlot([]),
    PointPlot(
      [line("", [1, 2], dots: true)],
      note: .list(
        [
          Remark(\.remarks.pointsDrawnInPlaces, "1,000", "5,000"), Remark(\.remarks.pointNotDrawn),
        ], .semicolon)),
    PointPlot(
      [line(Remark(\.names.classNumber, "1"), [1, 2]), line("①", [.nan])],
      note: Remark(\.remarks.pointsDrawn, "2", "3")),
    PointPlot(
      [line(Remark(\.names.modelNumber, "1"), [0, 1])], isUnit: true,
      summary: .list(
        [
          Remark(\.remarks.rocOf, Remark(\.names.classNumber, "1"), "0.943", "0.1", "87 %"),
          Remark(\.remarks.precisionRecallOf, "①", "0.9", "0.5", "90 %"),
          Remark(\.remarks.ofThese, Remark(\.remarks.smallestAreas, "12", "20")),
        ], .blank), note: Remark(\.remarks.smallestAreas, "12", "20")),
    PointPlot(
      [line("①", [0, 1])],
      summary: .list(
        [
          Remark(\.remarks.calibrationOf, "①", "0.1", "10 %", "20 %"),
          Remark(\.remarks.calibrationScoreOf, "②", "0.2"),
        ], .blank), note: Remark(\.remarks.firstClasses, "12", "20")),
    PointPlot(
      [line(Remark(\.names.residuals), [0, 1], dots: true)],
      summary: Remark(\.remarks.residualsOf, Remark(\.parts.samples, count: 1), "0.1", "0.2")),
  ]

  private static let fields: [TryIt] = {
    var text = TryIt()
    text.examples = [.init(text: "①", answers: [0.9]), .init(text: "②", answers: [])]
    text.bits = 8
    text.network = "{}"
    var numbers = TryIt()
    numbers.input = .numbers
    numbers.numbers = [.init(name: Remark(\.names.inputNumber, "1"), low: 0, high: 1, start: 0)]
    numbers.examples = [.init(text: Remark(\.names.sampleNumber, "0"), answers: [0.9, 0.1])]
    numbers.network = "{}"
    var picture = TryIt()
    picture.input = .picture
    picture.shape = [2, 2]
    picture.names = names
    picture.examples = [.init(text: Remark(\.names.sampleNumber, "0"), answers: [0.5, 0.3, 0.2])]
    picture.network = "{}"
    return [text, numbers, picture]
  }()

  private static var figures: [any FigureContent] {
    let node = LayerGraph.Node(
      name: "①", type: "②", inputShape: "(1)", outputShape: "(1)", inputs: [])
    let word = MarkedText.Word(text: "①", score: 1)
    let parts = OutputTable(
      columns: [Remark(\.tables.phrase), Remark(\.tables.atWord), "①", "②"],
      rows: [
        [.text("①"), .text("1"), .integer(1), .number(1)],
        [.said(Remark(\.kinds.more, "5")), .text(""), .integer(1), .number(1)],
        [.said(Remark(\.kinds.withoutAnyPhrase)), .text(""), .text(""), .number(1)],
      ], footer: [Remark(\.remarks.addsUp, "0.5")])
    return [
      Lines([]), Lines([line("", [3, 1, 2]), line("①", [1, 2])]),
      Lines([line(Remark(\.names.failedInEpoch, "①", "3"), [1, 2])]),
      Panels([LinePanel(yLabel: "①", series: [line("②", [2, 1])])]), Histogram(of: [1, 2, 3]),
      Histogram(of: []),
      Violins([Violin(label: "①", values: [1, 2]), Violin(label: "②", values: [])]),
      Boxes([Box(label: "①", values: [1, 2]), Box(label: "②", values: [])]), Boxes([]),
      Bars([Bar(label: "①", value: 1), Bar(label: "②", value: 2)]), Bars([]),
      LayerGraph(nodes: [node], showsShapes: true), Network([NetworkLayer(label: "①", units: 2)]),
      MarkedText(
        words: [word, .init(text: "②", score: -1)], parts: parts, part: "phrase", prediction: 0.5,
        score: 0.5, constant: 0),
    ] + (pictures + heatMaps + points + fields as [any FigureContent])
  }

  /// Heads, lines below tables, captions and descriptions as a run writes them, with signs for names.
  private static var values: [OutputValue] {
    let phrases = Remark.paths.map { Remark.phrase($0, ["11", "12", "13", "14", "15"]) }
    let counts = Remark.paths.map { Remark.counted($0, 1, ["12", "13"]) }
    return [
      .table(
        OutputTable(
          caption: Remark(\.remarks.textsForTraining, "①", "10", "20"), columns: phrases,
          rows: [phrases.map { _ in .integer(1) }], footer: phrases)),
      .table(
        OutputTable(columns: ["①", "②"], rows: phrases.map { [.text("①"), .said($0)] })),
      .history(
        OutputHistory(
          names: ["①"], series: [[1]], weights: "",
          footer: [
            Remark(\.remarks.stoppedAfter, "9", "①", "4"), Remark(\.remarks.noEpoch),
          ])), .metrics([("①", 1)]),
      .table(sampleSummary().named("①")),
    ] + (phrases + counts).map { .described($0) } + [
      .notRun(.needs("①", line: 3)), .notRun(.todoNeeds("①", line: 3)),
      .notRun(.todoNeeds("", line: 3)),
    ]
  }

  private static func document(_ tag: String) -> ReportDocument {
    var document = ReportDocument(version: "1", notebook: "①.md")
    document.title = "①"
    document.language = PageLanguage(tag)
    let values = figures.map { OutputValue.figure(Figure(content: $0)) } + values
    document.show(
      values.enumerated().map { index, value in
        var cell = ReportCell(anchor: "c\(index)", id: "①\(index)", line: 1, source: [])
        cell.sourceDisplay = .hidden
        cell.outputs = [ReportOutput(line: 1, value: value)]
        return cell
      }, body: heading(2, "②", "h") + (0..<values.count).flatMap { [.cell($0), .rule] })
    document.remarks = [ProseRemark(.notes("③"), at: 3)]
    document.notes =
      [.open(.note(1, marks: 1))] + paragraph(.text("①")) + [.close(.note(1, marks: 1))]
    return document
  }

  private static func grades(_ tag: String) -> GradeReport {
    let checks = [GradedCheck(message: "②", passed: false), GradedCheck(message: "③", passed: nil)]
    let handIns = GradedHandIn.Status.allCases.enumerated().map { index, status in
      GradedHandIn(
        student: "①\(index)", status: status,
        exercises: [GradedExercise(id: "①", points: Double(index), of: 5, checks: checks)],
        answers: index < 2 ? "④" : nil)
    }
    var report = GradeReport(
      version: "1", lesson: "①.md", title: "①", language: PageLanguage(tag), handIns: handIns,
      exercises: [("①", 5)])
    report.handIns[0].comments = [("①", "②")]
    return report
  }

  // MARK: Reading a page

  private static func texts(_ value: Any) -> [String] {
    switch value {
    case let text as String: [text]
    case let phrase as Phrase: [phrase.pattern]
    case let texts as [String]: texts
    case let counted as Counted: counted.forms.values.map(\.pattern)
    // Pages of changes are another test's.
    default:
      Mirror(reflecting: value).children.filter { $0.label != "changes" }.flatMap {
        texts($0.value)
      }
    }
  }

  /// What a language says without what stands in its places, each of two letters or more.
  private static func pieces(_ words: Words) -> Set<String> {
    Set(
      texts(words).flatMap { text in
        Phrase(text).parts.compactMap { part in
          if case .text(let text) = part { text.trimming { !$0.isLetter } } else { nil }
        }
      }.filter { $0.unicodeScalars.count { $0.isLetter } >= 2 })
  }

  /// All that a page shows and says, but its styles and scripts, and what says that it is English.
  private static func heard(_ page: String) -> String {
    var page = page
    for (start, end) in [("<style", "</style>"), ("<script", "</script>")] {
      while let from = page.firstRange(of: start),
        let to = page[from.upperBound...].firstRange(of: end)
      {
        page.removeSubrange(from.lowerBound..<to.upperBound)
      }
    }
    let spoken = Set([
      "aria-label", "alt", "title", "data-words", "data-number", "data-blocked", "data-title",
      "aria-roledescription", "placeholder",
    ])
    let attributes = Tag.all(in: page).flatMap { tag in
      tag.attributes.filter { spoken.contains($0.name) }.map { name, value in
        name == "data-words" ? saidByScript(value) : value
      }
    }
    let shown = page.split(separator: "<").map { part in
      part.firstIndex(of: ">").map { part[part.unicodeScalars.index(after: $0)...] } ?? part
    }
    return (shown.map(String.init) + attributes).joined(separator: " \n ")
  }

  /// An object's values, without what it calls them.
  private static func saidByScript(_ json: String) -> String {
    let texts = json.replacing("&quot;", with: "\"").split(
      separator: "\"", omittingEmptySubsequences: false)
    return texts.enumerated().filter { $0.offset % 4 == 3 }.map { String($0.element) }
      .joined(separator: " \n ")
  }

  /// The English words that stand in a text by themselves and are none of the language's.
  private static func english(in text: String, but words: Words) -> Set<String> {
    let own = texts(words).joined(separator: "\n")
    return pieces(.english).filter { piece in
      guard words.tag == "en" || !own.contains(piece) else { return false }
      let escaped = Escaped.html(piece)
      var start = text.startIndex
      while let found = text.range(of: escaped, from: start) {
        let before = text[..<found.lowerBound].unicodeScalars.last
        let after = text[found.upperBound...].unicodeScalars.first
        if before?.isLetter != true, after?.isLetter != true { return true }
        start = found.upperBound
      }
      return false
    }
  }

  private static func pages(_ tag: String) -> [(name: String, text: String)] {
    let (markdown, files) = renderMarkdown(document(tag), name: "n")
    return [
      ("page", heard(renderHTML(document(tag)))), ("slides", heard(renderSlides(document(tag)))),
      ("grades", heard(renderHTML(grades(tag)))),
      ("Markdown", markdown.replacing("nbrun", with: "")),
    ] + files.map { ($0.name, heard($0.contents)) }
  }

  // MARK: The tests

  @Test(arguments: Words.all.map(\.tag).filter { $0 != "en" })
  func `a page, slides, a class's page and Markdown have no English word of nbrun's`(tag: String) {
    for page in Self.pages(tag) {
      let left = Self.english(in: page.text, but: PageLanguage(tag).words).sorted()
      #expect(left == [], "\(page.name)")
    }
  }

  /// What the test above looks for is there in English.
  @Test func `nearly all words are on the English pages`() {
    let pages = Self.pages("en")
    let found = pages.reduce(into: Set<String>()) {
      $0.formUnion(Self.english(in: $1.text, but: .english))
    }
    let isOn = { (name: String, count: Int) in
      let text = pages.first { $0.name == name }?.text ?? ""
      return Self.english(in: text, but: .english).count >= count
    }
    #expect(isOn("page", 200) && isOn("slides", 230) && isOn("grades", 25) && isOn("Markdown", 120))
    for group: Any in [
      Words.english.slides, Words.english.grades, Words.english.tryIt, Words.english.tables,
      Words.english.kinds, Words.english.remarks, Words.english.parts,
    ] {
      for text in Self.texts(group) {
        let pieces = Phrase(text).parts.compactMap { part in
          if case .text(let text) = part { text.trimming { !$0.isLetter } } else { nil }
        }.filter { $0.unicodeScalars.count { $0.isLetter } >= 2 }
        for piece in pieces where !Self.rare.contains(piece) {
          #expect(found.contains(piece), "\(text)")
        }
      }
    }
  }

  /// Forms of one, or of several, that the sample does not have.
  private static let rare: Set<String> = [
    "hand-in", "numbers to set, for which the network's answer is shown at once",
  ]

  @Test func `the class's page is turned with its language`() {
    #expect(renderHTML(Self.grades("ar")).contains("<html lang=\"ar\" dir=\"rtl\">"))
    let german = renderHTML(Self.grades("de"))
    #expect(german.contains("<html lang=\"de\">") && german.contains("<td>fehlgeschlagen</td>"))
    #expect(german.contains("5 Abgaben, Punkte insgesamt: 0") == false)
    #expect(german.contains("5 Abgaben, Punkte insgesamt: 5, im Mittel: 2</p>"))
    // Programs read these.
    #expect(Self.grades("de").csv == Self.grades("en").csv)
    #expect(Self.grades("de").json == Self.grades("en").json)
  }

  @Test func `what a field's script says is in the page, and the script is one for all`() {
    let pages = ["en", "de", "ar"].map { renderHTML(Self.document($0)) }
    for page in pages { #expect(page.contains(tryItScript.source)) }
    #expect(pages[1].contains("Das Netz sagt {1}") && pages[2].contains("تقول الشبكة {1}"))
    #expect(!tryItScript.text.contains("network says"))
  }

  @Test func `names from data stay as they are`() {
    let table = OutputTable(
      columns: [Remark(\.tables.trueOrPredicted), "count", "model"], rows: [[.text("class 1")]])
    let said = table.said(in: .german)
    #expect(said.columns == ["wahr / vorhergesagt", "count", "model"])
    #expect(said.rows[0][0] == .text("class 1"))
  }
}

extension OutputTable {
  /// The same with one name for all layers.
  fileprivate func named(_ name: String) -> OutputTable {
    var table = self
    for row in rows.indices { table.rows[row][0] = .text(name) }
    table.rows = table.rows.map { row in
      row.map { if case .lines = $0 { .lines([name]) } else { $0 } }
    }
    return table
  }
}
