import Testing

/// Mistakes with data sets that are divided or joined, weights of classes and learning rates.
@Suite struct PartMistakes {
  @Test(arguments: [
    Mistake("split(train, «1»)", "must be a number above 0 and below 1", after: Prelude.compiled),
    Mistake(
      "split(train[:2], «0.1»)", "leaves 2 to train on and 0 to test with", after: Prelude.compiled),
    Mistake(
      "split(«reviews», 0.2)", "must be a data set", hint: "`.train` and `.test`",
      after: Prelude.compiled),
    Mistake(
      "folds(train[:3], «5»)", "3 samples can't be divided into 5 folds", after: Prelude.compiled),
    Mistake("folds(train, 5)[«5»]", "there are 5 elements", after: Prelude.compiled),
    Mistake(
      "«folds(train, 5)»[:2]", "one fold is selected by a whole number", after: Prelude.compiled),
    Mistake(
      "fit(compiled, «folds(train, 5)»)", "must be a data set", hint: "`[0].train`",
      after: Prelude.compiled),
    Mistake("join(train, «reviews.train»)", "not like the others", after: Prelude.compiled),
    Mistake(
      "join(train, «to_categorical(train, num_classes: 3)»)", "labels are not like the others",
      after: Prelude.compiled),
    Mistake(
      "shuffle(«reviews»)", "must be a data set", hint: "`.train` and `.test`",
      after: Prelude.compiled),
    Mistake(
      "counts(«reviews»)", "must be labels", hint: "`.train` and `.test`", after: Prelude.compiled),
  ])
  func ofParts(_ mistake: Mistake) { mistake.expectOneError() }

  @Test(arguments: [
    Mistake(
      "fit(compiled, train, validation_data: test[:9], validation_split: «0.2»)",
      "there is validation_data already", after: Prelude.compiled),
    Mistake("fit(compiled, train, validation_split: «1»)", "below 1", after: Prelude.compiled),
    Mistake(
      "fit(compiled, train[:2], validation_split: «0.9»)",
      "leaves 0 to train on and 2 to validate on",
      after: Prelude.compiled),
    Mistake(
      "fit(compiled, train, class_weight: «[1, 2, 3]»)", "2 classes and 3 weights",
      after: Prelude.compiled),
    Mistake("fit(compiled, train, class_weight: «[1, -2]»)", "at least 0", after: Prelude.compiled),
    Mistake(
      "fit(compiled, train, class_weight: «{2: 3}»)", "there is no class 2", after: Prelude.compiled
    ),
    Mistake(
      "fit(compiled, train, class_weight: «even»)", "allowed are balanced", after: Prelude.compiled),
    Mistake(
      "fit(compiled, train, class_weight: {1«,» 2: 3})", "stands a `:`", after: Prelude.compiled),
    Mistake(
      "fit(compiled, train, callbacks: [reduce_lr_on_plateau(monitor: «val_loss»)])",
      "no `val_loss`",
      after: Prelude.compiled),
    Mistake("reduce_lr_on_plateau(factor: «1»)", "below 1"),
  ])
  func ofTrainings(_ mistake: Mistake) { mistake.expectOneError() }

  @Test(arguments: [
    Mistake("exponential_decay(0.1, «0», 0.9)", "a number above 0, not 0"),
    Mistake("piecewise_constant_decay([10, 20], «[0.1, 0.01]»)", "3, not 2"),
    Mistake("piecewise_constant_decay(«[20, 10]», [1, 2, 3])", "ascends"),
    Mistake("piecewise_constant_decay(«[]», [1])", "at least one step"),
    Mistake("cosine_decay(0.1, 10, alpha: «2»)", "at least 0 and at most 1"),
    Mistake(
      "adam(learning_rate: «\"fast\"»)", "or a schedule such as exponential_decay(…), not a text"),
    Mistake(
      "c = compile(mlp, optimizer: adam(learning_rate: cosine_decay(0.1, 10)), loss: mse)\n"
        + "reviews = imdb(num_words: 100)\nh = multi_hot(reviews.train, dimension: 10000)\n"
        + "fit(c, h, callbacks: [«reduce_lr_on_plateau(monitor: loss)»])",
      "the learning rate follows cosine_decay here", after: Prelude.model),
    Mistake("«compile»(mlp)", "`compile` needs `loss`", after: Prelude.model),
  ])
  func ofRates(_ mistake: Mistake) { mistake.expectOneError() }
}
