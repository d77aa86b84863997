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

  @Test func `a watched page lets one script more in, at its end`() throws {
    let report = renderHTML(sampleDocument())
    let page = WatchPage(scriptName: "w.js", nonce: "n0").html(report: report, version: 3)
    let script = try #require(page.firstRange(of: "<script nonce=\"n0\">"))
    let end = try #require(page[script.upperBound...].firstRange(of: "</script>\n</body>"))
    // Nothing but the script and the word of the policy was added.
    let rest = page[..<script.lowerBound] + page[end.lowerBound...].dropFirst("</script>\n".count)
    #expect(
      rest == report.replacing("script-src ", with: "script-src 'nonce-n0' ", maxReplacements: 1))
    #expect(page[script.upperBound..<end.lowerBound].contains("\"version\":3"))
    let policy = Tag.all(in: page).first { $0["http-equiv"] == "Content-Security-Policy" }?[
      "content"]
    #expect(policy?.contains("; script-src 'nonce-n0' \(pageScript.source); ") == true)
  }
}
