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
    switch token.kind {
    case .command("hline"), .command("hdashline"): return true
    default: break
    }
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
    guard var tokens = try reader.rawArgument() else {
      throw FormulaError(
        "`\\begin{\(name)}` needs its columns, such as `{lcr}`", at: opening.range)
    }
    try repeatColumns(&tokens)
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
        guard place < tokens.count, tokens[place].isSign("{"),
          let end = tokens[place...].firstIndex(where: { $0.isSign("}") })
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

  /// `*{3}{c}` stands for `ccc`.
  private func repeatColumns(_ tokens: inout [Token]) throws(FormulaError) {
    let most = 1000
    while let star = tokens.firstIndex(where: { $0.isSign("*") }) {
      var place = star + 1
      func argument() -> [Token]? {
        guard place < tokens.count, tokens[place].isSign("{"),
          let end = tokens[place...].firstIndex(where: { $0.isSign("}") })
        else { return nil }
        defer { place = end + 1 }
        return Array(tokens[place + 1..<end])
      }
      guard let count = argument().flatMap({ Int($0.map(\.text).joined()) }),
        let columns = argument(), (0...most).contains(count),
        tokens.count + count * columns.count <= most
      else {
        throw FormulaError(
          "`*` repeats no columns here", hint: "three centred ones are `*{3}{c}`",
          at: tokens[star].range)
      }
      tokens.replaceSubrange(star..<place, with: (0..<count).flatMap { _ in columns })
    }
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
