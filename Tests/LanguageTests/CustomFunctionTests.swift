import Engine
import Language
import Testing

/// Losses and metrics of one's own.
@Suite struct CustomFunctionTests {
  @Test(arguments: [
    Mistake("loss «l»(y) = square(y)\nl", "two parameters", hint: "`loss l(y, p) = …`"),
    Mistake("loss «l» = 3\nl", "names labels and predictions"),
    Mistake("metric m(y, p, «q») = y - p\nm", "two parameters"),
    Mistake("loss l(y, p) = «square(y)»\nl", "does not depend on the predictions `p`"),
    Mistake("loss l(y, p) = square(y - «q»)\nl", "there is no `q`"),
    Mistake("loss l(y, p) = «sqare»(y - p)\nl", "can't call `sqare`", hint: "`square`"),
    Mistake("loss l(y, p) = «mean»(y - p)\nl", "can't call `mean`", hint: "it may call"),
    Mistake("loss l(y, p) = «square»(y, p)\nl", "`square` takes 1 value"),
    Mistake("loss l(y, p) = «clip»(p)\nl", "`clip` takes 3 values", hint: "clip(p"),
    Mistake("loss l(y, p) = (y - p) «<» 1\nl", "a loss can't use `<`", hint: "a metric may"),
    Mistake("loss l(y, p) = p «and» y\nl", "a loss can't use `and`"),
    Mistake("loss l(y, p) = p + «\"a\"»\nl", "made of `y`, `p` and numbers"),
    Mistake("loss l(y, p) = y - p\n«l» = 3\nl", "`l` is bound already"),
    Mistake("loss l(y, p) = y - «»\nl", "a value is missing"),
    Mistake("loss l«(»y, p = y - p\nl", "never closed"),
    Mistake(
      "metric m(y, p) = p > y\nc = compile(mlp, loss: «m»)\nc", "not a metric",
      after: Prelude.model),
    Mistake(
      "loss l(y, p) = p - y\nc = compile(mlp, loss: l, metrics: [«l»])\nc", "a loss",
      after: Prelude.model),
  ])
  func mistakes(_ mistake: Mistake) { mistake.expectOneError() }

  @Test(arguments: [
    Mistake(
      "metric «val_loss»(y, p) = abs(y - p)\nval_loss", "begin with `val_`", hint: "`my_loss`"),
    Mistake("loss «val_mine»(y, p) = abs(y - p)\nval_mine", "begin with `val_`", hint: "`my_mine`"),
    Mistake("metric «val_»(y, p) = abs(y - p)\nval_", "begin with `val_`"),
    Mistake("metric «names»(y, p) = abs(y - p)\nnames", "a history has that already"),
    Mistake("metric «epoch»(y, p) = abs(y - p)\nepoch", "a history has that", hint: "`my_epoch`"),
    Mistake("metric «weights»(y, p) = abs(y - p)\nweights", "a history has that already"),
    Mistake("metric «best_epoch»(y, p) = abs(y - p)\nbest_epoch", "a history has that already"),
    Mistake(
      "metric «val_loss»(y, p) = abs(y - p)\nc = compile(mlp, loss: mse, metrics: [val_loss])\nc",
      "begin with `val_`", after: Prelude.model),
  ])
  func namesThatHistoriesUse(_ mistake: Mistake) { mistake.expectOneError() }

  @Test(arguments: [
    Mistake("metric my(y, p) = p\nmetric mine(y, p) = «my»\nmine\nmy", "`my` is a metric"),
    Mistake("x = len([1])\nmetric m(y, p) = p * «x»\nm", "`x` is a whole number"),
    // What is wrong with a name is said once.
    Mistake("x = «q»\nmetric m(y, p) = p * x\nm", "there is no `q`"),
  ])
  func whatIsNoNumber(_ mistake: Mistake) { mistake.expectOneError() }

  @Test func aLossIsAFormula() throws {
    let checked = CheckedCode(
      """
      weight = 2
      loss weighted(y, p) = -(weight * y * log(p) + (1 - y) * log(1 - p))
      metric close(y, p) = abs(y - p) < 0.1
      metric far(y, p) = not (abs(y - p) < 0.1) or p > 0.9 and true
      model m { input(9); dense(1, activation: sigmoid) }
      c = compile(m, loss: weighted, metrics: [close, accuracy, far])
      r = fit(c, multi_hot(imdb(num_words: 9).train, dimension: 9))
      plot(r.history)
      r.history.close
      """)
    #expect(checked.diagnostics.map(\.summary) == [])
  }
}
