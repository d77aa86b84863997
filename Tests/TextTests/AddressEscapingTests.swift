import Testing
import Text

/// References as RFC 3986 and the WHATWG's URL standard read them.
@Suite struct AddressEscapingTests {
  private static let ascii = String(
    scalars: (0..<128 as Range<UInt32>).compactMap(Unicode.Scalar.init))
  private static let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"

  private func kept(_ escaped: (String) -> String) -> Set<Unicode.Scalar> {
    Set(Self.ascii.unicodeScalars.filter { escaped("a\($0)") == "a\($0)" })
  }

  /// RFC 3986, 2.2 and 2.3: unreserved and reserved, but for the brackets of IPv6; and percent signs.
  @Test func whatMayStandInAReference() {
    #expect(
      kept { Escaped.address($0) }
        == Set((Self.letters + "0123456789-._~:/?#@!$&'()*+,;=%").unicodeScalars))
    #expect(
      kept { Escaped.path($0) } == Set((Self.letters + "0123456789-._~/").unicodeScalars))
    #expect(Escaped.address("a é[\u{7F}") == "a%20%C3%A9%5B%7F")
    #expect(Escaped.path("a/é%0 \n") == "a/%C3%A9%250%20%0A")
    #expect(Escaped.markdownAddress(ofPath: "a b>/c") == "<a%20b%3E/c>")
    #expect(Escaped.addressAttribute("a'b&c\"") == "a&#x27;b&amp;c%22")
  }

  @Test(arguments: [
    (#"https:\\a.org\b"#, "https://a.org%5Cb"), (#"HTTP:\/a"#, "http://a"),
    ("https://a", "https://a"),
    (#"http:\"#, "http://"), ("http:", "http:"), (#"ftp:\\a"#, "ftp:%5C%5Ca"),
    (#"https:a\b"#, "https:a%5Cb"),
  ])
  func backslashesBeforeAHostAreSlashes(written: String, address: String) {
    #expect(Escaped.address(written) == address)
  }

  @Test(arguments: [
    ("http://a", URLReference.Target.remote), ("HTTPS://a", .remote), ("mailto:a@b", .remote),
    ("MailTo:a@b", .remote), ("http:/a", .forbidden), ("http:a", .forbidden),
    ("http:///a", .forbidden), ("http://?a", .forbidden), ("http://#a", .forbidden),
    ("http://", .forbidden), ("javascript:a", .forbidden), ("data:,a", .forbidden),
    ("//a", .forbidden), ("/a", .relative), ("a", .relative), ("", .relative), ("#a:b", .relative),
    ("?a:b", .relative), ("a/b:c", .relative), ("a:b", .forbidden), (":a", .forbidden),
    (#"\\a"#, .forbidden), (#"\/a"#, .forbidden), (#"\a"#, .relative),
    // Browsers overlook tabs and line ends anywhere, controls and blanks at both ends.
    ("java\nscript:a", .forbidden), (" \u{1}http://a \u{1F}", .remote), ("/\t/a", .forbidden),
    ("ht\rtp://a", .remote), ("! javascript:a", .forbidden),
  ])
  func whereAReferenceLeads(written: String, target: URLReference.Target) {
    #expect("\(URLReference(written).target)" == "\(target)")
  }

  @Test(arguments: [
    ("a", true), ("a/b", true), ("../a", true), ("/a", false), ("?a", false), ("#a", false),
    ("", false), ("http://a", false), (" a", true),
  ])
  func whatLeadsFromTheFolder(written: String, does: Bool) {
    #expect(URLReference(written).leadsFromFolder == does)
  }

  @Test(arguments: [
    ("../README.md", "../notebooks/", "../README.md"), ("a.md", "b/", "b/a.md"),
    ("./a.md", "b/", "b/a.md"), ("../a.md", "b/", "a.md"), ("../../a.md", "b/c/", "a.md"),
    ("../../a.md", "b/", "../a.md"), ("../a.md", "../", "../../a.md"), ("a.md", "", "a.md"),
    ("..", "b/", "b/.."), ("../#a", "b/", "./#a"), ("../?a", "b/", "./?a"), ("../", "b/", "./"),
    ("../x:y", "b/", "./x:y"), ("../x/y:z", "b/", "x/y:z"), ("..//x", "b/", ".//x"),
    ("../a&colon;b", "b/", "./a&colon;b"), (#"../\x"#, "b/", #"./\x"#), ("../ a", "b/", "./ a"),
  ])
  func aReferenceForAnotherFolder(written: String, base: String, result: String) {
    #expect(URLReference.rebased(written, on: base) == result)
  }

  @Test(arguments: [
    ("a%20b", "a b"), ("%41%5a%5A", "AZZ"), ("%C3%a9", "é"), ("%", nil), ("%4", nil), ("%4g", nil),
    ("%g4", nil), ("%C3", nil), ("%00", "\u{0}"), ("%ff", nil), ("é", "é"), ("", ""),
    ("%3a%3F", ":?"),
    ("%/0", nil), ("%0:", nil), ("%0@", nil), ("%0G", nil), ("%0`", nil),
  ])
  func percentEncodingIsReadExactly(written: String, text: String?) {
    #expect(URLReference.decoded(written.utf8) == text)
  }

  @Test func hexadecimalDigits() {
    let digits = (0...255 as ClosedRange<UInt8>).filter(URLReference.isDigit)
    #expect(digits == Array("0123456789ABCDEFabcdef".utf8))
  }

  /// RFC 4648, section 10.
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
  ])
  func base64OfTheStandard(text: String, encoded: String) {
    #expect(base64(Array(text.utf8)) == encoded)
  }

  /// RFC 4180: quotes where there is a comma, a quote or a line end; and no formulas.
  @Test(arguments: [
    ("a b", "a b"), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""),
    ("a\rb", "\"a\rb\""), ("=1+2", "'=1+2"), ("+a", "'+a"), ("-a", "'-a"), ("@a", "'@a"),
    ("\ta", "'\ta"), ("\ra", "\"'\ra\""), ("-1.5", "-1.5"), ("+2", "+2"), ("a=b", "a=b"), ("", ""),
    ("=\"a\"", "\"'=\"\"a\"\"\""),
  ])
  func fieldsOfATable(text: String, field: String) {
    #expect(Escaped.csv(text) == field)
  }

  @Test(arguments: [
    ("a\u{7}b", "\"a\\u0007b\""), ("\u{1F}\u{7F}\u{9F}", "\"\\u001f\\u007f\\u009f\""),
    ("\u{2028}\u{202E}", "\"\\u2028\\u202e\""), ("\u{A0}é", "\"\u{A0}é\""), ("<&>", "\"<&>\""),
    ("\"\\\n\r\t", "\"\\\"\\\\\\n\\r\\t\""),
  ])
  func textsOfJSON(text: String, json: String) {
    #expect(Escaped.json(text) == json)
  }

  @Test func nothingInAScriptIsATag() {
    #expect(Escaped.jsonInHTML("</a>&") == "\"\\u003c/a\\u003e\\u0026\"")
    #expect(Escaped.html("a\r\nb\rc\td<\u{FFFE}") == "a\nb\nc\td&lt;\u{FFFD}")
    #expect(Escaped.attribute("a\r\nb\tc\">") == "a&#10;b&#9;c&quot;&gt;")
    #expect(Escaped.html(" ~") == " ~")
  }
}
