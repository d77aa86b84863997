import Folders
import Report
import Testing

/// Tables that are read and put together in unusual ways.
@Suite struct OddTablesTests {
  private let folder = TemporaryFolder()

  private func run(_ code: String) -> NotebookRun { NotebookRun.cell(code, folder: folder.path) }

  private func expectRight(_ code: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let run = run(code)
    #expect(run.errors.map(\.message) == [], sourceLocation: sourceLocation)
    #expect(run.failures.map(\.message) == [], sourceLocation: sourceLocation)
  }

  /// Neighbours of a thousand millions are one number in single precision; scaled, their deviation is 1.
  @Test func joinedRowsKeepWhatSinglePrecisionLeavesOut() {
    let rows = (0..<12).map { "\(1_000_000_000 + $0),\($0)" }
    folder.write("x,y\n" + rows.joined(separator: "\n") + "\n", to: "big.csv")
    expectRight(
      """
      a = table("big.csv", target: "y", test_split: 0)
      s = standardize(split(join(a.train, a.train), 0.5))
      expect(abs(std(s.train.x) - 1) < 1e-6)
      """)
  }

  @Test func dataThatAreScaledOtherwiseAreNotJoined() throws {
    folder.write("x,y\n1,1\n2,2\n4,3\n9,4\n", to: "t.csv")
    let run = run(
      """
      a = table("t.csv", target: "y", test_split: 0.25)
      join(standardize(a).train, a.train)
      """)
    let failure = try #require(run.failures.first)
    #expect(failure.message == "these samples are scaled otherwise than the others")
    #expect(failure.hint?.contains("scale them then") == true)
  }

  /// A piece of the file that holds no row does not hold the first one.
  @Test func emptyLinesBeforeTheHeaderAreNoRows() {
    let empty = String(repeating: "\n", count: 1_200_000)
    folder.write(empty + "x,y\n1,a\n2,b\n3,a\n4,b\n", to: "late.csv")
    expectRight(
      """
      t = table("late.csv", label: "y", test_split: 0)
      expect(len(t.train) == 4 and t.classes == ["a", "b"])
      """)
  }

  @Test(arguments: ["true", "false"])
  func aClassMayBeCalledInf(stratify: String) {
    folder.write("x,y\n1,inf\n2,one\n3,inf\n4,one\n5,inf\n6,one\n", to: "inf.csv")
    expectRight(
      """
      t = table("inf.csv", label: "y", test_split: 0.5, stratify: \(stratify))
      expect(t.classes == ["inf", "one"])
      """)
  }

  /// `1` and `1.0` are one number, and so are `2` and `02`.
  @Test func thePositiveLabelIsFoundByItsValue() throws {
    folder.write("t,y\na,1\nb,1.0\nc,2\nd,02\ne,1.00\n", to: "p.csv")
    let run = run(
      "counts(csv(\"p.csv\", text: \"t\", label: \"y\", positive: \"1\", test_split: 0).train)")
    #expect(run.failures.map(\.message) == [])
    guard case .table(let rows)? = run.shown.first else {
      Issue.record("counts are a table")
      return
    }
    #expect(
      rows.map { Array($0.prefix(2)) } == [[.text("2"), .integer(2)], [.text("1"), .integer(3)]])
  }
}
