import Folders
import Platform
import Samples
import Testing

@testable import Datasets

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct DecodedCacheTests {
  /// A folder with Keras's small data set under the reviews' name, and one for the cache.
  private struct Place {
    let data = TemporaryFolder()
    let cache = TemporaryFolder()

    init(file: String = "keras.npz") throws {
      data.write(try Fixtures.bytes(file), to: PublicFile.imdbReviews.name)
      data.write(Array("{\"the\": 1}".utf8), to: PublicFile.imdbWordIndex.name)
    }

    func load(_ options: IMDBOptions = IMDBOptions(numWords: 50)) throws -> Corpus {
      try loadIMDB(
        options, access: DataAccess(choice: .folder(data.place), userCacheFolder: cache.place),
        isCancelled: { false }, report: { _ in })
    }

    /// The paths of the decoded copies.
    var copies: [String] {
      let folder = cache.path + "/decoded"
      return (try? Folder(Path(folder)))?.names().map { folder + "/\($0)" } ?? []
    }

    /// A copy as it is mapped; nil where it is not used.
    func mapped(_ path: String) -> MappedFile? {
      guard let folder = KeptFolder("decoded", in: cache.place).open() else { return nil }
      return MappedFile(Path(path).name, in: folder)
    }
  }

  private func rows(_ dataset: Dataset) -> [[Int32]] {
    guard case .sequences(let x) = dataset.x else { return [] }
    return (0..<x.count).map { x[$0] }
  }

  private func isSame(_ one: Corpus, _ other: Corpus) -> Bool {
    rows(one.train) == rows(other.train) && rows(one.test) == rows(other.test)
      && one.train.y == other.train.y && one.test.y == other.test.y && one.digest == other.digest
  }

  @Test func theSecondLoadIsTheFirst() throws {
    let place = try Place()
    let first = try place.load()
    #expect(place.copies.count == 1)
    let copy = inode(place.copies[0])
    let second = try place.load()
    #expect(isSame(first, second))
    #expect(rows(first.train).count == 40)
    // A copy that had not served would have been replaced by a new file.
    #expect(inode(place.copies[0]) == copy)
    #expect(place.copies.count == 1)
  }

  private func inode(_ path: String) -> UInt64 {
    var status = stat()
    return stat(path, &status) == 0 ? UInt64(status.st_ino) : 0
  }

  @Test func otherOptionsOrBytesHaveCopiesOfTheirOwn() throws {
    let place = try Place()
    let first = try place.load()
    let narrow = try place.load(IMDBOptions(numWords: 20))
    #expect(!isSame(first, narrow))
    #expect(place.copies.count == 2)
    place.data.write(try Fixtures.bytes("savez.npz"), to: PublicFile.imdbReviews.name)
    #expect(rows(try place.load().train).count == 6)
    #expect(place.copies.count == 3)
  }

  @Test func aDamagedCopyIsMadeAnew() throws {
    let place = try Place()
    let first = try place.load()
    let path = place.copies[0]
    let whole = try DataFile(path: Path(path))
    let bytes = try whole.bytes(0..<whole.size)
    // Each of the fields at the beginning, and places all over the rest.
    let places =
      Array(stride(from: 0, to: 96, by: 4)) + Array(stride(from: 100, to: bytes.count, by: 301))
    for position in places {
      var damaged = bytes
      damaged[position] ^= 0x10
      overwrite(path, damaged)
      #expect(isSame(first, try place.load()), "byte \(position)")
      let again = try DataFile(path: Path(path))
      #expect(try again.bytes(0..<again.size) == bytes)
    }
    for length in [0, 1, 4095, 4096, bytes.count - 1] {
      overwrite(path, Array(bytes[..<length]))
      #expect(isSame(first, try place.load()), "\(length) bytes")
    }
  }

  @Test func aCopyThatOthersMayWriteToIsNotTrusted() throws {
    let place = try Place()
    _ = try place.load()
    #expect(place.mapped(place.copies[0]) != nil)
    chmod(place.copies[0], 0o666)
    #expect(place.mapped(place.copies[0]) == nil)
  }

  @Test func aLinkIsNotFollowed() throws {
    let place = try Place()
    _ = try place.load()
    let path = place.copies[0]
    rename(path, place.cache.path + "/elsewhere")
    symlink(place.cache.path + "/elsewhere", path)
    #expect(place.mapped(path) == nil)
    _ = try place.load()
    #expect(place.mapped(path) != nil)
  }

  @Test func onlyTheLastFewCopiesAreKept() throws {
    let place = try Place()
    for words in 10..<20 { _ = try place.load(IMDBOptions(numWords: words)) }
    #expect(place.copies.count == DecodedCache.copiesKept)
  }

  @Test func aFolderThatCannotBeWrittenIsNoError() throws {
    let place = try Place()
    place.cache.write([], to: "decoded")
    #expect(rows(try place.load().train).count == 40)
  }

  private func overwrite(_ path: String, _ bytes: [UInt8]) {
    unlink(path)
    let file = fopen(path, "wb")
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
    chmod(path, 0o600)
  }
}
