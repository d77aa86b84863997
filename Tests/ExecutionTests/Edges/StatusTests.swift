import Report
import Testing

/// What becomes of cells and of the run, as statements are right, still to be done or failing, and as
/// others need them.
@Suite struct StatusTests {
  private static let right = "1 + 1"
  private static let open = "a = todo"
  private static let needsOpen = "a + 1"
  private static let failing = "[1, 2][unique([2])[0]]"

  private static func run(_ cells: [[String]]) -> NotebookRun {
    NotebookRun(cells.map { "```nbrun\n" + $0.joined(separator: "\n") + "\n```\n" }.joined())
  }

  @Test func whatIsOpenIsNoFailure() {
    let run = Self.run([
      [Self.right], [Self.open, Self.right], [Self.needsOpen], [Self.right],
    ])
    #expect(run.cells.map(\.status) == [.ok, .todo, .todo, .ok])
    #expect(run.result?.status == .todo)
    #expect(run.shown[1] != run.shown[2] && run.shown.count == 5)
  }

  @Test(arguments: [[0, 1], [1, 0]]) func aFailureIsMoreThanSomethingOpen(_ order: [Int]) {
    let cells = [[Self.open], [Self.failing]]
    let run = Self.run(order.map { cells[$0] })
    #expect(run.cells.map(\.status) == order.map { [.todo, .failed][$0] })
    #expect(run.result?.status == .failed)
  }

  @Test(arguments: [[0, 1], [1, 0]]) func soItIsInOneCell(_ order: [Int]) {
    let lines = [Self.open, Self.failing]
    let run = Self.run([order.map { lines[$0] }])
    #expect(run.cells.map(\.status) == [.failed])
    #expect(run.result?.status == .failed)
    #expect(run.shown.count == 2)
  }
}
