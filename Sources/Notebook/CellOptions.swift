import Text

/// Reads what follows `nbrun` on a cell's opening line:
///
///     options = { key "=" ( word | '"' text '"' ) | flag }
struct CellOptions {
  /// An option as it is called here, with its value.
  struct Option {
    var key: Located<CellOption>
    var value: Located<String>
  }

  private static let keys = CellOption.allCases.map(\.rawValue.text)

  /// A line with more errors is no list of options.
  private static let mostErrors = 100

  private static func more(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      at: range,
      "there may be more errors from here on: only the first \(mostErrors) of a line are told",
      hint: "mend these, and check again")
  }

  /// A cell without its lines, and what is wrong.
  struct Read {
    var cell: Cell
    var diagnostics: [Diagnostic]
  }

  private let characters: [Unicode.Scalar]
  private let line: Int
  private let columns: Columns
  private var index: Int
  private var seen: Set<Spelling> = []

  static func read(_ fence: Fence, line: Int, _ source: SourceFile) -> Read {
    var cell = Cell(fenceLine: line, lines: [])
    var diagnostics = Diagnostics()
    var reader = CellOptions(fence, line: line, Columns(source.line(line)))
    if fence.firstWord != "nbrun" {
      let braces = BraceOptions(fence, line: line, Columns(source.line(line)))
      for diagnostic in braces.diagnostics.all { diagnostics.add(diagnostic) }
      for option in braces.options {
        guard diagnostics.all.count < mostErrors else {
          diagnostics.add(more(at: option.key.range))
          break
        }
        reader.set(option, &cell, &diagnostics)
      }
      checkRole(cell, &diagnostics)
      return Read(cell: cell, diagnostics: diagnostics.all)
    }
    while diagnostics.all.count < mostErrors, reader.readOption(into: &cell, &diagnostics) {}
    reader.skipBlanks()
    if diagnostics.all.count >= mostErrors, reader.index < reader.characters.count {
      diagnostics.add(more(at: reader.range(reader.index, reader.characters.count)))
    }
    checkRole(cell, &diagnostics)
    return Read(cell: cell, diagnostics: diagnostics.all)
  }

  private init(_ fence: Fence, line: Int, _ columns: Columns) {
    self.characters =
      [Unicode.Scalar](repeating: " ", count: fence.infoStart) + fence.info
    self.line = line
    self.columns = columns
    index = fence.infoStart
    skipBlanks()
    index += fence.firstWord.unicodeScalars.count
  }

  private func range(_ start: Int, _ end: Int) -> SourceRange {
    columns.range(line: line, from: start, to: end)
  }

  private mutating func skipBlanks() {
    while index < characters.count, characters[index].isBlank { index += 1 }
  }

  /// False at the end of the line, and after an error that hides where the next option begins.
  private mutating func readOption(
    into cell: inout Cell, _ diagnostics: inout Diagnostics
  ) -> Bool {
    skipBlanks()
    guard index < characters.count else { return false }
    let start = index
    while index < characters.count, !characters[index].isBlank, characters[index] != "=" {
      index += 1
    }
    let key = Located(String(scalars: characters[start..<index]), at: range(start, index))
    guard let option = CellOption(rawValue: Spelling(key.value)) else {
      let near = nearestName(to: key.value, in: Self.keys)
      diagnostics.error(
        key.range,
        "a cell has no option \(key.value.quoted); its options are \(Self.keys.listed)",
        hint: near.map { "did you mean `\($0)`?" })
      if index < characters.count, characters[index] == "=" {
        index += 1
        _ = readValue(&diagnostics)
      }
      return index < characters.count
    }
    guard index < characters.count, characters[index] == "=" else {
      if option.isFlag {
        set(Option(key: Located(option, at: key.range), value: key), &cell, &diagnostics)
        return true
      }
      diagnostics.error(
        key.range, "the option `\(key.value)` has no value",
        hint: "write \(key.value)=\(option.example), without blanks around =")
      return false
    }
    index += 1
    if option.isFlag {
      diagnostics.error(
        key.range, "the option `\(key.value)` takes no value", hint: "write `\(key.value)` alone")
      return readValue(&diagnostics) != nil
    }
    let valueStart = index
    guard let value = readValue(&diagnostics) else { return false }
    let read = Option(
      key: Located(option, at: key.range), value: Located(value, at: range(valueStart, index)))
    set(read, &cell, &diagnostics)
    return true
  }

  /// A word, or text in quotes; nil after an error.
  private mutating func readValue(_ diagnostics: inout Diagnostics) -> String? {
    let start = index
    guard index < characters.count, characters[index] == "\"" else {
      while index < characters.count, !characters[index].isBlank { index += 1 }
      return String(scalars: characters[start..<index])
    }
    switch QuotedText(characters, from: start) {
    case .text(let text, let end):
      index = end
      return text
    case .unclosed:
      diagnostics.error(
        range(start, characters.count), "this text is never closed",
        hint: "close it with a double quote")
    case .badEscape(let at):
      diagnostics.error(
        range(at, at + 2), "after a backslash stands one of \" \\ n t",
        hint: "write \\\\ for a backslash")
    }
    index = characters.count
    return nil
  }

  private mutating func set(
    _ option: Option, _ cell: inout Cell, _ diagnostics: inout Diagnostics
  ) {
    let (key, value) = (option.key, option.value)
    let name = key.value.rawValue
    guard !value.value.isEmpty else {
      diagnostics.error(
        key.range, "the option `\(name)` has no value", hint: "write \(name)=\(key.value.example)")
      return
    }
    guard seen.insert(name).inserted else {
      diagnostics.error(key.range, "the option `\(name)` stands here for the second time")
      return
    }
    switch key.value {
    case .id:
      guard
        value.value.unicodeScalars.allSatisfy({ $0.isASCIILetter || $0.isASCIIDigit || $0 == "-" })
      else {
        diagnostics.error(
          value.range, "an id is made of letters (a to z), digits and hyphens")
        return
      }
      cell.id = value
    case .caption:
      cell.caption = value.value
      cell.captionRange = value.range
    case .alt: cell.alt = value.value
    case .source:
      guard let display = Cell.SourceDisplay(rawValue: Spelling(value.value)) else {
        let choices = Cell.SourceDisplay.allCases.map(\.rawValue.text)
        diagnostics.error(
          value.range, "`source` is \(choices.listed(with: "or")), not \(value.value.quoted)",
          hint: nearestName(to: value.value, in: choices).map { "did you mean `\($0)`?" })
        return
      }
      cell.sourceDisplay = display
    case .expect:
      guard value.value == "error" else {
        diagnostics.error(
          value.range, "`expect` takes one word, `error`: a cell that is meant to fail")
        return
      }
      cell.expectsError = true
    case .exercise: take(.exercise, key.range, &cell, &diagnostics)
    case .answer: take(.answer, key.range, &cell, &diagnostics)
    case .hidden: take(.hidden, key.range, &cell, &diagnostics)
    case .points:
      guard let points = Double(value.value), points.isFinite, (0...1_000_000).contains(points)
      else {
        diagnostics.error(
          value.range, "points are a number from 0 to 1,000,000, not \(value.value.quoted)",
          hint: "such as points=3")
        return
      }
      cell.points = Located(points, at: key.range)
    }
  }

  private func take(
    _ role: Cell.Role, _ range: SourceRange, _ cell: inout Cell, _ diagnostics: inout Diagnostics
  ) {
    guard cell.role == .given else {
      diagnostics.error(
        range, "a cell is an exercise, an answer or hidden, one of them",
        hint: "divide it into cells of their own")
      return
    }
    cell.role = role
  }

  /// What the options say together.
  private static func checkRole(_ cell: Cell, _ diagnostics: inout Diagnostics) {
    guard let points = cell.points, cell.role != .exercise else { return }
    diagnostics.error(
      points.range, "points belong to an exercise",
      hint: "write `exercise points=…`, or give an `expect` its points")
  }
}
