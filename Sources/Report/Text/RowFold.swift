import Text

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

  /// `… 70 rows left out …`
  func leftOut(_ noun: String) -> String { "… \(counted(rest.count, noun)) left out …" }

  /// What stands in a page in their place.
  func folded(_ noun: String) -> String { "… \(counted(rest.count, noun)), below …" }

  /// What the rest is called where it is folded.
  func summary(_ noun: String) -> String {
    let all = "The \(counted(rest.count, noun)) in between"
    return kept.count == rest.count
      ? all : "The first \(grouped(kept.count)) of \(all.lowercased())"
  }
}

/// A value as text, folded where it has too many lines.
struct FoldedText {
  let shown: String
  /// What is left out of it, and what that is called.
  var rest: (summary: String, text: String)?

  /// - Parameter isPage: Whether what is left out can be unfolded.
  init(_ value: OutputValue, isPage: Bool) {
    let text = wholeText(value)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard value.isFoldable, let fold = RowFold(lines.count) else {
      shown = text
      return
    }
    let gap = isPage ? fold.folded("line") : fold.leftOut("line")
    shown = (lines[fold.head].map(String.init) + [gap] + lines[fold.tail].map(String.init))
      .joined(separator: "\n")
    rest = (fold.summary("line"), lines[fold.kept].joined(separator: "\n"))
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
