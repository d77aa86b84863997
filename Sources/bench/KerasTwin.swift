#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The same work in Keras, by the script beside the tests.
struct KerasTwin {
  let python: String
  let data: String

  private var script: String {
    let folders = "\(#filePath)".split(separator: "/", omittingEmptySubsequences: false)
    return folders.dropLast(3).joined(separator: "/") + "/Tests/EngineTests/Keras/bench.py"
  }

  func run(_ work: Work) throws -> Measurement {
    let process = try Process.run([python, script, work.rawValue, data])
    guard work.isCommand else { return try Measurement(reportedBy: process) }
    var measurement = Measurement()
    measurement.add(process)
    return measurement
  }
}
