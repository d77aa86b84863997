import Platform

/// A shell's script, run to its end.
struct ShellRun {
  var status: Int32
  var output: String

  init(_ script: String, _ arguments: [String]) throws {
    let child = try ChildProcess.start(
      ["/bin/sh", "-c", Path(script)] + arguments.map { Path($0) }, keeping: 1)
    let bytes = try child.output.rest(atMost: .max)
    while true {
      if let ended = child.poll() {
        status = ended
        break
      }
      Thread.sleep(microseconds: 1000)
    }
    output = String(decoding: bytes, as: UTF8.self)
  }
}
