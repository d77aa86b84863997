import Testing
import Text

@testable import Report

/// Addresses as RFC 3986, section 5.2, resolves them from the report's folder.
@Suite struct RelativeAddressTests {
  @Test(arguments: [
    ("data/a.csv", "../notebooks/", "../notebooks/data/a.csv"),
    ("../README.md", "../notebooks/", "../README.md"),
    ("./a.txt#b", "../notebooks/", "../notebooks/a.txt#b"),
    ("../../a", "../notebooks/", "../../a"), ("../a", "sub/", "a"), ("../a", "../", "../../a"),
    ("a.txt", "", "a.txt"), ("./a.txt", "", "./a.txt"),
    // Nothing at all would be the page itself.
    ("../", "sub/", "./"), ("../?a", "sub/", "./?a"), ("../a:b", "sub/", "./a:b"),
  ])
  func addressesLeadWhereTheyLed(address: String, base: String, expected: String) {
    #expect(URLReference.rebased(address, on: base) == expected)
  }

  @Test(arguments: [
    ("a.md", "a.html"), ("a.md#b.md", "a.html#b.md"), ("./a.md?c#d", "./a.html?c#d"),
    ("it&#x27;s.md#d", "it&#x27;s.html#d"), ("a\u{301}.md\u{301}", "a\u{301}.md\u{301}"),
  ])
  func aNotebookLeadsToItsReport(address: String, expected: String) {
    #expect(reportAddress(ofNotebook: address) == expected)
  }
}
