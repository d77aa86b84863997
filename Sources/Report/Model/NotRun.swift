import Text
import Words

/// Why a statement has not run, to stand in the place of what it would have shown.
package enum NotRun: Sendable {
  /// It needs a value that is not there, for what stands in that line, of that file where it is another.
  case needs(String, line: Int?, of: String? = nil)
  /// Its author has not come to it yet.
  case todo
  /// It needs what is still to do; the name is empty where a statement has none.
  case todoNeeds(String, line: Int, of: String? = nil)
  case because(String)

  package var remark: Remark {
    switch self {
    case .needs(let name, let line?, let file?):
      Remark(\.remarks.needsInFile, .own(name), "\(line)", .own(file))
    case .needs(let name, let line?, nil):
      Remark(\.remarks.needsInLine, .own(name), "\(line)")
    case .needs(let name, nil, _): Remark(\.remarks.needs, .own(name))
    case .todo: Remark(\.remarks.todo)
    case .todoNeeds("", let line, _): Remark(\.remarks.todoNeedsLine, "\(line)")
    case .todoNeeds(let name, let line, let file?):
      Remark(\.remarks.todoNeedsInFile, .own(name), "\(line)", .own(file))
    case .todoNeeds(let name, let line, nil): Remark(\.remarks.todoNeeds, .own(name), "\(line)")
    case .because(let reason): .own("not run: \(reason)")
    }
  }

  package var text: String { remark.text }

  /// What stands in JSON beside the text, which names a line: that moves with what stands above it.
  var jsonMembers: [(name: String, value: JSON)] {
    switch self {
    case .needs(let name, _, _): [("needs", .text(name))]
    case .todoNeeds(let name, _, _): [("todo", .boolean(true)), ("needs", .text(name))]
    case .todo: [("todo", .boolean(true))]
    case .because: []
    }
  }
}

extension NotRun: BinaryCodable {
  package func write(to writer: inout ByteWriter) {
    switch self {
    case .needs(let name, let line, let file): writer.write(0, name, line, file)
    case .todo: writer.write(1)
    case .todoNeeds(let name, let line, let file): writer.write(2, name, line, file)
    case .because(let reason): writer.write(3, reason)
    }
  }

  package init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    switch try reader.whole() {
    case 0:
      self = .needs(
        try reader.text(), line: try Int?(from: &reader), of: try String?(from: &reader))
    case 1: self = .todo
    case 2:
      self = .todoNeeds(
        try reader.text(), line: try reader.whole(), of: try String?(from: &reader))
    case 3: self = .because(try reader.text())
    default: throw ByteReader.Damage()
    }
  }
}
