import Language
import Samples
import Text

/// Names, literals and calls as Python writes them.
enum PythonText {
  /// Words that a name of a notebook can't have: Python's own, and those of the head.
  private static let taken: Set<Spelling> = [
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue",
    "def", "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import",
    "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while",
    "with", "yield",
    // What the code calls.
    "abs", "all", "any", "dict", "enumerate", "float", "getattr", "hasattr", "input", "int",
    "isinstance", "len", "list", "max", "min", "next", "open", "print", "range", "repr", "reversed",
    "round", "set", "sorted", "str", "sum", "super", "tuple", "type", "zip", "ImportError",
    "ValueError",
    "csv", "gensim", "html", "itertools", "json", "keras", "layers", "np", "ops", "os", "pd", "plt",
    "tempfile", "Counter", "HTML", "KeyedVectors", "Markdown", "Path", "SimpleNamespace",
    "Word2Vec", "display",
    // What stands in cells beside the notebook's own names.
    "model", "seed", "MARKS",
  ]

  static func name(_ name: String) -> String {
    let isTaken = taken.contains(name) || Helper.all.contains { $0.names.contains(name) }
    return isTaken ? name + "_" : name
  }

  static func literal(_ constant: Constant) -> String {
    switch constant {
    case .integer(let value): "\(value)"
    case .number(let value) where value.isInfinite: "float(\"\(value < 0 ? "-inf" : "inf")\")"
    case .number(let value) where value.isNaN: "float(\"nan\")"
    case .number(let value): "\(value)"
    case .text(let value): literal(value)
    case .boolean(let value): value ? "True" : "False"
    case .none: "None"
    case .list(let values): "[" + values.map(literal).joined(separator: ", ") + "]"
    }
  }

  static func literal(_ text: String) -> String { jsonText(text) }

  /// Further lines of a text moved to the right.
  private static func indented(_ text: String) -> String {
    text.replacing("\n", with: "\n    ")
  }

  /// A list, in one line where it fits.
  static func list(_ elements: [String]) -> String {
    let call = call("", elements)
    return "[\(call.dropFirst().dropLast())]"
  }

  /// A call, in one line where it fits.
  static func call(_ function: String, _ arguments: [String], indent: Int = 0) -> String {
    let line = "\(function)(\(arguments.joined(separator: ", ")))"
    guard line.count + indent > 88 || line.contains("\n"), !arguments.isEmpty else { return line }
    let blanks = String(repeating: " ", count: indent)
    let lines = arguments.map { "\(blanks)    \(indented($0)),\n" }
    return "\(function)(\n" + lines.joined() + blanks + ")"
  }
}

/// An expression in Python; in brackets where it stands among operators.
struct Python {
  var text: String
  var isAtomic: Bool

  init(_ text: String, isAtomic: Bool = true) {
    self.text = text
    self.isAtomic = isAtomic
  }

  var operand: String { isAtomic ? text : "(\(text))" }
}

/// What can't be said in Keras, NumPy, gensim and Matplotlib.
struct Untranslatable: Error {
  var reason: String
}
