import Text

/// Where the lines of a notebook were written that was put together of other files: there whoever reads
/// of a line looks for it. Empty for a notebook of its own.
package struct LineOrigins: Sendable {
  /// A file that lines come from.
  package struct File: Sendable {
    package var name: String
    /// What is said of its lines beside what is wrong with them; empty for the reader's own file, whose
    /// name is not said with each line either.
    package var note: String

    package init(name: String, note: String = "") {
      self.name = name
      self.note = note
    }
  }

  package let files: [File]
  /// For each line the place of its file in `files`, and its number there.
  private var places: [Int] = []
  private var numbers: [Int] = []

  package init(of files: [File] = []) { self.files = files }

  /// Says of the next line where it was written.
  package mutating func add(file: Int, number: Int) {
    places.append(file)
    numbers.append(number)
  }

  /// A line's number where it was written.
  package func number(of line: Int) -> Int {
    numbers.indices.contains(line - 1) ? numbers[line - 1] : line
  }

  /// The file of a line that is not the reader's own.
  package func file(of line: Int) -> File? {
    guard places.indices.contains(line - 1), files.indices.contains(places[line - 1]) else {
      return nil
    }
    let file = files[places[line - 1]]
    return file.note.isEmpty ? nil : file
  }

  /// A line as messages name it: `line 12`, `line 12 of lesson.md`.
  package func name(of line: Int) -> String {
    "line \(number(of: line))" + (file(of: line).map { " of \($0.name)" } ?? "")
  }
}

extension LineOrigins: BinaryCodable {
  package func write(to writer: inout ByteWriter) {
    for names in [files.map(\.name), files.map(\.note)] { names.write(to: &writer) }
    for lines in [places, numbers] { lines.write(to: &writer) }
  }

  package init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    let (names, notes) = (try [String](from: &reader), try [String](from: &reader))
    (places, numbers) = (try [Int](from: &reader), try [Int](from: &reader))
    files = zip(names, notes).map { File(name: $0, note: $1) }
    guard names.count == notes.count, places.count == numbers.count,
      places.allSatisfy(files.indices.contains), numbers.allSatisfy({ $0 > 0 })
    else { throw ByteReader.Damage() }
  }
}
