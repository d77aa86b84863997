import Prose
import Text
import Words

/// The report as slides: one page that fetches nothing, and reads as one long page where no script runs.
/// The same document gives the same bytes.
///
/// - Parameter base: The way from the page's folder to the notebook's, for its links.
package func renderSlides(_ document: ReportDocument, base: String = "") -> String {
  let document = document.onSlides
  let page = PageContent(document, base: base)
  let deck = DeckContent(page, SlideDeck(page).slides)
  let frame = PageFrame(
    title: page.title, generator: "\(document.version) slides", language: document.language,
    styles: [slidesStyle(in: document.language.words)] + (document.answers ? [tryItStyle] : []),
    scripts: [slidesScript, pageScript] + (document.answers ? [tryItScript] : []))
  return frame.html(deck.elements)
}

extension ReportDocument {
  /// The same with figures as they are drawn on slides.
  fileprivate var onSlides: ReportDocument {
    var document = self
    for cell in cells.indices {
      for output in cells[cell].outputs.indices {
        guard case .figure(var figure) = cells[cell].outputs[output].value else { continue }
        figure.content = figure.content.onSlide
        document.cells[cell].outputs[output].value = .figure(figure)
      }
    }
    return document
  }
}

/// What stands in a deck's body.
struct DeckContent {
  let page: PageContent
  let slides: [Slide]
  private var words: SlideWords { page.language.words.slides }
  /// How many slides each heading has, by its anchor; those behind the title have none.
  private let counts: [Spelling: Int]
  /// Which of them each slide is.
  private let ordinals: [Int]

  init(_ page: PageContent, _ slides: [Slide]) {
    self.page = page
    self.slides = slides
    var counts: [Spelling: Int] = [:]
    ordinals = slides.map { slide in
      guard slide.kind == .text else { return 1 }
      counts[slide.headingAnchor, default: 0] += 1
      return counts[slide.headingAnchor] ?? 1
    }
    self.counts = counts
  }

  var elements: [Markup] {
    [
      element("a", ["class": "skip", "href": "#nbrun.text"], words.skipToSlides),
      // It comes first: what it does before printing takes the place of what the page's script does.
      element("script", [:], [.trusted(slidesScript.text)]),
      element("header", [:], themeSwitch(page.language)),
      element("main", ["id": "nbrun.text"], slides.enumerated().map(slide)),
      element("div", ["class": "progress", "aria-hidden": "true"], [element("span")]),
      element("p", ["class": "live unseen", "aria-live": "polite", "role": "status"]),
      controls, help, speakerTemplate,
    ] + (page.document.answers ? [element("script", [:], [.trusted(tryItScript.text)])] : [])
  }

  private var controls: Markup {
    func button(_ does: String, _ key: String, _ name: String, _ shown: String? = nil) -> Markup {
      element(
        "button",
        [
          "type": "button", "data-do": does, "aria-keyshortcuts": key,
          "aria-label": shown == nil ? nil : name, "title": shown == nil ? nil : name,
        ], shown ?? name)
    }
    return element(
      "nav", ["class": "controls", "aria-label": words.deck],
      [
        button("back", "ArrowLeft", words.previous, "‹"),
        button("on", "ArrowRight", words.next, "›"),
        button("overview", "o", words.overview), button("speaker", "s", words.notes),
        button("full", "f", words.fullScreen), button("page", "p", words.page),
        button("help", "?", words.help),
      ])
  }

  private var help: Markup {
    let rows = words.keyMeanings.map { keys, meaning in
      element(
        "div", [:],
        [
          element(
            "dt", [:],
            keys.enumerated().flatMap { index, key in
              (index == 0 ? [] : [Markup.text(" ")]) + [element("kbd", [:], key)]
            }), element("dd", [:], meaning),
        ])
    }
    return element(
      "dialog", ["class": "help", "aria-labelledby": "nbrun.keys"],
      [
        element("h2", ["id": "nbrun.keys"], words.keys), element("dl", [:], rows),
        element("button", ["type": "button", "data-do": "close"], words.close),
      ])
  }

  /// What the script puts into the speaker's window.
  private var speakerTemplate: Markup {
    func heading(_ text: String, _ kind: String, _ content: [Markup]) -> Markup {
      element("section", ["class": kind, "aria-label": text], [element("h2", [:], text)] + content)
    }
    return element(
      "template",
      ["class": "speaker-page", "data-blocked": words.blocked, "data-title": words.speaker],
      [
        element(
          "main", [:],
          [
            heading(words.slideHeading, "now", [element("div", ["class": "preview"])]),
            heading(
              words.nextSlide, "then",
              [
                element("div", ["class": "preview"]),
                element("p", ["class": "end described"], words.end),
              ]),
            heading(
              words.notes, "said",
              [
                element("div", ["class": "said-text", "tabindex": "0"]),
                element("p", ["class": "none described"], words.noNotes),
              ]),
            element(
              "section", ["class": "clock", "aria-label": words.time],
              [
                element("p", ["class": "number"]),
                element(
                  "p", [:], [element("span", ["class": "ran"]), element("span", ["class": "time"])]),
                element(
                  "p", [:],
                  [
                    element("button", ["type": "button", "data-do": "back"], words.previous),
                    element("button", ["type": "button", "data-do": "on"], words.next),
                    element("button", ["type": "button", "data-do": "again"], words.startAgain),
                  ]),
              ]),
          ])
      ])
  }

  // MARK: Slides

  private func slide(_ index: Int, _ slide: Slide) -> Markup {
    let title = slide.heading?.text ?? page.title
    let footnotes = page.language.words.page.footnotes
    let count = slide.kind == .text ? counts[slide.headingAnchor] ?? 1 : 1
    let name =
      slide.kind == .footnotes
      ? footnotes : count > 1 ? words.continued(title, "\(ordinals[index])", "\(count)") : title
    var children: [Markup] = []
    switch slide.kind {
    case .title: children.append(contentsOf: titleSlide)
    case .footnotes:
      children.append(element("h2", [:], footnotes))
      children.append(room([self.footnotes]))
    case .text:
      if let html = slide.headingHTML {
        children.append(.trusted(html))
      } else {
        children.append(element("p", ["class": "again", "aria-hidden": "true"], title))
      }
      let rows = slide.rows.filter { !$0.isEmpty }
      if !rows.isEmpty {
        children.append(room(rows.map(row), tenths: SlideMeasure(page).tenths(rows)))
      }
    }
    let notes = speakerNotes(slide.rows.flatMap(\.allNotes))
    if !notes.isEmpty {
      children.append(
        element(
          "details", ["class": "notes"], [element("summary", [:], words.notes)] + notes))
    }
    children.append(
      element(
        "p", ["class": "place", "aria-hidden": "true"],
        [
          element("span", [:], page.title),
          element("span", ["class": "number"], "\(index + 1) / \(slides.count)"),
        ]))
    let hasOwnAnchor = slide.headingHTML != nil
    let isAlone = slide.kind == .text && slide.rows.allSatisfy(\.isEmpty)
    // A group, not a region: of those a page has few, each with a name of its own.
    return element(
      "div",
      [
        "class": "slide" + (slide.kind == .title ? " first" : isAlone ? " alone" : ""),
        "id": hasOwnAnchor ? nil : slide.address, "data-at": slide.address,
        "role": "group", "aria-roledescription": words.slide, "aria-label": name,
        "data-number": words.numbered("\(index + 1)", "\(slides.count)"),
      ], children)
  }

  private func room(_ content: [Markup], tenths: Int = 10) -> Markup {
    let kind = tenths < 10 ? "fit tenths\(tenths)" : "fit"
    return element("div", ["class": "room"], [element("div", ["class": kind], content)])
  }

  private var titleSlide: [Markup] { [room([page.titleBlock] + page.banners)] }

  private var footnotes: Markup {
    element(
      "div", ["class": "prose footnotes"],
      [
        element(
          "ol", [:],
          [.trusted(HTMLWriter.html(page.numbering.numbered(page.document.notes), page.htmlParts))])
      ])
  }

  private func row(_ row: SlideRow) -> Markup {
    let prose = row.prose.flatMap(proseMarkup)
    guard let number = row.cell else { return element("div", ["class": "piece stacked"], prose) }
    let cell = CellContent(
      cell: page.document.cells[number], anchor: page.anchors[number], parts: page.htmlParts,
      language: page.language)
    let source = cell.sourceMarkup.map { [$0] } ?? []
    let outputs = cell.outputMarkup
    let layout = SlideMeasure(page).layout(row)
    let results =
      outputs.isEmpty
      ? []
      : [
        element(
          "div",
          [
            "class": "results cell \(cell.cell.status.rawValue.text)"
              + (row.hasSteps ? " steps" : "")
          ], outputs)
      ]
    let content: [Markup]
    switch layout {
    case .beside, .drawn: content = [element("div", ["class": "told"], prose + source)] + results
    case .pair, .stacked:
      let told = prose.isEmpty ? [] : [element("div", ["class": "told"], prose)]
      content = told + source + results
    }
    return element(
      "section",
      [
        "class": "piece \(layout.rawValue.text)", "id": cell.anchor, "aria-label": cell.name,
      ], content)
  }

  private func proseMarkup(_ part: SlideRow.Part) -> [Markup] {
    let nodes = page.numbering.numbered(Array(page.document.body[part.nodes]))
    let html = HTMLWriter.html(nodes, page.htmlParts).trimming { $0 == "\n" }
    guard !html.isEmpty else { return [] }
    return [element("div", ["class": part.hasSteps ? "prose steps" : "prose"], [.trusted(html)])]
  }
}

extension Slide {
  fileprivate var headingAnchor: Spelling { Spelling(heading?.anchor ?? "") }
}

extension SlideWords {
  /// Keys, and what they do.
  fileprivate var keyMeanings: [(keys: [String], meaning: String)] {
    [
      (["→", "↓", keySpace, keyPageDown], goesOn), (["←", "↑", keyPageUp], goesBack),
      ([keyHome, keyEnd], firstAndLast), (["O"], overviewOfAll(keyEscape)),
      (["S", "N"], speakerInWindow), (["F"], fillsScreen), (["B"], blanks),
      (["P"], allOnOnePage), (["?"], theseKeys),
    ]
  }
}
