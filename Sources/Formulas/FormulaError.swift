/// Why a formula can't be typeset.
package struct FormulaError: Error, Sendable {
  package var message: String
  package var hint: String?
  /// Where it is in the TeX, in bytes of UTF-8. What a macro's body is to blame for is at the macro's use.
  package var range: Range<Int>

  package init(_ message: String, hint: String? = nil, at range: Range<Int>) {
    self.message = message
    self.hint = hint
    self.range = range
  }
}
