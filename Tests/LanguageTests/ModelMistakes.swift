import Testing

/// Models: layers, their arguments, their shapes, branches.
@Suite struct ModelMistakes {
  @Test(arguments: [
    Mistake(
      "model m {\n  input(10)\n  «dence»(16, activation: relu)\n  dense(1)\n}\nsummary(m)",
      "no layer `dence`", hint: "`dense`"),
    Mistake(
      "model m {\n  input(10)\n  «wombat»(16)\n  dense(1)\n}\nsummary(m)", "no layer `wombat`",
      hint: "layers are input, dense"),
    Mistake(
      "model m {\n  input(10)\n  «fit»(1)\n  dense(1)\n}\nsummary(m)", "`fit` is not a layer"),
    Mistake("«dense»(16)", "stands only in a model"),
    Mistake("x = «dense»(16)\nx", "stands only in a model"),
    Mistake("x = [«dense»(16)]\nx", "stands only in a model"),
    Mistake("summary(«dense»(16))", "stands only in a model"),
    Mistake(
      "model m {\n  input(10)\n  dense(16, «activaton»: relu)\n  dense(1)\n}\nsummary(m)",
      "`dense` has no parameter `activaton`", hint: "`activation`"),
    Mistake(
      "model m {\n  input(10)\n  dense(16, activation: «rleu»)\n  dense(1)\n}\nsummary(m)",
      "`rleu` is not a choice", hint: "`relu`"),
    Mistake(
      "model m {\n  input(10)\n  dense(16, activation: «\"rleu\"»)\n  dense(1)\n}\nsummary(m)",
      "`rleu` is not a choice", hint: "`relu`"),
    Mistake(
      "model m { input(10); dense(1, activation: elu(alpha: «-1»)) }\nsummary(m)",
      "`alpha` of `elu` must be a number of at least 0"),
    Mistake(
      "model m { input(10); dense(1, activation: gelu(«aproximate»: true)) }\nsummary(m)",
      "`gelu` has no parameter `aproximate`", hint: "`approximate`"),
    Mistake(
      "model m { input(10); dense(1, activation: «l2(0.1)») }\nsummary(m)",
      "must be linear, relu, "),
    Mistake(
      "model m { input(10); «spatial_dropout1d»(0.5); dense(1) }\nsummary(m)", "takes sequences"),
    Mistake(
      "model m { input(); embedding(9, 2); global_max_pooling1d(); «batch_normalization»() }\nsummary(m)",
      "needs a known size", hint: "give the input a size"),
    Mistake("model m { input(10); «dense»() }\nsummary(m)", "`dense` needs `units`"),
    Mistake("model m { input(10); «embedding»(10) }\nsummary(m)", "needs `output_dim`"),
    Mistake(
      "model m { input(10); dense(16, «relu») }\nsummary(m)", "name", hint: "`activation: relu`"),
    Mistake("model m { input(10); dense(16, «2») }\nsummary(m)", "takes no further argument"),
    Mistake("model m { input(10); flatten(«3») }\nsummary(m)", "takes no further argument"),
    Mistake("model m { input(10); dense(3, «units»: 4) }\nsummary(m)", "`units` is given twice"),
    Mistake("model m { input(10); dense(«hidden») }\nsummary(m)", "there is no `hidden`"),
    Mistake(
      "model m { input(10); dense(«hidden») }\nsummary(m)\nhidden = 16\nhidden",
      "`hidden` is bound further down"),
    Mistake(
      "model m { input(10); dense(1, kernel_regularizer: «0.01») }\nsummary(m)",
      "must be a regularizer such as l2(0.001)"),
    Mistake(
      "model m { input(10); dense(1, kernel_regularizer: «l22»(0.01)) }\nsummary(m)",
      "no function `l22`", hint: "`l2`"),
  ])
  func ofLayers(_ mistake: Mistake) { mistake.expectOneError() }

  @Test(arguments: [
    Mistake("model m {\n  input(10)\n  dense(«0»)\n}\nsummary(m)", "at least 1, not 0"),
    Mistake("model m {\n  input(10)\n  dense(«-1»)\n}\nsummary(m)", "at least 1, not -1"),
    Mistake("model m {\n  input(10)\n  dense(«2.5»)\n}\nsummary(m)", "not 2.5"),
    Mistake(
      "model m {\n  input(10)\n  dense(«1e12»)\n}\nsummary(m)",
      "11,000,000,000,000 weights (40 TB), and there are 8 GB", hint: "smaller"),
    Mistake(
      "model m {\n  input(10)\n  dense(units: «1e12», activation: relu)\n}\nsummary(m)", "40 TB"),
    Mistake(
      "model m {\n  input(5)\n  embedding(«1e9», 1000)\n  flatten()\n  dense(1)\n}\nsummary(m)",
      "3.6 TB"),
    // Each layer fits, both together do not: 6 GB and 4 GB of 8 GB.
    Mistake(
      "model m {\n  input(1000)\n  dense(1_600_000)\n  dense(«670»)\n}\nsummary(m)",
      "with this layer the model would have"),
    Mistake("model m {\n  input(10)\n  dense(«9223372036854775807»)\n}\nsummary(m)", "more values"),
    Mistake("model m {\n  input(10)\n  dense(«1e300»)\n}\nsummary(m)", "whole number"),
    Mistake("model m {\n  input(«0»)\n  dense(1)\n}\nsummary(m)", "not 0"),
    Mistake("model m {\n  input(«\"10\"»)\n  dense(1)\n}\nsummary(m)", "not a text"),
    Mistake("model m {\n  input(10)\n  dropout(«1.5»)\n  dense(1)\n}\nsummary(m)", "below 1"),
    Mistake("model m {\n  input(10)\n  dropout(«1»)\n  dense(1)\n}\nsummary(m)", "below 1"),
    Mistake("model m {\n  input(10)\n  dropout(«-0.1»)\n  dense(1)\n}\nsummary(m)", "at least 0"),
    Mistake(
      "model m {\n  input(9)\n  embedding(9, 2)\n  conv1d(4, 3, strides: «0»)\n  flatten()\n}\nsummary(m)",
      "`strides` of `conv1d`"),
    Mistake(
      "model m {\n  input(9)\n  embedding(9, 2)\n  conv1d(4, 3, padding: «valide»)\n  flatten()\n}\nsummary(m)",
      "allowed are valid and same", hint: "`valid`"),
    Mistake(
      "model m { input(9); dense(1, kernel_regularizer: l2(«-1»)) }\nsummary(m)", "at least 0"),
    Mistake("model m { input(9); dense(1, use_bias: «1») }\nsummary(m)", "true or false"),
    Mistake("model m { input(9); dense(1, name: «3») }\nsummary(m)", "must be a name"),
    Mistake(
      "model m {\n  input(9)\n  dense(4, name: a)\n  dense(1, name: «a»)\n}\nsummary(m)",
      "another layer of this model is named `a`"),
    Mistake(
      "model m {\n  input(9)\n  dense(4, name: \"a\")\n  dense(1, name: «\"a\"»)\n}\nsummary(m)",
      "another layer of this model is named `a`"),
  ])
  func ofValues(_ mistake: Mistake) { mistake.expectOneError() }

  @Test(arguments: [
    Mistake(
      "model m {\n  input(5)\n  embedding(9, 8)\n  conv1d(4, «6»)\n  flatten()\n  dense(1)\n}\nsummary(m)",
      "a window of 6 does not fit: only 5 positions", hint: "5 or less"),
    Mistake(
      "model m {\n  input(500)\n  embedding(9, 8)\n  conv1d(4, 3)\n  max_pooling1d(«499»)\n  flatten()\n}\nsummary(m)",
      "only 498 positions"),
    Mistake(
      "model m {\n  input(9)\n  embedding(9, 8)\n  conv1d(4, 9)\n  «max_pooling1d»()\n  flatten()\n}\nsummary(m)",
      "a window of 2 does not fit: only 1 position"),
    Mistake("model m {\n  input()\n  «dense»(1)\n}\nsummary(m)", "needs a known size"),
    Mistake(
      "model m {\n  input()\n  embedding(9, 8)\n  «flatten»()\n  dense(1)\n}\nsummary(m)",
      "(None, 8)", hint: "global_average_pooling1d()"),
    Mistake("model m {\n  input(10)\n  «conv1d»(3, 2)\n  dense(1)\n}\nsummary(m)", "(10,)"),
    Mistake(
      "model m {\n  input(10)\n  embedding(9, 3)\n  flatten()\n  «conv1d»(4, 1)\n  dense(1)\n}\nsummary(m)",
      "takes sequences", hint: "behind an embedding"),
    Mistake(
      "model m {\n  input(10)\n  dense(4)\n  «global_max_pooling1d»()\n  dense(1)\n}\nsummary(m)",
      "takes sequences"),
    Mistake(
      "model m {\n  input(10)\n  dense(4)\n  «embedding»(10, 2)\n  dense(1)\n}\nsummary(m)",
      "right behind input"),
    Mistake("model m {\n  «dense»(4)\n  dense(1)\n}\nsummary(m)", "begins with its input"),
    Mistake("model m {\n  input(9)\n  «input»(9)\n  dense(1)\n}\nsummary(m)", "only once"),
    Mistake("model m {\n  input(9)\n  dense(1)\n  «input»(9)\n}\nsummary(m)", "only once"),
    Mistake("model «m» { }\nsummary(m)", "`m` has no layers"),
    Mistake("model m { input(9) }\nc = compile(«m», loss: mse)\nc", "nothing to train"),
  ])
  func ofShapes(_ mistake: Mistake) { mistake.expectOneError() }

  private static let twoBranches = """
    model m {
      input(10)
      embedding(100, 8)
      branch a { conv1d(4, 1); flatten() }
      branch b { conv1d(4, 2); flatten() }

    """

  @Test(arguments: [
    Mistake("  «dropout»(0.5)\n  dense(1)\n}\nsummary(m)", "merging layer", hint: "concatenate()"),
    Mistake("  «dense»(1, activation: sigmoid)\n}\nsummary(m)", "merging layer"),
    Mistake("  «concatenat»()\n  dense(1)\n}\nsummary(m)", "`concatenat`", hint: "`concatenate`"),
  ])
  func ofMerging(_ mistake: Mistake) { mistake.after(Self.twoBranches).expectOneError() }

  @Test(arguments: [
    Mistake("model m {\n  input(9)\n  «concatenate»()\n  dense(1)\n}\nsummary(m)", "none above it"),
    Mistake(
      "model m {\n  input(9)\n  branch a { dense(4) }\n  «branch» b { dense(5) }\n}\nsummary(m)",
      "not joined", hint: "concatenate()"),
    Mistake(
      "model m {\n  «branch» a { dense(4) }\n  concatenate()\n  dense(1)\n}\nsummary(m)",
      "a layer above it"),
    Mistake(
      """
      model m {
        input(10)
        embedding(100, 8)
        branch { conv1d(4, 1) }
        branch { conv1d(4, 2) }
        «concatenate»()
        flatten()
        dense(1)
      }
      summary(m)
      """, "(10, 4) and (9, 4)", hint: "flatten()"),
    Mistake(
      """
      model m {
        input(10)
        embedding(100, 8)
        branch { conv1d(4, 1); flatten() }
        branch { conv1d(4, 2) }
        «concatenate»()
        dense(1)
      }
      summary(m)
      """, "(40,) and (9, 4)"),
    Mistake(
      """
      model m {
        input(500)
        embedding(10000, 100)
        branch unigram { conv1d(64, 1, activation: relu); max_pooling1d(500); flatten() }
        branch bigram  { conv1d(64, 2, activation: relu); max_pooling1d(«500»); flatten() }
        concatenate()
        dense(1, activation: sigmoid)
      }
      summary(m)
      """, "only 499 positions"),
    Mistake("«branch» a { dense(1) }", "only in a model"),
    Mistake("«gadget» a { dense(1) }", "there is no declaration `gadget`", hint: "model name"),
    Mistake("gadget «a»(1)", "the statement should have ended"),
  ])
  func ofBranches(_ mistake: Mistake) { mistake.expectOneError() }

  @Test(arguments: [
    Mistake("«modle» m {\n  input(9)\n  dense(1)\n}\nsummary(m)", "`modle`", hint: "`model`"),
    Mistake("«model» {\n  input(9)\n  dense(1)\n}", "needs a name"),
    Mistake("model «m»\n{\n  input(9)\n  dense(1)\n}\nsummary(m)", "braces", hint: "same line"),
    Mistake("model «m»:\n  input(9)\n  dense(1)\nsummary(m)", "braces"),
    Mistake("model «m» (\n  input(9)\n  dense(1)\n)\nsummary(m)", "braces"),
    Mistake("model m {\n  input(9)\n  «brnch» a { dense(1) }\n}\nsummary(m)", "`brnch`"),
    Mistake("model m {\n  input(9)\n  «dense» 16\n  dense(1)\n}\nsummary(m)", "with brackets"),
    Mistake("model m {\n  input(9)\n  «flatten»\n  dense(1)\n}\nsummary(m)", "with brackets"),
    Mistake("model m {\n  input(9)\n  dense(16)«,»\n  dense(1)\n}\nsummary(m)", "one per line"),
    Mistake("model m { input(9)«,» dense(16), dense(1) }\nsummary(m)", "`;`", hint: "`;`"),
    Mistake("model m { input(9) «dense»(1) }\nsummary(m)", "`;` between"),
    Mistake("model m {\n  input(9)\n  «x» = dense(1)\n}\nsummary(m)", "nothing is bound"),
    Mistake("model m {\n  input(9)\n  dense(16 «activation»: relu)\n}\nsummary(m)", "`,`"),
  ])
  func ofForm(_ mistake: Mistake) { mistake.expectOneError() }
}
