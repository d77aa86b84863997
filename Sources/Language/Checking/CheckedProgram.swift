import Engine
import Notebook
import Text

/// A notebook in which every name, argument, type and known shape has been checked.
package struct CheckedProgram: Sendable {
  package var cells: [CheckedCell]
  /// The expressions of inline values in prose, in the order in which they stand there; nil for one
  /// that could not be read (there are no errors then only if there is none).
  package var inlineValues: [CodeLine: CheckedExpression]
  /// The inline values that hold a `todo`.
  package var todoValues: Set<CodeLine> = []
  /// The notebook's parameters with the values they have in this run.
  package var parameters: [(name: String, value: Constant)]
  package var seed: UInt64
}

package struct CheckedCell: Sendable {
  package var cell: Cell
  package var statements: [CheckedStatement]
  /// With `expect=error`: the diagnostics that checking this cell gave, its output instead of a run.
  package var expectedErrors: [Diagnostic]
  /// The statements of such a cell that had no errors; they are not run either.
  package var unreached: [CheckedStatement] = []
}

package struct CheckedStatement: Sendable {
  package enum Kind: Sendable {
    case binding(name: String, CheckedExpression)
    case show(CheckedExpression)
  }

  package var kind: Kind
  package var range: SourceRange
  /// The names that this statement uses, in the order of their first use.
  package var uses: [String]
  package var readiness = Readiness.ready
  /// Of an `expect`.
  package var check: CheckedExpectation?
  /// Names that it seems to bind, where it could not be read.
  package var lostNames: [String] = []

  /// Whether it can run.
  package enum Readiness: Sendable {
    case ready
    /// It holds a `todo`: its author has not come to it yet.
    case todo
    /// What was found wrong in it; only where a program goes on in spite of errors.
    case wrong([Diagnostic])
    /// It uses this name, about which an error says all elsewhere.
    case needs(String)
  }
}

/// An `expect` as it is written, also where nothing can be said of its condition.
package struct CheckedExpectation: Sendable {
  /// The message, where it is a plain text.
  package var message: String?
  /// Where the condition stands.
  package var condition: SourceRange?
  /// What it counts for.
  package var points: Double
}

/// An expression with what is known of its value.
package struct CheckedExpression: Sendable {
  package indirect enum Node: Sendable {
    /// A model, known by its type but for the weights that layers were given, by their numbers.
    case model(weights: [Int: CheckedExpression])
    /// All there is to know is in `constant`, or in `type` (a model, an optimizer).
    case constant
    case name(String)
    case text([CheckedTextPart])
    case list([CheckedExpression])
    case call(CheckedCall)
    case member(CheckedExpression, Located<String>)
    case index(CheckedExpression, CheckedSubscript)
    /// What is selected on the second axis.
    case columns(CheckedExpression, CheckedSubscript)
    case chain(CheckedExpression, [CheckedLink])
    case comparison(CheckedExpression, String, CheckedExpression)
    case negation(CheckedExpression)
    case not(CheckedExpression)
    case power(CheckedExpression, CheckedExpression)
    case sweep(CheckedSweep)
  }

  package var node: Node
  package var type: ValueType
  package var constant: Constant?
  package var range: SourceRange
  /// Parts of which nothing could be said, such as what a missing file holds. They come first in a
  /// run: what goes wrong in them must not pass for a value.
  package var doubtful: [CheckedExpression] = []
}

/// A sweep: what is computed for each combination of choices.
package struct CheckedSweep: Sendable {
  package struct Row: Sendable {
    /// One choice for each axis.
    package var choices: [CheckedExpression]
    /// For each choice its numbers' text in the notebook or on the command line, where it is not the
    /// shortest decimal: `1e-3`, `10_000`.
    package var written: [String?]
    package var body: CheckedExpression
  }

  package var axes: [String]
  /// All combinations, the first axis slowest.
  package var rows: [Row]
}

package struct CheckedLink: Sendable {
  package var sign: Located<String>
  package var operand: CheckedExpression
}

package enum CheckedSubscript: Sendable {
  case one(CheckedExpression)
  case slice(from: CheckedExpression?, to: CheckedExpression?)

  /// What it is made of.
  package var bounds: [CheckedExpression] {
    switch self {
    case .one(let place): [place]
    case .slice(let from, let to): [from, to].compactMap { $0 }
    }
  }
}

package enum CheckedTextPart: Sendable {
  case characters(String)
  case value(CheckedExpression)
}

/// A call of a function of the table, its arguments by the names of their parameters. A parameter
/// that was left out has its default as a constant, or no entry where the default is `none`.
package struct CheckedCall: Sendable {
  package var function: Function
  package var nameRange: SourceRange
  package var arguments: [Spelling: CheckedExpression]
  /// The arguments of a parameter that may be repeated.
  package var rest: [CheckedExpression]
}
