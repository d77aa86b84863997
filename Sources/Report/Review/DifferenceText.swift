import Text

/// A difference as text for the terminal: what changed, in aligned columns, without colours.
package func renderText(_ difference: ReportDifference, name: String) -> String {
  var text = DifferenceText()
  text.write(difference, name: name)
  return text.lines.map { $0.printable() + "\n" }.joined()
}

private struct DifferenceText {
  var lines: [String] = []

  mutating func write(_ difference: ReportDifference, name: String) {
    lines.append("\(name): \(difference.summary)")
    if !difference.facts.isEmpty {
      lines.append("")
      writeColumns(difference.facts.map { [$0.name, change($0.old, $0.new)] }, indent: "")
    }
    for cell in difference.cells { write(cell) }
    if !difference.inline.isEmpty {
      lines += ["", "in the text"]
      writeColumns(
        difference.inline.map { [shortened(oneLine($0.name), to: 40), change($0.old, $0.new)] },
        indent: "  ")
    }
  }

  private mutating func write(_ cell: CellChange) {
    lines.append("")
    var head = "\(cell.kind.rawValue.text.padded(to: 8)) \(oneLine(cell.id))"
    if let before = cell.oldID { head += "  (was \(oneLine(before)))" }
    if cell.hasMoved { head += "  (stands elsewhere now)" }
    if let status = cell.status { head += "  \(change(status.old, status.new))" }
    lines.append(head)
    let shown = 40
    for line in cell.code.prefix(shown) {
      lines.append("  \(line.isNew ? "+" : "-") \(oneLine(line.text))")
    }
    if cell.code.count > shown {
      lines.append("  … \(counted(cell.code.count - shown, "more line")) …")
    }
    for output in cell.outputs.prefix(100) { write(output, cell.kind) }
    if cell.outputs.count > 100 {
      lines.append("  … \(counted(cell.outputs.count - 100, "more output")) …")
    }
  }

  private mutating func write(_ output: OutputChange, _ kind: CellChange.Kind) {
    let isWhole = output.rows.allSatisfy { $0.old == nil }
    let isGone = output.rows.allSatisfy { $0.new == nil }
    let sign = output.rows.isEmpty ? "" : isWhole ? "+ " : isGone ? "- " : ""
    lines.append("  \(sign)\(shortened(oneLine(output.name), to: 100))")
    writeColumns(
      output.rows.map { row in
        [shortened(oneLine(row.name), to: 40), change(row.old, row.new), row.difference ?? ""]
      }, indent: "    ")
    for note in output.notes.prefix(24) { lines.append("    \(oneLine(note))") }
    let names = output.curves.map { $0.name.characterCount() }.max() ?? 0
    for pair in output.curves.prefix(12) {
      for (index, line) in pair.sparklines.enumerated() {
        let name = index == 0 ? shortened(oneLine(pair.name), to: 40) : ""
        lines.append(
          "    \(name.padded(to: min(40, names)))  \(line.name.padded(to: 6))  \(line.blocks)")
      }
    }
  }

  private func change(_ old: String?, _ new: String?) -> String {
    switch (old.map(oneLine), new.map(oneLine)) {
    case (let old?, let new?): "\(old) → \(new)"
    case (let old?, nil): old
    case (nil, let new?): new
    case (nil, nil): ""
    }
  }

  /// Columns as wide as their widest text, but the last.
  private mutating func writeColumns(_ rows: [[String]], indent: String) {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      min(60, rows.map { $0.indices.contains(column) ? $0[column].characterCount() : 0 }.max() ?? 0)
    }
    for row in rows {
      var line = indent
      for (column, text) in row.enumerated() {
        line += (column > 0 ? "  " : "") + text.padded(to: widths[column])
      }
      lines.append(line.trimmingEnd { $0 == " " })
    }
  }
}

extension String {
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - characterCount()))
  }
}
