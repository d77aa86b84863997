import Text

/// Lines of cells.
struct Table: Sendable {
  struct Line: Sendable {
    var cells: [Row] = []
    /// What is wanted below it, in widths of an M.
    var gap = 0.0
    var number = LineNumber()
    /// Rules above it.
    var rules = 0
  }

  enum Alignment: Spelling, Sendable {
    case left, center, right
  }

  struct Columns: Sendable {
    /// The last one holds for all that follow, or all of them again and again.
    var alignments: [Alignment] = [.center]
    var repeats = false
    /// Before which columns rules stand; one may stand behind the last.
    var rules: Set<Int> = []

    subscript(_ column: Int) -> Alignment {
      repeats
        ? alignments[column % alignments.count]
        : alignments[min(column, alignments.count - 1)]
    }
  }

  /// How far its cells are apart, which is the style sheet's business.
  enum Spacing: Spelling, Sendable {
    case matrix, small, aligned, gathered, cases, substack
  }

  var lines: [Line] = []
  var columns = Columns()
  var spacing = Spacing.matrix
  var style = MathStyle.text
  var left: Glyph?
  var right: Glyph?
  var rulesBelow = 0

  /// Whether signs at the borders of cells are spaced as if the cells were one line.
  var isAligned: Bool { spacing == .aligned }
}

/// What stands beside a line.
struct LineNumber: Sendable {
  var label: String?
  var tag: Tag?

  struct Tag: Sendable {
    var pieces: [TextPiece]
    var inParentheses: Bool
  }
}
