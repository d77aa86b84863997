import Folders
import Platform
import Testing

@testable import Datasets

@Suite struct FileSearchTests {
  private static let name = PublicFile.imdbReviews.name

  private func locate(
    _ access: DataAccess, downloader: Downloader = Downloader(commands: [])
  ) throws -> FoundFile {
    try access.locate(
      .imdbReviews, downloader: downloader, isCancelled: { false }, report: { _ in })
  }

  @Test func theFirstPlaceThatHoldsTheFileDecides() throws {
    let (environment, cache, keras) = (TemporaryFolder(), TemporaryFolder(), TemporaryFolder())
    let access = DataAccess(
      environmentFolder: environment.location, userCacheFolder: cache.location,
      kerasFolder: keras.location)
    keras.write([1], to: Self.name)
    #expect(try locate(access) == .at(keras.location / Path(Self.name)))
    cache.write([1], to: Self.name)
    #expect(try locate(access) == .at(cache.location / Path(Self.name)))
    environment.write([1], to: Self.name)
    #expect(try locate(access) == .at(environment.location / Path(Self.name)))
  }

  @Test func aNamedFolderIsTheOnlyPlace() throws {
    let (named, keras) = (TemporaryFolder(), TemporaryFolder())
    keras.write([1], to: Self.name)
    let access = DataAccess(choice: .folder(named.location), kerasFolder: keras.location)
    #expect(throws: DatasetError.missing(file: Self.name, folder: named.path)) {
      try locate(access)
    }
    named.write([1], to: Self.name)
    #expect(try locate(access) == .at(named.location / Path(Self.name)))
  }

  @Test func offlineNeverDownloads() throws {
    let cache = TemporaryFolder()
    let access = DataAccess(userCacheFolder: cache.location, offline: true)
    let downloader = Downloader(commands: [{ _, path in ["/usr/bin/touch", path + ".asked"] }])
    guard case .nowhere(let reason) = try locate(access, downloader: downloader) else {
      return #expect(Bool(false), "there is no file")
    }
    #expect(reason.text.contains("--offline"))
    #expect(cache.names.isEmpty)
  }

  @Test func withoutFilesAndNetworkTheStandInServesAndSaysSo() throws {
    let cache = TemporaryFolder()
    let access = DataAccess(userCacheFolder: cache.location, offline: true)
    var events: [DataEvent] = []
    let corpus = try loadIMDB(
      IMDBOptions(), access: access, isCancelled: { false }, report: { events.append($0) })
    #expect(!corpus.isReal)
    #expect(corpus.source == nil)
    guard case .standIn(dataset: "imdb", _) = events.first else {
      return #expect(Bool(false), "the stand-in announces itself")
    }
  }

  @Test func whereTheStandInMayNotServeItIsAnError() {
    let access = DataAccess(offline: true, allowsStandIn: false)
    #expect {
      try loadIMDB(IMDBOptions(), access: access, isCancelled: { false }, report: { _ in })
    } throws: { error in
      guard case .unavailable(dataset: "imdb", _) = error as? DatasetError else { return false }
      return true
    }
  }

  @Test func aDamagedFileIsAnErrorWhereverItLies() {
    let keras = TemporaryFolder()
    keras.write(Array("PK not an archive".utf8), to: Self.name)
    keras.write(Array("{\"the\": 1}".utf8), to: PublicFile.imdbWordIndex.name)
    let access = DataAccess(kerasFolder: keras.location, offline: true)
    #expect {
      try loadIMDB(IMDBOptions(), access: access, isCancelled: { false }, report: { _ in })
    } throws: { error in
      guard case .damaged(let path, _, _, .notAZipFile) = error as? DatasetError else {
        return false
      }
      return path == keras.path + "/" + Self.name
    }
  }
}
