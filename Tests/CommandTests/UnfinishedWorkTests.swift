import Testing

/// `todo` and `--keep-going`.
@Suite struct UnfinishedWorkTests {
  private let nbrun = Nbrun()

  private func run(_ notebook: String, _ arguments: String...) throws -> (
    status: Int32, json: String, markdown: String, errors: String
  ) {
    nbrun.folder.write("n.md", notebook)
    let outcome = try nbrun.run(["n.md", "-q", "--to", "json,markdown"] + arguments)
    return (
      outcome.status, nbrun.folder.text("outputs/n.json") ?? "",
      nbrun.folder.text("outputs/n.md") ?? "", outcome.errors
    )
  }

  /// What is still to be done is no error, and neither is what needs it.
  @Test(arguments: [[], ["--keep-going"]])
  func todoIsNoError(options: [String]) throws {
    nbrun.folder.write(
      "n.md",
      """
      ```nbrun
      a = 3
      b = todo
      c = b + 1
      a
      ```

      Of `nbrun: b` and `nbrun: a`.

      ```nbrun
      model m { input(10); todo; dense(1) }
      compile(m, loss: mse, optimizer: todo)
      todo
      expect(c == 4, message: "four")
      loss l(y, p) = todo
      metric q(y, p) = todo
      compile(m, loss: l, metrics: [q])
      ```

      """)
    let outcome = try nbrun.run(["n.md", "-q", "--to", "json,markdown"] + options)
    #expect(outcome.status == 0 && outcome.errors == "")
    let json = nbrun.folder.text("outputs/n.json") ?? ""
    #expect(json.contains("\"status\": \"todo\""))
    #expect(json.contains("{\"line\":14,\"message\":\"four\",\"passed\":null}"))
    let page = nbrun.folder.text("outputs/n.md") ?? ""
    #expect(page.contains("still to do: needs `b` (line 3)"))
    #expect(page.contains("still to do: needs `m` (line 11)"))
    #expect(page.contains("*not available* and 3."))
  }

  /// All that is wrong is said in its place, and all the rest runs.
  @Test func whatIsWrongIsMarkedAndTheRestRuns() throws {
    let notebook = """
      ```nbrun
      a = 3
      x = nothing + 1
      y = x * 2
      z = (3 +
      a
      ```

      ```nbrun
      w = nothing
      mean([1, 2])
      expect(a == 3)
      expect(y == 3)
      q = mean("a")
      ```

      """
    #expect(try run(notebook).status == 2)
    let kept = try run(notebook, "--keep-going")
    #expect(kept.status == 1)
    #expect(kept.json.contains("\"status\": \"failed\""))
    for text in [
      "there is no \\`nothing\\`", "not run: needs `x` (line 3)", "this \\`(\\` is never closed",
      "```text\n3\n```", "not run: needs `nothing`", "1.5",
    ] {
      #expect(kept.markdown.contains(text), "\(text)")
    }
    #expect(kept.json.contains("\"message\":\"a == 3\",\"passed\":true"))
    #expect(kept.json.contains("\"message\":\"y == 3\",\"passed\":null"))
    let checked = try nbrun("check", "--keep-going", "n.md")
    #expect(checked.status == 1)
    #expect(try nbrun("verify", "--keep-going", "n.md").status == 2)
  }

  /// A cell that can't be read at all, and a notebook that is nothing but mistakes.
  @Test(arguments: [
    "```nbrun\n(\n```\n", "```nbrun\n= = =\n\u{301}\n```\n", "```nbrun\nx = y\ny = x\n```\n",
  ])
  func nothingButMistakes(notebook: String) throws {
    let outcome = try run(notebook, "--keep-going")
    #expect(outcome.status == 1, "\(outcome.errors)")
    #expect(outcome.json.contains("\"status\": \"failed\""))
  }
}
