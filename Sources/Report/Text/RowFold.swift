import Text
import Words

/// Which of many rows are shown at once: the first and the last. A training's history of 40 epochs is
/// shown whole.
struct RowFold {
  private static let limit = 60
  private static let start = 20
  private static let end = 10
  /// The most that a page holds folded.
  private static let folded = 1_000

  let head: Range<Int>
  let rest: Range<Int>
  let tail: Range<Int>

  /// Nil where all are shown.
  init?(_ count: Int) {
    guard count > Self.limit else { return nil }
    head = 0..<Self.start
    rest = Self.start..<count - Self.end
    tail = count - Self.end..<count
  }

  /// The part of the rest that a page holds, where it is too long for all.
  var kept: Range<Int> { rest.prefix(Self.folded) }

  /// What is folded: a table's rows, or a text's lines.
  enum Kind { case rows, lines }

  /// `… 70 rows left out …`
  func leftOut(_ kind: Kind, _ words: Words) -> String {
    words(kind == .rows ? \.outputs.rowsLeftOut : \.outputs.linesLeftOut, rest.count)
  }

  /// What stands in a page in their place.
  func folded(_ kind: Kind, _ words: Words) -> String {
    words(kind == .rows ? \.outputs.rowsBelow : \.outputs.linesBelow, rest.count)
  }

  /// What the rest is called where it is folded.
  func summary(_ kind: Kind, _ words: Words) -> String {
    kept.count == rest.count
      ? words(kind == .rows ? \.outputs.rowsBetween : \.outputs.linesBetween, rest.count)
      : words(
        kind == .rows ? \.outputs.firstRowsBetween : \.outputs.firstLinesBetween, rest.count,
        grouped(kept.count))
  }
}

/// A value as text, folded where it has too many lines.
struct FoldedText {
  let shown: String
  /// What is left out of it, and what that is called.
  var rest: (summary: String, text: String)?

  /// - Parameter isPage: Whether what is left out can be unfolded.
  init(_ value: OutputValue, isPage: Bool, _ words: Words) {
    let text = wholeText(value)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard value.isFoldable, let fold = RowFold(lines.count) else {
      shown = text
      return
    }
    let gap = isPage ? fold.folded(.lines, words) : fold.leftOut(.lines, words)
    shown = (lines[fold.head].map(String.init) + [gap] + lines[fold.tail].map(String.init))
      .joined(separator: "\n")
    rest = (fold.summary(.lines, words), lines[fold.kept].joined(separator: "\n"))
  }
}

extension OutputValue {
  /// Arrays, and lists of lists, one a line. Texts and tables have rules of their own.
  fileprivate var isFoldable: Bool {
    switch self {
    case .tensor, .list: true
    default: false
    }
  }
}
