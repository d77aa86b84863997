import Folders
import Platform
import Samples
import Testing

@testable import Datasets

@Suite struct DecodedCacheTests {
  /// A folder with Keras's small data set under the reviews' name, and one for the cache.
  private struct Setting {
    let data = TemporaryFolder()
    let cache = TemporaryFolder()

    init(file: String = "keras.npz") throws {
      data.write(try Fixtures.bytes(file), to: PublicFile.imdbReviews.name)
      data.write(Array("{\"the\": 1}".utf8), to: PublicFile.imdbWordIndex.name)
    }

    func load(_ options: IMDBOptions = IMDBOptions(numWords: 50)) throws -> Corpus {
      try loadIMDB(
        options,
        access: DataAccess(choice: .folder(data.location), userCacheFolder: cache.location),
        isCancelled: { false }, report: { _ in })
    }

    /// The paths of the decoded copies, in the cache.
    var copies: [String] { cache.files("decoded") }

    /// A copy as it is mapped; nil where it is not used.
    func mapped(_ path: String) -> MappedFile? {
      guard let folder = KeptFolder("decoded", in: cache.location).open() else { return nil }
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
    let setting = try Setting()
    let first = try setting.load()
    #expect(setting.copies.count == 1)
    let copy = try FileStatus(of: setting.cache.location / Path(setting.copies[0])).identity
    let second = try setting.load()
    #expect(isSame(first, second))
    #expect(rows(first.train).count == 40)
    // A copy that had not served would have been replaced by a new file.
    #expect(try FileStatus(of: setting.cache.location / Path(setting.copies[0])).identity == copy)
    #expect(setting.copies.count == 1)
  }

  @Test func otherOptionsOrBytesHaveCopiesOfTheirOwn() throws {
    let setting = try Setting()
    let first = try setting.load()
    let narrow = try setting.load(IMDBOptions(numWords: 20))
    #expect(!isSame(first, narrow))
    #expect(setting.copies.count == 2)
    setting.data.write(try Fixtures.bytes("savez.npz"), to: PublicFile.imdbReviews.name)
    #expect(rows(try setting.load().train).count == 6)
    #expect(setting.copies.count == 3)
  }

  @Test func aDamagedCopyIsMadeAnew() throws {
    let setting = try Setting()
    let first = try setting.load()
    let path = setting.copies[0]
    let whole = try DataFile(path: setting.cache.location / Path(path))
    let bytes = try whole.bytes(0..<whole.size)
    // Each of the fields at the beginning, and places all over the rest.
    let places =
      Array(stride(from: 0, to: 96, by: 4)) + Array(stride(from: 100, to: bytes.count, by: 301))
    for position in places {
      var damaged = bytes
      damaged[position] ^= 0x10
      try overwrite(path, damaged, in: setting.cache)
      #expect(isSame(first, try setting.load()), "byte \(position)")
      let again = try DataFile(path: setting.cache.location / Path(path))
      #expect(try again.bytes(0..<again.size) == bytes)
    }
    for length in [0, 1, 4095, 4096, bytes.count - 1] {
      try overwrite(path, Array(bytes[..<length]), in: setting.cache)
      #expect(isSame(first, try setting.load()), "\(length) bytes")
    }
  }

  @Test func aCopyThatOthersMayWriteToIsNotTrusted() throws {
    let setting = try Setting()
    _ = try setting.load()
    #expect(setting.mapped(setting.copies[0]) != nil)
    try setting.cache.setPermissions(0o666, of: setting.copies[0])
    #expect(setting.mapped(setting.copies[0]) == nil)
  }

  @Test func aLinkIsNotFollowed() throws {
    let setting = try Setting()
    _ = try setting.load()
    let path = setting.copies[0]
    try setting.cache.rename(path, to: "elsewhere")
    setting.cache.link(setting.cache.path + "/elsewhere", to: path)
    #expect(setting.mapped(path) == nil)
    _ = try setting.load()
    #expect(setting.mapped(path) != nil)
  }

  @Test func onlyTheLastFewCopiesAreKept() throws {
    let setting = try Setting()
    for words in 10..<20 { _ = try setting.load(IMDBOptions(numWords: words)) }
    #expect(setting.copies.count == DecodedCache.copiesKept)
  }

  @Test func aFolderThatCannotBeWrittenIsNoError() throws {
    let setting = try Setting()
    setting.cache.write([], to: "decoded")
    #expect(rows(try setting.load().train).count == 40)
  }

  private func overwrite(_ path: String, _ bytes: [UInt8], in folder: TemporaryFolder) throws {
    folder.remove(path)
    folder.write(bytes, to: path)
    try folder.setPermissions(0o600, of: path)
  }
}
