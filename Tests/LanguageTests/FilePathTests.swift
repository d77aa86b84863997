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

  /// A drive's letter is one byte before a colon; a home's sign stands first.
  @Test(arguments: ["ab:c", "a~b", "a/~b", "é:x", "a/b:c", "ab:/c"])
  func signsElsewhere(path: String) { #expect(FilePath.fault(in: path) == nil) }

  @Test func aPathHasAThousandBytes() {
    #expect(FilePath.fault(in: String(repeating: "a", count: 1000)) == nil)
    #expect(FilePath.fault(in: String(repeating: "é", count: 500)) == nil)
    #expect(FilePath.fault(in: String(repeating: "é", count: 500) + "a") != nil)
  }

  /// What the hint says to write instead is right.
  @Test(arguments: [
    ("/data/b.csv", "b.csv"), ("~/a.csv", "a.csv"), ("a\\b.csv", "a/b.csv"),
    ("a\\b\\c.csv", "a/b/c.csv"),
  ])
  func hints(path: String, mended: String) {
    #expect(FilePath.fault(in: path)?.hint?.contains("write \"\(mended)\"") == true)
    #expect(FilePath.fault(in: mended) == nil)
  }
}
