import Testing

/// Losses, labels and data against the model.
@Suite struct TrainingMistakes {
  private static let three =
    Prelude.multiHot + "model m { input(10000); dense(3, activation: softmax) }\n"

  @Test(arguments: [
    Mistake(
      three + "compile(m, loss: mse, metrics: [«precision(class_id: 3)»])\ntest.y[0]\ntrain.y[0]",
      "there is no class 3: `m` has outputs for the classes 0 to 2", hint: "class_id: 2"),
    Mistake(
      three + "compile(m, loss: mse, metrics: [auc(class_id: «-1»)])\ntest.y[0]\ntrain.y[0]",
      "must be a whole number of at least 0"),
    Mistake(
      three + "compile(m, loss: mse, metrics: [recall, «recall()»])\ntest.y[0]\ntrain.y[0]",
      "the metric `recall` is named twice"),
    Mistake(
      three
        + "a = recall(class_id: 1)\ncompile(m, loss: mse, metrics: [a, «recall(class_id: 1)»])\ntest.y[0]\ntrain.y[0]",
      "the metric `recall(class_id: 1)` is named twice"),
    Mistake(
      "metric «precision_1»(y, p) = y * p\nprecision_1", "a further `precision` is called so",
      hint: "`my_precision_1`"),
    Mistake(
      three
        + "r = fit(compile(m, loss: mse, metrics: [auc(class_id: 0), auc]), to_categorical(train, num_classes: 3), callbacks: [early_stopping(monitor: «auc_2»)])\nr\ntest.y[0]",
      "this fit has no `auc_2` to watch, but loss, auc and auc_1"),
    Mistake(
      three
        + "r = fit(compile(m, loss: sparse_categorical_crossentropy, metrics: [«mae»]), train)\nr.history.mae\ntest.y[0]",
      "`mae` compares each of the 3 outputs with a label of its own", hint: "num_classes: 3"),
  ])
  func ofMetrics(_ mistake: Mistake) { mistake.expectOneError() }

  /// `precision` may be a figure of the notebook's own, and is the metric in a list of metrics.
  @Test func metricsAreNoReservedNames() {
    let code = CheckedCode(
      Self.three + """
        precision = 0.5
        of_one = precision(class_id: 1)
        r = fit(compile(m, loss: mse, metrics: [precision, of_one, precision(class_id: 2)]), to_categorical(train, num_classes: 3), callbacks: [early_stopping(monitor: precision_2)])
        r.history.precision_2
        precision
        test.y[0]
        """)
    #expect(code.errors.map(\.message) == [])
  }

  /// Six words, each as four numbers, and one dense unit on each of them.
  @Test(arguments: [
    ("mse", "gives values of shape (30, 1) a sample, and a label has 1"),
    ("mae", "gives values of shape (30, 1) a sample, and a label has 1"),
  ])
  func ofAForgottenFlatten(_ loss: String, _ message: String) {
    Mistake(
      """
      model m { input(30); embedding(50, 4); dense(1) }
      c = compile(m, loss: \(loss))
      r = fit(c, «pad_sequences(imdb(num_words: 50).train, maxlen: 30)»)
      r.history
      """, message, hint: "`dense` gets 120 values as (30, 4); insert flatten() before it"
    ).expectOneError()
  }

  @Test(
    arguments: [
      Mistake("explain(«compiled», reviews.test.x[0])", "a training run"),
      Mistake("explain(run, «train.x[0]»)", "a sequence of word indices"),
      Mistake("explain(run, «[1, 2]»)", "a sequence of word indices"),
      Mistake(
        """
        model two { input(10000); dense(2, activation: softmax) }
        two_run = fit(compile(two, loss: sparse_categorical_crossentropy), train)
        explain(two_run, reviews.test.x[0], class: 1)
        top_ngrams(«two_run», reviews.test)
        """, "tells 2 classes apart", hint: "class: 1"),
      Mistake("explain(run, reviews.test.x[0], class: «2»)", "tells the classes 0 to 1 apart"),
      Mistake("explain(«run»)", "`explain` needs a text", hint: "text: "),
      Mistake("explain(run, reviews.test.x[0], text: «\"good\"»)", "takes one of them"),
      Mistake("top_ngrams(run, «train.y»)", "a data set or its samples"),
      Mistake("try_it(«compiled»)", "a training run"),
      Mistake("try_it(run, «test»)", "reads texts", hint: "examples"),
      Mistake("try_it(run, labels: «[\"bad\"]»)", "whose two ends have names, and here is 1"),
      Mistake("top_ngrams(run, reviews.test, count: «0»)", "a whole number from 1 to 1000"),
      Mistake(
        """
        model deep {
          input()
          embedding(10000, 8)
          conv1d(4, 2)
          conv1d(4, 2)
          global_max_pooling1d()
          dense(1, activation: sigmoid)
        }
        deep_run = fit(compile(deep, loss: binary_crossentropy), reviews.train)
        top_ngrams(«deep_run», reviews.test)
        """, "does not choose phrases", hint: "global_max_pooling1d()"),
      Mistake(
        """
        model few { input(500); dense(1, activation: sigmoid) }
        few_run = fit(compile(few, loss: binary_crossentropy), multi_hot(imdb(num_words: 500).train, dimension: 500))
        top_ngrams(few_run, «reviews.test»)
        """, "word indices go up to 9999, and `few` takes 500 values", hint: "num_words: 500"),
    ].map { $0.after(Prelude.run) })
  func ofExplanations(_ mistake: Mistake) { mistake.expectOneError() }

  @Test(arguments: [
    Mistake(
      Prelude.multiHot
        + """
        model m { input(10000); dense(2, activation: sigmoid) }
        r = fit(compile(m, loss: binary_crossentropy), «train»)
        r.history
        test.y[0]
        """, "takes a label for each output, of which `m` has 2, and here is one a sample",
      hint: "dense(1"),
    Mistake(
      Prelude.multiHot
        + """
        model m { input(10000); dense(2, activation: sigmoid) }
        r = fit(compile(m, loss: binary_crossentropy), «to_categorical(train, num_classes: 3)»)
        r.history
        test.y[0]
        """, "takes a label for each output, of which `m` has 2, and here are 3 a sample",
      hint: "dense(3"),
    Mistake(
      Prelude.multiHot
        + """
        model m { input(10000); dense(1, activation: sigmoid) }
        r = fit(compile(m, loss: binary_crossentropy), «to_categorical(train, num_classes: 2)»)
        r.history
        test.y[0]
        """, "with one output takes one label a sample, and here are 2",
      hint: "without to_categorical"),
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

  @Test(arguments: [
    Mistake(
      "r = fit(compiled, train, callbacks: [early_stopping(monitor: «val_loss»)])\nr",
      "this fit has no `val_loss` to watch, but loss and accuracy", hint: "validation_data"),
    Mistake(
      "r = fit(compiled, train, callbacks: [«early_stopping»(patience: 2)])\nr",
      "no `val_loss` to watch"),
    Mistake(
      "stop = early_stopping(monitor: val_auc)\nr = fit(compiled, train, validation_data: test, callbacks: [«stop»])\nr",
      "no `val_auc` to watch", hint: "metrics: [auc]"),
    Mistake(
      "r = fit(compiled, train, callbacks: «early_stopping(monitor: loss)»)\nr",
      "given as a list", hint: "[early_stopping(…)]"),
    Mistake(
      "r = fit(compiled, train, callbacks: [«rmsprop()»])\nr",
      "made by early_stopping(…), and this is an optimizer"),
    Mistake(
      "metric close(y, p) = abs(y - p) < 0.1\nc = compile(mlp, loss: mse, metrics: [close])\nr = fit(c, train, callbacks: [early_stopping(monitor: «close»)])\nr",
      "less or more of `close` is better can't be told", hint: "mode: max"),
    Mistake(
      "r = fit(compiled, train, callbacks: [early_stopping(monitor: loss, patience: «-1»)])\nr",
      "`patience` of `early_stopping` must be a whole number of at least 0"),
    Mistake(
      "r = fit(compiled, train, callbacks: [early_stopping(monitor: loss, «patince»: 1)])\nr",
      "no parameter `patince`", hint: "did you mean `patience`"),
  ])
  func ofCallbacks(_ mistake: Mistake) { mistake.after(Prelude.compiled).expectOneError() }

  @Test(arguments: [
    Mistake("«predict»(run)", "needs samples or a text", hint: "text: "),
    Mistake("predict(run, test, text: «\"a\"»)", "samples or a text, not both"),
    Mistake("predict(run, text: «[]»)", "no texts here"),
    Mistake("predict(run, text: «3»)", "must be a text, or a list of texts"),
    Mistake("predict(run, «\"a film\"»)", "must be a data set, its samples"),
  ])
  func ofTexts(_ mistake: Mistake) { mistake.after(Prelude.run).expectOneError() }

  @Test(arguments: [
    "callbacks: []", "callbacks: [early_stopping(monitor: loss), early_stopping(monitor: acc)]",
    "validation_data: test, callbacks: [early_stopping(patience: 1e1, min_delta: 0.01)]",
    "validation_data: test, callbacks: [early_stopping(monitor: \"val_acc\", mode: max, baseline: 0.8)]",
    "callbacks: stops", "callbacks: [stop, early_stopping(monitor: loss, start_from_epoch: 3)]",
  ])
  func callbacksThatFit(_ arguments: String) {
    let checked = CheckedCode(
      Prelude.compiled
        + """
        stop = early_stopping(monitor: loss)
        stops = [stop]
        stops
        r = fit(compiled, train, epochs: 9, \(arguments))
        r.history
        test.y[0]
        """)
    #expect(checked.diagnostics.map(\.summary) == [])
  }

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
