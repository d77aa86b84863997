import Platform
import Samples
import Text

/// Fetches public files with the system's own program for that.
///
/// The file grows under another name beside its final one and gets that name only when it is whole:
/// as long as expected and with the expected SHA-256. Interrupted or failed downloads are removed.
struct Downloader: Sendable {
  /// A program and its arguments, for an address and the path to write to.
  typealias Command = @Sendable (_ address: String, _ path: Path) -> [Path]

  /// Tried in turn until one is installed.
  var commands: [Command]

  enum Outcome: Hashable {
    case whole(Path)
    case failed(Spelling)
  }

  static let system = Downloader(commands: [
    { address, path in
      [
        "curl", "--fail", "--silent", "--show-error", "--location", "--proto", "=https",
        "--connect-timeout", "10", "--speed-limit", "1000", "--speed-time", "30", "--output", path,
        Path(address),
      ]
    },
    { address, path in
      ["wget", "--no-verbose", "--timeout=20", "--tries=2", "-O", path, Path(address)]
    },
  ])

  func fetch(
    _ file: PublicFile, to place: Path, isCancelled: () -> Bool, report: (DataEvent) -> Void
  ) throws(DatasetError) -> Outcome {
    guard !isCancelled() else { throw .cancelled }
    let path = place / Path(file.name)
    let place = path.folder
    let folder: Folder
    let staged: StagedFile
    do throws(SystemError) {
      try Folder.make(place, mode: 0o700)
      folder = try Folder(place)
      folder.removeLeftovers { $0 == path.name }
      staged = try StagedFile(path.name, in: folder, mode: 0o600)
    } catch {
      return .failed("\(place) can't be made: \(error.reason)")
    }
    let temporary = staged.temporaryPath

    for command in commands {
      let words = command(file.address, temporary)
      let child: ChildProcess
      do {
        child = try ChildProcess.start(words, keeping: 2)
      } catch {
        if error.isAbsence { continue }
        return .failed("\(words[0]) does not start: \(error.reason)")
      }
      guard
        let status = try wait(
          for: child, of: file, path: temporary, isCancelled: isCancelled, report: report)
      else { return .failed("more came than the file's \(file.largest) bytes") }
      let said = child.lastLine
      // Ctrl-C reaches the program too.
      guard !isCancelled() else { throw .cancelled }
      guard status == 0 else {
        return .failed(said.isEmpty ? "\(words[0]) ended with status \(status)" : Spelling(said))
      }
      return try accept(
        file, staged, in: folder, as: path, isCancelled: isCancelled, report: report)
    }
    return .failed("neither curl nor wget is installed")
  }

  /// Waits for the program to end. Nil when it fetched too much and was stopped.
  private func wait(
    for child: ChildProcess, of file: PublicFile, path: Path, isCancelled: () -> Bool,
    report: (DataEvent) -> Void
  ) throws(DatasetError) -> Int32? {
    var last = -1
    while true {
      if let ending = child.poll() { return ending.status }
      if isCancelled() {
        child.stop()
        throw .cancelled
      }
      let received = (try? FileStatus(of: path))?.size ?? 0
      if received > file.largest {
        child.stop()
        return nil
      }
      if received != last {
        report(.downloading(file: file.name, received: received, total: file.size))
        last = received
      }
      Thread.sleep(microseconds: 20_000)
    }
  }

  /// Gives the file its name if it is the expected one.
  private func accept(
    _ file: PublicFile, _ staged: StagedFile, in folder: Folder, as path: Path,
    isCancelled: () -> Bool, report: (DataEvent) -> Void
  ) throws(DatasetError) -> Outcome {
    guard let written = try? staged.written, written.size > 0 else {
      return .failed("no file came")
    }
    guard written.size <= file.largest else {
      return .failed("more came than the file's \(file.largest) bytes")
    }
    if let size = file.size, written.size != size {
      return .failed("\(written.size) bytes came instead of \(size)")
    }
    let fetched = DataFile(written)
    switch file.check {
    case .sha256(let digest):
      guard try fetched.sha256(isCancelled: isCancelled) == digest else {
        return .failed("what came is not the public file (its SHA-256 differs)")
      }
    case .md5(let digest):
      guard try fetched.md5(isCancelled: isCancelled) == digest else {
        return .failed("what came is not the public file (its MD5 differs)")
      }
    case .firstDownload:
      let digest = try fetched.sha256(isCancelled: isCancelled)
      FirstDownload(of: path.name, in: folder).compare(digest, path: path, report: report)
    }
    do throws(SystemError) {
      try staged.flush()
      try staged.finish()
      return .whole(path)
    } catch {
      return .failed("\(path) can't be written: \(error.reason)")
    }
  }
}

extension ChildProcess {
  /// The last line that the ended program wrote.
  fileprivate var lastLine: String {
    let text = String(decoding: output.available(atMost: 4096), as: UTF8.self)
    return text.split(separator: "\n").last.map(String.init) ?? ""
  }
}
