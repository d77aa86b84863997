import Text

extension Parser {
  /// What stands between `\begin` and `\end`.
  mutating func environment(_ opening: Token) throws(FormulaError) -> Node {
    let name = try written(opening)
    guard let environment = Environment.all[name] else { throw unknownEnvironment(name, opening) }
    if environment.isLine {
      let row = try linesWithoutTable(until: .environment)
      try end(name, opening)
      return row.onlyNode ?? .group(row, .ordinary, .never)
    }
    var table = environment.table
    switch environment.argument {
    case .none: break
    case .number:
      guard Int(try written(opening)) != nil else {
        throw FormulaError(
          "`\\begin{\(name)}` needs the number of its pairs of columns in braces", at: opening.range
        )
      }
    case .columns: table.columns = try columns(name, opening)
    case .alignment:
      guard let option = try reader.rawOption() else { break }
      // Of `aligned`, where it stands among lines of text, which a table is in the middle of.
      if table.spacing == .matrix, let one = alignment(option) {
        table.columns = Table.Columns(alignments: [one])
      }
    }
    try readLines(of: &table, until: .environment, areNumbered: environment.isNumbered)
    try end(name, opening)
    return .table(table)
  }

  private mutating func end(_ name: String, _ opening: Token) throws(FormulaError) {
    let token = try next()
    guard case .command("end") = token.kind else {
      throw FormulaError("`\\begin{\(name)}` has no `\\end{\(name)}`", at: opening.range)
    }
    let closed = try written(token)
    guard closed == name else {
      throw FormulaError(
        "`\\end{\(closed)}` ends `\\begin{\(name)}`", hint: "write `\\end{\(name)}`",
        at: token.range)
    }
  }

  /// `\substack{i < n \\ j < m}`.
  mutating func substack(_ token: Token) throws(FormulaError) -> Node {
    let opening = try next()
    guard case .sign("{") = opening.kind else {
      throw FormulaError("`\\substack` needs its lines in braces", at: token.range)
    }
    var table = Table(spacing: .substack, style: .script)
    try readLines(of: &table, until: .brace, areNumbered: false)
    guard case .sign("}") = try next().kind else { throw .neverClosed(opening) }
    return .table(table)
  }

  private mutating func readLines(of table: inout Table, until end: Ends, areNumbered: Bool)
    throws(FormulaError)
  {
    while true {
      var line = Table.Line()
      while try takeRule() { line.rules += 1 }
      if areNumbered { lines.append(LineNumber()) }
      var isLast = false
      cells: while true {
        line.cells.append(try row(until: [.cell, .newLine, end]))
        let token = try next()
        switch token.kind {
        case .sign("&"): continue
        case .command("\\"):
          line.gap = try gapBelow()
          break cells
        default:
          reader.push(token)
          isLast = true
          break cells
        }
      }
      if areNumbered { line.number = lines.removeLast() }
      // Behind the last `\\` nothing may follow, or a rule alone.
      let isEmpty = line.cells.count == 1 && line.cells[0].items.isEmpty
      if isLast, isEmpty, !table.lines.isEmpty {
        table.rulesBelow = line.rules
      } else {
        table.lines.append(line)
      }
      if isLast { return }
    }
  }

  private mutating func takeRule() throws(FormulaError) -> Bool {
    let token = try next()
    if case .command("hline") = token.kind { return true }
    reader.push(token)
    return false
  }

  /// The length in square brackets right behind `\\`, in widths of an M.
  mutating func gapBelow() throws(FormulaError) -> Double {
    _ = try take("*")
    let bracket = reader.raw()
    let first = reader.raw()
    reader.push(first)
    reader.push(bracket)
    // `\\ [x, y]` begins the next line.
    guard case .sign("[") = bracket.kind, case .sign(let scalar) = first.kind,
      scalar.isASCIIDigit || scalar == "." || scalar == "-", let option = try reader.rawOption()
    else { return 0 }
    return try length(option.map(\.text).joined(), bracket)
  }

  /// `{l|cc}`.
  private mutating func columns(_ name: String, _ opening: Token) throws(FormulaError)
    -> Table.Columns
  {
    _ = try reader.rawOption()
    guard let tokens = try reader.rawArgument() else {
      throw FormulaError(
        "`\\begin{\(name)}` needs its columns, such as `{lcr}`", at: opening.range)
    }
    var columns = Table.Columns(alignments: [])
    var place = 0
    while place < tokens.count {
      let token = tokens[place]
      place += 1
      switch token.kind {
      case .sign("l"): columns.alignments.append(.left)
      case .sign("c"): columns.alignments.append(.center)
      case .sign("r"): columns.alignments.append(.right)
      case .sign("|"), .sign(":"): columns.rules.insert(columns.alignments.count)
      case .space: break
      // `@{}` and `!{}`: what stands between columns, which is left out.
      case .sign("@"), .sign("!"):
        guard place < tokens.count, case .sign("{") = tokens[place].kind,
          let end = tokens[place...].firstIndex(where: {
            if case .sign("}") = $0.kind { true } else { false }
          })
        else { fallthrough }
        place = end + 1
      default:
        throw FormulaError(
          "`\(token.text)` is no column", hint: "columns are `l`, `c` and `r`; `|` is a rule",
          at: token.range)
      }
    }
    if columns.alignments.isEmpty { columns.alignments = [.center] }
    return columns
  }

  private func alignment(_ option: [Token]) -> Table.Alignment? {
    switch option.first?.kind {
    case .sign("l"): .left
    case .sign("c"): .center
    case .sign("r"): .right
    default: nil
    }
  }
}
