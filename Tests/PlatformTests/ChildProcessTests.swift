import Folders
import Testing

/// Programs that this one starts.
@Suite struct ChildProcessTests {
  /// Tests run in threads that take no signals; a shell waits for its own children all the same.
  @Test func aShellHearsOfItsChildren() throws {
    let run = try ShellRun("sleep 0.1 & wait; echo heard")
    #expect(run.output == "heard\n" && run.status == 0)
  }
}
