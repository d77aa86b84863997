import Testing

@testable import Report

/// What is told of an output that changed.
@Suite struct OutputChangeTests {
  private func change(_ old: OutputValue, _ new: OutputValue) throws -> OutputChange {
    func read(_ value: OutputValue) throws -> ReviewedReport {
      var cell = ReportCell(anchor: "a", id: "a", line: 1, source: [.init(.plain, "x")])
      cell.outputs = [ReportOutput(line: 2, value: value)]
      var document = ReportDocument(version: "1", notebook: "n.md")
      document.show([cell])
      return try ReviewedReport.read(Array(renderJSON(document).utf8))
    }
    let difference = ReportDifference(from: try read(old), to: try read(new), tolerance: nil)
    return try #require(difference.cells.first?.outputs.first)
  }

  private func table(_ values: [Int], columns: [String] = ["name", "n"]) -> OutputValue {
    .table(
      OutputTable(
        columns: columns.map { .own($0) },
        rows: values.enumerated().map { [.text("r\($0)"), .integer($1)] }))
  }

  @Test func `of a table eight values are told, and the others counted`() throws {
    for (count, notes) in [
      (1, []), (8, []), (9, ["and 1 more value"]), (11, ["and 3 more values"]),
    ] {
      let found = try change(
        table(Array(repeating: 1, count: count)), table(Array(repeating: 3, count: count)))
      #expect(found.notes == notes)
      #expect(
        found.rows
          == (0..<min(8, count)).map {
            .init(name: "r\($0), n", old: "1", new: "3", difference: "+2")
          })
    }
  }

  @Test func `rows, columns and names of a table are told`() throws {
    #expect(
      try change(table([1, 2, 3]), table([1, 5])).rows == [
        .init(name: "rows", old: "3", new: "2"),
        .init(name: "r1, n", old: "2", new: "5", difference: "+3"),
      ])
    // Values of other columns are other values.
    #expect(
      try change(table([1]), table([2], columns: ["name", "m"])).rows == [
        .init(name: "columns", old: "name, n", new: "name, m")
      ])
    func named(_ name: String) -> OutputValue {
      .table(OutputTable(columns: ["name"], rows: [[.text(name)]]))
    }
    #expect(try change(named("a"), named("b")).rows.map(\.name) == ["name"])
    func bare(_ value: Int) -> OutputValue {
      .table(
        OutputTable(
          columns: ["i", "n"], rows: [[.integer(0), .integer(1)], [.integer(0), .integer(value)]]))
    }
    #expect(try change(bare(1), bare(2)).rows.map(\.name) == ["row 2, n"])
    let footers = ["a", "b"].map { text in
      OutputValue.table(OutputTable(columns: ["n"], rows: [], footer: [.own(text), "c"]))
    }
    #expect(
      try change(footers[0], footers[1]).rows == [.init(name: "totals", old: "a; c", new: "b; c")])
  }

  @Test func `a training tells its epochs and where it ends`() throws {
    func history(_ loss: [Double], _ weights: String = "w") -> OutputValue {
      .history(OutputHistory(names: ["loss"], series: [loss], weights: weights))
    }
    let shorter = try change(history([3, 2, 1]), history([3, 2]))
    #expect(shorter.rows.map(\.name) == ["epochs", "loss"] && shorter.notes.isEmpty)
    #expect(shorter.rows[0] == .init(name: "epochs", old: "3", new: "2"))
    let last = try change(history([3, 2, 1]), history([3, 2, 0.5]))
    #expect(
      last.rows.map(\.name) == ["loss"] && last.rows[0].difference == "-0.5000"
        && last.notes.isEmpty)
    let earlier = try change(history([3, 2, 1]), history([3, 2.5, 1]))
    #expect(
      earlier.rows.isEmpty && earlier.notes == ["the last epoch is the same; earlier ones differ"]
        && earlier.curves.count == 1)
    let weights = try change(history([3]), history([3], "v"))
    #expect(
      weights.notes == ["the figures are the same; the trained weights are not"]
        && weights.curves.isEmpty)
    // One that had no epoch at all.
    #expect(
      try change(history([]), history([1])).rows.first == .init(name: "epochs", old: "0", new: "1"))
  }

  @Test func `lists tell how many values differ, and short ones their values`() throws {
    func list(_ values: [Int]) -> OutputValue { .list(values.map { .integer($0) }) }
    let longer = try change(list([1, 2]), list([1, 4, 5]))
    #expect(longer.rows.first == .init(name: "entries", old: "2", new: "3"))
    #expect(longer.notes == ["1 of 2 values differ, by at most 2"] && longer.rows.count == 2)
    #expect(
      try change(list([1]), list([2])).rows == [
        .init(name: "value", old: "1", new: "2", difference: "+1")
      ])
    #expect(try change(list([1]), list([2])).notes.isEmpty)
    for (count, rows) in [(20, 1), (21, 0)] {
      let found = try change(list(Array(0..<count)), list([1] + Array(1..<count)))
      #expect(
        found.notes == ["1 of \(count) values differ, by at most 1"] && found.rows.count == rows)
    }
    let shapes = [[2, 1], [1, 2]].map {
      OutputValue.tensor(OutputTensor(shape: $0, values: [1, 2], element: .float64))
    }
    #expect(try change(shapes[0], shapes[1]).rows.map(\.name) == ["shape"])
  }

  @Test func `a metric that came or went is told`() throws {
    func metrics(_ values: [(name: String, value: Double)]) -> OutputValue { .metrics(values) }
    let found = try change(
      metrics([("loss", 1), ("old", 2)]), metrics([("loss", 1), ("new", 3)]))
    #expect(found.rows.map(\.name) == ["new", "old"])
    #expect(found.rows[0].old == nil && found.rows[1].new == nil)
    #expect(found.rows[0].new == "3" && found.rows[1].old == "2")
  }
}
