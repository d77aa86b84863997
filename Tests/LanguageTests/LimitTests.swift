import Language
import Testing

/// A few lines that ask for much checking: there are limits, each said as an error at its place.
@Suite struct LimitTests {
  private static func lines(_ count: Int, _ line: (Int) -> String) -> String {
    (0..<count).map { line($0) + "\n" }.joined()
  }

  /// 99 errors are the most that anybody reads; here all are looked at.
  private func expectOne(
    _ code: String, line: Int, column: Int, _ message: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let found = CheckedCode(code).errors.filter { $0.message.contains(message) }
    #expect(
      found.map { [$0.range.start.line, $0.range.start.column] } == [[line, column]],
      "\(CheckedCode(code).errors.prefix(3).map(\.summary))", sourceLocation: sourceLocation)
  }

  /// 55 calls make 55·902 = 49,610 layers; the 56th goes beyond 50,000.
  @Test func layersInAll() {
    let family = "model m(u) { input(3); repeat u { dense(u) }; dense(1) }\n"
    let right = CheckedCode(family + Self.lines(55) { "summary(m(u: \(900 - $0 % 2)))" })
    #expect(right.errors.isEmpty)
    expectOne(
      family + Self.lines(100) { _ in "summary(m(u: 900))" }, line: 1, column: 35,
      "50,000 layers in all")
    // Those that failing cells check count as well.
    #expect(
      CheckedCode(
        family + "---\n" + Self.lines(60) { _ in "summary(m(u: 900))" }, expectsError: true
      ).program == nil)
  }

  /// Layers whose arguments are long: what is repeated is counted in values.
  @Test func valuesThatAreRepeated() {
    let long = (0..<2000).map { _ in "1" }.joined(separator: " + ")
    func repeated(_ count: Int) -> String {
      "model m { input(3); repeat \(count) { dense(\(long)) } }\nm"
    }
    expectOne(repeated(999), line: 1, column: 21, "too much to check")
    // 2,000 ones and their sum, 499 times: 998,499 of 1,000,000; once more is too much.
    for (count, isTooMuch) in [(499, false), (500, true)] {
      #expect(
        CheckedCode(repeated(count)).errors.contains { $0.message.contains("too much to check") }
          == isTooMuch)
    }
    let reviews = """
      reviews = imdb(num_words: 100)
      hot = multi_hot(reviews.train, dimension: 100)
      model net(units) { input(100); dense(units); dense(1, activation: sigmoid) }

      """
    let choices = (1...256).map { "\($0)" }.joined(separator: ", ")
    expectOne(
      reviews + "sweep s { units: [\(choices)] } = fit(compile(net(units: units), loss: mse), hot, "
        + "epochs: 1 + 0 * (\((0..<9000).map { _ in "1" }.joined(separator: " + "))))\ns",
      line: 4, column: 7, "too much to check")
    // Ten large sweeps are not too much.
    let sweeps = Self.lines(10) {
      "sweep s\($0) { units: [\(choices)] } = fit(compile(net(units: units), loss: mse), hot)\ns\($0)"
    }
    #expect(CheckedCode(reviews + sweeps).errors.isEmpty)
  }

  @Test func choicesOfASweep() {
    let many = "[" + (0..<200_000).map { "\($0)" }.joined(separator: ",") + "]"
    expectOne("sweep s { u: \(many) } = 1", line: 1, column: 14, "too many choices")
    expectOne("n = \(many)\nsweep s { u: n } = 1", line: 2, column: 14, "too many choices")
    expectOne(
      "sweep s { \((0..<40).map { "a\($0): [1]" }.joined(separator: "; ")) } = 1", line: 1,
      column: 7,
      "too many names to vary")
  }

  @Test func parametersAndMetrics() {
    let names = (0..<5000).map { "p\($0)" }.joined(separator: ", ")
    expectOne(
      "model m(\(names)) { input(3); dense(1) }", line: 1, column: 7, "at most 100 parameters")
    let model = "model m { input(3); dense(1, activation: sigmoid) }\n"
    let metrics = Self.lines(101) { "metric own\($0)(y, p) = abs(y - p)" }
    func compile(_ count: Int) -> CheckedCode {
      CheckedCode(
        model + metrics + "compile(m, loss: mse, metrics: ["
          + (0..<count).map { "own\($0)" }.joined(separator: ", ") + "])")
    }
    #expect(compile(100).errors.isEmpty)
    #expect(compile(101).errors.map(\.message) == ["a model is compiled with at most 100 metrics"])
  }

  /// Hints stop after so many comparisons; errors don't.
  @Test func hintsForNames() {
    let known = Self.lines(2000) { "known_\($0) = 1" }
    let errors = CheckedCode(known + Self.lines(2000) { "knwon_\($0)" }).errors
    #expect(errors.count == 2000)
    let hints = errors.count { $0.hint?.contains("did you mean") == true }
    // 100,000 comparisons: ten names of seven letters take 2,000 each, longer ones twice as many.
    #expect(hints == 10 + (100_000 - 10 * 2000) / 4000)
  }

  /// Messages are short however long values and lists are.
  @Test func messagesAreShort() {
    let long = "[" + (0..<100_000).map { "\($0)" }.joined(separator: ", ") + "]"
    let errors =
      CheckedCode(
        "big = \(long)\ntext = \"\(String(repeating: "a", count: 100_000))\"\n"
          + "model m(u, v) { input(3); dense(u); repeat v { dense(1) } }\n"
          + "summary(m(u: big, v: 1))\nsummary(m(u: 1, v: text))\nsummary(m(u: text, v: big))"
      ).errors
    #expect(!errors.isEmpty)
    #expect(errors.allSatisfy { $0.message.utf8.count + ($0.hint?.utf8.count ?? 0) < 1000 })
  }

  /// Braces that are missing before many models are mended only so often.
  @Test func missingBraces() {
    let code = Self.lines(20_000) { "model m\($0)" } + String(repeating: "}\n", count: 20_000)
    #expect(!CheckedCode(code).errors.isEmpty)
  }
}
