import Text

/// The mark that a comment is found again by, to be brought up to date.
private let mark = "<!-- nbrun diff -->"
/// GitHub takes comments of 65,536 characters at most, and other hosts no more than they need.
private let longest = 60_000

/// Differences as Markdown in one piece, such as a comment in a pull request takes.
package func renderMarkdown(_ differences: [(name: String, difference: ReportDifference)]) -> String
{
  let blocks =
    differences.isEmpty
    ? ["Nothing but prose changed in the reports."]
    : differences.flatMap { markdown($0.difference, name: $0.name) }
  var text = mark
  for block in blocks {
    guard text.utf8.count + block.utf8.count <= longest else {
      text += "\n\nThe rest is too long for a comment; `nbrun diff` shows all of it."
      break
    }
    text += "\n\n" + block
  }
  return text + "\n"
}

private func markdown(_ difference: ReportDifference, name: String) -> [String] {
  var blocks = ["### \(Escaped.markdown(name)): \(difference.summary)"]
  if !difference.facts.isEmpty {
    blocks.append(
      table(
        ["", "before", "now"],
        difference.facts.map { [$0.name, $0.old ?? "", $0.new ?? ""] }))
  }
  let values = difference.cells.flatMap { cell in
    cell.outputs.flatMap { output in
      output.rows.filter { $0.difference != nil }.map { row in
        [cell.id, row.name, row.old ?? "", row.new ?? "", row.difference ?? ""]
      }
    }
  }
  // Numbers first: they are what a reviewer asks for.
  if !values.isEmpty {
    blocks.append(
      table(["cell", "value", "before", "now", "difference"], Array(values.prefix(40))))
    if values.count > 40 { blocks.append("and \(grouped(values.count - 40)) more values") }
  }
  if !difference.inline.isEmpty {
    blocks.append(
      table(
        ["in the text", "before", "now"],
        difference.inline.map { [$0.name, $0.old ?? "", $0.new ?? ""] }))
  }
  for cell in difference.cells.prefix(100) { blocks.append(markdown(cell)) }
  if difference.cells.count > 100 {
    blocks.append("and \(counted(difference.cells.count - 100, "more cell"))")
  }
  return blocks
}

private func markdown(_ cell: CellChange) -> String {
  var parts = [
    "<details>\n<summary>\(cell.kind.rawValue.text): <code>\(Escaped.html(oneLine(cell.id)))</code></summary>"
  ]
  if let before = cell.oldID { parts.append("Its name was \(Escaped.markdown(before)).") }
  if cell.hasMoved { parts.append("It stands elsewhere now.") }
  if let status = cell.status {
    parts.append("Status: \(Escaped.markdown("\(status.old ?? "") → \(status.new ?? "")"))")
  }
  if !cell.code.isEmpty {
    let lines = cell.code.prefix(100).map { ($0.isNew ? "+ " : "- ") + $0.text }
    parts.append(Escaped.markdownBlock(lines.joined(separator: "\n"), language: "diff"))
  }
  for output in cell.outputs.prefix(50) {
    parts.append("**\(Escaped.markdown(shortened(oneLine(output.name), to: 100)))**")
    let rows = output.rows.filter { $0.difference == nil }
    if !rows.isEmpty {
      parts.append(
        table(["", "before", "now"], rows.map { [$0.name, $0.old ?? "", $0.new ?? ""] }))
    }
    for note in output.notes.prefix(24) { parts.append(Escaped.markdown(note)) }
    let width = output.curves.map { $0.name.characterCount() }.max() ?? 0
    let lines = output.curves.prefix(12).flatMap { pair in
      pair.sparklines.enumerated().map { index, line in
        let name = index == 0 ? shortened(oneLine(pair.name), to: 40) : ""
        return "\(name.padded(to: min(40, width)))  \(line.name.padded(to: 6))  \(line.blocks)"
      }
    }
    if !lines.isEmpty { parts.append(Escaped.markdownBlock(lines.joined(separator: "\n"))) }
  }
  parts.append("</details>")
  return parts.joined(separator: "\n\n")
}

private func table(_ columns: [String], _ rows: [[String]]) -> String {
  func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
  let lines =
    [row(columns), row(columns.map { _ in "---" })]
    + rows.map { row($0.map { Escaped.markdown(shortened(oneLine($0), to: 120)) }) }
  return lines.joined(separator: "\n")
}
