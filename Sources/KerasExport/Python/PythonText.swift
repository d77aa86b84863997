import Language
import Text

/// Literals and calls as Python writes them. Nothing but a literal, a comment or a name of `PythonNames`
/// brings a text of a notebook into code, and each is made scalar by scalar.
enum PythonText {
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

  /// A text on one line, quotes included.
  ///
  /// Source: "String and Bytes literals" of the Python Language Reference.
  static func literal(_ text: String) -> String { "\"" + escaped(text) + "\"" }

  /// A text as the literal part of an f-string on one line, without its quotes.
  static func field(around text: String) -> String {
    var result = ""
    for scalar in escaped(text).unicodeScalars {
      result.unicodeScalars.append(scalar)
      // No escape sequence holds a brace.
      if scalar == "{" || scalar == "}" { result.unicodeScalars.append(scalar) }
    }
    return result
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where isHidden(scalar) || (result.isEmpty && isMark(scalar)): result += code(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Lines of a comment. What Python, Jupyter or an editor might take for the end of a line is none, and
  /// what can't be seen is written out.
  static func comment(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var result = line.isEmpty ? "#" : "# "
      for scalar in line.unicodeScalars {
        if scalar != "\t", isHidden(scalar) {
          result += code(scalar)
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
      return result
    }.joined(separator: "\n")
  }

  /// Whether a scalar ends lines, turns or hides what stands around it, or shows nothing itself.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    guard !scalar.isASCII else { return scalar.value < 0x20 || scalar.value == 0x7f }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned,
      .surrogate:
      return true
    default: return false
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }

  /// `\x07`, `\u2028` or `\U000e0001`
  private static func code(_ scalar: Unicode.Scalar) -> String {
    let (sign, width) =
      scalar.value < 0x100 ? ("x", 2) : scalar.value < 0x10000 ? ("u", 4) : ("U", 8)
    let digits = String(scalar.value, radix: 16)
    return "\\" + sign + String(repeating: "0", count: width - digits.utf8.count) + digits
  }

  // MARK: Lists and calls

  /// Further lines of a text moved to the right.
  private static func indented(_ text: String) -> String {
    text.replacing("\n", with: "\n    ")
  }

  /// A list, in one line where it fits.
  static func list(_ elements: [String]) -> String {
    let call = call("", elements).unicodeScalars
    return "[\(String(call.dropFirst().dropLast()))]"
  }

  /// A call, in one line where it fits.
  static func call(_ function: String, _ arguments: [String], indent: Int = 0) -> String {
    let line = "\(function)(\(arguments.joined(separator: ", ")))"
    guard line.unicodeScalars.count + indent > 88 || line.contains("\n"), !arguments.isEmpty else {
      return line
    }
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
