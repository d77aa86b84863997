import Text

/// Something wrong (or doubtful) in a notebook, where it is, and what would help.
package struct Diagnostic: Sendable {
  package enum Severity: Spelling, Sendable {
    case error, warning
  }

  package var severity: Severity
  package var range: SourceRange
  /// What is wrong and what is allowed, in the reader's words; no full stop at the end.
  package var message: String {
    circumstances.map { "\(fault) (with \($0))" } ?? fault
  }
  private var fault: String
  /// The values of names that it was found for, where others have it not: `layers: 2, units: 16`.
  package var circumstances: String?
  /// The likely fix, such as "did you mean `dense`?".
  package var hint: String?

  package init(
    _ severity: Severity = .error, at range: SourceRange, _ message: String, hint: String? = nil
  ) {
    self.severity = severity
    self.range = range
    fault = message
    self.hint = hint
  }
}

extension Diagnostic: Equatable {
  package static func == (a: Diagnostic, b: Diagnostic) -> Bool {
    a.severity == b.severity && a.range == b.range && a.message == b.message && a.hint == b.hint
  }
}

/// All that was found so far, in the order of finding.
package struct Diagnostics: Sendable {
  package private(set) var all: [Diagnostic] = []
  package private(set) var hasErrors = false
  private var taken: Set<Place> = []

  private struct Place: Hashable {
    var start: SourceLocation
    var severity: Diagnostic.Severity
  }

  package init() {}

  /// Adds a diagnostic unless the same place has one already: the first is the cause, others follow.
  package mutating func add(_ diagnostic: Diagnostic) {
    let place = Place(start: diagnostic.range.start, severity: diagnostic.severity)
    guard taken.insert(place).inserted else { return }
    all.append(diagnostic)
    hasErrors = hasErrors || diagnostic.severity == .error
  }

  package mutating func error(_ range: SourceRange, _ message: String, hint: String? = nil) {
    add(Diagnostic(.error, at: range, message, hint: hint))
  }

  package mutating func warn(_ range: SourceRange, _ message: String, hint: String? = nil) {
    add(Diagnostic(.warning, at: range, message, hint: hint))
  }

  /// In the order of the text; at one place, the error first.
  package var sorted: [Diagnostic] {
    all.sorted {
      ($0.range.start, $0.severity == .error ? 0 : 1)
        < ($1.range.start, $1.severity == .error ? 0 : 1)
    }
  }
}
