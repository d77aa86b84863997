import Prose
import Text
import Words

/// All that a report shows, as values: no HTML yet, and nothing of the engine.
package struct ReportDocument: Sendable {
  package struct DataSource: Sendable {
    package var name: String
    /// False: the built-in stand-in.
    package var isReal: Bool
    package var digest: String
    /// What was passed over in it, which a reader of the figures should know.
    package var warning: String?

    package init(name: String, isReal: Bool, digest: String) {
      self.name = name
      self.isReal = isReal
      self.digest = digest
    }
  }

  package var version: String
  /// The notebook's file name, without its folder.
  package var notebook: String
  package var title: String?
  package var subtitle: String?
  /// The same as prose, where formulas stand in them.
  package var titleNodes: [ProseNode] = []
  package var subtitleNodes: [ProseNode] = []
  package var author: String?
  /// As the author wrote it.
  package var date: String?
  package var language = PageLanguage.english
  package var seed: UInt64 = 0
  package var parameters: [(name: String, value: OutputValue)] = []
  package var data: [DataSource] = []
  /// Whether the stand-in was asked for; else it serves because the real data were not found.
  package var asksForStandIn = false
  package var warnings: [String] = []
  /// Why the run was stopped before its end: `stopped after 10 s`. The report is then not whole.
  package var stopped: String?
  package var cells: [ReportCell] = []
  /// The notebook's prose, with cells where they stand, and its footnotes.
  package var body: [ProseNode] = []
  package var notes: [ProseNode] = []
  /// What comments say to slides, by their places in the body.
  package var remarks: [ProseRemark] = []
  /// Whether the lists of slides come a step at a time.
  package var hasSteps = false
  /// What the prose's inline values show, by their numbers there.
  package var values: [ProseValue] = []
  /// The prose's formulas as MathML, by their numbers there; nil of one that can't be read.
  package var formulas: [String?] = []
  /// The TeX of formulas without the author's macros, which other readers do not know, by their numbers.
  package var expandedFormulas: [Int: String] = [:]
  /// The numbers of equations, by their labels and by their ids.
  package var equations: [Spelling: String] = [:]
  /// The prose's pictures as `data:` URLs, by their paths; those that can't be read are not among them.
  package var pictures: [Spelling: String] = [:]
  /// The addresses that lead to notebooks beside this one, which have reports of their own.
  package var linkedNotebooks: Set<Spelling> = []

  package init(version: String, notebook: String) {
    self.version = version
    self.notebook = notebook
  }

  /// Whether all is well but what is still to be done.
  package var isTodo: Bool { !hasFailed && cells.contains { $0.status == .todo } }

  package var hasFailed: Bool { stopped != nil || cells.contains { $0.status == .failed } }
}

/// An inline value of the prose, or why there is none.
package enum ProseValue: Sendable {
  case shown(InlineValue)
  case missing(reason: String)
}

/// A value in the prose, and the expression that it is of.
package struct InlineValue: Sendable {
  package var code: String
  package var text: Remark

  package init(code: String, text: Remark) {
    self.code = code
    self.text = text
  }
}

/// A cell: its source and what its statements showed.
package struct ReportCell: Sendable {
  package enum Status: Spelling, Sendable {
    case ok, failed, skipped
    /// It has nothing wrong, and holds or needs what is still to be done.
    case todo
  }

  package enum SourceDisplay: Spelling, Sendable {
    case shown, folded, hidden
  }

  /// A run of source text of one kind, for highlighting. Joined, the tokens give the source back.
  package struct Token: Sendable {
    package enum Kind: Spelling, Sendable {
      case plain, keyword, function, parameter, number, text, comment, choice, punctuation
    }

    package var kind: Kind
    package var text: String

    package init(_ kind: Kind, _ text: String) {
      self.kind = kind
      self.text = text
    }
  }

  /// The author's id, or the first name that the cell binds, or its ordinal; unique in the report.
  package var anchor: String
  /// The author's id, or the same as `anchor`.
  package var id: String
  /// The line of the opening fence in the notebook.
  package var line: Int
  package var source: [Token]
  package var sourceDisplay = SourceDisplay.shown
  package var caption: String?
  /// The same with its Markdown read.
  package var captionNodes: [ProseNode] = []
  package var alt: String?
  package var status = Status.ok
  package var outputs: [ReportOutput] = []
  /// The cell's `expect` statements, in order.
  package var checks: [ReportCheck] = []

  package init(anchor: String, id: String, line: Int, source: [Token]) {
    self.anchor = anchor
    self.id = id
    self.line = line
    self.source = source
  }
}

/// What one statement showed.
package struct ReportOutput: Sendable {
  package var line: Int
  package var value: OutputValue

  package init(line: Int, value: OutputValue) {
    self.line = line
    self.value = value
  }
}

/// An `expect`.
package struct ReportCheck: Sendable, Equatable {
  package var line: Int
  /// The author's words, or the condition as it is written.
  @Spelled package var message: String
  /// Nil where it was not reached.
  package var passed: Bool?

  package init(line: Int, message: String, passed: Bool?) {
    self.line = line
    self.message = message
    self.passed = passed
  }
}
