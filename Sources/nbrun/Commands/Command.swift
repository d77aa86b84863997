/// What nbrun can be told to do.
enum Command: String, CaseIterable {
  case run, check, watch, diff, verify, export, new, cache, help

  /// False for what is planned and not yet there.
  var isBuilt: Bool {
    switch self {
    case .run, .check, .diff, .verify, .export, .help: true
    default: false
    }
  }

  var usage: String {
    switch self {
    case .run: "nbrun NOTEBOOK... [options]"
    case .check: "nbrun check NOTEBOOK..."
    case .watch: "nbrun watch NOTEBOOK"
    case .diff: "nbrun diff OLD NEW"
    case .verify: "nbrun verify NOTEBOOK..."
    case .export: "nbrun export NOTEBOOK --to keras"
    case .new: "nbrun new NAME"
    case .cache: "nbrun cache [clear]"
    case .help: "nbrun help [COMMAND|FUNCTION]"
    }
  }

  var summary: String {
    switch self {
    case .run: "check, run, write the report"
    case .check: "read and check only: nothing is loaded, nothing trained"
    case .watch: "run again on each save"
    case .diff: "what changed between two reports"
    case .verify: "run again and compare with the committed report"
    case .export: "the same notebook as Keras code"
    case .new: "a small notebook that runs at once"
    case .cache: "where the cache is and how large; empty it"
    case .help: "a command's options, or a function's parameters and an example"
    }
  }
}

/// Runs what the arguments ask for, and gives the status to end with.
func runCommandLine(_ arguments: [String]) -> ExitStatus {
  prepareSignals()
  guard !arguments.isEmpty else {
    Terminal.complain(
      """
      nbrun runs a notebook and writes a report of it:  nbrun notebooks/imdb_mlp.md
      Only look for mistakes, which takes no time:      nbrun check notebooks/imdb_mlp.md
      Commands, options, the language's functions:      nbrun help

      """)
    return .badInput
  }
  let read = ArgumentReader.read(arguments)
  if read.has(.help) { return help(about: read.hasCommand ? read.command.rawValue : nil) }
  if read.has(.version) { return Terminal.print("nbrun \(version)\n") ? .ok : .worldFailed }
  guard read.command.isBuilt else {
    Terminal.error("`nbrun \(read.command)` is planned, but not there yet")
    return .badInput
  }
  switch read.command {
  case .help:
    guard read.problems.isEmpty else { return read.complain() }
    guard read.words.count <= 1 else {
      Terminal.error("`nbrun help` takes one command or function")
      return .badInput
    }
    return help(about: read.words.first)
  case .diff:
    if isUnmergedForGit(read) {
      return Terminal.print("\(read.words[0].printable()): unmerged\n") ? .ok : .worldFailed
    }
    var problems: [String] = read.problems
    let request = DiffRequest(read, problems: &problems)
    guard let request, problems.isEmpty else { return read.complain(problems) }
    return diffReports(request)
  default:
    var problems = read.problems
    let request = Request(read, problems: &problems)
    guard problems.isEmpty else { return read.complain(problems) }
    switch read.command {
    case .check: return checkNotebooks(request)
    case .verify: return verifyNotebooks(request)
    case .export: return exportNotebooks(request)
    default: return runNotebooks(request)
    }
  }
}
