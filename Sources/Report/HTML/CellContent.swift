import Prose
import Text
import Words

/// A cell: its source, folded or not, and its outputs under it.
struct CellContent {
  var cell: ReportCell
  var anchor: String
  var parts: HTMLParts
  var language: PageLanguage

  private var words: OutputWords { language.words.outputs }

  var markup: Markup {
    element(
      "section",
      ["class": "cell \(cell.status.rawValue.text)", "id": anchor, "aria-label": name],
      (sourceMarkup.map { [$0] } ?? []) + outputMarkup)
  }

  /// What readers who can't see it are told that it is.
  var name: String { words.cell(cell.id) }

  var sourceMarkup: Markup? { cell.sourceDisplay == .hidden ? nil : source }

  var outputMarkup: [Markup] {
    var content: [Markup] = []
    var writer = OutputWriter(anchor: anchor, cell: cell, parts: parts, language: language)
    let labels = labels
    for (index, output) in cell.outputs.enumerated() {
      let label = output.value.isLabelled ? labels?.line(output.line - cell.line - 1) : nil
      content += writer.markup(of: output, at: index, label: label)
    }
    if cell.status == .skipped, cell.outputs.isEmpty {
      let foreign = language.foreign
      content.append(
        element(
          "p", ["class": "output described", "lang": foreign.lang, "dir": foreign.dir],
          words.notRun))
    }
    return content
  }

  private var source: Markup {
    let lines = HighlightedSource(cell).lines
    return element(
      "details", ["class": "source", "open": cell.sourceDisplay == .shown ? "" : nil],
      [
        element("summary", ["lang": language.foreign.lang], codeOfCell),
        element("pre", [:], [element("code", [:], lines)]),
        element(
          "a",
          ["class": "here", "href": "#\(anchor)", "aria-label": words.linkToCell(cell.id)], "#"),
      ])
  }

  /// The cell's id; what stands around it is said, not shown.
  private var codeOfCell: [Markup] {
    words.codeOfCell.parts.map { part in
      switch part {
      case .text(let text): element("span", ["class": "unseen"], text)
      case .place: .text(cell.id)
      }
    }
  }

  /// Where a cell shows several values, each bears the line that it came from.
  private var labels: HighlightedSource? {
    cell.outputs.count > 1 && cell.sourceDisplay == .shown ? HighlightedSource(cell) : nil
  }
}

extension OutputValue {
  /// Figures have captions, errors say where they are.
  fileprivate var isLabelled: Bool {
    switch self {
    case .figure, .error: false
    default: true
    }
  }
}

/// A cell's source in lines of coloured tokens.
struct HighlightedSource {
  private var tokens: [[ReportCell.Token]] = [[]]

  init(_ cell: ReportCell) {
    for token in cell.source {
      for (index, text) in token.text.split(
        separator: "\n", omittingEmptySubsequences: false
      ).enumerated() {
        if index > 0 { tokens.append([]) }
        if !text.isEmpty { tokens[tokens.count - 1].append(.init(token.kind, String(text))) }
      }
    }
    while tokens.count > 1, tokens.last?.isEmpty == true { tokens.removeLast() }
  }

  /// Each line ends with its newline, so that copied text has them.
  var lines: [Markup] {
    tokens.map { line in
      element(
        "span", ["class": Self.kind(of: line)], line.map(Self.markup) + [.text("\n")])
    }
  }

  /// A line that is too long for the page goes on a little further in than it began.
  private static func kind(of line: [ReportCell.Token]) -> String {
    var blanks = 0
    for byte in line.lazy.flatMap(\.text.utf8) {
      guard byte == UInt8(ascii: " ") else { break }
      blanks += 1
    }
    return blanks < 2 ? "row" : "row in\(min(blanks / 2, 3))"
  }

  /// A line's tokens without the blanks around them; nil where there is no such line.
  func line(_ index: Int) -> [Markup]? {
    guard tokens.indices.contains(index), !tokens[index].isEmpty else { return nil }
    let opened = tokens[index].reduce(0) { depth, token in
      depth
        + token.text.utf8.reduce(0) {
          $0 + ("([".utf8.contains($1) ? 1 : ")]".utf8.contains($1) ? -1 : 0)
        }
    }
    // A statement that goes on in the next line.
    return tokens[index].map(Self.markup) + (opened > 0 ? [.text(" …")] : [])
  }

  private static func markup(_ token: ReportCell.Token) -> Markup {
    switch token.kind {
    case .plain, .punctuation, .parameter: .text(token.text)
    case .keyword: element("span", ["class": "k"], token.text)
    case .function: element("span", ["class": "f"], token.text)
    case .number: element("span", ["class": "n"], token.text)
    case .text: element("span", ["class": "s"], token.text)
    case .comment: element("span", ["class": "c"], token.text)
    case .choice: element("span", ["class": "o"], token.text)
    }
  }
}
