import Text

/// A difference as a page of its own.
package func renderHTML(_ difference: ReportDifference, name: String, version: String) -> String {
  renderHTML([(name, difference)], title: nil, version: version)
}

/// Differences as a page of their own, in the report's manner: histories drawn over one another,
/// other figures side by side. It fetches nothing and runs nothing but the page's own script.
///
/// - Parameter title: What changed; nil for the title of the one report.
package func renderHTML(
  _ differences: [(name: String, difference: ReportDifference)], title: String?, version: String
) -> String {
  let first = differences.first
  let name = title ?? first.map { $0.difference.title.isEmpty ? $0.name : $0.difference.title }
  let title = "What changed in \(name ?? "the reports")"
  let top =
    themeSwitch(.english) + [
      element("div", ["class": "title"], [element("h1", [:], title)] + summaries(differences))
    ]
  var body = [element("header", ["class": "head"], top)]
  var main: [Markup] = []
  for (number, (name, difference)) in differences.enumerated() {
    if differences.count > 1 {
      main.append(
        element(
          "div", ["class": "prose"],
          [element("h2", ["id": "report-\(number + 1)"], "\(name): \(difference.summary)")]))
    }
    if !difference.facts.isEmpty { main.append(factTable("", difference.facts)) }
    if !difference.inline.isEmpty { main.append(factTable("In the text", difference.inline)) }
    let start = differences.count > 1 ? "change-\(number + 1)-" : "change-"
    for (index, cell) in difference.cells.enumerated() {
      main.append(section(cell, id: "\(start)\(index + 1)"))
    }
  }
  body.append(element("main", [:], main))
  return PageFrame(
    title: title, generator: version, styles: [styleSheet, reviewStyle], scripts: [pageScript]
  ).html(body)
}

/// A line for each report; of several, with the way to what changed in it.
private func summaries(
  _ differences: [(name: String, difference: ReportDifference)]
) -> [Markup] {
  if differences.isEmpty {
    return [element("p", ["class": "author"], "Nothing but prose changed in the reports.")]
  }
  return differences.enumerated().map { number, pair in
    let text = "\(pair.name): \(pair.difference.summary)"
    let isAlone = differences.count == 1
    return element(
      "p", ["class": "author"],
      isAlone
        ? [.text(text)] : [element("a", ["href": "#report-\(number + 1)"], text)])
  }
}

private func section(_ cell: CellChange, id: String) -> Markup {
  var parts = [
    element(
      "h2", ["id": id],
      [.text("\(cell.kind.rawValue.text.capitalisedFirst): "), element("code", [:], cell.id)])
  ]
  var remarks: [String] = []
  if let before = cell.oldID { remarks.append("Its name was \(before).") }
  if cell.hasMoved { remarks.append("It stands elsewhere now.") }
  if let status = cell.status {
    remarks.append("Its status was \(status.old ?? "?") and is \(status.new ?? "?").")
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
  for (number, figure) in output.curves.drawings(xLabel: isFigure ? nil : "Epoch").enumerated() {
    var figure = figure
    if isFigure, number == 0 {
      figure.caption = "Before (dashed) and now: \(output.caption ?? "")"
    }
    result.append(figureMarkup(figure, id: "\(id)-figure-\(number + 1)"))
  }
  let both = output.drawings.old != nil && output.drawings.new != nil
  for (name, figure) in [("before", output.drawings.old), ("now", output.drawings.new)] {
    guard var figure else { continue }
    let caption = figure.caption ?? figure.defaultCaption()
    figure.caption = both ? "\(name.capitalisedFirst): \(caption)" : caption
    result.append(figureMarkup(figure, id: "\(id)-\(name)"))
  }
  return result
}

private func factTable(_ caption: String, _ facts: [ReportDifference.Fact]) -> Markup {
  let table = OutputTable(
    columns: ["", "before", "now"],
    rows: facts.map { [.text(oneLine($0.name)), .text($0.old ?? ""), .text($0.new ?? "")] })
  return element(
    "div", ["class": "output"],
    [tableMarkup(table, caption: caption.isEmpty ? nil : .text(caption))])
}

private func rowTable(_ rows: [OutputChange.Row]) -> Markup {
  let hasDifference = rows.contains { $0.difference != nil }
  return tableMarkup(
    OutputTable(
      columns: ["", "before", "now"] + (hasDifference ? ["difference"] : []),
      rows: rows.map { row in
        let cells = [oneLine(row.name), row.old ?? "", row.new ?? ""]
        return (cells + (hasDifference ? [row.difference ?? ""] : [])).map { .text($0) }
      }), caption: nil)
}

extension String {
  fileprivate var capitalisedFirst: String {
    String(unicodeScalars.prefix(1)).uppercased() + String(unicodeScalars.dropFirst())
  }
}
