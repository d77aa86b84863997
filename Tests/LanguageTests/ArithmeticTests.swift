import Language
import Testing

/// Plain numbers: the same rules for what is known beforehand and for what a run computes.
@Suite struct ArithmeticTests {
  @Test(arguments: [
    ("1 + 2 * 3", Constant.integer(7)), ("7 - 2 - 3", .integer(2)), ("7 / 2", .number(3.5)),
    ("6 / 2", .number(3)), ("2 ** 10", .integer(1024)), ("2 ** 3 ** 2", .integer(512)),
    ("-2 ** 2", .integer(-4)), ("(-2) ** 2", .integer(4)), ("2 ** -1", .number(0.5)),
    ("2 ** 0.5 * 2 ** 0.5 > 1.99", .boolean(true)), ("4 ** 0.5", .number(2)),
    ("1 + 0.5", .number(1.5)), ("1.0 + 1", .number(2)), ("1e3", .number(1000)),
    ("10_000", .integer(10000)), ("1 < 2", .boolean(true)), ("1 == 1.0", .boolean(true)),
    ("\"a\" + \"b\"", .text("ab")), ("\"a\" < \"b\"", .boolean(true)),
    ("not true or 1 != 2", .boolean(true)), ("true and not false", .boolean(true)),
    ("[1, 2.5, 3][-2]", .number(2.5)), ("none == none", .boolean(true)), ("- - 3", .integer(3)),
    ("0 ** 0", .integer(1)), ("(-1) ** 9223372036854775807", .integer(-1)),
    ("9223372036854775807 - 1", .integer(.max - 1)),
    ("[1, [2]]", .list([.integer(1), .list([.integer(2)])])),
  ])
  func constants(_ code: String, _ value: Constant) {
    let checked = CheckedCode(code)
    guard case .show(let expression)? = checked.program?.cells.first?.statements.first?.kind else {
      Issue.record("\(checked.diagnostics.map(\.summary))")
      return
    }
    #expect(expression.constant == value)
  }

  @Test func limits() {
    #expect(throws: ArithmeticError.overflow) {
      try Arithmetic.combine(.integer(.max), "+", .integer(1))
    }
    #expect(throws: ArithmeticError.overflow) {
      try Arithmetic.combine(.integer(.min), "*", .integer(-1))
    }
    #expect(throws: ArithmeticError.overflow) { try Arithmetic.negate(.integer(.min)) }
    #expect(throws: ArithmeticError.overflow) {
      try Arithmetic.combine(.integer(2), "**", .integer(63))
    }
    #expect(throws: ArithmeticError.divisionByZero) {
      try Arithmetic.combine(.integer(0), "**", .number(-1))
    }
    #expect(throws: ArithmeticError.divisionByZero) {
      try Arithmetic.combine(.number(1), "/", .number(-0.0))
    }
    #expect(throws: ArithmeticError.notFinite) {
      try Arithmetic.combine(.number(1e300), "*", .number(1e300))
    }
    #expect(throws: ArithmeticError.notFinite) {
      try Arithmetic.combine(.number(-8), "**", .number(0.5))
    }
    #expect(throws: ArithmeticError.wrongOperands) {
      try Arithmetic.combine(.text("a"), "*", .integer(2))
    }
  }
}
