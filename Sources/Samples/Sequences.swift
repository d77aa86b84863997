import Text

/// Where padding goes, or where words are cut off: before the words or after them.
package enum Side: Sendable, NamedCases {
  case pre, post

  package var rawValue: String {
    switch self {
    case .pre: "pre"
    case .post: "post"
    }
  }
}

/// How short rows are filled up: every row of a padded corpus has `length` indices.
package struct Padding: Hashable, Sendable {
  package var length: Int
  package var side: Side
  package var value: Int32

  package init(length: Int, side: Side, value: Int32) {
    self.length = length
    self.side = side
    self.value = value
  }
}

/// Rows of word indices of different lengths, such as reviews.
///
/// Row `r` is `counts[r]` indices from `starts[r]` of the shared buffer. Padding is not stored, only
/// described: a padded row's words are followed (or preceded) by `padding.value` up to
/// `padding.length`. `counts[r] <= padding.length` always holds; longer rows were cut before.
package struct Sequences: Sendable {
  package let buffer: IndexBuffer
  package let starts: [Int]
  package let counts: [Int]
  package let padding: Padding?

  package init(buffer: IndexBuffer, starts: [Int], counts: [Int], padding: Padding? = nil) {
    self.buffer = buffer
    self.starts = starts
    self.counts = counts
    self.padding = padding
  }

  /// Rows copied from arrays.
  package init(_ rows: [[Int32]], padding: Padding? = nil) {
    var starts: [Int] = []
    var position = 0
    for row in rows {
      starts.append(position)
      position += row.count
    }
    self.init(
      buffer: IndexBuffer(rows.flatMap { $0 }), starts: starts, counts: rows.map(\.count),
      padding: padding)
  }

  /// The number of rows.
  package var count: Int { starts.count }

  /// The common length of all rows, or nil where rows have their own.
  package var length: Int? { padding?.length }

  /// The number of indices in a row, padding included.
  package func length(ofRow row: Int) -> Int { padding?.length ?? counts[row] }

  /// The words of a row without padding.
  package func words(ofRow row: Int) -> UnsafeBufferPointer<Int32> {
    UnsafeBufferPointer(start: buffer.base + starts[row], count: counts[row])
  }

  /// A row as a model sees it, padding included.
  package subscript(row: Int) -> [Int32] {
    let words = Array(words(ofRow: row))
    guard let padding else { return words }
    let fill = [Int32](repeating: padding.value, count: padding.length - words.count)
    return padding.side == .pre ? fill + words : words + fill
  }

  /// The rows of a range, in order.
  package func rows(_ range: Range<Int>) -> Sequences {
    Sequences(
      buffer: buffer, starts: Array(starts[range]), counts: Array(counts[range]), padding: padding)
  }

  /// The rows with these numbers, in this order.
  package func rows(at indices: [Int]) -> Sequences {
    Sequences(
      buffer: buffer, starts: indices.map { starts[$0] }, counts: indices.map { counts[$0] },
      padding: padding)
  }

  /// All rows brought to one length, by Keras's rules for `pad_sequences`.
  ///
  /// - Parameters:
  ///   - length: The length of each row afterwards, at least 1.
  ///   - side: Where `value` fills up rows that are too short.
  ///   - truncating: Where words are cut off rows that are too long.
  package func padded(length: Int, side: Side, truncating: Side, value: Int32) -> Sequences {
    var starts = starts
    var counts = counts
    for row in starts.indices where counts[row] > length {
      if truncating == .pre { starts[row] += counts[row] - length }
      counts[row] = length
    }
    return Sequences(
      buffer: buffer, starts: starts, counts: counts,
      padding: Padding(length: length, side: side, value: value))
  }
}
