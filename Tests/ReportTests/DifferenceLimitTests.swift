import Testing
import Words

@testable import Report

/// How much of a difference is shown, in a comment and in a terminal: each bound just met and just passed.
@Suite struct DifferenceLimitTests {
  private static func cell(_ id: String, _ code: String = "x", _ values: [OutputValue] = [])
    -> ReportCell
  {
    var cell = ReportCell(anchor: id, id: id, line: 1, source: [.init(.plain, code)])
    cell.outputs = values.enumerated().map { ReportOutput(line: $0 + 1, value: $1) }
    return cell
  }

  private static func difference(_ old: [ReportCell], _ new: [ReportCell]) -> ReportDifference {
    func report(_ cells: [ReportCell]) -> ReviewedReport {
      var document = ReportDocument(version: "1", notebook: "n.md")
      document.show(cells)
      return ReviewedReport(document)
    }
    return ReportDifference(from: report(old), to: report(new))
  }

  private static func comment(_ difference: ReportDifference) -> String {
    renderMarkdown([(name: "n", difference: difference)])
  }

  private static func count(_ mark: String, in text: String) -> Int {
    var count = 0
    var rest = text[...]
    while let found = rest.firstRange(of: mark) {
      count += 1
      rest = rest[found.upperBound...]
    }
    return count
  }

  /// A cell of two numbers, 3 and `last`.
  private static func numbers(_ id: String, _ last: Int) -> ReportCell {
    cell(id, "x", [.integer(3), .integer(last)])
  }

  /// Forty values are one table; the others are counted.
  @Test(
    arguments: [
      (1, 1, nil), (40, 40, nil), (41, 40, "and 1 more values"),
      (1_041, 40, "and 1,001 more values"),
    ]
      as [(Int, Int, String?)])
  func `values of a comment`(count: Int, shown: Int, rest: String?) {
    let metrics = (0..<count).map { (name: "m\($0)", value: Double($0)) }
    let changed = metrics.map { (name: $0.name, value: $0.value + 1) }
    let text = Self.comment(
      Self.difference(
        [Self.cell("a", "x", [.metrics(metrics)])], [Self.cell("a", "x", [.metrics(changed)])]))
    #expect(Self.count("| +1 |", in: text) == shown)
    #expect(
      text.contains(
        "| cell | value | before | now | difference |\n| --- | --- | --- | --- | --- |\n"))
    #expect(text.contains("| a | m0 | 0 | 1 | +1 |\n"))
    #expect(text.contains("more values") == (rest != nil))
    if let rest { #expect(text.contains("\n\n\(rest)\n\n")) }
  }

  @Test(
    arguments: [
      (1, 1, nil), (100, 100, nil), (101, 100, "and 1 more cell"), (102, 100, "and 2 more cells"),
    ]
      as [(Int, Int, String?)])
  func `cells of a comment`(count: Int, shown: Int, rest: String?) {
    let text = Self.comment(Self.difference([], (0..<count).map { Self.cell("c\($0)") }))
    #expect(Self.count("<details>", in: text) == shown)
    #expect(
      text.contains("<summary>added: <code>c0</code></summary>\n\n```diff\n+ x\n```\n\n</details>"))
    #expect(text.hasSuffix(rest.map { "</details>\n\n\($0)\n" } ?? "</details>\n"))
  }

  /// A hundred lines in a comment, forty in a terminal.
  @Test(arguments: [(40, 40, 40), (41, 41, 40), (100, 100, 40), (101, 100, 40)])
  func `lines of code`(count: Int, inComment: Int, inTerminal: Int) {
    let code = (0..<count).map { "line\($0)" }.joined(separator: "\n")
    let difference = Self.difference([], [Self.cell("a", code)])
    #expect(Self.count("+ line", in: Self.comment(difference)) == inComment)
    let text = renderText(difference, name: "n")
    #expect(Self.count("  + line", in: text) == inTerminal)
    let more = count - inTerminal
    #expect(
      text.contains("  … \(more) more line\(more == 1 ? "" : "s") …\n") == (more > 0), "\(text)")
  }

  /// Fifty outputs in a comment, a hundred in a terminal.
  @Test(arguments: [(50, 50, 50), (51, 50, 51), (100, 50, 100), (101, 50, 100)])
  func `outputs`(count: Int, inComment: Int, inTerminal: Int) {
    let values = (0..<count).map { OutputValue.integer($0) }
    let difference = Self.difference([Self.cell("a")], [Self.cell("a", "x", values)])
    #expect(Self.count("**number**", in: Self.comment(difference)) == inComment)
    let text = renderText(difference, name: "n")
    #expect(Self.count("  + number\n", in: text) == inTerminal)
    #expect(text.contains("  … 1 more output …\n") == (count == 101))
  }

  /// Sixty thousand bytes with the mark at its head, 19, and what is between blocks.
  @Test func `a comment ends where the next block has no room`() {
    // Each block is as long as the other: a head, and a table of a row.
    let text = Self.comment(
      Self.difference(
        [], (0..<90).map { Self.cell("c\($0 + 10)", String(repeating: "n", count: 900)) }))
    #expect(text.utf8.count > 59_000 && text.utf8.count < 60_300)
    #expect(
      text.hasSuffix("\n\nThe rest is too long for a comment; `nbrun diff` shows all of it.\n"))
    #expect(
      renderMarkdown([]) == "<!-- nbrun diff -->\n\nNothing but prose changed in the reports.\n")
  }

  /// Of a text 119 letters and a sign, of an output's name 99 and one.
  @Test(arguments: [(120, false), (121, true)])
  func `texts of a comment`(count: Int, isCut: Bool) {
    let long = String(repeating: "n", count: count)
    let text = Self.comment(
      Self.difference(
        [Self.cell("a", "x", [.text("a")])], [Self.cell("a", "x", [.text(long)])]))
    let shown = isCut ? String(repeating: "n", count: 119) + "…" : long
    #expect(text.contains("|  | before | now |\n| --- | --- | --- |\n| value | a | \(shown) |\n"))
  }

  /// What has a difference is among the numbers alone; what has none is with its cell.
  @Test func `each row stands once`() {
    let text = Self.comment(
      Self.difference(
        [Self.cell("a", "x", [.integer(3), .text("o")])],
        [Self.cell("a", "x", [.integer(5), .text("p")])]))
    #expect(Self.count("| a | value | 3 | 5 | +2 |", in: text) == 1)
    #expect(Self.count("| value | o | p |", in: text) == 1)
    #expect(Self.count("before", in: text) == 2)
  }

  /// Names stand in columns as wide as the widest, signs before what is new or gone.
  @Test func `a terminal has columns`() {
    let old = [(name: "a", value: 1.0), (name: "gone", value: 4)]
    let new = [(name: "a", value: 2.0), (name: "b", value: 12)]
    let text = renderText(
      Self.difference(
        [Self.cell("a", "x", [.metrics(old)])], [Self.cell("a", "x", [.metrics(new)])]), name: "n")
    #expect(
      text == """
        n: 1 of 1 cell changed

        changed  a
          metrics
            a     1 → 2  +1
            b     12
            gone  4

        """)
    let added = renderText(
      Self.difference([Self.cell("a")], [Self.cell("a", "x", [.integer(5)])]), name: "n")
    #expect(added.hasSuffix("changed  a\n  + number\n    value  5\n"))
    let removed = renderText(
      Self.difference([Self.cell("a", "x", [.integer(5)])], [Self.cell("a")]), name: "n")
    #expect(removed.hasSuffix("changed  a\n  - number\n    value  5\n"))
  }

  /// Twelve layers are told of, and that there are more.
  @Test(arguments: [(1, false), (12, false), (13, true)])
  func `a network is described`(count: Int, isCut: Bool) {
    let network = Network((1...count).map { NetworkLayer(label: "l\($0)", units: $0) })
    let said = network.description(in: Figure(content: network), .english)
    let layers = (1...min(12, count)).map { "l\($0) (\($0) unit\($0 == 1 ? "" : "s"))" }
    #expect(
      said
        == "A dense network: \(layers.joined(separator: ", then "))\(isCut ? ", and so on" : "").")
    let empty = Network([])
    #expect(empty.description(in: Figure(content: empty), .english) == "An empty network.")
    #expect(empty.size == 0)
    // A layer takes 20, its name, and what is around it.
    let one = Network([NetworkLayer(label: "", units: 1)]).size
    #expect(Network([NetworkLayer(label: "abc", units: 9)]).size == one + 3)
    let two = Network([NetworkLayer(label: "abc", units: 9), NetworkLayer(label: "", units: 1)])
    #expect(two.size == 2 * one + 3 && one >= 20)
    #expect(
      NetworkLayer(label: "", units: 0).isSound && !NetworkLayer(label: "", units: -1).isSound)
  }
}
