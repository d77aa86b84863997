import Execution
import Folders
import Notebook
import Report
import Testing

/// Statements that are looked at one by one, behind lines of their own.
struct Statements {
  /// Lines that show nothing.
  var prelude = ""
  var folder = "."

  /// A folder with `k.csv`, six samples of three classes, and `t.csv`, four with a number each.
  static func tables() -> TemporaryFolder {
    let folder = TemporaryFolder()
    folder.write(
      "a,b,c,d,e,y\n1,2,3,4,5,u\n2,3,4,5,6,v\n3,4,5,6,7,u\n4,5,6,7,8,w\n5,6,7,8,9,w\n6,7,8,9,10,w\n",
      to: "k.csv")
    folder.write("a,y\n1,1.5\n2,2.5\n4,3.5\n9,4.5\n", to: "t.csv")
    return folder
  }

  func run(_ code: String) -> NotebookRun {
    let run = NotebookRun.cell(prelude + code, folder: folder)
    #expect(run.errors.map(\.message) == [], "\(code)")
    return run
  }

  /// What it shows.
  func shown(_ code: String) -> [Shown] {
    let run = run(code)
    #expect(run.failures.map(\.message) == [], "\(code)")
    return run.shown
  }

  /// What it shows in words: figures by their descriptions, tables by their captions, cells and footers.
  func told(_ code: String) -> [String] {
    run(code).cells.flatMap(\.outputs).map { output in
      switch output.value {
      case .figure(let figure): figureDescription(figure)
      case .table(let table):
        ([table.caption?.text, table.columns.map(\.text).joined(separator: ", ")].compactMap(\.self)
          + table.rows.map { $0.map(Self.text).joined(separator: ", ") }
          + table.footer.map(\.text)).joined(separator: "; ")
      case .text(let text): text
      case .described(let remark): remark.text
      default: "\(Shown(output.value))"
      }
    }
  }

  private static func text(_ cell: OutputTable.Cell) -> String {
    switch cell {
    case .integer(let value): "\(value)"
    case .number(let value): significant(value, digits: 4)
    case .written(let text, value: _): text
    case .text(let text): text
    case .said(let remark): remark.text
    case .lines(let lines): lines.joined(separator: " / ")
    }
  }

  func figures(_ code: String) -> [Figure] {
    run(code).cells.flatMap(\.outputs).compactMap {
      if case .figure(let figure) = $0.value { figure } else { nil }
    }
  }

  /// That it fails at the part between « and », all of it, with this message; what follows a failure is
  /// not asked for.
  func expectFailure(
    _ marked: String, _ message: String, hint: String? = nil,
    _ location: Testing.SourceLocation = #_sourceLocation
  ) {
    let parts = marked.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "«" || $0 == "»" })
    guard parts.count == 3 else {
      Issue.record("no part of it is marked: \(marked)", sourceLocation: location)
      return
    }
    let run = run(parts.joined())
    let found = run.failures.first
    #expect(found?.message == message, "\(marked)", sourceLocation: location)
    if let hint { #expect(found?.hint == hint, "\(marked)", sourceLocation: location) }
    #expect(found?.range.start.column == parts[0].count + 1, "\(marked)", sourceLocation: location)
    #expect(
      found?.range.end.column == parts[0].count + parts[1].count + 1, "\(marked)",
      sourceLocation: location)
    #expect(
      found?.range.start.line == 2 + prelude.utf8.count(where: { $0 == 0x0a }), "\(marked)",
      sourceLocation: location)
  }
}
