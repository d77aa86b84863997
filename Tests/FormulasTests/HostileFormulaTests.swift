import Formulas
import Readers
import Testing
import Text

/// What nobody writes and somebody sends; the time limits stand for "does not hang".
@Suite(.timeLimit(.minutes(30))) struct HostileFormulaTests {
  @Test(arguments: ["{", "}", "x", "\\frac{", "$", "\\left(", "\\\\", "&", "\\begin{array}{c}"])
  func longFormulasAreRefused(part: String) {
    #expect(throws: FormulaError.self) {
      try Formula(tex: String(repeating: part, count: 1_000_000 / part.utf8.count))
    }
  }

  @Test(arguments: [
    "{", "x^{", "x_", "\\frac{", "\\frac", "\\sqrt", "\\sqrt[", "\\left(", "\\begin{array}{c}",
    "\\text{$",
    "\\text{\\textbf{", "\\hat", "\\not", "\\mathbf", "\\mathop", "\\substack{",
    "\\underbrace{x}_{", "\\big",
    "\\textcolor{red}{", "\\over", "\\genfrac", "\\def",
  ])
  func depthHasALimit(part: String) {
    #expect(throws: FormulaError.self) {
      try Formula(tex: String(repeating: part, count: 40_000 / part.utf8.count))
    }
  }

  /// A hundred macros may stand in one another; a chain of them must not take the square of its length.
  @Test func chainsOfMacrosHaveALimit() throws {
    func chain(_ length: Int) -> String {
      let names = (0..<length).map { number in
        String(
          String.UnicodeScalarView(
            "\(number)".unicodeScalars.map { Unicode.Scalar($0.value + 49)! }))
      }
      return zip(names.dropFirst(), names).reduce("\\def\\\(names[0]){x}") {
        $0 + "\\def\\\($1.0){\\\($1.1)}"
      } + "\\\(names[length - 1])"
    }
    #expect(try Formula(tex: chain(100)).plainText == "x")
    #expect(throws: FormulaError.self) { try Formula(tex: chain(102)) }
    #expect(throws: FormulaError.self) { try Formula(tex: chain(3_000)) }
  }

  @Test(arguments: [
    "x", "{}", "\\color{red}a", "\\displaystyle a\\textstyle b", "x^1_2", "'", "a\\\\",
    "\\left(x\\right)",
    "\\sum_a", "+", "²", "a\u{301}", "1{,}000", "\\,", "x\\,", "[", "\\\\[x", "\\log", "\\ref{a}",
    "\\tag{1}\\notag",
  ])
  func whatIsLongAndFlatIsFine(part: String) throws {
    let tex = String(repeating: part, count: 40_000 / part.utf8.count)
    let formula = try Formula(tex: tex, isDisplay: true)
    #expect(formula.mathML().serialised().utf8.count < 100 * tex.utf8.count)
    #expect(formula.plainText.utf8.count < 10 * tex.utf8.count)
  }

  /// Formulas of chapters with parts taken out, put in and moved: errors in their bounds, or elements of
  /// mathematics and nothing else.
  @Test func changedFormulasNeverAct() {
    var random = SplitMix64(seed: 14)
    for _ in 0..<4_000 {
      var bytes = Array(chapterFormulas.randomElement(using: &random)!.utf8)
      for _ in 0..<Int.random(in: 1...5, using: &random) {
        let place = Int.random(in: 0...bytes.count, using: &random)
        if Bool.random(using: &random) {
          bytes.insert(contentsOf: Self.parts.randomElement(using: &random)!.utf8, at: place)
        } else {
          bytes.removeSubrange(
            place..<min(bytes.count, place + Int.random(in: 1...8, using: &random)))
        }
      }
      let tex = String(decoding: bytes, as: UTF8.self)
      do throws(FormulaError) {
        let formula = try Formula(tex: tex, isDisplay: Bool.random(using: &random))
        for problem in Self.problems(formula.mathML()) { Issue.record("\(problem): \(tex)") }
      } catch {
        #expect(error.range.upperBound <= tex.utf8.count && !error.message.isEmpty, "\(tex)")
      }
    }
  }

  static let parts = [
    "{", "}", "\\left(", "\\right)", "\\right.", "&", "\\\\", "^", "_", "'", "\\frac", "\\sqrt[",
    "]", "[", "$",
    "\\text{", "\\begin{array}{c|c}", "\\end{array}", "\\begin{cases}", "\\end{cases}",
    "\\def\\a#1{#1#1}",
    "\\a", "\\color{red}", "#1", "#", "%", "\\over", "\\limits", "\\middle|", "\\not", "\\tag{1}",
    "\\label{a}",
    "\\mathbf", "\\hline", "~", "\\,", "\\big", "\u{301}", "é", "字", "\\", "\\operatorname*{",
    "\\substack{",
    "\\eqref{\"><script>}", "<script>alert(1)</script>", "{,", "\\hspace{-1em}", "²", "\\dots",
    "\\'e",
    "\\textcolor{red\" onload=x}", "\\href{javascript:x}{y}", "\\class{x}{y}", "\\style{x}{y}",
    "\\unicode{x}",
  ]

  /// Of all that our elements may be and say.
  private static let elements: Set<Spelling> = [
    "math", "semantics", "annotation", "mrow", "mi", "mn", "mo", "mtext", "mspace", "mfrac",
    "msqrt", "mroot",
    "msub", "msup", "msubsup", "munder", "mover", "munderover", "mstyle", "mpadded", "mphantom",
    "mtable",
    "mtr", "mtd", "a",
  ]
  private static let attributes: Set<Spelling> = [
    "display", "encoding", "class", "mathvariant", "form", "stretchy", "symmetric", "minsize",
    "maxsize",
    "lspace", "rspace", "movablelimits", "width", "height", "depth", "linethickness", "accent",
    "accentunder",
    "displaystyle", "scriptlevel", "mathcolor", "mathsize", "columnalign", "id", "href",
  ]

  static func problems(_ element: MathElement) -> [String] {
    var problems: [String] = []
    if !elements.contains(element.name) { problems.append("element \(element.name)") }
    for (name, value) in element.attributes {
      if !attributes.contains(name) { problems.append("attribute \(name)") }
      if name == "href", value.utf8.first != UInt8(ascii: "#") {
        problems.append("address \(value)")
      }
    }
    let count: Int
    switch element.content {
    case .text: count = 0
    case .elements(let children):
      count = children.count
      problems += children.flatMap(Self.problems)
    }
    let wanted: [(Set<Spelling>, Int)] = [
      (["mfrac", "mroot", "msub", "msup", "munder", "mover", "semantics"], 2),
      (["msubsup", "munderover"], 3),
    ]
    for (names, number) in wanted where names.contains(element.name) && count != number {
      problems.append("\(count) parts of \(element.name)")
    }
    return problems
  }
}
