import Text

/// Scalars of a line, from 0.
struct LinePlace {
  var line: Int
  var start: Int
  var end: Int
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

  /// Where each line begins, and where all end.
  var bounds: [Int] { starts + [scalars.count] }

  /// The line of a scalar, and its offset there.
  func place(of index: Int) -> (line: Int, offset: Int) {
    let line = max(0, Notebook.firstIndex(in: starts) { $0 > index } - 1)
    guard starts.indices.contains(line) else { return (firstLine, 0) }
    return (firstLine + line, index - starts[line])
  }

  /// Of what stands in one line.
  func place(of range: Range<Int>) -> LinePlace {
    let start = place(of: range.lowerBound)
    return LinePlace(line: start.line, start: start.offset, end: start.offset + range.count)
  }
}

/// Inline code in a paragraph.
struct CodeSpans {
  private let text: [Unicode.Scalar]
  /// Where the last run of so many backticks begins.
  private var lastTicks: [Int: Int] = [:]

  init(_ text: [Unicode.Scalar]) {
    self.text = text
    var place = 0
    while place < text.count {
      let count = run(at: place)
      if count > 0 { lastTicks[count] = place }
      place += max(1, count)
    }
  }

  func run(at start: Int) -> Int {
    text[min(start, text.count)...].prefix { $0 == "`" }.count
  }

  /// The end of the code that begins at a backtick; where none does, that of the row of backticks.
  func end(from start: Int) -> Int {
    let count = run(at: start)
    let open = start + count
    guard let last = lastTicks[count], last >= open else { return open }
    var place = open
    while place <= last {
      let other = run(at: place)
      if other == count { return place + count }
      place += max(1, other)
    }
    return open
  }
}
