import Testing

@testable import Datasets

/// How many samples of each class are tested, and which: counted by hand.
@Suite struct SampleSplitTests {
  /// The classes of the samples that are tested, ascending.
  private static func tested(_ sizes: [Int], _ share: Double) -> (classes: [Int], trained: Int) {
    let classes = sizes.enumerated().flatMap { [Int](repeating: $0.offset, count: $0.element) }
    let (positions, trained) = SampleSplit(testShare: share).positions(
      of: classes.count, sizes: sizes
    ) { classes[$0] }
    #expect(positions.sorted() == (0..<classes.count).map { Int32($0) })
    let tested = positions.indices.filter { positions[$0] >= trained }
    return (tested.map { classes[$0] }.sorted(), trained)
  }

  /// Of n samples round(n · share) are tested; each class has its share of them, rounded down, and what is left
  /// goes to those that lost most by it, the first of equals.
  @Test(
    arguments: [
      // A third of nine, of each class one.
      ([3, 3, 3], 1.0 / 3, [0, 1, 2]),
      // Two of eight: 10/8, 4/8 and 2/8 are 1, 0 and 0, and the second lost most.
      ([5, 2, 1], 0.25, [0, 1]),
      // One of four: a quarter, a quarter and a half.
      ([1, 1, 2], 0.25, [2]), ([2, 2], 0.25, [0]),
      // Two of six: two thirds each.
      ([2, 2, 2], 0.3, [0, 1]),
      // Four of ten: 12/10, 28/10 are 1 and 2, and the second lost 8/10.
      ([3, 7], 0.4, [0, 1, 1, 1]), ([4, 4], 0, []), ([2, 2], 1, [0, 0, 1, 1]),
      ([0, 4], 0.5, [1, 1]),
    ] as [([Int], Double, [Int])])
  func eachClassHasItsShare(_ sizes: [Int], _ share: Double, _ classes: [Int]) {
    let found = Self.tested(sizes, share)
    #expect(found.classes == classes)
    #expect(found.trained == sizes.reduce(0, +) - classes.count)
  }

  /// NumPy's `RandomState(113).shuffle` makes 9 3 6 1 0 7 4 8 2 5 of ten; even numbers are class 0. Of each
  /// class the last two are tested, 8 and 2, and 7 and 5, and both parts keep the order.
  @Test func theLastOfEachClassAreTested() {
    let order = [9, 3, 6, 1, 0, 7, 4, 8, 2, 5]
    let (positions, trained) = SampleSplit(testShare: 0.4).positions(of: 10, sizes: [5, 5]) {
      $0 % 2
    }
    var placed = [Int](repeating: -1, count: 10)
    for (sample, position) in positions.enumerated() { placed[Int(position)] = sample }
    #expect(trained == 6 && placed == [9, 3, 6, 1, 0, 4, 7, 8, 2, 5])
    let all = SampleSplit(testShare: 0.4).positions(of: 10)
    #expect(all.trained == 6)
    #expect(order.map { Int(all.positions[$0]) } == Array(0..<10))
    let places = SampleSplit(testShare: 0.25).places(of: 10)
    #expect(places.train == Array(order[..<7]) && places.test == [8, 2, 5])
    // Keras: ⌊10 · (1 − 0.25)⌋ to train on.
    #expect(SampleSplit(testShare: 0.25).kerasPlaces(of: 10).train == Array(order[..<7]))
    #expect(SampleSplit(testShare: 0.29).kerasPlaces(of: 10).train == Array(order[..<7]))
    #expect(SampleSplit(testShare: 0.31).kerasPlaces(of: 10).test == [4, 8, 2, 5])
  }

  /// Rows of vectors that were passed over, one and several.
  @Test func passedOverRowsAreTold() {
    var rows = PassedOverRows()
    #expect(rows.warning == nil)
    rows.noteNotUTF8(row: 4)
    #expect(rows.warning == "the word in row 4 is not UTF-8 text and was passed over")
    rows.noteNotUTF8(row: 9)
    let several = "2 words are not UTF-8 text and were passed over, the first in row 4"
    #expect(rows.warning == several)
    rows.noteRepeated("a", row: 7, first: 2)
    let once = "one word stands there twice, and the first row counts: \"a\", in rows 2 and 7"
    #expect(rows.warning == several + "; " + once)
    rows.noteRepeated("b", row: 8, first: 3)
    #expect(
      rows.warning == several
        + "; 2 rows repeat an earlier word, and the first row of each counts: \"a\", in rows 2 and 7, "
        + "and others")
    #expect(rows.notUTF8 == 2 && rows.repeated == 2)
  }
}
