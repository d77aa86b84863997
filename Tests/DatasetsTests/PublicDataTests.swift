import Folders
import Platform
import Samples
import Testing
import Text

@testable import Datasets

/// Keras's data sets of newswires, prices and pictures, from made-up files of their shapes.
@Suite struct PublicDataTests {
  private let folder = TemporaryFolder()

  private var access: DataAccess { DataAccess(choice: .folder(folder.location)) }

  private func numbers(
    _ data: PublicData, split: SampleSplit = SampleSplit(), access: DataAccess? = nil
  ) throws(DatasetError) -> NumberSamples {
    try loadNumbers(
      data, split: split, access: access ?? self.access, isCancelled: { false }, report: { _ in })
  }

  private static func float(_ value: Float) -> [UInt8] {
    Fixtures.little(Int(value.bitPattern), 4)
  }

  /// `o = np.arange(10); np.random.RandomState(113).shuffle(o)` leaves 9 3 6 1 0 7 4 8 2 5, and
  /// `int(10 * (1 - 0.2))` is 8.
  @Test func pricesComeInKerasOrder() throws {
    let x = (0..<10).flatMap { row in (0..<13).flatMap { Self.float(Float(row * 13 + $0)) } }
    let y = (0..<10).flatMap { Self.float(Float($0) + 0.5) }
    _ = folder.write(
      Fixtures.zip([
        ("x.npy", Fixtures.npy("<f4", [10, 13], x)), ("y.npy", Fixtures.npy("<f4", [10], y)),
      ]), to: "boston_housing.npz")
    let samples = try numbers(.bostonHousing)
    #expect(samples.train.y.values == [9.5, 3.5, 6.5, 1.5, 0.5, 7.5, 4.5, 8.5])
    #expect(samples.test.y.values == [2.5, 5.5])
    #expect(!samples.hasClasses)
    #expect(samples.columns?.count == 13)
    guard case .tensor(let rows) = samples.train.x else {
      Issue.record("numbers")
      return
    }
    #expect(Array(rows.values.prefix(2)) == [117, 118])
  }

  /// int(506 · 0.8) and int(11,228 · 0.8), as Keras's documentation counts them: 404 and 102, 8,982 and
  /// 2,246.
  @Test func bordersAreKeras() {
    #expect(Dividing.trained(of: 506, heldOut: 0.2) == 404)
    #expect(Dividing.trained(of: 11_228, heldOut: 0.2) == 8982)
    #expect(Dividing.trained(of: 5, heldOut: 0) == 5)
  }

  private static func pictures(_ count: Int) -> [UInt8] {
    [UInt8](repeating: 200, count: count * 784)
  }

  @Test func digitsAreNotShuffled() throws {
    _ = folder.write(
      Fixtures.zip([
        ("x_train.npy", Fixtures.npy("|u1", [2, 28, 28], Self.pictures(2))),
        ("y_train.npy", Fixtures.npy("|u1", [2], [7, 3])),
        ("x_test.npy", Fixtures.npy("|u1", [1, 28, 28], Self.pictures(1))),
        ("y_test.npy", Fixtures.npy("|u1", [1], [9])),
      ]), to: "mnist.npz")
    let samples = try numbers(.mnist)
    #expect(samples.train.y.values == [7, 3])
    #expect(samples.test.y.values == [9])
    #expect(samples.classes?[9] == "9")
  }

  @Test func digitsOfAnotherShapeAreRefused() {
    _ = folder.write(
      Fixtures.zip([
        ("x_train.npy", Fixtures.npy("|u1", [1, 2, 2], [1, 2, 3, 4])),
        ("y_train.npy", Fixtures.npy("|u1", [1], [7])),
        ("x_test.npy", Fixtures.npy("|u1", [1, 2, 2], [1, 2, 3, 4])),
        ("y_test.npy", Fixtures.npy("|u1", [1], [9])),
      ]), to: "mnist.npz")
    #expect(
      throws: DatasetError.array(
        path: "mnist.npz", part: nil, .axes([1, 2, 2], expected: "(n, 28, 28)"))
    ) { try numbers(.mnist) }
  }

  // MARK: Newswires

  /// Rows of one length, as NumPy keeps them: ten newswires of two words, the topic in the word.
  private func writeNewswires() {
    _ = folder.write(
      Fixtures.zip([
        ("x.npy", Fixtures.npy("|u1", [10, 2], (0..<10).flatMap { [UInt8($0 + 1), 1] })),
        ("y.npy", Fixtures.npy("|u1", [10], (0..<10).map { UInt8($0 + 36) })),
      ]), to: "reuters.npz")
    _ = folder.write("{\"the\": 1, \"of\": 2}", to: "reuters_word_index.json")
  }

  @Test func newswiresComeInKerasOrderWithTheirTopics() throws {
    writeNewswires()
    let corpus = try loadReuters(
      IMDBOptions(numWords: 9), testShare: 0.2, access: access, isCancelled: { false },
      report: { _ in })
    #expect(corpus.train.y.values == [45, 39, 42, 37, 36, 43, 40, 44])
    #expect(corpus.test.y.values == [38, 41])
    guard case .sequences(let train) = corpus.train.x, case .sequences(let test) = corpus.test.x
    else {
      Issue.record("word indices")
      return
    }
    // Word 10 has the index 13, which 9 words don't reach; word 3 has 6, word 6 has 9.
    #expect(train[0] == [1, 2, 4])
    #expect(train[1] == [1, 7, 4])
    #expect((0..<2).map { test[$0] } == [[1, 6, 4], [1, 2, 4]])
    #expect(corpus.classes?.count == 46)
    #expect(corpus.classes?[3] == "earn")
    #expect(corpus.wordIndex.rank(of: "of") == 2)
  }

  @Test func topicsAreBelow46() {
    writeNewswires()
    _ = folder.write(
      Fixtures.zip([
        ("x.npy", Fixtures.npy("|u1", [2, 1], [1, 1])),
        ("y.npy", Fixtures.npy("|u1", [2], [0, 46])),
      ]), to: "reuters.npz")
    #expect(throws: DatasetError.self) {
      try loadReuters(
        IMDBOptions(), testShare: 0.2, access: access, isCancelled: { false }, report: { _ in })
    }
  }

  @Test func withoutAFileItIsSaidWhereToPutIt() {
    #expect(
      throws: DatasetError.notInFolder(
        dataset: "mnist", file: "mnist.npz", folder: folder.path)
    ) { try numbers(.mnist) }
    let nowhere = DataAccess(offline: true)
    do throws(DatasetError) {
      _ = try numbers(.fashionMNIST, access: nowhere)
      Issue.record("there is none")
    } catch {
      #expect(error.isFromOutside)
      #expect(error.hint?.contains("fashion-mnist/train-images-idx3-ubyte.gz") == true)
    }
  }

  // MARK: Downloads

  /// Python's server of files on this machine, and `curl` to fetch from it.
  private final class Server {
    let port: Int
    private let child: ChildProcess

    init?(_ folder: TemporaryFolder) {
      let script = """
        import http.server, functools, sys
        handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=sys.argv[1])
        server = http.server.HTTPServer(("127.0.0.1", 0), handler)
        open(sys.argv[2], "w").write(str(server.server_port) + "\\n")
        server.serve_forever()
        """
      let place = TemporaryFolder()
      guard ShellRun.succeeds("command -v python3 && command -v curl"),
        let child = try? ChildProcess.start(
          ["python3", "-c", Path(script), folder.location, place.location / "port"], keeping: 2)
      else { return nil }
      self.child = child
      var found: Int?
      for _ in 0..<500 where found == nil {
        found = place.text("port").flatMap { $0.hasSuffix("\n") ? Int($0.dropLast()) : nil }
        if found == nil { Thread.sleep(microseconds: 20_000) }
      }
      guard let found else {
        child.stop()
        return nil
      }
      port = found
    }

    func stop() { child.stop() }

    var downloader: Downloader {
      let port = port
      return Downloader(commands: [
        { address, path in
          let name = address.split(separator: "/").last.map(String.init) ?? ""
          return [
            "curl", "--fail", "--silent", "--show-error", "--noproxy", "*", "--output", path,
            Path("http://127.0.0.1:\(port)/\(name)"),
          ]
        }
      ])
    }
  }

  private static func file(_ check: PublicFile.Check) -> PublicFile {
    PublicFile(
      name: "inner/abc.bin", address: "https://example.org/abc.bin", check: check, largest: 1000)
  }

  @Test func filesAreFetchedAndTheirDigestsCompared() throws {
    let served = TemporaryFolder()
    _ = served.write("abc", to: "abc.bin")
    guard let server = Server(served) else { return }
    defer { server.stop() }
    let cache = TemporaryFolder()
    var events: [DataEvent] = []
    func fetch(_ check: PublicFile.Check) throws -> Downloader.Outcome {
      try server.downloader.fetch(
        Self.file(check), to: cache.location, isCancelled: { false },
        report: {
          if case .changed = $0 { events.append($0) }
        })
    }
    let place = cache.location / "inner/abc.bin"
    // RFC 1321, A.5, and FIPS 180-4's example.
    let sha256 = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    #expect(try fetch(.md5("900150983cd24fb0d6963f7d28e17f72")) == .whole(place))
    #expect(try fetch(.sha256(sha256)) == .whole(place))
    guard case .failed(let reason) = try fetch(.md5(String(repeating: "0", count: 32))) else {
      Issue.record("another file")
      return
    }
    #expect(reason.text.contains("MD5"))

    // Where nobody publishes a digest, the first one is kept, and a later one compared.
    #expect(try fetch(.firstDownload) == .whole(place))
    #expect(cache.text("inner/abc.bin.sha256") == sha256 + "\n")
    #expect(try fetch(.firstDownload) == .whole(place))
    #expect(events.isEmpty)
    _ = served.write("abd", to: "abc.bin")
    #expect(try fetch(.firstDownload) == .whole(place))
    #expect(events == [.changed(file: "\(place)")])
    #expect(cache.text("inner/abc.bin.sha256") == sha256 + "\n")

    // Too much is not waited for.
    _ = served.write([UInt8](repeating: 1, count: 2000), to: "abc.bin")
    guard case .failed = try fetch(.firstDownload) else {
      Issue.record("more than the file can be")
      return
    }
    #expect(cache.text("inner/abc.bin") == "abd")
    served.remove("abc.bin")
    guard case .failed(let missing) = try fetch(.firstDownload) else {
      Issue.record("there is none")
      return
    }
    #expect(missing.text.contains("404"))
  }

  /// A kept download is looked at again each time.
  @Test func aChangedDownloadIsSaid() throws {
    let cache = TemporaryFolder()
    cache.makeFolder("inner")
    _ = cache.write("abd", to: "inner/abc.bin")
    _ = cache.write(
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\n",
      to: "inner/abc.bin.sha256")
    for name in ["inner/abc.bin", "inner/abc.bin.sha256"] {
      try cache.setPermissions(0o600, of: name)
    }
    try cache.setPermissions(0o700, of: "inner")
    var events: [DataEvent] = []
    let found = try DataAccess(userCacheFolder: cache.location, offline: true).locate(
      Self.file(.firstDownload), isCancelled: { false }, report: { events.append($0) })
    let place = cache.location / "inner/abc.bin"
    #expect(found == .at(place))
    #expect(events == [.changed(file: "\(place)")])
    // Where others may write to its folder, it is not used.
    try cache.setPermissions(0o777, of: "inner")
    events = []
    guard
      case .nowhere = try DataAccess(userCacheFolder: cache.location, offline: true).locate(
        Self.file(.firstDownload), isCancelled: { false }, report: { events.append($0) })
    else {
      Issue.record("others may write there")
      return
    }
    #expect(events == [.notUsed(file: "\(place)")])
  }
}
