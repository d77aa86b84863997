import Text

extension SourceFile {
  /// What the name of a notebook ends in; capitals don't count.
  package static let notebookEndings = [".md", ".markdown", ".qmd", ".Rmd"]

  package static func isNotebook(named name: String) -> Bool {
    let lowered = name.lowercased()
    return notebookEndings.contains { lowered.hasSuffix($0.lowercased()) }
  }

  /// Whether a cell may begin with ```{nbrun} too, as in Quarto and R Markdown.
  static func takesBraces(named name: String) -> Bool {
    let lowered = name.lowercased()
    return lowered.hasSuffix(".qmd") || lowered.hasSuffix(".rmd")
  }
}
