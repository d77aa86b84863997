import Text

/// Commands that an author defines, by their names without the backslash.
package struct Macros: Sendable {
  private(set) var bodies: [Spelling: Macro] = [:]

  package init() {}

  /// - Parameters:
  ///   - name: With or without its backslash.
  ///   - argumentCount: How many arguments it takes; nil for as many as its body names.
  ///   - body: TeX, with `#1` to `#9` for the arguments.
  /// - Throws: With a place in the body, or in the name where that is no command's.
  package mutating func define(_ name: String, argumentCount: Int? = nil, body: String)
    throws(FormulaError)
  {
    let bare = name.removing(prefix: "\\") ?? name[...]
    guard !bare.isEmpty, bare.utf8.allSatisfy({ Unicode.Scalar($0).isASCIILetter }) else {
      throw FormulaError(
        "a macro's name is made of the letters a to z and A to Z, not `\(name)`",
        at: 0..<name.utf8.count)
    }
    guard body.utf8.count <= Formula.Limits.bytes else { throw .tooLong(body) }
    let tokens = try Token.tokens(of: body)
    try define(Spelling(bare), argumentCount: argumentCount, body: tokens, at: 0..<0)
  }

  /// A formula as readers need it who know nothing of these macros; nil where it uses none of them, or
  /// defines some itself.
  package func expanded(_ tex: String) -> String? {
    guard !bodies.isEmpty, var reader = try? TokenReader(tex, macros: self) else { return nil }
    return try? reader.expanded()
  }

  mutating func define(_ name: Spelling, as macro: Macro) { bodies[name] = macro }

  mutating func define(
    _ name: Spelling, argumentCount: Int?, first: [Token]? = nil, body: [Token],
    at place: Range<Int>
  ) throws(FormulaError) {
    var open: [Token] = []
    var highest = (number: 0, range: place)
    for token in body {
      switch token.kind {
      case .sign("{"): open.append(token)
      case .sign("}"):
        guard open.popLast() != nil else {
          throw FormulaError("`}` closes nothing", at: token.range)
        }
      case .parameter(let number) where number > highest.number: highest = (number, token.range)
      default: break
      }
    }
    if let last = open.last { throw FormulaError("`{` is never closed", at: last.range) }
    let count = argumentCount ?? highest.number
    guard (0...9).contains(count) else {
      throw FormulaError("a macro takes up to 9 arguments, not \(count)", at: place)
    }
    guard highest.number <= count else {
      throw FormulaError(
        "`#\(highest.number)` stands in a macro of \(counted(count, "argument"))",
        at: highest.range)
    }
    guard first == nil || count > 0 else {
      throw FormulaError("a macro of 0 arguments has no first one", at: place)
    }
    bodies[name] = Macro(argumentCount: count, first: first, body: body)
  }
}

struct Macro: Sendable {
  var argumentCount: Int
  /// What the first argument is where it is not given, in square brackets.
  var first: [Token]?
  /// Their places are those in the body.
  var body: [Token]
}

extension FormulaError {
  static func tooLong(_ tex: String) -> FormulaError {
    FormulaError(
      "the formula is \(byteSize(tex.utf8.count)) long; at most \(grouped(Formula.Limits.bytes)) bytes are typeset",
      at: 0..<tex.utf8.count)
  }
}
