import Text

/// A formula in TeX that was read: LaTeX's mathematics with amsmath, as chapters write it between dollars.
package struct Formula: Sendable {
  package let tex: String
  package let isDisplay: Bool
  /// The macros that hold behind this formula: those it was given and those it defines.
  package let macros: Macros
  /// Its lines with a `\label`, from the first to the last. Of those without a tag of their own, who writes
  /// the document counts the numbers.
  package let labels: [Label]
  /// What it refers to by `\ref` and `\eqref`.
  package let references: [Label]
  let content: Row
  /// What stands beside a formula of one line.
  let number: LineNumber

  package struct Label: Sendable {
    package let name: String
    /// What `\tag` calls the line, as text.
    package let tag: String?
    /// Where it is in the TeX, in bytes.
    package let range: Range<Int>
  }

  package init(tex: String, macros: Macros = Macros(), isDisplay: Bool = false)
    throws(FormulaError)
  {
    var parser = try Parser(tex, macros: macros, isDisplay: isDisplay)
    content = try parser.formula()
    number = parser.lines[0]
    labels = parser.labels
    references = parser.references
    self.macros = parser.reader.macros
    self.tex = tex
    self.isDisplay = isDisplay
  }

  /// The bounds of what is typeset; a page of mathematics stays far below them.
  enum Limits {
    static let bytes = 50_000
    /// Groups, fractions, roots and the like in one another. A level is no more than six elements in one
    /// another, and HTML's readers take 512.
    static let depth = 60
    /// What macros may grow to, in tokens.
    static let expandedTokens = 50_000
    /// Macros in the bodies of others.
    static let macroDepth = 100
    /// Of a length, in widths of an M.
    static let length = 100.0
  }
}
