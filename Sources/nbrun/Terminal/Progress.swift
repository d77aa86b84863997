import Datasets
import Engine
import Execution
import Notebook
import Platform
import Report
import Text

/// Shows what a run is doing, on standard error: one line that is redrawn on a terminal, plain lines
/// elsewhere.
final class Progress {
  private let source: SourceFile
  private let isQuiet: Bool
  private let explainsPlan: Bool
  private let isInteractive: Bool
  private let width: () -> Int
  private let write: (String) -> Void
  private let now: () -> Double

  private var hasOpenLine = false
  /// The training run at work and since when.
  private var fit: (name: String, time: RemainingTime)?
  private var download: (file: String, time: RemainingTime)?
  private var lastDownloadStep = -1
  private var standIns: Set<Spelling> = []
  /// What is said once, however often it comes.
  private var told: Set<Spelling> = []
  private var lastDrawn = -Double.infinity

  init(
    source: SourceFile, isQuiet: Bool, explainsPlan: Bool,
    isInteractive: Bool = Terminal.isInteractive,
    width: @escaping () -> Int = { Terminal.width },
    write: @escaping (String) -> Void = Terminal.complain,
    now: @escaping () -> Double = Clock.seconds
  ) {
    self.source = source
    self.isQuiet = isQuiet
    self.explainsPlan = explainsPlan
    self.isInteractive = isInteractive
    self.width = width
    self.write = write
    self.now = now
  }

  func show(_ event: RunEvent) {
    switch event {
    case .cell(let number, let count, let name, let line):
      fit = nil
      download = nil
      guard !isQuiet else { return }
      let text = "cell \(number) of \(count): \(name) (line \(line))"
      isInteractive ? redraw(text) : print(text)
    case .epoch(let progress, let run): show(progress, run)
    case .goesOn(let epoch, let run):
      guard !isQuiet else { return }
      print("\(run)  going on from epoch \(epoch)")
    case .data(let event): show(event)
    case .warning(let text): tell("warning: \(text)")
    case .note(let text):
      guard !isQuiet else { return }
      print(text)
    case .failed(let diagnostic):
      clear()
      write(diagnostic.text(in: source))
    case .skipped(let text, let line):
      guard !isQuiet else { return }
      // The first place will do: the report marks them all.
      guard told.insert(Spelling(text)).inserted else { return }
      print("\(source.name):\(line): \(text)")
    case .plan(let lines, let run):
      guard explainsPlan else { return }
      print("plan of \(run):")
      for line in lines { print("  \(line)") }
    }
  }

  /// Takes a line that was drawn in place off the screen.
  func clear() {
    guard hasOpenLine else { return }
    write("\r\u{1B}[K")
    hasOpenLine = false
  }

  // MARK: Training

  private func show(_ progress: FitProgress, _ run: String) {
    guard !isQuiet else { return }
    if fit?.name != run || progress.epoch == 1 && progress.samples == 0 {
      fit = (run, RemainingTime(now: now()))
    }
    let digits = String(progress.epochs).utf8.count
    let number = String(progress.epoch)
    let epoch = String(repeating: " ", count: max(0, digits - number.utf8.count)) + number
    let figures = progress.figures.map { "\($0.name) \(metricText($0.value))" }
      .joined(separator: "  ")
    let head = "\(run)  epoch \(epoch)/\(progress.epochs)"

    let share = Double(progress.samples) / Double(max(1, progress.sampleCount))
    let done = (Double(progress.epoch - 1) + min(share, 1)) / Double(max(1, progress.epochs))
    let left = fit?.time.seconds(
      done: progress.epochIsFinished ? finished(progress) : done, now: now())
    let leftText = left.map { "  \(Quantity.text(seconds: $0)) left" } ?? ""
    if progress.epochIsFinished {
      print("\(head)  \(figures)\(leftText)")
    } else if isInteractive {
      let line = ProgressLine(
        name: run.printable(), epoch: progress.epoch, epochs: progress.epochs, share: share,
        left: left, figures: progress.figures)
      // One column is left free: see `redraw`.
      redraw(line.text(columns: width() - 1))
    }
  }

  private func finished(_ progress: FitProgress) -> Double {
    Double(progress.epoch) / Double(max(1, progress.epochs))
  }

  // MARK: Data

  private func show(_ event: DataEvent) {
    switch event {
    case .downloading(let file, let received, let total):
      guard !isQuiet else { return }
      showDownload(file, received, total)
    case .reading(let file, let fraction):
      guard !isQuiet, isInteractive else { return }
      guard isTimeToDraw() else { return }
      redraw("reading \(file) \(ProgressBar.text(fraction)) \(Int(fraction * 100))%")
    case .notUsed(let file):
      tell(
        "warning: \(file) is not used: others may write to it, or it belongs to another user; "
          + "--data or NBRUN_DATA names a folder that you trust")
    case .changed(let file):
      tell(
        "warning: \(file) is not what was first downloaded: its SHA-256 is not the one kept beside "
          + "it; remove both to begin anew")
    case .standIn(let dataset, let reason): warnOfStandIn(dataset, reason)
    case .passedOver(let file, let warning):
      tell("warning: \(file): \(warning)")
    }
  }

  /// Says so of each data set that was not the real one, also where that was asked for.
  func warnOfStandIns(in report: ReportDocument) {
    for source in report.data where !source.isReal && !standIns.contains(source.name) {
      warnOfStandIn(source.name, "it was asked for")
    }
  }

  private func warnOfStandIn(_ dataset: String, _ reason: String) {
    standIns.insert(dataset)
    tell(
      "warning: \(dataset) is the built-in synthetic stand-in, not the real data: \(reason). "
        + "Its figures are not the chapter's.")
  }

  private func showDownload(_ file: String, _ received: Int, _ total: Int?) {
    if download?.file != file {
      download = (file, RemainingTime(now: now()))
      lastDownloadStep = -1
      if !isInteractive {
        print("downloading \(file)" + (total.map { " (\(byteSize($0)))" } ?? ""))
      }
    }
    guard let total, total > 0 else { return }
    let share = Double(received) / Double(total)
    if isInteractive {
      guard isTimeToDraw() else { return }
      let left = download?.time.seconds(done: share, now: now())
        .map { "  \(Quantity.text(seconds: $0)) left" }
      let size = "\(byteSize(received)) of \(byteSize(total))"
      redraw("downloading \(file) \(ProgressBar.text(share)) \(size)\(left ?? "")")
    } else {
      // A plain line for each quarter.
      let step = Int(share * 4)
      if step > lastDownloadStep, step > 0 { print("downloading \(file): \(step * 25)%") }
      lastDownloadStep = max(lastDownloadStep, step)
    }
  }

  // MARK: Lines

  private func tell(_ text: String) {
    if told.insert(Spelling(text)).inserted { print(text) }
  }

  private func print(_ text: String) {
    clear()
    write(text.printable() + "\n")
  }

  /// Twenty times a second at most.
  private func isTimeToDraw() -> Bool {
    guard now() - lastDrawn >= 0.05 else { return false }
    lastDrawn = now()
    return true
  }

  private func redraw(_ text: String) {
    // A line that is as wide as the terminal would wrap, and could not be redrawn.
    let shown = text.printable()
    let columns = max(0, width() - 1)
    let starts = shown.characterStarts()
    let count = starts.map { $0.count > columns ? $0[columns] : Int.max } ?? columns
    write("\r\u{1B}[K" + String(scalars: shown.unicodeScalars.prefix(count)))
    hasOpenLine = true
  }
}
