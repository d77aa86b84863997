import Prose
import Text

/// A report's prose and cells as slides, in their order.
struct SlideDeck {
  /// The first one bears the title; the prose before the first heading follows it.
  private(set) var slides: [Slide] = []

  init(_ page: PageContent) {
    var reader = SlideReader(page)
    reader.read()
    slides = reader.slides.flatMap { $0.fitted(in: page) }
  }
}

/// What is shown at once.
struct Slide {
  enum Kind { case title, text, footnotes }

  var kind = Kind.text
  /// The heading that it stands under, and its HTML where the slide begins with it.
  var heading: ProseHeading?
  var headingHTML: String?
  /// Where it is found: the heading's anchor, or a name of the deck's own.
  var address: String
  /// Which of the slides of its heading it is, from 1, and of how many; 0 where it has the heading alone.
  var part = 1
  var parts = 1
  var rows: [SlideRow] = []
}

/// Prose, and the cell that it leads to.
struct SlideRow {
  /// A part of the prose that stands by itself: a paragraph, a list, a table.
  struct Part {
    var nodes: Range<Int>
    var hasSteps = false
    var notes: [String] = []
  }

  var prose: [Part] = []
  var cell: Int?
  /// Whether the cell's outputs come a step at a time.
  var hasSteps = false
  var notes: [String] = []

  var allNotes: [String] { prose.flatMap(\.notes) + notes }
}

/// Cuts the prose into slides where its headings and rules are.
private struct SlideReader {
  let page: PageContent
  let document: ReportDocument
  var slides: [Slide] = []
  private var next = 0
  private var hasSteps = false
  /// How often each heading was cut by rules.
  private var cuts = 1

  init(_ page: PageContent) {
    self.page = page
    document = page.document
  }

  mutating func read() {
    slides = [Slide(kind: .title, address: "nbrun.title")]
    let start = page.openingHeading == nil ? 0 : document.opening?.end ?? 0
    takeRemarks(upTo: start)
    var isCut = false
    for part in document.body[start...].parts {
      let isSteps = hasSteps
      hasSteps = false
      switch document.body[part.lowerBound] {
      case .open(.heading(let heading)) where heading.level <= 2:
        slides.append(
          Slide(
            heading: heading,
            headingHTML: HTMLWriter.html(
              page.numbering.numbered(Array(document.body[part])), page.htmlParts
            )
            .trimmingEnd { $0 == "\n" },
            address: heading.anchor, rows: []))
        cuts = 1
        isCut = false
      case .rule: isCut = true
      case .cell(let number):
        guard document.cells.indices.contains(number) else { continue }
        if isCut || isTitle { cut() }
        isCut = false
        addCell(number, isSteps)
      case .open(let element):
        if isCut || isTitle { cut() }
        isCut = false
        let isList = if case .list = element { true } else { false }
        add(part, hasSteps: isSteps || isList && document.hasSteps)
      default:
        if isCut || isTitle { cut() }
        isCut = false
        add(part, hasSteps: isSteps)
      }
      takeRemarks(upTo: part.upperBound)
    }
    if !document.notes.isEmpty {
      slides.append(Slide(kind: .footnotes, address: "nbrun.notes"))
    }
  }

  private var isTitle: Bool { slides.last?.kind == .title }

  /// Begins a further slide under the same heading, or the one behind the title.
  private mutating func cut() {
    guard let last = slides.last else { return }
    // A rule right below a heading parts it from nothing.
    if last.kind == .text, last.rows.isEmpty { return }
    cuts += 1
    let name = last.heading?.anchor ?? "title"
    slides.append(Slide(heading: last.heading, address: "nbrun.\(name).\(cuts)"))
  }

  private mutating func add(_ nodes: Range<Int>, hasSteps: Bool) {
    let last = slides.count - 1
    if slides[last].rows.last.map({ $0.cell != nil }) ?? true {
      slides[last].rows.append(SlideRow())
    }
    slides[last].rows[slides[last].rows.count - 1].prose.append(
      .init(nodes: nodes, hasSteps: hasSteps))
  }

  private mutating func addCell(_ number: Int, _ hasSteps: Bool) {
    let last = slides.count - 1
    if slides[last].rows.last.map({ $0.cell != nil }) ?? true {
      slides[last].rows.append(SlideRow())
    }
    let row = slides[last].rows.count - 1
    slides[last].rows[row].cell = number
    slides[last].rows[row].hasSteps = hasSteps
  }

  /// What is said in a part, or right behind it, belongs to it.
  private mutating func takeRemarks(upTo end: Int) {
    while next < document.remarks.count, document.remarks[next].place <= end {
      switch document.remarks[next].kind {
      case .steps: hasSteps = true
      case .notes(let text): addNotes(text)
      }
      next += 1
    }
  }

  private mutating func addNotes(_ text: String) {
    let last = slides.count - 1
    if slides[last].rows.isEmpty { slides[last].rows.append(SlideRow()) }
    let row = slides[last].rows.count - 1
    let part = slides[last].rows[row].prose.count - 1
    if slides[last].rows[row].cell == nil, part >= 0 {
      slides[last].rows[row].prose[part].notes.append(text)
    } else {
      slides[last].rows[row].notes.append(text)
    }
  }
}

extension SlideRow {
  /// It holds notes alone.
  var isEmpty: Bool { prose.isEmpty && cell == nil }
}
