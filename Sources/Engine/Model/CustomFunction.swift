import Text

/// A loss or metric of the author's own.
package struct CustomFunction: Hashable, Sendable {
  @Spelled package var name: String
  package var formula: Formula

  package init(name: String, formula: Formula) {
    self.name = name
    self.formula = formula
  }
}
