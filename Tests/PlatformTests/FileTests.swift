import Folders
import Testing

@testable import Platform

@Suite struct FileTests {
  private let temporary = TemporaryFolder()

  private func sparse(_ size: Int, head: [UInt8] = []) -> Path {
    let path = temporary.write(head, to: "sparse")
    // Copies nothing, and ends the file there.
    _ = ShellRun.succeeds("dd if=/dev/null of=\"$0\" bs=1 seek=\"$1\"", [path, "\(size)"])
    return Path(path)
  }

  /// A few bytes on the disk claim 60 GB.
  @Test func aFileOfHolesIsRefused() {
    #expect(throws: SystemError.fileTooLarge) { try File(sparse(60 << 30)) }
    #expect(throws: SystemError.fileTooLarge) {
      try File(sparse(60 << 30, head: Array("magic".utf8)))
    }
  }

  /// Some holes are no sign of anything: copies of zeros have them.
  @Test func aSmallHoleIsZeros() throws {
    let file = try File(sparse(1 << 20, head: [7]))
    #expect(try file.contents(atMost: 1 << 20) == [7] + [UInt8](repeating: 0, count: 1 << 20 - 1))
  }

  @Test func whatIsTooLongIsNotRead() throws {
    let file = try File(Path(temporary.write([UInt8](repeating: 1, count: 5000), to: "f")))
    #expect(throws: SystemError.fileTooLarge) { try file.contents(atMost: 4999) }
    #expect(try file.contents(atMost: 5000).count == 5000)
    #expect(try file.prefix(10) == [UInt8](repeating: 1, count: 10))
    // Another file's head is enough to see that it is another's.
    #expect(try file.contents(atMost: 5000) { _ in false }.count == 4096)
    #expect(try file.contents(atMost: 10) { _ in false }.count == 4096)
  }

  @Test func onlyRegularFilesAreFiles() {
    #expect(ShellRun.succeeds("mkfifo \"$0\"", [temporary.path + "/pipe"]))
    #expect(throws: SystemError.invalid) { try File(temporary.location / "pipe") }
    #expect(throws: SystemError.isAFolder) { try File(temporary.location) }
    #expect(throws: SystemError.invalid) { try File("/dev/zero") }
  }

  // MARK: Whose it is

  @Test(arguments: [
    (0o700, 0o600, true), (0o755, 0o644, true), (0o770, 0o600, false), (0o702, 0o600, false),
    (0o700, 0o660, false), (0o700, 0o602, false), (0o1777, 0o600, false),
  ])
  func whatOthersMayWriteIsNotUsed(folder: Int, file: Int, isUsed: Bool) throws {
    temporary.write("x", to: "values/a")
    try temporary.setPermissions(file, of: "values/a")
    for changed in ["", "values"] {
      try temporary.setPermissions(folder, of: changed)
      let found = KeptFolder("values", in: temporary.location).open()?.ownFile("a")
      try temporary.setPermissions(0o700, of: changed)
      #expect((found != nil) == isUsed, "\(changed)")
    }
  }

  @Test func aLinkIsNoFileOfOnesOwn() {
    temporary.write("x", to: "elsewhere/a")
    temporary.write("x", to: "values/b")
    temporary.link("../elsewhere/a", to: "values/a")
    temporary.link("elsewhere", to: "linked")
    #expect(KeptFolder("values", in: temporary.location).open()?.ownFile("a") == nil)
    #expect(KeptFolder("linked", in: temporary.location).open() == nil)
  }

  /// Root works in folders of others: there a file is theirs or root's, and nobody else's.
  @Test(.enabled(if: CurrentProcess.isRoot, "only root can give files away"))
  func anothersFileIsNotUsed() {
    temporary.write("x", to: "values/a")
    let (folder, file) = (temporary.path + "/values", temporary.path + "/values/a")
    func isUsed() -> Bool {
      KeptFolder("values", in: temporary.location).open()?.ownFile("a") != nil
    }
    func give(_ path: String, to user: Int) {
      #expect(ShellRun.succeeds("chown \"$1:$1\" \"$0\"", [path, "\(user)"]))
    }
    give(file, to: 12345)
    #expect(!isUsed())
    give(folder, to: 12345)
    #expect(!isUsed())
    give(temporary.path, to: 12345)
    #expect(isUsed())
    give(file, to: 54321)
    #expect(!isUsed())
    give(file, to: 0)
    #expect(isUsed())
  }
}
