import Formulas

extension Way {
  /// A formula: elements of mathematics that match, or an error in its bounds. The first byte says how.
  static let formulas = Way("formulas") { input throws(Finding) in
    let choices = input.first ?? 0
    let tex = String(decoding: input.dropFirst(), as: UTF8.self)
    var macros = Macros()
    if choices & 2 != 0 {
      do throws(FormulaError) {
        try macros.define("m", body: "\\frac{#1}{\\mathbf{#2}}")
      } catch {
        throw Finding(description: "a macro is refused: \(error.message)")
      }
    }
    let formula: Formula
    do throws(FormulaError) {
      formula = try Formula(tex: tex, macros: macros, isDisplay: choices & 1 != 0)
    } catch {
      try require(!error.message.isEmpty, "an error without a message")
      return try require(error.range.upperBound <= tex.utf8.count, "an error at \(error.range)")
    }
    let markup = formula.mathML().serialised()
    _ = try PageScan(markup.utf8)
    try require(
      markup.utf8.count < 1_000 * (tex.utf8.count + 1), "\(markup.utf8.count) bytes of \(tex)")
    _ = formula.plainText
  }
}
