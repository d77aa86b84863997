/// Reads what follows `nbrun` on a cell's opening line:
///
///     options = { key "=" ( word | '"' text '"' ) }
struct CellOptions {
  private static let keys = ["id", "caption", "alt", "source", "expect"]

  private let characters: [Character]
  private let line: Int
  private var index: Int
  private var seen: Set<String> = []

  static func read(
    _ fence: Fence, line: Int, into cell: inout Cell, _ diagnostics: inout Diagnostics
  ) {
    var reader = CellOptions(
      characters: [Character](repeating: " ", count: fence.infoStart) + fence.info, line: line,
      index: fence.infoStart)
    reader.skipBlanks()
    reader.index += fence.firstWord.count
    while reader.readOption(into: &cell, &diagnostics) {}
  }

  private init(characters: [Character], line: Int, index: Int) {
    self.characters = characters
    self.line = line
    self.index = index
  }

  private func range(_ start: Int, _ end: Int) -> SourceRange {
    SourceRange(line: line, column: start + 1, length: max(1, end - start))
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
    let key = Located(String(characters[start..<index]), at: range(start, index))
    guard Self.keys.contains(key.value) else {
      let near = nearestName(to: key.value, in: Self.keys)
      diagnostics.error(
        key.range, "a cell has no option `\(key.value)`; its options are \(Self.keys.listed)",
        hint: near.map { "did you mean `\($0)`?" })
      if index < characters.count, characters[index] == "=" {
        index += 1
        _ = readValue(&diagnostics)
      }
      return index < characters.count
    }
    guard index < characters.count, characters[index] == "=" else {
      diagnostics.error(
        key.range, "the option `\(key.value)` has no value",
        hint: "write \(key.value)=\(Self.example(key.value)), without blanks around =")
      return false
    }
    index += 1
    let valueStart = index
    guard let value = readValue(&diagnostics) else { return false }
    guard !value.isEmpty else {
      diagnostics.error(
        key.range, "the option `\(key.value)` has no value",
        hint: "write \(key.value)=\(Self.example(key.value))")
      return true
    }
    guard seen.insert(key.value).inserted else {
      diagnostics.error(key.range, "the option `\(key.value)` stands here for the second time")
      return true
    }
    set(key.value, Located(value, at: range(valueStart, index)), &cell, &diagnostics)
    return true
  }

  /// A word, or text in quotes; nil after an error.
  private mutating func readValue(_ diagnostics: inout Diagnostics) -> String? {
    let start = index
    guard index < characters.count, characters[index] == "\"" else {
      while index < characters.count, !characters[index].isBlank { index += 1 }
      return String(characters[start..<index])
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

  private func set(
    _ key: String, _ value: Located<String>, _ cell: inout Cell, _ diagnostics: inout Diagnostics
  ) {
    switch key {
    case "id":
      guard value.value.allSatisfy({ $0.isASCIILetter || $0.isASCIIDigit || $0 == "-" }) else {
        diagnostics.error(
          value.range, "an id is made of letters (a to z), digits and hyphens")
        return
      }
      cell.id = value
    case "caption": cell.caption = value.value
    case "alt": cell.alt = value.value
    case "source":
      guard let display = Cell.SourceDisplay(rawValue: value.value) else {
        let choices = Cell.SourceDisplay.allCases.map(\.rawValue)
        diagnostics.error(
          value.range, "`source` is \(choices.listed(with: "or")), not `\(value.value)`",
          hint: nearestName(to: value.value, in: choices).map { "did you mean `\($0)`?" })
        return
      }
      cell.sourceDisplay = display
    default:
      guard value.value == "error" else {
        diagnostics.error(
          value.range, "`expect` takes one word, `error`: a cell that is meant to fail")
        return
      }
      cell.expectsError = true
    }
  }

  private static func example(_ key: String) -> String {
    switch key {
    case "id": "training"
    case "source": "folded"
    case "expect": "error"
    default: "\"some text\""
    }
  }
}
