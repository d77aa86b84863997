import Text

/// What follows `{nbrun` on a cell's opening line in Quarto and R Markdown, as far as cells have
/// something like it:
///
///     options = [ label ] { [","] key "=" ( word | '"' text '"' | "'" text "'" ) } "}"
struct BraceOptions {
  private(set) var options: [CellOptions.Option] = []
  private(set) var diagnostics = Diagnostics()
  private let characters: [Unicode.Scalar]
  private let line: Int
  private let columns: Columns
  private var index: Int

  init(_ fence: Fence, line: Int, _ columns: Columns) {
    characters = [Unicode.Scalar](repeating: " ", count: fence.infoStart) + fence.info
    self.line = line
    self.columns = columns
    index = fence.infoStart + fence.info.prefix { $0.isBlank }.count + 6
    while readOption() {}
  }

  private func range(_ start: Int, _ end: Int) -> SourceRange {
    columns.range(line: line, from: start, to: end)
  }

  private mutating func readOption() -> Bool {
    while index < characters.count, characters[index].isBlank || characters[index] == "," {
      index += 1
    }
    guard index < characters.count else {
      diagnostics.error(
        range(max(0, characters.count - 1), characters.count), "these options are never closed",
        hint: "close them with }")
      return false
    }
    if characters[index] == "}" {
      let rest = characters[(index + 1)...].trimmingBlanks
      if !rest.isEmpty {
        diagnostics.error(
          range(rest.startIndex, rest.endIndex), "nothing may follow the options of a cell")
      }
      return false
    }
    let start = index
    while index < characters.count, !characters[index].isBlank,
      !"=,}".unicodeScalars.contains(characters[index])
    {
      index += 1
    }
    let word = Located(String(scalars: characters[start..<index]), at: range(start, index))
    guard index < characters.count, characters[index] == "=" else {
      // Quarto writes a class of a cell with a point before it.
      let flag = word.value.removing(prefix: ".").map(String.init) ?? word.value
      let option = CellOption(rawValue: Spelling(flag)).flatMap { $0.isFlag ? $0 : nil }
      options.append(.init(key: Located(option ?? .id, at: word.range), value: word))
      return true
    }
    index += 1
    guard let value = readValue() else { return false }
    add(word, value)
    return true
  }

  private mutating func readValue() -> Located<String>? {
    let start = index
    guard index < characters.count, characters[index] == "\"" || characters[index] == "'" else {
      while index < characters.count, !characters[index].isBlank,
        !",}".unicodeScalars.contains(characters[index])
      {
        index += 1
      }
      return Located(String(scalars: characters[start..<index]), at: range(start, index))
    }
    let quote = characters[index]
    var text = String.UnicodeScalarView()
    index += 1
    while index < characters.count, characters[index] != quote {
      if characters[index] == "\\", index + 1 < characters.count { index += 1 }
      text.append(characters[index])
      index += 1
    }
    guard index < characters.count else {
      diagnostics.error(
        range(start, characters.count), "this text is never closed",
        hint: "close it with \(quote)")
      return nil
    }
    index += 1
    return Located(String(text), at: range(start, index))
  }

  private mutating func add(_ key: Located<String>, _ value: Located<String>) {
    func set(_ option: CellOption, _ text: String? = nil) {
      options.append(
        .init(
          key: Located(option, at: key.range), value: Located(text ?? value.value, at: value.range))
      )
    }
    let isTrue = ["true", "TRUE", "T"].contains(value.value)
    switch key.value {
    case "label", "id": set(.id)
    case "fig.cap", "fig-cap", "caption": set(.caption)
    case "fig.alt", "fig-alt", "alt": set(.alt)
    case "source": set(.source)
    case "expect": set(.expect)
    case "points": set(.points)
    case "exercise": if isTrue { set(.exercise) }
    case "answer": if isTrue { set(.answer) }
    case "hidden": if isTrue { set(.hidden) }
    case "echo": if !isTrue { set(.source, "hidden") }
    case "code-fold": if isTrue { set(.source, "folded") }
    case "eval":
      guard !isTrue else { break }
      diagnostics.error(
        key.range, "every cell is run",
        hint: "to show code without running it, begin with ```text")
    default:
      diagnostics.warn(
        key.range,
        "a cell has nothing like `\(key.value.shortened(toCharacters: 80))`; it is passed over",
        hint: "a cell has id, caption, alt, source and expect")
    }
  }
}
