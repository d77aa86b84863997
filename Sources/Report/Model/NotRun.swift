import Text
import Words

/// Why a statement has not run, to stand in the place of what it would have shown.
package enum NotRun: Sendable {
  /// It needs a value that is not there, for what stands in that line.
  case needs(String, line: Int?)
  /// Its author has not come to it yet.
  case todo
  /// It needs what is still to do; the name is empty where a statement has none.
  case todoNeeds(String, line: Int)
  case because(String)

  package var remark: Remark {
    switch self {
    case .needs(let name, let line?): Remark(\.remarks.needsInLine, .own(name), "\(line)")
    case .needs(let name, nil): Remark(\.remarks.needs, .own(name))
    case .todo: Remark(\.remarks.todo)
    case .todoNeeds("", let line): Remark(\.remarks.todoNeedsLine, "\(line)")
    case .todoNeeds(let name, let line): Remark(\.remarks.todoNeeds, .own(name), "\(line)")
    case .because(let reason): .own("not run: \(reason)")
    }
  }

  package var text: String { remark.text }

  /// What stands in JSON beside the text, which names a line: that moves with what stands above it.
  var jsonMembers: [(name: String, value: JSON)] {
    switch self {
    case .needs(let name, _): [("needs", .text(name))]
    case .todoNeeds(let name, _): [("todo", .boolean(true)), ("needs", .text(name))]
    case .todo: [("todo", .boolean(true))]
    case .because: []
    }
  }
}

extension NotRun: BinaryCodable {
  package func write(to writer: inout ByteWriter) {
    switch self {
    case .needs(let name, let line): writer.write(0, name, line)
    case .todo: writer.write(1)
    case .todoNeeds(let name, let line): writer.write(2, name, line)
    case .because(let reason): writer.write(3, reason)
    }
  }

  package init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    switch try reader.whole() {
    case 0: self = .needs(try reader.text(), line: try Int?(from: &reader))
    case 1: self = .todo
    case 2: self = .todoNeeds(try reader.text(), line: try reader.whole())
    case 3: self = .because(try reader.text())
    default: throw ByteReader.Damage()
    }
  }
}
