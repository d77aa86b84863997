import Text

/// From offsets in a line to its columns: readers go by scalars, diagnostics by characters, as an
/// editor counts them.
package struct Columns: Sendable {
  /// The scalars at which characters begin; nil where each is one.
  private let starts: [Int]?
  /// How many scalars the line has.
  private let length: Int

  package init(_ line: String) {
    starts = line.characterStarts()
    length = starts == nil ? line.utf8.count : line.unicodeScalars.count
  }

  /// How many characters the line has.
  package var count: Int { starts?.count ?? length }

  /// The column, from 1, of the character that holds the scalar at an offset, from 0; behind the line
  /// the one after its last.
  package func column(at offset: Int) -> Int {
    guard offset < length else { return count + 1 }
    guard let starts else { return max(0, offset) + 1 }
    return max(1, firstIndex(in: starts) { $0 > offset })
  }

  /// The column after the character that holds the scalar before an offset.
  package func column(after offset: Int) -> Int {
    offset > 0 ? min(column(at: offset - 1), count) + 1 : 1
  }

  /// From the scalar at `start` up to, not including, the one at `end`; at least one column.
  package func range(line: Int, from start: Int, to end: Int) -> SourceRange {
    let first = column(at: start)
    return SourceRange(line: line, column: first, length: max(1, column(after: end) - first))
  }

  /// The scalars of a character, counted from 0.
  package func scalars(ofCharacter index: Int) -> Range<Int> {
    guard let starts else { return Range(from: index, upTo: min(index + 1, length)) }
    guard starts.indices.contains(index) else { return length..<length }
    return Range(
      from: starts[index], upTo: starts.indices.contains(index + 1) ? starts[index + 1] : length)
  }
}

/// The first place in an ascending list from which on something holds; the list's end where it never
/// does.
func firstIndex<Element>(in sorted: [Element], where holds: (Element) -> Bool) -> Int {
  var low = 0
  var high = sorted.count
  while low < high {
    let middle = low + (high - low) / 2
    if holds(sorted[middle]) { high = middle } else { low = middle + 1 }
  }
  return low
}

extension Range<Int> {
  /// Empty where the end lies before the start.
  init(from start: Int, upTo end: Int) { self = start..<Swift.max(start, end) }

  /// Both included; empty where the last lies before the first.
  init(from first: Int, through last: Int) { self.init(from: first, upTo: last + 1) }
}
