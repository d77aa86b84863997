import Text

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

  package enum Block: Sendable {
    case prose(ReportProse)
    case cell(ReportCell)
  }

  package var version: String
  /// The notebook's file name, without its folder.
  package var notebook: String
  package var title: String?
  package var subtitle: String?
  package var author: String?
  /// As the author wrote it.
  package var date: String?
  package var lang = "en"
  package var seed: UInt64 = 0
  package var parameters: [(name: String, value: OutputValue)] = []
  package var data: [DataSource] = []
  /// Whether the stand-in was asked for; else it serves because the real data were not found.
  package var asksForStandIn = false
  package var warnings: [String] = []
  /// Why the run was stopped before its end: `stopped after 10 s`. The report is then not whole.
  package var stopped: String?
  package var blocks: [Block] = []

  package init(version: String, notebook: String) {
    self.version = version
    self.notebook = notebook
  }

  package var cells: [ReportCell] {
    blocks.compactMap { if case .cell(let cell) = $0 { cell } else { nil } }
  }

  package var hasFailed: Bool { stopped != nil || cells.contains { $0.status == .failed } }
}

/// Prose with its values filled in.
package struct ReportProse: Sendable {
  package enum Piece: Sendable {
    /// HTML; among the pieces of `markdown`, Markdown.
    case html(String)
    /// A relative address as it is written around, from the notebook's folder.
    ///
    /// - Parameter isNotebook: Whether it leads to a notebook beside this one, which has a report
    ///   of its own.
    case address(String, isNotebook: Bool)
    /// A value's text, to be escaped.
    case value(String)
    /// A value that could not be computed, and why.
    case missing(String)
    /// A picture, embedded as a `data:` URL; nil where the file could not be read.
    case picture(url: String?, path: String, alt: String, title: String?)
  }

  package var pieces: [Piece]
  package var headings: [(level: Int, text: String, anchor: String)]
  package var markdown: [Piece]
  /// The values among the pieces, in order, each with the expression that it is of.
  package var values: [InlineValue] = []

  package struct InlineValue: Sendable {
    package var code: String
    package var text: String

    package init(code: String, text: String) {
      self.code = code
      self.text = text
    }
  }

  package init(
    pieces: [Piece], headings: [(level: Int, text: String, anchor: String)], markdown: [Piece]
  ) {
    self.pieces = pieces
    self.headings = headings
    self.markdown = markdown
  }
}

/// A cell: its source and what its statements showed.
package struct ReportCell: Sendable {
  package enum Status: Spelling, Sendable {
    case ok, failed, skipped
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
