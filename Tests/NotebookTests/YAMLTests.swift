import Notebook
import Readers
import Testing
import Text

/// Front matter as other programs read it.
@Suite struct YAMLTests {
  private static let heads = [
    "title: Small nets # draft\nparams:\n  name: film # word looked up\n  rate: 0.5 # learning rate",
    "# all of it\ntitle: A#b\n\n  # indented\nparams:\n# between\n  a: x#y\n  b: '#c'\n  d: \"e # f\" # g",
    "title: 'It''s \"so\"'\nsubtitle: \"a \\\"b\\\" \\\\ c\"\nauthor: 'A, B'",
    "params:\n  sizes: [4, 8]\n  names: [a, 'b, c', \"d\"] # e\n  flags: [true, false]\n  rates: [0.5, 1, 1.0e-3,]",
    "params:\n  sizes:\n    - 4 # four\n\n    # between\n    - 8\n  names:\n  - 'a'\n  - b c\n  last: true",
    "params:\n  sizes: [4,\n    8, # eight\n    16]\n  one: [1]",
    "params:\n  g: [\"a # b\", 'c # d', e] # f\n  h: ['#',\n    'x # y', # z\n    'it''s # w']",
    "params:\n  half: .5\n  five: 5.\n  big: 10_000\n  text: '5'",
    "tags: [nets, text]\nformat:\n  html:\n    toc: true\n    css: [a.css,\n      b.css]\nparams:\n  a: 1\noutput:\n- html\n- pdf: {x: 1}\nabstract: |\n  title: no\n\n  # text\nseed: 3\nkeywords:\n  - a\ntitle: T",
    "title: A long\n  title\nsubtitle: >\n  folded\n  text\nparams:\n  text: |\n    a\n    b\n  folded: >-\n    a\n    b\n  plain: a\n    b",
    "title: T\nheader-includes: |\n  <script>\n  a: b\n  </script>\njupyter:\n  kernelspec:\n    name: python3\nexecute: {echo: false}\nparams:\n  a: 2",
  ]

  private static let hasYAML = Python.reader.has("yaml")

  /// Titles and parameters are what Python's yaml reads.
  @Test(arguments: heads.indices) func pythonReadsTheSame(_ number: Int) throws {
    let script = """
      import sys, yaml
      head = yaml.safe_load(sys.stdin.read())
      for key in ("title", "subtitle", "author"):
          if key in head: print(key, repr(head[key].strip()).replace('"', "'"))
      for name, value in head.get("params", {}).items(): print(name, repr(value).replace('"', "'"))
      """
    let head = Self.heads[number]
    let reading = Reading("---\n\(head)\n---\n")
    let front = reading.document.frontMatter
    func quoted(_ text: String) -> String {
      let escaped = text.replacing("\\", with: "\\\\").replacing("\n", with: "\\n")
      // Python takes the quotes that a text does not hold.
      return "'"
        + (text.contains("'") && text.contains("\"")
        ? escaped.replacing("'", with: "\\'") : escaped).replacing("\"", with: "'") + "'"
    }
    func shown(_ value: ParameterValue) -> String {
      switch value {
      case .integer(let value): "\(value)"
      case .number(let value): "\(value)"
      case .text(let value): quoted(value)
      case .boolean(let value): value ? "True" : "False"
      case .list(let values): "[" + values.map(shown).joined(separator: ", ") + "]"
      }
    }
    var lines: [String] = []
    if let title = front.title { lines.append("title \(quoted(title))") }
    if let subtitle = front.subtitle { lines.append("subtitle \(quoted(subtitle))") }
    if let author = front.author { lines.append("author \(quoted(author))") }
    lines += front.parameters.map { "\($0.name.value) \(shown($0.value.value))" }
    let ours = lines.map { $0 + "\n" }.joined()
    let said = Self.hasYAML ? Python.reader.run(code: script, on: head) ?? "refused" : nil
    try Accepted.expect(
      texts: [ours], as: "head\(number)", said: said, whenRight: ours)
    #expect(reading.errorPlaces == [])
  }

  @Test func keysOfOtherProgramsAreOneWarning() {
    let reading = Reading(
      lines: "---", "title: Nets", "subtitle: A first look", "date: 2024-01-05",
      "tags: [nets, text]", "format: html", "authors:", "  - titel: x", "wholly: {a: [", "---")
    let front = reading.document.frontMatter
    #expect(front.subtitle == "A first look")
    #expect(front.date == "2024-01-05")
    #expect(reading.errorPlaces == [])
    #expect(reading.warningPlaces == ["5:1"])
    for key in ["tags", "format", "authors", "wholly"] {
      #expect(reading.messages.first?.contains("`\(key)`") == true)
    }
  }

  @Test(arguments: [
    ("author: [A, \"B C\"]", "A, B C"), ("author:\n- A\n- B", "A, B"),
    ("author:\n  - name: A\n    email: x@y.org\n  - name: 'B'", "A, B"), ("author: A # B", "A"),
  ])
  func severalAuthorsAreOneLine(head: String, author: String) {
    let reading = Reading("---\n\(head)\n---\n")
    #expect(reading.document.frontMatter.author == author)
    #expect(reading.messages == [])
  }

  /// What hangs on a line that is refused is refused with it.
  @Test(arguments: [
    ("titel: A\n  b: c\n  d", ["2:1"]), ("parms:\n  a: 1\n  b: x y: z", ["2:1"]),
    ("params:\n  - a: 1\n  - b: 2", ["3:3"]), ("params:\n  a:\n    b: 1\n    c: 2", ["4:5"]),
    ("params:\n  a:\n    - 1\n    - b\n    - c", ["5:7"]), ("seed: 1\n  a: 1\n  b: 2", ["3:3"]),
  ])
  func oneRefusalBringsNoOthers(head: String, places: [String]) {
    #expect(Reading("---\n\(head)\n---\n").errorPlaces == places)
  }

  @Test func namesOfRefusedParametersAreKept() {
    let front = Reading("---\nparms:\n  a: 1\n  b: 2\n---\n").document.frontMatter
    #expect(front.refusedParameters.map(\.value) == ["a", "b"])
    #expect(
      Reading("---\nparams:\n  a: [1, x]\n---\n").document.frontMatter.refusedParameters
        .map(\.value) == ["a"])
  }

  @Test func listsKeepTheirKindOnTheCommandLine() throws {
    func read(_ text: String, _ original: ParameterValue) -> ParameterValue? {
      try? ParameterValue.reading(text, like: .list([original])).get()
    }
    #expect(read("[16, 32]", .integer(4)) == .list([.integer(16), .integer(32)]))
    #expect(read("[.5]", .integer(4)) == .list([.number(0.5)]))
    #expect(read("[16, b]", .text("a")) == .list([.text("16"), .text("b")]))
    #expect(read("[true]", .boolean(false)) == .list([.boolean(true)]))
    for text in ["16", "[a]", "[1, a]", "[true]", "[]", "[1", "[1] 2", ""] {
      #expect(read(text, .integer(4)) == nil)
    }
    #expect(read("[1]", .boolean(true)) == nil)
  }

  @Test func aPointMayBeginOrEndANumber() throws {
    #expect(try ParameterValue.reading(".5", like: .integer(1)).get() == .number(0.5))
    #expect(try ParameterValue.reading("5.", like: .integer(1)).get() == .number(5))
    #expect(try ParameterValue.reading("-.5e1", like: .number(1)).get() == .number(-5))
    #expect(try ParameterValue.reading("5.e1", like: .number(1)).get() == .number(50))
    for text in [".", "-.", ".e1", "1_.5", "1._5", "5.."] {
      #expect(throws: ParameterValue.Fault.self) {
        try ParameterValue.reading(text, like: .integer(1)).get()
      }
    }
  }
}
