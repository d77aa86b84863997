import Text
import Words

/// The hand-ins of a class to one lesson, graded.
package struct GradeReport: Sendable {
  /// nbrun's.
  package var version: String
  /// The lesson's file.
  package var lesson: String
  package var title: String
  package var language: PageLanguage
  /// In the order of the students' names.
  package var handIns: [GradedHandIn]
  /// The exercises' ids, with what each counts for.
  package var exercises: [(id: String, of: Double)]

  package init(
    version: String, lesson: String, title: String, language: PageLanguage, handIns: [GradedHandIn],
    exercises: [(id: String, of: Double)]
  ) {
    self.version = version
    self.lesson = lesson
    self.title = title
    self.language = language
    self.handIns = handIns
    self.exercises = exercises
  }

  /// Students whose answers are equal word for word, two and more.
  package var equalAnswers: [[String]] {
    var groups: [Spelling: [String]] = [:]
    for handIn in handIns {
      if let answers = handIn.answers {
        groups[Spelling(answers), default: []].append(handIn.student)
      }
    }
    return groups.values.filter { $0.count > 1 }.sorted {
      $0[0].utf8.lexicographicallyPrecedes($1[0].utf8)
    }
  }

  /// How many hand-ins do not have all of an exercise's points.
  func failures(of exercise: Int) -> Int {
    handIns.count {
      $0.exercises.indices.contains(exercise)
        && $0.exercises[exercise].points < $0.exercises[exercise].of
    }
  }

  // MARK: CSV

  /// A row for each hand-in, by RFC 4180: `student,points,of,status` and a column for each exercise.
  package var csv: String {
    var lines = [["student", "points", "of", "status"] + exercises.map(\.id)]
    for handIn in handIns {
      lines.append(
        [
          Self.shown(handIn.student), pointsText(handIn.points), pointsText(handIn.of),
          handIn.status.rawValue.text,
        ] + handIn.exercises.map { pointsText($0.points) })
    }
    return lines.map { $0.map(Escaped.csv).joined(separator: ",") + "\r\n" }.joined()
  }

  /// A name in a table: without what programs take for commands or formulas.
  package static func shown(_ name: String) -> String { Escaped.formula(name.printable()) }

  /// Whether a text, as in a table of comments, is a student's name, or that as the CSV has it.
  package static func isName(_ text: String, of student: String) -> Bool {
    Spelling(text) == Spelling(student) || Spelling(text) == Spelling(shown(student))
  }

  // MARK: JSON

  package var json: String {
    JSON.lines(
      .object([
        ("nbrun", .text(version)), ("lesson", .text(lesson)),
        (
          "exercises",
          .array(exercises.map { .object([("id", .text($0.id)), ("of", .number($0.of))]) })
        ), ("hand_ins", .lines(.array(handIns.map(\.json)))),
        ("equal_answers", .array(equalAnswers.map { .array($0.map { .text($0) }) })),
      ])
    ).serialised() + "\n"
  }
}

/// Points as a plain number: `3`, `2.5`, at most four decimals.
package func pointsText(_ points: Double) -> String {
  let rounded = (points * 10_000).rounded() / 10_000
  return Int(exactly: rounded).map(String.init) ?? "\(rounded)"
}
