import Testing
import Text

/// Texts that Swift's own operations take for others than they are.
struct ByteComparingTests {
  // The Kelvin sign, the Greek question mark and the Greek varia are canonically equivalent to ASCII
  // characters; the last pair is é in one scalar and in two.
  @Test(arguments: [("\u{212A}", "K"), ("\u{37E}", ";"), ("\u{1FEF}", "`"), ("\u{E9}", "e\u{301}")])
  func equivalentTextsDiffer(_ a: String, _ b: String) {
    #expect(!(a == b) && a != b)
    #expect(!(a[...] == b[...]) && a[...] != b && b != a[...])
    // As values: inside `#expect` an optional would be compared by the macro's generic code.
    let optional: String? = a
    let isSame = optional == b
    #expect(!isSame)
    #expect(![a].contains(b) && [a].firstIndex(of: b) == nil)
    #expect([a] != [b])
    #expect((a < b) != (b < a))
    #expect(Spelling(a) != Spelling(b))
    #expect(Set<Spelling>([a, b]).count == 2)
    var isTaken = false
    switch a {
    case b: isTaken = true
    default: break
    }
    #expect(!isTaken)
  }

  @Test(arguments: ["\u{301}", "\u{FE0F}", "\u{FF9E}", "\u{E33}"])
  func nothingHidesASlash(_ mark: String) {
    let path = "a/\(mark)b\u{600}/c"
    #expect(path.split(separator: "/").map(String.init) == ["a", "\(mark)b\u{600}", "c"])
    #expect(path.contains("/") && "a/\(mark)".contains("a/") && path.hasPrefix("a/"))
    #expect(path.hasSuffix("/c") && path.replacing("/", with: "") == "a\(mark)b\u{600}c")
    #expect(path.lastIndex(of: "/").map { String(path[$0...]) } == "/c")
    #expect(path.firstIndex(of: "/").map { String(path[..<$0]) } == "a")
  }

  @Test func searchingKeepsItsEdges() {
    #expect("".split(separator: "/").isEmpty)
    #expect("/".split(separator: "/", omittingEmptySubsequences: false).count == 2)
    #expect("a/b/c".split(separator: "/", maxSplits: 1).map(String.init) == ["a", "b/c"])
    #expect("aaa".replacing("aa", with: "b") == "ba")
    #expect("abc".contains("") && !"ab".contains("abc") && !"".hasSuffix("a"))
    #expect("ab"[...].hasPrefix("a") && !"b".hasPrefix("ab"))
  }
}
