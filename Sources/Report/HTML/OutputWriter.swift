import Prose
import Text
import Words

/// Outputs as markup. Figures of one cell are counted, for their ids and for its caption.
struct OutputWriter {
  let anchor: String
  let cell: ReportCell
  private let language: PageLanguage
  private var words: Words { language.words }
  /// The cell's caption.
  private let caption: Markup?
  private let tableCaptions: [Int: ReportCell.TableCaption]
  private var figures = 0
  private var captionIsUsed = false

  init(anchor: String, cell: ReportCell, parts: HTMLParts, language: PageLanguage) {
    self.language = language
    self.anchor = anchor
    self.cell = cell
    caption = cell.caption.map { text in
      cell.captionNodes.isEmpty ? .text(text) : .trusted(HTMLWriter.html(cell.captionNodes, parts))
    }
    tableCaptions = cell.tableCaptions
  }

  /// - Parameter index: The output's place in its cell.
  mutating func markup(
    of output: ReportOutput, at index: Int, label: [Markup]?
  ) -> [Markup] {
    var parts: [Markup] = []
    let isShort = output.value.isShort
    if let label {
      parts.append(element("p", ["class": "label"], [element("code", [:], label)]))
    }
    switch output.value {
    case .figure(let figure): return [figureElement(figure)]
    case .error(let error): return [diagnosticMarkup(error, language)]
    case .text(let text): parts.append(textMarkup(text, language))
    case .table(let table):
      parts.append(
        tableMarkup(
          table, caption: caption(at: index), words, isNumbered: true))
    case .history(let history):
      parts.append(tableMarkup(historyTable(history, words), caption: nil, words))
    case .metrics(let metrics):
      parts.append(tableMarkup(metricsTable(metrics, words), caption: nil, words))
    case .tensor,
      .list where output.value.hasLines:
      let text = FoldedText(output.value, isPage: true, words)
      parts.append(element("pre", reachable("value", words.outputs.output), text.shown))
      if let rest = text.rest {
        parts.append(
          folded(
            rest.summary, [element("pre", reachable("value", words.outputs.output), rest.text)]))
      }
    case .described(let remark): parts.append(describedMarkup(remark))
    case .notRun(let reason): parts.append(describedMarkup(reason.remark))
    case .integer, .number, .boolean, .none, .list:
      let list = FoldedList(output.value, words)
      let text = list?.shown ?? displayText(output.value, words)
      parts.append(element("pre", ["class": "value flowing"], text))
      if let rest = list?.rest {
        parts.append(folded(rest.summary, [element("pre", ["class": "value flowing"], rest.text)]))
      }
    }
    let isWide = if case .table(let table) = output.value { table.columns.count > 3 } else { false }
    let kind = isShort ? "output short" : isWide ? "output wide" : "output"
    return [element("div", ["class": kind], parts)]
  }

  private mutating func figureElement(_ figure: Figure) -> Markup {
    figures += 1
    var figure = figure
    // The cell's caption is its first figure's; the others have their titles.
    var caption: Markup?
    if figure.caption == nil || figure.caption == cell.caption {
      figure.caption = captionIsUsed ? nil : cell.caption
      caption = captionIsUsed ? nil : self.caption
      captionIsUsed = true
    }
    if figure.alt == nil || figure.alt == cell.alt { figure.alt = figures == 1 ? cell.alt : nil }
    return figureMarkup(figure, language, id: "\(anchor)-figure-\(figures)", caption: caption)
  }

  private func describedMarkup(_ remark: Remark) -> Markup {
    let isEnglish = !remark.hasWords || !language.hasWords
    return element(
      "p",
      [
        "class": "described", "lang": isEnglish ? language.englishInside : nil,
        "dir": isEnglish && language.direction == .rtl ? "ltr" : nil,
      ], codeSpans(remark.said(in: words)))
  }

  private func caption(at index: Int) -> Markup? {
    switch tableCaptions[index] {
    case .own(let remark): .text(remark.said(in: words))
    case .cells: caption
    case nil: nil
    }
  }
}

extension OutputValue {
  /// Whether the value's lines are its own, not to be broken elsewhere.
  var hasLines: Bool {
    switch self {
    case .tensor: true
    case .list(let values):
      values.count > 1 && values.allSatisfy { if case .list = $0 { true } else { false } }
    default: false
    }
  }

  /// A value that fits beside the line that it came from.
  fileprivate var isShort: Bool {
    switch self {
    case .integer, .number, .boolean, .none: true
    default: false
    }
  }
}

/// A diagnostic in its box; a failure that was asked for is set calmly.
private func diagnosticMarkup(_ error: OutputError, _ language: PageLanguage) -> Markup {
  let words = language.words.outputs
  let isTurned = language.direction == .rtl
  let excerpt = error.excerpt.trimmingEnd { $0 == "\n" }
  return element(
    "div",
    [
      "class": error.isExpected ? "output diagnostic expected" : "output diagnostic",
      "dir": isTurned ? "ltr" : nil,
    ],
    [
      element(
        "p", [:],
        [
          element(
            "strong", ["lang": language.foreign.lang],
            (error.isExpected ? words.failsAsItShould : words.error) + " ")
        ]
          + (language.englishInside == nil
            ? codeSpans(error.message)
            : [element("span", ["lang": language.englishInside], codeSpans(error.message))])),
      element(
        "pre", reachable("excerpt", words.output),
        [
          element("code", ["lang": language.englishInside], excerpt)
        ]),
    ])
}

/// Running text, such as a decoded review, in paragraphs. Very long text: head, tail and how much
/// was left out.
private func textMarkup(_ text: String, _ language: PageLanguage) -> Markup {
  let limit = 8_000
  let end = 3_000
  var paragraphs: [Markup] = []
  func add(_ part: some StringProtocol) {
    for line in part.split(separator: "\n") { paragraphs.append(element("p", [:], String(line))) }
  }
  if text.unicodeScalars.count > limit {
    let scalars = Array(text.unicodeScalars)
    add(String(scalars: scalars.prefix(end)))
    let gap = language.words(\.outputs.charactersLeftOut, scalars.count - 2 * end)
    paragraphs.append(element("p", ["class": "gap", "lang": language.foreign.lang], gap))
    add(String(scalars: scalars.suffix(end)))
  } else {
    add(text)
  }
  return element("div", ["class": "text"], paragraphs)
}
