import Datasets
import Platform
import Text

/// What a teacher says of hand-ins: a CSV file of student, exercise and text.
struct TeacherComments {
  private(set) var all: [(student: String, exercise: String, text: String)] = []

  private static let columns = ["student", "exercise", "text"]

  init(_ path: Path) throws(ReportFile.Failure) {
    let rows: [(line: Int, fields: [String])]
    do {
      rows = try csvRows(File(path), name: "\(path)")
    } catch let error as DatasetError {
      let hint = error.hint.map { "; \($0)" } ?? ""
      throw ReportFile.Failure(message: error.message + hint, status: .badInput)
    } catch {
      let reason = (error as? SystemError)?.reason ?? "\(error)"
      throw ReportFile.Failure(message: "\(path) can't be read: \(reason)", status: .badInput)
    }
    let head = rows.first?.fields ?? []
    let places = Self.columns.map { name in
      head.firstIndex { Spelling($0.trimming(\.isWhitespace).lowercased()) == Spelling(name) }
    }
    guard let student = places[0], let exercise = places[1], let text = places[2] else {
      let found = head.isEmpty ? "nothing" : head.map { "`\($0)`" }.joined(separator: ", ")
      throw ReportFile.Failure(
        message:
          "\(path):\(rows.first?.line ?? 1): its first line names the columns student, exercise "
          + "and text, with commas between them; here it has \(found.printable())",
        status: .badInput)
    }
    var faults: [String] = []
    for (line, fields) in rows.dropFirst() {
      guard fields.count == head.count else {
        faults.append(Self.fault(of: fields, of: head, at: "\(path):\(line)"))
        continue
      }
      all.append((fields[student], fields[exercise], fields[text]))
    }
    guard let first = faults.first else { return }
    let more = faults.count == 1 ? "" : " (and so in \(faults.count - 1) more)"
    throw ReportFile.Failure(message: first + more, status: .badInput)
  }

  /// A row with more fields has had its text cut in two, one with fewer says nothing.
  private static func fault(of fields: [String], of head: [String], at place: String) -> String {
    "\(place): this row has \(fields.count) field\(fields.count == 1 ? "" : "s"), and "
      + "\(head.count) are expected: \(head.joined(separator: ", "))"
      + (fields.count > head.count
        ? "; a text with a comma in it stands between quotation marks" : "")
  }
}
