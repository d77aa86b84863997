import Testing

/// Which models have a field in the page, and what may be shown as pictures.
@Suite struct FieldAndPictureBounds {
  /// A run of a model over numbers of this shape, of which nothing else is known.
  private static func run(_ shape: String, _ layers: String, loss: String = "mse") -> String {
    """
    x = arrays("d.npz", x: "x", y: "y")
    model m { input(\(shape)); \(layers) }
    run = fit(compile(m, loss: \(loss)), x.train)

    """
  }

  private static func classes(_ shape: String, _ layers: String) -> String {
    run(shape, layers, loss: "sparse_categorical_crossentropy")
  }

  private static let four = run("4", "dense(1)")
  private static let kernel = classes("4", "dense(3, activation: softmax)")

  /// Up to 30 sliders, squares, and pictures of up to 28 × 28 in one colour.
  @Test(arguments: [
    ("1", true), ("30", true), ("31", false), ("35", false), ("36", true), ("37", false),
    ("783", false), ("784", true), ("841", false), ("28, 28", true), ("1, 28", true),
    ("29, 28", false), ("28, 29", false), ("28, 28, 1", true), ("28, 28, 3", false),
    ("28, 29, 1", false),
  ])
  func modelsWithAField(shape: String, hasField: Bool) {
    let head = shape.contains(",") ? "flatten(); dense(1)" : "dense(1)"
    let errors = CheckedCode(Self.run(shape, head) + "try_it(run)").errors
    #expect(
      errors.map(\.message)
        == (hasField
          ? []
          : [
            "`m` takes values of shape (\(shape)\(shape.contains(",") ? "" : ",")), for which there is no field"
          ]))
  }

  @Test(arguments: [
    four
      + "try_it(run, examples: [])\ntry_it(run, labels: [])\ntry_it(run, labels: [\"a\", \"b\"])",
    kernel + "try_it(run, labels: [\"a\", \"b\", \"c\"])",
    kernel + "predict(run, x.test, top: 3)\npredict(run, [1, 2, 3, 4])[2]",
    kernel + "predict(run, [[1, 2, 3, 4], [1, 2, 3, 4]])[1][2]",
    four + "predict(run, [1, 2, 3, 4]) + 1\npredict(run, [[1, 2, 3, 4]])[0][0]",
    run("4", "dense(1, activation: sigmoid)", loss: "binary_crossentropy")
      + "predict(run, x.test, top: 2)",
    kernel
      + "weights(run, dense)[3]\nweights(run, \"dense\")[0][2]\nweights(run, dense, weight: bias)[2]",
    kernel + "weights(run, dense, shape: [2, 2])\nweights(run, dense, shape: [2, 2, 1])",
    kernel + "weights(run, dense, show: numbers)[3]",
    classes("2, 2", "flatten(); dense(3)") + "weights(run, dense, show: pictures)",
    classes("2, 2, 1", "flatten(); dense(3)") + "weights(run, dense, show: pictures)",
    classes("2, 2, 3", "flatten(); dense(3)") + "weights(run, dense, show: pictures)",
    "m = mnist()\npictures(m.test[:1000])\npictures(m.test[:1001], shape: [28, 28])\npictures(m.test[:9], columns: 50)",
  ])
  func whatIsShown(_ code: String) {
    #expect(CheckedCode(code).errors.map(\.summary) == [])
  }

  @Test(arguments: [
    Mistake(
      "try_it(run, examples: «[\"a\"]»)", "`m` takes numbers, and these are texts",
      hint: "try_it(run, test)", after: four),
    Mistake("try_it(run, labels: «[\"a\"]»)", "and here is 1", after: four),
    Mistake("try_it(run, labels: «[\"a\", \"b\", \"c\"]»)", "and here are 3", after: four),
    Mistake("try_it(run, labels: «[\"a\"]»)", "`m` has 3 answers, and here is 1", after: kernel),
    Mistake(
      "try_it(run, labels: «[\"a\", \"b\"]»)", "`m` has 3 answers, and here are 2", after: kernel),
    Mistake("predict(run, x.test, top: «1»)", "does not end in probabilities", after: four),
    Mistake("predict(run, x.test, top: «4»)", "there are 3 classes", hint: "top: 3", after: kernel),
    Mistake("predict(run, [1, 2, 3, 4])[«3»]", "there are 3 elements", after: kernel),
    Mistake(
      "predict(run, [[1, 2, 3, 4], [1, 2, 3, 4]])[«2»]", "there are 2 elements", after: kernel),
    Mistake("«predict(run, [1, 2, 3, 4])»[0]", "a number has no elements", after: four),
    Mistake("predict(run, «[[1, 2, 3, 4], 5]»)", "rows and single values in one list", after: four),
    Mistake("weights(run, dense)[«4»]", "there are 4 elements", after: kernel),
    Mistake(
      "weights(run, «dens»)", "`m` has no layer `dens`", hint: "did you mean \"dense\"?",
      after: kernel),
    Mistake(
      "weights(run, dense, weight: «b»)", "no weight `b`", hint: "it has kernel and bias",
      after: kernel),
    Mistake(
      "weights(run, dense, shape: «[2, 3]»)",
      "each unit of `dense` has 4 weights, and a picture of 2 × 3 has 6 values", after: kernel),
    Mistake(
      "weights(run, dense, shape: «[4]»)", "its height and width", hint: "[28, 28]", after: kernel),
    Mistake("weights(run, dense, shape: «[2, 2, 2]»)", "its height and width", after: kernel),
    Mistake(
      "weights(run, dense, show: «pictures»)",
      "has 4 weights, and what picture they are is not known",
      hint: "shape: [2, 2]", after: kernel),
    Mistake(
      "weights(run, dense, show: «pictures»)", "has 1 weight, and what picture",
      hint: "shape: [28, 28]",
      after: classes("1", "dense(3)")),
    Mistake(
      "weights(run, dense, show: «pictures»)", "has 8 weights, and what picture",
      hint: "shape: [28, 28]",
      after: classes("2, 2, 2", "flatten(); dense(3)")),
    Mistake(
      "pictures(«m.test[:1001]»)", "at most 1,000 pictures fit a figure, and here are 1,001",
      hint: "m.test[:1001][:25]", after: "m = mnist()\n"),
    Mistake("pictures(m.test[:9], columns: «51»)", "from 1 to 50, not 51", after: "m = mnist()\n"),
    Mistake("pictures(m.test[:9], mistakes: «true»)", "nothing is wrong", after: "m = mnist()\n"),
    Mistake("pictures(«m»)", "not a whole data set", hint: "`.test[:25]`", after: "m = mnist()\n"),
    Mistake(
      "pictures(«b.test[:9]»)", "have the shape (13,)", hint: "shape: [28, 28]",
      after: "b = boston_housing()\n"),
  ])
  func whatIsNot(_ mistake: Mistake) { mistake.expectOneError() }
}
