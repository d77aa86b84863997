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
        let nearest = nearestName(to: override.name, in: names)
        problems.append(
          "\(source.name) declares no parameter `\(override.name)`"
            + (nearest.map { "; did you mean `\($0)`?" }
              ?? (names.isEmpty
                ? "; it has none" : "; it has " + names.joined(separator: ", ")))
        )
        continue
      }
      let original = frontMatter.parameters[index].value.value
      switch ParameterValue.reading(override.text, like: original) {
      case .success(let value): frontMatter.parameters[index].value.value = value
      case .failure(let fault):
        problems.append(
          "the parameter `\(override.name)`: \(fault.message)"
            + (fault.hint.map { "; \($0)" } ?? ""))
      }
    }
    return problems
  }
}
