/// A change to a line of Markdown: characters, counted from 0, that something else stands for.
struct MarkdownEdit {
  var line: Int
  var start: Int
  var end: Int
  var piece: Prose.Piece

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
    for number in first...last {
      let line = source.line(number)
      guard let edits = editsOfLine[number] else {
        text += line + "\n"
        continue
      }
      let characters = Array(line)
      var shown = 0
      for edit in edits.sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) })
      where edit.start >= shown && edit.start <= edit.end && edit.end <= characters.count {
        text += String(characters[shown..<edit.start])
        shown = edit.end
        if case .text(let new) = edit.piece {
          text += new
          continue
        }
        if !text.isEmpty { pieces.append(.text(text)) }
        text = ""
        pieces.append(edit.piece)
      }
      text += String(characters[shown...]) + "\n"
    }
    if !text.isEmpty { pieces.append(.text(text)) }
    return pieces
  }

  /// Backticks, more than stand anywhere in the lines.
  static func fence(around lines: [String]) -> String {
    var longest = 2
    for line in lines {
      var run = 0
      for byte in line.utf8 {
        run = byte == UInt8(ascii: "`") ? run + 1 : 0
        longest = max(longest, run)
      }
    }
    return String(repeating: "`", count: longest + 1)
  }
}
