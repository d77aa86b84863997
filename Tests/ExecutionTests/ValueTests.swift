import Execution
import Language
import Report
import Testing

/// Values against NumPy's rules, worked out by hand.
@Suite struct ValueTests {
  @Test func everyFunctionHasABody() {
    // Layers, activations, optimizers, metrics, callbacks and regularizers become parts of a model's or a
    // training's description.
    let kinds: Set<Function.Category> = [
      .layers, .activations, .optimizers, .metrics, .callbacks, .regularizers,
      .schedules,
    ]
    let functions = FunctionTable.inOrder.filter { !kinds.contains($0.category) }.map(\.name)
    #expect(Set(functions) == Set(FunctionBodies.names))
  }

  @Test(arguments: [
    ("1 + 2", Shown.integer(3)), ("7 / 2", .number(3.5)), ("\"a\" + \"b\"", .text("ab")),
    ("none", .none), ("not true", .boolean(false)),
    ("[1, 2.5, \"a\"]", .list([.integer(1), .number(2.5), .text("a")])),
    // Arithmetic on what only the run knows.
    ("len([1, 2]) ** 3 - 1", .integer(7)), ("len([1]) / 2", .number(0.5)),
    ("-len([1])", .integer(-1)), ("len([1]) == 1.0 and not (len([1]) > 1)", .boolean(true)),
    ("len([1]) > 1 and 1 / (len([1]) - 1) > 0", .boolean(false)),
    (
      "\"{len([1])} and {1 / 3} and {[1, 2]} and {\"in {2}\"}\"",
      .text("1 and 0.3333 and [1, 2] and in 2")
    ),
    ("len(\"añ👩‍👩‍👧\")", .integer(3)), ("[none] == [none]", .boolean(true)),
    ("[[len([1])]] == [[1]]", .boolean(true)),
    ("[\"a\"] == [\"b\"]", .boolean(false)), ("\"a\" < \"b\"", .boolean(true)),
  ])
  func plainValues(_ code: String, _ value: Shown) {
    #expect(NotebookRun.cell(code).shown == [value])
  }

  @Test(arguments: [
    ("[1, 2] + 1", Shown.integers(2, 3)), ("1 - [1, 2]", .integers(0, -1)),
    ("[1, 2] + [0.5, 1]", .numbers(1.5, 3)), ("[1, 2] * 2.0", .numbers(2, 4)),
    ("[1, 2] / [2, 2]", .numbers(0.5, 1)), ("[6, 4] / 2", .numbers(3, 2)),
    ("[1, 2, 3] ** 2", .integers(1, 4, 9)), ("[2, 4] ** -1", .numbers(0.5, 0.25)),
    ("2 ** [1, 2, 3]", .integers(2, 4, 8)), ("[4, 9] ** 0.5", .numbers(2, 3)),
    ("-[1, -2]", .integers(-1, 2)), ("-[1.5]", .numbers(-1.5)),
    ("[1, 2] / 0", .numbers(.infinity, .infinity)),
    ("[-1, 2] * 1e308 * 10", .numbers(-.infinity, .infinity)),
    ("[1, 2, 3] > 1", .mask(false, true, true)), ("[1, 2] == [1, 3]", .mask(true, false)),
    ("2 >= [1, 2, 3]", .mask(true, true, false)), ("not ([1, 2] == 1)", .mask(false, true)),
    ("[1, 2, 3] > 1 and [1, 2, 3] < 3", .mask(false, true, false)),
    ("[1, 2] == 1 or [1, 2] == 2", .mask(true, true)),
    ("false and [1, 2] == 1", .mask(false, false)), ("true or [1, 2] == 1", .mask(true, true)),
    ("true and [1, 2] == 1", .mask(true, false)),
    ("([1, 2, 3] > 1) + 1", .integers(1, 2, 2)), ("[true, false] + 1", .integers(2, 1)),
    ("[] + 1", .tensor([0], [], .integer)),
    // NumPy 2: np.array([-1.0, -1.0, -2.0]) ** [2000, 2001, -1025], and by whole numbers' zeros, which
    // have no sign.
    ("[-1.0, -1.0] ** [2000, 2001]", .numbers(1, -1)), ("[-2.0] ** -2001", .numbers(-0.0)),
    ("[-1.0, 1.0, 0.0] ** 1e300", .numbers(1, 1, 0)),
    ("[3.0, -2.5, 1.0] / ([2, -2, 2] * 0)", .numbers(.infinity, -.infinity, .infinity)),
    ("1 / -[0]", .numbers(.infinity)), ("1 / round([-0.2])", .numbers(.infinity)),
    ("1 / ([0] * -1)", .numbers(.infinity)), ("[1.0] / [-0.0]", .numbers(-.infinity)),
    ("[1, 2, 3][[true, false, true]]", .list(1, 3)),
    ("([1, 2, 3] * 2)[[false, false, true]]", .integers(6)),
  ])
  func tensorArithmetic(_ code: String, _ value: Shown) {
    #expect(NotebookRun.cell(code).shown == [value])
  }

  @Test(arguments: [
    ("a[0]", Shown.integer(10)), ("a[-1]", .integer(40)), ("a[-4]", .integer(10)),
    ("a[1:3]", .list(20, 30)), ("a[:2]", .list(10, 20)), ("a[2:]", .list(30, 40)),
    ("a[-2:]", .list(30, 40)), ("a[:-3]", .list(10)), ("a[:]", .list(10, 20, 30, 40)),
    ("a[4:]", .list([])), ("a[2:2]", .list([])), ("a[[3, 0, 0, -1]]", .list(40, 10, 10, 40)),
    ("a[[]]", .list([])), ("a[a > 15 and a < 35]", .list(20, 30)), ("a[a > 99]", .list([])),
    ("a[len(a) - 1]", .integer(40)), ("(a * 2)[1:3]", .integers(40, 60)),
    ("(a * 2)[[0, -1]]", .integers(20, 80)), ("(a / 10)[2]", .number(3)),
    ("(a > 15)[0]", .boolean(false)), ("(a + 1)[a == 20]", .integers(21)),
    ("sort(a)[unique([1, 1, 0])]", .integers(10, 20)), ("[a, [1]][1]", .list(1)),
    ("(a * 1).shape", .list(4)), ("a[1.0]", .integer(20)),
  ])
  func indexing(_ code: String, _ value: Shown) {
    #expect(NotebookRun.cell("a = [10, 20, 30, 40]\n" + code).shown == [value])
  }

  @Test(arguments: [
    ("min([3, 1, 2])", Shown.integer(1)), ("max([3, 1.5])", .number(3)),
    ("sum([1, 2, 3])", .integer(6)),
    ("sum([true, false, true])", .integer(2)), ("mean([1, 2])", .number(1.5)),
    ("mean([5])", .number(5)),
    ("mean([1, 2] == 1)", .number(0.5)), ("median([3, 1, 2])", .number(2)),
    ("median([4, 1, 2, 3])", .number(2.5)),
    // √((9 + 1 + 1 + 9) / 4) about the mean 4.
    ("std([1, 3, 5, 7])", .number(5.0.squareRoot())), ("std([2, 2])", .number(0)),
    ("argmin([3, 1, 1])", .integer(1)), ("argmax([3, 1, 3])", .integer(0)),
    ("unique([3, 1, 3, 2])", .integers(1, 2, 3)), ("unique([1.5, 1.5])", .numbers(1.5)),
    ("sort([3, 1, 2])", .integers(1, 2, 3)), ("sort([2.5, 1])", .numbers(1, 2.5)),
    ("len([])", .integer(0)),
    ("len([1, 2] > 1)", .integer(2)),
    ("argmax([0, 1] / [0, 1])", .integer(0)), ("max(3)", .integer(3)),
  ])
  func reductions(_ code: String, _ value: Shown) {
    #expect(NotebookRun.cell(code).shown == [value])
  }

  @Test(arguments: [
    ("round(2.5)", Shown.integer(2)), ("round(3.5)", .integer(4)), ("round(-2.5)", .integer(-2)),
    ("round(2.345, 2)", .number(2.35)), ("round(2.125, 2)", .number(2.12)),
    ("round(1.25, 1)", .number(1.2)),
    ("round(7, 2)", .integer(7)),
    ("round(1234.5678, 0)", .number(1235)), ("round([0.5, 1.5, 2.6])", .integers(0, 2, 3)),
    ("round([0.25, 0.35], 1)", .numbers(0.2, 0.3)),
    ("percent(0.883)", .text("88.3 %")), ("percent(1)", .text("100.0 %")),
    ("percent(0.5, 0)", .text("50 %")), ("percent(0.73495, 2)", .text("73.49 %")),
    ("round(0.73495, 4)", .number(0.7349)),
    ("percent(-0.12345, 2)", .text("-12.35 %")), ("percent(0.00004)", .text("0.0 %")),
    ("percent(-0.00004)", .text("0.0 %")),
    ("abs(-3)", .integer(3)), ("abs([-1.5, 2])", .numbers(1.5, 2)), ("abs([-1])", .integers(1)),
    ("sqrt(9)", .number(3)), ("sqrt([4, 9])", .numbers(2, 3)), ("square(3)", .integer(9)),
    ("square([1, 2])", .integers(1, 4)), ("square(0.5)", .number(0.25)), ("exp(0)", .number(1)),
    ("log(1)", .number(0)), ("floor(-1.5)", .integer(-2)), ("floor([1.5, -0.5])", .integers(1, -1)),
    ("minimum(1, 2)", .integer(1)), ("maximum([1, 5], 3)", .integers(3, 5)),
    ("maximum(1, 2.5)", .number(2.5)),
    ("minimum([1, 5], [2, 2])", .integers(1, 2)), ("clip([-1, 0.5, 2], 0, 1)", .numbers(0, 0.5, 1)),
    ("clip(3, 0, 1)", .number(1)),
  ])
  func elementwise(_ code: String, _ value: Shown) {
    #expect(NotebookRun.cell(code).shown == [value])
  }

  /// `f` is [0, 1] in single precision: no review holds index 0, and all begin with 1.
  @Test func singlePrecision() {
    let lines: [(code: String, value: Shown)] = [
      ("f", .singles(0, 1)), ("f + 0.1", .singles(0.1, 1.1)), ("f / 3", .singles(0, 1 / 3)),
      ("f * 0.1 == 0.1", .mask(false, true)), ("f * 0.1 > 0.1", .mask(false, false)),
      ("f + [1, 2]", .numbers(1, 3)), ("f * 0.1 + [0.0, 0.0]", .numbers(0, Double(Float(0.1)))),
      ("f - (f == 1)", .singles(0, 0)), ("f ** 2", .singles(0, 1)), ("-f", .singles(0, -1)),
      ("sqrt(f)", .singles(0, 1)), ("round(f / 3, 2)", .singles(0, 0.33)), ("f[1]", .number(1)),
      ("f[f == 1]", .singles(1)), ("sum(f)", .number(1)), ("f == f", .mask(true, true)),
    ]
    let run = NotebookRun.cell(
      "f = multi_hot(imdb(num_words: 9).train[:1], dimension: 9).x[0][:2]\n"
        + lines.map(\.code).joined(separator: "\n"))
    for (shown, line) in zip(run.shown, lines) { #expect(shown == line.value, "\(line.code)") }
    #expect(run.shown.count == lines.count)
  }
}

/// Numbers of a report's data in full precision, as the command line promises.
@Suite struct PrecisionTests {
  @Test func aNarrowCurveHasItsPlaces() throws {
    let run = NotebookRun.cell("curve(tanh, from: 0, to: 1e-300)")
    let outputs = try #require(run.result?.report.cells.first?.outputs)
    guard case .figure(let figure)? = outputs.first?.value,
      let series = (figure.content as? Lines)?.series
    else {
      Issue.record("no curve")
      return
    }
    let line = try #require(series.first)
    #expect(line.x.first == 0 && line.x.last == 1e-300)
    #expect(Set(line.x).count == line.x.count)
    // tanh x is x where x is small.
    #expect(line.y == line.x)
  }

  @Test func manySequencesAreAListOfTheFirstThousand() throws {
    let run = NotebookRun.cell("d = imdb(num_words: 100)\nd.train.x[:1200]\nd.train.x[1190:1200]")
    let outputs = try #require(run.result?.report.cells.first?.outputs)
    guard case .list(let rows) = outputs[0].value, case .list(let last) = outputs[1].value else {
      Issue.record("no list")
      return
    }
    #expect(rows.count == 1200)
    #expect(displayText(.list(Array(rows.suffix(10)))) == displayText(.list(last)))
    let json = renderJSON(try #require(run.result).report)
    #expect(json.contains("\"count\":1200"))
    #expect(
      rows.prefix(1000).allSatisfy { if case .list(let row) = $0 { !row.isEmpty } else { false } })
  }
}
