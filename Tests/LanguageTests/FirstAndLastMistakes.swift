import Testing

/// What is just allowed beside what is just not: places, counts, sizes and rates at their ends.
@Suite struct FirstAndLastMistakes {
  private static let short = "r = imdb(num_words: 300, maxlen: 100)\n"

  @Test(arguments: [
    "a = [1, 2, 3]\na[2]\na[-3]\na[:3]\na[-3:]\na[2:2]\na[3:]\na[:0]",
    // How many reviews are short is not known, but what a slice of them holds is.
    short + "r.train[-1:][5]\nr.train[:-1][5]\nr.train[0:0]\nr.train[:10][9]\nr.train[:10][-10]",
    "[1, 2, 3][[true, false, true]]\n[1, 2, 3][[0, -3]]\n[1, 2, 3][[]]",
    "curve(relu, from: 1, to: 1.5)\nclip(1, 2, 2)\nclip(1, 2, 3)",
    "plot([1, 2], x: [1, 2])\nplot([1, 2], [2, 3])\nplot([1, 2], [1, 2, 3], labels: [\"a\", \"b\"])",
    "violin([1, 2], labels: [\"a\"])\nboxplot([1], [2], labels: [\"a\", \"b\"])",
    "expect(1 < 2, points: 0)\nexpect(1 < 2, points: 1_000_000)\nexpect(1 < 2, points: 0.5)",
    "percent(0.5, 0)\npercent(0.5, 15)\nround(0.5, 0)\nround(0.5, 15)",
    "histogram([1], bins: 10_000)\nhistogram([1], bins: 1)",
    "cosine_decay(0.1, 1, alpha: 1)\ncosine_decay(0.1, 1, alpha: 0)\ncosine_decay(0.1, 0.5)",
    "piecewise_constant_decay([1], [0.1, 0.2])\npiecewise_constant_decay([0, 1], [1, 2, 3])",
    short + "word2vec(r.train, dimension: 1, sample: 0)\nword2vec(r.train, min_learning_rate: 0)",
  ])
  func whatIsJustAllowed(_ code: String) {
    #expect(CheckedCode(code).errors.map(\.summary) == [])
  }

  @Test(arguments: [
    Mistake("a = []\na[«0»]", "0 is outside: there are no elements"),
    Mistake(
      "a = [1]\na[«1»]", "1 is outside: there is 1 element, counted from 0 to 0", hint: "[-1]"),
    Mistake("[1, 2, 3][[0, «-4»]]", "-4 is outside: there are 3 elements, counted from 0 to 2"),
    Mistake("x = [[1, 2], [3, 4]]\nx[0][1]\nx[«2»]", "there are 2 elements"),
    Mistake(
      "a = [1, 2, 3]\na[:«-4»]", "-4 is outside: there are 3 elements, so a bound is at most 3"),
    Mistake("r.train[0:10][«10»]", "there are 10 elements, counted from 0 to 9", after: short),
    Mistake("r.train[:10][«-11»]", "-11 is outside", after: short),
    Mistake("r.train[5:«3»]", "this slice ends before it begins: [5:3]", after: short),
    Mistake("r.train[5:5][«0»]", "there are no elements", after: short),
    Mistake("curve(relu, from: 1, to: «1»)", "1 is not above 1"),
    Mistake("plot([1, 2], «[1]»)", "there are 2 positions for 1 value"),
    Mistake("plot([1, 2], «[1, 2, 3]»)", "there are 2 positions for 3 values", hint: "two lines"),
    Mistake("plot(«[1]», x: [1, 2])", "there are 2 positions for 1 value"),
    Mistake("plot([1, 2], labels: «[\"a\", \"b\"]»)", "there are 2 labels for 1 set of values"),
    Mistake("plot([1], [1, 2], labels: «[\"a\"]»)", "there is 1 label for 2 sets of values"),
    Mistake("expect(1 < 2, points: «-1»)", "of at least 0 and at most 1000000, not -1"),
    Mistake("expect(1 < 2, points: «1_000_001»)", "at most 1000000, not 1000001"),
    Mistake("percent(0.5, «16»)", "from 0 to 15, not 16"),
    Mistake("percent(0.5, «-1»)", "from 0 to 15, not -1"),
    Mistake("histogram([1], bins: «10_001»)", "from 1 to 10_000, not 10001"),
    Mistake("word2vec(r.train, dimension: «10_001»)", "from 1 to 10_000", after: short),
    Mistake("word2vec(r.train, sample: «1»)", "of at least 0 and below 1, not 1", after: short),
    Mistake("word2vec(r.train, learning_rate: «0»)", "a number above 0, not 0", after: short),
    Mistake("exponential_decay(«0», 1, 1)", "is above 0"),
    Mistake("exponential_decay(0.1, «0», 1)", "a number above 0, not 0"),
    Mistake("exponential_decay(«-0.1», 1, 1)", "a number of at least 0, not -0.1"),
    Mistake("cosine_decay(0.1, 1, alpha: «1.1»)", "of at least 0 and at most 1, not 1.1"),
    Mistake(
      "piecewise_constant_decay([1], «[0.1]»)", "one rate more than there are boundaries: 2, not 1"),
    Mistake("piecewise_constant_decay(«[1, 1]», [0.1, 0.2, 0.3])", "ascends"),
    Mistake("piecewise_constant_decay(«[2, 1]», [0.1, 0.2, 0.3])", "ascends"),
  ])
  func whatIsJustNot(_ mistake: Mistake) { mistake.expectOneError() }

  private static let words = "r = imdb(num_words: 300)\n"

  private static func model(_ indices: Int, maxlen: Int = 9, value: Int = 0) -> String {
    words + """
      p = pad_sequences(r.train, maxlen: \(maxlen), value: \(value))
      model m { input(9); embedding(\(indices), 2); flatten(); dense(1, activation: sigmoid) }

      """
  }

  /// 300 words have the indices 0 to 299; what fills up counts too.
  @Test(arguments: [
    words + "multi_hot(r.train, dimension: 300)\nto_categorical(r.train, num_classes: 2)",
    model(300) + "fit(compile(m, loss: mse), p)",
    model(300, value: 299) + "fit(compile(m, loss: mse), p)",
    "model m { input(4); dense(2, activation: softmax) }\ncompile(m, loss: categorical_crossentropy)",
    digits(10) + "fit(c, m.train)", digits(11) + "fit(c, m.train)",
  ])
  func whatJustFitsAModel(_ code: String) {
    #expect(CheckedCode(code).errors.map(\.summary) == [])
  }

  private static func digits(_ outputs: Int) -> String {
    """
    m = mnist()
    model n { input(28, 28); flatten(); dense(\(outputs), activation: softmax) }
    c = compile(n, loss: sparse_categorical_crossentropy)

    """
  }

  @Test(arguments: [
    Mistake(
      "multi_hot(r.train, dimension: «299»)",
      "word indices go up to 299, so a row needs 300 values, not 299", hint: "dimension: 300",
      after: words),
    Mistake(
      "fit(compile(m, loss: mse), «p»)",
      "word indices go up to 299, and `embedding` has vectors for 0 to 298",
      hint: "write embedding(300, …), or load with num_words: 299", after: model(299)),
    Mistake(
      "fit(compile(m, loss: mse), «p»)", "go up to 300, and `embedding` has vectors for 0 to 299",
      after: model(300, value: 300)),
    Mistake(
      "fit(compile(m, loss: mse), «p»)", "`m` takes 9 word indices a sample, and here are 8",
      hint: "write input(8), or pad_sequences(p, maxlen: 9)", after: model(300, maxlen: 8)),
    Mistake(
      "compile(m, loss: «categorical_crossentropy»)", "at least 2",
      hint: "binary_crossentropy fits",
      after: "model m { input(4); dense(1) }\n"),
    Mistake(
      "fit(c, «m.train»)", "`n` has 9 outputs, and there are 10 classes", hint: "dense(10",
      after: digits(9)),
  ])
  func whatJustDoesNot(_ mistake: Mistake) { mistake.expectOneError() }
}
