import Notebook
import Testing

@testable import Language

/// How large a value is that is known before the run, and how it is shown in messages.
@Suite struct ConstantSizeTests {
  private static func list(_ count: Int) -> Constant {
    .list((0..<count).map { .integer($0) })
  }

  private static func nested(_ depth: Int) -> Constant {
    (1..<depth).reduce(.list([])) { inner, _ in .list([inner]) }
  }

  /// A value is one, a list one and its elements, a text one and its bytes.
  @Test(
    arguments: [
      (.integer(5), 1), (.none, 1), (.boolean(true), 1), (.text(""), 1), (.text("abc"), 4),
      (.text("é"), 3), (.list([]), 1), (list(3), 4), (.list([list(1), list(1)]), 5),
      (.list([.text("ab"), .text("c")]), 6), (nested(3), 3), (nested(200), 200),
    ] as [(Constant, Int)])
  func sizes(constant: Constant, size: Int) {
    #expect(constant.size(atMost: 1000) == size)
  }

  /// Counting stops just beyond the limit, and no list nests deeper than 200.
  @Test func limits() {
    #expect(Self.list(10).size(atMost: 3) == 4)
    #expect(Self.list(3).size(atMost: 4) == 4)
    #expect(Constant.text("abcdef").size(atMost: 3) == 4)
    #expect(Self.nested(201).size(atMost: 1000) > 1000)
    #expect(!Self.list(999).isLong)
    #expect(Self.list(1000).isLong)
    #expect(!Constant.text(String(repeating: "a", count: 999)).isLong)
    #expect(Constant.text(String(repeating: "a", count: 1000)).isLong)
  }

  @Test(
    arguments: [
      (1, 1, nil), (1_000_001, 1, nil), (1_000_000, 2, nil), (1_000_001, 2, "more than 1000000"),
      (1, 200, nil), (1, 201, "deeper than 200"), (1_000_001, 201, "deeper than 200"),
    ] as [(Int, Int, String?)])
  func excesses(values: Int, depth: Int, message: String?) {
    let excess = ListSize(values: values, depth: depth).excess
    #expect((excess == nil) == (message == nil))
    if let message { #expect(excess?.message.contains(message) == true) }
  }

  /// Two lists of three lists hold 6 values; of an unknown count, one for each.
  @Test func sizesOfTypes() {
    func size(_ counts: Int?...) -> [Int] {
      let size = ListSize(counts.reversed().reduce(.integer) { .list($0, count: $1) })
      return [size.values, size.depth]
    }
    #expect(size() == [1, 0])
    #expect(size(5) == [5, 1])
    #expect(size(2, 3) == [6, 2])
    #expect(size(2, nil, 3) == [6, 3])
    #expect(size(0, 3) == [0, 2])
    #expect(size(.max, 2) == [.max, 2])
  }

  @Test(
    arguments: [
      (list(10), "[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]"), (list(11), "[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, …]"),
      (.list([]), "[]"), (.list([list(1), .text("a")]), #"[[0], "a"]"#),
      (.text("a\"b\\c{d}\n\t"), #""a\"b\\c\{d}\n\t""#), (.none, "none"), (.boolean(false), "false"),
      (.number(0.5), "0.5"), (.integer(-3), "-3"),
    ] as [(Constant, String)])
  func inMessages(constant: Constant, shown: String) {
    #expect(constant.shortDescription == shown)
  }

  /// Forty characters are shown of a text.
  @Test(arguments: [("a", 40, false), ("a", 41, true), ("é", 40, false), ("é", 41, true)])
  func longTexts(letter: String, count: Int, isShortened: Bool) {
    let text = String(repeating: letter, count: count)
    let shown = isShortened ? String(repeating: letter, count: 40) + "…" : text
    #expect(text.shortened == shown)
    #expect(Constant.text(text).shortDescription == "\"\(shown)\"")
  }

  @Test(
    arguments: [
      (.integer(7), 7), (.number(7), 7), (.number(7.5), nil), (.number(-0.0), 0),
      (.number(1e300), nil), (.text("7"), nil), (.boolean(true), nil), (.none, nil),
    ] as [(Constant, Int?)])
  func wholeNumbers(constant: Constant, whole: Int?) {
    #expect(constant.whole == whole)
  }

  /// Comparisons of numbers, also of both kinds, of texts and of truth values.
  @Test(
    arguments: [
      (.integer(1), .integer(1), [true, false, false, true, false, true]),
      (.integer(1), .integer(2), [false, true, true, true, false, false]),
      (.integer(2), .number(1.5), [false, true, false, false, true, true]),
      (.text("a"), .text("b"), [false, true, true, true, false, false]),
      (.text("a"), .text("a"), [true, false, false, true, false, true]),
      (.boolean(true), .boolean(true), [true, false, nil, nil, nil, nil]),
      (.none, .boolean(false), [false, true, nil, nil, nil, nil]),
    ] as [(Constant, Constant, [Bool?])])
  func comparisons(a: Constant, b: Constant, answers: [Bool?]) {
    #expect(["==", "!=", "<", "<=", ">", ">="].map { Arithmetic.compare(a, $0, b) } == answers)
  }

  /// A text has at most a million bytes.
  @Test func joinedTexts() throws {
    let half = Constant.text(String(repeating: "a", count: 500_000))
    #expect(try Arithmetic.combine(half, "+", half).text?.utf8.count == 1_000_000)
    let more = Constant.text(String(repeating: "a", count: 500_001))
    #expect(throws: ArithmeticError.textTooLong) { try Arithmetic.combine(half, "+", more) }
  }

  /// What a slice, a mask or a list of places leaves of `a = [1, 2, 3]`.
  @Test(
    arguments: [
      ("a[0:2]", .list(.integer, count: 2)), ("a[1:]", .list(.integer, count: 2)),
      ("a[:-1]", .list(.integer, count: 2)), ("a[-1:]", .list(.integer, count: 1)),
      ("a[-3:-1]", .list(.integer, count: 2)), ("a[3:]", .list(.integer, count: 0)),
      ("a[:0]", .list(.integer, count: 0)), ("a[:]", .list(.integer, count: 3)),
      ("a[1:1]", .list(.integer, count: 0)), ("a[[0, -3]]", .list(.integer, count: 2)),
      ("a[[true, false, true]]", .list(.integer, count: nil)), ("a[2]", .integer),
      ("[1, \"b\"][1]", .text), ("[1, \"b\"][-2]", .integer),
      ("[[1], [2]][0]", .list(.integer, count: 1)),
    ] as [(String, ValueType)])
  func whatIsSelected(code: String, type: ValueType) {
    let checked = CheckedCode("a = [1, 2, 3]\n" + code)
    guard case .show(let value)? = checked.program?.cells.first?.statements.last?.kind else {
      Issue.record("\(checked.diagnostics.map(\.summary))")
      return
    }
    #expect(value.type == type)
  }
}
