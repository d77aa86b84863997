import Folders
import Platform
import Samples
import Testing

@testable import Datasets

/// Files whose sizes lie on the border of what is read, on both sides of it.
@Suite struct LimitTests {
  private let folder = TemporaryFolder()

  private func vectors(
    _ text: String, _ format: VectorFormat? = nil
  ) throws(VectorFileError) -> WordVectors {
    guard let file = try? File(Path(folder.write(text, to: "v"))) else { throw .empty }
    return try loadVectors(file, format: format, words: nil, isCancelled: { false }).vectors
  }

  /// Vectors have up to 65,536 numbers.
  @Test(arguments: [(65_536, true), (65_537, false)])
  func vectorsHaveALongestWidth(_ width: Int, _ isRead: Bool) throws {
    let row = "a" + String(repeating: " 1", count: width) + "\n"
    for (text, error) in [
      (row, VectorFileError.unknownFormat),
      ("1 \(width)\n" + row, .header(words: 1, dimension: width)),
    ] {
      if isRead {
        #expect(try vectors(text).dimension == width)
      } else {
        #expect(throws: error) { try vectors(text) }
      }
    }
  }

  /// Words have up to 4,096 bytes, and numbers up to 64.
  @Test func wordsAndNumbersHaveLengths() throws {
    let word = String(repeating: "w", count: 4096)
    #expect(try vectors("\(word) 1 2\n").words == [word])
    #expect(throws: VectorFileError.rowTooLong(row: 1)) { try vectors("\(word)w 1 2\n") }
    #expect(throws: VectorFileError.rowTooLong(row: 2)) { try vectors("a 1 2\n\(word)w 1 2\n") }
    let bytes = "\(word) 0000\(word)w 0000"
    #expect(throws: VectorFileError.rowTooLong(row: 2)) {
      try vectors("2 1\n" + bytes, .word2vecBinary)
    }
    let number = "1." + String(repeating: "0", count: 62)
    #expect(try vectors("a \(number) 2\n").values == [1, 2])
    #expect(throws: VectorFileError.notANumber(row: 2, word: "b", text: number + "0")) {
      try vectors("a 1 2\nb 1 \(number)0\n")
    }
  }

  @Test func headersCountWords() throws {
    #expect(throws: VectorFileError.header(words: 0, dimension: 1)) {
      try vectors("0 1\na 1\n", .word2vecText)
    }
    #expect(throws: VectorFileError.header(words: 1, dimension: 0)) {
      try vectors("1 0\na\n", .word2vecText)
    }
    #expect(throws: VectorFileError.wordCount(declared: 2_147_483_647, found: 1)) {
      try vectors("2147483647 1\na 1\n", .word2vecText)
    }
    #expect(throws: VectorFileError.header(words: 2_147_483_648, dimension: 1)) {
      try vectors("2147483648 1\na 1\n", .word2vecText)
    }
  }

  // MARK: Arrays

  private func arrays(
    _ x: [UInt8], _ y: [UInt8], classes: [String] = []
  ) throws(DatasetError) -> NumberSamples {
    _ = folder.write(Fixtures.zip([("x.npy", x), ("y.npy", y)]), to: "a.npz")
    guard let file = try? File(folder.location / "a.npz") else { throw .cancelled }
    return try loadArrays(
      file, name: "a.npz", x: "x", y: "y",
      options: ArrayOptions(split: SampleSplit(testShare: 0), classes: classes),
      isCancelled: { false })
  }

  private func fault(_ x: [UInt8], _ y: [UInt8], classes: [String] = []) -> ArrayFault? {
    arrayFault { () throws(DatasetError) in _ = try arrays(x, y, classes: classes) }
  }

  private static func labels(_ values: [Int], shape: [Int]? = nil) -> [UInt8] {
    Fixtures.npy("<i4", shape ?? [values.count], values.flatMap { Fixtures.little($0, 4) })
  }

  @Test func classesAreBelowAMillion() throws {
    let x = Fixtures.npy("|u1", [2], [5, 6])
    #expect(try arrays(x, Self.labels([0, 999_999])).train.count == 2)
    #expect(
      fault(x, Self.labels([0, 1_000_000]))
        == .labelTooLarge(row: 1, value: 1_000_000, limit: 1_000_000))
    #expect(try arrays(x, Self.labels([0, 1]), classes: ["a", "b"]).classes == ["a", "b"])
    #expect(
      fault(x, Self.labels([0, 2]), classes: ["a", "b"])
        == .labelTooLarge(row: 1, value: 2, limit: 2))
    #expect(fault(x, Self.labels([-1, 0])) == .labelIsNegative(row: 0, value: -1))
  }

  /// One number a sample is a row of one, and a column of labels is labels.
  @Test func shapesAreBroughtInOrder() throws {
    let x = Fixtures.npy("|u1", [3], [5, 6, 7])
    let samples = try arrays(x, Self.labels([0, 1, 0], shape: [3, 1]))
    guard case .tensor(let rows) = samples.train.x else {
      Issue.record("numbers")
      return
    }
    #expect(rows.shape == [3, 1] && Set(rows.values) == [5, 6, 7])
    #expect(samples.train.y.shape == [3])
    #expect(try arrays(x, Self.labels([0, 1, 0], shape: [3, 1, 1])).train.y.shape == [3])
    #expect(
      fault(x, Self.labels([0, 1, 0, 1, 1, 0], shape: [3, 2]))
        == .axes([3, 2], expected: "one label a sample"))
  }

  @Test func oneSampleIsOneClassAndNoneIsNoSample() {
    let one = Fixtures.npy("|u1", [1, 2], [5, 6])
    #expect(fault(one, Self.labels([3])) == .oneClass(3))
    #expect(fault(Fixtures.npy("|u1", [0, 2], []), Self.labels([])) == .noSamples)
    #expect(fault(Fixtures.npy("|u1", [2, 0], []), Self.labels([0, 1])) == .noSamples)
    #expect(fault(Fixtures.npy("|u1", [], [5]), Self.labels([3])) == .axes([], expected: "(n, …)"))
  }

  /// The row, not the place among all values; pictures of digits have labels below 10.
  @Test func rowsAreTold() {
    let odd = Fixtures.npy(
      "<f4", [2, 2], Fixtures.little(0, 12) + Fixtures.little(0x7f80_0000, 4))
    #expect(fault(odd, Self.labels([0, 1])) == .notFinite(row: 1))
  }

  /// Up to eight axes, as many bytes as the header says, and no more.
  @Test func picturesHaveAxes() throws {
    func idx(_ axes: Int, _ content: [UInt8]) throws(DatasetError) -> NumberArray {
      let sizes = (0..<axes).flatMap { _ in NumberFilesTests.big(1, 4) }
      _ = folder.write([0, 0, 8, UInt8(axes)] + sizes + content, to: "a.idx")
      guard let file = try? File(folder.location / "a.idx") else { throw .cancelled }
      return try IDXFile.read(file, name: "a.idx", isCancelled: { false })
    }
    #expect(try idx(8, [7]).shape == [Int](repeating: 1, count: 8))
    #expect(try idx(1, [7]).values == [7])
    #expect(throws: DatasetError.array(path: "a.idx", part: nil, .idxAxes(9))) { try idx(9, [7]) }
    #expect(throws: DatasetError.array(path: "a.idx", part: nil, .shorter(expected: 1, got: 0))) {
      try idx(2, [])
    }
    #expect(throws: DatasetError.array(path: "a.idx", part: nil, .longer(expected: 1))) {
      try idx(2, [7, 8])
    }
  }

  // MARK: Texts in UTF-16

  /// Characters of two units each over the border of the blocks of 2¹⁸ bytes that are read at once, halves of
  /// them on both sides.
  @Test(arguments: [0, 1, 2, 3]) func pairsLieOverBorders(_ before: Int) throws {
    let text =
      String(repeating: "x", count: before) + String(repeating: "\u{1d11e}", count: 140_000) + "ü"
    for isBig in [true, false] {
      for mark in isBig ? ["\u{feff}"] : ["\u{feff}", ""] {
        let bytes = (mark + text).utf16.flatMap {
          isBig ? [UInt8($0 >> 8), UInt8($0 & 255)] : [UInt8($0 & 255), UInt8($0 >> 8)]
        }
        let feed = try TextFeed(
          File(Path(folder.write(bytes, to: "t"))), name: "t", encoding: .utf16)
        let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: 100_003)
        defer { memory.deallocate() }
        var read: [UInt8] = []
        while true {
          let got = try feed.read(into: memory, count: 100_003)
          if got == 0 { break }
          read += UnsafeBufferPointer(start: memory, count: got)
        }
        let isWhole = read == Array(text.utf8)
        #expect(isWhole, "\(read.count) bytes")
      }
    }
  }

  // MARK: The stand-in

  /// Reviews of each part have streams of their own, from the seed and the part's number on; every 256th one
  /// tells how far it is.
  @Test func reviewsOfTheStandInHaveTheirStreams() throws {
    let vocabulary = StandInVocabulary(seed: StandIn.seed)
    for number in 1...2 as ClosedRange<UInt64> {
      let work = Work()
      let split = try StandIn.split(number, of: vocabulary, work: work)
      // 97 · 256 is the last multiple up to 25,000.
      #expect(work.done == 24_832)
      #expect(split.labels.prefix(12_500).allSatisfy { $0 == 1 })
      #expect(split.labels.dropFirst(12_500).allSatisfy { $0 == 0 })
      let rows = split.rows
      for row in [0, 1, 24_999] {
        var random = StandInRandom(20_110_619 + number, UInt64(row))
        let length = 177 * StandIn.exponential(0.768 * random.normal())
        #expect(rows[row].count == Int(min(max(length, 10), 2493)))
      }
    }
  }
}
