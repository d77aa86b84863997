import Text
import Words

/// A difference as a page of its own.
package func renderHTML(_ difference: ReportDifference, name: String, version: String) -> String {
  renderHTML([(name, difference)], title: nil, version: version)
}

/// Differences as a page of their own, in the report's manner: histories drawn over one another,
/// other figures side by side. It fetches nothing and runs nothing but the page's own script.
///
/// - Parameters:
///   - title: What changed; nil for the title of the one report.
///   - language: Whose words the differences are said in.
package func renderHTML(
  _ differences: [(name: String, difference: ReportDifference)], title: String?, version: String,
  language: PageLanguage = .english
) -> String {
  let page = DifferencePage(language: language)
  let words = page.words
  let first = differences.first
  let name = title ?? first.map { $0.difference.title.isEmpty ? $0.name : $0.difference.title }
  let heading = words.title(name ?? words.reports)
  let top =
    themeSwitch(language) + [
      element(
        "div", ["class": "title"], [element("h1", [:], heading)] + page.summaries(differences))
    ]
  var body = [element("header", ["class": "head"], top)]
  var main: [Markup] = []
  for (number, (name, difference)) in differences.enumerated() {
    if differences.count > 1 {
      main.append(
        element(
          "div", ["class": "prose"],
          [element("h2", ["id": "report-\(number + 1)"], page.summary(name, difference))]))
    }
    if !difference.facts.isEmpty { main.append(page.factTable("", difference.facts)) }
    if !difference.inline.isEmpty { main.append(page.factTable(words.inText, difference.inline)) }
    let start = differences.count > 1 ? "change-\(number + 1)-" : "change-"
    for (index, cell) in difference.cells.enumerated() {
      main.append(page.section(cell, id: "\(start)\(index + 1)"))
    }
  }
  body.append(element("main", [:], main))
  return PageFrame(
    title: heading, generator: version, language: language,
    styles: [styleSheet(in: language.words), reviewStyle], scripts: [pageScript]
  ).html(body)
}

/// The language that reports are in, if it is one and has words of its own, else English.
package func commonLanguage(_ reports: [ReviewedReport]) -> PageLanguage {
  guard let language = reports.first?.language, language.hasWords,
    reports.allSatisfy({ Spelling($0.language.tag) == Spelling(language.tag) })
  else { return .english }
  return language
}

private struct DifferencePage {
  let language: PageLanguage
  var words: ChangeWords { language.words.changes }

  /// A line for each report; of several, with the way to what changed in it.
  func summaries(_ differences: [(name: String, difference: ReportDifference)]) -> [Markup] {
    if differences.isEmpty {
      return [
        element(
          "p", ["class": "author"], words.onlyProse.capitalisedFirst + language.words.fullStop)
      ]
    }
    return differences.enumerated().map { number, pair in
      let text = summary(pair.name, pair.difference)
      let isAlone = differences.count == 1
      return element(
        "p", ["class": "author"],
        isAlone
          ? [.text(text)] : [element("a", ["href": "#report-\(number + 1)"], text)])
    }
  }

  func summary(_ name: String, _ difference: ReportDifference) -> String {
    words.captioned(name, difference.summary)
  }

  func section(_ cell: CellChange, id: String) -> Markup {
    var parts = [
      element(
        "h2", ["id": id],
        heading(cell.kind).markup([[element("code", [:], cell.id)]]))
    ]
    var remarks: [String] = []
    if let before = cell.oldID { remarks.append(words.wasCalled(before)) }
    if cell.hasMoved { remarks.append(words.hasMoved) }
    if let status = cell.status {
      remarks.append(words.statusWas(said(status: status.old), said(status: status.new)))
    }
    if !remarks.isEmpty {
      parts.append(element("p", ["class": "described"], remarks.joined(separator: " ")))
    }
    parts = [element("div", ["class": "prose"], parts)]
    if !cell.code.isEmpty {
      let lines = cell.code.map { line in
        element(
          "span", ["class": line.isNew ? "row plus" : "row minus"],
          (line.isNew ? "+ " : "- ") + line.text + "\n")
      }
      parts.append(
        element("div", ["class": "source"], [element("pre", [:], [element("code", [:], lines)])]))
    }
    for (number, output) in cell.outputs.enumerated() {
      parts += markup(output, id: "\(id)-\(number + 1)")
    }
    return element("section", ["class": "cell"], parts)
  }

  private func markup(_ output: OutputChange, id: String) -> [Markup] {
    var parts: [Markup] = [element("p", ["class": "label"], shortened(output.name, to: 100))]
    if !output.rows.isEmpty { parts.append(rowTable(output.rows)) }
    parts += output.notes.prefix(24).map { element("p", ["class": "described"], $0) }
    var result = [element("div", ["class": "output"], parts)]
    let isFigure = output.kind == .figure
    for (number, figure) in output.curves.drawings(
      xLabel: isFigure ? nil : language.words.outputs.epoch, words
    ).enumerated() {
      var figure = figure
      if isFigure, number == 0 {
        figure.caption = words.overlaid(output.caption ?? "")
      }
      result.append(figureMarkup(figure, language, id: "\(id)-figure-\(number + 1)"))
    }
    let both = output.drawings.old != nil && output.drawings.new != nil
    for (name, said, figure) in [
      ("before", words.beforeCaption, output.drawings.old),
      ("now", words.nowCaption, output.drawings.new),
    ] {
      guard var figure else { continue }
      let caption = figure.caption ?? figure.defaultCaption(language.words)
      figure.caption = both ? said(caption) : caption
      result.append(figureMarkup(figure, language, id: "\(id)-\(name)"))
    }
    return result
  }

  func factTable(_ caption: String, _ facts: [ReportDifference.Fact]) -> Markup {
    let table = OutputTable(
      columns: ["", words.before, words.now],
      rows: facts.map { [.text(oneLine($0.name)), .text($0.old ?? ""), .text($0.new ?? "")] })
    return element(
      "div", ["class": "output"],
      [tableMarkup(table, caption: caption.isEmpty ? nil : .text(caption), language.words)])
  }

  private func rowTable(_ rows: [OutputChange.Row]) -> Markup {
    let hasDifference = rows.contains { $0.difference != nil }
    return tableMarkup(
      OutputTable(
        columns: ["", words.before, words.now] + (hasDifference ? [words.difference] : []),
        rows: rows.map { row in
          let cells = [oneLine(row.name), row.old ?? "", row.new ?? ""]
          return (cells + (hasDifference ? [row.difference ?? ""] : [])).map { .text($0) }
        }), caption: nil, language.words)
  }

  private func heading(_ kind: CellChange.Kind) -> Phrase {
    switch kind {
    case .added: words.cellAdded
    case .removed: words.cellRemoved
    case .changed: words.cellChanged
    }
  }

  /// One that later versions have stays as it is.
  private func said(status: String?) -> String {
    switch status.flatMap({ ReportCell.Status(rawValue: Spelling($0)) }) {
    case .ok: words.ok
    case .failed: words.failed
    case .skipped: words.skipped
    case .todo: words.todo
    case nil: status ?? "?"
    }
  }
}

extension String {
  fileprivate var capitalisedFirst: String {
    String(unicodeScalars.prefix(1)).uppercased() + String(unicodeScalars.dropFirst())
  }
}
