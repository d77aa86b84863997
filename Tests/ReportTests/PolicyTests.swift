import Testing

@testable import Report

/// The page's policy lets only its own style sheet and script in, by their digests.
struct PolicyTests {
  @Test func `the tests' SHA-256 gives the standard's example`() {
    // FIPS 180-4's example for "abc".
    let digest = sha256(Array("abc".utf8)).map { String($0, radix: 16) }
    #expect(digest.prefix(4) == ["ba", "78", "16", "bf"])
    #expect(base64(Array("Man".utf8)) == "TWFu")
    #expect(base64(Array("Ma".utf8)) == "TWE=")
  }

  @Test func `the policy names the style sheet's digest`() {
    #expect(styleSheet.source == "'sha256-" + base64(sha256(Array(styleSheet.text.utf8))) + "'")
  }

  @Test func `the policy names the script's digest`() {
    for script in [pageScript, tryItScript] {
      #expect(script.source == "'sha256-" + base64(sha256(Array(script.text.utf8))) + "'")
    }
  }
}
