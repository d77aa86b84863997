import Language
import Lessons
import Notebook
import Platform
import Report
import Text

/// `nbrun grade LESSON HANDIN...`: runs hand-ins with the lesson's checks and says what they are worth.
func gradeHandIns(_ request: GradeRequest) -> ExitStatus {
  let (lessons, status) = CheckedNotebook.all(request.lesson)
  guard let lesson = lessons.first else { return status }
  return reportingErrors {
    var grading = try Grading(request, lesson)
    return try grading.run()
  }
}

private struct Grading {
  /// A hand-in on its way.
  private struct Work {
    var file: HandInFile
    var name: String
    var handIn: HandIn?
    var key = ""
    var result: GradedHandIn?
  }

  let request: GradeRequest
  let notebook: CheckedNotebook
  let lesson: Lesson
  let handedOut: NotebookDocument
  let comments: [(student: String, exercise: String, text: String)]
  private var work: [Work] = []
  /// What the lesson's own run gave, with its data.
  private var results = ""

  init(_ request: GradeRequest, _ notebook: CheckedNotebook) throws {
    self.request = request
    self.notebook = notebook
    var diagnostics = Diagnostics()
    lesson = Lesson(notebook.document, notebook.program, diagnostics: &diagnostics)
    let text = StudentVersion.text(
      of: notebook.document, named: "\(notebook.file.path.name)", diagnostics: &diagnostics)
    Terminal.complain(diagnostics.text(in: notebook.document.source))
    guard !diagnostics.hasErrors else { throw StatusError(status: .badInput) }
    var ignored = Diagnostics()
    handedOut = NotebookDocument.read(
      SourceFile(name: "handed-out.md", text: text), diagnostics: &ignored)
    comments = try request.comments.map { try TeacherComments($0).all } ?? []
  }

  private typealias Output = (format: GradeRequest.Format, file: ReportFile)

  private var folder: Path {
    request.folder / (notebook.file.path.stem + "-grades")
  }

  mutating func run() throws -> ExitStatus {
    let files = HandInFiles(request.handIns)
    guard !files.all.isEmpty else {
      Terminal.error("there is no hand-in there")
      throw StatusError(status: .badInput)
    }
    if request.lists { return list(files) }
    try checkLesson()
    // What can't be written is found before anybody is graded.
    let outputs = try outputFiles()
    prepare(files)
    try runAll()
    guard Interruption.received == nil else {
      Terminal.clearLine()
      return ExitStatus(stoppedBy: Interruption.received)
    }
    return try write(outputs)
  }

  private func outputFiles() throws(ReportFile.Failure) -> [Output] {
    var outputs: [Output] = []
    for format in request.formats {
      let file = try ReportFile(
        path: request.path(format, of: notebook.file.path),
        followsFolder: request.lesson.isFolderNamed,
        notebooks: [notebook.file.identity])
      outputs.append((format, file))
    }
    return outputs
  }

  private func list(_ files: HandInFiles) -> ExitStatus {
    for file in files.all {
      let what = file.notebook.map { "\($0)" } ?? "nothing"
      let remarks = file.remarks.isEmpty ? "" : "  (\(file.remarks.joined(separator: " ")))"
      guard Terminal.print("\(file.student)  \(what)\(remarks)".printable() + "\n") else {
        return .environmentFailed
      }
    }
    return .ok
  }

  // MARK: The lesson

  /// Runs the lesson with its answers: whoever fails its own checks can't grade others.
  private mutating func checkLesson() throws {
    let scratch = try ScratchFolder("nbrun-grading")
    var arguments: [Path] = ["run", "--quiet", "--to", "json", "--output-dir", scratch.path]
    arguments += dataOptions
    let child = try ChildRun(arguments + ["--", notebook.file.path], collects: true)
    let said = child.text()
    var status = child.status()
    while status == nil {
      if Interruption.received != nil {
        child.stop()
        throw StatusError(status: ExitStatus(stoppedBy: Interruption.received))
      }
      Thread.sleep(microseconds: 5000)
      status = child.status()
    }
    guard status != 0 else {
      let file = try? File(scratch.path / Path("\(notebook.file.path.stem).json"))
      var hash = Mix128()
      ((try? file?.contents(atMost: 64 << 20)) ?? []).withUnsafeBytes { hash.update($0) }
      results = hash.hexadecimal
      return
    }
    Terminal.complain(said)
    Terminal.error("the lesson \(notebook.file.path) does not pass its own checks")
    throw StatusError(status: .badInput)
  }

  private var dataOptions: [Path] {
    switch request.lesson.data {
    case .folder(let path)?: [Path("--data=".utf8 + path.bytes)]
    case .synthetic?: ["--data=synthetic"]
    default: []
    }
  }

  // MARK: Hand-ins

  private mutating func prepare(_ files: HandInFiles) {
    var names = StudentFileNames()
    for file in files.all {
      var work = Work(file: file, name: names.next(for: file.student))
      switch file.notebook.map(read) {
      case .success(let (document, diagnostics))?:
        let handIn = HandIn(
          document, diagnostics, to: lesson, handedOut: handedOut,
          comments: ownComments(file.student))
        guard handIn.isSound else {
          work.result = unreadable(
            file,
            (handIn.remarks + ["It can't be put together with the lesson."]).joined(separator: " "))
          break
        }
        work.handIn = handIn
        work.key = key(of: handIn, in: file)
        work.result = kept(work)
      case .failure(let fault)?: work.result = unreadable(file, fault.message)
      case nil: work.result = unreadable(file, nil)
      }
      self.work.append(work)
    }
    for (student, _, _) in comments
    where !files.all.contains(where: { GradeReport.isName(student, of: $0.student) }) {
      Terminal.complain(
        "warning: there is a comment for `\(student.printable())`, who handed in nothing\n")
    }
    var unknown: Set<Spelling> = []
    for (_, exercise, _) in comments
    where !lesson.exercises.contains(where: { Spelling($0.id) == Spelling(exercise) })
      && unknown.insert(Spelling(exercise)).inserted
    {
      Terminal.complain(
        "warning: there is a comment on `\(exercise.printable())`, which is no exercise of the lesson\n"
      )
    }
  }

  /// By exercises.
  private func ownComments(_ student: String) -> [Spelling: [String]] {
    var own: [Spelling: [String]] = [:]
    for comment in comments where GradeReport.isName(comment.student, of: student) {
      own[Spelling(comment.exercise), default: []].append(comment.text)
    }
    return own
  }

  /// Why a hand-in can't be graded, as a sentence.
  private struct Fault: Error {
    var message: String
  }

  private func read(
    _ path: Path
  ) -> Result<(document: NotebookDocument, diagnostics: Diagnostics), Fault> {
    let bytes: [UInt8]
    do throws(SystemError) {
      let folder = try Folder(path.folder)
      bytes = try File(folder.named(path.name), path: path).prefix(SourceFile.largestSize + 1)
    } catch .fileTooLarge {
      return .failure(Fault(message: "It is no notebook: it is larger than one may be, 4 MB."))
    } catch {
      return .failure(Fault(message: "It can't be read: \(error.reason)."))
    }
    guard SourceFile.isNotebook(named: "\(path.name)") else {
      return .failure(Fault(message: "It is no notebook."))
    }
    var diagnostics = Diagnostics()
    let source = SourceFile(
      name: "\(path.name)".printable(), bytes: bytes, diagnostics: &diagnostics)
    guard !diagnostics.hasErrors else {
      let reason = diagnostics.sorted.first?.message ?? ""
      return .failure(Fault(message: "It is no notebook: \(reason)."))
    }
    let document = NotebookDocument.read(source, diagnostics: &diagnostics)
    return .success((document, diagnostics))
  }

  private func key(of handIn: HandIn, in file: HandInFile) -> String {
    var hash = Mix128()
    for text in [
      handIn.text, handIn.remarks.joined(separator: "\n"), version, "\(request.maxSeconds)",
      "\(request.maxMemory)", notebook.document.source.text, results, file.filesBeside,
      "\(notebook.file.path.name)", file.notebook.map { "\($0.name)" } ?? "",
    ] {
      hash.update(UInt64(text.utf8.count))
      hash.update(text)
    }
    return hash.hexadecimal
  }

  private func unreadable(_ file: HandInFile, _ message: String?) -> GradedHandIn {
    GradedHandIn(
      student: file.student, status: .unreadable,
      exercises: lesson.exercises.map { GradedExercise($0) { _ in nil } },
      remarks: [message].compactMap(\.self))
  }

  /// What an earlier call found, if nothing has changed.
  private func kept(_ work: Work) -> GradedHandIn? {
    guard let bytes = try? File(folder / Path(work.name + ".json")).prefix(16 << 20),
      let record = GradingRecord(bytes), record.key == work.key,
      (try? FileStatus(of: folder / Path(work.name + ".html"))) != nil
    else { return nil }
    var handIn = record.handIn
    handIn.student = work.file.student
    return handIn
  }

  // MARK: Running

  private mutating func runAll() throws {
    let lessonFiles = try LessonFiles(of: notebook, besides: request.handIns)
    let bounds = GradingRun.Bounds(
      maxSeconds: "\(Int(request.maxSeconds.rounded(.up)))s", maxMemory: "\(request.maxMemory)",
      longest: request.maxSeconds + 45, options: dataOptions,
      lessonFiles: lessonFiles.path)
    let atOnce = request.lesson.threads ?? max(1, Machine.processors)
    var waiting = work.indices.filter { work[$0].result == nil }[...]
    var running: [(index: Int, run: GradingRun)] = []
    var progress = GradingProgress(
      all: work.count, done: work.count - waiting.count, isQuiet: request.lesson.isQuiet)
    defer { for (_, run) in running { run.stop() } }
    for item in work { if let result = item.result { progress.show(result) } }
    while !waiting.isEmpty || !running.isEmpty {
      guard Interruption.received == nil else { return }
      while running.count < atOnce, let index = waiting.popFirst() {
        guard let handIn = work[index].handIn else { continue }
        let file = work[index].file
        let own = file.ownsFolder ? [file.folder] : []
        running.append((index, try GradingRun(handIn, files: own, bounds)))
      }
      var left: [(index: Int, run: GradingRun)] = []
      for (index, run) in running {
        guard let outcome = run.outcome() else {
          left.append((index, run))
          continue
        }
        let result = result(of: work[index], outcome)
        try keep(result, outcome.page, work[index])
        work[index].result = result
        progress.finished(result)
      }
      running = left
      if !running.isEmpty { Thread.sleep(microseconds: 10_000) }
    }
    progress.clear()
  }

  private func result(of work: Work, _ outcome: GradingRun.Outcome) -> GradedHandIn {
    var remarks: [String] = []
    var status = GradedHandIn.Status.failed
    if let checks = outcome.checks {
      if let stopped = checks.stopped {
        status = .stopped
        remarks.append("The run was \(stopped).")
      } else {
        status = GradedHandIn.Status(rawValue: Spelling(checks.status)) ?? .failed
      }
    } else {
      status = .stopped
      remarks.append(
        outcome.hasWrittenTooMuch
          ? "The run was stopped: it wrote more than a hand-in may."
          : "The run ended with status \(outcome.status), and made no report.")
    }
    return GradedHandIn(
      student: work.file.student, status: status,
      exercises: lesson.exercises.map { exercise in
        GradedExercise(exercise) { outcome.checks?.passed($0.cell, $0.number) }
      }, remarks: remarks, errors: errors(of: outcome), answers: work.handIn?.answers,
      page: outcome.page == nil ? nil : work.name + ".html")
  }

  /// What a teacher reads of them beside the points; the hand-in's report has them all.
  private func errors(of outcome: GradingRun.Outcome) -> [String] {
    var errors: [String] = []
    for error in outcome.checks?.errors ?? [] where !errors.contains(where: { $0 == error }) {
      guard errors.count < 5 else {
        errors.append("And more, in its report.")
        break
      }
      errors.append(
        error.unicodeScalars.count > 300
          ? String(scalars: error.unicodeScalars.prefix(300)) + "…" : error)
    }
    return errors
  }

  /// The report first: a record without one is no record.
  private func keep(_ result: GradedHandIn, _ page: String?, _ work: Work) throws {
    let notebooks = [notebook.file.identity]
    func file(_ ending: String) throws -> ReportFile {
      try ReportFile(
        path: folder / Path(work.name + ending), followsFolder: false, notebooks: notebooks)
    }
    guard let page else { return }
    try file(".html").write(page, notebooks: notebooks)
    try file(".json").write(
      GradingRecord(key: work.key, handIn: result).text(version: version), notebooks: notebooks)
  }

  // MARK: The class

  private func write(_ outputs: [Output]) throws -> ExitStatus {
    let document = notebook.document
    let pages = notebook.file.path.stem + "-grades"
    let handIns = work.compactMap { item -> GradedHandIn? in
      guard var result = item.result else { return nil }
      result.remarks = item.file.remarks + (item.handIn?.remarks ?? []) + result.remarks
      result.page = result.page.map { "\(pages)/\($0)" }
      result.comments = comments.filter { GradeReport.isName($0.student, of: result.student) }
        .map { ($0.exercise, $0.text) }
      return result
    }
    let report = GradeReport(
      version: version, lesson: "\(notebook.file.path.name)",
      title: document.frontMatter.title ?? "\(notebook.file.path.stem)",
      language: document.frontMatter.language, handIns: handIns,
      exercises: lesson.exercises.map { exercise in
        (exercise.id, GradedExercise(exercise) { _ in nil }.of)
      })
    for (format, file) in outputs {
      let text =
        switch format {
        case .csv: report.csv
        case .json: report.json
        case .html: renderHTML(report)
        }
      try file.write(text, notebooks: [notebook.file.identity])
      guard Terminal.printPath(file.path) else { return .environmentFailed }
    }
    let missing = work.filter(\.file.isMissing)
    for item in missing {
      Terminal.error("there is no hand-in of `\(item.file.student.printable())`")
    }
    return missing.isEmpty ? .ok : .environmentFailed
  }
}
