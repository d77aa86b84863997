import Testing

@testable import Report

/// RFC 8259, and where it is broken.
@Suite struct JSONReaderTests {
  private static func read(_ text: String) -> (JSON?, Int?) {
    let bytes = Array("xx\(text)".utf8)
    do throws(JSONReader.Failure) {
      return (try JSONReader.read(bytes[2...]), nil)
    } catch {
      return (nil, error.offset - 2)
    }
  }

  @Test(arguments: [
    (#""\u0041\u00e9\u20AC""#, "Aé€"), (#""\ud83d\ude00!""#, "😀!"),
    (#""\uD800\uDC00""#, "\u{10000}"),
    (#""\udbff\udfff""#, "\u{10FFFF}"), (#""\ud83d""#, "\u{FFFD}"), (#""\ude00a""#, "\u{FFFD}a"),
    (#""\ud83d\u0041""#, "\u{FFFD}A"), (#""\ud83dx""#, "\u{FFFD}x"), (#""\ud83d\n""#, "\u{FFFD}\n"),
    (#""\"\\\/\n\r\t\b\f""#, "\"\\/\n\r\t\u{8}\u{C}"), ("\"\"", ""), ("\"é😀\u{7F}\"", "é😀\u{7F}"),
  ])
  func `texts have their escapes`(text: String, meaning: String) {
    guard case .text(let found)? = Self.read(text).0 else {
      Issue.record("\(text)")
      return
    }
    #expect(Array(found.utf8) == Array(meaning.utf8))
  }

  @Test(
    arguments: [
      ("0", 0), ("-0", 0), ("10", 10), ("-2.5", -2.5), ("1e3", 1000), ("1E+2", 100), ("25e-1", 2.5),
      ("0.5", 0.5),
      ("9223372036854775807", 0x1p63),
      ("18446744073709551615", 0x1p64),
      (" \n\r\t1 \n\r\t", 1),
    ] as [(String, Double)])
  func `numbers are read`(text: String, value: Double) {
    #expect(Self.read(text).0?.double == value)
  }

  /// The place where it can't go on.
  @Test(arguments: [
    ("", 0), ("01", 1), ("-", 0), ("+1", 0), (".5", 0), ("1.", 2), ("1.x", 2), ("1e", 2),
    ("1e+", 3), ("1 2", 2),
    ("tru", 0), ("nul", 0), ("truex", 4), ("[1", 2), ("[1,", 3), ("[1,]", 3), ("[,1]", 1),
    ("[1 2]", 3), ("{", 1),
    (#"{"a""#, 4), (#"{"a" 1}"#, 5), (#"{"a":1"#, 6), (#"{"a":1,}"#, 7), ("{1:2}", 1),
    (#"{"a":1 "b":2}"#, 7),
    ("\"", 1), (#""ab"#, 3), (#""\"#, 2), (#""\x""#, 2), (#""\u123""#, 3), (#""\u12G4""#, 3),
    (#""\u12"#, 3),
    ("\"a\nb\"", 2), ("[1]]", 3), ("NaN", 0), ("'a'", 0),
  ])
  func `mistakes are at their places`(text: String, offset: Int) {
    #expect(Self.read(text).1 == offset)
  }

  /// A list in a report may be 250 deep.
  @Test func `depth has a limit`() {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(Self.read(nested(300)).0 != nil)
    #expect(Self.read(nested(301)).1 == 300)
    let objects =
      String(repeating: #"{"a":"#, count: 299) + "1" + String(repeating: "}", count: 299)
    #expect(Self.read(objects).0 != nil)
    #expect(Self.read(#"{"a":"# + objects + "}").1 == 300 * 5)
  }

  @Test func `members keep their order and values`() {
    guard
      case .object(let members)? = Self.read(
        #" { "b" : [ ] , "a" : { } , "c":[true,false,null,"x"] } "#
      ).0
    else {
      Issue.record("no object")
      return
    }
    #expect(members.map(\.name) == ["b", "a", "c"])
    #expect(members.map { $0.value.serialised() } == ["[]", "{}", #"[true,false,null,"x"]"#])
  }
}
