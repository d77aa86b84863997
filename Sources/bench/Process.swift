import Platform

/// A program that ran to its end.
///
/// The one that starts programs has to stay small: on Linux a program's peak memory begins with
/// that of the process that started it.
struct Process {
  let output: String
  /// From start to end.
  let seconds: Double
  let peakBytes: Int

  /// Runs a program found in `PATH`; its complaints go where ours go.
  ///
  /// - Parameter environment: What is added to the environment, as in `NAME=value`.
  static func run(_ words: [String], environment added: [String] = []) throws -> Process {
    let start = now()
    let child: ChildProcess
    do throws(SystemError) {
      child = try .start(
        words.map { Path($0) }, keeping: 1,
        environment: inherited(without: added) + added.map { Path($0) })
    } catch {
      throw Failure("\(words[0]) can't be started: \(error.reason)")
    }
    let output = try child.output.rest(atMost: .max)
    let (ending, peakBytes) = child.wait()
    let seconds = now() - start
    guard ending.status == 0 else {
      throw Failure("\(words.joined(separator: " ")) ended with \(ending.status)")
    }
    return Process(
      output: String(decoding: output, as: UTF8.self), seconds: seconds, peakBytes: peakBytes)
  }

  private static func inherited(without added: [String]) -> [Path] {
    let names = added.map {
      Array($0.utf8.prefix { $0 != UInt8(ascii: "=") }) + [UInt8(ascii: "=")]
    }
    return Environment.variables.filter { variable in
      !names.contains { variable.bytes.starts(with: $0) }
    }
  }
}
