import Notebook
import Text

/// A part of the prose between two cells: Markdown with gaps for values.
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
      case .value(let code): MarkdownText.code(code.text)
      }
    }.joined()
  }

  /// Prose, without the HTML and the addresses that a report may not have, cut where nothing that began
  /// above an empty line can go on below it: what is code or a list stays so by itself.
  ///
  /// - Parameter folder: The way to the notebook's folder, for relative addresses.
  static func paragraphs(of prose: Prose, folder: String) -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    var current = Paragraph()
    var line: [Piece] = []
    var borders = MarkdownBorders()
    func endLine() {
      // A value is no sign of Markdown.
      let text = line.map { if case .text(let text) = $0 { text } else { "x" } }.joined()
      if borders.isBorder(before: text) {
        if !current.pieces.isEmpty { paragraphs.append(current) }
        current = Paragraph()
      }
      if !text.isEmpty || !current.pieces.isEmpty { current.pieces += line + [.text("\n")] }
      line = []
    }
    for piece in prose.page {
      let text: String
      switch piece {
      case .value(let code):
        line.append(.value(code))
        continue
      case .text(let markdown): text = markdown
      case .address(_, let written): text = rebased(written, on: folder)
      case .picture: continue
      }
      for (number, part) in text.split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated()
      {
        if number > 0 { endLine() }
        if !part.isEmpty { line.append(.text(String(part))) }
      }
    }
    endLine()
    if !current.pieces.isEmpty { paragraphs.append(current) }
    return paragraphs.map { $0.joined }
  }

  /// Neighbouring texts as one, without empty lines at the end.
  private var joined: Paragraph {
    var result = Paragraph()
    for piece in pieces {
      if case .text(let text) = piece, case .text(let before)? = result.pieces.last {
        result.pieces[result.pieces.count - 1] = .text(before + text)
      } else {
        result.pieces.append(piece)
      }
    }
    if case .text(let text)? = result.pieces.last {
      result.pieces.removeLast()
      let end = text.utf8.lastIndex { $0 != UInt8(ascii: "\n") }
      if let end { result.pieces.append(.text(String(decoding: text.utf8[...end], as: UTF8.self))) }
    }
    return result
  }

  /// A relative address as seen from another folder.
  private static func rebased(_ address: String, on folder: String) -> String {
    var steps = folder.split(separator: "/").filter { $0 != "." }[...]
    var rest = address.split(separator: "/", omittingEmptySubsequences: false)[...]
    while let first = rest.first, rest.count > 1 {
      if first == ".." {
        guard let last = steps.last, last != ".." else { break }
        steps.removeLast()
      } else if first != "." {
        break
      }
      rest.removeFirst()
    }
    return (steps + rest).joined(separator: "/")
  }
}
