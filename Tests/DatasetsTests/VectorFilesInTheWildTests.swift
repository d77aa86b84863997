import Folders
import Platform
import Samples
import Testing

@testable import Datasets

/// Files of word vectors as they lie about. What is read from them is what gensim reads, as
/// `Fixtures/vectors/make.py` prints it; archives are Python's and Info-ZIP's.
@Suite struct VectorFilesInTheWildTests {
  private typealias Loaded = (vectors: WordVectors, digest: String, passedOver: PassedOverRows)

  private static func load(
    _ name: String, _ format: VectorFormat? = nil
  ) throws(VectorFileError) -> Loaded {
    try load(at: Fixtures.path("vectors/" + name), format)
  }

  private static func load(
    at path: String, _ format: VectorFormat? = nil, words: WordIndex? = nil
  ) throws(VectorFileError) -> Loaded {
    let file: File
    do throws(SystemError) {
      file = try File(Path(path))
    } catch {
      throw .unreadable(path: path, code: error.code)
    }
    return try loadVectors(file, format: format, words: words, isCancelled: { false })
  }

  private let folder = TemporaryFolder()

  private func load(
    _ bytes: [UInt8], _ format: VectorFormat? = nil, words: WordIndex? = nil
  ) throws(VectorFileError) -> Loaded {
    try Self.load(at: folder.write(bytes, to: "vectors"), format, words: words)
  }

  // MARK: Rows

  private static let repeated =
    "2 rows repeat an earlier word, and the first row of each counts: \"the\", in rows 1 and 3, and others"

  @Test(arguments: [
    ("repeated.txt", VectorFormat.glove), ("repeated-header.txt", .word2vecText),
    ("tabs.txt", .glove),
  ])
  func theFirstOfEqualWordsCounts(_ name: String, _ format: VectorFormat) throws {
    for format in [nil, format] {
      let (vectors, _, passedOver) = try Self.load(name, format)
      #expect(vectors.words == ["the", "film", "movie"])
      #expect(vectors.values == [1, 2, 3, 4, 5, 6, 0.5, 0.25, 0.125])
      #expect(passedOver.warning == Self.repeated)
    }
  }

  @Test func wordsThatAreNotUTF8ArePassedOver() throws {
    let (vectors, _, passedOver) = try Self.load("cut.txt")
    #expect(vectors.words == ["the", "movie"])
    #expect(vectors.values == [1, 2, 3, 0.5, 0.25, 0.125])
    #expect(
      passedOver.warning
        == "2 words are not UTF-8 text and were passed over, the first in row 2")
  }

  @Test func rowsOfBinaryFilesArePassedOverToo() throws {
    for format in [nil, VectorFormat.word2vecBinary] {
      let (vectors, _, passedOver) = try Self.load("cut-repeated.bin", format)
      #expect(vectors.words == ["the", "movie"])
      #expect(vectors.values == [0, 1, 2, 9, 10, 11])
      #expect(
        passedOver.warning
          == "the word in row 2 is not UTF-8 text and was passed over; one word stands there twice, "
          + "and the first row counts: \"the\", in rows 1 and 3")
    }
  }

  @Test func nothingIsSaidOfWholeFiles() throws {
    for name in ["gensim.bin", "gensim.txt", "glove.txt", "gensim.bin.gz"] {
      #expect(try Self.load(name).passedOver.warning == nil)
    }
  }

  /// A word that is not wanted does not matter twice.
  @Test func repeatedWordsThatAreNotWantedAreNotCounted() throws {
    var wanted = WordIndex()
    try Array("film".utf8).withUnsafeBufferPointer { try wanted.add($0, rank: 1) }
    let text = "the 1 2\nthe 3 4\nfilm 5 6\n"
    let (vectors, _, passedOver) = try load(Array(text.utf8), words: wanted)
    #expect(vectors.words == ["film"] && vectors.values == [5, 6])
    #expect(passedOver.warning == nil)
  }

  @Test func aFileWithoutAnyTextIsRefused() {
    let row: [UInt8] = [0xc3, 0x28] + Array(" 3 4\n".utf8)
    #expect(throws: VectorFileError.notUTF8(count: 2)) { try load(row + row) }
    #expect(throws: VectorFileError.notUTF8(count: 1)) {
      try load(Array("1 2\n".utf8) + row, .word2vecText)
    }
    // A header counts rows that are passed over.
    #expect(throws: VectorFileError.wordCount(declared: 3, found: 2)) {
      try load(Array("3 2\na 1 2\n".utf8) + row)
    }
  }

  @Test func wordsBehindWhichTabsStandMayHoldBlanks() throws {
    let vectors = try load(Array("a\t1 2 3\nat home\t4\t5\t6\t\r\n".utf8)).vectors
    #expect(vectors.words == ["a", "at home"])
    #expect(vectors.values == [1, 2, 3, 4, 5, 6])
    let header = try load(Array("2\t2\na\t1\t2\nb\t3\t4\n".utf8)).vectors
    #expect(header.words == ["a", "b"] && header.values == [1, 2, 3, 4])
  }

  // MARK: Archives

  @Test(arguments: [
    ("deflated.zip", "glove.txt"), ("stored.zip", "glove.txt"), ("descriptor.zip", "glove.txt"),
    ("zip64.zip", "glove.txt"), ("macos.zip", "glove.txt"), ("gensim.bin.zip", "gensim.bin"),
  ])
  func anArchiveOfOneFileIsReadAsThatFile(_ archive: String, _ file: String) throws {
    let (packed, digest, _) = try Self.load(archive)
    let (plain, plainDigest, _) = try Self.load(file)
    #expect(packed.words == plain.words && packed.words.count == 5)
    #expect(packed.values == plain.values)
    #expect(digest == plainDigest)
  }

  @Test func otherArchivesAreRefused() {
    let reasons: [(String, VectorFileError)] = [
      ("two.zip", .notOneFile(count: 2, names: ["a.txt", "b.txt"])),
      ("none.zip", .notOneFile(count: 0, names: [])),
      ("encrypted.zip", .encrypted),
      ("lzma.zip", .archive(Damage.compressionMethod(14).message)),
    ]
    for (name, error) in reasons {
      #expect(throws: error) { try Self.load(name) }
      // Naming a format does not help.
      #expect(throws: error) { try Self.load(name, .glove) }
    }
  }

  @Test func damagedArchivesAreRefused() throws {
    for name in ["deflated.zip", "stored.zip", "descriptor.zip", "zip64.zip"] {
      let whole = try Fixtures.bytes("vectors/" + name)
      for length in [4, 30, 60, whole.count / 2, whole.count - 1] {
        #expect(throws: VectorFileError.self) { try load(Array(whole.prefix(length))) }
      }
    }
    // A digit of the stored text: only the checksum tells.
    var changed = try Fixtures.bytes("vectors/stored.zip")
    let place = try #require(changed.firstIndex(of: UInt8(ascii: "5")))
    changed[place] = UInt8(ascii: "6")
    #expect(throws: VectorFileError.self) { try load(changed) }
  }
}
