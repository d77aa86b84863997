import Engine
import Language
import Testing

/// Models with parameters, repeated layers, and sweeps over them.
@Suite struct SweepTests {
  private static let family = """
    model family(layers, units: 16, act: relu) {
      input(10000)
      repeat layers { dense(units, activation: act) }
      dense(1, activation: sigmoid)
    }

    """

  @Test(arguments: [
    Mistake("summary(«family»())", "`family` needs `layers`", hint: "family(layers: …)"),
    Mistake("summary(family(layers: 1, «unit»: 3))", "no parameter `unit`", hint: "`units`"),
    Mistake("summary(family(1, 2, relu, «4»))", "takes 3 parameters, and here is one more"),
    Mistake("summary(family(1, «layers»: 2))", "`layers` is given twice"),
    Mistake("summary(family(layers: «len([1])»))", "must be known before anything runs"),
    Mistake("summary(family(«layer»))", "there is no `layer`"),
    Mistake("summary(family(1, «[1, 2] + 1»))", "numbers, texts, true or false", hint: "`units`"),
    Mistake(
      "model one { input(9); dense(1) }\nsweep s { net: [«one»] } = fit(compile(net, loss: mse), imdb().train)\ns",
      "not for a model", hint: "a sweep for each model"),
    Mistake("summary(«family»)", "not a model with parameters", hint: "`family(…)`"),
    Mistake("summary(family(layers: 1))\n«family» = 3", "`family` is bound already"),
  ])
  func wrongCalls(_ mistake: Mistake) { mistake.after(Self.family).expectOneError() }

  @Test(arguments: [
    Mistake(
      "model f(n) {\n  input(9)\n  repeat «n» { dense(2) }\n  dense(1)\n}\nsummary(f(-1))",
      "from 0 to 1000 that is known before anything runs (with n: -1)"),
    Mistake(
      "model f(n) {\n  input(9)\n  dense(«n»)\n}\nsummary(f(n: 0))\nsummary(f(n: 1))",
      "`units` of `dense` must be a whole number of at least 1, not 0 (with n: 0)"),
    Mistake(
      "model f(act) { input(9); dense(1, activation: «act») }\nsummary(f(adam))",
      "`adam` is not a choice here"),
    Mistake("model f(a, «a») { input(9); dense(a) }\nsummary(f(1, 2))", "is there already"),
    Mistake("model f(a) { input(9); «repeat» { dense(a) } }\nsummary(f(1))", "needs a number"),
    Mistake(
      "model f(a) { input(9); branch { dense(a) }; branch { }; «repeat» 2 { dense(1) } }\nsummary(f(1))",
      "after branches a merging layer must follow", hint: "concatenate()"),
    Mistake(
      "model f(a) { input(9); repeat a { dense(2, name: «x») } }\nsummary(f(2))",
      "another layer of this model is named `x`"),
    Mistake(
      "model f(a) { input(9); repeat 600 { repeat a { «flatten»() } } }\nsummary(f(600))",
      "at most 1000 layers"),
    Mistake("«repeat» 2 { dense(1) }", "`repeat` stands only in a model"),
    Mistake("model m { input(9); repeat «1.5» { dense(1) } }\nsummary(m)", "whole number"),
  ])
  func wrongModels(_ mistake: Mistake) { mistake.expectOneError() }

  private static let prelude = Prelude.multiHot + family

  private static func sweep(_ axes: String, _ model: String = "family(layers: layers)") -> String {
    "sweep s { \(axes) } = fit(compile(\(model), loss: binary_crossentropy), train)\ns\ntest.y[0]"
  }

  @Test(arguments: [
    Mistake(
      "sweep «s» { } = fit(compile(family(1), loss: mse), train)\ns\ntest.y[0]", "varies nothing"),
    Mistake(sweep("layers: «3»"), "needs a list of choices, and this is a whole number"),
    Mistake(sweep("layers: «[]»"), "`layers` has no choices"),
    Mistake(sweep("layers: [1, «1»]"), "this choice of `layers` is there already"),
    Mistake(
      sweep("how: [sgd(), «sgd(momentum: 0.0)»]; layers: [1]"),
      "this choice of `how` is there already"),
    Mistake(
      sweep("how: [none, l2(0.1), l1(0.1), «l2(0.1)»]; layers: [1]"),
      "this choice of `how` is there already"),
    Mistake(
      sweep("how: [none, l2(0.1), «none»]; layers: [1]"), "this choice of `how` is there already"),
    Mistake(
      sweep(
        "how: [exponential_decay(0.1, 10, 0.9), «exponential_decay(0.1, 10, 0.9)»]; layers: [1]"),
      "this choice of `how` is there already"),
    Mistake(
      sweep("how: [early_stopping(patience: 2), «early_stopping(patience: 2)»]; layers: [1]"),
      "this choice of `how` is there already"),
    Mistake(
      "loss own(y, p) = (y - p) * (y - p)\n" + sweep("how: [own, mse, «own»]; layers: [1]"),
      "this choice of `how` is there already"),
    Mistake(sweep("layers: [1]; «layers»: [2]"), "`layers` is varied already"),
    Mistake(sweep("layers: [1, «two»]"), "there is no `two`"),
    Mistake(
      sweep("layers: [1]; «units»: [2]"), "`units` makes no difference", hint: "units: units"),
    Mistake(sweep("«loss»: [1]", "family(loss)"), "has a column `loss` already", hint: "my_loss"),
    Mistake(
      "sweep s { layers: [1, 2] } = «compile(family(layers), loss: mse)»\ns\ntrain.y[0]\ntest.y[0]",
      "trains one run for each combination, and this is a compiled model", hint: "fit(…)"),
    Mistake(sweep("layers: [1]") + "\ns[«1»]", "1 is outside"),
    Mistake(
      sweep("layers: [1]") + "\ns.«history»", "a sweep has no `.history`", hint: "[0].history"),
    Mistake(sweep("layers: [1]") + "\nplot(s, metric: «accuracy»)", "has no `accuracy`"),
    Mistake(sweep("layers: [1]") + "\npredict(«s», test)", "not a sweep", hint: "`[0]`"),
  ])
  func wrongSweeps(_ mistake: Mistake) { mistake.after(Self.prelude).expectOneError() }

  /// Choices that are no constants are told apart by what they do.
  @Test(arguments: [
    ("kernel_regularizer", "[none, l2(0.1), l1(0.1), l2(0.2), l1_l2(l1: 0.1, l2: 0.2)]"),
    ("activation", "[relu, leaky_relu(negative_slope: 0.1), leaky_relu(negative_slope: 0.3)]"),
  ])
  func choicesOfALayer(_ name: String, _ choices: String) {
    let checked = CheckedCode(
      Prelude.multiHot
        + "model m(how) { input(10000); dense(4, \(name): how); dense(1, activation: sigmoid) }\n"
        + Self.sweep("how: \(choices)", "m(how: how)"))
    #expect(checked.diagnostics.map(\.message) == [])
  }

  @Test(arguments: [
    ("loss: how", "[mse, own, other]"),
    ("loss: mse, optimizer: how", "[adam, sgd, adam(learning_rate: 0.01)]"),
    (
      "loss: mse, optimizer: sgd(learning_rate: how)",
      "[0.1, exponential_decay(0.1, 10, 0.9), exponential_decay(0.1, 20, 0.9)]"
    ),
  ])
  func choicesOfATraining(_ arguments: String, _ choices: String) {
    let checked = CheckedCode(
      Prelude.multiHot + """
        loss own(y, p) = (y - p) * (y - p)
        loss other(y, p) = abs(y - p)
        model m { input(10000); dense(1, activation: sigmoid) }
        sweep s { how: \(choices) } = fit(compile(m, \(arguments)), train)
        s
        test.y[0]
        """)
    #expect(checked.errors.map(\.message) == [])
  }

  /// What is wrong for one combination is said once, with that combination, where it is wrong.
  @Test func everyCombinationIsChecked() {
    let checked = CheckedCode(
      """
      model f(width, size) {
        input(100)
        embedding(500, 4)
        conv1d(8, width)
        max_pooling1d(«size»)
        flatten()
        dense(1, activation: sigmoid)
      }
      words = pad_sequences(imdb(num_words: 500).train, maxlen: 100)
      sweep s { width: [1, 2, 3]; size: [98, 100] } = fit(compile(f(width, size), loss: mse), words)
      s
      """)
    #expect(checked.errors.map(\.range) == checked.marked)
    #expect(
      checked.errors.map(\.message) == [
        "a window of 100 does not fit: only 99 positions are left here (with width: 2, size: 100)"
      ])
  }

  @Test(arguments: [
    "summary(family(2))", "summary(family(layers: 0, act: tanh))",
    "n = 3\nsummary(family(n, units: n * 2))", "summary(family(layers: 1, act: \"tanh\"))",
    "small = family(1, 4)\nsummary(small)\ndiagram(family(2))",
    "alias = family\nsummary(alias(1))",
    "model g(activation, dropout: 0.5) { input(9); dropout(dropout); dense(1, activation: activation) }\nsummary(g(relu))",
    "model g(penalty: none) { input(9); dense(1, kernel_regularizer: penalty) }\nsummary(g())\nsummary(g(l2(0.001)))",
    "model g(\n  a: 1,\n  b: 2\n) {\n  input(9)\n  repeat a {\n    branch { dense(b) }\n    branch { }\n    concatenate()\n  }\n  dense(1)\n}\nsummary(g())",
    "repeat = 3\nrepeat",
  ])
  func rightModels(_ code: String) {
    let checked = CheckedCode(Self.family + code + "\nsummary(family(1))")
    #expect(checked.diagnostics.map(\.summary) == [])
  }

  @Test(arguments: [
    sweep("layers: [1, 2, 3]; units: [16, 32]", "family(layers, units)"),
    sweep("activation: [relu, tanh]", "family(1, act: activation)")
      + "\ns.activation\ns.best_epoch",
    "sweep s {\n  measure: [mse, binary_crossentropy]\n  optimizer: [adam, sgd(learning_rate: 0.1)]\n} = fit(compile(family(1), optimizer: optimizer, loss: measure), train)\nplot(s)\nevaluate(s, test).loss",
    sweep("layers: [1, 2]")
      + "\nbest = argmin(s.loss)\ns[best].history\nevaluate(s[-1], test)\nplot([s[0].history, s[1].history])",
    "sizes = [1, 2]\n" + sweep("layers: sizes"),
  ])
  func rightSweeps(_ code: String) {
    let checked = CheckedCode(Self.prelude + code + "\ntest.y[0]")
    #expect(checked.diagnostics.map(\.summary) == [])
  }

  @Test func aParameterThatNothingUsesIsWarnedOf() {
    let checked = CheckedCode(
      "model f(a, «b») { input(9); dense(a) }\nsummary(f(1, 2))\nsummary(f(2, 2))")
    #expect(checked.errors.isEmpty)
    #expect(checked.warnings.map(\.range) == checked.marked)
  }

  /// A model from a call is the model that is written out.
  @Test func aCallFillsInParameters() throws {
    let checked = CheckedCode(
      Self.family + """
        model written { input(10000); dense(8, activation: tanh); dense(8, activation: tanh); dense(1, activation: sigmoid) }
        called = family(2, 8, act: tanh)
        summary(called)
        summary(written)
        """)
    var models: [String: ModelDescription] = [:]
    for statement in try #require(checked.program).cells.flatMap(\.statements) {
      if case .binding(let name, let value) = statement.kind, case .model(let model) = value.type {
        models[name] = model
      }
    }
    #expect(models["called"]?.nodes == models["written"]?.nodes)
    #expect(models["called"]?.nodes.count == 4)
  }
}
