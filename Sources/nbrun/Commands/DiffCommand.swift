import Platform
import Report
import Text

/// What a call of `diff` asks for.
struct DiffRequest {
  enum Format: Spelling {
    case text, html, markdown
  }

  var old: Path
  var new: Path
  /// What the report is called; git hands over temporary files.
  var name: String?
  /// Called by git, which takes any status but 0 for a failure of its own.
  var isForGit = false
  var format = Format.text
  var output: Path?
  var tolerance: Double?
  var isQuiet: Bool

  init?(_ read: ArgumentReader, problems: inout [String]) {
    let words = read.words
    isQuiet = read.has(.quiet)
    switch words.count {
    case 2: (old, new) = (words[0], words[1])
    case 7, 9:
      // path old-file old-hex old-mode new-file new-hex new-mode, and for a renamed one its new name
      // and how much of it is the same.
      (old, new) = (words[1], words[4])
      name = words.count == 9 ? "\(words[0]) → \(words[7])" : "\(words[0])"
      isForGit = true
    default:
      problems.append(
        "`nbrun diff` compares two reports or two folders (or takes git's seven arguments): "
          + "nbrun diff OLD NEW")
      return nil
    }
    readFormat(read, &problems)
    if let text = read.texts(.tolerance).first {
      tolerance = Quantity.tolerance(text, &problems)
    }
  }

  private mutating func readFormat(_ read: ArgumentReader, _ problems: inout [String]) {
    output = read.values(.output).first
    let wanted = read.texts(.formats)
    if wanted.count > 1 { problems.append("`nbrun diff` writes one format") }
    if let name = wanted.first {
      if let known = Format(rawValue: name == "md" ? "markdown" : Spelling(name)), known != .text {
        format = known
      } else {
        problems.append("--to takes html or markdown here, not `\(name)`")
      }
    } else if let output {
      if output.hasSuffix(".html") {
        format = .html
      } else if output.hasSuffix(".md") {
        format = .markdown
      } else {
        problems.append("-o names a file that ends in .html or .md, or say --to html or markdown")
      }
    }
    if output == "-" { problems.append("leave -o out, and it goes to standard output") }
    if output?.isEmpty == true { problems.append("-o needs a file's name") }
  }
}

/// `nbrun diff OLD NEW`: what changed between two reports, or between those of two folders.
func diffReports(_ request: DiffRequest) -> ExitStatus {
  do {
    let compared = try DiffPairs(request)
    for failure in compared.failures { Terminal.error(failure.message) }
    // Before anything is compared, as it is before anything is trained.
    let identities = compared.pairs.flatMap { [$0.old.identity, $0.new.identity] }.compactMap { $0 }
    let file = try request.output.map { path throws(ReportFile.Failure) in
      try ReportFile(path: path, followsFolder: true, notebooks: identities)
    }
    let language =
      request.format == .html
      ? commonLanguage(
        compared.pairs.flatMap { [$0.old, $0.new] }.filter { !$0.bytes.isEmpty }.map(\.report))
      : .english
    let all = compared.pairs.map { pair in
      (
        pair: pair,
        difference: ReportDifference(
          from: pair.old.report, to: pair.new.report, tolerance: request.tolerance,
          in: language.words)
      )
    }
    // One that is as it was needs no word, but its page and its comment where it is the only one. Two
    // halves of a run may have the same bytes, and are no whole.
    let told = all.filter {
      !$0.pair.isSame || $0.pair.isRenamed || !$0.difference.isEmpty || request.isForGit
    }
    let differences = compared.isOfFolders || request.format == .text ? told : all
    let isEmpty = differences.allSatisfy(\.difference.isEmpty)
    var status: ExitStatus = isEmpty || request.isForGit ? .ok : .cellFailed
    for failure in compared.failures { status = status.joined(with: failure.status) }
    if request.isQuiet, file == nil { return status }
    let text =
      switch request.format {
      case .text:
        differences.map { Terminal.coloured(renderText($0.difference, name: $0.pair.name)) }
          .joined(separator: "\n")
      case .html:
        renderHTML(
          differences.map { ($0.pair.name, $0.difference) },
          title: compared.isOfFolders ? "\(request.new)" : nil, version: version,
          language: language)
      case .markdown:
        renderMarkdown(
          differences.filter {
            !compared.isOfFolders || $0.pair.isRenamed || !$0.difference.isEmpty
          }.map { ($0.pair.name, $0.difference) })
      }
    if let file {
      try file.write(text, notebooks: identities)
      guard Terminal.printPath(file.path) else { return .environmentFailed }
    } else if !Terminal.print(text) {
      return request.isForGit ? .ok : .environmentFailed
    }
    return status
  } catch let failure as any CommandFailure {
    return fail(request, failure.message, failure.status)
  } catch {
    return fail(request, "\(error)", .environmentFailed)
  }
}

/// Git shows what stands on standard output, among the other files' differences.
private func fail(_ request: DiffRequest, _ message: String, _ status: ExitStatus) -> ExitStatus {
  guard request.isForGit else {
    Terminal.error(message)
    return status
  }
  let name = request.name ?? "\(request.new)"
  _ = Terminal.print(
    """
    \(name.printable()): \(message.printable())
    `git diff --no-ext-diff` shows its lines.

    """)
  return .ok
}

/// What git calls an external diff with where a file is unmerged: its path alone.
func isUnmergedForGit(_ read: ArgumentReader) -> Bool {
  read.words.count == 1 && Environment.variable("GIT_DIFF_PATH_COUNTER") != nil
}
