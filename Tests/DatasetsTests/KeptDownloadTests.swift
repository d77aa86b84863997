import Folders
import Platform
import Testing

@testable import Datasets

/// Downloads that are kept are used only where nobody but the user may have written them.
@Suite struct KeptDownloadTests {
  private static let name = PublicFile.imdbReviews.name

  private func locate(_ access: DataAccess, _ command: [Path] = []) throws -> (
    FoundFile, [DataEvent]
  ) {
    var events: [DataEvent] = []
    let downloader = Downloader(commands: command.isEmpty ? [] : [{ _, path in command + [path] }])
    let found = try access.locate(
      .imdbReviews, downloader: downloader, isCancelled: { false }, report: { events.append($0) })
    return (found, events)
  }

  @Test func aFileThatOthersMayWriteIsPassedOver() throws {
    let (cache, keras) = (TemporaryFolder(), TemporaryFolder())
    for folder in [cache, keras] { folder.write([1], to: Self.name) }
    let access = DataAccess(
      userCacheFolder: cache.location, kerasFolder: keras.location, offline: true)
    let path = cache.path + "/" + Self.name
    try cache.setPermissions(0o644, of: Self.name)
    #expect(try locate(access).0 == .at(cache.location / Path(Self.name)))
    try cache.setPermissions(0o666, of: Self.name)
    let (found, events) = try locate(access)
    #expect(found == .at(keras.location / Path(Self.name)))
    #expect(events == [.notUsed(file: path)])
  }

  @Test func aFolderThatOthersMayWriteIsNotUsedAtAll() throws {
    let cache = TemporaryFolder()
    cache.write([1], to: Self.name)
    try cache.setPermissions(0o777)
    let access = DataAccess(userCacheFolder: cache.location)
    let (found, events) = try locate(access, ["/usr/bin/touch"])
    guard case .nowhere(let reason) = found else {
      Issue.record("nothing is taken from there, and nothing put there")
      return
    }
    #expect(reason.text.contains("others may write"))
    #expect(events == [.notUsed(file: cache.path + "/" + Self.name)])
    #expect(cache.names == [Self.name])
  }

  /// A folder that the user names is the user's own affair.
  @Test func aNamedFolderIsTakenAsItIs() throws {
    let named = TemporaryFolder()
    named.write([1], to: Self.name)
    try named.setPermissions(0o777)
    for access in [
      DataAccess(choice: .folder(named.location)), DataAccess(environmentFolder: named.location),
      DataAccess(environmentFolder: named.location, userCacheFolder: named.location),
    ] {
      let (found, events) = try locate(access)
      #expect(found == .at(named.location / Path(Self.name)))
      #expect(events.isEmpty)
    }
  }
}
