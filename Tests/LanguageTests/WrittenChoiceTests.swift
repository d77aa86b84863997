import Language
import Notebook
import Testing

/// A sweep's choices as they were written.
@Suite struct WrittenChoiceTests {
  /// What the first axis of a sweep shows for each of its choices.
  private static func written(
    _ choices: String, above: String = "", parameters: String = "", given: String? = nil
  ) throws -> [String?] {
    let text = """
      ---
      seed: 1
      \(parameters)
      ---
      ```nbrun
      reviews = imdb(num_words: 10)
      hot = multi_hot(reviews.train, dimension: 10)
      \(above)
      model n { input(10); dense(1, activation: sigmoid) }
      sweep s { x: \(choices) } = fit(compile(n, optimizer: sgd(learning_rate: x), loss: mse), hot)
      s
      ```
      """
    var diagnostics = Diagnostics()
    var notebook = NotebookDocument.read(
      SourceFile(name: "n.md", text: text), diagnostics: &diagnostics)
    if let given {
      #expect(notebook.override([ParameterOverride(name: "x_values", text: given)]).isEmpty)
    }
    let program = check(notebook, limits: CheckLimits(memory: 4 << 30), diagnostics: &diagnostics)
    #expect(diagnostics.sorted.filter { $0.severity == .error }.map(\.message) == [])
    for statement in try #require(program).cells.flatMap(\.statements) {
      if case .binding("s", let value) = statement.kind, case .sweep(let sweep) = value.node {
        return sweep.rows.map { $0.written[0] }
      }
    }
    return []
  }

  @Test(
    arguments: [
      ("[1e-3, 0.010, 0.1]", ["1e-3", "0.010", nil]),
      ("[1.0, 2.50, 1_0.0, 3E0, 4.]", [nil, "2.50", "1_0.0", "3E0", "4."]),
      ("[( 1e-3 ), 00.5]", ["1e-3", "00.5"]),
      ("[\n  1e-3,  # small\n  0.20\n]", ["1e-3", "0.20"]),
      ("[0.5 + 1e-3, 1e-3 * 1]", [nil, nil]),
      ("[1, 0_2, 1_000]", [nil, "0_2", "1_000"]),
    ] as [(String, [String?])])
  func literals(_ choices: String, _ written: [String?]) throws {
    #expect(try Self.written(choices) == written)
  }

  @Test func messagesSayWhatWasWritten() {
    Mistake(
      "model n { input(10000); dense(1, activation: sigmoid) }\n"
        + "sweep s { x: [1e-3, -1e0] } = fit(compile(n, optimizer: sgd(learning_rate: «x»), loss: mse), train)\ns",
      "(with x: -1e0)"
    ).after(Prelude.multiHot).expectOneError()
  }

  @Test func textsBehindNames() throws {
    let above = "some = [1e-3, 0.010]\nsmall = 1e-4\nsame = small\nalso = some"
    #expect(try Self.written("also", above: above) == ["1e-3", "0.010"])
    #expect(try Self.written("[same, 0.20]", above: above) == ["1e-4", "0.20"])
  }

  @Test func textsOfParameters() throws {
    let list = "params:\n  x_values: [1e-3, .50]"
    #expect(try Self.written("x_values", parameters: list) == ["1e-3", ".50"])
    #expect(
      try Self.written("x_values", parameters: list, given: "[2e-3, 0.10, +3.0]")
        == ["2e-3", "0.10", "+3.0"])
    let items = "params:\n  x_values:\n    - 1e-3  # small\n    - 0.250"
    #expect(try Self.written("x_values", parameters: items) == ["1e-3", "0.250"])
    let one = "params:\n  x_values: 1e-3"
    #expect(try Self.written("[x_values, 0.50]", parameters: one) == ["1e-3", "0.50"])
    #expect(
      try Self.written("[x_values, 0.50]", parameters: one, given: "2e-3") == ["2e-3", "0.50"])
  }
}
