import Testing

/// Links that lead nowhere, or to something of another kind than they say.
@Suite struct LinkWarningTests {
  private let nbrun = Nbrun()
  private var folder: WorkFolder { nbrun.folder }

  /// What is said of a notebook with two cells, a heading and an equation.
  private func warnings(_ prose: String, language: String = "en") throws -> [Substring] {
    folder.write(
      "n.md",
      """
      ---
      lang: \(language)
      ---

      # Two cells

      ```nbrun id=drawn caption="A curve"
      curve(relu, from: -1, to: 1)
      ```

      ```nbrun id=counted caption="Layers"
      model m { input(2); dense(1) }
      summary(m)
      ```

      ```nbrun id=bare
      summary(m)
      ```

      ```nbrun id=plain
      1 + 1
      ```

      ```nbrun id=open
      todo
      ```

      $$a = b \\label{same}$$

      \(prose)

      """)
    let outcome = try nbrun("n.md")
    #expect(outcome.status == 0, "\(outcome.errors)")
    return outcome.errors.split(separator: "\n").filter {
      $0.contains("warning:") || $0.contains(" = ")
    }
  }

  @Test func whatIsOfTheKindIsNotToldOf() throws {
    let prose = """
      [Figure](#drawn), [Table](#counted), [Section](#two-cells), [Equation](#same), [Figure](#drawn-figure-1),
      [the table](#drawn), [Figure](#open), [Figure](https://example.org/#drawn)
      """
    #expect(try warnings(prose) == [])
    #expect(
      try warnings("[Abbildung](#drawn), [Figure](#drawn), [Tabelle](#counted)", language: "de")
        == [])
  }

  @Test(arguments: [
    ("[Table](#drawn)", "`#drawn` leads to no table with a number", "write [Figure](#drawn)"),
    ("[Figure](#counted)", "`#counted` leads to no figure", "write [Table](#counted)"),
    ("[Figure](#two-cells)", "`#two-cells` leads to no figure", "write [Section](#two-cells)"),
    ("[Section](#same)", "`#same` leads to no heading", "write [Equation](#same)"),
    ("[Table](#bare)", "`#bare` leads to no table with a number", "caption="),
  ])
  func anotherKindIs(link: String, message: String, hint: String) throws {
    let warnings = try warnings("As \(link) shows.")
    #expect(warnings.count == 2, "\(warnings)")
    #expect(warnings.first?.contains(message) == true, "\(warnings)")
    #expect(warnings.first?.contains("n.md:30:") == true, "\(warnings)")
    #expect(warnings.last?.contains(hint) == true, "\(warnings)")
  }

  @Test func aCellWithNeitherIsToldOf() throws {
    #expect(try warnings("[Figure](#plain)").count == 1)
    #expect(try warnings("[Tabelle](#drawn)", language: "de").count == 2)
  }

  @Test func placesInOtherNotebooksAreLookedFor() throws {
    folder.write(
      "other.md",
      """
      # One heading

      <a id="mark"></a>

      ```nbrun id=cell
      bound = 1
      ```

      """)
    folder.write("notes.txt", "a")
    let places = ["#one-heading", "#mark", "#cell", "#bound", "", "#", "#top", "#cell-2", "#L7"]
    let links = places.map { "[a](other.md\($0))" } + ["[a](notes.txt#b)"]
    #expect(try warnings(links.joined(separator: "\n")) == [])
    let warnings = try warnings("[a](other.md#one-heding) [a](./other.md#else)")
    #expect(warnings.count == 4)
    #expect(warnings.first?.contains("`other.md` has no place `#one-heding`") == true)
    #expect(warnings.dropFirst().first?.contains("did you mean `#one-heading`?") == true)
    #expect(try self.warnings("[a](other.md#%6Fne-heading)") == [])
  }
}
