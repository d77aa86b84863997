import Testing

/// `--to slides`, and what else is asked of slides.
@Suite struct SlidesCommandTests {
  private let nbrun = Nbrun()
  private var folder: WorkFolder { nbrun.folder }
  private let notebook = """
    ---
    title: T
    data: synthetic
    ---

    ## A

    <!-- notes: said -->

    ```nbrun id=a
    1 + 1
    ```

    """

  @Test func `slides stand beside the report, which is as it was`() throws {
    folder.write("n.md", notebook)
    #expect(try nbrun("n.md", "--to", "html,slides", "-q").status == 0)
    #expect(folder.names("outputs") == ["n.html", "n.slides.html"])
    #expect(folder.text("outputs/n.slides.html")?.contains("<p>said</p>") == true)
    #expect(folder.text("outputs/n.html")?.contains("said") == false)
    // The ending asks for them too; slides may take the place of slides.
    #expect(try nbrun("n.md", "-o", "outputs/n.slides.html", "-q").status == 0)
    #expect(try nbrun("n.md", "--to", "slides", "-o", "deck.html", "-q").status == 0)
    #expect(folder.text("deck.html") == folder.text("outputs/n.slides.html"))
  }

  @Test func `what is no deck stays`() throws {
    folder.write("n.md", notebook)
    folder.write("n.slides.html", "<!DOCTYPE html><p>mine</p>")
    #expect(try nbrun("n.md", "-o", "n.slides.html").status == 2)
    #expect(folder.text("n.slides.html") == "<!DOCTYPE html><p>mine</p>")
    #expect(try nbrun("n.md", "--to", "html", "-o", "m.slides.html").status == 2)
  }

  @Test func `slides are not compared`() throws {
    folder.write("n.md", notebook)
    #expect(try nbrun("n.md", "--to", "html,slides", "-q").status == 0)
    let verified = try nbrun("verify", "n.md", "--to", "slides")
    #expect(verified.status == 2)
    #expect(verified.errors.contains("`nbrun verify` compares reports"))
    #expect(try nbrun("watch", "n.md", "-o", "n.slides.html").status == 2)
    let compared = try nbrun("diff", "outputs/n.slides.html", "outputs/n.html")
    #expect(compared.status == 2 && compared.errors.contains("it is a deck of slides"))
    #expect(try nbrun("diff", "outputs", "outputs").status == 0)
  }
}
