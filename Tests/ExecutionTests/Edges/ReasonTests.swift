import Folders
import Report
import Testing
import Words

@testable import Execution

/// Why a statement ran again, how much fits a report, and how large a cache may be.
@Suite struct ReasonTests {
  private func part(_ name: String, _ digest: String) -> StatementParts.Part {
    var part = StatementParts.Part()
    (part.name, part.digest) = (name, digest)
    return part
  }

  /// Of several reasons the one furthest from the statement is told.
  @Test func theFirstReasonIsTold() {
    var before = StatementParts()
    before.form = "fit(_)"
    before.arguments = [part("data", "1"), part("epochs", "1"), part("seed", "1")]
    before.uses = [part("hot", "1"), part("net", "1")]
    #expect(before.reason(before: nil) == "it is new")
    #expect(before.reason(before: before) == "its result is not in the cache")
    var earlier = before
    earlier.hasFailed = true
    #expect(before.reason(before: earlier) == "it failed the last time")
    earlier.writes = true
    #expect(before.reason(before: earlier) == "it writes a file")
    earlier.reads = "other"
    #expect(before.reason(before: earlier) == "the data changed")
    // Arguments count where the text is another.
    var now = before
    now.arguments[1].digest = "2"
    #expect(now.reason(before: before) == "its result is not in the cache")
    now.form = "fit(_, _)"
    #expect(now.reason(before: earlier) == "`epochs:` changed")
    now.arguments[0].digest = "2"
    #expect(now.reason(before: earlier) == "`data:`, `epochs:` changed")
    now.arguments.removeLast()
    #expect(now.reason(before: earlier) == "`data:`, `epochs:`, `seed:` changed")
    now.arguments = []
    #expect(now.reason(before: earlier) == "its text changed")
    now.arguments = before.arguments
    #expect(now.reason(before: earlier) == "its text changed")
    now.uses[1].digest = "2"
    #expect(now.reason(before: earlier) == "`net` changed")
    now.uses[0].digest = "2"
    #expect(now.reason(before: earlier) == "`hot`, `net` changed")
    now.seed = 1
    #expect(now.reason(before: earlier) == "the seed changed")
    now.program = "other"
    #expect(now.reason(before: earlier) == "nbrun itself has changed")
  }

  /// The last byte fits, and behind what does not fit nothing does.
  @Test func aReportIsFull() {
    var size = ReportSize()
    #expect(!size.isFull && size.fits(ReportSize.most) && !size.fits(ReportSize.most + 1))
    #expect(size.take(ReportSize.most - 1) && !size.isFull)
    #expect(size.fits(1) && !size.fits(2))
    #expect(size.take(1) && size.take(0) && !size.isFull)
    #expect(!size.take(1) && size.isFull)
    #expect(!size.fits(0) && !size.take(0))
  }

  @Test(
    arguments: [
      ("0", 0), ("12", 12), ("3K", 3072), ("3k", 3072), ("2M", 2 << 20), ("1g", 1 << 30),
      ("1T", 1 << 40),
      ("8388607T", 8_388_607 << 40), ("8388608T", nil), ("9223372036854775807", Int.max),
      ("9223372036854775808", nil), ("", nil), ("M", nil), ("1.5G", nil), ("1GB", nil), ("-1", nil),
      (" 1", nil),
    ] as [(String, Int?)])
  func sizesAreRead(_ text: String, _ bytes: Int?) {
    #expect(CacheStorage.size(text) == bytes)
  }

  /// What nbrun wrote goes, with its folders; downloads and what someone else put there stay.
  @Test func aCacheIsEmptied() {
    let folder = TemporaryFolder()
    for name in ["notebooks/a.results", "values/b.value", "runs/c.checkpoint", "decoded/d.reviews"]
    {
      folder.write([1, 2, 3], to: name)
    }
    folder.write("mine", to: "values/mine.txt")
    folder.write("kept", to: "imdb.npz")
    folder.makeFolder("runs/e.checkpoint")
    let storage = CacheStorage(path: folder.location)
    #expect(storage.size.files == 4 && storage.size.bytes > 0)
    let removed = storage.clear()
    #expect(removed.files == 4 && removed.failures == 0 && removed.bytes > 0)
    #expect(storage.size.files == 0 && storage.size.bytes == 0)
    #expect(folder.names == ["imdb.npz", "runs", "values"])
    #expect(folder.text("values/mine.txt") == "mine")
  }
}
