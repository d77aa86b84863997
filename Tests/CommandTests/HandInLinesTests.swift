import Testing
import Text

/// What is wrong in a hand-in is said with the lines of the student's own file, and of the lesson's where
/// it is the lesson's.
@Suite struct HandInLinesTests {
  private let nbrun = Nbrun()

  /// Its lines are counted beside it.
  private static let lesson = """
    # Sums

    ```nbrun id=given
    numbers = [1, 2, 3]
    ```

    ```nbrun exercise id=total
    total = 6
    ```

    ```nbrun id=mean
    share = total / 4
    share + 1
    ```

    ```nbrun hidden id=checks
    expect(total == 6, message: "six")
    expect(total > 5)
    expect(share > 1)
    ```

    """  // mean: lines 12 and 13; checks: lines 17 to 19

  /// Grades one hand-in, whose lines are given.
  private func grade(_ lines: [String], as name: String = "ann") throws -> (
    report: String, page: String, json: String
  ) {
    nbrun.folder.write("sums.md", Self.lesson)
    nbrun.folder.makeFolder("class")
    nbrun.folder.write("class/\(name).md", lines.joined(separator: "\n") + "\n")
    let outcome = try nbrun("grade", "sums.md", "class/\(name).md", "--to", "html,json,csv")
    #expect(outcome.status == 0, "\(outcome.errors)")
    return (
      nbrun.folder.text("outputs/sums-grades/\(name).html") ?? "",
      nbrun.folder.text("outputs/sums-grades.html") ?? "",
      nbrun.folder.text("outputs/sums-grades.json") ?? ""
    )
  }

  @Test func errorsOfStudentsStandInTheirFiles() throws {
    let graded = try grade([
      "# Mine", "", "I have", "written", "much.", "", "```nbrun", "own = 1", "```", "",
      "```nbrun exercise id=total", "# 12", "total = sums([1, 2, 3])", "```",
    ])
    #expect(graded.report.contains(" 13 | total = sums([1, 2, 3])"))
    // What needs it says so by that line as well.
    #expect(graded.report.contains("<code>total</code> (line 13)"))
    #expect(graded.page.contains("ann.md:13: there is no function <code>sums</code>"))
    #expect(graded.json.contains("\"errors\":[\"ann.md:13: there is no function `sums`\"]"))
  }

  @Test func errorsOfTheLessonsCellsAreItsOwn() throws {
    let graded = try grade(["```nbrun exercise id=total", "total = \"six\"", "```"])
    #expect(graded.report.contains(" 12 | share = total / 4"))
    #expect(graded.report.contains("= a cell of the lesson (sums.md)"))
    #expect(graded.report.contains("<code>share</code> (line 12 of sums.md)"))
    #expect(graded.page.contains("sums.md:12 (a cell of the lesson): "))
    #expect(graded.page.contains("sums.md:17 (the lesson's check): "))
  }

  /// A check that does not hold has words of its own; one without is told from what it found.
  @Test func checksThatDoNotHold() throws {
    let graded = try grade(["```nbrun exercise id=total", "total = 5", "```"])
    #expect(graded.report.contains(" 17 | expect(total == 6, message: &quot;six&quot;)"))
    #expect(graded.report.contains("= the lesson's check (sums.md)"))
    #expect(!graded.json.contains("sums.md:17"))
    #expect(graded.json.contains("sums.md:18 (the lesson's check): this does not hold"))
  }

  /// Cells that have moved, one that is quoted, a bracket of another kind, and a name of its own.
  @Test func linesOfCellsElsewhere() throws {
    let graded = try grade(
      [
        "> ```nbrun", "> b = [1,", ">   2)", "> ```", "", "```nbrun id=given", "numbers = [4]",
        "```",
        "", "```nbrun exercise id=total", "total = 6", "```", "", "```nbrun", "c = 1", "c = 2",
        "```",
      ], as: "b\nb")
    #expect(graded.json.contains("b\u{FFFD}b.md:2: "))
    #expect(graded.json.contains("b\u{FFFD}b.md:16: `c` is bound already, in line 15"))
    let report = nbrun.folder.text("outputs/sums-grades/b_b.html") ?? ""
    #expect(report.contains(" 16 | c = 2"))
  }
}

/// Hand-ins that can't be read as they are say why.
@Suite struct FaultyHandInTests {
  private let nbrun = Nbrun()

  private func grade(_ handIn: String) throws -> String {
    nbrun.folder.write(
      "l.md", "```nbrun exercise id=a\nx = 1\n```\n\n```nbrun hidden\nexpect(x == 1)\n```\n")
    nbrun.folder.makeFolder("class")
    nbrun.folder.write("class/ann.md", handIn)
    let outcome = try nbrun("grade", "l.md", "class/ann.md", "--to", "json,csv")
    #expect(outcome.status == 0, "\(outcome.errors)")
    return nbrun.folder.text("outputs/l-grades.json") ?? ""
  }

  private static let right = "```nbrun exercise id=a\nx = 1\n```\n"

  @Test func whatSwallowsExercisesIsNamed() throws {
    let json = try grade("Text.\n\n````\n\(Self.right)")
    #expect(json.contains("The exercise `a` is not there."))
    #expect(json.contains("ann.md:3: this block is never closed"), "\(json)")
  }

  /// 33,000 cells of three lines are a notebook, and no notebook with the lesson's lines among them.
  @Test func whatIsTooLongWithTheLesson() throws {
    let cells = String(repeating: "```nbrun\n1\n```\n", count: 33_000)
    let json = try grade(Self.right + cells)
    #expect(json.contains("longer than a notebook may be"), "\(json.prefix(2000))")
    #expect(json.contains("\"status\":\"unreadable\""))
  }

  @Test func whatIsTooLarge() throws {
    let json = try grade(Self.right + String(repeating: "x\n", count: 5 << 20))
    #expect(json.contains("It is no notebook: "))
    #expect(json.contains("4 MB"), "\(json.prefix(2000))")
  }
}
