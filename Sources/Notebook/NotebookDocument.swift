import Formulas
import Prose
import Text
import Words

/// A notebook as it was read: what its front matter says, its prose, its cells. Nothing is checked
/// yet but the Markdown and the front matter.
package struct NotebookDocument: Sendable {
  package var source: SourceFile
  package var frontMatter: FrontMatter
  /// The line behind the front matter.
  package internal(set) var firstProseLine = 1
  /// All prose, with cells where they stand.
  package var body: [ProseNode] = []
  /// What comments in it say to slides, in the order of their places.
  package var remarks: [ProseRemark] = []
  /// The footnotes, in the order of their numbers.
  package var notes: [ProseNode] = []
  package var cells: [Cell] = []
  /// The inline values of the prose, by their numbers there.
  package var values: [CodeLine] = []
  /// The formulas of the prose, by their numbers there.
  package var formulas: [FormulaSource] = []
  /// Of the labels in them: the equations' numbers, and their ids.
  package var equations: [Spelling: EquationNumber] = [:]
  /// Where pictures and links stand, in no order.
  package var pictures: [Located<String>] = []
  package var links: [Link] = []
  /// The ids that HTML in the prose has given.
  package var ids: Set<Spelling> = []

  package init(
    source: SourceFile, frontMatter: FrontMatter, cells: [Cell] = [], values: [CodeLine] = []
  ) {
    self.source = source
    self.frontMatter = frontMatter
    self.cells = cells
    self.values = values
    body = cells.indices.map { .cell($0) } + values.indices.map { .value($0) }
  }

  /// A link to a place in the notebook or to a file, and where it stands.
  package struct Link: Sendable {
    package var url: String
    package var range: SourceRange
    /// The link's text, where it is nothing else.
    package var text: String?

    /// What follows `#`, where the link stays in the notebook.
    package var fragment: String? { url.hasPrefix("#") ? place : nil }

    /// What follows `#`.
    package var place: String? {
      guard let sign = url.unicodeScalars.firstIndex(of: "#") else { return nil }
      let written = url[sign...].unicodeScalars.dropFirst()
      return URLReference.decoded(Substring(written).utf8) ?? String(Substring(written))
    }
  }
}

/// The `key: value` lines at the head of a notebook.
package struct FrontMatter: Sendable {
  package enum DataChoice: Spelling, Sendable, CaseIterable {
    case auto, synthetic
  }

  package struct Parameter: Sendable {
    package var name: Located<String>
    package var value: Located<ParameterValue>
    /// The text of the value, or of each element of a list.
    package var written: [String]

    package init(name: Located<String>, value: Located<ParameterValue>, written: [String] = []) {
      self.name = name
      self.value = value
      self.written = written
    }
  }

  /// As text, its formulas too.
  package var title: String?
  package var subtitle: String?
  /// The same as prose, where formulas stand in them.
  package var titleNodes: [ProseNode] = []
  package var subtitleNodes: [ProseNode] = []
  /// The numbers of the formulas in these.
  var titleFormulas: [Int] {
    (titleNodes + subtitleNodes).compactMap {
      if case .formula(let formula) = $0 { formula.number } else { nil }
    }
  }
  var titleRange: SourceRange?
  var subtitleRange: SourceRange?
  package var author: String?
  /// As it was written.
  package var date: String?
  /// A language tag, `en` where absent.
  package var lang = "en"
  /// From which side the page is read, where that is said.
  package var direction: TextDirection?
  package var language: PageLanguage { PageLanguage(lang, direction: direction) }
  /// Commands of TeX for formulas.
  package var macros = Macros()
  package var seed: UInt64 = 0
  package var data: DataChoice = .auto
  /// Whether the lists of slides come a step at a time.
  package var hasSteps = false
  package var parameters: [Parameter] = []
  /// Names of parameters whose values could not be read.
  package var refusedParameters: [Located<String>] = []

  package init() {}
}

/// A notebook parameter's value: its type decides what `-p` may replace it by.
package enum ParameterValue: Sendable {
  case integer(Int)
  case number(Double)
  case text(String)
  case boolean(Bool)
  /// Numbers, texts or booleans; at least one, and all of one kind.
  case list([ParameterValue])
}

/// A fenced block that is run.
package struct Cell: Sendable {
  package enum SourceDisplay: Spelling, Sendable, CaseIterable {
    case shown, folded, hidden
  }

  /// What a cell is in a lesson.
  package enum Role: Sendable {
    /// Teachers and students have it alike.
    case given
    case exercise
    /// Only teachers have it.
    case answer
    /// Checks that students don't get.
    case hidden
  }

  package var id: Located<String>?
  package var role = Role.given
  /// What an exercise counts for.
  package var points: Located<Double>?
  package var caption: String?
  /// The same with its Markdown read, and where it stands.
  package var captionNodes: [ProseNode] = []
  var captionRange: SourceRange?
  package var alt: String?
  package var sourceDisplay = SourceDisplay.shown
  package var expectsError = false
  /// The line of the opening fence.
  package var fenceLine: Int
  /// The line behind the closing one.
  package internal(set) var nextLine = 0
  package var lines: [CodeLine]

  package init(fenceLine: Int, lines: [CodeLine]) {
    self.fenceLine = fenceLine
    self.lines = lines
  }

  package var text: String { lines.map(\.text).joined(separator: "\n") }
}

/// A line of code and where it stands in the file.
package struct CodeLine: Sendable {
  package var number: Int
  package var firstColumn: Int
  package var text: String
  /// Offsets of characters in `text`, ascending, before which the file has one character more: in a table's cell
  /// the backslash before a pipe.
  package var escapes: [Int]

  package init(number: Int, firstColumn: Int, text: String, escapes: [Int] = []) {
    self.number = number
    self.firstColumn = firstColumn
    self.text = text
    self.escapes = escapes
  }

  /// The column of the character at an offset, from 0.
  package func column(of offset: Int) -> Int {
    firstColumn + offset + (escapes.isEmpty ? 0 : escapes.prefix { $0 <= offset }.count)
  }

  /// The column after the character before an offset.
  package func column(before offset: Int) -> Int {
    offset == 0 ? firstColumn : column(of: offset - 1) + 1
  }

  /// All of it.
  package var range: SourceRange {
    SourceRange(
      line: number, column: firstColumn, length: max(1, text.characterCount() + escapes.count))
  }
}

extension CodeLine: Hashable {
  package static func == (a: CodeLine, b: CodeLine) -> Bool {
    a.number == b.number && a.firstColumn == b.firstColumn && a.text == b.text
      && a.escapes == b.escapes
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(number)
    hasher.combine(firstColumn)
    hasher.combine(Spelling(text))
  }
}
