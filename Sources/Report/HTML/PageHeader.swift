import Text

/// Works without a script: the style sheet looks at the choice.
var themeSwitch: Markup {
  let choices = [("auto", "Auto"), ("light", "Light"), ("dark", "Dark")].map { value, name in
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
  return element("fieldset", ["class": "theme"], [element("legend", [:], "Colours")] + choices)
}

extension PageContent {
  /// What the page is and what it was made from.
  var titleBlock: Markup {
    var parts = [openingHeading.map(Markup.trusted) ?? element("h1", [:], title)]
    for line in [document.subtitle, document.author, document.date] {
      if let line { parts.append(element("p", ["class": "author"], line)) }
    }
    var facts: [Markup] = document.parameters.map { name, value in
      fact(name, [.text(inlineText(value))], isCode: true)
    }
    facts.append(fact("Seed", [.text(String(document.seed))]))
    facts += document.data.map { source in
      fact(
        "Data",
        [
          .text(source.name + (source.isReal ? " " : " (synthetic stand-in) ")),
          element(
            "code", ["title": source.digest], String(source.digest.unicodeScalars.prefix(12))),
        ])
    }
    facts.append(fact("Engine", [.text("nbrun \(document.version)")]))
    parts.append(element("dl", ["class": "facts"], facts))
    return element("header", ["class": "title"], parts)
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
          "failure", "This report is not whole",
          [.text("The run was \(stopped). What it did not come to is marked ‘not run’.")]))
    }
    let standIns = document.data.filter { !$0.isReal }.map(\.name)
    if !standIns.isEmpty {
      let names = standIns.joined(separator: ", ")
      banners.append(
        banner(
          "warning", "These are not the real data",
          [
            .text(
              (document.asksForStandIn
                ? "In place of the data set \(names), a synthetic stand-in of the same size and "
                  + "shape was asked for, "
                : "The data set \(names) was not found. A synthetic stand-in of the same size and "
                  + "shape took its place, ")
                + "so the figures on this page say nothing about the real one."
            )
          ]))
    }
    let failed = document.cells.filter { cell in
      cell.status == .failed
    }
    if !failed.isEmpty {
      let skipped =
        document.stopped == nil ? document.cells.count { $0.status == .skipped } : 0
      var text: [Markup] = []
      for (index, cell) in failed.enumerated() {
        text.append(.text(index == 0 ? "See " : index == failed.count - 1 ? " and " : ", "))
        text.append(element("a", ["href": "#\(anchors[cell])"], cell.id))
      }
      text.append(.text("."))
      if skipped > 0 {
        let what = failed.count == 1 ? "it" : "them"
        text.append(.text(" \(counted(skipped, "cell")) that needed \(what) did not run."))
      }
      banners.append(banner("failure", "\(counted(failed.count, "cell")) failed", text))
    }
    if !document.warnings.isEmpty {
      banners.append(
        element(
          "div", ["class": "banner note"],
          [element("strong", [:], document.warnings.count == 1 ? "Warning" : "Warnings")]
            + document.warnings.map { element("pre", [:], $0) }))
    }
    return banners
  }

  private func banner(_ kind: String, _ title: String, _ text: [Markup]) -> Markup {
    element(
      "div", ["class": "banner \(kind)"],
      [element("strong", [:], title), element("p", [:], text)])
  }

  /// Cells, checks and key results in one line.
  var summaryLine: Markup {
    let cells = document.cells
    var items = [element("li", [:], counted(cells.count, "cell"))]
    let checks = cells.flatMap(\.checks)
    if !checks.isEmpty {
      let passed = checks.count { $0.passed == true }
      let notMade = checks.count { $0.passed == nil }
      let text =
        (passed == checks.count
          ? "\(counted(checks.count, "check")) passed"
          : "\(passed) of \(counted(checks.count, "check")) passed")
        + (notMade > 0 ? ", \(notMade) not made" : "")
      items.append(element("li", ["class": passed == checks.count ? "good" : "bad"], text))
    }
    let results = keyResults.suffix(3)
    for (cell, text) in results {
      // One result speaks for itself; of several each needs its cell's name.
      let text = results.count > 1 ? "\(cell.id): \(text)" : text
      items.append(
        element("li", [:], [element("a", ["href": "#\(anchors[cell])"], text)]))
    }
    return element("ul", ["class": "summary", "aria-label": "Summary"], items)
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
          if let best = history.best { trainings.append((cell, best)) }
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
        [element("a", ["href": "#\(heading.anchor)"], heading.text)])
    }
    let list = element("ul", [:], items)
    return [
      element(
        "nav", ["class": "contents", "aria-label": "Contents"],
        [element("strong", [:], "Contents"), list]),
      element("details", ["class": "contents"], [element("summary", [:], "Contents"), list]),
    ]
  }
}

extension OutputHistory {
  /// The best validation figure and its epoch, the first where several are equal.
  fileprivate var best: String? {
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
    return best.map { "best \(name) \(metricText($0.element)) in epoch \($0.offset + 1)" }
  }
}
