import Language
import Testing

/// What a notebook may name.
@Suite struct FilePathTests {
  @Test(arguments: [
    "reviews.csv", "data/reviews.csv", "./a.csv", "a b.csv", "..a", "a..b/c", "日.csv",
  ])
  func insideIsRight(_ path: String) { #expect(FilePath.fault(in: path) == nil) }

  @Test(
    arguments: [
      ("", "empty"), ("/etc/passwd", "begins in"), ("~/a.csv", "begins in"),
      ("C:a.csv", "begins in"),
      ("..", "leads out"), ("../a.csv", "leads out"), ("a/../../b", "leads out"),
      ("a/..", "leads out"), ("https://example.org/a.csv", "an address"),
      ("a\\b.csv", "separated by"),
      ("a\u{0}b", "control"), ("a\nb", "control"),
      (String(repeating: "a", count: 1001), "at most 1000"),
    ])
  func outsideIsRefused(_ path: String, _ words: String) {
    #expect(FilePath.fault(in: path)?.message.contains(words) == true)
  }
}
