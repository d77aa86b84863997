import Text

/// A place in a file: line and column, both counted from 1, the column in characters.
package struct SourceLocation: Hashable, Sendable, Comparable {
  package var line: Int
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (a: Self, b: Self) -> Bool {
    (a.line, a.column) < (b.line, b.column)
  }
}

/// From one place up to, not including, another.
package struct SourceRange: Hashable, Sendable {
  package var start: SourceLocation
  package var end: SourceLocation

  package init(start: SourceLocation, end: SourceLocation) {
    self.start = start
    self.end = end
  }

  /// `length` characters of one line.
  package init(line: Int, column: Int, length: Int) {
    self.init(
      start: SourceLocation(line: line, column: column),
      end: SourceLocation(line: line, column: column + length))
  }

  /// From the start of this range to the end of the other.
  package func through(_ other: SourceRange) -> SourceRange {
    SourceRange(start: start, end: other.end)
  }
}

/// Something together with where it was written.
package struct Located<Value: Sendable>: Sendable {
  package var value: Value
  package var range: SourceRange

  package init(_ value: Value, at range: SourceRange) {
    self.value = value
    self.range = range
  }
}

extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}

/// A notebook's text, cut into lines without their ends.
package struct SourceFile: Sendable {
  /// The path as the reader gave it; error messages begin with it.
  package let name: String
  package let text: String
  /// Lines end with a line feed, a carriage return or both, as in CommonMark.
  package let lines: [String]
  /// Where its lines were written, if that was elsewhere.
  package var origins = LineOrigins()
  /// Whether a cell may begin with ```{nbrun} too.
  let takesBraces: Bool

  package init(name: String, text: String) {
    self.name = name
    takesBraces = Self.takesBraces(named: name)
    // A byte order mark is no part of the first line: editors don't show it.
    self.text = text.removing(prefix: "\u{FEFF}").map { String($0) } ?? text
    self.lines = Self.split(self.text)
  }

  /// The name of the file that its reader has written.
  package var writtenName: String { origins.files.first?.name ?? name }

  /// A line by its number from 1; empty where there is none.
  package func line(_ number: Int) -> String {
    lines.indices.contains(number - 1) ? lines[number - 1] : ""
  }

  private static func split(_ text: String) -> [String] {
    var lines: [String] = []
    let bytes = text.utf8
    var start = bytes.startIndex
    var index = start
    while index < bytes.endIndex {
      let byte = bytes[index]
      let next = bytes.index(after: index)
      guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else {
        index = next
        continue
      }
      lines.append(String(text[start..<index]))
      let isPair =
        byte == UInt8(ascii: "\r") && next < bytes.endIndex && bytes[next] == UInt8(ascii: "\n")
      start = isPair ? bytes.index(after: next) : next
      index = start
    }
    lines.append(String(text[start...]))
    return lines
  }
}
