import Testing

@testable import Engine

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Models at random with Keras beside them, of `random_cases.py`, checked as the cases are that lie here.
/// NBRUN_KERAS_CASES and NBRUN_KERAS_SEED choose how many, and which.
@Suite("Random models with Keras") struct KerasRandomTests {
  /// Python with keras and jax: `NBRUN_KERAS_PYTHON`, or else `python3`.
  private static let python =
    getenv("NBRUN_KERAS_PYTHON").map { String(cString: $0) } ?? "python3"
  private static let hasKeras =
    system("KERAS_BACKEND=jax '\(python)' -c 'import keras, jax' >/dev/null 2>&1") == 0

  private static func setting(_ name: String, or standard: Int) -> Int {
    getenv(name).flatMap { Int(String(cString: $0)) } ?? standard
  }

  @Test(
    .enabled(if: hasKeras, "python3 (or NBRUN_KERAS_PYTHON) has no keras and jax"))
  func stepForStep() throws {
    var template = Array("/tmp/nbrun-keras-XXXXXX".utf8CString)
    let folder = String(cString: mkdtemp(&template))
    defer { _ = system("rm -r '\(folder)'") }
    let count = Self.setting("NBRUN_KERAS_CASES", or: 12)
    let seed = Self.setting("NBRUN_KERAS_SEED", or: 1000)
    let scripts = "\(#filePath)".split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 }
    let status = system(
      "'\(Self.python)' '\(scripts)/make_fixtures.py' --random \(count) \(seed) '\(folder)' "
        + ">'\(folder)/log' 2>&1")
    try #require(status == 0, "\(fileText(folder + "/log"))")
    for number in seed..<seed + count {
      for fast in [false, true] {
        try KerasStepTests().compare(
          try KerasCase(named: "random_\(number)", in: folder), fast: fast,
          comment: "random_\(number)")
      }
    }
  }
}
