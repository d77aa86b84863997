import Folders
import Testing

@testable import Platform

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct FileTests {
  private let place = TemporaryFolder()

  private func sparse(_ size: Int, head: [UInt8] = []) -> Path {
    let path = place.write(head, to: "sparse")
    truncate(path, off_t(size))
    return Path(path)
  }

  /// A few bytes on the disk claim 60 GB.
  @Test func aFileOfHolesIsRefused() {
    #expect(throws: SystemError(EFBIG)) { try File(sparse(60 << 30)) }
    #expect(throws: SystemError(EFBIG)) { try File(sparse(60 << 30, head: Array("magic".utf8))) }
  }

  /// Some holes are no sign of anything: copies of zeros have them.
  @Test func aSmallHoleIsZeros() throws {
    let file = try File(sparse(1 << 20, head: [7]))
    #expect(try file.contents(atMost: 1 << 20) == [7] + [UInt8](repeating: 0, count: 1 << 20 - 1))
  }

  @Test func whatIsTooLongIsNotRead() throws {
    let file = try File(Path(place.write([UInt8](repeating: 1, count: 5000), to: "f")))
    #expect(throws: SystemError(EFBIG)) { try file.contents(atMost: 4999) }
    #expect(try file.contents(atMost: 5000).count == 5000)
    #expect(try file.prefix(10) == [UInt8](repeating: 1, count: 10))
    // Another file's head is enough to see that it is another's.
    #expect(try file.contents(atMost: 5000) { _ in false }.count == 4096)
    #expect(try file.contents(atMost: 10) { _ in false }.count == 4096)
  }

  @Test func onlyRegularFilesAreFiles() {
    mkfifo(place.path + "/pipe", 0o600)
    #expect(throws: SystemError(EINVAL)) { try File(place.place / "pipe") }
    #expect(throws: SystemError(EISDIR)) { try File(place.place) }
    #expect(throws: SystemError(EINVAL)) { try File("/dev/zero") }
  }

  // MARK: Whose it is

  @Test(arguments: [
    (0o700, 0o600, true), (0o755, 0o644, true), (0o770, 0o600, false), (0o702, 0o600, false),
    (0o700, 0o660, false), (0o700, 0o602, false), (0o1777, 0o600, false),
  ])
  func whatOthersMayWriteIsNotUsed(folder: Int, file: Int, isUsed: Bool) throws {
    place.write("x", to: "values/a")
    chmod(place.path + "/values/a", mode_t(file))
    for changed in ["", "/values"] {
      chmod(place.path + changed, mode_t(folder))
      let found = KeptFolder("values", in: place.place).open()?.ownFile("a")
      chmod(place.path + changed, 0o700)
      #expect((found != nil) == isUsed, "\(changed)")
    }
  }

  @Test func aLinkIsNoFileOfOnesOwn() {
    place.write("x", to: "elsewhere/a")
    place.write("x", to: "values/b")
    place.link("../elsewhere/a", to: "values/a")
    place.link("elsewhere", to: "linked")
    #expect(KeptFolder("values", in: place.place).open()?.ownFile("a") == nil)
    #expect(KeptFolder("linked", in: place.place).open() == nil)
  }

  /// Root works in folders of others: there a file is theirs or root's, and nobody else's.
  @Test(.enabled(if: geteuid() == 0, "only root can give files away"))
  func anothersFileIsNotUsed() {
    place.write("x", to: "values/a")
    let (folder, file) = (place.path + "/values", place.path + "/values/a")
    func isUsed() -> Bool { KeptFolder("values", in: place.place).open()?.ownFile("a") != nil }
    chown(file, 12345, 12345)
    #expect(!isUsed())
    chown(folder, 12345, 12345)
    #expect(!isUsed())
    chown(place.path, 12345, 12345)
    #expect(isUsed())
    chown(file, 54321, 54321)
    #expect(!isUsed())
    chown(file, 0, 0)
    #expect(isUsed())
  }
}
