import KerasExport

/// What may stand as an option's value, as far as it can be known.
enum OptionValues {
  /// Files with one of these endings, in any folder.
  case files([String])
  case folders
  /// A folder, or one of these words.
  case foldersOr([String])
  /// One of these words; several with commas between them where `isList`.
  case words([String], isList: Bool)
  /// `name=value`, of a parameter of the notebooks on the line.
  case parameter
  /// Nothing that could be listed: a number, a size, or no value at all.
  case free
}

extension Option {
  func values(in command: Command) -> OptionValues {
    switch self {
    case .output:
      switch command {
      case .diff: .files([".html", ".md"])
      case .grade: .files(GradeRequest.Format.allCases.map { "." + $0.rawValue.text })
      case .student: .files([".md"])
      case .export: .files(KerasForm.allCases.map { "." + $0.fileExtension })
      // Slides end in .html as well.
      default: .files(Request.Format.verified.map { "." + $0.fileExtension })
      }
    case .outputDirectory, .files: .folders
    case .comments: .files([".csv"])
    case .formats:
      switch command {
      case .diff: .words(["html", "markdown"], isList: false)
      case .export: .words(KerasForm.allCases.map(\.rawValue.text), isList: false)
      case .grade: .words(GradeRequest.Format.allCases.map(\.rawValue.text), isList: true)
      case .help: .words(["markdown", "man"], isList: false)
      case .verify: .words(Request.Format.verified.map(\.rawValue.text), isList: true)
      default: .words(Request.Format.allCases.map(\.rawValue.text), isList: true)
      }
    case .parameter: .parameter
    case .data: .foldersOr(["synthetic"])
    case .offline, .threads, .noCache, .distribute, .explainCache, .maxMemory, .maxTime,
      .explainPlan,
      .tolerance, .quiet, .keepGoing, .list, .help, .version:
      .free
    }
  }
}
