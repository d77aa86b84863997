import Text

/// HTML comments in prose: nothing of them is ever shown. A comment ends at the first `-->`, as in
/// CommonMark 0.31; cmark-gfm, which follows an older version, is helped where it sees none.
enum Comments {
  static let opening: [Unicode.Scalar] = ["<", "!", "-", "-"]
  private static let closing: [Unicode.Scalar] = ["-", "-", ">"]
  /// What keeps lists and code apart that a comment kept apart: a definition of nothing.
  static let separator = "[//]: #"

  /// Where a comment that begins at `start` ends; nil where it is never closed. `<!-->` and `<!--->`
  /// are comments.
  static func end(in text: [Unicode.Scalar], from start: Int) -> Int? {
    var index = start + 2
    while index + closing.count <= text.count {
      if text[index] == "-", text[index...].starts(with: closing) { return index + closing.count }
      index += 1
    }
    return nil
  }

  /// The comments of raw HTML; one that is never closed reaches to its end.
  static func ranges(in html: [Unicode.Scalar]) -> (ranges: [Range<Int>], unclosed: Int?) {
    var ranges: [Range<Int>] = []
    var index = 0
    while index < html.count {
      guard html[index] == "<", html[index...].starts(with: opening) else {
        index += 1
        continue
      }
      guard let end = end(in: html, from: index) else {
        ranges.append(index..<html.count)
        return (ranges, index)
      }
      ranges.append(index..<end)
      index = end
    }
    return (ranges, nil)
  }

  /// Raw HTML without its comments, and without the lines that they leave empty.
  static func removed(from html: String) -> String {
    guard html.contains("<!--") else { return html }
    let scalars = html.scalars
    var text = String.UnicodeScalarView()
    var shown = 0
    for range in ranges(in: scalars).ranges {
      text += scalars[shown..<range.lowerBound]
      shown = range.upperBound
    }
    text += scalars[shown...]
    return String(text).split(separator: "\n").filter { !$0.isBlank }.joined(separator: "\n")
  }
}

/// Lines of a file as one text, and the way back to their places.
struct JoinedLines {
  private(set) var scalars: [Unicode.Scalar] = []
  private var starts: [Int] = []
  private let firstLine: Int

  init(_ lines: Range<Int>, of source: SourceFile) {
    firstLine = lines.lowerBound
    for number in lines {
      starts.append(scalars.count)
      scalars += source.line(number).unicodeScalars
      scalars.append("\n")
    }
  }

  /// The line of a scalar, and its offset there.
  func place(of index: Int) -> (line: Int, offset: Int) {
    let line = max(0, Notebook.firstIndex(in: starts) { $0 > index } - 1)
    guard starts.indices.contains(line) else { return (firstLine, 0) }
    return (firstLine + line, index - starts[line])
  }

  func place(of range: Range<Int>) -> LinkPlaces.Place {
    let start = place(of: range.lowerBound)
    let last = place(of: max(range.lowerBound, range.upperBound - 1))
    // A line's end is no part of it.
    let isEnd =
      scalars.indices.contains(range.upperBound - 1) && scalars[range.upperBound - 1] == "\n"
    return LinkPlaces.Place(
      line: start.line, start: start.offset, end: last.offset + (isEnd ? 0 : 1),
      endLine: last.line)
  }
}

extension MarkdownEdit {
  /// Takes out what may reach over several lines, and puts a text in its place.
  static func replacing(
    _ place: LinkPlaces.Place, by text: String = "", in source: SourceFile
  ) -> [MarkdownEdit] {
    let endLine = max(place.line, place.endLine)
    return Range(from: place.line, through: endLine).map { number in
      MarkdownEdit(
        line: number, start: number == place.line ? place.start : 0,
        end: number == endLine ? place.end : source.line(number).unicodeScalars.count,
        piece: .text(number == place.line ? text : ""), joinsNext: number < endLine)
    }
  }
}
