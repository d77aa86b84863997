import Testing

/// Statements and values that other languages write in another way: where the caret stands, and what
/// the hint says.
@Suite struct StatementMistakes {
  @Test(arguments: [
    Mistake("«branch» a { dense(1) }", "a branch stands only in a model", hint: "model name"),
    Mistake("«sweep» { }", "a sweep needs a name", hint: "`sweep name { … }`"),
    Mistake("«foo» bar { }", "there is no declaration `foo`", hint: "a model is declared"),
    Mistake("«modle» m(u) { input(3); dense(u) }", "no declaration `modle`", hint: "`model`?"),
    Mistake("foo «bar»(1)", "here the statement should have ended", hint: "one statement a line"),
    Mistake("model «3» { input(3) }", "here the statement should have ended"),
    Mistake("model «true» { input(3); dense(1) }", "can't be the model's name"),
    Mistake("x = 1 «{» 2 }\nx", "a `{` opens only a model's", hint: "`model name { … }`"),
    Mistake("x = «{»1: 2}\nx", "a `{` opens only a model's", hint: "`[1, 2]`"),
    Mistake("x = 1«:»\nx", "a `:` stands only between", hint: "no blocks of statements"),
    Mistake("x = 1«,» y = 2", "one statement binds one name", hint: "one line for each name"),
    Mistake("x = [1, 2«;» 3]\nx", "here a `,` or the closing `]` is missing"),
  ])
  func ofStatements(_ mistake: Mistake) { mistake.expectOneError() }

  @Test(arguments: [
    Mistake("x = [i «for» i in [1, 2]]\nx", "there are no loops", hint: "whole tensors"),
    Mistake("a = [1, 2, 3]\na[0:2«:»1]", "a slice has no step", hint: "`[from:to]`"),
    Mistake("a = [1, 2, 3]\na[:«:»2]", "a slice has no step", hint: "`[from:to]`"),
    Mistake("x = «+»1\nx", "a plus does not stand before a value", hint: "leave it out"),
    Mistake("«+»1", "a plus does not stand before a value", hint: "only inside brackets"),
    Mistake("1\n«+» 2", "a plus does not stand before a value", hint: "only inside brackets"),
    Mistake("x = «True»\nx", "`True` is written `true` here", hint: "`true`"),
    Mistake("x = «NULL»\nx", "`NULL` is written `none` here", hint: "`none`"),
    Mistake("a = [1]\na.«1»", "behind a `.` stands the name of a part", hint: "`.x`"),
    Mistake("a = [1]\na.«[»0]", "behind a `.` stands the name of a part", hint: "`.x`"),
    Mistake("x = max(1«,»000, 2)\nx", "written without commas", hint: "`1000` or `1_000`"),
    Mistake("x = max(1«,»050, 2)\nx", "written without commas", hint: "`1050` or `1_050`"),
    Mistake("x = 1 < «<» 2\nx", "a value is missing"),
    Mistake(
      "fit(compiled, train, class_weight: {0: 1, 1«,» 2})", "behind a class stands a `:`",
      hint: "{0: 1, 1: 2.5}", after: Prelude.compiled),
    Mistake(
      "fit(compiled, train, class_weight: {0«}»)", "behind a class stands a `:`",
      hint: "{0: 1, 1: 2.5}", after: Prelude.compiled),
  ])
  func ofValues(_ mistake: Mistake) { mistake.expectOneError() }

  /// A last comma is allowed wherever commas stand between values.
  @Test(arguments: [
    "fit(compiled, train, class_weight: {0: 1, 1: 2,})", "fit(compiled, train, epochs: 1,)",
    "max([1, 2,])", "round(1.5, 0,)", "clip(1, 100, 200)", "clip(1,100,200)", "clip(5, 0, 10)",
  ])
  func whatIsAllowed(code: String) {
    #expect(CheckedCode(Prelude.compiled + code).errors.map(\.summary) == [])
  }

  /// A condition of 40 bytes at most is shown as the mask that it would be: a name and ` > 1`.
  @Test func conditionsAreMasks() {
    for (length, isShown) in [(1, true), (36, true), (37, false)] {
      let name = String(repeating: "a", count: length)
      let hint = isShown ? "a mask selects, `\(name)[\(name) > 1]`" : "as in `x[x > 0]`"
      Mistake("«if» \(name) > 1:", "there is no `if`", hint: hint).expectOneError()
    }
  }

  /// A value behind `=` is shown where it has fewer than 60 bytes, two of them quotes.
  @Test func valuesBehindEqualSigns() {
    for (length, isShown) in [(1, true), (57, true), (58, false)] {
      let text = "\"" + String(repeating: "a", count: length) + "\""
      Mistake(
        "plot(run.history, «title»=\(text))", "a parameter's value follows a colon",
        hint: "`title: \(isShown ? text : "…")`", after: Prelude.run
      ).expectOneError()
    }
  }
}
