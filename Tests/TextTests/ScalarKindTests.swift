import Testing
import Text

/// Kinds of scalars, held against Unicode's categories and CommonMark's lists for each of the first planes.
@Suite struct ScalarKindTests {
  private static let scalars = (0...0x3FFF as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init)

  /// All 32 of CommonMark 0.31, section 2.1.
  private static let punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"

  @Test func asciiIsWhatItIs() {
    func those(_ isOne: (Unicode.Scalar) -> Bool) -> String {
      String(scalars: Self.scalars.filter { $0.isASCII && isOne($0) })
    }
    let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
    #expect(those(\.isASCIILetter) == letters)
    #expect(those(\.isLetter) == letters)
    #expect(those(\.isASCIIDigit) == "0123456789")
    #expect(those(\.isNumber) == "0123456789")
    #expect(those(\.isPunctuation) == Self.punctuation)
    #expect(those(\.isBlank) == "\t ")
    #expect(those(\.isLineEnd) == "\n\r")
    #expect(those(\.isMark) == "")
    #expect(Self.scalars.filter(\.isASCIILetter).count == 52)
    #expect(Self.scalars.filter(\.isASCIIDigit).count == 10)
  }

  /// The names of the categories begin with the letters by which Unicode groups them.
  @Test func othersGoByTheirCategory() {
    for scalar in Self.scalars where !scalar.isASCII {
      let name = "\(scalar.properties.generalCategory)"
      #expect(scalar.isLetter == name.hasSuffix("Letter"), "\(scalar.value)")
      #expect(scalar.isMark == name.hasSuffix("Mark"), "\(scalar.value)")
      #expect(scalar.isPunctuation == name.hasSuffix("Punctuation"), "\(scalar.value)")
      #expect(
        scalar.isNumber == ["decimalNumber", "letterNumber", "otherNumber"].contains(name),
        "\(scalar.value)")
    }
  }

  @Test func whatIsHiddenIsAListOfUnicode() {
    for scalar in Self.scalars {
      #expect(scalar.isControl == (scalar.properties.generalCategory == .control))
    }
    let turning = Self.scalars.filter(\.turnsText).map(\.value)
    #expect(
      turning == [0x61C, 0x200E, 0x200F] + Array(0x202A...0x202E) + Array(0x2066...0x206F))
    let hidden = Self.scalars.filter(\.isHiddenInProse)
    // 65 control characters but two, and 18 that turn text.
    #expect(hidden.count == 65 - 2 + 18)
    #expect(!"\t\n ~¡".unicodeScalars.contains { $0.isHiddenInProse })
    // And the two that end lines in Unicode alone.
    let unsafe = Self.scalars.filter(\.isUnsafeOnTerminal)
    #expect(unsafe.count == 65 + 18 + 2)
  }

  @Test func linesMayBeKeptForATerminal() {
    #expect("a\tb\nc\r\u{1B}".printable() == "a\u{FFFD}b\u{FFFD}c\u{FFFD}\u{FFFD}")
    #expect("a\tb\nc\r\u{1B}".printable(keepingLines: true) == "a\tb\nc\u{FFFD}\u{FFFD}")
    #expect(Escaped.terminal("a\nb") == "a\u{FFFD}b")
    #expect(Escaped.terminal("a\nb", keepingLines: true) == "a\nb")
    #expect(Escaped.terminal("é~ ", keepingLines: true) == "é~ ")
  }

  @Test func charactersAreWhatAReaderCounts() {
    // A letter with its accent, a family of three, a carriage return with its line feed.
    let text = "ae\u{301}👩‍👩‍👧\r\nb"
    #expect(text.characterCount() == 5)
    #expect(text.characterStarts() == [0, 1, 3, 8, 10])
    #expect("abc".characterStarts() == nil)
    #expect("abc".characterCount() == 3)
    #expect("a\r\nb".characterCount() == 3)
    #expect("a\r\nb".characterStarts() == [0, 1, 3])
    #expect("".characterCount() == 0)
  }

  @Test(arguments: [
    ("abc", 3, "abc"), ("abcd", 3, "ab…"), ("abc", 4, "abc"), ("abc", 2, "a…"), ("abc", 1, "a…"),
    ("éèê", 3, "éèê"), ("éèêë", 3, "éè…"), ("", 0, ""), ("ae\u{301}i", 3, "ae\u{301}i"),
    ("ae\u{301}io", 3, "ae\u{301}…"),
  ])
  func longTextsAreCut(text: String, limit: Int, shown: String) {
    #expect(text.shortened(toCharacters: limit) == shown)
  }

  @Test func blanksAreTakenFromTheEnds() {
    #expect("  a b ".trimming(\.isBlank) == "a b")
    #expect("a".trimming(\.isBlank) == "a")
    #expect("   ".trimming(\.isBlank) == "")
    #expect("  a b  ".trimmingEnd(\.isBlank) == "  a b")
    #expect("   ".trimmingEnd(\.isBlank) == "")
    #expect("abc".removing(prefix: "ab") == "c")
    #expect("abc".removing(prefix: "abc") == "")
    #expect("abc".removing(prefix: "b") == nil)
    #expect("abc"[...].removing(prefix: "a") == "bc")
  }
}
