import Language
import Notebook
import Text

/// What students get of a lesson: no answers, no hidden checks, no comments.
package struct StudentVersion {
  /// How a file of it begins, so that it can be made again in the same place.
  package static let mark = "# The student's version, made by nbrun of "

  private let lesson: NotebookDocument
  /// The lines of the file; nil for those that are left out.
  private var lines: [String?]

  /// - Parameters:
  ///   - lesson: As it was read, without errors.
  ///   - name: The lesson's file.
  ///   - diagnostics: Gets what is wrong with the marks of answers.
  /// - Returns: A notebook's text.
  package static func text(
    of lesson: NotebookDocument, named name: String, diagnostics: inout Diagnostics
  ) -> String {
    var version = StudentVersion(lesson)
    version.removeComments()
    version.removeFrontMatterComments()
    version.removeAnswers(&diagnostics)
    version.refuseLeftovers(&diagnostics)
    return version.text(named: name)
  }

  private init(_ lesson: NotebookDocument) {
    self.lesson = lesson
    lines = lesson.source.lines
  }

  // MARK: Comments

  private mutating func removeComments() {
    for (number, places) in lesson.source.commentPlaces() {
      guard lines.indices.contains(number - 1), let line = lines[number - 1] else { continue }
      let scalars = Array(line.unicodeScalars)
      var kept = String.UnicodeScalarView()
      var next = 0
      for place in places.sorted(by: { $0.lowerBound < $1.lowerBound }) {
        kept += scalars[next..<max(next, min(place.lowerBound, scalars.count))]
        next = max(next, min(place.upperBound, scalars.count))
      }
      kept += scalars[next...]
      lines[number - 1] = isBlank(String(kept)) ? nil : String(kept)
    }
  }

  private mutating func removeFrontMatterComments() {
    for index in 0..<min(lines.count, lesson.firstProseLine - 1) {
      guard let line = lines[index] else { continue }
      let kept = Self.withoutComment(line)
      if kept != line { lines[index] = isBlank(kept) ? nil : kept }
    }
  }

  /// A line of YAML without the comment behind it.
  private static func withoutComment(_ line: String) -> String {
    let scalars = Array(line.unicodeScalars)
    let end = YAMLText.commentStart(in: scalars) { " \t:[,{-".unicodeScalars.contains($0) }
    return end == scalars.count
      ? line : String(scalars: scalars[..<end]).trimmingEnd(\.isWhitespace)
  }

  // MARK: Answers

  private mutating func removeAnswers(_ diagnostics: inout Diagnostics) {
    var exercise: Cell?
    var given: Set<Spelling> = []
    var givenLines: [CodeLine] = []
    var removed: [(cell: Cell, exercise: Cell?)] = []
    for cell in lesson.cells {
      switch cell.role {
      case .answer, .hidden:
        remove(cell)
        removed.append((cell, exercise))
      case .exercise, .given:
        if cell.role == .exercise { exercise = cell }
        let regions = AnswerRegion.all(in: cell, &diagnostics)
        for region in regions { replace(region, in: cell) }
        let rest = cell.lines.filter { line in !regions.contains { $0.lines.contains(line.number) }
        }
        givenLines += rest
        given.formUnion(boundNames(in: cell.lines).map { Spelling($0) })
      }
    }
    givenLines += lesson.values
    addStubs(for: removed, given: given, used: words(in: givenLines))
  }

  /// A name that an answer binds, and that what is left uses, is still to be bound by students.
  private mutating func addStubs(
    for removed: [(cell: Cell, exercise: Cell?)], given: Set<Spelling>, used: Set<Spelling>
  ) {
    var bound = given
    for (cell, exercise) in removed {
      var stubs: [String] = []
      for name in boundNames(in: cell.lines)
      where used.contains(Spelling(name)) && bound.insert(Spelling(name)).inserted {
        stubs.append("\(name) = todo")
      }
      guard !stubs.isEmpty else { continue }
      if let exercise, let last = exercise.lines.last, last.number < exercise.nextLine {
        let prefix = self.prefix(of: last)
        let text = ([lines[last.number - 1]].compactMap(\.self) + stubs.map { prefix + $0 })
        lines[last.number - 1] = text.joined(separator: "\n")
      } else {
        let (first, rest) = prefixes(of: cell)
        lines[cell.fenceLine - 1] =
          ([first + "```nbrun"] + (stubs + ["```"]).map { rest + $0 }).joined(separator: "\n")
      }
    }
  }

  private mutating func remove(_ cell: Cell) {
    for number in cell.fenceLine..<max(cell.fenceLine + 1, cell.nextLine)
    where lines.indices.contains(number - 1) { lines[number - 1] = nil }
  }

  private mutating func replace(_ region: AnswerRegion, in cell: Cell) {
    for number in region.lines where lines.indices.contains(number - 1) { lines[number - 1] = nil }
    guard let first = cell.lines.first(where: { $0.number == region.lines.lowerBound }) else {
      return
    }
    let prefix = self.prefix(of: first)
    lines[first.number - 1] = region.replacement.map { prefix + $0 }.joined(separator: "\n")
  }

  /// What stands before a line of code: the signs of lists and quotations around its cell.
  private func prefix(of line: CodeLine) -> String {
    let scalars = lesson.source.line(line.number).unicodeScalars
    var code = Substring(line.text).unicodeScalars
    // Blanks at its beginning may be what is left of a tab.
    if !scalars.suffix(code.count).elementsEqual(code) { code = code.drop(while: \.isWhitespace) }
    return String(String.UnicodeScalarView(scalars.dropLast(code.count)))
  }

  /// What stands before a cell's fence, and before each line below.
  private func prefixes(of cell: Cell) -> (first: String, rest: String) {
    let before = lesson.source.line(cell.fenceLine).unicodeScalars
      .prefix { $0 != "`" && $0 != "~" }
    let rest = before.map { $0 == ">" || $0 == "\t" ? $0 : " " }
    return (String(String.UnicodeScalarView(before)), String(scalars: rest))
  }

  // MARK: What is left

  /// Whatever looks as if students were not to have it: as like as not it was meant so.
  private func refuseLeftovers(_ diagnostics: inout Diagnostics) {
    var places: [Int: Leftover.Place] = [:]
    for cell in lesson.cells {
      places[cell.fenceLine] = .opening
      for line in cell.lines { places[line.number] = .code }
    }
    for (index, line) in lines.enumerated() {
      // Lines that were put in the place of others are the author's own words for students.
      guard let line, !line.utf8.contains(0x0A),
        let leftover = Leftover(line, in: places[index + 1] ?? .outside)
      else { continue }
      diagnostics.error(
        SourceRange(line: index + 1, column: 1, length: max(1, line.unicodeScalars.count)),
        leftover.message, hint: leftover.hint)
    }
  }

  // MARK: The text

  private func text(named name: String) -> String {
    var kept: [String] = []
    var hasGap = false
    for line in lines {
      guard let line else {
        hasGap = true
        continue
      }
      // Where something was left out, one empty line is enough.
      if hasGap, isBlank(line), kept.last.map(isBlank) ?? true { continue }
      hasGap = false
      kept.append(line)
    }
    while let last = kept.last, isBlank(last) { kept.removeLast() }
    let mark = Self.mark + name
    if kept.first == "---" {
      kept.insert(mark, at: 1)
    } else {
      kept.insert(contentsOf: ["---", mark, "---", ""], at: 0)
    }
    return kept.joined(separator: "\n") + "\n"
  }

  private func isBlank(_ line: String) -> Bool {
    line.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }
}
