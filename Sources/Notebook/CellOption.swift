import Text

/// An option on the line that opens a cell. What reads it, what complains and what explains it go by
/// this.
package enum CellOption: Spelling, CaseIterable, Sendable {
  case id, caption, alt, source, expect, exercise, points, answer, hidden

  /// Whether it stands alone, without a value.
  package var isFlag: Bool { self == .exercise || self == .answer || self == .hidden }

  /// In a few words, as a row of a table.
  package var meaning: String {
    switch self {
    case .id: "names the cell: for links, for `diff`, for messages; letters, digits and hyphens"
    case .caption:
      "what stands below the cell's figure, or else above its table, with its number; Markdown"
    case .alt: "says the figure in words, in place of the description that is made for it"
    case .source: "`shown`, `folded` or `hidden`: how much of the code is on the page"
    case .expect: "`error`: the cell is meant to fail, and its message is its output"
    case .exercise: "of a lesson: the cell is for students to work on"
    case .points: "what an exercise counts for; where it is left out, as much as its checks do"
    case .answer: "of a lesson: the cell is for teachers alone"
    case .hidden: "of a lesson: checks that students don't get"
    }
  }

  /// As it may stand in a cell's opening line.
  package var usage: String { isFlag ? rawValue.text : "\(rawValue.text)=\(example)" }

  /// A value that it may have, as it is written; none of a flag.
  package var example: String {
    switch self {
    case .id: "training"
    case .source: "folded"
    case .expect: "error"
    case .points: "3"
    case .exercise, .answer, .hidden: ""
    case .caption: "\"Loss by epoch\""
    case .alt: "\"Two curves that part after the fourth epoch\""
    }
  }
}
