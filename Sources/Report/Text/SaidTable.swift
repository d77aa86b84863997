import Text
import Words

extension OutputTable {
  /// The table with what nbrun says in it in a page's words; names from data stay.
  func said(in words: Words) -> OutputTable {
    var table = self
    table.caption = caption.map(words.saidOrSame)
    table.columns = columns.enumerated().map { index, name in
      index < ownColumns ?? columns.count ? words.head(name) ?? name : name
    }
    table.footer = footer.map(words.saidOrSame)
    func say(_ column: Int, _ rows: Range<Int>, _ said: (String) -> String?) {
      for row in rows where table.rows[row].indices.contains(column) {
        guard case .text(let text) = table.rows[row][column], let text = said(text) else {
          continue
        }
        table.rows[row][column] = .text(text)
      }
    }
    guard ownColumns != 0 else { return table }
    let english = Words.english.tables
    if let kind = columns.firstIndex(of: english.kind) { say(kind, rows.indices, words.kind) }
    switch columns.first {
    case english.className, english.model: say(0, rows.indices, words.name)
    // Below the phrases stands what is none.
    case english.phrase: say(0, max(0, rows.count - 2)..<rows.count, words.kind)
    default: break
    }
    return table
  }
}

extension Words {
  /// What describes a value, or stands in its place, in these words; nil where it has none.
  func described(_ text: String) -> String? {
    NotRun.needs(text).map { outputs.notRunNeeds($0.name, $0.line) } ?? said(text)
  }
}
