import Language
import Notebook
import Text

/// A notebook with exercises, and the checks that say what each is worth.
package struct Lesson: Sendable {
  package struct Exercise: Sendable {
    package let id: String
    /// What it counts for.
    package let points: Double
    package let checks: [Check]
  }

  /// An `expect` of a cell that the lesson gives, or hides.
  package struct Check: Sendable {
    /// The cell's id, and which of its checks this is.
    package let cell: String
    package let number: Int
    package let message: String
    /// What it counts for beside the other checks of its exercise.
    package let weight: Double
  }

  package let document: NotebookDocument
  package let exercises: [Exercise]
  /// The ids of cells, by their places; made up where a cell with checks has none.
  let ids: [String?]
  /// For each place, and the end: what the lesson's own cells from there on bind, and the functions that
  /// they use and that a name could take away.
  let needed: [Set<Spelling>]

  /// - Parameters:
  ///   - document: As it was read, without errors.
  ///   - program: The same, checked.
  ///   - diagnostics: Gets what is wrong with the exercises.
  package init(
    _ document: NotebookDocument, _ program: CheckedProgram, diagnostics: inout Diagnostics
  ) {
    self.document = document
    var taken = Set(document.cells.compactMap { $0.id.map { Spelling($0.value) } })
    var ids: [String?] = document.cells.map { $0.id?.value }
    var found: [(cell: Cell, checks: [Check])] = []
    for (place, cell) in document.cells.enumerated() {
      let expectations = program.cells[place].statements.compactMap(\.check)
      switch cell.role {
      case .answer: break
      case .exercise:
        if cell.id == nil {
          diagnostics.error(
            SourceRange(line: cell.fenceLine, column: 1, length: 1),
            "an exercise needs an id, which its column in the grades is called by",
            hint: "write `exercise id=… points=3`")
        }
        if !expectations.isEmpty {
          diagnostics.warn(
            SourceRange(line: cell.fenceLine, column: 1, length: 1),
            "checks in an exercise's own cell count nothing, since students can change them",
            hint: "put them into a cell below, or a `hidden` one")
        }
        found.append((cell, []))
      case .given, .hidden:
        guard !expectations.isEmpty else { break }
        if ids[place] == nil {
          var id = "check-\(place + 1)"
          while taken.contains(Spelling(id)) { id += "-cell" }
          taken.insert(Spelling(id))
          ids[place] = id
        }
        guard !found.isEmpty else { break }
        found[found.count - 1].checks += expectations.enumerated().map { number, check in
          Check(
            cell: ids[place] ?? "", number: number,
            message: check.message
              ?? check.condition.map { document.source.excerpt($0) ?? "" } ?? "",
            weight: check.points)
        }
      }
    }
    self.ids = ids
    var needed: [Set<Spelling>] = [[]]
    for cell in document.cells.reversed() {
      var names = needed[needed.count - 1]
      if cell.role == .given || cell.role == .hidden {
        names.formUnion(boundNames(in: cell.lines).map { Spelling($0) })
        names.formUnion(words(in: cell.lines).filter { FunctionTable.all[$0]?.isBindable == true })
      }
      needed.append(names)
    }
    self.needed = Array(needed.reversed() as ReversedCollection)
    exercises = found.map { cell, checks in
      Exercise(
        id: cell.id?.value ?? "",
        points: cell.points?.value ?? checks.reduce(0) { $0 + $1.weight }, checks: checks)
    }
    if found.isEmpty {
      diagnostics.error(
        SourceRange(line: 1, column: 1, length: 1), "there is no exercise in this notebook",
        hint: "an exercise is a cell that opens with ```nbrun exercise id=… points=3")
    }
    for (cell, checks) in found where checks.allSatisfy({ $0.weight == 0 }) {
      diagnostics.warn(
        SourceRange(line: cell.fenceLine, column: 1, length: 1),
        "no check says what this exercise is worth, so it counts nothing",
        hint: "write expect(…) in a cell below it")
    }
  }

  /// The points of all exercises.
  package var points: Double {
    exercises.filter { $0.checks.contains { $0.weight > 0 } }.reduce(0) { $0 + $1.points }
  }
}
