import Text

/// A key with the line that it stands in, and the lines below that belong to it.
struct FrontMatterEntry {
  var key: Located<String>
  var line: FrontMatterLine
  var number: Int
  /// Offsets in the file's lines.
  var nested: Range<Int>

  /// What stands on the key's own line.
  var value: YAMLText { YAMLText(line.scalars, from: line.valueStart) }

  func range(of place: Range<Int>) -> SourceRange { line.range(of: place, number) }
}

extension FrontMatterReader {
  /// An entry's value as one text; nil after an error. Lines below go on with it.
  func text(
    of entry: FrontMatterEntry, _ diagnostics: inout Diagnostics
  ) -> (text: String, isQuoted: Bool, range: SourceRange)? {
    if entry.key.value == "author", let names = authors(entry) {
      return (names, true, entry.key.range)
    }
    if let text = block(entry) {
      return (text.trimming { $0.isBlank || $0.isLineEnd }, true, entry.key.range)
    }
    var value = entry.value
    do throws(YAMLText.Fault) {
      let scalar = try value.scalar()
      let lines = entry.nested.filter { !source.lines[$0].isYAMLSpace }
      let range = scalar.map { entry.range(of: $0.place) } ?? entry.key.range
      if let wrong = lines.first(where: {
        scalar?.isQuoted == true || FrontMatterLine(source.lines[$0]) != nil
          || source.lines[$0].isYAMLItem
      }) {
        let text = source.lines[wrong]
        diagnostics.error(
          Columns(text).range(
            line: wrong + 1, from: text.indentation, to: text.unicodeScalars.count),
          "\(entry.key.value.quoted) has one value; nothing stands below it",
          hint: "only the lines under `params:` are indented")
        return nil
      }
      let parts = [scalar?.text].compactMap { $0 } + lines.map { plain(source.lines[$0]) }
      guard !parts.isEmpty else {
        diagnostics.error(entry.key.range, "\(entry.key.value.quoted) has no value")
        return nil
      }
      return (parts.joined(separator: " "), scalar?.isQuoted ?? false, range)
    } catch {
      diagnostics.error(entry.range(of: error.place), error.message, hint: error.hint)
      return nil
    }
  }

  /// A line without its indentation and without a comment behind it.
  func plain(_ line: String) -> String {
    let scalars = line.scalars
    return String(scalars: scalars[YAMLText(scalars).rest])
  }

  /// A text on lines of its own below `|` or `>`: as they are, or folded into one.
  func block(_ entry: FrontMatterEntry) -> String? {
    let value = entry.value
    guard let style = value.next, style == "|" || style == ">" else { return nil }
    let signs = entry.line.scalars[value.rest].dropFirst()
    guard signs.allSatisfy({ $0 == "-" || $0 == "+" || $0.isASCIIDigit }) else { return nil }
    // Here a # is text; the lines that end an entry are found without it.
    var lines = entry.nested.map { source.lines[$0] }
    let indentation = lines.filter { !$0.isBlank }.map(\.indentation).min() ?? 0
    lines = lines.map { String($0.unicodeScalars.dropFirst(indentation)) }
    let end = signs.contains("-") || lines.isEmpty ? "" : "\n"
    guard style == ">" else { return lines.joined(separator: "\n") + end }
    var text = ""
    for (number, line) in lines.enumerated() {
      if number > 0 { text += line.isBlank ? "\n" : text.hasSuffix("\n") ? "" : " " }
      text += line
    }
    return text + end
  }

  /// Several authors, as lists of names or of entries with a `name`; nil where it is a plain text.
  private func authors(_ entry: FrontMatterEntry) -> String? {
    var value = entry.value
    if value.next == "[" {
      return (try? value.list())?.map(\.text).joined(separator: ", ")
    }
    guard value.next == nil else { return nil }
    var names: [String] = []
    for index in entry.nested where !source.lines[index].isYAMLSpace {
      let line = source.lines[index]
      let item = line.scalars.drop { $0.isBlank || line.isYAMLItem && $0 == "-" }
      guard let pair = FrontMatterLine(String(scalars: item)) else {
        var text = YAMLText(Array(item))
        if line.isYAMLItem, let name = try? text.scalar() { names.append(name.text) }
        continue
      }
      var text = YAMLText(pair.scalars, from: pair.valueStart)
      if pair.key == "name", let name = try? text.scalar() { names.append(name.text) }
    }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }
}
