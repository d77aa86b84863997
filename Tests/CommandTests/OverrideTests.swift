import Testing

/// `-p name=value` where a whole number stands in the notebook.
@Suite struct OverrideTests {
  private let nbrun = Nbrun()

  init() {
    nbrun.folder.write(
      "n.md",
      """
      ---
      params:
        digits: 2
        rate: 1
        share: 0.5
      ---
      ```nbrun
      round(1.2345, digits)
      rate * 2
      dropped = share * 4
      dropped
      ```

      """)
  }

  private func run(_ overrides: String...) throws -> (status: Int32, errors: String, json: String) {
    let arguments = ["n.md", "-q", "--to", "json"] + overrides.flatMap { ["-p", $0] }
    let outcome = try nbrun.run(arguments)
    return (outcome.status, outcome.errors, nbrun.folder.text("outputs/n.json") ?? "")
  }

  /// A fraction is right where any number is, and so is a whole number in place of a fraction.
  @Test func anyNumberIsTakenWhereOneIs() throws {
    let outcome = try run("rate=0.75", "share=1", "digits=1")
    #expect(outcome.errors == "")
    #expect(outcome.status == 0)
    for value in ["1.2", "1.5", "4"] { #expect(outcome.json.contains("\"value\":\(value)}")) }
  }

  /// Where a whole number is needed the argument is at fault, and so is said.
  @Test func aFractionIsRefusedWhereAWholeNumberIsNeeded() throws {
    let outcome = try run("rate=0.75", "digits=1.5")
    #expect(outcome.status == 2)
    #expect(
      outcome.errors.hasPrefix(
        "nbrun: error: the parameter `digits`: the notebook needs a whole number, such as its own 2, "
          + "not `1.5`\nn.md:8:15: error: `decimals` of `round` must be"), "\(outcome.errors)")
    #expect(!outcome.errors.contains("`rate`"))
    // This is a whole number, however it is written.
    #expect(try run("digits=0.1e1").status == 0)
  }

  /// What is wrong without it is not its fault.
  @Test func itIsNotBlamedForOtherErrors() throws {
    nbrun.folder.write(
      "n.md", "---\nparams:\n  digits: 2\n---\n```nbrun\nround(nothing, digits)\n```\n")
    let outcome = try run("digits=1.5")
    #expect(outcome.status == 2)
    #expect(!outcome.errors.contains("the parameter"))
    #expect(outcome.errors.contains("n.md:6:7: error: "))
  }
}
