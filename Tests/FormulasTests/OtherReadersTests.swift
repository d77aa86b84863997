import Formulas
import Readers
import Testing

/// Formulas as pandoc, latex2mathml and KaTeX read them; `Fixtures/make_structures.py` says where they agree.
@Suite struct OtherReadersTests {
  private static let hasPython = Python.reader.has("unicodedata")

  private static let script = """
    \(fixture("structure.py"))
    import sys
    for line in sys.stdin: print(structure(ElementTree.fromstring(line), True))
    """

  /// XML's reader takes every formula, and finds in it what others find.
  @Test func formulasSayWhatOthersRead() throws {
    let cases = fixture("structures.txt").split(separator: "\n").map { $0.split(separator: "\t") }
    #expect(cases.count > 300)
    let markup = try cases.map { parts in
      try Formula(tex: String(parts[0]), isDisplay: true).mathML().serialised()
    }
    try Accepted.expect(
      texts: markup, as: "structures", said: try Self.otherwise(cases, markup))
  }

  /// The formulas in which something else is read; nil where there is no Python.
  private static func otherwise(_ cases: [[Substring]], _ markup: [String]) throws -> String? {
    guard hasPython else { return nil }
    let read = try #require(
      Python.reader.run(code: script, on: markup.joined(separator: "\n"))
    )
    .split(separator: "\n")
    guard read.count == cases.count else { return "\(read.count) of \(cases.count)" }
    return zip(cases, read).filter { $0[1] != $1 }.map { "\($0.0[0])\n" }.joined()
  }

  /// What latex2mathml does not know it writes as it stands, numbers come from it where none are asked for,
  /// and two signs look otherwise.
  private static let unlike: Set<String> = [
    #"\theta^{*} = \arg\min_\theta \mathbb{E}_{x\sim p_{\rm data}} L(f(x;\theta), y)"#,
    #"A \cup B, \quad A \cap B, \quad A \setminus B, \quad \emptyset \subseteq A"#,
    #"\Alpha \beta \Gamma \gamma \varepsilon \vartheta \varphi \phi \varrho"#,
    #"a \neq b, a \not= b, a \not\in B, a \notin B"#,
    #"\operatorname{arg\,max}_x f(x), \arg\max_x f(x)"#,
    #"\begin{align} a &= b + c \\ &= d \end{align}"#,
  ]

  /// Letters, numbers and signs in their order; the browser's test has what is read here.
  @Test(.enabled(if: Python.reader.has("latex2mathml"), "no latex2mathml"))
  func formulasHoldWhatLatex2mathmlReads() throws {
    let script = """
      \(fixture("structure.py"))
      import sys
      import latex2mathml.converter
      for line in sys.stdin:
        formula, ours = line.rstrip("\\n").split("\\t")
        read = lambda markup: texts(ElementTree.fromstring(markup.replace("&nbsp;", "\\u00a0")))
        try: theirs = read(latex2mathml.converter.convert(formula, display="block"))
        except Exception: continue
        print("same" if read(ours) == theirs else formula)
      """
    let input = try chapterFormulas.map { formula in
      try formula + "\t" + Formula(tex: formula, isDisplay: true).mathML().serialised()
    }
    let lines = try #require(
      Python.reader.run(code: script, on: input.joined(separator: "\n"))
    )
    .split(separator: "\n").map(String.init)
    #expect(Set(lines.filter { $0 != "same" }) == Self.unlike)
    #expect(lines.count { $0 == "same" } > 300)
  }

  /// Every alphabet's letters are what Unicode calls them.
  @Test(arguments: [
    ("\\mathbf", "BOLD"), ("\\mathbb", "DOUBLE-STRUCK"), ("\\mathfrak", "FRAKTUR"),
    ("\\mathsf", "SANS-SERIF"), ("\\mathtt", "MONOSPACE"), ("\\mathcal", "SCRIPT"),
    ("\\boldsymbol", "BOLD ITALIC"),
  ])
  func letters(command: String, name: String) throws {
    let letters = (0..<52).map { String(Unicode.Scalar(UInt8($0 < 26 ? 65 + $0 : 71 + $0))) }
    let styled = try letters.map { letter in
      try mathML("\(command){\(letter)}").split(separator: ">")[1].split(separator: "<")[0]
    }
    let script = """
      import sys, unicodedata
      older = {"DOUBLE-STRUCK", "FRAKTUR", "SCRIPT", "BLACK-LETTER"}
      for line in sys.stdin:
        letter, sign = line.split()
        assert unicodedata.normalize("NFKC", sign) == letter, line
        words = unicodedata.name(sign).replace("BLACK-LETTER", "FRAKTUR")
        kind = "CAPITAL" if letter.isupper() else "SMALL"
        assert words in (f"MATHEMATICAL \(name) {kind} {letter.upper()}",
          f"\(name) {kind} {letter.upper()}"), words
      print("all")
      """
    let input = zip(letters, styled).map { "\($0) \($1)" }.joined(separator: "\n")
    let said = Self.hasPython ? Python.reader.run(code: script, on: input) ?? "refused" : nil
    try Accepted.expect(
      texts: [input], as: String(command.dropFirst()), said: said, whenRight: "all\n")
  }
}
