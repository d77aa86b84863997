import Testing

/// Data sets of numbers, inputs of several sizes, arithmetic of data with numbers, pictures, weights.
@Suite struct NumberDataMistakes {
  private static let digits = "digits = mnist()\n"

  private static let run =
    digits + """
      model m { input(28, 28); flatten(); dense(8, activation: relu); dense(10, activation: softmax) }
      run = fit(compile(m, loss: sparse_categorical_crossentropy), digits.train, epochs: 1)

      """

  @Test(arguments: [
    Mistake("x = digits / «0»\nx", "divides by zero"),
    Mistake("x = «digits ** 2»\nx", "scaled by +, -, * and /"),
    Mistake("x = digits / «\"a\"»\nx", "by a number, not by a text"),
    Mistake("x = digits / «[1, 2]»\nx", "by a number, not by a list", hint: "255"),
    Mistake("x = digits.train.x[:, «28»]\nx", "28 is outside"),
    Mistake("x = digits.train[:«,» 0]\nx", "has no columns", hint: "digits.train.x"),
    Mistake(
      "x = reviews.train.x[:«,» 0]\nx", "has one axis", hint: "pad_sequences",
      after: Prelude.reviews),
    Mistake("x = digits «+» digits\nx", "two data sets can't be combined"),
    Mistake("x = digits.train «-» digits.test\nx", "two data sets can't be combined"),
    Mistake("x = 1 - «reviews»\nx", "not a corpus: word indices", after: Prelude.reviews),
    Mistake("x = «reviews.train» / 255\nx", "word indices stand", after: Prelude.reviews),
  ])
  func ofArithmetic(_ mistake: Mistake) { mistake.after(Self.digits).expectOneError() }

  @Test(arguments: [
    Mistake("model m { input(28, «0»); flatten(); dense(1) }\nsummary(m)", "whole number"),
    Mistake("model m { input(none, «28»); dense(1) }\nsummary(m)", "no further sizes"),
    Mistake(
      "model m { input(1, 1, 1, 1, 1, 1, 1, 1, «1»); dense(1) }\nsummary(m)", "at most 8 sizes"),
    Mistake("model m { input(28, 28); «embedding»(9, 2) }\nsummary(m)", "takes word indices"),
    Mistake(
      "model m { input(28, 28); dense(10, activation: softmax) }\n"
        + "fit(compile(m, loss: «sparse_categorical_crossentropy»), digits.train)",
      "shape (28, 10)", hint: "insert flatten() before it"),
    Mistake(
      "model m { input(784); dense(10, activation: softmax) }\n"
        + "fit(compile(m, loss: sparse_categorical_crossentropy), «digits.train»)",
      "takes 784 values", hint: "write input(28, 28), and flatten() below it"),
    Mistake(
      "model m { input(28, 27); flatten(); dense(10, activation: softmax) }\n"
        + "fit(compile(m, loss: sparse_categorical_crossentropy), «digits.train»)",
      "values of shape (28, 27)", hint: "write input(28, 28)"),
    Mistake(
      "model m { input(28, 28); flatten(); dense(9, activation: softmax) }\n"
        + "fit(compile(m, loss: sparse_categorical_crossentropy), «digits.train»)",
      "has 9 outputs, and there are 10 classes", hint: "dense(10, activation: softmax)"),
    Mistake(
      "houses = boston_housing()\nmodel m { input(13); dense(1, activation: sigmoid) }\n"
        + "fit(compile(m, loss: binary_crossentropy), «houses.train»)",
      "these labels are numbers", hint: "loss: mse"),
  ])
  func ofShapes(_ mistake: Mistake) { mistake.after(Self.digits).expectOneError() }

  @Test(arguments: [
    Mistake("pictures(«digits»)", "not a whole data set", hint: ".test[:25]"),
    Mistake("pictures(«3»)", "not of a whole number"),
    Mistake("pictures(«reviews.train[:3]»)", "word indices", after: Prelude.reviews),
    Mistake("pictures(digits.test[:3], shape: «[784]»)", "height and width", hint: "[28, 28]"),
    Mistake("pictures(digits.test[:3], mistakes: «true»)", "without predictions"),
    Mistake(
      "pictures(«boston_housing().train[:3]»)", "have the shape (13,)", hint: "shape: [28, 28]"),
    Mistake("pictures(«digits.test[:2000]»)", "at most 1,000 pictures", hint: "[:25]"),
  ])
  func ofPictures(_ mistake: Mistake) { mistake.after(Self.digits).expectOneError() }

  @Test(arguments: [
    Mistake("weights(run, «\"dence\"»)", "no layer `dence`", hint: "\"dense\""),
    Mistake("weights(run, «flatten»)", "`flatten` has no weights", hint: "dense and dense_1"),
    Mistake("weights(run, dense, weight: «gamma»)", "no weight `gamma`", hint: "kernel and bias"),
    Mistake("weights(run, dense, shape: «[8, 8]»)", "784 weights"),
    Mistake("weights(run, dense_1, show: «pictures»)", "8 weights", hint: "shape: [28, 28]"),
    Mistake(
      "weights(run, «dense», weight: bias, show: pictures)", "pictures are made of a matrix"),
  ])
  func ofWeights(_ mistake: Mistake) { mistake.after(Self.run).expectOneError() }

  @Test(arguments: [
    Mistake("x = arrays(\"a.npz\", classes: «[\"a\", \"a\"]»)\nx", "two classes have one name"),
    Mistake("x = arrays(\"a.npz\", test_split: «1»)\nx", "below 1"),
    Mistake("x = «images»(\"a.gz\")\nx", "needs `labels`"),
    Mistake("x = mnist(«path»: \"a\")\nx", "no parameter `path`", hint: "--data DIR"),
  ])
  func ofLoading(_ mistake: Mistake) { mistake.expectOneError() }

  /// What is right, with what is known before anything runs.
  @Test(arguments: [
    "model m { input(28, 28, 3); flatten(); dense(1) }\nsummary(m)",
    "model m { input(28, 28); conv1d(4, 3); global_max_pooling1d(); dense(1) }\nsummary(m)",
    "x = 1 - mnist() / 255\npictures(x.train[:3])\nx.classes",
    "x = 2 * boston_housing().train.x + 1\nx.shape",
    "n = reuters(num_words: 1000)\nn.classes\nn.word_index\nmulti_hot(n.test, dimension: 1000).y",
    "x = arrays(\"a.npz\")\nx.train.y\nx.test.x[0]\nlen(x.classes)",
  ])
  func isRight(_ code: String) {
    let checked = CheckedCode(code)
    #expect(checked.errors.map(\.message) == [])
  }
}
