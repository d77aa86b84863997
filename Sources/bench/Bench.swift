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
  func run() throws {
    var ratios: [(String, Double)] = []
    var medians: [Work: Double] = [:]
    print(Machine.description)
    print("\(arguments.threads) threads, medians; peak memory of the process that did the work\n")
    show(Row.header(withKeras: arguments.python != nil))
    for work in arguments.works where work != .kernels {
      let own = try measure(work)
      medians[work] = own.median
      var keras: Measurement?
      if let python = arguments.python, work.hasKerasTwin {
        keras = try KerasTwin(python: python, data: try data()).run(work)
      }
      show(Row(work: work, own: own, keras: keras).text)
      if let keras { ratios.append((work.rawValue, keras.median / own.median)) }
    }
    if let one = medians[.bOneThread], let all = medians[.bEpoch] {
      ratios.append(("B_threads", one / all))
    }
    if arguments.works.contains(.kernels) {
      let figures = try KernelFigures(
        output: Process.run([executable, "--child", Work.kernels.rawValue]).output)
      print(figures.text)
      ratios += figures.shares.map { ("matmul_" + $0.name, $0.share) }
    }
    print()
    for (name, ratio) in ratios { print("RATIO \(name) \(Text.number(ratio))") }
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
