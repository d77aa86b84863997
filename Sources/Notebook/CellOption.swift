import Text

/// An option on the line that opens a cell. What reads it, what complains and what explains it go by
/// this.
package enum CellOption: Spelling, CaseIterable, Sendable {
  case id, caption, alt, source, expect

  /// In a few words, as a row of a table.
  package var meaning: String {
    switch self {
    case .id: "names the cell: for links, for `diff`, for messages; letters, digits and hyphens"
    case .caption:
      "what stands below the cell's figure, or else above its table, with its number; Markdown"
    case .alt: "says the figure in words, in place of the description that is made for it"
    case .source: "`shown`, `folded` or `hidden`: how much of the code is on the page"
    case .expect: "`error`: the cell is meant to fail, and its message is its output"
    }
  }

  /// A value that it may have, as it is written.
  package var example: String {
    switch self {
    case .id: "training"
    case .source: "folded"
    case .expect: "error"
    case .caption: "\"Loss by epoch\""
    case .alt: "\"Two curves that part after the fourth epoch\""
    }
  }
}
