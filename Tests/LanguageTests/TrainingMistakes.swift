import Testing

/// Losses, labels and data against the model.
@Suite struct TrainingMistakes {
  @Test(arguments: [
    Mistake(
      "model m { input(10); dense(2, activation: softmax) }\nc = compile(m, loss: «binary_crossentropy»)\nc",
      "needs one output value per sample, and `m` gives 2 values", hint: "dense(1"),
    Mistake(
      """
      model m {
        input(500)
        embedding(10000, 100)
        conv1d(64, 3, activation: relu)
        max_pooling1d(498)
        dense(1, activation: sigmoid)
      }
      c = compile(m, optimizer: rmsprop, loss: «binary_crossentropy», metrics: [accuracy])
      r = fit(c, pad_sequences(imdb().train, maxlen: 500))
      r.history
      """, "values of shape (1, 1)", hint: "insert flatten()"),
    Mistake(
      "model m { input(10); dense(1) }\nc = compile(m, loss: «categorical_crossentropy»)\nc",
      "one output value per class, at least 2"),
    Mistake(
      "model m { input(9); dense(1) }\nc = compile(m, loss: «sparse_categorical_crossentropy»)\nc",
      "one output value per class", hint: "binary_crossentropy"),
  ])
  func ofLosses(_ mistake: Mistake) { mistake.expectOneError() }

  private static let takesWords = """
    padded = pad_sequences(reviews.train, maxlen: 256)
    padded.x[0]
    model m {
      input(500)
      embedding(10000, 16)
      global_average_pooling1d()
      dense(1, activation: sigmoid)
    }
    c = compile(m, loss: binary_crossentropy)
    c

    """

  @Test(arguments: [
    Mistake("r = fit(c, «padded»)\nr.history", "takes 500 word indices a sample, and here are 256"),
    Mistake("r = fit(c, «reviews.train»)\nr", "differ in length", hint: "maxlen: 500"),
    Mistake("r = fit(c, «train»)\nr.history.loss", "these are multi-hot rows of 10000 values"),
    Mistake(
      """
      r = fit(c, pad_sequences(reviews.train, maxlen: 500), validation_data: «padded»)
      r.history.val_loss
      """, "here are 256"),
    Mistake(
      """
      r = fit(c, pad_sequences(reviews.train, maxlen: 500))
      results = evaluate(r, «padded»)
      results.loss
      """, "here are 256"),
    Mistake(
      "r = fit(c, pad_sequences(reviews.train, maxlen: 500))\npredict(r, «padded.x»)",
      "here are 256"),
    Mistake(
      "model n { input(); embedding(20000, 8); global_max_pooling1d(); dense(1, activation: sigmoid) }\nd = compile(n, loss: binary_crossentropy)\nfit(d, «imdb(num_words: 30000).train»)",
      "word indices go up to 29999", hint: "embedding(30000"),
  ])
  func ofSequences(_ mistake: Mistake) {
    mistake.after(Prelude.multiHot + Self.takesWords).expectOneError()
  }

  @Test(arguments: [
    Mistake("fit(compiled, «reviews.train»)", "takes numbers", hint: "multi_hot"),
    Mistake(
      "narrow = multi_hot(reviews.train, dimension: 12000)\nfit(compiled, «narrow»)",
      "takes 10000 values a sample", hint: "input(12000)"),
    Mistake(
      "fit(compiled, «to_categorical(train, num_classes: 2)»)",
      "one label a sample, and here are 2", hint: "categorical_crossentropy"),
    Mistake("fit(compiled, train, validation_data: «reviews»)", "not a corpus"),
    Mistake("r = fit(compiled, train[«30000»:])\nr.history", "30000 is outside"),
    Mistake("fit(fit(compiled, train), train, seed: «3»)", "goes on with the random numbers"),
    Mistake(
      "mistakes(«predict(fit(compiled, train), test.x[:50])», reviews.test[:100])",
      "50 predictions for 100 samples"),
  ])
  func ofMultiHotRows(_ mistake: Mistake) { mistake.after(Prelude.compiled).expectOneError() }
}
