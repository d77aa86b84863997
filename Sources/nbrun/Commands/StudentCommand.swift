import Language
import Lessons
import Notebook
import Platform
import Text

/// `nbrun student LESSON`: writes what students get of a lesson.
func writeStudentVersion(_ request: Request) -> ExitStatus {
  Watchdog(maxMemory: request.maxMemory, maxSeconds: nil).watch()
  let (lessons, badStatus) = CheckedNotebook.all(request)
  let identities = lessons.map(\.file.identity)
  return each(lessons, badStatus) { lesson in
    let path =
      request.output
      ?? (request.outputDirectory ?? "outputs") / (lesson.file.path.stem + "-student.md")
    let file = try ReportFile(
      path: path, followsFolder: request.isFolderNamed, notebooks: identities)
    var diagnostics = Diagnostics()
    let text = StudentVersion.text(
      of: lesson.document, named: "\(lesson.file.path.name)", diagnostics: &diagnostics)
    warnOfNoExercise(lesson.document, &diagnostics)
    Terminal.complain(diagnostics.text(in: lesson.document.source))
    guard !diagnostics.hasErrors else { throw StatusError(status: .badInput) }
    guard isSound(text, path, lesson, request) else { throw StatusError(status: .badInput) }
    try file.write(text, notebooks: identities)
    return Terminal.printPath(path) ? .ok : .environmentFailed
  }
}

/// Students have nothing to do there, and nothing of it can be graded.
private func warnOfNoExercise(_ document: NotebookDocument, _ diagnostics: inout Diagnostics) {
  guard !document.cells.contains(where: { $0.role == .exercise }) else { return }
  diagnostics.warn(
    SourceRange(line: 1, column: 1, length: 1), "there is no exercise in this notebook",
    hint: "an exercise is a cell that opens with ```nbrun exercise id=… points=3")
}

/// Whether the student's version passes its own check; says what is wrong where it does not.
private func isSound(
  _ text: String, _ path: Path, _ lesson: CheckedNotebook, _ request: Request
) -> Bool {
  var diagnostics = Diagnostics()
  let source = SourceFile(name: "\(path)", text: text)
  let document = NotebookDocument.read(source, diagnostics: &diagnostics)
  let limits = CheckLimits(memory: request.maxMemory ?? Machine.memory)
  _ = check(document, limits: limits, diagnostics: &diagnostics)
  guard diagnostics.hasErrors else { return true }
  Terminal.error("without its answers \(lesson.file.path) has mistakes:")
  Terminal.complain(diagnostics.text(in: source))
  return false
}
