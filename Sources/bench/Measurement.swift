/// The seconds that a work took, each time it was done, and the most memory that its process held.
struct Measurement {
  var seconds: [Double] = []
  var peakBytes = 0

  /// A process that was timed as a whole.
  mutating func add(_ process: Process) {
    seconds.append(process.seconds)
    peakBytes = max(peakBytes, process.peakBytes)
  }

  init() {}

  /// A process that timed itself, and wrote lines such as `seconds 0.25`.
  init(reportedBy process: Process) {
    peakBytes = process.peakBytes
    for line in process.output.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count == 2, words[0] == "seconds", let value = Double(words[1]) else { continue }
      seconds.append(value)
    }
  }

  var median: Double { bench.median(seconds) }
}
