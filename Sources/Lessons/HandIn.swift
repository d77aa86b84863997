import Language
import Notebook
import Text
import Words

/// A hand-in put together with its lesson: the student's exercises, prose and cells of their own, and
/// the lesson's everything else.
package struct HandIn: Sendable {
  /// A notebook's text.
  package private(set) var text = ""
  /// Where its lines come from.
  package private(set) var origins: LineOrigins
  /// What was done to the hand-in, in sentences.
  package private(set) var remarks: [String] = []
  /// The code of the student's exercises, for finding equal ones; nil where all is as it was handed out.
  package private(set) var answers: String?

  /// A line of it, and where it was written; what stands between two files' lines is counted to the one
  /// before it.
  private struct Line {
    var text: String
    var origin: (file: Origin, number: Int)?
  }

  /// The files that lines come from, by their places among the `origins`.
  fileprivate enum Origin: Int, CaseIterable { case student, lesson, check }

  private let lesson: Lesson
  private let student: NotebookDocument
  private var lines: [Line] = []
  /// The student's cells: which of the lesson's each is.
  private var places: [Int?] = []
  private var nextCell = 0
  private var nextLine = 1
  /// The cells that run, as they are to be read again.
  private var expected: [(id: String?, code: [String])] = []
  /// Whether it could be put together; nothing of it may be run where not.
  package private(set) var isSound = true

  /// - Parameters:
  ///   - student: As it was read, errors and all; its file's name is said in messages.
  ///   - diagnostics: What was said of it then.
  ///   - handedOut: What students were given, for what was not touched.
  ///   - comments: The teacher's, by exercises.
  package init(
    _ student: NotebookDocument, _ diagnostics: Diagnostics, to lesson: Lesson,
    handedOut: NotebookDocument,
    comments: [Spelling: [String]] = [:]
  ) {
    self.lesson = lesson
    self.student = student
    let name = String(lesson.document.source.name.split(separator: "/").last ?? "").printable()
    origins = LineOrigins(of: Origin.allCases.map { $0.file(student.source.name, lesson: name) })
    places = Self.match(student, lesson)
    answers = Self.answers(student, places, lesson, handedOut)
    compose(withProse: true, comments)
    // A comment or a fence that never closes takes in all below it, and prose can be made to close one.
    if !isWhole {
      remarks.append(
        lines.count < SourceFile.mostLines && text.utf8.count <= SourceFile.largestSize
          ? "Its prose is not closed, or closes what it has not opened; it was left out."
          : "With the lesson it is longer than a notebook may be; its prose was left out.")
      compose(withProse: false, comments)
      isSound = isWhole
    }
    explainMissing(diagnostics)
  }

  /// A fence that is never closed takes in all below it: where exercises are missing, that is why.
  private mutating func explainMissing(_ diagnostics: Diagnostics) {
    let isMissing = lesson.document.cells.indices.contains {
      lesson.document.cells[$0].role == .exercise && !places.contains($0)
    }
    guard isMissing else { return }
    let errors = diagnostics.sorted.filter { $0.severity == .error }
    let warnings = diagnostics.sorted.filter { $0.severity == .warning }
    for diagnostic in (errors + warnings).prefix(3) {
      let place = "\(student.source.name):\(diagnostic.range.start.line)"
      remark("\(place): \(diagnostic.message)")
    }
  }

  // MARK: Which cell is which

  private static func match(_ student: NotebookDocument, _ lesson: Lesson) -> [Int?] {
    var places = [Int?](repeating: nil, count: student.cells.count)
    var taken: Set<Int> = []
    func take(_ isSame: (Cell, Cell) -> Bool) {
      for (index, cell) in student.cells.enumerated() where places[index] == nil {
        guard
          let place = lesson.document.cells.indices.first(where: {
            !taken.contains($0) && isSame(cell, lesson.document.cells[$0])
          })
        else { continue }
        taken.insert(place)
        places[index] = place
      }
    }
    take { $0.id != nil && $0.id.map { Spelling($0.value) } == $1.id.map { Spelling($0.value) } }
    // Where ids were lost, by what they hold, and by what they bind.
    take { $1.role == .given && $0.id == nil && Spelling($0.text) == Spelling($1.text) }
    take { own, given in
      guard given.role == .given || given.role == .exercise, own.id == nil else { return false }
      let names = Set(boundNames(in: given.lines).map { Spelling($0) })
      return boundNames(in: own.lines).contains { names.contains(Spelling($0)) }
    }
    return places
  }

  private static func answers(
    _ student: NotebookDocument, _ places: [Int?], _ lesson: Lesson, _ handedOut: NotebookDocument
  ) -> String? {
    func code(_ cell: Cell) -> String {
      cell.lines.map { $0.text.trimmingEnd { " \t\r".unicodeScalars.contains($0) } }
        .filter { !$0.isEmpty }.joined(separator: "\n")
    }
    var given: [Spelling: Spelling] = [:]
    for cell in handedOut.cells {
      if let id = cell.id { given[Spelling(id.value)] = Spelling(code(cell)) }
    }
    var answers: [String] = []
    var isTouched = false
    for (index, place) in places.enumerated() {
      guard let place, lesson.document.cells[place].role == .exercise else { continue }
      let cell = student.cells[index]
      answers.append(code(cell))
      if let id = cell.id, given[Spelling(id.value)] != Spelling(code(cell)) { isTouched = true }
    }
    return isTouched ? answers.joined(separator: "\n\n") : nil
  }

  // MARK: Putting together

  private mutating func compose(withProse: Bool, _ comments: [Spelling: [String]]) {
    let cells = lesson.document.cells
    lines = Self.frontMatter(of: lesson.document)
    expected = []
    nextCell = 0
    nextLine = student.firstProseLine
    var waiting: [Int] = []
    var exercise: String?
    let words = lesson.document.frontMatter.language.words
    func comment() -> [Line] {
      guard let id = exercise else { return [] }
      exercise = nil
      return (comments[Spelling(id)] ?? []).flatMap {
        ["", "> [!NOTE]", "> " + Escaped.markdown(words.grades.comment(id, $0)), ""]
      }.map { Line(text: $0) }
    }
    for (place, cell) in cells.enumerated() where cell.role != .answer {
      let index = places.firstIndex(of: place)
      guard cell.role != .hidden, let index else {
        // Checks come behind what the student has added to the exercise.
        if cell.role == .exercise {
          remark("The exercise `\(lesson.ids[place] ?? "")` is not there.")
        } else if cell.role == .hidden || lesson.hasChecks(place) {
          waiting.append(place)
        } else {
          given(place, changedTo: nil)
        }
        continue
      }
      ownCells(upTo: index, withProse, before: place, hidden: waiting)
      waiting = []
      if cell.role == .exercise {
        lines += comment()
        exercise = cell.id?.value
        add(student.cells[index], ofExercise: place)
      } else {
        given(place, changedTo: student.cells[index])
      }
      skip(student.cells[index], index)
    }
    ownCells(upTo: student.cells.count, withProse, before: cells.count, hidden: waiting)
    lines += comment()
    text = lines.map(\.text).joined(separator: "\n") + "\n"
    origins = LineOrigins(of: origins.files)
    var last = (file: Origin.lesson, number: 1)
    for line in lines {
      last = line.origin ?? last
      origins.add(file: last.file.rawValue, number: last.number)
    }
  }

  private mutating func remark(_ text: String) {
    if !remarks.contains(where: { $0 == text }) { remarks.append(text) }
  }

  /// The student's prose and cells of their own up to a cell, the lesson's waiting cells behind the last
  /// of them.
  private mutating func ownCells(
    upTo end: Int, _ withProse: Bool, before place: Int, hidden: [Int]
  ) {
    var last: Int?
    for index in nextCell..<max(nextCell, end) where places[index] == nil { last = index }
    func flush(_ hand: inout HandIn) {
      for place in hidden { hand.given(place, changedTo: nil) }
    }
    if last == nil { flush(&self) }
    for index in nextCell..<max(nextCell, end) {
      let cell = student.cells[index]
      // A cell that has moved stands where the lesson has it.
      if places[index] == nil {
        prose(upTo: cell.fenceLine, withProse)
        addOwn(cell, before: place)
      } else {
        prose(upTo: cell.fenceLine, withProse)
      }
      nextLine = max(nextLine, cell.nextLine)
      if index == last { flush(&self) }
    }
    nextCell = max(nextCell, end)
    let line =
      end < student.cells.count ? student.cells[end].fenceLine : student.source.lines.count + 1
    prose(upTo: line, withProse)
  }

  private mutating func skip(_ cell: Cell, _ index: Int) {
    nextCell = max(nextCell, index + 1)
    nextLine = max(nextLine, cell.nextLine)
  }

  private mutating func prose(upTo line: Int, _ isShown: Bool) {
    if isShown, nextLine < line {
      lines += (nextLine..<line).map {
        Line(text: student.source.line($0), origin: (.student, $0))
      }
    }
    nextLine = max(nextLine, line)
  }

  /// A cell of the lesson, and below it what the student had made of it, if anything.
  private mutating func given(_ place: Int, changedTo own: Cell?) {
    let cell = lesson.document.cells[place]
    let isCheck = cell.role == .hidden || lesson.hasChecks(place)
    add(
      cell, of: isCheck ? .check : .lesson, options: lesson.options(of: place),
      id: lesson.ids[place])
    guard let own, cell.role == .given, Spelling(own.text) != Spelling(cell.text) else { return }
    show(own, "Changed in the hand-in, and not run:")
  }

  private mutating func add(_ cell: Cell, ofExercise place: Int) {
    guard !showsOnly(cell, before: place) else { return }
    add(cell, of: .student, options: lesson.options(of: place), id: lesson.ids[place])
  }

  private mutating func addOwn(_ cell: Cell, before place: Int) {
    if let id = cell.id?.value, lesson.ids.contains(where: { $0 == id }) {
      remark("A cell `\(id)` stands there more than once; the first counts.")
      show(cell, "This is another cell \(Escaped.markdownCode(id)); it was not run.")
    } else if !showsOnly(cell, before: place) {
      add(cell, of: .student, options: "", id: nil)
    }
  }

  /// - Parameter note: In Markdown.
  private mutating func show(_ cell: Cell, _ note: String) {
    lines += ["", "*\(note)*", ""].map { Line(text: $0) }
    add(cell, of: .student, options: nil)
  }

  /// Shows a student's cell instead of running it, where it binds what the lesson needs further down.
  private mutating func showsOnly(_ cell: Cell, before place: Int) -> Bool {
    let needed = lesson.needed[place]
    guard let name = boundNames(in: cell.lines).first(where: { needed.contains(Spelling($0)) })
    else {
      return false
    }
    show(
      cell,
      "This cell binds \(Escaped.markdownCode(name)), which the lesson needs further down; "
        + "it was not run.")
    return true
  }

  /// - Parameters:
  ///   - options: Nil for code that is only shown.
  ///   - id: Among the options.
  private mutating func add(
    _ cell: Cell, of file: Origin, options: String?, id: String? = nil
  ) {
    let code = cell.lines.map(\.text)
    if options != nil { expected.append((id, code)) }
    let longest = code.map { Escaped.longestRun(of: "`", in: $0) }.max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    let info = options.map { $0.isEmpty ? "nbrun" : "nbrun " + $0 } ?? "text"
    if lines.last?.text.isEmpty == false { lines.append(Line(text: "")) }
    lines.append(Line(text: fence + info, origin: (file, cell.fenceLine)))
    lines += cell.lines.map { Line(text: $0.text, origin: (file, $0.number)) }
    lines += [Line(text: fence), Line(text: "")]
  }

  private static func frontMatter(of document: NotebookDocument) -> [Line] {
    document.source.lines.prefix(document.firstProseLine - 1).enumerated().map {
      Line(text: $1, origin: (.lesson, $0 + 1))
    }
  }

  /// Whether what was put together has the cells that it was put together of, and no other.
  private var isWhole: Bool {
    guard text.utf8.count <= SourceFile.largestSize, lines.count < SourceFile.mostLines else {
      return false
    }
    var ignored = Diagnostics()
    let read = NotebookDocument.read(
      SourceFile(name: lesson.document.source.name, text: text), diagnostics: &ignored)
    return read.cells.count == expected.count
      && zip(read.cells, expected).allSatisfy { cell, expected in
        cell.id?.value == expected.id
          && cell.lines.map(\.text).elementsEqual(expected.code, by: { $0 == $1 })
      }
  }
}

extension HandIn.Origin {
  /// - Parameters:
  ///   - student, lesson: The files' names.
  fileprivate func file(_ student: String, lesson: String) -> LineOrigins.File {
    switch self {
    case .student: LineOrigins.File(name: student)
    case .lesson: LineOrigins.File(name: lesson, note: "a cell of the lesson")
    case .check: LineOrigins.File(name: lesson, note: "the lesson's check")
    }
  }
}

extension Lesson {
  fileprivate func hasChecks(_ place: Int) -> Bool {
    exercises.contains {
      $0.checks.contains { Spelling($0.cell) == ids[place].map { Spelling($0) } }
    }
  }

  /// What stands in a cell's opening line, its id put there where it has none.
  fileprivate func options(of place: Int) -> String {
    let cell = document.cells[place]
    var options: [String] = []
    if let id = ids[place] { options.append("id=\(id)") }
    if let caption = cell.caption { options.append("caption=\(Self.quoted(caption))") }
    if let alt = cell.alt { options.append("alt=\(Self.quoted(alt))") }
    if cell.sourceDisplay != .shown { options.append("source=\(cell.sourceDisplay.rawValue)") }
    if cell.expectsError { options.append("expect=error") }
    return options.joined(separator: " ")
  }

  private static func quoted(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("\n", with: "\\n").replacing("\t", with: "\\t")
    return "\"\(escaped)\""
  }
}
