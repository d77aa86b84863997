import Testing
import Text

/// The nearest of several names: at most a third of the shorter one's letters differ, one of short words.
@Suite struct NearestNameTests {
  @Test(arguments: [
    // One of up to five letters, two of six to eight, three of nine to eleven.
    ("ab", "ax", true), ("ab", "xy", false), ("abcde", "abcdx", true), ("abcde", "abcxy", false),
    ("abcdef", "abcdxy", true), ("abcdef", "abcxyz", false), ("abcdefgh", "abcdefxy", true),
    ("abcdefgh", "abcdexyz", false), ("abcdefghi", "abcdefxyz", true),
    ("abcdefghi", "abcdewxyz", false),
    // The shorter one decides: of five letters one may be missing, not two.
    ("abcdef", "abcde", true), ("abcdefg", "abcde", false), ("abcde", "abcdefg", false),
    ("abcdef", "abcdefgh", true), ("abcdef", "abcdefghi", false),
    // Two neighbours that are swapped are one difference; two that are not neighbours are two.
    ("abc", "bac", true), ("abc", "acb", true), ("abc", "cba", false), ("abcd", "badc", false),
    ("abcdef", "badcef", true), ("abcdef", "badcfe", false),
    // A letter more at the front, in the middle and at the end.
    ("abc", "xabc", true), ("abc", "abxc", true), ("abc", "abcx", true), ("abc", "xabcx", false),
    // Capitals are no difference, in any script.
    ("ABC", "abc", true), ("Z", "z", true), ("A", "a", true), ("GRÖßE", "größe", true),
    ("@", "`", true), ("[", "{", true), ("", "a", true), ("", "ab", false), ("a", "", true),
  ])
  func aThirdOfTheLettersMayDiffer(word: String, name: String, isNear: Bool) {
    #expect(nearestName(to: word, in: [name]) == (isNear ? name : nil))
  }

  /// A sign that lies by 32 behind another is no capital of it: here both are one difference away.
  @Test func onlyLettersHaveCapitals() {
    for (word, names) in [("@", ["`", "@"]), ("[", ["{", "["]), ("Z", ["y", "z"])] {
      #expect(nearestName(to: word, in: names) == names[1])
      #expect(nearestName(to: word, in: names.reversed()) == names[1])
    }
  }

  @Test func theNearerOneIsIt() {
    for names in [["abcdxf", "abcdxy"], ["abcdxy", "abcdxf"]] {
      #expect(nearestName(to: "abcdef", in: names) == "abcdxf")
    }
    // Of two as near the first by name.
    for names in [["abcd", "abce"], ["abce", "abcd"]] {
      #expect(nearestName(to: "abcx", in: names) == "abcd")
    }
    #expect(nearestName(to: "abcdef", in: ["abcdxy", "abcdef", "abcdxf"]) == "abcdef")
    #expect(nearestName(to: "abc", in: [String]()) == nil)
  }

  /// Of words of more than 64 bytes nothing is looked for.
  @Test func longWordsHaveNoNeighbours() {
    let name = String(repeating: "a", count: 65)
    #expect(nearestName(to: String(repeating: "a", count: 64), in: [name]) == name)
    #expect(nearestName(to: name, in: [name]) == nil)
  }

  /// Twenty-one of sixty-four letters, and no more.
  @Test func longWordsMayDifferInAThird() {
    let word = String(repeating: "a", count: 64)
    func name(_ count: Int) -> String {
      String(repeating: "b", count: count) + String(repeating: "a", count: 64 - count)
    }
    #expect(nearestName(to: word, in: [name(21)]) == name(21))
    #expect(nearestName(to: word, in: [name(22)]) == nil)
    #expect(nearestName(to: word, in: [word + String(repeating: "b", count: 21)]) != nil)
    #expect(nearestName(to: word, in: [word + String(repeating: "b", count: 22)]) == nil)
  }
}
