import Platform
import Testing

/// `nbrun watch`, with a real editor's ways of saving.
@Suite struct WatchTests {
  private static let notebook = """
    # Numbers

    ```nbrun id=first
    values = sort([3, 1, 2])
    values
    ```

    ```nbrun id=second
    sum(values)
    ```
    """

  private let nbrun = Nbrun()
  private var folder: WorkFolder { nbrun.folder }

  init() {
    folder.write("n.md", Self.notebook)
  }

  /// Waits until a file holds a text, or no longer does.
  private func waits(for text: String, in name: String, isThere: Bool = true) -> Bool {
    for _ in 0..<6000 {
      if (folder.text(name) ?? "").contains(text) == isThere { return true }
      Thread.sleep(microseconds: 10_000)
    }
    return false
  }

  /// As editors save that write another file and give it the name.
  private func save(_ text: String) throws {
    folder.write(".n.md.new", text)
    try folder.rename(".n.md.new", to: "n.md")
  }

  @Test func eachSaveRunsWhatTheEditReaches() throws {
    let watch = try nbrun.start(["watch", "n.md"])
    #expect(watch.waits(for: "2 cells, "))
    #expect(waits(for: "</html>", in: "outputs/n.watch.html"))
    let token = folder.text("outputs/n.watch.js")

    try save(Self.notebook.replacing("sum(values)", with: "sum(values) * 7"))
    #expect(watch.waits(for: "redone: second, "))
    #expect(waits(for: "42", in: "outputs/n.watch.html"))
    #expect(folder.text("outputs/n.html")?.contains("nbrunWatch") == false)
    #expect(waits(for: token ?? "", in: "outputs/n.watch.js", isThere: false))

    // In place, as other editors save.
    folder.write("n.md", Self.notebook.replacing("# Numbers", with: "# Figures"))
    #expect(waits(for: "Figures", in: "outputs/n.watch.html"))

    watch.send(.interrupt)
    let outcome = try watch.finish()
    #expect(outcome.status == 130)
    #expect(folder.names("outputs") == ["n.html"])
  }

  @Test func aMistakeIsShownAndDoesNotEndTheWatch() throws {
    folder.write("n.md", Self.notebook.replacing("sum(", with: "summ("))
    let watch = try nbrun.start(["watch", "n.md"])
    #expect(watch.waits(for: "n.md:9:1: error"))
    #expect(waits(for: "n.md:9:1: error", in: "outputs/n.watch.js"))
    try save(Self.notebook)
    #expect(waits(for: "Numbers", in: "outputs/n.watch.html"))
    #expect(waits(for: "error", in: "outputs/n.watch.js", isThere: false))
    watch.send(.terminate)
    #expect(try watch.finish().status == 143)
    #expect(folder.names("outputs") == ["n.html"])
  }

  @Test func aSaveEndsTheRunAtWork() throws {
    let long = """
      ---
      data: synthetic
      ---
      ```nbrun
      reviews = imdb(num_words: 1000)
      train = multi_hot(reviews.train, dimension: 1000)
      model small { input(1000); dense(64, activation: relu); dense(1, activation: sigmoid) }
      compiled = compile(small, optimizer: adam, loss: binary_crossentropy)
      run = fit(compiled, train, epochs: 100000, batch_size: 32)
      run.history.names
      ```
      """
    folder.write("n.md", long)
    let watch = try nbrun.start(["watch", "n.md"])
    #expect(watch.waits(for: "epoch      1/100000"))
    // Whoever looks at the page sees that it does not rest.
    #expect(waits(for: "running", in: "outputs/n.watch.js"))
    try save(Self.notebook)
    #expect(watch.waits(for: "2 cells, "))
    watch.send(.interrupt)
    #expect(try watch.finish().status == 130)
  }

  /// A page that lies there may be anybody's, and be a link to any file.
  @Test func nothingButItsOwnPagesIsShown() throws {
    folder.makeFolder("outputs")
    let page =
      "<!DOCTYPE html><meta name=\"generator\" content=\"nbrun 0.1.0\">script-src "
      + "<script>alert(1)</script></body>"
    folder.write("outputs/n.html", page)
    folder.write("n.md", "```nbrun\nx = nothere\n```\n")
    let watch = try nbrun.start(["watch", "n.md"])
    #expect(watch.waits(for: "n.md:2:5: error"))
    #expect(waits(for: "n.md:2:5: error", in: "outputs/n.watch.js"))
    #expect(folder.text("outputs/n.watch.html")?.contains("There is no report yet") == true)
    #expect(folder.text("outputs/n.watch.html")?.contains("alert(1)") == false)
    try save(Self.notebook)
    #expect(waits(for: "Numbers", in: "outputs/n.watch.html"))
    // The report is replaced by a link meanwhile: a mistake shows the page as it was.
    folder.write("private.html", page)
    folder.remove("outputs/n.html")
    folder.link("outputs/n.html", to: "../private.html")
    try save("```nbrun\nx = nothere\n```\n")
    #expect(waits(for: "n.md:2:5: error", in: "outputs/n.watch.js"))
    #expect(folder.text("outputs/n.watch.html")?.contains("alert(1)") == false)
    watch.send(.interrupt)
    _ = try watch.finish()
  }

  @Test func nothingOfTheUsersIsReplaced() throws {
    folder.makeFolder("outputs")
    folder.write("outputs/n.watch.js", "alert(1)")
    let outcome = try nbrun("watch", "n.md")
    #expect(outcome.status == 2)
    #expect(folder.text("outputs/n.watch.js") == "alert(1)")
  }
}
