import Testing

/// `nbrun grade --comments`: what is wrong in the table is said with its place, and nothing is dropped.
@Suite struct TeacherCommentsTests {
  private let nbrun = Nbrun()

  private func grade(_ comments: String) throws -> (status: Int32, errors: String) {
    nbrun.folder.write(
      "l.md", "```nbrun exercise id=a\nx = 1\n```\n\n```nbrun hidden\nexpect(x == 1)\n```\n")
    nbrun.folder.makeFolder("class")
    nbrun.folder.write("class/ann.md", "```nbrun exercise id=a\nx = 1\n```\n")
    nbrun.folder.write("c.csv", comments)
    let outcome = try nbrun("grade", "l.md", "class/ann.md", "--comments", "c.csv")
    return (outcome.status, outcome.errors)
  }

  @Test(arguments: [
    (
      "student,exercise,text\nann,a,Good\nann,a\n",
      "c.csv:3: this row has 2 fields, and 3 are expected"
    ),
    (
      "student,exercise,text\n\n\"ann\",\"a\nb\"\nann\n",
      "c.csv:3: this row has 2 fields, and 3 are expected: student, exercise, text (and so in 1 more)"
    ),
    ("student,exercise,text\nann,a,Well done, Ann\n", "c.csv:2: this row has 4 fields, and 3"),
    ("student;exercise;text\nann;a;Good\n", "c.csv:1: its first line names the columns"),
    ("", "c.csv:1: its first line names the columns"),
    ("student,exercise,text\nann,a,\"Good\n", "c.csv:2:7: "),
  ])
  func rowsThatAreWrong(comments: String, message: String) throws {
    let (status, errors) = try grade(comments)
    #expect(status == 2)
    #expect(errors.contains(message), "\(errors)")
    // The file is named once a message.
    #expect(!errors.contains("c.csv: c.csv"))
    #expect(nbrun.folder.text("outputs/l-grades.csv") == nil)
  }

  @Test func columnsInAnyOrder() throws {
    let (status, errors) = try grade("Text, Exercise,note,student\n\"Well done, Ann\",a,,ann\n")
    #expect(status == 0, "\(errors)")
    #expect(nbrun.folder.text("outputs/l-grades/ann.html")?.contains("Well done, Ann") == true)
  }
}
