/// A table that scrolls inside itself on a narrow screen. Long tables: head, tail and how much was
/// left out.
func tableMarkup(_ table: OutputTable, caption: String?) -> Markup {
  let limit = 120
  let end = 50
  let isNumeric = table.columns.indices.map(table.isNumeric)

  func row(_ cells: [OutputTable.Cell]) -> Markup {
    element(
      "tr", [:],
      cells.enumerated().map { column, cell in
        let lines = table.lines(cell)
        var children: [Markup] = []
        for (index, line) in lines.enumerated() {
          if index > 0 { children.append(element("br")) }
          children.append(.text(line))
        }
        let isNumber = isNumeric.indices.contains(column) && isNumeric[column]
        return element("td", ["class": isNumber ? "n" : nil], children)
      })
  }

  var rows = table.rows.prefix(table.rows.count > limit ? end : limit).map(row)
  if table.rows.count > limit {
    let gap = "… \(grouped(table.rows.count - 2 * end)) rows left out …"
    rows.append(
      element(
        "tr", ["class": "gap"],
        [element("td", ["colspan": String(max(1, table.columns.count))], gap)]))
    rows += table.rows.suffix(end).map(row)
  }
  let head = element(
    "tr", [:],
    table.columns.enumerated().map { column, name in
      element("th", ["scope": "col", "class": isNumeric[column] ? "n" : nil], name)
    })
  var parts: [Markup] = []
  if let caption { parts.append(element("caption", [:], caption)) }
  parts.append(element("thead", [:], [head]))
  parts.append(element("tbody", [:], rows))
  let scroll = element("div", ["class": "scroll", "tabindex": "0"], [element("table", [:], parts)])
  guard !table.footer.isEmpty else { return scroll }
  return element(
    "div", [:],
    [
      scroll,
      element("ul", ["class": "totals"], table.footer.map { element("li", [:], $0) }),
    ])
}
