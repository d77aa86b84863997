import Testing

/// Numbers, texts, brackets and statements that can't be read.
@Suite struct SyntaxMistakes {
  @Test(arguments: [
    Mistake("x = «1_000_»\nx", "`1_000_` is not a number", hint: "10_000"),
    Mistake("x = «1__000»\nx", "`1__000` is not a number"),
    Mistake("x = «12abc»\nx", "`12abc` is not a number", hint: "1e-3"),
    Mistake("x = «1e»\nx", "`1e` is not a number"),
    Mistake("x = «1e»+\nx", "`1e` is not a number"),
    Mistake("x = «0x10»\nx", "`0x10` is not a number"),
    Mistake("x = «1.2.3»\nx", "`1.2.3` is not a number"),
    Mistake("x = 3 + «5.x»\nx", "`5.x` is not a number"),
    Mistake("x = «99999999999999999999»\nx", "largest is 9223372036854775807"),
    Mistake("x = «1e400»\nx", "`1e400` is too large"),
    Mistake("model m { input(10); dense(«1_000_») }\nsummary(m)", "`1_000_` is not a number"),
    Mistake("fit(compiled, train, epochs: «2O»)", "`2O`", after: Prelude.compiled),
  ])
  func ofNumbers(_ mistake: Mistake) { mistake.expectOneError() }

  @Test(arguments: [
    Mistake("x = «\"abc»\nx", "no closing quote"),
    Mistake("x = «\"a\\qb\"»\nx", "escape `\\q`", hint: "\\n"),
    Mistake(
      #"x = «"$\frac{1}{2}$"»"# + "\nx", #"escape `\f`"#, hint: #""$\\frac\{1\}\{2\}$""#),
    Mistake(
      #"x = «"$\alpha_{i} \\hat y \{$"»"# + "\nx", #"`\a`"#, hint: #""$\\alpha_\{i\} \\hat y \{$""#),
    Mistake(#"x = "$\\hat{«y»}$""# + "\nx", "there is no `y`", hint: #"\{y\}"#),
    Mistake(#"x = "costs ${«price»}""# + "\nx", "there is no `price`", hint: "price = …"),
    Mistake("x = «'abc'»\nx", "straight double quotes", hint: "\"abc\""),
    Mistake("x = «'abc»\nx", "straight double quotes"),
    Mistake("x = «“abc”»\nx", "straight double quotes", hint: "\"abc\""),
    Mistake("x = «\"a {b\"»\nx", "has no `}`", hint: "\\{"),
    Mistake("x = «\"\"\"a\"\"\"»\nx", "one pair of quotes", hint: "\\n"),
    Mistake("x = «\"\"\"a»\n  'b' is $ and \"c\nd\"\"\"\nx", "one pair of quotes"),
    Mistake("y = 2\nx = «f»\"a {y}\"\nx", "no letter stands before a text", hint: "`f`"),
    Mistake("x = «r»\"a\"\nx", "no letter stands before a text", hint: "`r`"),
    Mistake("plot(run.history, title: «\"Loss)»\nrun.history", "quote", after: Prelude.run),
    Mistake(
      "plot(run.history,\n  title: «\"Loss,»\n  metric: loss)\nrun.history", "quote",
      after: Prelude.run),
    Mistake("x = max(len(«\"a), 3)»\nx", "no closing quote"),
    Mistake(
      "model m {\n  input(9)\n  branch a { dense(1, name: «\"x) }»\n  concatenate()\n  dense(1)\n}\nsummary(m)",
      "no closing quote"),
    Mistake("model m {\n  input(9)\n  dense(1, activation: «'relu'»)\n}\nsummary(m)", "quotes"),
  ])
  func ofTexts(_ mistake: Mistake) { mistake.expectOneError() }

  @Test(arguments: [
    Mistake("x = \"a {«b»}\"\nx", "there is no `b`"),
    Mistake("a = 1\nx = \"a {a} and {«b»}\"\nx", "there is no `b`"),
    Mistake("x = \"a {1 +«»}\"\nx", "a value is missing"),
    Mistake("x = \"a {« »}\"\nx", "an expression is missing"),
    Mistake("a = 1\nx = \"{a.«b»}\"\nx", "has no parts"),
    Mistake("a = 1\nx = \"{round(a, «99»)}\"\nx", "from 0 to 15"),
    Mistake("x = \"{1 / «0»}\"\nx", "divides by zero"),
    Mistake("x = \"{«y = 3»}\"\nx", "only an expression"),
  ])
  func inTexts(_ mistake: Mistake) { mistake.expectOneError() }

  @Test(arguments: [
    Mistake("x = «(»1 + 2\nx", "this `(` is never closed", hint: "`)`"),
    Mistake("x = [1, 2, «(»3\nx", "this `(` is never closed"),
    Mistake("x = max(1, «[»2\nx", "this `[` is never closed"),
    Mistake("x = «[»1, 2\ny = 3\nx\ny", "this `[` is never closed", hint: "`]`"),
    Mistake("x = «[»1, 2\n\ny = x[0]\ny\n---\ny + len(x)", "this `[` is never closed"),
    Mistake("x = 1«)»\nx", "never opened"),
    Mistake("«}»\nx = 1\nx", "never opened"),
    Mistake("x = [1, 2]«]»\nx + 1\n---\nx + 2", "never opened"),
    Mistake("x = «(»1]\nx", "closed by a `]`", hint: "`)`"),
    Mistake("x = «[»1, 2)\nx", "closed by a `)`", hint: "`]`"),
    Mistake("x = [«(»1]\nx", "never closed"),
    Mistake("x = [max«(»[1, 2]]]\nx", "closed by a `]`"),
    Mistake("x = max(«[»1, 2)\nx", "never closed"),
    Mistake("model m «{»\n  input(9)\n  dense(1)\nsummary(m)", "this `{` is never closed"),
    Mistake("model m «{»\ninput(9)\ndense(1)\nsummary(m)", "this `{` is never closed"),
    Mistake("model m «{»\n  input(9)\n  dense(1)\n---\nsummary(m)", "this `{` is never closed"),
    Mistake(
      "model m «{»\n  input(9)\n  branch a { dense(1) }\n  branch { }\n  concatenate()\nx = 3\nx + 1",
      "this `{` is never closed"),
    Mistake("model m {\n  input(9)\n  dense«(»1\n}\nsummary(m)", "this `(` is never closed"),
    Mistake(
      "model m {\n  input(9)\n  dense«(»16, activation: relu\n  dense(1)\n}\nsummary(m)",
      "this `(` is never closed"),
    Mistake(
      "model m {\n  input(9)\n  dense«(»16, activation: relu,\n  dense(1)\n}\nsummary(m)",
      "this `(` is never closed"),
    Mistake(
      "model m { input(9); dense«(»16; dense(1) }\nsummary(m)", "this `(` is never closed"),
    Mistake("model m {\n  input(9)\n  dense(1)«)»\n}\nsummary(m)", "never opened"),
    Mistake("model m «{»\n  input(9)\n  { dense(2)\n  dense(1)\n}\nsummary(m)", "never closed"),
    Mistake(
      "results = evaluate«(»run, test\nresults\nexpect(results.accuracy > 0.87)", "never closed",
      after: Prelude.run),
    Mistake(
      "results = evaluate(run, test)«)»\nresults\nexpect(results.accuracy > 0.87)", "never opened",
      after: Prelude.run),
    Mistake(
      "more = fit(run, train«[»10000:, epochs: 20)\nmore.history.loss", "never closed",
      after: Prelude.run),
    Mistake(
      "more = fit(run, train«(»10000:], epochs: 20)\nmore.history", "closed by a `]`",
      after: Prelude.run),
    Mistake(
      """
      c = compile«(»mlp,
        optimizer: rmsprop(learning_rate: 0.01),
        loss: binary_crossentropy
      r = fit(c, train)
      r.history
      """, "never closed", after: Prelude.compiled),
  ])
  func ofBrackets(_ mistake: Mistake) { mistake.expectOneError() }

  @Test(arguments: [
    Mistake("x = 1 +«»\nx", "a value is missing"),
    Mistake("x = 1 + «*» 2\nx", "a value is missing"),
    Mistake("x = «»\nx", "a value is missing", hint: "only inside brackets"),
    Mistake("«=» 3", "a value is missing"),
    Mistake("x = [1,«,»2]\nx", "a value is missing"),
    Mistake("x = max(«,»)\nx", "a value is missing"),
    Mistake("x = «(»)\nx", "stands nothing"),
    Mistake("x = [1, 2][«]»\nx", "a number, a slice, a mask or a list"),
    Mistake("x = [1 «2»]\nx", "a `,` or the closing `]`"),
    Mistake("x = 1\n  «+» 2\nx", "a plus", hint: "only inside brackets"),
    Mistake("x = 1 «\\»\n  + 2\nx", "`\\`", hint: "only inside brackets"),
    Mistake("3 «4»", "should have ended"),
    Mistake("x = 1«;» y = 2\nx + y", "`;` stands only between layers"),
    Mistake("x = 1 «=» 2\nx", "one name"),
    Mistake("«1» = 2", "only a name can be bound"),
    Mistake("x«:» 3", "a `:` stands only", hint: "`name = value`"),
    Mistake("x = 3 «@» 4\nx", "`@` is not part of the language"),
    Mistake("x = «§»\nx", "`§` is not part of the language"),
    Mistake("model m { input(9); «§»; dense(1) }\nsummary(m)", "`§` is not part of the language"),
    Mistake("a = 1\nb = 2\nc = 3\na < b «<» c", "can't be chained", hint: "a < b and b < c"),
    Mistake("a = 1\nx = a == 1 «==» true\nx", "can't be chained"),
    Mistake("x = [1, 2]«(»0)\nx", "can't be called"),
  ])
  func ofStatements(_ mistake: Mistake) { mistake.expectOneError() }

  /// What could go on in the next line has no next line at the end of a cell.
  @Test(arguments: ["x =", "x = 1 +"])
  func aValueThatIsMissingAtTheEndHasNoHint(code: String) {
    let errors = CheckedCode(code).errors
    #expect(errors.count == 1 && errors.first?.message.contains("a value is missing") == true)
    #expect(errors.first?.hint == nil)
  }
}
