import Folders
import Testing

@testable import Platform

/// How programs are started, what they are given, and how they end.
@Suite struct ProgramTests {
  private func start(
    _ script: String, _ arguments: [Path] = [], keeping descriptor: CInt = 1,
    environment: [Path]? = nil
  ) throws -> ChildProcess {
    try ChildProcess.start(
      ["/bin/sh", "-c", Path(script)] + arguments, keeping: descriptor, environment: environment)
  }

  /// waitpid(2): a status of eight bits, or a signal, which a shell shows as 128 and its number.
  @Test(arguments: [0, 1, 3, 127, 128, 200, 255] as [Int32])
  func theStatusIsTheProgramsOwn(_ status: Int32) throws {
    #expect(try start("exit \(status)").wait().ending == .exit(status: status))
    #expect(ChildProcess.Ending.exit(status: status).status == status)
  }

  @Test func aSignalIsAnEndingOfItsOwn() throws {
    for signal in [Signal.kill, .terminate] {
      let ending = try start("kill -\(signal.number) $$").wait().ending
      #expect(ending == .signal(signal))
      #expect(ending.status == 128 + signal.number)
    }
    // signal(7): Ctrl-C is 2, and a shell says 130.
    #expect(Signal.interrupt.exitStatus == 130)
  }

  @Test func anEndingIsToldOnce() throws {
    let child = try start("read line; exit 4")
    // Its input is empty, so it ends by itself.
    #expect(try child.output.rest(atMost: 10).isEmpty)
    var ending: ChildProcess.Ending?
    while ending == nil { ending = child.poll() }
    #expect(ending == .exit(status: 4))
    // There is no such child any more.
    #expect(child.poll() == .exit(status: 1))
  }

  @Test func whatRunsHasNotEnded() throws {
    let child = try start("exec sleep 60")
    #expect(child.poll() == nil)
    child.send(.terminate)
    #expect(child.wait().ending == .signal(.terminate))
    let other = try start("exec sleep 60")
    other.stop()
    #expect(other.poll() == .exit(status: 1))
  }

  /// A shell takes some hundred kilobytes at least, which the system counts in kilobytes.
  @Test func memoryIsCountedInBytes() throws {
    let peak = try start("exit 0").wait().peakMemory
    #expect(peak > 100_000, "\(peak)")
  }

  @Test func oneOfItsOutputsIsKept() throws {
    let script = "echo out; echo err >&2"
    #expect(try start(script).output.rest(atMost: 100) == Array("out\n".utf8))
    #expect(try start(script, keeping: 2).output.rest(atMost: 100) == Array("err\n".utf8))
  }

  @Test func argumentsArriveAsTheyAre() throws {
    let words = [Path("a b"), Path([0xFF, 0x2A]), Path(""), Path("$HOME")]
    let child = try start("printf '%s|' \"$0\" \"$@\"; printf %s $#", words)
    let expected = words.flatMap { $0.bytes + [0x7C] } + Array("3".utf8)
    #expect(try child.output.rest(atMost: 1000) == expected)
  }

  @Test func theEnvironmentIsOursOrAnother() throws {
    let other = try start("echo \"$A$HOME\"", environment: ["A=x"])
    #expect(try other.output.rest(atMost: 100) == Array("x\n".utf8))
    let path = try #require(Environment.variable("PATH"))
    #expect(try start("printf %s \"$PATH\"").output.rest(atMost: 100_000) == path.bytes)
    #expect(Environment.variables.contains { $0.bytes == Array("PATH=".utf8) + path.bytes })
    #expect(Environment.holds("PATH") && !Environment.holds("NO_SUCH_NAME_HERE"))
    #expect(Environment.variable("NO_SUCH_NAME_HERE") == nil)
  }

  @Test func whatIsNotThereIsNotStarted() {
    #expect(throws: SystemError.notFound) { try ChildProcess.start([], keeping: 1) }
    #expect(throws: SystemError.notFound) {
      try ChildProcess.start(["no-such-program-of-this-name"], keeping: 1)
    }
  }
}
