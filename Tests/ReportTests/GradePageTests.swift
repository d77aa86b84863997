import Testing
import Words

@testable import Report

/// The numbers of a class's page, worked out by hand.
@Suite struct GradePageTests {
  private static func handIn(_ name: String, _ points: [Double], passed: Bool? = true)
    -> GradedHandIn
  {
    GradedHandIn(
      student: name, status: .ok,
      exercises: points.enumerated().map { number, points in
        GradedExercise(
          id: "e\(number + 1)", points: points, of: 2,
          checks: [GradedCheck(message: "c\(number + 1)", passed: passed)])
      })
  }

  private static func report(_ handIns: [GradedHandIn]) -> GradeReport {
    GradeReport(
      version: "1", lesson: "l.md", title: "L", language: .english, handIns: handIns,
      exercises: [("e1", 2), ("e2", 2)])
  }

  /// Numbers of the table of hand-ins, and of that of exercises, which stands behind the picture.
  private static func cells(_ page: String) -> [[String]] {
    let parts = page.split(separator: "<h2 id=\"")
    return ["points", "exercises"].map { name in
      parts.filter { $0.hasPrefix(name) }.flatMap { part in
        part.split(separator: "<td class=\"number\">").dropFirst().map { cell in
          String(cell.prefix { $0 != "<" })
        }
      }
    }
  }

  /// 2 + 1, 1 + 0 and 1 + 2: 7 of 3 hand-ins are 2.33; of the exercises 4/3 and 3/3.
  @Test func `means have two decimals`() {
    let page = renderHTML(
      Self.report([Self.handIn("a", [2, 1]), Self.handIn("b", [1, 0]), Self.handIn("c", [1, 2])]))
    #expect(page.contains("3 hand-ins, 4 points, 2.33 on average"))
    #expect(
      Self.cells(page) == [
        ["3", "4", "2", "1", "1", "4", "1", "0", "3", "4", "1", "2"],
        // Each exercise: points, mean, and how many have not all.
        ["2", "1.33", "2", "2", "1", "2"],
      ])
    #expect(page.contains("How the points are distributed"))
  }

  @Test func `one has no distribution, and none no mean`() {
    let one = renderHTML(Self.report([Self.handIn("a", [1.5, 0.25])]))
    #expect(one.contains("1 hand-in, 4 points, 1.75 on average"))
    #expect(!one.contains("How the points are distributed"))
    let none = renderHTML(Self.report([]))
    #expect(none.contains("0 hand-ins, 4 points<") && !none.contains("on average"))
    #expect(Self.cells(none) == [[], ["2", "0", "0", "2", "0", "0"]])
  }

  @Test func `reasons are the checks that did not hold`() {
    let page = renderHTML(
      Self.report([
        Self.handIn("a", [2, 2]), Self.handIn("b", [0, 0], passed: false),
        Self.handIn("c", [0, 0], passed: nil),
      ]))
    #expect(!page.contains(">a</h3>") && page.contains(">b</h3>") && page.contains(">c</h3>"))
    #expect(page.contains("id=\"reasons-1\"") && page.contains("id=\"reasons-2\""))
    #expect(page.contains("<li>e1: c1</li>") && page.contains("<li>e2: c2</li>"))
    // What was not reached says more than its name.
    #expect(page.ranges(of: "e1: c1").count == 2 && page.ranges(of: "<li>e1: c1</li>").count == 1)
    #expect(!renderHTML(Self.report([Self.handIn("a", [2, 2])])).contains("What failed, and why"))
    var silent = Self.handIn("a", [2, 2])
    silent.comments = [("e1", "well done")]
    #expect(renderHTML(Self.report([silent])).contains("well done"))
  }
}
