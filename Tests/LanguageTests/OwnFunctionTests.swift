import Engine
import Language
import Testing

/// Losses and metrics of one's own.
@Suite struct OwnFunctionTests {
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
