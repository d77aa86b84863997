import Platform

/// A shell's script, run to its end.
package struct ShellRun {
  package let status: Int32
  /// What it wrote to its standard output.
  package let output: String

  /// - Parameter arguments: In the script, `$0`, `$1` and so on.
  package init(_ script: String, _ arguments: [String] = []) throws(SystemError) {
    let child = try ChildProcess.start(
      ["/bin/sh", "-c", Path(script)] + arguments.map { Path($0) }, keeping: 1)
    output = String(decoding: try child.output.rest(atMost: .max), as: UTF8.self)
    status = child.wait().ending.status
  }

  /// Whether a script ends well; what it says is not wanted.
  package static func succeeds(_ script: String, _ arguments: [String] = []) -> Bool {
    (try? ShellRun("exec 2>/dev/null\n" + script, arguments))?.status == 0
  }
}
