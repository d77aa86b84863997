import Folders
import Platform
import Testing

@testable import Datasets

/// What pickles stand for, instruction by instruction: CPython's `pickletools.py` says what each does.
@Suite struct PickleValuesTests {
  private let folder = TemporaryFolder()

  private func read(_ pickle: [UInt8], reviews: Int) throws(DatasetError) -> [[Int32]] {
    let path = folder.write(
      Fixtures.dataSet(trainPickle: pickle, reviews: reviews), to: "imdb.npz")
    return try Fixtures.splits(at: path).train.rows
  }

  private func failure(_ pickle: [UInt8]) -> (offset: Int?, damage: Damage)? {
    do throws(DatasetError) {
      _ = try read(pickle, reviews: 1)
      return nil
    } catch {
      guard case .damaged(_, _, let offset, let damage) = error else { return nil }
      return (offset, damage)
    }
  }

  /// Each character is a byte.
  private static func bytes(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { UInt8($0.value) }
  }

  /// One number, in each of the ways in which it may be written.
  private static let numbers: [([UInt8], Int32)] = [
    (bytes("K\u{0}"), 0), (bytes("K\u{FF}"), 255), (bytes("M\u{0}\u{1}"), 256),
    (bytes("M\u{34}\u{12}"), 0x1234), (bytes("M\u{FF}\u{FF}"), 65_535),
    (bytes("J\u{0}\u{0}\u{1}\u{0}"), 65_536), (bytes("J\u{78}\u{56}\u{34}\u{12}"), 0x1234_5678),
    // 1,000,000,000 is 0x3b9aca00.
    (bytes("J\u{0}\u{CA}\u{9A}\u{3B}"), 1_000_000_000),
    (bytes("I12\n"), 12), (bytes("I0\n"), 0), (bytes("L12L\n"), 12), (bytes("L12\n"), 12),
    ([0x8a, 0], 0), ([0x8a, 1, 0x7f], 127), ([0x8a, 2, 0x80, 0], 128), ([0x8a, 2, 0, 1], 256),
    ([0x8a, 3, 1, 2, 3], 0x03_0201), ([0x8a, 4, 0xff, 0xff, 0xff, 0], 16_777_215),
    ([0x8a, 8, 5, 0, 0, 0, 0, 0, 0, 0], 5), ([0x8b, 2, 0, 0, 0, 7, 1], 263),
    ([0x8b, 0, 0, 0, 0], 0),
  ]

  /// Into an open list, behind another number and before one, and appended by itself.
  @Test(arguments: numbers) func numbersAreWhatWasWritten(_ code: [UInt8], _ value: Int32) throws {
    let start = Self.bytes("](](K\u{1}")
    #expect(
      try read(start + code + Self.bytes("M\u{2}\u{1}ee."), reviews: 1) == [[1, value, 258]])
    #expect(
      try read(start + code + code + Self.bytes("ee."), reviews: 1) == [[1, value, value]])
    #expect(try read(Self.bytes("]]") + code + Self.bytes("aa."), reviews: 1) == [[value]])
    #expect(
      try read(Self.bytes("((") + code + code + Self.bytes("ll."), reviews: 1) == [
        [value, value]
      ])
    // So many bytes behind it that none is near the end.
    let more = Self.bytes(String(repeating: "K\u{3}", count: 9))
    #expect(
      try read(start + code + more + Self.bytes("ee."), reviews: 1)
        == [[1, value] + [Int32](repeating: 3, count: 9)])
  }

  /// The same list twice, by each kind of memo; the first list is not kept.
  @Test(arguments: [
    ("p0\n", "g0\n"), ("q\u{0}", "h\u{0}"), ("r\u{0}\u{0}\u{0}\u{0}", "j\u{0}\u{0}\u{0}\u{0}"),
    ("\u{94}", "h\u{0}"), ("p7\n", "g7\n"), ("q\u{7}", "j\u{7}\u{0}\u{0}\u{0}"),
    // 1,024 beyond what is there is the largest gap: 0x400.
    ("r\u{0}\u{4}\u{0}\u{0}", "j\u{0}\u{4}\u{0}\u{0}"),
  ]) func listsAreRecalled(_ keep: String, _ recall: String) throws {
    let pickle = Self.bytes("](](K\u{9}e](K\u{1}K\u{2}e\(keep)\(recall)e.")
    #expect(try read(pickle, reviews: 3) == [[9], [1, 2], [1, 2]])
  }

  @Test func eachMemoizedValueHasTheNextNumber() throws {
    let pickle = Self.bytes("](](K\u{1}e\u{94}](K\u{2}e\u{94}h\u{1}h\u{0}e.")
    #expect(try read(pickle, reviews: 4) == [[1], [2], [2], [1]])
  }

  @Test func framesAndProtocolsSayNothing() throws {
    let list = Self.bytes("](](K\u{1}ee.")
    for version in 0...5 as ClosedRange<UInt8> {
      #expect(try read([0x80, version] + list, reviews: 1) == [[1]])
    }
    #expect(try read([0x80, 4, 0x95, 9, 0, 0, 0, 0, 0, 0, 0] + list, reviews: 1) == [[1]])
  }

  @Test func listsGrowInSeveralWays() throws {
    // In two goes, and empty ones among others.
    #expect(
      try read(Self.bytes("](](K\u{1}e(K\u{2}K\u{3}e]](eK\u{4}ae."), reviews: 3)
        == [[1, 2, 3], [], [4]])
    #expect(try read(Self.bytes("(l(lI1\naI2\naa."), reviews: 1) == [[1, 2]])
  }

  /// Numbers of every length over several of the reader's windows of 2¹⁸ bytes, their borders at every place
  /// in a number.
  @Test(arguments: 0..<5) func longPicklesAreReadWhole(_ shift: Int) throws {
    var generator = MersenneTwister(seed: UInt32(shift))
    var rows: [[Int32]] = [[Int32](repeating: 7, count: shift)]
    var pickle = Self.bytes("](](" + String(repeating: "K\u{7}", count: shift) + "e")
    while pickle.count < 700_000 {
      var row: [Int32] = []
      pickle += Self.bytes("](")
      for _ in 0..<generator.draw(upTo: 900) {
        let value = Int(generator.draw(upTo: 1_000_000)) >> Int(generator.draw(upTo: 19))
        row.append(Int32(value))
        if value < 256 {
          pickle += [0x4b] + Fixtures.little(value, 1)
        } else if value < 65_536 {
          pickle += [0x4d] + Fixtures.little(value, 2)
        } else {
          pickle += [0x4a] + Fixtures.little(value, 4)
        }
      }
      rows.append(row)
      pickle += Self.bytes("e")
    }
    let isWhole = try read(pickle + Self.bytes("e."), reviews: rows.count) == rows
    #expect(isWhole)
  }

  @Test(arguments: [
    (".", "it ends with an untidy stack"), ("K\u{1}K\u{1}.", "it ends with an untidy stack"),
    ("](K\u{1}.", "it ends with an untidy stack"), ("a.", "its stack is empty"),
    ("K\u{1}a.", "nothing to append to"), ("(e.", "nothing to append to"),
    ("K\u{1}(e.", "nothing to append to"), ("(a.", "a mark stands where a value should"),
    ("(q\u{0}.", "a mark stands where a value should"), ("q\u{0}.", "its stack is empty"),
    ("t.", "a mark is missing"), ("l.", "a mark is missing"),
    ("](K\u{1}t.", "a list's numbers are not appended to it"),
    ("](](Nee.", "a review holds something that is not a whole number"),
    ("](](\u{88}ee.", "a review holds something that is not a whole number"),
    ("](](I01\nee.", "a review holds something that is not a whole number"),
    ("](K\u{1}e.", "it is one list of numbers, not a list of reviews"),
    ("K\u{1}.", "it is not an array of lists"), ("](](](K\u{1}eee.", "a review holds lists"),
    (")\u{85}.", "it is not an array of lists"),
    ("](C\u{1}ae.", "a review is not a list of whole numbers"),
    ("h\u{0}.", "it recalls something that it has not kept"),
    ("]p3\ng2\n.", "it recalls something that it has not kept"),
    ("\u{80}\u{6}.", "protocol 6 is not known"),
    ("Ix\n.", "a number is not a whole number of 64 bits"),
    ("Lx\n.", "a number is not a whole number of 64 bits"),
    ("px\n.", "a memo's number is not a whole number of 64 bits"),
    ("S'a\n.", "a text without quotation marks"), ("S'\n.", "a text without quotation marks"),
    ("Sa'\n.", "a text without quotation marks"), ("S'\\n'\n.", "a text with escapes"),
    ("\u{8A}\u{9}.", "a number needs more than 64 bits"),
    ("K\u{1}\u{93}.", "a name is not a text"), (")R.", "its stack is empty"),
    ("K\u{1}K\u{1}R.", "a call without a known name and arguments"),
    ("K\u{1}K\u{1}b.", "content without an array"),
  ]) func whatIsWrongIsSaid(_ pickle: String, _ what: String) {
    #expect(failure(Self.bytes(pickle))?.damage == .pickleStructure(what))
  }

  /// The place counts from the array's beginning: 10 bytes, the header, and the pickle's own.
  @Test func theInstructionsPlaceIsSaid() {
    let before = 10 + "{'descr': '|O', 'fortran_order': False, 'shape': (1,), }\n".utf8.count
    for (pickle, place) in [("}.", 0), ("]}.", 1), ("](](K\u{1}}ee.", 6)] {
      #expect(failure(Self.bytes(pickle))?.offset == before + place, "\(pickle)")
    }
  }

  /// 1,025 beyond what is there; a line of 4,096 bytes and one more.
  @Test func memosAndLinesHaveLimits() throws {
    let gap = failure(Self.bytes("]r\u{1}\u{4}\u{0}\u{0}."))?.damage
    #expect(gap == .tooLarge(what: "memo", limit: PickleReader.tableLimit))
    let zeros = String(repeating: "0", count: 4095)
    #expect(try read(Self.bytes("](](I\(zeros)5\nee."), reviews: 1) == [[5]])
    #expect(
      failure(Self.bytes("](](I\(zeros)05\nee."))?.damage
        == .pickleStructure("a line of text does not end"))
  }
}
