import Folders
import Platform
import Readers
import Testing

@testable import Engine

/// Models at random with Keras beside them, compared as the cases are that lie here; where there is no
/// Keras, the very bits that it found right.
@Suite("Random models with Keras") struct KerasRandomTests {
  private static let hasKeras = Python.keras.has("keras, jax")
  private static let inChunk = 10
  /// Training multiplies what is rounded there: Keras's own results move by more than the bounds where
  /// initial weights change by 1e-8 of themselves.
  private static let unstable: Set = [20, 22, 36]

  @Test(arguments: 0..<4) func stepForStep(_ chunk: Int) throws {
    let seeds = (Self.inChunk * chunk..<Self.inChunk * (chunk + 1))
      .filter { !Self.unstable.contains($0) }
    let texts = try seeds.map { try RandomCase(seed: $0).text }
    let runs = try texts.map { text in
      let given = try KerasCase(text: text)
      return try [false, true].map { try KerasRun(given, fast: $0) }
    }
    let said =
      Self.hasKeras
      ? try zip(runs, Self.made(texts)).enumerated().flatMap { number, pair in
        pair.0.flatMap { $0.differences(from: pair.1) }.map {
          "\($0), of model \(seeds[number])\n"
        }
      }.joined() : nil
    try Accepted.expect(runs.joined().flatMap(\.parts), as: "random\(chunk)", said: said)
  }

  private static func setting(_ name: String, or default: Int) -> Int {
    Environment.variable(name).flatMap { Int("\($0)") } ?? `default`
  }

  private static let count = setting("NBRUN_KERAS_CASES", or: 0)

  /// As many more as NBRUN_KERAS_CASES says, from NBRUN_KERAS_SEED on.
  @Test(.enabled(if: hasKeras && count > 0, "no Keras, or NBRUN_KERAS_CASES is not set"))
  func othersStepForStep() throws {
    let first = Self.setting("NBRUN_KERAS_SEED", or: 1000)
    let texts = try (first..<first + Self.count).map { try RandomCase(seed: $0).text }
    for (number, made) in try Self.made(texts).enumerated() {
      for fast in [false, true] {
        let differences = try KerasRun(made, fast: fast).differences(from: made)
        #expect(differences == [], "model \(first + number)")
      }
    }
  }

  /// The cases with what Keras makes of them.
  private static func made(_ texts: [String]) throws -> [KerasCase] {
    let folder = TemporaryFolder()
    for (number, text) in texts.enumerated() { folder.write(text, to: "random_\(number).txt") }
    let made = try Python.keras.run(
      Project.folder() + "/make_fixtures.py", ["--given", folder.path], in: folder)
    try #require(made.status == 0, "\(made.output)")
    return try texts.indices.map { try KerasCase(named: "random_\($0)", in: folder.path) }
  }
}
