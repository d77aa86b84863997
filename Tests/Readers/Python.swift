import Folders
import Platform

/// Python 3 and what is installed for it.
package struct Python: Sendable {
  package let command: String

  /// Whom exports are compared with: `NBRUN_PYTHON`, or else `python3`.
  package static let reader = Python(variable: "NBRUN_PYTHON")
  /// Whom trainings are compared with: `NBRUN_KERAS_PYTHON`, or else `python3`.
  package static let keras = Python(variable: "NBRUN_KERAS_PYTHON")

  private init(variable: String) {
    command = Environment.variable(variable).map { "\($0)" } ?? "python3"
  }

  /// - Parameter backend: Keras's.
  package func has(_ modules: String, backend: String = "jax") -> Bool {
    ShellRun.succeeds(
      "exec env KERAS_BACKEND=\"$1\" \"$0\" -c \"$2\"", [command, backend, "import \(modules)"])
  }

  /// Runs a script in a folder.
  ///
  /// - Parameter variables: `NAME=value`.
  /// - Returns: What it printed, errors too.
  package func run(
    _ script: String, _ arguments: [String] = [], in folder: TemporaryFolder,
    variables: [String] = ["KERAS_BACKEND=jax"]
  ) throws -> ShellRun {
    try ShellRun(
      "cd \"$0\" && exec env \"$@\" 2>&1",
      [folder.path] + variables + [command, script] + arguments)
  }

  /// What a script writes that reads a text from its standard input; nil where it fails.
  package func run(code: String, on input: String) -> String? {
    let folder = TemporaryFolder()
    folder.write(code, to: "script.py")
    folder.write(input, to: "input")
    let run = try? ShellRun(
      "cd \"$0\" && exec \"$1\" script.py < input 2> /dev/null", [folder.path, command])
    return run?.status == 0 ? run?.output : nil
  }
}
