import Notebook

/// A parameter's value from the command line: `-p name=value`.
package struct ParameterOverride: Hashable, Sendable {
  package var name: String
  package var text: String

  package init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}

extension NotebookDocument {
  /// Gives the notebook's parameters other values of the same types.
  ///
  /// - Returns: What is wrong with the overrides, one sentence each; empty where all fit.
  package mutating func override(_ overrides: [ParameterOverride]) -> [String] {
    var problems: [String] = []
    var seen: Set<String> = []
    for override in overrides {
      guard seen.insert(override.name).inserted else {
        problems.append("the parameter `\(override.name)` is given twice")
        continue
      }
      let names = frontMatter.parameters.map(\.name.value)
      guard let index = names.firstIndex(of: override.name) else {
        let nearest = NearestName.of(override.name, among: names)
        problems.append(
          "\(source.name) declares no parameter `\(override.name)`"
            + (nearest.map { "; did you mean `\($0)`?" }
              ?? (names.isEmpty
                ? "; it has none" : "; it has " + names.joined(separator: ", ")))
        )
        continue
      }
      let parameter = frontMatter.parameters[index].value
      guard let value = parameter.value.replaced(by: override.text) else {
        problems.append(
          "the parameter `\(override.name)` is \(parameter.value.noun), and `\(override.text)` is not"
        )
        continue
      }
      frontMatter.parameters[index].value.value = value
    }
    return problems
  }
}

extension ParameterValue {
  fileprivate var noun: String {
    switch self {
    case .integer: "a whole number"
    case .number: "a number"
    case .text: "a text"
    case .boolean: "true or false"
    }
  }

  /// A value of the same type, read from an argument.
  fileprivate func replaced(by text: String) -> ParameterValue? {
    switch self {
    case .text: return .text(text)
    case .boolean: return Bool(text).map { .boolean($0) }
    case .integer, .number:
      // The language's own way of writing numbers, with a minus before it.
      let isNegative = text.hasPrefix("-")
      let lexer = Lexer([
        CodeLine(number: 1, firstColumn: 1, text: String(text.drop { $0 == "-" }))
      ])
      guard lexer.diagnostics.isEmpty, lexer.tokens.count == 3, !text.hasPrefix("--") else {
        return nil
      }
      switch (lexer.tokens[0].kind, self) {
      case (.integer(let value), .integer): return .integer(isNegative ? -value : value)
      case (.integer(let value), _): return .number(Double(isNegative ? -value : value))
      case (.number(let value), .number): return .number(isNegative ? -value : value)
      default: return nil
      }
    }
  }
}
