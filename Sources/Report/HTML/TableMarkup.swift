import Text
import Words

/// A table that scrolls inside itself on a narrow screen. Of a long one head and tail, and the rows in
/// between folded.
///
/// - Parameters:
///   - isNumbered: Whether the style sheet numbers it, by its caption.
///   - isFolded: Whether the table itself is folded already: then more of it is shown.
func tableMarkup(
  _ table: OutputTable, caption: Markup?, _ words: Words = .english,
  name: String? = nil, isNumbered: Bool = false,
  isFolded: Bool = false
) -> Markup {
  let limit = 120
  let end = 50
  let table = table.said(in: words)
  let fold = isFolded ? nil : RowFold(table.rows.count)
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

  func rows(_ head: ArraySlice<[[String]]>, _ gap: String, _ tail: ArraySlice<[[String]]>)
    -> [Markup]
  {
    let gap = element(
      "tr", ["class": "gap"],
      [element("td", ["colspan": String(max(1, table.columns.count))], gap)])
    return head.map(row) + [gap] + tail.map(row)
  }

  let shown: [Markup]
  if let fold {
    shown = rows(texts[fold.head], fold.folded(.rows, words), texts[fold.tail])
  } else if texts.count > limit {
    shown = rows(
      texts.prefix(end), words(\.outputs.rowsLeftOut, texts.count - 2 * end), texts.suffix(end))
  } else {
    shown = texts.map(row)
  }
  let head = element(
    "tr", [:],
    // A cell without a word heads nothing.
    table.columns.map { $0.isEmpty ? element("td") : element("th", ["scope": "col"], $0.text) })
  func scrolling(_ rows: [Markup], caption: Markup?) -> Markup {
    var parts: [Markup] = []
    if let caption {
      parts.append(element("caption", ["class": isNumbered ? "numbered" : nil], [caption]))
    }
    parts.append(element("thead", [:], [head]))
    parts.append(element("tbody", [:], rows))
    return element(
      "div", reachable("scroll", name ?? words.page.table.first ?? ""),
      [
        element("table", ["class": numeric.isEmpty ? nil : numeric.joined(separator: " ")], parts)
      ])
  }

  var parts = [scrolling(shown, caption: caption)]
  if let fold {
    parts.append(
      folded(fold.summary(.rows, words), [scrolling(texts[fold.kept].map(row), caption: nil)]))
  }
  if !table.footer.isEmpty {
    parts.append(
      element("ul", ["class": "totals"], table.footer.map { element("li", [:], $0.text) }))
  }
  return parts.count == 1 ? parts[0] : element("div", [:], parts)
}

/// What stands in a page, but is shown only to who asks for it.
func folded(_ summary: String, _ content: [Markup]) -> Markup {
  element("details", ["class": "values"], [element("summary", [:], summary)] + content)
}
