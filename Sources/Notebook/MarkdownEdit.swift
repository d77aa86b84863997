import Text

/// A change to a line of Markdown: scalars, counted from 0, that something else stands for.
struct MarkdownEdit {
  var line: Int
  var start: Int
  var end: Int
  var piece: Prose.Piece
  /// Whether the line's end goes too.
  var joinsNext = false

  /// Lines of a file without empty ones at both ends, with their changes.
  static func cut(_ lines: Range<Int>, of source: SourceFile, at edits: [MarkdownEdit])
    -> [Prose.Piece]
  {
    guard let first = lines.first(where: { !source.line($0).isBlank }),
      let last = lines.last(where: { !source.line($0).isBlank })
    else { return [] }
    let editsOfLine = Dictionary(grouping: edits, by: \.line)
    var pieces: [Prose.Piece] = []
    var text = ""
    for number in Range(from: first, through: last) {
      let line = source.line(number)
      guard let edits = editsOfLine[number] else {
        text += line + "\n"
        continue
      }
      let scalars = line.scalars
      var shown = 0
      var joinsNext = false
      for edit in edits.sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) })
      where edit.start >= shown && edit.start <= edit.end && edit.end <= scalars.count {
        text += String(scalars: scalars[shown..<edit.start])
        shown = edit.end
        joinsNext = edit.joinsNext
        if case .text(let new) = edit.piece {
          text += new
          continue
        }
        if !text.isEmpty { pieces.append(.text(text)) }
        text = ""
        pieces.append(edit.piece)
      }
      text += String(scalars: scalars[shown...]) + (joinsNext ? "" : "\n")
    }
    if !text.isEmpty { pieces.append(.text(text)) }
    return pieces
  }
}

extension [Prose.Piece] {
  /// With U+FFFD for what would be hidden in the text.
  var withoutHidden: [Prose.Piece] {
    map { piece in
      switch piece {
      case .text(let text): .text(text.withoutHidden)
      case .address(let url, let written): .address(url: url, written: written.withoutHidden)
      case .picture(let path, let alt, let title, let range):
        .picture(
          path: path, alt: alt.withoutHidden, title: title?.withoutHidden, range: range)
      case .value: piece
      }
    }
  }
}
