import Platform

/// Runs works, each in a process of its own, and collects their figures.
struct Bench {
  let arguments: Arguments
  /// This program.
  let executable: String

  /// Times all works, printing as it goes; the ratios stand last.
  ///
  /// - Returns: Whether all went well. What fails is complained about and left out.
  func run() -> Bool {
    var isWhole = true
    func attempt<T>(_ work: Work, _ body: () throws -> T) -> T? {
      do { return try body() } catch {
        complain("bench: \(work.rawValue): \(error)")
        isWhole = false
        return nil
      }
    }
    show(
      "\(Machine.processorName ?? "an unnamed processor"), \(Machine.processors) processors")
    show("\(arguments.threads) threads, medians; peak memory of the process that did the work\n")
    show(Row.header(withTwins: arguments.python != nil))
    var twins = arguments.python.map { PythonTwins(python: $0, arguments: arguments) }
    var ratios: [(name: String, value: Double)] = []
    var medians: [Work: Double] = [:]
    for work in arguments.works where work != .kernels {
      guard let own = attempt(work, { try measure(work) }) else { continue }
      medians[work] = own.median
      let twin = attempt(work) { try twins?.run(work) } ?? nil
      show(Row(work: work, own: own, twin: twin).text)
      guard let twin else { continue }
      ratios.append((work.rawValue, twin.median / own.median))
      if work.isCommand {
        let memory = Double(twin.peakBytes) / Double(own.peakBytes)
        ratios.append((work.rawValue + "_memory", memory))
      }
    }
    if let one = medians[.bOneThread], let all = medians[.bEpoch] {
      ratios.append(("B_threads", one / all))
    }
    if arguments.works.contains(.kernels), let figures = attempt(.kernels, measureKernels) {
      show(figures.text)
      ratios += figures.shares.map { ("matmul_" + $0.name, $0.share) }
    }
    show("")
    for (name, ratio) in ratios { show("RATIO \(name) \(Text.number(ratio))") }
    return isWhole
  }

  private func measure(_ work: Work) throws -> Measurement {
    if work.isCommand { return try Commands().run(work, arguments: arguments) }
    let threads = work == .bOneThread ? 1 : arguments.threads
    var words = [executable, "--child", work.rawValue, "--threads", "\(threads)"]
    if work.needsReviews { words += ["--data", try arguments.reviews()] }
    let process = try Process.run(words)
    let measurement = Measurement(reportedBy: process)
    guard !measurement.seconds.isEmpty else { throw Failure("no times in: \(process.output)") }
    return measurement
  }

  private func measureKernels() throws -> KernelFigures {
    KernelFigures(
      output: try Process.run([executable, "--child", Work.kernels.rawValue]).output)
  }

  /// Does one work in this process and prints its seconds.
  func runChild(_ work: Work) throws {
    let seconds: [Double]
    switch work {
    case .load: seconds = try Reviews.seconds(from: arguments.reviews())
    case .loadAgain: seconds = try Reviews.secondsAgain(from: arguments.reviews())
    case .kernels:
      for line in KernelTimes.lines() { show(line) }
      return
    case .aEpoch, .aEpochTorch, .cEpoch:
      seconds = try Epochs(work, data: arguments.reviews()).seconds(20, threads: arguments.threads)
    case .bEpoch, .bOneThread, .convolutions:
      seconds = try Epochs(work, data: arguments.reviews()).seconds(5, threads: arguments.threads)
    case .dense: seconds = try Epochs(work, data: "").seconds(5, threads: arguments.threads)
    case .bostonTorch, .digitsTorch:
      seconds = try Epochs(work, data: "").seconds(100, threads: arguments.threads)
    case .skipGram, .cbow:
      seconds = try Vectors.seconds(
        work, from: arguments.reviews(), threads: arguments.threads)
    case .aNotebook, .bNotebook, .smallNotebook, .bostonProgram, .digitsProgram:
      throw Failure("\(work.rawValue) is timed from outside")
    }
    for time in seconds { show("seconds \(time)") }
  }
}
