import Folders
import Platform
import Samples
import Testing

@testable import Datasets

/// Files of word vectors: right ones by gensim (`Fixtures/vectors/make.py`), wrong ones by hand.
@Suite struct VectorFileTests {
  private static func load(
    _ path: String, _ format: VectorFormat? = nil, words: WordIndex? = nil
  ) throws(VectorFileError) -> WordVectors {
    let file: File
    do throws(SystemError) {
      file = try File(Path(path))
    } catch {
      throw .unreadable(path: path, code: error.code)
    }
    return try loadVectors(file, format: format, words: words, isCancelled: { false }).vectors
  }

  private static func index(_ words: [String]) throws -> WordIndex {
    var index = WordIndex()
    for (number, word) in words.enumerated() {
      try Array(word.utf8).withUnsafeBufferPointer { try index.add($0, rank: number + 1) }
    }
    return index
  }

  // MARK: What gensim writes

  @Test(arguments: [
    ("gensim.bin", VectorFormat.word2vecBinary), ("gensim.bin.gz", .word2vecBinary),
    ("gensim.txt", .word2vecText), ("glove.txt", .glove),
  ])
  func gensimsFilesAreRead(_ name: String, _ format: VectorFormat) throws {
    for format in [nil, format] {
      let vectors = try Self.load(Fixtures.path("vectors/" + name), format)
      #expect(vectors.words == ["the", "film", "café", "c'est", "日本"])
      #expect(vectors.dimension == 3)
      #expect(
        vectors.values == [
          0.5, -1.25, 3, 1e-3, 2.5, -7, 0, 0, 1, 1 / 3, 1e-30, 65504, -0.1, 0.2, 0.3,
        ])
    }
  }

  @Test(arguments: ["gensim.bin", "gensim.txt", "glove.txt"])
  func onlyWantedWordsAreKept(_ name: String) throws {
    let wanted = try Self.index(["日本", "film", "cinema"])
    let vectors = try Self.load(Fixtures.path("vectors/" + name), words: wanted)
    #expect(vectors.words == ["film", "日本"])
    #expect(vectors.values == [1e-3, 2.5, -7, -0.1, 0.2, 0.3])
  }

  /// zlib's message begins with the number of the open file.
  @Test func truncatedCompressionIsTheSameTextEachTime() throws {
    let whole = try Fixtures.bytes("vectors/gensim.bin.gz")
    let path = folder.write(Array(whole.dropLast(12)), to: "cut.gz")
    let others = try (0..<3).map { _ in try DataFile(path: Path(path)) }
    var messages: Set<String> = []
    for _ in 0..<2 {
      do throws(VectorFileError) {
        _ = try Self.load(path)
      } catch {
        messages.insert(error.message)
      }
    }
    #expect(messages.count == 1 && messages.first?.contains("fd:") == false, "\(messages)")
    #expect(messages.first?.hasPrefix("is compressed, but does not inflate: ") == true)
    #expect(others.count == 3)
  }

  @Test func aMarkOfByteOrderIsNoPartOfTheFirstWord() throws {
    for text in ["film 1 2\nthe 3 4\n", "2 2\nfilm 1 2\nthe 3 4\n"] {
      let vectors = try load([0xef, 0xbb, 0xbf] + Array(text.utf8))
      #expect(vectors.words == ["film", "the"])
      #expect(vectors.values == [1, 2, 3, 4])
    }
    #expect(throws: VectorFileError.empty) { try self.load([0xef, 0xbb, 0xbf]) }
  }

  // MARK: By hand

  private let folder = TemporaryFolder()

  private func load(
    _ bytes: [UInt8], _ format: VectorFormat? = nil
  ) throws(VectorFileError) -> WordVectors {
    try Self.load(folder.write(bytes, to: "vectors"), format)
  }

  private func load(_ text: String, _ format: VectorFormat? = nil) throws(VectorFileError)
    -> WordVectors
  {
    try load(Array(text.utf8), format)
  }

  private static func binary(
    _ header: String, _ rows: [(String, [Float])], end: String = ""
  ) -> [UInt8] {
    Array((header + "\n").utf8)
      + rows.flatMap { word, values in
        Array((word + " ").utf8)
          + values.flatMap { value in
            (0..<4).map { UInt8(truncatingIfNeeded: value.bitPattern >> UInt32(8 * $0)) }
          } + Array(end.utf8)
      }
  }

  /// word2vec's own program ends each row with a line's end, which may also begin a number.
  @Test func lineEndsBetweenBinaryRowsAreSkipped() throws {
    let odd = Float(bitPattern: 0x0a20_0a20)
    let bytes = Self.binary("2 2", [("a", [odd, 1]), ("b", [2, odd])], end: "\n")
    let vectors = try load(bytes)
    #expect(vectors.words == ["a", "b"])
    #expect(vectors.values == [odd, 1, 2, odd])
  }

  /// Some of GloVe's words hold blanks.
  @Test func wordsMayHoldBlanks() throws {
    let vectors = try load("a 1 2 3\n. . . 4 5 6\nat home 7 8 9\n")
    #expect(vectors.words == ["a", ". . .", "at home"])
    #expect(vectors.values == [1, 2, 3, 4, 5, 6, 7, 8, 9])
  }

  @Test func lastLineNeedsNoEnd() throws {
    #expect(try load("a 1 2\r\nb 3 4").values == [1, 2, 3, 4])
  }

  private static let wrongTexts: [(String, VectorFormat?, VectorFileError)] = [
    ("", nil, .empty),
    ("a,b\nc,d\n", nil, .unknownFormat),
    ("a 1\nb 2", .word2vecText, .noHeader(found: "a 1")),
    ("a 1\nb 2", .word2vecBinary, .noHeader(found: "a 1")),
    ("0 3\n", .word2vecText, .header(words: 0, dimension: 3)),
    ("-5 3\na 1 2 3\n", nil, .header(words: -5, dimension: 3)),
    ("1 99999999\na 1\n", nil, .header(words: 1, dimension: 99_999_999)),
    ("3 2\na 1 2\nb 3 4\n", nil, .wordCount(declared: 3, found: 2)),
    ("1 2\na 1 2\nb 3 4\n", nil, .wordCount(declared: 1, found: nil)),
    ("2 2\na 1 2\nb 3\n", nil, .width(row: 2, word: "b", expected: 2, found: 1)),
    ("2 2\na 1 2\nb 3 4 5\n", nil, .width(row: 2, word: "b", expected: 2, found: 3)),
    ("2 3\na 1 2\nb 3 4\n", nil, .width(row: 1, word: "a", expected: 3, found: 2)),
    ("a 1 2\nb 3\n", nil, .width(row: 2, word: "b", expected: 2, found: 1)),
    ("a 1 2\nb 3 x\n", nil, .notANumber(row: 2, word: "b", text: "x")),
    ("a 1 2\nb 3 nan\n", nil, .notFinite(row: 2, word: "b")),
    ("a 1 2\nb 3 -inf\n", nil, .notFinite(row: 2, word: "b")),
    ("a 1 2\nb 3 1e99\n", nil, .notFinite(row: 2, word: "b")),
    ("a 1 2\nb 3 4\na 5 6 7\n", nil, .width(row: 3, word: "a", expected: 2, found: 3)),
    ("4 2\na 1 2\nb 3 4\na 5 6\n", nil, .wordCount(declared: 4, found: 3)),
    ("2 2\na 1 2\nb 3 4\na 5 6\n", nil, .wordCount(declared: 2, found: nil)),
    ("a\t1\t2\nb\t3\n", nil, .width(row: 2, word: "b", expected: 2, found: 1)),
  ]

  @Test(arguments: wrongTexts)
  func wrongTextsAreRefused(_ text: String, _ format: VectorFormat?, _ error: VectorFileError) {
    #expect(throws: error) { try load(text, format) }
  }

  @Test func wrongBytesAreRefused() {
    let rows: [(String, [Float])] = [("a", [1, 2]), ("b", [3, 4])]
    let right = Self.binary("2 2", rows)
    for length in 5..<right.count {
      #expect(throws: VectorFileError.self) {
        try load(Array(right.prefix(length)), .word2vecBinary)
      }
    }
    #expect(throws: VectorFileError.wordCount(declared: 3, found: 2)) {
      try load(Self.binary("3 2", rows), .word2vecBinary)
    }
    #expect(throws: VectorFileError.wordCount(declared: 1, found: nil)) {
      try load(Self.binary("1 2", rows), .word2vecBinary)
    }
    #expect(throws: VectorFileError.notFinite(row: 2, word: "b")) {
      try load(Self.binary("2 2", [rows[0], ("b", [.nan, 0])]), .word2vecBinary)
    }
    #expect(throws: VectorFileError.rowTooLong(row: 1)) {
      try load(Array("9 2\n".utf8) + [UInt8](repeating: 0x61, count: 2 << 20), .word2vecBinary)
    }
  }

  @Test func cutOffCompressedFilesAreRefused() throws {
    let bytes = try Fixtures.bytes("vectors/gensim.bin.gz")
    for length in [bytes.count - 1, bytes.count - 9, bytes.count / 2] {
      #expect(throws: VectorFileError.self) { try load(Array(bytes.prefix(length))) }
    }
  }

  @Test func absentFilesAndFoldersAreRefused() {
    #expect(throws: VectorFileError.self) { try Self.load(folder.path) }
    #expect(throws: VectorFileError.self) { try Self.load(folder.path + "/none") }
  }

  /// A file's content is what its digest depends on, compressed or not.
  @Test func digestsTellContentsApart() throws {
    func digest(_ name: String) throws -> String {
      try loadVectors(
        File(Path(Fixtures.path("vectors/" + name))), format: nil, words: nil,
        isCancelled: { false }
      ).digest
    }
    #expect(try digest("gensim.bin") != digest("gensim.txt"))
    #expect(try digest("gensim.bin") == digest("gensim.bin"))
  }
}
