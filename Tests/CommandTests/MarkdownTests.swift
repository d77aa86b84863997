import Testing

/// `--to markdown`: a page and its drawings, whole or not at all.
@Suite struct MarkdownTests {
  private let nbrun = Nbrun()
  private var folder: WorkFolder { nbrun.folder }
  private let notebook = """
    # A notebook

    ![A picture](a.png)

    ```nbrun id=curve
    curve(relu, from: -1, to: 1)
    ```

    """

  init() {
    folder.makeFolder("notebooks")
    folder.write("notebooks/n.md", notebook)
  }

  @Test func thePageAndItsDrawingsStandSideBySide() throws {
    for _ in 1...2 {
      let outcome = try nbrun("notebooks/n.md", "-q", "--to", "markdown,json,html")
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.output == "outputs/n.md\noutputs/n.json\noutputs/n.html\n")
    }
    #expect(folder.names("outputs") == ["n-curve-figure-1.svg", "n.html", "n.json", "n.md"])
    let page = try #require(folder.text("outputs/n.md"))
    #expect(page.contains("](n-curve-figure-1.svg)"))
    // From the report's folder to the notebook's.
    #expect(page.contains("![A picture](../notebooks/a.png)"))
    let drawing = try #require(folder.text("outputs/n-curve-figure-1.svg"))
    #expect(drawing.contains("<svg xmlns=\"http://www.w3.org/2000/svg\""))
    #expect(drawing.contains("prefers-color-scheme:dark"))
  }

  @Test func aDrawingOfSomebodyElseStays() throws {
    folder.makeFolder("outputs")
    folder.write("outputs/n-curve-figure-1.svg", "<svg/>")
    let outcome = try nbrun("notebooks/n.md", "-q", "--to", "markdown")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("outputs/n-curve-figure-1.svg is there already"))
    #expect(folder.names("outputs") == ["n-curve-figure-1.svg"])
    #expect(folder.text("outputs/n-curve-figure-1.svg") == "<svg/>")
  }

  @Test func theEndingAsksForTheFormat() throws {
    #expect(try nbrun("notebooks/n.md", "-q", "-o", "page.md").status == 0)
    #expect(folder.names().contains("page-curve-figure-1.svg"))
    // The notebook itself is Markdown too.
    #expect(try nbrun("notebooks/n.md", "-q", "-o", "notebooks/n.md").status == 2)
    let outcome = try nbrun("notebooks/n.md", "--to", "markdown", "--output-dir", "notebooks")
    #expect(outcome.status == 2)
    #expect(folder.text("notebooks/n.md") == notebook)
  }

  @Test func linksLeadFromTheReport() throws {
    folder.makeFolder("other")
    folder.write("notebooks/sister.md", "```nbrun\n1\n```\n")
    folder.write("notebooks/plain.md", "# No cell\n")
    folder.write(
      "notebooks/n.md",
      "[a](sister.md#part) [b](plain.md) [c](../README.md) [d](data.csv) [e](gone.md) [f](#here)\n"
        + "\n[g]\n\n[g]: sister.md\n\n# Here\n")
    #expect(try nbrun("notebooks/n.md", "-q", "--to", "markdown,html").status == 0)
    let addresses = [
      "../notebooks/plain.md", "../README.md", "../notebooks/data.csv", "../notebooks/gone.md",
      "#here",
    ]
    let page = try #require(folder.text("outputs/n.html"))
    for address in addresses + ["sister.html#part", "sister.html"] {
      #expect(page.contains("href=\"\(address)\""), "\(address)")
    }
    let markdown = try #require(folder.text("outputs/n.md"))
    for address in addresses + ["sister.md#part"] { #expect(markdown.contains("](\(address))")) }
    #expect(markdown.contains("\n[g](sister.md)\n"))
    let outcome = try nbrun("verify", "notebooks/n.md", "--to", "markdown,html")
    #expect(outcome.status == 0, "\(outcome.output)")

    // In the notebook's own folder files lie where they were said to lie.
    #expect(try nbrun("notebooks/n.md", "-q", "--output-dir", "notebooks").status == 0)
    let beside = try #require(folder.text("notebooks/n.html"))
    for address in ["plain.md", "../README.md", "data.csv", "sister.html"] {
      #expect(beside.contains("href=\"\(address)\""), "\(address)")
    }
    // Between places that have nothing in common there is no way but through this machine's folders.
    #expect(try nbrun("notebooks/n.md", "-q", "-o", "/dev/null").status == 0)
  }

  @Test func picturesThatCannotBeShownAreSaidAtTheirPlace() throws {
    folder.write("notebooks/x.txt", "x")
    folder.link("notebooks/out.png", to: "/etc/passwd")
    folder.write(
      "notebooks/n.md", "a ![m](gone.png)\n\n![m](x.txt) ![m](out.png)\n\n[win](C:\\\\x)\n")
    let errors = try nbrun("check", "notebooks/n.md").errors
    for place in [
      "n.md:1:8: warning", "n.md:3:6: warning", "n.md:3:18: warning", "n.md:5:7: warning",
    ] {
      #expect(errors.contains(place), "\(errors)")
    }
    #expect(errors.contains("there is no such picture") && errors.contains("leads out of"))
  }
}
