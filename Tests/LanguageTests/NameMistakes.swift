import Testing

/// Names: unknown ones, those bound twice or too late, those that can't be bound.
@Suite struct NameMistakes {
  @Test(arguments: [
    Mistake("x = «foo» + 1\nx", "there is no `foo`", hint: "bound by `foo = …`"),
    Mistake("rate = 0.5\nx = «rat» * 2\nx + rate", "there is no `rat`", hint: "`rate`"),
    Mistake("«revews».train", "there is no `revews`", hint: "`reviews`", after: Prelude.reviews),
    // One misspelt binding is one mistake, however often the name is used.
    Mistake(
      "reviews.train.y[0]\nx = «review».train\nx.x[0]\nreview.test\nreview.train",
      "there is no `review`", hint: "`reviews`", after: Prelude.reviews),
    Mistake("«x» + 1\n---\nx = 2", "`x` is bound further down, in line 3", hint: "move"),
    Mistake("summary(«m»)\nmodel m { input(10); dense(1) }", "bound further down, in line 2"),
    Mistake("x = «x» + 1\nx", "`x` is bound further down, in line 1"),
    Mistake("a = 1\nb = 2\n«a» = 3\na + b", "`a` is bound already, in line 1", hint: "`a_2`"),
    Mistake("a = 1\na_2 = 2\n---\n«a» = 3\na + a_2", "bound already, in line 1", hint: "`a_3`"),
    Mistake(
      "model «mlp» {\n  input(10)\n  dense(1)\n}\nsummary(mlp)", "`mlp` is bound already",
      after: Prelude.model),
    Mistake("«mlp» = 3\nsummary(mlp)", "`mlp` is bound already, in line 1", after: Prelude.model),
    Mistake("«max» = 3\nmax + 1", "`max` is a function", hint: "`my_max`"),
    Mistake("model «dense» { input(10); dense(1) }\nsummary(dense)", "`dense` is a function"),
    Mistake("x = «max»\nx", "`max` is a function", hint: "`max(…)`"),
    Mistake("x = «relu»\nx", "`relu` stands only where a parameter takes it"),
    Mistake("«true» = 1", "`true` is a word of the language"),
    Mistake("«True» = 1", "`True`"),
    Mistake("x = 3\n«x»(1)", "`x` is a whole number, not a function"),
    Mistake(
      "«mlp»(reviews.train)", "`mlp` is a model, not a function", hint: "compile(mlp",
      after: Prelude.model + Prelude.reviews),
    Mistake(
      "«run»(test)", "a training run, not a function", hint: "predict(run", after: Prelude.run),
  ])
  func areReportedOnce(_ mistake: Mistake) { mistake.expectOneError() }

  @Test(arguments: [
    Mistake("x = 5\nx.«shape»", "a whole number has no parts"),
    Mistake("reviews.«training»", "`.test`, `.train` and `.word_index`", after: Prelude.reviews),
    Mistake("reviews.«trian»", "no `.trian`", hint: "`.train`", after: Prelude.reviews),
    Mistake("reviews.train.«z»", "a data set has no `.z`", after: Prelude.reviews),
    Mistake("reviews.train.x.«foo»", "no `.foo`", after: Prelude.reviews),
    Mistake("x = reviews.«foo»\nx + 1\nx.y.z\nlen(x)", "no `.foo`", after: Prelude.reviews),
    Mistake("compiled.«history»", "a compiled model has no parts", after: Prelude.compiled),
    Mistake("run.«histroy»", "a training run has no `.histroy`", hint: "`.history`"),
    Mistake("run.«accuracy»", "no `.accuracy`", hint: "`run.history.accuracy`"),
    Mistake("run.history.«acuracy»", "a history has no `.acuracy`", hint: "`.accuracy`"),
    // No validation data were given.
    Mistake("run.history.«val_loss»", "no `.val_loss`, but `.accuracy`, `.loss` and `.names`"),
    Mistake("evaluate(run, test).«auc»", "no `.auc`, but `.accuracy` and `.loss`"),
  ])
  func ofPartsAreReportedOnce(_ mistake: Mistake) {
    mistake.after(mistake.code.contains("run") ? Prelude.run : "").expectOneError()
  }
}
