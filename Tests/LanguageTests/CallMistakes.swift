import Testing

/// Functions and their arguments: names, counts, types and ranges.
@Suite struct CallMistakes {
  @Test(arguments: [
    Mistake(
      "reviews = «imbd»(num_words: 10000)\nreviews.train\nlen(reviews)", "no function `imbd`",
      hint: "`imdb`"),
    Mistake("x = «frobnicate»(1)\nx", "no function `frobnicate`", hint: "`nbrun help`"),
    Mistake("x = «average»([1, 2])\nx", "no function `average`", hint: "`mean`"),
    Mistake(
      "reviews = imdb(«num_word»: 10000)\nreviews.train", "no parameter `num_word`",
      hint: "`num_words`"),
    Mistake("imdb(«wombats»: 10000)", "no parameter `wombats`", hint: "it takes num_words"),
    Mistake(
      "rmsprop(«lr»: 0.01)", "no parameter `lr`", hint: "`learning_rate`"),
    Mistake("«max»()", "`max` needs `values`"),
    Mistake("«expect»()", "`expect` needs `condition`"),
    Mistake("«pad_sequences»(maxlen: 500)", "`pad_sequences` needs `rows`"),
    Mistake(
      "«multi_hot»(reviews.train)", "`multi_hot` needs `dimension`", hint: "dimension: …",
      after: Prelude.reviews),
    Mistake(
      "c = «compile»(mlp, optimizer: adam)\nc", "`compile` needs `loss`", after: Prelude.model),
    Mistake("«fit»(compiled)", "`fit` needs `data`", after: Prelude.compiled),
    Mistake("imdb(«10000»)", "needs its parameter's name", hint: "`num_words: 10000`"),
    Mistake(
      "multi_hot(reviews.train, «10000»)", "needs its parameter's name", hint: "`dimension: 10000`",
      after: Prelude.reviews),
    Mistake(
      "compile(mlp, «rmsprop», loss: mse)", "needs its parameter's name",
      hint: "`optimizer: rmsprop`",
      after: Prelude.model),
    Mistake(
      "fit(compiled, train, «20»)", "needs its parameter's name", hint: "`epochs: 20`",
      after: Prelude.compiled),
    Mistake("x = max(1, «2»)\nx", "`max` takes no further argument"),
    Mistake("x = round(1.5, 2, «3»)\nx", "`round` takes no further argument"),
    Mistake("x = round(1.5, «x»: 2)\nx", "`x` is given twice"),
    Mistake("x = round(1.5, 2, «decimals»: 3)\nx", "`decimals` is given twice"),
    Mistake("compile(mlp, loss: mse, «loss»: mae)", "given twice", after: Prelude.model),
  ])
  func ofNamesAndCounts(_ mistake: Mistake) { mistake.expectOneError() }

  @Test(arguments: [
    Mistake("max(«\"a\"»)", "must be numbers"),
    Mistake("mean(«[\"a\"]»)", "must be numbers"),
    Mistake("max(«[]»)", "there are no values"),
    Mistake("percent(«\"a\"»)", "must be a number"),
    Mistake("round(1.234, «1.5»)", "must be a whole number", hint: "`2`"),
    Mistake("expect(«1 + 1»)", "must be true or false"),
    Mistake("expect(«[1] == [1]»)", "not a mask", hint: "mean(mask)"),
    Mistake("max(«reviews»)", "not a corpus", hint: "`.train`", after: Prelude.reviews),
    Mistake("max(«reviews.train»)", "not a data set", hint: "`.x`", after: Prelude.reviews),
    Mistake("lengths(«reviews»)", "not a corpus", hint: "`.train`", after: Prelude.reviews),
    Mistake("len(«3»)", "no length"),
    Mistake("decode(«reviews.train»)", "not a data set", hint: ".x[0]", after: Prelude.reviews),
    Mistake("decode(«reviews.train.x»)", "must be a sequence", hint: "[0]", after: Prelude.reviews),
    Mistake("decode(«train.x[0]»)", "not a tensor", after: Prelude.multiHot),
    Mistake("reverse(«reviews»)", "word index", after: Prelude.reviews),
    Mistake("summary(«reviews»)", "must be a model", after: Prelude.reviews),
    Mistake("diagram(mlp, show_shapes: «1»)", "must be true or false", after: Prelude.model),
    Mistake("pad_sequences(«reviews», maxlen: 9)", "not a corpus", after: Prelude.reviews),
    Mistake(
      "pad_sequences(reviews.train, maxlen: «\"500\"»)", "must be a whole number",
      after: Prelude.reviews),
    Mistake("histogram([1, 2], title: «3»)", "`title` of `histogram` must be a text"),
    Mistake("fit(«mlp», train)", "compiled model", hint: "compile", after: Prelude.compiled),
    Mistake("fit(compiled, «reviews»)", "not a corpus", hint: "`.train`", after: Prelude.compiled),
    Mistake(
      "fit(compiled, «train.x»)", "data set", hint: "leave out `.x`", after: Prelude.compiled),
    Mistake("evaluate(«compiled», test)", "training run", hint: "fit", after: Prelude.compiled),
    Mistake("predict(«mlp», test.x)", "training run", after: Prelude.compiled),
    Mistake("plot(«run»)", "not a training run", hint: "`.history`", after: Prelude.run),
    Mistake("plot(«test»)", "not a data set", after: Prelude.multiHot),
    Mistake(
      "compile(mlp, optimizer: «0.01», loss: mse)",
      "must be rmsprop, adam, sgd, adamw, adagrad or adamax",
      after: Prelude.model),
  ])
  func ofType(_ mistake: Mistake) { mistake.expectOneError() }

  @Test(arguments: [
    Mistake("imdb(num_words: «0»)", "at least 1, not 0"),
    Mistake("imdb(num_words: «-5»)", "at least 1, not -5"),
    Mistake("imdb(skip_top: «-1»)", "at least 0, not -1"),
    Mistake("clip(0.5, 1, «0»)", "the upper bound 0 is below the lower one, 1"),
    Mistake(
      "abs(«reviews.train.x»)", "`abs` takes numbers and tensors, not samples", hint: "`x[0]`",
      after: Prelude.reviews),
    Mistake(
      "clip(«reviews.train.x», 0, 1)", "`clip` takes numbers and tensors",
      after: Prelude.reviews),
    Mistake("minimum([1, 2], «[1, 2, 3]»)", "different shapes"),
    Mistake("round(1.234, «20»)", "from 0 to 15, not 20"),
    Mistake("histogram([1, 2], bins: «0»)", "from 1 to 10_000, not 0"),
    Mistake("curve(relu, from: 3, to: «1»)", "1 is not above 3"),
    Mistake(
      "pad_sequences(reviews.train, maxlen: «0»)", "from 1 to 1_000_000, not 0",
      after: Prelude.reviews),
    Mistake(
      "multi_hot(reviews.train, dimension: «5000»)", "10000 values, not 5000",
      hint: "num_words: 5000", after: Prelude.reviews),
    Mistake(
      "to_categorical(reviews.train, num_classes: «1»)", "not 1", after: Prelude.reviews),
    Mistake("fit(compiled, train, epochs: «0»)", "not 0", after: Prelude.compiled),
    Mistake("fit(compiled, train, epochs: «2.5»)", "not 2.5", after: Prelude.compiled),
    Mistake("fit(compiled, train, batch_size: «0»)", "not 0", after: Prelude.compiled),
    Mistake("fit(compiled, train, seed: «-1»)", "not -1", after: Prelude.compiled),
    Mistake("rmsprop(learning_rate: «0»)", "a number above 0, not 0"),
    Mistake("rmsprop(rho: «1»)", "of at least 0 and below 1, not 1"),
    Mistake("adam(beta_1: «-0.5»)", "of at least 0 and below 1, not -0.5"),
    Mistake("sgd(momentum: «2»)", "of at least 0 and below 1, not 2"),
  ])
  func ofRange(_ mistake: Mistake) { mistake.expectOneError() }

  @Test(arguments: [
    Mistake("curve(«rellu»)", "`rellu` is not a choice", hint: "`relu`"),
    Mistake(
      "pad_sequences(reviews.train, maxlen: 9, padding: «pots»)", "allowed are pre and post",
      hint: "`post`", after: Prelude.reviews),
    Mistake(
      "pad_sequences(reviews.train, maxlen: 9, padding: «\"pots\"»)", "`pots` is not a choice",
      hint: "`post`", after: Prelude.reviews),
    Mistake(
      "compile(mlp, optimizer: «rmsprpo», loss: mse)",
      "allowed are rmsprop, adam, sgd, adamw, adagrad and adamax",
      hint: "`rmsprop`", after: Prelude.model),
    Mistake(
      "compile(mlp, optimizer: «\"adadelta\"», loss: mse)", "`adadelta` is not a choice",
      after: Prelude.model),
    Mistake(
      "compile(mlp, optimizer: «rmsporp»(learning_rate: 0.1), loss: mse)", "no function `rmsporp`",
      hint: "`rmsprop`", after: Prelude.model),
    Mistake(
      "compile(mlp, loss: «binary_crosentropy»)", "not a choice", hint: "`binary_crossentropy`",
      after: Prelude.model),
    Mistake(
      "compile(mlp, loss: mse, metrics: [«acuracy»])", "`acuracy` is not a choice",
      hint: "`accuracy`", after: Prelude.model),
    Mistake(
      "compile(mlp, loss: mse, metrics: [mae, «\"acuracy\"»])", "`acuracy` is not a choice",
      after: Prelude.model),
    Mistake(
      "compile(mlp, loss: mse, metrics: «accuracy»)", "metrics are given as a list",
      hint: "[accuracy]", after: Prelude.model),
    Mistake(
      "compile(mlp, loss: mse, metrics: «\"accuracy\"»)", "metrics are given as a list",
      after: Prelude.model),
    Mistake(
      "compile(mlp, loss: mse, metrics: [accuracy, «acc»])", "`accuracy` is named twice",
      after: Prelude.model),
    Mistake(
      "compile(mlp, loss: mse, metrics: [acc, mse, «accuracy»])", "`accuracy` is named twice",
      after: Prelude.model),
    Mistake(
      "decode(reviews.train.x[0], reserved: «[1]»)",
      "a list, each a text, not a list of whole numbers",
      after: Prelude.reviews),
    Mistake(
      "most_similar(word2vec(reviews.train), «[\"film\", 3]»)",
      "a list of texts, not a list of several kinds of values", after: Prelude.reviews),
    Mistake(
      "plot(run.history, metric: «lss»)", "this history has no `lss`, but loss and accuracy",
      hint: "`loss`",
      after: Prelude.run),
    Mistake(
      "plot(run.history, metric: «auc»)", "this history has no `auc`, but loss and accuracy",
      hint: "metrics: [auc]", after: Prelude.run),
    Mistake(
      "plot(run.history, metric: «val_loss»)", "has no `val_loss`", hint: "validation_data",
      after: Prelude.run),
    Mistake(
      "plot([run.history, run.history], labels: «[\"a\"]»)", "is 1 label for 2 sets",
      after: Prelude.run),
    Mistake("plot(run.history, training: «dotted»)", "dots and line", after: Prelude.run),
    Mistake("plot([1, 2], metric: «loss»)", "only a history has metrics"),
    Mistake(
      "violin([1, 2], [3, 4], labels: «[\"one\"]»)", "there is 1 label for 2 sets of values"),
  ])
  func ofChoice(_ mistake: Mistake) { mistake.expectOneError() }

  @Test(arguments: [
    Mistake(
      "n = len(test)\nmodel m { input(9); dense(«n») }\nsummary(m)",
      "`units` must be known before anything runs", after: Prelude.multiHot),
    Mistake(
      "n = round(run.history.loss[0])\nmodel m { input(9); dense(«n») }\nsummary(m)",
      "must be known before", after: Prelude.run),
    Mistake(
      "multi_hot(reviews.train, dimension: «max(reviews.train.x)»)", "must be known before",
      after: Prelude.reviews),
  ])
  func ofValuesThatOnlyTheRunKnows(_ mistake: Mistake) { mistake.expectOneError() }
}
