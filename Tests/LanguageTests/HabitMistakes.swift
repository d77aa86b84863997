import Testing

/// What readers bring from Python, Keras and R: each gets told how it is written here.
@Suite struct HabitMistakes {
  @Test(arguments: [
    Mistake(
      "model m {\n  input(9)\n  dense(16, «activation»='relu')\n  dense(1)\n}\nsummary(m)",
      "follows a colon", hint: "`activation: relu`"),
    Mistake(
      "model m {\n  input(9)\n  dense(16, «activation»=\"relu\")\n  dense(1)\n}\nsummary(m)",
      "follows a colon", hint: "`activation: \"relu\"`"),
    Mistake(
      "model m {\n  input(9)\n  dense(16, activation: «'relu'»)\n  dense(1)\n}\nsummary(m)",
      "straight double quotes", hint: "\"relu\""),
    Mistake(
      "c = compile(mlp, loss: mse, «metrics»=['accuracy'])\nc", "follows a colon",
      hint: "`metrics: [accuracy]`", after: Prelude.model),
    Mistake(
      "c = compile(mlp, optimizer: rmsprop(«lr»=0.01), loss: mse)\nc", "follows a colon",
      hint: "`learning_rate: 0.01`", after: Prelude.model),
    Mistake(
      "c = compile(mlp, optimizer: rmsprop(«lr»: 0.01), loss: mse)\nc", "no parameter `lr`",
      hint: "`learning_rate`", after: Prelude.model),
    Mistake(
      "diagram(mlp, show_shapes: «True»)", "`True` is written `true`", hint: "`true`",
      after: Prelude.model),
    Mistake(
      "diagram(mlp, «show_shapes»=True)", "follows a colon", hint: "`show_shapes: true`",
      after: Prelude.model),
    Mistake(
      "plot(run.history, «title»='Loss')", "follows a colon", hint: "`title: \"Loss\"`",
      after: Prelude.run),
    Mistake("x = «None»\nx", "`None` is written `none`"),
    Mistake("x = «FALSE»\nx", "`FALSE` is written `false`"),
  ])
  func ofArguments(_ mistake: Mistake) { mistake.expectOneError() }

  /// Arguments of Keras's functions that have no counterpart.
  @Test(arguments: [
    Mistake(
      "fit(compiled, train, «validation_split»=0.4)", "follows a colon",
      hint: "`validation_split: 0.4`", after: Prelude.compiled),
    Mistake(
      "fit(compiled, train, «verbose»: 0)", "no parameter `verbose`", hint: "`nbrun -q`",
      after: Prelude.compiled),
    Mistake(
      "fit(compiled, train, «sample_weight»: [1, 2])", "no parameter `sample_weight`",
      hint: "`loss weighted(y, p)", after: Prelude.compiled),
    Mistake(
      "fit(compiled, train, «steps_per_epoch»: 10)", "no parameter", hint: "train[:1000]",
      after: Prelude.compiled),
    Mistake(
      "fit(compiled, train, «optimizer»: adam)", "no parameter", hint: "`compile` takes it",
      after: Prelude.compiled),
    Mistake(
      "fit(compiled, «x»: train.x, «y»: train.y)", "no parameter `x`", hint: "together",
      after: Prelude.compiled),
    Mistake(
      "evaluate(run, test, «verbose»: 0)", "no parameter", hint: "leave it out",
      after: Prelude.run),
    Mistake(
      "predict(run, test, «steps»: 3)", "no parameter", hint: "slice the data", after: Prelude.run),
    Mistake(
      "compile(mlp, loss: mse, «learning_rate»: 0.01)", "no parameter `learning_rate`",
      hint: "`optimizer: rmsprop(learning_rate: 0.001)`", after: Prelude.model),
    Mistake(
      "compile(mlp, loss: mse, «epochs»: 20)", "no parameter", hint: "`fit` takes",
      after: Prelude.model),
    Mistake(
      "compile(mlp, loss: mse, «run_eagerly»: true)", "no parameter", hint: "leave it out",
      after: Prelude.model),
    Mistake("adam(«clipnorm»: 1.0)", "no parameter", hint: "not clipped"),
    Mistake("early_stopping(«verbose»: 1)", "no parameter", hint: "leave it out"),
    Mistake(
      "model m {\n  input(9)\n  dense(16, activation: relu, «input_shape»: 10000)\n  dense(1)\n}\n"
        + "summary(m)", "`dense` has no parameter `input_shape`", hint: "`input(10000)`"),
    Mistake(
      "model m {\n  input(9)\n  dense(16, «input_dim»: 9)\n}\nsummary(m)",
      "no parameter `input_dim`", hint: "first layer says it"),
    Mistake(
      "model m {\n  input(«shape»: 9)\n  dense(1)\n}\nsummary(m)", "no parameter `shape`",
      hint: "`input(10000)`"),
    Mistake(
      "model m {\n  input(9)\n  embedding(10, 2, «input_length»: 9)\n  flatten()\n}\nsummary(m)",
      "no parameter `input_length`", hint: "`input(500)`"),
    Mistake(
      "model m {\n  input(9)\n  embedding(10, 2, «mask_zero»: true)\n  flatten()\n}\nsummary(m)",
      "no parameter `mask_zero`", hint: "no masks"),
    Mistake(
      "model m {\n  input(9)\n  dense(16, «kernel_initializer»: 0)\n}\nsummary(m)", "no parameter",
      hint: "Glorot"),
    Mistake(
      "model m {\n  input(9)\n  dense(16, «padding»: same)\n}\nsummary(m)",
      "no parameter `padding`", hint: "conv1d"),
    Mistake("imdb(«path»: \"imdb.npz\")", "no parameter `path`", hint: "--data"),
    Mistake(
      "pad_sequences(«sequences»: reviews.train, maxlen: 9)", "no parameter", hint: "`rows`",
      after: Prelude.reviews),
  ])
  func ofArgumentsOfKeras(_ mistake: Mistake) { mistake.expectOneError() }

  @Test(arguments: [
    Mistake("x = «range»(10)\nx", "no function `range`", hint: "slices"),
    Mistake("«print»(3)", "no `print`", hint: "on a line of its own"),
    Mistake("«print» 3", "no `print`"),
    Mistake("«import» numpy as np", "nothing to import", hint: "`nbrun help`"),
    Mistake("«from» keras import layers\nlayers", "nothing to import"),
    Mistake("«library»(keras)", "nothing to import"),
    Mistake("«for» i in [1, 2]:\n  i + 1\n  i + 2\nx = 3\nx", "no loops", hint: "max(x)"),
    Mistake("«while» true:\n  x = 1", "no loops"),
    Mistake("x = 3\n«return» x", "no `return`", hint: "is shown"),
    Mistake("x = «c»(1, 2)\nx", "no function `c`", hint: "[1, 2]"),
    Mistake("x = 5 «−» 3\nx", "`−` is not part", hint: "`-`"),
    Mistake("x = 5 «×» 3\nx", "`×` is not part", hint: "`*`"),
    Mistake("x = 5 «≤» 3\nx", "`≤` is not part", hint: "`<=`"),
    Mistake("x = 5 + «\u{200B}»3\nx", "the invisible character U+200B", hint: "delete it"),
    Mistake("x = «\u{FEFF}»3\nx", "the invisible character U+FEFF"),
    Mistake("mlp.«summary»()", "no methods", hint: "`summary(mlp)`", after: Prelude.model),
    Mistake("x = [i «for» i in [1, 2]]\nx", "no loops"),
    Mistake("«if» 3 > 2:\n  x = 3", "no `if`"),
    Mistake("x = 1 «if» true else 2\nx", "no `if`", hint: "mask"),
    Mistake("«def» f(x):\n  return x + 1\n\nf(3)", "no functions to declare"),
    Mistake("f = «lambda» x: x + 1\nf", "no functions to declare"),
    Mistake("«class» A:\n  x = 3", "no classes"),
    Mistake("«let» x = 3\nx", "no `let`", hint: "`name = value`"),
    Mistake("a«,» b = [1, 2]\na + b", "binds one name"),
    Mistake("(a«,» b) = [1, 2]\na + b", "no tuples"),
    Mistake("x = (1«,» 2)\nx", "no tuples", hint: "[1, 2]"),
    Mistake("x = «{»\"a\": 1}\nx", "only a model's or a branch's layers"),
    Mistake("x = y «=» 3\nx", "one name"),
    Mistake("x = [1, 2, 3]\nx[:«:»2]", "no step"),
    Mistake("x = [1, 2, 3]\nx[0:3«:»2]", "no step"),
    Mistake("x = [[1, 2], [3, 4]]\nx[:«,» 1]", "a list of lists has no columns", hint: "x[i][j]"),
    Mistake("x = [[[1]]]\nx[0«,» 0, 0]", "two axes at most", hint: "a[i][j][k]"),
    Mistake("x = [1, 2]\ny = x * 2\ny[:«,» 0]", "has one axis", hint: nil),
    Mistake("y = [1, 2] * 2\ny[:«,» None]", "two axes at most", hint: "write `y`"),
    Mistake("x = [1, 2, 3]\n«x[0]» = 1", "nothing can be changed"),
    Mistake("«reviews.train» = 1", "nothing can be changed", after: Prelude.reviews),
    Mistake("x = 1\nx «+=» 1", "`+=`", hint: "bound once"),
    Mistake("x = 1\nx+«+»", "a plus"),
    Mistake("x «<-» 3\nx", "`<-`", hint: "`=`"),
    Mistake("x = 3 «%» 2\nx", "`%`", hint: "remainder"),
    Mistake("x = 3 «//» 2\nx", "`//`", hint: "floor"),
    Mistake("x = 3 «^» 2\nx", "`^`", hint: "`**`"),
    Mistake("x = true «&&» false\nx", "`&&`", hint: "`and`"),
    Mistake("x = «!»true\nx", "`!`", hint: "`not`"),
    Mistake("x = 3 «===» 3\nx", "`===`", hint: "`==`"),
    Mistake("reviews«$»train", "`$`", hint: "a point", after: Prelude.reviews),
    Mistake(
      "compiled.«fit»(train)", "there are no methods", hint: "`fit(compiled, train)`",
      after: Prelude.compiled),
    Mistake("mlp.«compile»(loss: mse)", "no methods", hint: "compile(mlp", after: Prelude.model),
    Mistake("m = keras.«Sequential»()\nm", "no methods", hint: "`model name { … }`"),
    Mistake(
      "net = «Sequential»([dense(16), dense(1)])\nnet", "no function `Sequential`",
      hint: "`model name { … }`"),
    Mistake("model «net» = sequential(dense(16))\nnet", "braces"),
  ])
  func ofStatements(_ mistake: Mistake) { mistake.expectOneError() }

  /// Every argument is a mistake of its own; what stands inside it is not one more.
  @Test func allEqualSignsOfACallAreReported() {
    let checked = CheckedCode(
      Prelude.compiled
        + "c = compile(mlp, «optimizer»='adam', «loss»='mse', «metrics»=['accuracy', 'mae'])\nc")
    #expect(checked.errors.map(\.range) == checked.marked)
    #expect(
      checked.errors.map(\.hint) == [
        "write `optimizer: adam`", "write `loss: mse`", "write `metrics: [accuracy, mae]`",
      ])
  }
}
