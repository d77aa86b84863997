import Text

/// A line of a notebook taken apart.
struct LineScalars {
  let number: Int
  let scalars: [Unicode.Scalar]
  let columns: Columns

  init(_ number: Int, of source: SourceFile) {
    let line = source.line(number)
    self.number = number
    scalars = line.scalars
    columns = Columns(line)
  }
}

/// The line that was asked for last: a line may hold thousands of links and values.
struct LastLine {
  private let source: SourceFile
  private var line: LineScalars?

  init(of source: SourceFile) { self.source = source }

  mutating func callAsFunction(_ number: Int) -> LineScalars {
    if let line, line.number == number { return line }
    let line = LineScalars(number, of: source)
    self.line = line
    return line
  }
}
