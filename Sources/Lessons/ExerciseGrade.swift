import Report
import Text

extension GradedExercise {
  /// The exercise's points in the proportion of its checks' weights that hold.
  ///
  /// - Parameter passed: Whether a check holds; nil where it was not reached.
  package init(_ exercise: Lesson.Exercise, passed: (Lesson.Check) -> Bool?) {
    let results = exercise.checks.map { ($0, passed($0)) }
    let all = results.reduce(0) { $0 + $1.0.weight }
    let held = results.reduce(0) { $0 + ($1.1 == true ? $1.0.weight : 0) }
    self.init(
      id: exercise.id, points: all > 0 ? exercise.points * held / all : 0,
      of: all > 0 ? exercise.points : 0,
      checks: results.map { GradedCheck(message: $0.0.message, passed: $0.1) })
  }
}
