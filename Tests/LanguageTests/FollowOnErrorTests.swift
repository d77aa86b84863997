import Testing

/// One mistake is one error: what was to be made of it is not at fault.
@Suite struct FollowOnErrorTests {
  @Test(arguments: [
    Mistake(
      "x = «y»\nplot([x, x], metric: loss, labels: [\"a\", \"b\"])", "there is no `y`"),
    Mistake("x = «y»\nz = [x]\nz.loss", "there is no `y`"),
    Mistake("x = «y»\nz = [x, 1]\nz.loss\nz[5]\nmax(z)", "there is no `y`"),
    Mistake("x = «y»\nz = [[x]]\nz + \"a\"\ncompile(z, loss: z)", "there is no `y`"),
    Mistake("x = «y»\n\"a\" + [x]", "there is no `y`"),
    Mistake("x = [1, 2, «y»]\nx[9]", "there is no `y`"),
  ])
  func ofUnknownValues(_ mistake: Mistake) { mistake.expectOneError() }

  @Test func listsOfSeveralKindsAreNone() {
    let checked = CheckedCode("x = [\"a\", 1, 2]\nx[0] + \"b\"\nx[1] + 1\n[x[2], 3][0] * 2")
    #expect(checked.diagnostics.map(\.summary) == [])
  }
}
