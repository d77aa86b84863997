import Notebook
import Text

/// A statement as it was written; nothing is known yet of what its names mean.
struct Statement: Sendable {
  enum Kind: Sendable {
    case binding(name: Located<String>, value: Expression)
    case show(Expression)
    case model(ModelDeclaration)
    case function(FunctionDeclaration)
    case sweep(SweepDeclaration)
    /// What could not be read; the reason has been said. Where the name is missing, some name that
    /// is used below was meant.
    case broken(binds: [Located<String>], mentions: Set<Spelling>, lacksName: Bool)
  }

  var kind: Kind
  var range: SourceRange

  var isModel: Bool { if case .model = kind { true } else { false } }
}

/// `model name { layers }`, or `model name(parameters) { layers }`
struct ModelDeclaration: Sendable {
  struct Parameter: Sendable {
    var name: Located<String>
    var standard: Expression?
  }

  var name: Located<String>
  var parameters: [Parameter] = []
  var body: [LayerItem]
  /// The closing brace.
  var end: SourceRange
  /// False where a bracket is missing: nothing can be said of how the layers fit together.
  var isWhole: Bool
}

/// What stands in a model's or a branch's braces.
indirect enum LayerItem: Sendable {
  case layer(CallExpression)
  case branch(Branch)
  case repetition(Repetition)
  /// `todo`: layers that are still to be written.
  case todo
  /// What could not be read; the reason has been said.
  case unreadable
}

/// `branch name { layers }`
struct Branch: Sendable {
  var keyword: SourceRange
  var name: Located<String>?
  var body: [LayerItem]
}

/// `repeat count { layers }`
struct Repetition: Sendable {
  var keyword: SourceRange
  var count: Expression
  var body: [LayerItem]
}

/// `loss name(y, p) = expression`, or `metric …`
struct FunctionDeclaration: Sendable {
  enum Kind: Spelling, Sendable {
    case loss, metric
  }

  var kind: Kind
  var name: Located<String>
  var parameters: [Located<String>]
  var body: Expression
}

/// `sweep name { key: [choices]; … } = expression`
struct SweepDeclaration: Sendable {
  var name: Located<String>
  var axes: [(key: Located<String>, choices: Expression)]
  var body: Expression
}

/// An expression. Long chains of one precedence are flat lists, so that neither building nor freeing
/// nor walking a tree recurses on a line's length; only brackets nest, and their depth is limited.
struct Expression: Sendable {
  indirect enum Kind: Sendable {
    case integer(Int)
    case number(Double)
    case text([TextPart])
    case boolean(Bool)
    case none
    case name(String)
    case list([Expression])
    case call(CallExpression)
    case method(MethodCall)
    case member(Expression, Located<String>)
    case index(Expression, Subscript)
    case chain(Expression, [Link])
    case comparison(Expression, Located<String>, Expression)
    case negation(Expression)
    case not(Expression)
    case power(Expression, Expression)
  }

  struct Link: Sendable {
    var sign: Located<String>
    var operand: Expression
  }

  enum Subscript: Sendable {
    case one(Place)
    case pair(rows: Place, columns: Place, comma: SourceRange)
    case several(SeveralPlaces)
  }

  /// What is selected on one axis.
  enum Place: Sendable {
    case one(Expression)
    case slice(from: Expression?, to: Expression?)

    /// What it is made of.
    var bounds: [Expression] {
      switch self {
      case .one(let place): [place]
      case .slice(let from, let to): [from, to].compactMap { $0 }
      }
    }
  }

  var kind: Kind
  var range: SourceRange

  init(_ kind: Kind, _ range: SourceRange) {
    self.kind = kind
    self.range = range
  }
}

/// `owner.name(arguments)`, which other languages have: kept for a hint that says it in ours.
struct MethodCall: Sendable {
  /// An argument as it would be written here, unread.
  struct Argument: Sendable {
    var label: String?
    var text: String
  }

  var owner: Expression
  var name: Located<String>
  var arguments: [Argument]
  /// The words among the arguments.
  var mentions: Set<Spelling>
}

/// `[first, rest]` with more than two axes, or with what NumPy has between them: `...`, `None`.
struct SeveralPlaces: Sendable {
  /// What the first place is made of.
  var first: [Expression]
  var firstRange: SourceRange
  var comma: SourceRange
  var restRange: SourceRange
  /// The words behind the comma.
  var mentions: Set<Spelling>
}

/// `name(arguments)`
struct CallExpression: Sendable {
  var name: Located<String>
  var arguments: [Argument]
  var range: SourceRange
}

/// `value`, or `label: value`
struct Argument: Sendable {
  var label: Located<String>?
  var value: Expression
}
