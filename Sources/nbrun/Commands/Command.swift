import Language
import Platform
import Text

/// What nbrun can be told to do.
enum Command: Spelling, CaseIterable {
  case run, check, watch, diff, verify, export, student, grade, new, cache, completion, help

  var usage: String {
    switch self {
    case .run: "nbrun NOTEBOOK... [options]"
    case .check: "nbrun check NOTEBOOK..."
    case .watch: "nbrun watch NOTEBOOK"
    case .diff: "nbrun diff OLD NEW"
    case .verify: "nbrun verify NOTEBOOK..."
    case .export: "nbrun export NOTEBOOK --to keras"
    case .student: "nbrun student LESSON"
    case .grade: "nbrun grade LESSON HANDIN..."
    case .new: "nbrun new NAME"
    case .cache: "nbrun cache [clear]"
    case .completion: "nbrun completion bash|zsh|fish"
    case .help: "nbrun help [COMMAND|FUNCTION]"
    }
  }

  var summary: String {
    switch self {
    case .run: "check, run, write the report"
    case .check: "read and check only: nothing is loaded, nothing trained"
    case .watch: "run again on each save"
    case .diff: "what changed between two reports, or two folders of them"
    case .verify: "run again and compare with the committed report"
    case .export: "the same notebook as Keras code: a Jupyter notebook or a script"
    case .student: "what students get of a lesson: no answers, no hidden checks"
    case .grade: "run hand-ins with a lesson's checks, and say what they are worth"
    case .new: "write a small notebook that runs at once"
    case .cache: "where the cache is and how large; empty it"
    case .completion: "the script that makes Tab complete in a shell"
    case .help: "a command's options, or a function's parameters and an example"
    }
  }
}

/// Runs what the arguments ask for, and gives the status to end with.
func runCommandLine(_ arguments: [Path]) -> ExitStatus {
  prepareSignals()
  guard !arguments.isEmpty else {
    Terminal.complain(
      """
      nbrun new first     writes a small notebook, first.md, to begin with
      nbrun first.md      runs it and writes its report, outputs/first.html
      nbrun help          all commands, and all functions of the language

      """)
    return .badInput
  }
  let read = ArgumentReader.read(arguments)
  if read.has(.help) { return help(about: read.hasCommand ? read.command.rawValue.text : nil) }
  if read.has(.version) { return Terminal.print("nbrun \(version)\n") ? .ok : .environmentFailed }
  switch read.command {
  case .help:
    guard read.problems.isEmpty else { return read.complain() }
    guard read.words.count <= 1 else {
      Terminal.error("`nbrun help` takes one command or function")
      return .badInput
    }
    if let form = read.texts(.formats).first {
      guard form == "markdown" || form == "man", read.words.isEmpty else {
        Terminal.error(
          "`nbrun help --to markdown` writes the whole reference of the language, "
            + "`nbrun help --to man` the manual page")
        return .badInput
      }
      let text = form == "man" ? ManualPage.text : Reference.markdown
      return Terminal.print(text) ? .ok : .environmentFailed
    }
    return help(about: read.words.first.map { "\($0)" })
  case .diff:
    if isUnmergedForGit(read) {
      return Terminal.print("\("\(read.words[0])".printable()): unmerged\n")
        ? .ok : .environmentFailed
    }
    var problems: [String] = read.problems
    let request = DiffRequest(read, problems: &problems)
    guard let request, problems.isEmpty else { return read.complain(problems) }
    return diffReports(request)
  case .grade:
    var problems = read.problems
    let request = GradeRequest(read, problems: &problems)
    guard problems.isEmpty else { return read.complain(problems) }
    return gradeHandIns(request)
  case .new, .cache, .completion:
    guard read.problems.isEmpty else { return read.complain() }
    switch read.command {
    case .new: return newNotebook(read.words)
    case .cache: return showCache(read.words)
    default: return printCompletion(read.words)
    }
  default:
    var problems = read.problems
    let request = Request(read, problems: &problems)
    guard problems.isEmpty else { return read.complain(problems) }
    switch read.command {
    case .check: return checkNotebooks(request)
    case .verify: return verifyNotebooks(request)
    case .export: return exportNotebooks(request)
    case .student: return writeStudentVersion(request)
    case .watch: return watchNotebook(request, arguments: read.runArguments)
    default: return runNotebooks(request)
    }
  }
}
