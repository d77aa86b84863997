import Testing
import Text

/// Unicode's control characters (general category Cc) but tabs and line feeds, and what its
/// bidirectional algorithm (Annex 9) takes as marks, embeddings, overrides and isolates.
@Suite struct HiddenScalarTests {
  @Test(arguments: ["\u{0}", "\u{7}", "\r", "\u{7F}", "\u{9B}"] as [Unicode.Scalar])
  func controlCharactersAreReplaced(_ scalar: Unicode.Scalar) {
    #expect("a\(scalar)b".withoutHidden == "a\u{FFFD}b")
  }

  @Test(
    arguments: ["\u{61C}", "\u{200E}", "\u{202A}", "\u{202E}", "\u{2066}", "\u{2069}"]
      as [Unicode.Scalar])
  func whatTurnsTextIsReplaced(_ scalar: Unicode.Scalar) {
    #expect("a\(scalar)b".withoutHidden == "a\u{FFFD}b")
  }

  @Test(arguments: ["\t", "\n", " ", "é", "א", "\u{200D}", "\u{2029}"] as [Unicode.Scalar])
  func allElseStays(_ scalar: Unicode.Scalar) {
    #expect("a\(scalar)b".withoutHidden == "a\(scalar)b")
  }
}
