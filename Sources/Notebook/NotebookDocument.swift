import Text

/// A notebook as it was read: what its front matter says, its prose, its cells. Nothing is checked
/// yet but the Markdown and the front matter.
package struct NotebookDocument: Sendable {
  package var source: SourceFile
  package var frontMatter: FrontMatter
  package var blocks: [Block]

  package init(source: SourceFile, frontMatter: FrontMatter, blocks: [Block]) {
    self.source = source
    self.frontMatter = frontMatter
    self.blocks = blocks
  }

  package enum Block: Sendable {
    case prose(Prose)
    case cell(Cell)
  }

  package var cells: [Cell] {
    blocks.compactMap { if case .cell(let cell) = $0 { cell } else { nil } }
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

  package var title: String?
  package var subtitle: String?
  package var author: String?
  /// As it was written.
  package var date: String?
  /// A language tag, `en` where absent.
  package var lang = "en"
  package var seed: UInt64 = 0
  package var data: DataChoice = .auto
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

  package var id: Located<String>?
  package var caption: String?
  package var alt: String?
  package var sourceDisplay = SourceDisplay.shown
  package var expectsError = false
  /// The line of the opening fence.
  package var fenceLine: Int
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

/// Markdown between cells, rendered, with gaps for what only the run or the disk can tell.
package struct Prose: Sendable {
  package enum Piece: Sendable {
    /// HTML or Markdown as it stands.
    case text(String)
    /// A value of the program: the inline code after `nbrun: `.
    case value(CodeLine)
    /// A picture inside the notebook's folder, to be embedded, and where it stands.
    case picture(path: String, alt: String, title: String?, range: SourceRange)
    /// A relative address, which leads elsewhere from a report's folder.
    ///
    /// - Parameter written: The same as the HTML or the Markdown around it has it.
    case address(url: String, written: String)
  }

  package struct Heading: Sendable {
    package var level: Int
    /// Plain text.
    package var text: String
    /// The id of the heading's element in the rendered HTML; unique in the notebook.
    package var anchor: String

    package init(level: Int, text: String, anchor: String) {
      self.level = level
      self.text = text
      self.anchor = anchor
    }
  }

  /// A link to a place in the notebook or to a file, and where it stands.
  package struct Link: Sendable {
    package var url: String
    package var range: SourceRange

    /// What follows `#`, where the link stays in the notebook.
    package var fragment: String? {
      guard url.hasPrefix("#") else { return nil }
      return LinkPolicy.decoded(url.utf8.dropFirst()) ?? String(url.unicodeScalars.dropFirst())
    }
  }

  /// As HTML.
  package var pieces: [Piece]
  package var headings: [Heading]
  /// The same prose as it was written, with the same gaps for values.
  package var markdown: [Piece]
  /// The same as Markdown for a page elsewhere: without HTML, and with gaps for addresses.
  package var page: [Piece]

  package var links: [Link] = []

  /// Whether its Markdown holds nothing.
  var isBlank: Bool {
    page.allSatisfy { piece in
      if case .text(let text) = piece {
        text.unicodeScalars.allSatisfy { $0.isBlank || $0.isLineEnd }
      } else {
        false
      }
    }
  }

  package init(pieces: [Piece], headings: [Heading], markdown: [Piece], page: [Piece] = []) {
    self.pieces = pieces
    self.headings = headings
    self.markdown = markdown
    self.page = page
  }
}
