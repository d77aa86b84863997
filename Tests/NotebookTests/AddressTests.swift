import Notebook
import Prose
import Testing
import Text

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

  /// Browsers take a backslash of http and https for a slash: `new URL(address).href` of Node.js 20, without
  /// the slash that it adds behind a host.
  @Test(arguments: [
    (#"https:\\\\evil.example"#, "https://evil.example"),
    (#"HTTPS:\\/evil.example/a"#, "https://evil.example/a"),
    (#"http:/\\evil.example?b=%5C"#, "http://evil.example?b=%5C"),
  ])
  func aBackslashIsASlash(written: String, address: String) {
    let nodes = Reading("[x](<\(written)>)").document.body
    #expect(HTMLWriter.html(nodes, HTMLParts()).contains("href=\"\(address)\""))
    #expect(Reading("<a href=\"\(written.replacing(#"\\"#, with: #"\"#))\">x</a>").messages == [])
  }

  /// To a browser these lead to another machine, or are no links of ours.
  @Test(arguments: [
    #"\\\\evil.example"#, #"/\\evil.example"#, #"\\/evil.example"#, #"javascript:\\\\x"#,
    #"https:\\evil.example"#, #"https:///\\evil.example"#, #"file:\\\\x"#,
  ])
  func aBackslashHidesNothing(written: String) {
    let reading = Reading("[x](<\(written)>)")
    #expect(!HTMLWriter.html(reading.document.body, HTMLParts()).contains("href"))
    #expect(reading.messages.count == 1)
  }
}
