import Testing

@testable import Report

/// What is kept of outputs is written field by field. A property that is added to one of these values
/// belongs among its `fields` too, or a cached result would show less than a fresh one.
@Suite struct KeptFieldsTests {
  /// The records in a value that have properties which are not among their fields.
  private func incomplete(_ value: Any) -> [String] {
    let children = Mirror(reflecting: value).children
    var found = children.flatMap { incomplete($0.value) }
    if let record = value as? any Record, children.count != fieldCount(of: record) {
      found.append("\(type(of: value))")
    }
    return found
  }

  private func fieldCount(of record: some Record) -> Int {
    let count = type(of: record).fields.count
    return switch record {
    // Its dash is chosen while drawing and never kept.
    case is LineSeries: count + 1
    // Its summary's fields are its own.
    case let violin as Violin: count + 1 - Mirror(reflecting: violin.summary).children.count
    default: count
    }
  }

  @Test(arguments: Figure.Kind.allCases) func allFieldsOfFiguresAreKept(_ kind: Figure.Kind) {
    #expect(incomplete(Figure(content: kind.content(named: "a"))) == [])
  }

  @Test func allFieldsOfOutputsAreKept() {
    let outputs: [any Record] = [
      OutputTensor(shape: [], values: [1], element: .float64),
      OutputTable(columns: [], rows: []), OutputHistory(names: [], series: [], weights: ""),
      OutputError(message: "", line: 1, column: 1, excerpt: "", isExpected: true),
      ReportDocument.DataSource(name: "", isReal: true, digest: ""),
    ]
    for output in outputs { #expect(incomplete(output) == []) }
  }
}
