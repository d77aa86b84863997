import Testing

/// `nbrun verify`: the committed report against a new run.
@Suite struct VerifyTests {
  private let nbrun = Nbrun()
  private var folder: WorkFolder { nbrun.folder }
  private let notebook = """
    # A notebook

    ```nbrun id=value
    log(2)
    ```

    """

  init() {
    folder.write("n.md", notebook)
  }

  private func edit(_ name: String, _ old: String, _ new: String) throws {
    let text = try #require(folder.text(name))
    #expect(text.contains(old))
    folder.write(name, text.replacing(old, with: new))
  }

  @Test func aReportThatWasJustWrittenIsTheSame() throws {
    #expect(try nbrun("n.md", "-q", "--to", "html,json,markdown").status == 0)
    let before = folder.names("outputs").map { folder.text("outputs/\($0)") }
    let outcome = try nbrun("verify", "n.md", "--to", "html,json,markdown")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(
      outcome.output == """
        outputs/n.html: the same bytes
        outputs/n.json: the same bytes
        outputs/n.md: the same bytes

        """)
    // Nothing was written.
    #expect(folder.names("outputs").map { folder.text("outputs/\($0)") } == before)
  }

  @Test func aValueThatDiffersIsPrinted() throws {
    _ = try nbrun("n.md", "-q")
    try edit("outputs/n.html", "\"value\":0.6931471805599453", "\"value\":0.6932")
    let outcome = try nbrun("verify", "n.md")
    #expect(outcome.status == 1)
    #expect(outcome.output.hasPrefix("outputs/n.html differs from a new run: 1 of 1 cell"))
    #expect(outcome.output.contains("value  0.6932 → 0.6931"))
    #expect(try nbrun("verify", "n.md", "--tolerance", "0.001").status == 0)
    #expect(try nbrun("verify", "n.md", "--tolerance", "0.00001").status == 1)
  }

  @Test func everyKindOfOutputIsTheSameByValues() throws {
    let rows = (0..<20).map { "\($0.isMultiple(of: 3) ? "good" : "bad") film \($0),\($0 % 2)\n" }
    folder.write("r.csv", "t,l\n" + rows.joined())
    folder.write(
      "n.md",
      """
      ```nbrun
      r = tokenize(csv("r.csv", text: "t", label: "l"))
      data = multi_hot(r.train, dimension: 40)
      data.x[0][:3]
      [0.1, 2, true, "a"]
      "text"
      1 / 3
      r.word_index
      model m { input(40); dense(2, activation: relu); dense(1, activation: sigmoid) }
      run = fit(compile(m, loss: mse, metrics: [accuracy, auc]), data, epochs: 3)
      run.history
      evaluate(run, data)
      predict(run, data.x[:4])
      summary(m)
      diagram(m)
      network(m)
      plot(run.history, metric: loss)
      histogram(lengths(r.train))
      violin(predict(run, data.x), predict(run, data.x[:5]), labels: ["a", "b"])
      curve(relu, from: -1, to: 1)
      sweep s { rate: [0.001, 0.25] } = fit(compile(m, optimizer: sgd(learning_rate: rate), loss: mse), data)
      s
      mistakes(predict(run, data.x), data)
      expect(1 < 2)
      ```

      """)
    let first = try nbrun("n.md", "-q", "--to", "html,json")
    #expect(first.status == 0, "\(first.errors)")
    let outcome = try nbrun("verify", "n.md", "--to", "html,json", "--tolerance", "0")
    #expect(outcome.status == 0, "\(outcome.output) \(outcome.errors)")
    #expect(outcome.output == "outputs/n.html: the same values\noutputs/n.json: the same values\n")
  }

  @Test func anEditedNotebookDiffers() throws {
    _ = try nbrun("n.md", "-q")
    try edit("n.md", "log(2)", "log(3)")
    let outcome = try nbrun("verify", "n.md")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("  - log(2)\n  + log(3)\n"))
    // Prose has no values, and changes bytes all the same.
    try edit("n.md", "log(3)", "log(2)")
    try edit("n.md", "# A notebook", "# Another notebook")
    let prose = try nbrun("verify", "n.md")
    #expect(prose.status == 1)
    #expect(prose.output.contains("the values are the same.\nThe first line that differs is "))
    #expect(try nbrun("verify", "n.md", "--tolerance", "0").status == 0)
  }

  @Test func whatCannotBeVerifiedIsSaid() throws {
    let missing = try nbrun("verify", "n.md")
    #expect(missing.status == 2)
    #expect(missing.errors.contains("there is no report outputs/n.html"))
    #expect(try nbrun("verify", "n.md", "--data", "synthetic").status == 2)
    #expect(try nbrun("verify", "n.md", "--no-cache").status == 2)
    #expect(try nbrun("verify", "n.md", "--to", "markdown", "--tolerance", "1").status == 2)
    _ = try nbrun("n.md", "-q", "-o", "x.html")
    #expect(try nbrun("verify", "n.md", "-o", "x.html").status == 0)
    folder.write("x.html", "<!DOCTYPE html>\n")
    #expect(try nbrun("verify", "n.md", "-o", "x.html").status == 1)
    #expect(try nbrun("verify", "n.md", "-o", "x.html", "--tolerance", "1").status == 2)
  }

  @Test func theStandInNeverTakesTheDatasPlace() throws {
    folder.write("n.md", "```nbrun\ndata = imdb(num_words: 100)\n1 + 1\n```\n")
    _ = try nbrun("n.md", "-q", "--data", "synthetic")
    let outcome = try nbrun("verify", "n.md", "--offline")
    #expect(outcome.status == 3)
    #expect(!outcome.errors.contains("stand-in"))
  }

  @Test func aFailureThatWasCommittedIsStillAFailure() throws {
    folder.write("n.md", "```nbrun\nexpect(log(1) > 1)\n```\n")
    #expect(try nbrun("n.md", "-q").status == 1)
    let outcome = try nbrun("verify", "n.md")
    #expect(outcome.status == 1)
    #expect(outcome.output == "outputs/n.html: the same bytes\n")
  }
}
