import Notebook
import Testing

@Suite struct FrontMatterTests {
  @Test func everyKeyIsRead() {
    let reading = Reading(
      lines: "---", "title: Words: a story", "author: \"A. \\\"B\\\" C\"", "lang: pt-BR",
      "dir: RTL",
      "seed: 18446744073709551615", "data: synthetic", "params:", "  epochs: 20",
      "  rate: 1e-3", "  name: two words", "  quoted: \"20\"", "  big: 10_000", "  shown: true",
      "\tless: -2.5", "---", "Prose")
    let front = reading.document.frontMatter
    #expect(reading.messages == [])
    #expect(front.title == "Words: a story")
    #expect(front.author == "A. \"B\" C")
    #expect(front.lang == "pt-BR")
    #expect(front.direction == .rtl)
    #expect(front.seed == UInt64.max)
    #expect(front.data == .synthetic)
    #expect(
      front.parameters.map(\.name.value) == [
        "epochs", "rate", "name", "quoted", "big", "shown", "less",
      ])
    #expect(
      front.parameters.map(\.value.value) == [
        .integer(20), .number(0.001), .text("two words"), .text("20"), .integer(10_000),
        .boolean(true), .number(-2.5),
      ])
    #expect(front.parameters[0].name.range == SourceRange(line: 9, column: 3, length: 6))
    #expect(front.parameters[0].value.range == SourceRange(line: 9, column: 11, length: 2))
    #expect(reading.html == "<p>Prose</p>\n")
  }

  @Test func whatIsAbsentHasItsDefault() {
    let front = Reading("Only prose").document.frontMatter
    #expect(front.title == nil)
    #expect(front.author == nil)
    #expect(front.lang == "en")
    #expect(front.direction == nil)
    #expect(front.seed == 0)
    #expect(front.data == .auto)
    #expect(front.parameters.isEmpty)
  }

  /// YAML writes a backslash twice in double quotes; what authors write for it is understood too.
  @Test(arguments: [
    #"\Half: \frac12"#, #"Half: \frac12"#, #""\\Half": \frac12"#, #""\Half": \frac12"#,
    #"'\Half': \frac12"#, #""Half" : '\frac12'"#,
  ])
  func aMacroHasItsNameInQuotesOrNot(line: String) {
    let reading = Reading(lines: "---", "macros:", "  " + line, "---", #"$\Half$"#)
    #expect(reading.messages == [])
    #expect(reading.document.formulas.first?.expanded == #"\frac12"#)
  }

  @Test(arguments: [#""Half"#, #""Half" x: y"#, #""": y"#, "'Half'"])
  func aMacroWithoutAName(line: String) {
    let reading = Reading(lines: "---", "macros:", "  " + line, "---", "Prose")
    #expect(reading.messages.count == 1)
  }

  @Test func windowsLinesAndAMarkAtTheHeadAreNoDifference() {
    let reading = Reading("\u{FEFF}---\r\ntitle: Word\r\nseed: 3\r\n---\r\n\r\nProse\r\n")
    #expect(reading.messages == [])
    #expect(reading.document.frontMatter.title == "Word")
    #expect(reading.document.frontMatter.seed == 3)
    #expect(reading.html == "<p>Prose</p>\n")
  }

  /// What is wrong in the second line, and the text that it is found at.
  @Test(arguments: [
    ("titel: Words", "titel"), ("seeds : 1", "seeds"), ("Title: Words", "Title"),
    ("seed: -1", "-1"), ("seed: 1.5", "1.5"), ("seed: many", "many"), ("seed: \"1\"", "\"1\""),
    ("seed: 18446744073709551616", "18446744073709551616"), ("seed:", "seed"),
    ("data: real", "real"), ("dir: left", "left"), ("dir: rtl ltr", "rtl ltr"),
    ("lang: a language", "a language"), ("lang: \"><b>\"", "\"><b>\""),
    ("title", "title"), (": Words", ": Words"), ("  title: Words", "title"),
    ("title: \"Words", "\"Words"), ("title: 'Words", "'Words"),
    ("title: \"Words\" more", " more"), ("title: 'Words'more", "more"), ("autor: X", "autor"),
    ("title: \"Wo\\rds\"", "\\r"), ("params: 1", "1"), ("title words: x", "title words: x"),
  ])
  func aFaultIsFoundAtItsPlace(line: String, text: String) {
    let reading = Reading(lines: "---", line, "---")
    #expect(reading.errorTexts == [text])
    #expect(reading.errorPlaces.first?.hasPrefix("2:") == true)
  }

  @Test(arguments: [
    ("1st: 1", "1st"), ("learning-rate: 1", "learning-rate"), ("a.b: 1", "a.b"),
    ("rate:", "rate"), ("rate: 1e999", "1e999"),
    ("rate: 9223372036854775808", "9223372036854775808"),
    ("on: True", "True"), ("text: \"open", "\"open"), ("rate: null", "null"),
    ("sizes: [4, 8", "[4, 8"), ("sizes: [4, a]", "a"), ("sizes: [1, true]", "true"),
    ("sizes: []", "[]"), ("sizes: [[1]]", "["), ("sizes: [1] 2", "2"),
    ("sizes: [a, \"1\", 2]", "2"),
    ("map: {a: 1}", "{a: 1}"), ("rate: 'a' b", " b"), ("a: 1\n    b: 2", "1"),
  ])
  func aParametersFaultIsFoundAtItsPlace(line: String, text: String) {
    let reading = Reading(lines: "---", "params:", "  " + line, "---")
    #expect(reading.errorTexts == [text])
    #expect(reading.errorPlaces.first?.hasPrefix("3:") == true)
  }

  @Test func whatStandsTwiceIsFoundAtTheSecondPlace() {
    let reading = Reading(
      lines: "---", "seed: 1", "params:", "  rate: 1", "  rate: 2", "seed: 2", "---")
    #expect(reading.errorPlaces == ["5:3", "6:1"])
    #expect(reading.document.frontMatter.seed == 1)
  }

  @Test func aMisspeltKeyGetsTheNearest() {
    #expect(Reading(lines: "---", "autor: X", "---").hints == ["did you mean `author`?"])
    #expect(Reading(lines: "---", "data: syntetic", "---").hints == ["did you mean `synthetic`?"])
    #expect(Reading(lines: "---", "wholly: X", "---").hints == [nil])
  }

  @Test func frontMatterThatIsNeverClosedIsFoundAtItsHead() {
    let reading = Reading(lines: "---", "title: Words", "", "Prose", "", "```nbrun", "1", "```")
    #expect(reading.errorPlaces == ["1:1"])
    #expect(reading.document.cells.map(\.text) == ["1"])
  }

  @Test func frontMatterBelowAnEmptyLineIsDoubted() {
    let reading = Reading(lines: "", "---", "title: Words", "---")
    #expect(reading.errorPlaces == [])
    #expect(reading.warningPlaces == ["2:1"])
  }

  @Test func parametersKeepTheirTypeOnTheCommandLine() throws {
    #expect(try ParameterValue.reading("5", like: .integer(1)).get() == .integer(5))
    #expect(try ParameterValue.reading("0.5", like: .integer(1)).get() == .number(0.5))
    #expect(try ParameterValue.reading("5", like: .text("a")).get() == .text("5"))
    #expect(try ParameterValue.reading("false", like: .boolean(true)).get() == .boolean(false))
    #expect(throws: ParameterValue.Fault.self) {
      try ParameterValue.reading("five", like: .integer(1)).get()
    }
    #expect(throws: ParameterValue.Fault.self) {
      try ParameterValue.reading("1", like: .boolean(true)).get()
    }
  }

  /// A title stands above all that is defined below it.
  @Test func macrosOfTheTextDoNotReachTheTitle() {
    let reading = Reading(
      #"""
      ---
      title: 'On $\hat y$'
      subtitle: '$\hat y$'
      ---
      $\let\hat=\bar \hat y$
      """#)
    #expect(reading.messages == [])
    #expect(reading.document.frontMatter.title == "On ŷ")
    #expect(reading.document.frontMatter.subtitle == "ŷ")
  }
}
