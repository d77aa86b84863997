#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

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
    print(Machine.description)
    print("\(arguments.threads) threads, medians; peak memory of the process that did the work\n")
    show(Row.header(withKeras: arguments.python != nil))
    var ratios: [(name: String, value: Double)] = []
    var medians: [Work: Double] = [:]
    for work in arguments.works where work != .kernels {
      guard let own = attempt(work, { try measure(work) }) else { continue }
      medians[work] = own.median
      let keras = attempt(work) { try measureInKeras(work) } ?? nil
      show(Row(work: work, own: own, keras: keras).text)
      if let keras { ratios.append((work.rawValue, keras.median / own.median)) }
    }
    if let one = medians[.bOneThread], let all = medians[.bEpoch] {
      ratios.append(("B_threads", one / all))
    }
    if arguments.works.contains(.kernels), let figures = attempt(.kernels, measureKernels) {
      show(figures.text)
      ratios += figures.shares.map { ("matmul_" + $0.name, $0.share) }
    }
    print()
    for (name, ratio) in ratios { print("RATIO \(name) \(Text.number(ratio))") }
    return isWhole
  }

  /// Prints a line at once, also into a file.
  private func show(_ line: String) {
    print(line)
    fflush(nil)
  }

  private func data() throws -> String {
    guard let data = arguments.data else {
      throw Failure("there is no imdb.npz: give its folder with --data DIR")
    }
    return data
  }

  private func measure(_ work: Work) throws -> Measurement {
    if work.isCommand { return try Commands().run(work, arguments: arguments) }
    let threads = work == .bOneThread ? 1 : arguments.threads
    var words = [executable, "--child", work.rawValue, "--threads", "\(threads)"]
    if work != .dense { words += ["--data", try data()] }
    return try Measurement(reportedBy: Process.run(words))
  }

  private func measureInKeras(_ work: Work) throws -> Measurement? {
    guard let python = arguments.python, work.hasKerasTwin else { return nil }
    return try KerasTwin(python: python, data: work == .dense ? "" : data()).run(work)
  }

  private func measureKernels() throws -> KernelFigures {
    KernelFigures(
      output: try Process.run([executable, "--child", Work.kernels.rawValue]).output)
  }

  /// Does one work in this process and prints its seconds.
  func runChild(_ work: Work) throws {
    let seconds: [Double]
    switch work {
    case .load: seconds = try Reviews.seconds(from: data())
    case .loadAgain: seconds = try Reviews.secondsAgain(from: data())
    case .kernels:
      for line in KernelTimes.lines() { print(line) }
      return
    case .aEpoch, .cEpoch:
      seconds = try Epochs(work, data: data()).seconds(20, threads: arguments.threads)
    case .bEpoch, .bOneThread, .convolutions:
      seconds = try Epochs(work, data: data()).seconds(5, threads: arguments.threads)
    case .dense: seconds = try Epochs(work, data: "").seconds(5, threads: arguments.threads)
    case .aNotebook, .bNotebook, .smallNotebook:
      throw Failure("\(work.rawValue) is timed from outside")
    }
    for time in seconds { print("seconds \(time)") }
  }
}
