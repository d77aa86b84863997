import Execution
import Language
import Notebook
import Platform

/// A notebook that was read and checked, and has no errors unless the run keeps going in spite of them.
struct CheckedNotebook {
  var file: NotebookFile
  var document: NotebookDocument
  var program: CheckedProgram
  /// The folders whose files it may name.
  var folders: NotebookFolders
  var hasErrors = false

  /// Reads and checks all notebooks of a call and says what is wrong with them.
  ///
  /// - Returns: Those with which nothing is, and the status that the others ask for.
  static func all(_ request: Request) -> (sound: [CheckedNotebook], status: ExitStatus) {
    request.warnOfFolders()
    var checked: [CheckedNotebook] = []
    var status = ExitStatus.ok
    for path in request.notebooks {
      switch read(path, request) {
      case .success(let notebook): checked.append(notebook)
      case .failure(let failure): status = status.joined(with: failure.status)
      }
    }
    return (checked, status)
  }

  private static func read(
    _ path: Path, _ request: Request
  ) -> Result<CheckedNotebook, StatusError> {
    let file: NotebookFile
    do {
      file = try NotebookFile(path: path)
    } catch {
      Terminal.error(error.message)
      return .failure(StatusError(status: error.status))
    }
    var diagnostics = Diagnostics()
    var source = SourceFile(name: "\(path)", bytes: file.bytes, diagnostics: &diagnostics)
    source.origins = OriginsFile.read()
    guard !diagnostics.hasErrors else {
      Terminal.complain(diagnostics.text(in: source))
      return .failure(StatusError(status: .badInput))
    }
    var document = NotebookDocument.read(source, diagnostics: &diagnostics)
    let declared = document
    var problems = document.override(request.overrides)
    let folders = NotebookFolders(
      own: file.folder, data: request.dataAccess(for: document), others: request.files)
    let limits = CheckLimits(memory: request.maxMemory ?? Machine.memory) {
      savedModel($0, in: folders)
    }
    let program = check(
      document, limits: limits, keepsGoing: request.keepsGoing, diagnostics: &diagnostics)
    checkPictures(of: document, in: folders, diagnostics: &diagnostics)
    if let program {
      checkLinks(of: document, program, in: folders.own, diagnostics: &diagnostics)
    }
    warnOfNoCells(document, &diagnostics)
    if diagnostics.hasErrors, problems.isEmpty {
      problems = declared.fractionProblems(request.overrides, limits: limits)
    }
    for problem in problems { Terminal.error(problem) }
    if request.isQuiet { diagnostics = diagnostics.errorsOnly }
    Terminal.complain(diagnostics.text(in: source))
    guard let program, problems.isEmpty, request.keepsGoing || !diagnostics.hasErrors else {
      return .failure(StatusError(status: .badInput))
    }
    return .success(
      CheckedNotebook(
        file: file, document: document, program: program, folders: folders,
        hasErrors: diagnostics.hasErrors))
  }
}

/// Such a report says nothing that was computed; more likely the cells are written otherwise.
private func warnOfNoCells(_ document: NotebookDocument, _ diagnostics: inout Diagnostics) {
  guard document.cells.isEmpty, document.values.isEmpty, !diagnostics.hasErrors else { return }
  diagnostics.warn(
    SourceRange(line: 1, column: 1, length: 1), "this notebook has no cells",
    hint: "a cell stands between ```nbrun and ```, each at the start of a line")
}

extension Diagnostics {
  fileprivate var errorsOnly: Diagnostics {
    var errors = Diagnostics()
    for diagnostic in all where diagnostic.severity == .error { errors.add(diagnostic) }
    return errors
  }
}
