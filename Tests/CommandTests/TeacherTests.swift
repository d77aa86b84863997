import Testing
import Text

/// What `nbrun help grade` tells a teacher, followed word for word in an empty folder.
@Suite struct TeacherTests {
  private let nbrun = Nbrun()

  /// The indented lines of a help text from one on up to the next that is not.
  private func block(of help: String, from first: String) -> [String] {
    let lines = help.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.drop { $0 != "  " + first }
      .prefix { $0.isEmpty || $0.hasPrefix("  ") }
      .map { $0.isEmpty ? "" : String(decoding: $0.utf8.dropFirst(2), as: UTF8.self) }
  }

  @Test func theHelpLeadsToGrades() throws {
    let help = try nbrun("help", "grade").output
    nbrun.folder.write("lesson.md", block(of: help, from: "# Sums").joined(separator: "\n"))
    nbrun.folder.write(
      "comments.csv", block(of: help, from: "student,exercise,text").joined(separator: "\n"))
    nbrun.folder.makeFolder("hand-ins")
    let commands = help.split(separator: "\n").compactMap { line -> [String]? in
      guard let command = line.removing(prefix: "  nbrun ") else { return nil }
      // What it does stands behind three blanks or more.
      let words = command.range(of: "   ", from: command.startIndex).map {
        command[..<$0.lowerBound]
      }
      return (words ?? command[...]).split(separator: " ").map(String.init)
    }
    #expect(commands.count == 5)
    for (number, command) in commands.enumerated() {
      if number == 2 {
        let given = try #require(nbrun.folder.text("outputs/lesson-student.md"))
        #expect(given.contains("total = todo") && !given.contains("1 + 2"))
        nbrun.folder.write(
          "hand-ins/ann.md", given.replacing("total = todo", with: "total = 4 + 6"))
        nbrun.folder.write("hand-ins/bob.md", given.replacing("total = todo", with: "total = 6"))
      }
      let outcome = try nbrun.run(command)
      #expect(outcome.status == 0, "\(command): \(outcome.errors)")
    }
    #expect(
      nbrun.folder.text("outputs/lesson-grades.csv")
        == "student,points,of,status,total\r\nann,3,3,ok,3\r\nbob,0,3,failed,0\r\n")
    let page = try #require(nbrun.folder.text("outputs/lesson-grades.html"))
    #expect(page.contains("total: the sum is 10") && page.contains("Right, and short."))
    #expect(
      nbrun.folder.text("outputs/lesson-grades/ann.html")?.contains("Right, and short.") == true)
  }

  @Test func aNotebookWithoutExercisesIsNoLesson() throws {
    nbrun.folder.write("l.md", "# L\n\n```nbrun\n1\n```\n")
    let outcome = try nbrun("student", "l.md")
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("warning: there is no exercise in this notebook"))
  }
}
