import Text

/// What a hand-in has of an exercise.
package struct GradedExercise: Sendable, Equatable {
  @Spelled package var id: String
  package var points: Double
  package var of: Double
  package var checks: [GradedCheck]

  package init(id: String, points: Double, of: Double, checks: [GradedCheck]) {
    self.points = points
    self.of = of
    self.checks = checks
    self.id = id
  }
}

/// A check, and whether it held; nil where it was not reached.
package struct GradedCheck: Sendable, Equatable {
  @Spelled package var message: String
  package var passed: Bool?

  package init(message: String, passed: Bool?) {
    self.passed = passed
    self.message = message
  }
}

/// A hand-in with its points.
package struct GradedHandIn: Sendable {
  package enum Status: Spelling, Sendable, CaseIterable {
    /// All of it ran.
    case ok
    /// Something is still to be done, and nothing wrong.
    case todo
    /// Something is wrong in it.
    case failed
    /// It took too long, or too much memory; what it came to before counts.
    case stopped
    /// It is no notebook.
    case unreadable
  }

  package var student: String
  package var status: Status
  package var exercises: [GradedExercise]
  /// What was done to it, or why it can't be graded.
  package var remarks: [String]
  /// What failed in it, each with its place.
  package var errors: [String]
  /// The code of its exercises; nil where it is as it was handed out.
  package var answers: String?
  /// The file of its report, beside the class's page; nil where there is none.
  package var page: String?
  /// The teacher's comments.
  package var comments: [(exercise: String, text: String)] = []

  package init(
    student: String, status: Status, exercises: [GradedExercise], remarks: [String] = [],
    errors: [String] = [], answers: String? = nil, page: String? = nil
  ) {
    self.student = student
    self.status = status
    self.exercises = exercises
    self.remarks = remarks
    self.errors = errors
    self.answers = answers
    self.page = page
  }

  package var points: Double { exercises.reduce(0) { $0 + $1.points } }
  package var of: Double { exercises.reduce(0) { $0 + $1.of } }
}

extension GradedHandIn {
  package var json: JSON {
    .object([
      ("student", .text(student)), ("points", .number(points)), ("of", .number(of)),
      ("status", .text(status.rawValue.text)),
      (
        "exercises",
        .array(
          exercises.map { exercise in
            .object([
              ("id", .text(exercise.id)), ("points", .number(exercise.points)),
              ("of", .number(exercise.of)),
              (
                "checks",
                .array(
                  exercise.checks.map {
                    .object([
                      ("message", .text($0.message)),
                      ("passed", $0.passed.map { .boolean($0) } ?? .null),
                    ])
                  })
              ),
            ])
          })
      ), ("remarks", .array(remarks.map { .text($0) })),
      ("errors", .array(errors.map { .text($0) })),
      ("answers", answers.map { .text($0) } ?? .null),
      ("page", page.map { .text($0) } ?? .null),
    ])
  }

  /// Reads what `json` wrote; nil for anything else.
  package init?(_ json: JSON) {
    guard let student = json["student"]?.text,
      let status = json["status"]?.text.flatMap({ Status(rawValue: Spelling($0)) }),
      let exercises = json["exercises"]?.array
    else { return nil }
    var read: [GradedExercise] = []
    for exercise in exercises {
      guard let id = exercise["id"]?.text, let points = exercise["points"]?.double,
        let of = exercise["of"]?.double, let checks = exercise["checks"]?.array
      else { return nil }
      read.append(
        GradedExercise(
          id: id, points: points, of: of,
          checks: checks.map {
            GradedCheck(message: $0["message"]?.text ?? "", passed: $0["passed"]?.truth)
          }))
    }
    self.init(
      student: student, status: status, exercises: read,
      remarks: (json["remarks"]?.array ?? []).compactMap(\.text),
      errors: (json["errors"]?.array ?? []).compactMap(\.text), answers: json["answers"]?.text,
      page: json["page"]?.text)
  }
}
