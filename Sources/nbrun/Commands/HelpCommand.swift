import Language
import Notebook
import Text

/// `nbrun help`, `nbrun help run`, `nbrun help dense`, `nbrun help sweep`, `nbrun help cell`.
func help(about topic: String?) -> ExitStatus {
  let text: String
  if let topic {
    if let command = Command(rawValue: Spelling(topic)) {
      // `export` is both.
      let function = FunctionTable.all[topic].map { "\nIn a notebook:\n\n\(HelpText.of($0))" } ?? ""
      text = HelpText.of(command) + function
    } else if let function = FunctionTable.all[topic] {
      text = HelpText.of(function)
    } else if let declaration = DeclarationHelp.of(topic) {
      text = declaration.text
    } else if let topic = Topic.of(topic) {
      text = HelpText.of(topic)
    } else if let word = HelpText.of(word: topic) {
      text = word
    } else {
      let names =
        Command.allCases.map(\.rawValue.text) + FunctionTable.inOrder.map(\.name)
        + DeclarationHelp.all.map(\.word) + Topic.all.map(\.word)
      let near = nearestName(to: topic, in: names).map { "; did you mean `\($0)`?" }
      Terminal.error("there is no command or function `\(topic)`" + (near ?? ""))
      Terminal.complain("`nbrun help` lists them all.\n")
      return .badInput
    }
  } else {
    text = HelpText.overview
  }
  return Terminal.print(text) ? .ok : .environmentFailed
}

enum HelpText {
  /// All commands and all functions.
  static var overview: String {
    var text =
      "nbrun runs Markdown notebooks that teach neural networks, and writes a report of each.\n\n"
    text += table(Command.allCases.map { ($0.usage, $0.summary) })
    text += "\nThe language's functions and declarations:\n\n"
    for category in Function.Category.allCases {
      let names = FunctionTable.inOrder.filter { $0.category == category }.map(\.name)
      guard !names.isEmpty else { continue }
      text += wrapped(names.joined(separator: ", "), label: category.rawValue.text)
    }
    text += wrapped(
      DeclarationHelp.all.map(\.word).joined(separator: ", "), label: "Declarations")
    text += wrapped(Topic.all.map(\.word).joined(separator: ", "), label: "How to write")
    return text
  }

  static func of(_ topic: Topic) -> String {
    topic.parts.map { part in
      switch part {
      case .text(let prose): wrapped(prose.replacing("**", with: ""), label: nil)
      case .code(let lines), .cells(let lines): example(lines)
      case .table(_, let rows):
        rows.map { row in
          wrapped(
            row[1] + (row.count > 2 ? " (\(row[2]))" : ""),
            label: row[0].replacing("`", with: ""))
        }.joined()
      }
    }.joined(separator: "\n")
  }

  static func of(_ command: Command) -> String {
    let text = "\(command.usage)\n\n\(command.summary)"
    let rows = Option.allCases.filter { $0.commands.contains(command) }.map { option in
      let names = (option.short.map { "-\($0), " } ?? "    ") + option.long
      return (names + (option.value.map { " \($0)" } ?? ""), option.summary(in: command))
    }
    return text + "\n\n" + table(rows) + notes(command)
  }

  /// What there is to say of a command beside its options: paragraphs, and below them examples, which
  /// are indented.
  static func notes(_ command: Command) -> String {
    switch command {
    case .run: runNotes + liveNotes(command)
    case .diff: diffNotes
    case .verify: verifyNotes
    case .completion: Shell.notes
    case .export: exportNotes
    default: liveNotes(command)
    }
  }

  private static let exportNotes = """

    The code calls functions of nbrun_helpers.py, which is written beside it; take
    both along. It needs keras, numpy, pandas and matplotlib, gensim for word vectors, and
    scikit-learn to standardize and for what is asked of predictions.

    With --distribute each batch is spread over all devices that JAX finds, and over
    all processes that are started; batch, learning rate and figures stay those of
    the notebook. The code's last section says how several machines are started.

    """

  static func of(_ function: Function) -> String {
    var text = "\(function.signature)\n\n"
    text += wrapped(function.summary, label: nil)
    if !function.parameters.isEmpty {
      text += "\n"
      for parameter in function.parameters {
        var line = parameter.summary
        if !line.hasSuffix(".") { line += "." }
        line += " Takes \(parameter.type.description)"
        if case .value(let value) = parameter.defaultValue {
          // A choice is written without quotes.
          var shown = "\(value)"
          if case .text(let word) = value, parameter.type.words.contains(word) { shown = word }
          line += "; default \(shown)"
        }
        text += wrapped(line + ".", label: parameter.name)
      }
    }
    return text + "\n" + example(function.example)
  }

  /// A word such as `relu`: where it may be chosen.
  static func of(word: String) -> String? {
    guard FunctionTable.choiceWords.contains(word) else { return nil }
    var text = "\(word) is a choice for\n\n"
    for function in FunctionTable.inOrder {
      for parameter in function.parameters where parameter.type.words.contains(word) {
        text += "    \(function.name)(\(parameter.name): \(word))\n"
      }
    }
    return text
  }

  // MARK: Layout

  /// Lines to be typed, further in than the text around them.
  static func example(_ lines: String) -> String {
    lines.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "\n" : "    \($0)\n" }.joined()
  }

  private static let width = 80

  /// Two columns; the second begins where the widest of the first ends.
  private static func table(_ rows: [(String, String)]) -> String {
    let first = rows.map(\.0.unicodeScalars.count).max() ?? 0
    return rows.map { left, right in
      "  \(left)\(String(repeating: " ", count: first - left.unicodeScalars.count))  \(right)\n"
    }.joined()
  }

  /// Text in lines of at most 80 columns, beside a label or not.
  private static func wrapped(_ text: String, label: String?) -> String {
    let indent = label == nil ? 0 : 21
    var line = label.map { "  \($0)" } ?? ""
    var result = ""
    if line.unicodeScalars.count + 2 > indent, label != nil {
      result += line + "\n"
      line = ""
    }
    line += String(repeating: " ", count: max(0, indent - line.unicodeScalars.count))
    var isFresh = true
    for word in text.split(separator: " ") {
      if !isFresh, line.unicodeScalars.count + 1 + word.unicodeScalars.count > width {
        result += line + "\n"
        line = String(repeating: " ", count: indent)
        isFresh = true
      }
      line += (isFresh ? "" : " ") + word
      isFresh = false
    }
    return result + line + "\n"
  }
}
