import Notebook
import Text

/// A paragraph of prose: Markdown with gaps for values.
struct Paragraph {
  enum Piece {
    case text(String)
    case value(CodeLine)
  }

  private(set) var pieces: [Piece] = []

  /// The Markdown, values as the code that gives them.
  var plain: String {
    pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .value(let code): "`\(code.text)`"
      }
    }.joined()
  }

  /// Prose cut at its empty lines, but not inside fenced blocks.
  static func paragraphs(of prose: Prose) -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    var current = Paragraph()
    var isInFence = false
    func finish() {
      while case .text(let text)? = current.pieces.last {
        let end = text.lastIndex { !$0.isNewline }
        current.pieces.removeLast()
        if let end {
          current.pieces.append(.text(String(text[...end])))
          break
        }
      }
      if !current.pieces.isEmpty { paragraphs.append(current) }
      current = Paragraph()
    }
    for piece in prose.markdown {
      switch piece {
      case .value(let code): current.pieces.append(.value(code))
      case .picture, .address: break
      case .text(let markdown):
        let lines = markdown.split(separator: "\n", omittingEmptySubsequences: false)
        for (number, line) in lines.enumerated() {
          if line.hasPrefix("```") || line.hasPrefix("~~~") { isInFence.toggle() }
          let isBreak = line.isEmpty && number > 0 && number < lines.count - 1 && !isInFence
          if isBreak {
            finish()
          } else if !line.isEmpty || !current.pieces.isEmpty {
            current.pieces.append(.text(line + (number < lines.count - 1 ? "\n" : "")))
          }
        }
      }
    }
    finish()
    return paragraphs
  }
}
