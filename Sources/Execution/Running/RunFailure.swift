import Notebook

/// Why a statement could not be run, and where in the notebook the cause stands.
struct RunFailure: Error, Sendable {
  enum Kind: Sendable {
    /// The notebook's: a check that did not hold, a loss that became NaN, and what a file that the
    /// notebook names holds, whatever its format. Exit status 1.
    case cell
    /// The world's: disk, network, memory, a file that is not there or can't be read, a data set that
    /// is damaged. Exit status 3.
    case environment
    /// The user stopped the run, or a bound was reached.
    case cancelled
    /// It needs what a statement or a training that failed does not have, which was said there.
    case incomplete
  }

  var kind: Kind = .cell
  var range: SourceRange
  var message: String
  var hint: String?
  /// A file or folder of this machine. The terminal names it; the report, which is the same
  /// everywhere, does not.
  var place: String?

  var diagnostic: Diagnostic { Diagnostic(at: range, message, hint: hint) }

  /// As the terminal shows it.
  var told: Diagnostic {
    guard let place else { return diagnostic }
    return Diagnostic(at: range, message, hint: (hint.map { $0 + "; " } ?? "") + "it is \(place)")
  }
}
