import Testing
import Text

/// Where texts stand in others, against a look at each place in turn.
@Suite struct SearchingTests {
  private static let pieces = ["a", "b", "ab", "é", "e\u{301}", "😀", "\r\n", "漢", "\0"]

  private static func text(_ pieces: Range<Int>, _ random: inout some RandomNumberGenerator)
    -> String
  {
    (0..<Int.random(in: pieces, using: &random)).map { _ in
      Self.pieces.randomElement(using: &random) ?? ""
    }.joined()
  }

  @Test func eachPlaceInTurn() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<1_000 {
      let text = Self.text(0..<12, &random)
      let wanted = Self.text(0..<3, &random)
      let bytes = Array(text.utf8)
      let skipped = Int.random(in: 0...bytes.count, using: &random)
      let expected = (skipped...bytes.count).first {
        bytes[$0...].starts(with: wanted.utf8)
      }
      let start = text.utf8.index(text.startIndex, offsetBy: skipped)
      let found = text.range(of: wanted, from: start)
      let offset = found.map { text.utf8.distance(from: text.startIndex, to: $0.lowerBound) }
      #expect(offset == expected, "\(text.debugDescription) \(wanted.debugDescription) \(skipped)")
      #expect(found.map { String(text[$0]).utf8.elementsEqual(wanted.utf8) } ?? true)
      // A part has its whole's places.
      #expect(text[start...].range(of: wanted, from: start) == found)
    }
  }

  /// "e" and an accent are "é" to a reader, and other bytes.
  @Test func bytesAreCompared() {
    #expect(!"caf\u{e9}".contains("e\u{301}") && "cafe\u{301}".contains("e"))
    #expect("a/\u{301}b".replacing("/", with: ":") == "a:\u{301}b")
    #expect("aaa".replacing("aa", with: "b") == "ba")
  }
}
