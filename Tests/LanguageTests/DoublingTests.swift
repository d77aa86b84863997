import Testing

/// A few lines that ask for more than any memory holds are refused before anything is worked out.
@Suite struct DoublingTests {
  private static func lines(_ count: Int, _ first: String, _ next: (String) -> String) -> String {
    "x0 = \(first)\n" + (1...count).map { "x\($0) = \(next("x\($0 - 1)"))\n" }.joined()
  }

  @Test func ofTexts() {
    let checked = CheckedCode(Self.lines(60, "\"ab\"") { "\($0) + \($0)" } + "len(x60)")
    // 2¹⁹ characters are allowed, 2²⁰ are more than a million.
    #expect(checked.errors.map(\.range.start.line) == [20])
    #expect(
      checked.errors.map(\.message) == ["this text is too long: a text has at most 1000000 bytes"])
  }

  @Test func ofManyLongTexts() {
    // Half a megabyte each: only a few of them are worked out beforehand.
    let long = Self.lines(18, "\"ab\"") { "\($0) + \($0)" }
    let checked = CheckedCode(long + (0..<3000).map { "y\($0) = x18 + \"\($0)\"\n" }.joined())
    #expect(checked.errors.isEmpty)
    let kept = checked.program?.cells.flatMap(\.statements).filter {
      if case .binding(_, let value) = $0.kind {
        value.constant?.text?.utf8.count ?? 0 > 500_000
      } else {
        false
      }
    }
    #expect((1..<40).contains(kept?.count ?? 0))
  }

  @Test func ofLists() {
    let checked = CheckedCode(Self.lines(59, "[1]") { "[\($0), \($0)]" } + "x59")
    // 2¹⁹ values are allowed, 2²⁰ are more than a million.
    #expect(checked.errors.map(\.range.start.line) == [21])
    #expect(checked.errors.first?.message == "this list holds more than 1000000 values in all")
  }

  @Test func ofDepth() {
    let checked = CheckedCode(Self.lines(1000, "[1]") { "[\($0)]" } + "x1000")
    #expect(checked.errors.map(\.range.start.line) == [201])
    #expect(checked.errors.first?.message == "lists are nested deeper than 200 levels here")
  }

  /// Where the type tells nothing of the size, the run will.
  @Test func ofSeveralKinds() {
    let deep = CheckedCode(Self.lines(20_000, "[1]") { "[\($0), \"a\"]" } + "x20000")
    #expect(deep.errors.isEmpty)
    let wide = CheckedCode(Self.lines(59, "[1]") { "[\($0), [\($0)]]" } + "x59")
    #expect(wide.errors.isEmpty)
  }
}
