import Words

extension OutputTable {
  /// The table with all that nbrun says in it in one language.
  func said(in words: Words) -> OutputTable {
    func said(_ remark: Remark) -> Remark { .own(remark.said(in: words)) }
    var table = self
    table.caption = caption.map(said)
    table.columns = columns.map(said)
    table.footer = footer.map(said)
    table.rows = rows.map { row in
      row.map { if case .said(let remark) = $0 { .text(remark.said(in: words)) } else { $0 } }
    }
    return table
  }
}
