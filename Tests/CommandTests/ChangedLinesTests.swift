import Testing

/// What a reviewer sees of an edited notebook: the lines of its report that changed.
@Suite struct ChangedLinesTests {
  private let nbrun = Nbrun()

  private func notebook(_ number: Int, above: String = "") -> String {
    """
    # A notebook
    \(above)
    Prose with a value: `nbrun: other * 2`.

    ```nbrun id=first
    other = 20
    other
    curve(relu, from: -1, to: other)
    ```

    ```nbrun
    number = 1 + \(number)
    number
    ```

    The number plus one is `nbrun: number + 1`.

    ```nbrun
    [number, 0]
    ```

    ```nbrun
    mean([1, 2, 3])
    curve(sigmoid, from: -1, to: 1)
    ```

    """
  }

  private func report(_ text: String) throws -> [Substring] {
    nbrun.folder.write("n.md", text)
    let outcome = try nbrun("n.md", "-q")
    try #require(outcome.status == 0, "\(outcome.errors)")
    return try #require(nbrun.folder.text("outputs/n.html")).split(
      separator: "\n", omittingEmptySubsequences: false)
  }

  private func changed(_ old: [Substring], _ new: [Substring]) -> (
    gone: [Substring], come: [Substring]
  ) {
    let difference = new.difference(from: old)
    func lines(_ changes: [CollectionDifference<Substring>.Change]) -> [Substring] {
      changes.map { change in
        switch change {
        case .insert(_, let line, _), .remove(_, let line, _): line
        }
      }
    }
    return (lines(difference.removals), lines(difference.insertions))
  }

  @Test func aNumberInOneCellChangesItsLinesAndThoseThatFollowFromIt() throws {
    let (gone, come) = changed(try report(notebook(2)), try report(notebook(5)))
    // In the page: the line of code, its value, the prose that names it, the list made of it. In the
    // data: the cell's code, its value, the list, the prose's value.
    #expect(gone.count == 8, "\(gone.joined(separator: "\n"))")
    #expect(come.count == 8, "\(come.joined(separator: "\n"))")
    let shown = [
      "1</span> + <span class=\"n\">5", ">6<", ">7<", "[6, 0]", "1 + 5", ":6}", "[6,0]", "\"7\"",
    ]
    for (line, text) in zip(come, shown) { #expect(line.contains(text)) }
  }

  @Test func aLineOfProseChangesNoCell() throws {
    let (gone, come) = changed(
      try report(notebook(2)), try report(notebook(2, above: "\nA line more.\n")))
    #expect(gone == [])
    #expect(come == ["<p>A line more.</p>"])
  }

  @Test func aCommentInACellChangesThatLineAlone() throws {
    let old = notebook(2)
    let (gone, come) = changed(
      try report(old), try report(old.replacing("number = 1", with: "# More\nnumber = 1")))
    // The code's first line, the one before it, and the cell's line in the data.
    #expect(gone.count == 2)
    #expect(come.count == 3)
    #expect(
      (gone + come).allSatisfy {
        $0.contains("number = 1") || $0.contains("# More") || $0.contains("1</span>")
      })
  }
}
