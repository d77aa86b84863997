import Folders
import Platform
import Readers
import Testing

@testable import Engine

/// Models at random with Keras beside them, of `random_cases.py`, checked as the cases are that lie here.
/// NBRUN_KERAS_CASES and NBRUN_KERAS_SEED choose how many, and which.
@Suite("Random models with Keras") struct KerasRandomTests {
  private static let hasKeras = Python.keras.has("keras, jax")

  private static func setting(_ name: String, or default: Int) -> Int {
    Environment.variable(name).flatMap { Int("\($0)") } ?? `default`
  }

  @Test(
    .enabled(if: hasKeras, "python3 (or NBRUN_KERAS_PYTHON) has no keras and jax"))
  func stepForStep() throws {
    let folder = TemporaryFolder()
    let count = Self.setting("NBRUN_KERAS_CASES", or: 12)
    let seed = Self.setting("NBRUN_KERAS_SEED", or: 1000)
    let made = try Python.keras.run(
      Project.folder() + "/make_fixtures.py", ["--random", "\(count)", "\(seed)", folder.path],
      in: folder)
    try #require(made.status == 0, "\(made.output)")
    for number in seed..<seed + count {
      for fast in [false, true] {
        try KerasStepTests().compare(
          try KerasCase(named: "random_\(number)", in: folder.path), fast: fast,
          comment: "random_\(number)")
      }
    }
  }
}
