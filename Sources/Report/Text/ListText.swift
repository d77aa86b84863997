import Text
import Words

/// A list as Python prints it. Beyond 1,000 entries its head and tail; a list of lists has one a
/// line, each cut to the line, and beyond 1,060 its head and tail.
func listText(_ values: [OutputValue], depth: Int = 0) -> String {
  guard depth < 100 else { return "[…]" }
  let isNested = values.count > 1 && values.allSatisfy(\.isList)
  if isNested, depth == 0 {
    let lines = shortened(values, to: 1_060).map { value -> String in
      switch value {
      case .entry(.list(let row)): rowText(row)
      case .entry(let value): entryText(value, depth: 1)
      case .gap(let count): "… \(grouped(count)) more …"
      }
    }
    return "[" + lines.joined(separator: ",\n ") + "]"
  }
  return "[" + entryTexts(values, depth: depth).joined(separator: ", ") + "]"
}

private func entryTexts(_ values: [OutputValue], depth: Int) -> [String] {
  shortened(values, to: 1_000).map { value in
    switch value {
    case .entry(let value): entryText(value, depth: depth + 1)
    case .gap(let count): "… \(grouped(count)) more …"
    }
  }
}

/// A list in one row, such as a review's word indices, of which a page shows the first and the last
/// entries at once: whole, hundreds of them would fill many screens.
struct FoldedList {
  private static let limit = 120
  private static let start = 80
  private static let end = 20

  let shown: String
  let rest: (summary: String, text: String)

  /// Nil where all are shown.
  init?(_ value: OutputValue, _ words: Words) {
    guard case .list(let values) = value, !value.hasLines, values.count > Self.limit else {
      return nil
    }
    let entries = entryTexts(values, depth: 0)
    guard entries.count > Self.limit else { return nil }
    let between = entries[Self.start..<entries.count - Self.end]
    let gap = words(\.outputs.entriesBelow, between.count)
    shown =
      "[" + (entries.prefix(Self.start) + [gap] + entries.suffix(Self.end)).joined(separator: ", ")
      + "]"
    rest = (words(\.outputs.entriesBetween, between.count), between.joined(separator: ", "))
  }
}

private enum Shortened {
  case entry(OutputValue)
  case gap(Int)
}

/// All values, or where there are more than `limit` the first and the last hundredth part.
private func shortened(_ values: [OutputValue], to limit: Int) -> [Shortened] {
  guard values.count > limit else { return values.map(Shortened.entry) }
  let ends = max(3, limit / 20)
  return values.prefix(ends).map(Shortened.entry) + [.gap(values.count - 2 * ends)]
    + values.suffix(ends).map(Shortened.entry)
}

/// A row of a list of lists: whole where it fits in a line, else its head, its last entries and its
/// length.
private func rowText(_ row: [OutputValue]) -> String {
  let lineWidth = 68
  let head = row.prefix(lineWidth).map { entryText($0, depth: 2) }
  if head.count == row.count {
    let whole = "[" + head.joined(separator: ", ") + "]"
    if whole.characterCount() <= lineWidth { return whole }
  }
  let tail = row.suffix(3).map { entryText($0, depth: 2) }
  var left = lineWidth - tail.reduce(0) { $0 + $1.characterCount() + 2 } - 5
  var shown: [String] = []
  for entry in head.prefix(max(0, row.count - 4)) {
    left -= entry.characterCount() + 2
    if left < 0, !shown.isEmpty { break }
    shown.append(entry)
  }
  return "[" + (shown + ["..."] + tail).joined(separator: ", ") + "]"
}

/// An entry of a list: text in quotes, numbers as they are.
private func entryText(_ value: OutputValue, depth: Int) -> String {
  switch value {
  case .text(let text): quoted(text)
  case .list(let values): listText(values, depth: depth)
  default: wholeText(value)
  }
}

/// Text as Python's `repr` writes it: single quotes, or double ones where it holds a single one.
private func quoted(_ text: String) -> String {
  let isDouble =
    text.utf8.contains(UInt8(ascii: "'")) && !text.utf8.contains(UInt8(ascii: "\""))
  let quote: Unicode.Scalar = isDouble ? "\"" : "'"
  var result = String(quote)
  var follows: Unicode.Scalar = " "
  for scalar in text.unicodeScalars {
    switch scalar {
    case quote, "\\": result += "\\\(scalar)"
    case "\n" where follows == "\r": break
    case "\n", "\r": result += "\\n"
    case "\t": result += "\\t"
    default: result.unicodeScalars.append(scalar)
    }
    follows = scalar
  }
  return result + String(quote)
}

extension OutputValue {
  fileprivate var isList: Bool { if case .list = self { true } else { false } }
}
