import Testing

/// How deep expressions nest, and where reading goes on behind statements of other languages.
@Suite struct NestingTests {
  /// The fewest signs in one another that are too many.
  private func tooMany(_ opening: String, _ leaf: String, _ closing: String, siblings: Int) -> Int?
  {
    let sibling = opening + leaf + closing + ", "
    let before = "x = len([" + String(repeating: sibling, count: siblings)
    return (50...200).first { count in
      let deep =
        String(repeating: opening, count: count) + leaf + String(repeating: closing, count: count)
      let errors = CheckedCode(before + deep + "])\nx").errors
      return !errors.isEmpty
        && errors.allSatisfy { $0.message == "this is nested deeper than 200 levels" }
    }
  }

  /// What stands beside it, and is closed again, takes no level: 200 are the limit, of which the call and the
  /// list around it take a few. A call takes two.
  @Test(arguments: [
    ("(", "1", ")", 190...200), ("not ", "true", "", 190...200), ("-", "1", "", 190...200),
    ("2 ** ", "1", "", 190...200), ("abs(", "1", ")", 95...100),
  ])
  func siblingsTakeNoLevel(
    opening: String, leaf: String, closing: String, bounds: ClosedRange<Int>
  ) throws {
    let alone = try #require(tooMany(opening, leaf, closing, siblings: 0))
    #expect(bounds.contains(alone))
    #expect(tooMany(opening, leaf, closing, siblings: 250) == alone)
  }

  /// What is indented below a loop belongs to it; what stands below it does not.
  @Test(arguments: [
    "«for» i in [1, 2]:\n  foo(i)\n  bar\n«y»", "«for» i in [1, 2]:\n«foo»(i)",
    "«for» i in [1, 2]:\n\n  foo(i)\n    bar\n\n  baz\n«y»", "  «for» i in [1, 2]:\n  «foo»(i)",
    "a = 1\nb = 2\nc«,» d = a, b\nc + d", "x «<-» 3\nx + 1", "y «+=» 1\ny + 1",
    "x = 3\nx «+=» 1\nx",
  ])
  func readingGoesOn(_ code: String) {
    let checked = CheckedCode(code)
    #expect(checked.errors.map(\.range) == checked.marked, "\(checked.errors.map(\.summary))")
  }
}
