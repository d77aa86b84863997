import Prose
import Text
import Words

/// Works without a script: the style sheet looks at the choice. What remembers it stands right behind.
func themeSwitch(_ language: PageLanguage) -> [Markup] {
  let words = language.words.page
  let choices = [
    ("auto", words.automatic), ("light", words.light), ("dark", words.dark),
  ].map { value, name in
    element(
      "label", [:],
      [
        element(
          "input",
          [
            "type": "radio", "name": "theme", "value": value,
            "checked": value == "auto" ? "" : nil,
          ]),
        element("span", [:], name),
      ])
  }
  let foreign = language.foreign
  return [
    element(
      "fieldset", ["class": "theme", "lang": foreign.lang, "dir": foreign.dir],
      [element("legend", [:], words.colours)] + choices),
    element("script", [:], [.trusted(pageScript.text)]),
  ]
}

extension PageContent {
  /// What the page is and what it was made from.
  var titleBlock: Markup {
    let foreign = language.foreign
    var parts = [
      openingHeading.map(Markup.trusted)
        ?? element("h1", ["dir": turned(title)], [said(title, document.titleNodes)])
    ]
    for (line, nodes) in [
      (document.subtitle, document.subtitleNodes), (document.author, []), (document.date, []),
    ] {
      guard let line else { continue }
      parts.append(
        element("p", ["class": "author", "dir": turned(line)], [said(line, nodes)]))
    }
    var facts: [Markup] = document.parameters.map { name, value in
      fact(name, [.text(inlineText(value, words))], isCode: true)
    }
    facts.append(fact(words.page.seed, [.text(String(document.seed))]))
    facts += document.data.map { source in
      fact(
        words.page.data,
        [
          .text(source.name + (source.isReal ? " " : " (\(words.page.standIn)) ")),
          element(
            "code", ["title": source.digest], String(source.digest.unicodeScalars.prefix(12))),
        ])
    }
    facts.append(fact(words.page.engine, [.text("nbrun \(document.version)")]))
    parts.append(
      element("dl", ["class": "facts", "lang": foreign.lang, "dir": foreign.dir], facts))
    return element("div", ["class": "title"], parts)
  }

  /// A text, as the prose that it is where it holds formulas.
  private func said(_ text: String, _ nodes: [ProseNode]) -> Markup {
    nodes.isEmpty ? .text(text) : .trusted(HTMLWriter.html(nodes, htmlParts))
  }

  /// The direction of a text, where it is not the page's.
  func turned(_ text: String) -> String? {
    let direction = TextDirection.direction(of: text, in: language.direction)
    return direction == language.direction ? nil : direction.rawValue.text
  }

  private func fact(_ name: String, _ value: [Markup], isCode: Bool = false) -> Markup {
    let term = isCode ? element("code", [:], name) : .text(name)
    return element("div", [:], [element("dt", [:], [term]), element("dd", [:], value)])
  }

  /// What a reader must know before believing a figure.
  var banners: [Markup] {
    var banners: [Markup] = []
    if let stopped = document.stopped {
      banners.append(
        banner(
          "failure", words.page.notWhole,
          [.text(words.page.notWholeText(words.stop(stopped), words.outputs.notRun))]))
    }
    let standIns = document.data.filter { !$0.isReal }.map(\.name)
    if !standIns.isEmpty {
      let names = standIns.joined(separator: words.page.comma)
      banners.append(
        banner(
          "warning", words.page.notRealData,
          [
            .text(
              document.asksForStandIn
                ? words.page.standInAskedFor(names) : words.page.standInServes(names))
          ]))
    }
    let failed = document.cells.filter { cell in
      cell.status == .failed
    }
    if !failed.isEmpty {
      let skipped =
        document.stopped == nil ? document.cells.count { $0.status == .skipped } : 0
      var links: [Markup] = []
      for (index, cell) in failed.enumerated() {
        if index > 0 {
          links.append(.text(index == failed.count - 1 ? words.page.and : words.page.comma))
        }
        links.append(element("a", ["href": "#\(anchors[cell])"], cell.id))
      }
      var text = words.page.see.markup([links])
      if skipped > 0 {
        let needed = words(
          failed.count == 1 ? \.page.cellsNeededIt : \.page.cellsNeededThem, skipped)
        text.append(.text(" " + needed))
      }
      banners.append(banner("failure", words(\.page.cellsFailed, failed.count), text))
    }
    if !document.warnings.isEmpty {
      let foreign = language.foreign
      let name = document.warnings.count == 1 ? words.page.warning : words.page.warnings
      banners.append(
        element(
          "div", ["class": "banner note"],
          [element("strong", ["lang": foreign.lang], name)]
            + document.warnings.map { element("pre", ["lang": language.englishInside], $0) }))
    }
    return banners
  }

  private func banner(_ kind: String, _ title: String, _ text: [Markup]) -> Markup {
    let foreign = language.foreign
    return element(
      "div", ["class": "banner \(kind)", "lang": foreign.lang, "dir": foreign.dir],
      [element("strong", [:], title), element("p", [:], text)])
  }

  /// Cells, checks and key results in one line.
  var summaryLine: Markup {
    let cells = document.cells
    var items = [element("li", [:], words(\.page.cells, cells.count))]
    let checks = cells.flatMap(\.checks)
    if !checks.isEmpty {
      let passed = checks.count { $0.passed == true }
      let notMade = checks.count { $0.passed == nil }
      let text =
        (passed == checks.count
          ? words(\.page.checksPassed, checks.count)
          : words(\.page.checksPassedOf, checks.count, "\(passed)"))
        + (notMade > 0 ? words.page.checksNotMade("\(notMade)") : "")
      items.append(element("li", ["class": passed == checks.count ? "good" : "bad"], text))
    }
    let results = keyResults.suffix(3)
    for (cell, text) in results {
      // One result speaks for itself; of several each needs its cell's name.
      let text = results.count > 1 ? "\(cell.id): \(text)" : text
      items.append(
        element("li", [:], [element("a", ["href": "#\(anchors[cell])"], text)]))
    }
    let foreign = language.foreign
    return element(
      "ul",
      [
        "class": "summary", "aria-label": words.page.summary, "lang": foreign.lang,
        "dir": foreign.dir,
      ], items)
  }

  /// Evaluations; where there are none, the best epoch of each validated training.
  private var keyResults: [(cell: ReportCell, text: String)] {
    var evaluations: [(cell: ReportCell, text: String)] = []
    var trainings: [(cell: ReportCell, text: String)] = []
    for cell in document.cells {
      for output in cell.outputs {
        switch output.value {
        case .metrics(let metrics):
          let text = metrics.map { "\($0.name) \(metricText($0.value))" }
          evaluations.append((cell, text.joined(separator: ", ")))
        case .history(let history):
          if let best = history.best(words) { trainings.append((cell, best)) }
        default: break
        }
      }
    }
    return evaluations.isEmpty ? trainings : evaluations
  }

  /// The headings, twice: in the margin of a wide screen, folded on a narrow one. The style sheet
  /// shows one of them.
  var tableOfContents: [Markup] {
    let shown = contents.filter { $0.level <= 3 }
    guard shown.count > 1 else { return [] }
    let top = shown.map(\.level).min() ?? 1
    let items = shown.map { heading in
      element(
        "li", ["class": heading.level > top ? "sub" : nil],
        [element("a", ["href": "#\(heading.anchor)", "dir": turned(heading.text)], heading.text)])
    }
    let list = element("ul", [:], items)
    let name = words.page.contents
    let lang = language.foreign.lang
    return [
      element(
        "nav", ["class": "contents", "aria-label": name],
        [element("strong", ["lang": lang], name), list]),
      element(
        "nav", ["class": "folded", "aria-label": name],
        [
          element(
            "details", ["class": "contents"], [element("summary", ["lang": lang], name), list])
        ]),
    ]
  }
}

extension OutputHistory {
  /// The best validation figure and its epoch, the first where several are equal.
  fileprivate func best(_ words: Words) -> String? {
    let candidates = zip(names, series).filter { $0.0.hasPrefix("val_") }
    guard let (name, values) = candidates.last(where: { $0.0.contains("acc") }) ?? candidates.first
    else { return nil }
    let finite = values.enumerated().filter(\.element.isFinite)
    let isLoss = !name.contains("acc")
    let best = finite.reduce(finite.first) { best, next in
      guard let best else { return next }
      let isBetter = isLoss ? next.element < best.element : next.element > best.element
      return isBetter ? next : best
    }
    return best.map { words.page.best(name, metricText($0.element), "\($0.offset + 1)") }
  }
}
