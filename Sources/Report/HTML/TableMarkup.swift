import Text

/// A table that scrolls inside itself on a narrow screen. Long tables: head, tail and how much was
/// left out.
func tableMarkup(_ table: OutputTable, caption: String?) -> Markup {
  let limit = 120
  let end = 50
  let texts = table.texts()
  // The columns of numbers are named once, by the table: the style sheet knows the first twelve.
  let numeric = table.columns.indices.prefix(12).filter(table.isNumeric).map { "n\($0 + 1)" }

  func row(_ cells: [[String]]) -> Markup {
    element(
      "tr", [:],
      cells.map { lines in
        var children: [Markup] = []
        for (index, line) in lines.enumerated() {
          if index > 0 { children.append(element("br")) }
          children.append(.text(line))
        }
        let isLong = lines.contains { $0.utf8.count > 60 }
        return element("td", ["class": isLong ? "long" : nil], children)
      })
  }

  var rows = texts.prefix(texts.count > limit ? end : limit).map(row)
  if texts.count > limit {
    let gap = "… \(grouped(texts.count - 2 * end)) rows left out …"
    rows.append(
      element(
        "tr", ["class": "gap"],
        [element("td", ["colspan": String(max(1, table.columns.count))], gap)]))
    rows += texts.suffix(end).map(row)
  }
  let head = element(
    "tr", [:],
    table.columns.map { element("th", ["scope": "col"], $0) })
  var parts: [Markup] = []
  if let caption { parts.append(element("caption", [:], caption)) }
  parts.append(element("thead", [:], [head]))
  parts.append(element("tbody", [:], rows))
  let scroll = element(
    "div", ["class": "scroll", "tabindex": "0"],
    [
      element("table", ["class": numeric.isEmpty ? nil : numeric.joined(separator: " ")], parts)
    ])
  guard !table.footer.isEmpty else { return scroll }
  return element(
    "div", [:],
    [
      scroll,
      element("ul", ["class": "totals"], table.footer.map { element("li", [:], $0) }),
    ])
}
