import Language
import Text

/// The names of a notebook as Python has them: each a name there, two names never one.
///
/// Python reads names in compatibility form (NFKC, "Identifiers and keywords" of its Language Reference): to
/// it `ｘ` is `x`, and two spellings of `é` are one name.
struct PythonNames {
  private var names: [Spelling: String] = [:]
  private var taken: Set<Spelling> = []

  /// - Parameter notebook: The names that a notebook binds, in their order.
  init(_ notebook: [String]) {
    for name in notebook where names[name] == nil {
      var python = Self.plain(name)
      while taken.contains(python) { python += "_" }
      taken.insert(python)
      names[name] = python
    }
  }

  subscript(name: String) -> String { names[name] ?? Self.plain(name) }

  /// Words that a name of a notebook can't have: Python's own, and those of the head.
  private static let reserved: Set<Spelling> = Helpers.names.union(
    [
      "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class",
      "continue",
      "def", "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import",
      "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while",
      "with", "yield",
      // What the code calls.
      "abs", "all", "any", "dict", "enumerate", "float", "format", "getattr", "hasattr", "input",
      "int",
      "isinstance", "len", "list", "max", "min", "next", "open", "print", "range", "repr",
      "reversed",
      "round", "set", "sorted", "str", "sum", "super", "tuple", "type", "vars", "zip",
      "ImportError",
      "ValueError",
      "csv", "gensim", "html", "itertools", "json", "keras", "layers", "np", "ops", "os", "pd",
      "plt",
      "re", "tempfile", "Counter", "HTML", "KeyedVectors", "Markdown", "Path", "SimpleNamespace",
      "Word2Vec", "display",
      // What Jupyter itself goes by.
      "In", "Out", "exit", "get_ipython", "quit",
      // What stands in cells beside the notebook's own names.
      "model", "seed",
    ])

  /// A name that Python takes as it is written.
  static func plain(_ name: String) -> String {
    var result = ""
    for scalar in name.unicodeScalars {
      if isStable(scalar), scalar != "_" || result != "_" {
        result.unicodeScalars.append(scalar)
      } else {
        // A second underscore at the beginning makes names that Python keeps for itself.
        result += scalar == "_" ? "u_" : "u" + String(scalar.value, radix: 16) + "_"
      }
    }
    if let first = result.unicodeScalars.first, first != "_", !first.properties.isXIDStart {
      result = "_" + result
    }
    return reserved.contains(result) || result.isEmpty ? result + "_" : result
  }

  /// Whether a scalar belongs to names and stands for itself alone, whatever stands beside it.
  private static func isStable(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    guard !scalar.isASCII else {
      return scalar == "_" || properties.isAlphabetic || properties.numericType != nil
    }
    // Marks join the letter before them, and so do the parts of Korean syllables.
    guard properties.isXIDContinue, properties.canonicalCombiningClass == .notReordered,
      !(0x1100...0x11FF).contains(scalar.value)
    else { return false }
    switch properties.generalCategory {
    // Folding writes ß as ss and ς as σ; compatibility form does not.
    case .lowercaseLetter where scalar == "ß" || scalar == "ς": return true
    case .lowercaseLetter, .otherLetter: return !properties.changesWhenNFKCCaseFolded
    case .uppercaseLetter:
      // Folding changes it in any case: what matters is whether it comes back from there.
      let lower = properties.lowercaseMapping.unicodeScalars
      guard let only = lower.first, lower.count == 1, !only.isASCII,
        !only.properties.changesWhenNFKCCaseFolded
      else { return false }
      return only.properties.uppercaseMapping.unicodeScalars.elementsEqual([scalar])
    default: return false
    }
  }
}
