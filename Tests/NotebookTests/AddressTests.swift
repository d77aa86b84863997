import Notebook
import Testing

/// What is shown as it stands, though more was meant.
@Suite struct AddressTests {
  @Test(arguments: [
    ("`nbrun:2 + 2`", 2, "write `nbrun: 2 + 2`"), ("a `` nbrun:x ``", 6, "write `nbrun: x`"),
    ("![a](100%.png)", 6, "write 100%25.png"), ("[a](5%-b.md)", 5, "write 5%25-b.md"),
    ("![b](two words.png)", 6, "write <two words.png>, or %20 for each blank"),
    ("[b](two words.md)", 5, "write <two words.md>, or %20 for each blank"),
  ])
  func aWarningSaysHowToWriteIt(markdown: String, column: Int, hint: String) {
    let reading = Reading(markdown)
    #expect(reading.warningPlaces == ["1:\(column)"])
    #expect(reading.hints == [hint])
    #expect(reading.errorPlaces == [])
  }

  @Test(arguments: [
    "`nbrun:`", "`nbrun: 1`", "![a](100%25.png)", "![b](<two words.png>)", "![b](two%20words.png)",
    "`![b](two words.png)`", "[a] (see b.md)", "[a](b.md \"two words.md\")", "x[1](two words)",
    "\\[a](two words.md)",
  ])
  func whatIsMeantSoIsNoWarning(markdown: String) {
    #expect(Reading(markdown).messages == [])
  }

  @Test func linksAndTheirPlacesAreKept() {
    let links = Reading("# H\n\n[a](#h) [b](c%20d.md)\n").document.links
    #expect(links.map(\.url) == ["#h", "c%20d.md"])
    #expect(links.map(\.fragment) == ["h", nil])
    #expect(links[1].range == SourceRange(line: 3, column: 13, length: 8))
  }
}
