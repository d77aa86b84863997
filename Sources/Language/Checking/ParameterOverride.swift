import Notebook
import Text

/// A parameter's value from the command line: `-p name=value`.
package struct ParameterOverride: Sendable {
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
    var seen: Set<Spelling> = []
    for override in overrides {
      guard seen.insert(override.name).inserted else {
        problems.append("the parameter `\(override.name)` is given twice")
        continue
      }
      // What is wrong with it has been said at its place.
      if frontMatter.refusedParameters.contains(where: { $0.value == override.name }) { continue }
      let names = frontMatter.parameters.map(\.name.value)
      guard let index = names.firstIndex(of: override.name) else {
        if override.name == "seed" {
          problems.append(
            "\(source.name) declares no parameter `seed`: its seed is the line `seed: "
              + "\(override.text.shortened)` between the `---` at its top")
          continue
        }
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
      case .success(let value):
        frontMatter.parameters[index].value.value = value
        frontMatter.parameters[index].written = ParameterValue.elements(of: override.text, value)
      case .failure(let fault):
        problems.append(
          "the parameter `\(override.name)`: \(fault.message)"
            + (fault.hint.map { "; \($0)" } ?? ""))
      }
    }
    return problems
  }
}

extension NotebookDocument {
  /// What is wrong with overrides that put a number with a fraction in place of a whole one: nothing
  /// where the notebook takes any number there. A `rate: 1` may become 0.5, and `epochs: 4` may not.
  ///
  /// - Parameter overrides: Those of a notebook that has errors; this is the notebook as it was read.
  /// - Returns: One sentence for each override that brings an error with it.
  package func fractionProblems(
    _ overrides: [ParameterOverride], limits: CheckLimits
  ) -> [String] {
    func hasErrors(_ overrides: [ParameterOverride]) -> Bool {
      var document = self
      _ = document.override(overrides)
      var diagnostics = Diagnostics()
      _ = check(document, limits: limits, diagnostics: &diagnostics)
      return diagnostics.hasErrors
    }
    let fractions = overrides.filter { wholeNumber(replacedBy: $0) != nil }
    let others = overrides.filter { wholeNumber(replacedBy: $0) == nil }
    guard !fractions.isEmpty, !hasErrors(others) else { return [] }
    return fractions.filter { hasErrors(others + [$0]) }.map { override in
      "the parameter `\(override.name)`: the notebook needs a whole number, such as its own "
        + "\(wholeNumber(replacedBy: override) ?? 0), not `\(override.text)`"
    }
  }

  /// A parameter's own value, where an override puts a fraction in its place.
  private func wholeNumber(replacedBy override: ParameterOverride) -> Int? {
    let parameter = frontMatter.parameters.first { $0.name.value == override.name }
    guard case .integer(let declared)? = parameter?.value.value,
      case .success(.number(let given)) = ParameterValue.reading(override.text),
      Int(exactly: given) == nil
    else { return nil }
    return declared
  }
}
