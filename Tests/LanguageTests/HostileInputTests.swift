import Language
import Testing

/// No input overflows the stack, traps or hangs: depth is limited, length costs only time in
/// proportion to it.
@Suite struct HostileInputTests {
  private static func times(_ count: Int, _ text: String) -> String {
    String(repeating: text, count: count)
  }

  /// The only error is at this column of the last line, and says this.
  private func expectError(
    _ code: String, column: Int, _ message: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let checked = CheckedCode(code)
    #expect(checked.errors.count == 1, sourceLocation: sourceLocation)
    #expect(checked.errors.first?.range.start.column == column, sourceLocation: sourceLocation)
    #expect(
      checked.errors.first?.message.contains(message) == true,
      "\(checked.errors.first?.summary.prefix(300) ?? "")", sourceLocation: sourceLocation)
  }

  @Test func bracketsNestToADepth() {
    let deep = "deeper than 200"
    expectError(
      "x = " + Self.times(200_000, "(") + "1" + Self.times(200_000, ")"), column: 205, deep)
    expectError("x = " + Self.times(100_000, "[") + Self.times(100_000, "]"), column: 205, deep)
    expectError(
      "x = " + Self.times(100_000, "max(") + "1" + Self.times(100_000, ")"), column: 405, deep)
    let branches =
      "model m { input(9); " + Self.times(100_000, "branch { ") + Self.times(100_000, "}")
    #expect(CheckedCode(branches + "}\nm").errors.contains { $0.message.contains(deep) })
  }

  @Test func depthIsAllowedUpToTheLimit() {
    #expect(CheckedCode(Self.times(198, "(") + "1" + Self.times(198, ")")).diagnostics.isEmpty)
    #expect(CheckedCode(Self.times(98, "max(") + "1" + Self.times(98, ")")).diagnostics.isEmpty)
    #expect(
      CheckedCode(Self.times(197, "[1, 2 * (") + "1" + Self.times(197, ")]")).program == nil)
    #expect(
      CheckedCode(
        "model m {\ninput(9)\n" + Self.times(150, "branch { dense(1)\n")
          + Self.times(150, "}\nconcatenate()\n") + "}\nsummary(m)"
      ).diagnostics.isEmpty)
  }

  @Test func unclosedBracketsAreOneMistake() {
    expectError("x = " + Self.times(200_000, "("), column: 200_004, "never closed")
    expectError("x = " + Self.times(70_000, "([{"), column: 210_004, "never closed")
    let stray = CheckedCode("x = " + Self.times(200_000, ")"))
    #expect(stray.errors.first?.range.start.column == 5)
    #expect(stray.errors.count <= 20)
    // Twenty, and one that says that there are more.
    #expect(CheckedCode(Self.times(100_000, "(]")).errors.count <= 21)
    let mixed = CheckedCode("x = " + Self.times(100_000, "([{") + Self.times(100_000, ")"))
    #expect(mixed.errors.count <= 21)
  }

  @Test func prefixesAndSuffixesNestToADepth() {
    let deep = "deeper than 200"
    expectError("x = " + Self.times(100_000, "not ") + "true", column: 801, deep)
    expectError("x = " + Self.times(100_000, "-") + "1", column: 204, deep)
    expectError("x = " + Self.times(100_000, "1 ** ") + "1", column: 1002, deep)
    expectError("a = [1]\nx = a" + Self.times(100_000, "[0]"), column: 601, deep)
    expectError("a = [1]\nx = a" + Self.times(100_000, ".b"), column: 404, deep)
  }

  @Test func longChainsAreFlat() throws {
    let sum = CheckedCode(Self.times(300_000, "1 + ") + "1")
    guard case .show(let expression)? = sum.program?.cells[0].statements[0].kind else {
      Issue.record("no sum")
      return
    }
    #expect(expression.constant == .integer(300_001))
    #expect(CheckedCode("a = 1.0\n" + Self.times(100_000, "a * ") + "a").program != nil)
    #expect(CheckedCode(Self.times(100_000, "true and ") + "true").program != nil)
    #expect(CheckedCode("a = [1]\n" + Self.times(50_000, "a - ") + "a").program != nil)
  }

  @Test func longLists() {
    #expect(CheckedCode("[" + Self.times(300_000, "1,") + "]").program != nil)
    #expect(CheckedCode("max(" + Self.times(100_000, "1,") + ")").program == nil)
    #expect(CheckedCode("round(" + Self.times(100_000, "x: 1,") + ")").program == nil)
    let names = (0..<50_000).map { "n\($0)" }
    #expect(CheckedCode("[" + names.joined(separator: ",") + "]").errors.count == 50_000)
    let bound = names.prefix(20_000).map { $0 + " = 1\n" }.joined()
    #expect(
      CheckedCode(bound + "[" + names.prefix(20_000).joined(separator: ",") + "]").program != nil)
    #expect(CheckedCode(bound).warnings.count == 20_000)
  }

  @Test func longTexts() {
    #expect(CheckedCode("\"" + Self.times(3_000_000, "a") + "\"").program != nil)
    expectError("x = \"" + Self.times(100_000, "{"), column: 5, "no closing quote")
    expectError("x = \"" + Self.times(100_000, "{") + "\"", column: 5, "has no `}`")
    expectError("x = \"" + Self.times(100_000, "{1 +}"), column: 5, "no closing quote")
    #expect(CheckedCode("\"" + Self.times(50_000, "{1}") + "\"").program != nil)
    #expect(CheckedCode("x = " + Self.times(50_000, "'")).program == nil)
    let nested = Self.times(10_000, "\"{") + "1" + Self.times(10_000, "}\"")
    #expect(CheckedCode(nested).errors.first?.message.contains("texts in texts") == true)
    let deep = Self.times(40, "max(") + "len(\"{"
    #expect(CheckedCode(Self.times(4, deep) + "1").program == nil)
  }

  @Test func longWords() {
    let word = Self.times(1_000_000, "a")
    let errors = [word, "1" + word, "f(\(word): 1)", "x.\(word)", "\"{\(word)}\"", "'\(word)'"]
      .flatMap { CheckedCode($0).errors }
    #expect(errors.count >= 6)
    // No message is long because the notebook is.
    #expect(errors.allSatisfy { $0.message.utf8.count + ($0.hint?.utf8.count ?? 0) < 1000 })
    expectError(Self.times(1_000_000, "9"), column: 1, "too large")
    #expect(CheckedCode("a" + Self.times(100_000, "\u{301}")).errors.count == 1)
    #expect(CheckedCode("# " + word).diagnostics.isEmpty)
  }

  @Test func manyLines() {
    #expect(CheckedCode(Self.times(300_000, "\n")).program != nil)
    #expect(CheckedCode(Self.times(20_000, "a = $\n")).errors.count == 20_000)
    #expect(CheckedCode(Self.times(20_000, "f(a='x')\n")).errors.count >= 20_000)
    #expect(CheckedCode(Self.times(20_000, "a = 1\n")).errors.count == 19_999)
    #expect(CheckedCode(Self.times(1000, "f(]\n")).errors.count >= 20)
    let cells = (0..<3000).map { "a\($0) = \($0)\n---\n" }.joined()
    #expect(CheckedCode(cells).errors.isEmpty)
  }

  @Test func manyLayers() {
    let layers = Self.times(20_000, "dense(1)\n")
    expectError("model m {\ninput(9)\n\(layers)}\nm", column: 1, "at most 1000 layers")
    let branches = Self.times(20_000, "branch { dense(1) }\n")
    expectError("model m {\ninput(9)\n\(branches)concatenate()\n}\nm", column: 10, "1000 layers")
    #expect(
      CheckedCode("model m { input(9)" + Self.times(100_000, ";") + "}\nsummary(m)").program != nil)
  }

  @Test func largeSizes() {
    let largest = "9223372036854775807"
    for layer in [
      "dense(\(largest))", "embedding(\(largest), \(largest))", "embedding(1, \(largest))",
      "embedding(9, 9); conv1d(\(largest), 9)", "embedding(9, 9); conv1d(1, 1000000000)",
      "embedding(9, 9); conv1d(1, 1, strides: 1000000000, padding: same)",
      "embedding(9, 2000000000); max_pooling1d(1, strides: 1000000000)",
      "branch { dense(\(largest)) }; branch { dense(\(largest)) }; concatenate()",
    ] {
      let checked = CheckedCode(
        "model m { input(1000000000); \(layer); flatten(); dense(\(largest)) }\nsummary(m)")
      #expect(checked.program == nil, "\(layer)")
      #expect(checked.errors.count == 1, "\(layer)")
    }
    for code in ["2 ** \(largest)", "\(largest) ** \(largest)", "3 ** 1e300", "-\(largest) - 2"] {
      #expect(CheckedCode(code).errors.count == 1, "\(code)")
    }
    for index in ["[\(largest)]", "[-\(largest)]", "[\(largest):]", "[:-\(largest)]", "[1e300]"] {
      #expect(CheckedCode("[1]" + index).errors.count == 1, "\(index)")
    }
    #expect(CheckedCode("round(1.5, \(largest))").errors.count == 1)
  }
}
