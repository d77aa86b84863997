import Testing

/// Expressions in exported code, as text: operators and selections as Python and NumPy have them. Lists are
/// arrays among operators, one column meets one axis flat, and brackets stand where Python needs them.
@Suite struct ExpressionTextTests {
  private static func shown(_ code: String) throws -> String {
    let line = try PythonCell.of(code)
    return line.hasPrefix("print(") && line.hasSuffix(")")
      ? String(line.dropFirst(6).dropLast()) : line
  }

  @Test(arguments: [
    ("-n", "-n"), ("(n + 1) * (n - 2) / 3", "(n + 1) * (n - 2) / 3"),
    ("n - (1 - n)", "n - (1 - n)"),
    ("2 ** n", "2 ** n"), ("-n ** 2", "-(n ** 2)"), ("(-n) ** 2", "(-n) ** 2"),
    ("n == 3", "n == 3"), ("n != 3", "n != 3"), ("n >= 3", "n >= 3"),
    ("not (n > 1)", "not (n > 1)"),
    ("n > 1 and n < 3", "(n > 1) and (n < 3)"), ("n > 1 or n < 3", "(n > 1) or (n < 3)"),
    // Lists are arrays.
    ("x + 1", "np.array(x) + 1"), ("[1, 2, 3] * x", "np.array([1, 2, 3]) * np.array(x)"),
    ("x ** n", "np.array(x) ** n"), ("x ** 2", "np.array(x) ** 2"),
    // NumPy refuses whole numbers to a negative whole power.
    ("x ** -1", "np.array(x) ** (-1.0)"), ("2 ** -1", "2 ** (-1)"),
    ("x ** -n", "np.float_power(np.array(x), (-n))"),
    ("x > 1 and x < 3", "np.logical_and((np.array(x) > 1), (np.array(x) < 3))"),
    ("x > 1 or x == 3", "np.logical_or((np.array(x) > 1), (np.array(x) == 3))"),
    ("not (x > 1)", "np.logical_not((np.array(x) > 1))"),
    // (n, 1) and (n,) would make (n, n).
    ("p - hot.y", "np.ravel(p) - hot.y"), ("hot.y - p", "hot.y - np.ravel(p)"), ("p - p", "p - p"),
    ("hot.y + hot.y", "hot.y + hot.y"), ("p == hot.y", "np.ravel(p) == hot.y"),
    ("hot.y < p", "hot.y < np.ravel(p)"), ("p ** hot.y", "np.ravel(p) ** hot.y"),
    ("hot.y ** p", "hot.y ** np.ravel(p)"), ("hot.y + p + 1", "hot.y + np.ravel(p) + 1"),
    ("p + 1 - hot.y", "np.ravel(p + 1) - hot.y"), ("p * 2", "p * 2"),
    ("minimum(p, hot.y)", "np.minimum(np.ravel(p), hot.y)"),
    ("maximum(hot.y, p)", "np.maximum(hot.y, np.ravel(p))"),
    ("minimum(1, n)", "np.minimum(1, n)"), ("maximum(p, p)", "np.maximum(p, p)"),
  ])
  func operatorsAreNumPys(_ code: String, _ python: String) throws {
    #expect(try Self.shown(code) == python)
  }

  @Test(arguments: [
    ("x[0]", "x[0]"), ("x[-1]", "x[-1]"), ("x[1:]", "x[1:]"), ("x[:n]", "x[:n]"),
    ("x[1:2]", "x[1:2]"),
    ("x[n - 2:n - 1]", "x[(n - 2):(n - 1)]"), ("x[x > 1]", "np.array(x)[np.array(x) > 1]"),
    ("x[[0, 1]]", "np.array(x)[[0, 1]]"), ("p[[0, 1]]", "p[[0, 1]]"), ("p[3:5]", "p[3:5]"),
    ("hot[:3].x", "hot.x[:3]"), ("hot[[1, 2]].y", "hot.y[[1, 2]]"), ("hot[3].y", "hot.y[[3]]"),
    ("hot[hot.y == 1].x", "hot.x[hot.y == 1]"), ("hot[5:][0].x", "hot.x[5:][[0]]"),
    ("hot.x[3]", "hot.x[3]"), ("padded.x[:, 3]", "padded.x[:, 3]"),
    ("padded.x[:, 1:3]", "padded.x[:, 1:3]"), ("padded.x[2:4, [0, 1]]", "padded.x[2:4][:, [0, 1]]"),
    ("birds.train.x[1, 1]", "birds.train.x[1][1]"),
    ("birds.train.x[:, \"a\"]", "birds.train.x[:, birds.train.features.index(\"a\")]"),
    (
      "birds.train.x[:3, [\"a\", \"b\"]]",
      "birds.train.x[:3][:, [birds.train.features.index(name) for name in [\"a\", \"b\"]]]"
    ),
    ("reviews.word_index[\"film\"]", "reviews.word_index[\"film\"]"),
    ("reviews.word_index[:3]", "dict(list(reviews.word_index.items())[:3])"),
    ("reviews.word_index[2:3]", "dict(list(reviews.word_index.items())[2:3])"),
    (
      "reverse(reviews.word_index)[3]",
      "{value: key for key, value in reviews.word_index.items()}[3]"
    ),
    // Parts of values.
    ("hot.x", "hot.x"), ("hot.shape", "hot.x.shape"),
    ("birds.train.x.shape", "birds.train.x.shape"),
    ("p.shape", "p.shape"), ("reviews.train.x[0].shape", "np.shape(reviews.train.x[0])"),
    ("birds.classes", "birds.classes"), ("birds.train.classes", "birds.train.classes"),
    ("birds.features", "birds.features"), ("run.history.loss", "run.history[\"loss\"]"),
    ("run.history.acc", "run.history[\"accuracy\"]"), ("run.history.names", "list(run.history)"),
    (
      "evaluate(run, hot).accuracy",
      "run.model.evaluate(hot.x, hot.y, verbose=0, return_dict=True)[\"accuracy\"]"
    ),
    ("len(x)", "len(x)"), ("len(hot)", "len(hot.y)"), ("len(hot.x)", "len(hot.x)"),
    ("len(word)", "len(word)"),
  ])
  func selectionsAreNumPys(_ code: String, _ python: String) throws {
    #expect(try Self.shown(code) == python)
  }

  /// Of rows all values are meant: `np.sort` would go through each row, and some have several lengths.
  @Test(arguments: [
    "min", "max", "sum", "mean", "median", "std", "unique", "sort", "argmin", "argmax",
  ])
  func reductionsAreNumPys(_ name: String) throws {
    #expect(try Self.shown("\(name)(x)") == "np.\(name)(x)")
    #expect(try Self.shown("\(name)(p)") == "np.\(name)(p)")
    #expect(try Self.shown("\(name)(padded.x)") == "np.\(name)(np.concatenate(padded.x))")
    #expect(
      try Self.shown("\(name)(reviews.train.x)") == "np.\(name)(np.concatenate(reviews.train.x))")
  }

  @Test(arguments: ["abs", "sqrt", "exp", "log", "square", "floor"])
  func functionsAreNumPys(_ name: String) throws {
    #expect(try Self.shown("\(name)(n)") == "np.\(name)(n)")
    #expect(try Self.shown("\(name)(x)") == "np.\(name)(x)")
  }

  /// Python rounds a number, NumPy an array; both to the even one of two.
  @Test(arguments: [
    ("round(n / 2)", "round(n / 2)"), ("round(n / 2, 1)", "round(n / 2, 1)"),
    ("round(x)", "np.rint(x).astype(int)"), ("round(x, 1)", "np.round(x, 1)"),
    ("clip(x, 1, 2)", "np.clip(x, 1, 2)"), ("clip(n, 0, 2)", "np.clip(n, 0, 2)"),
    ("percent(0.5)", "percent(0.5)"), ("percent(0.5, 1)", "percent(0.5)"),
    ("percent(0.5, 0)", "percent(0.5, 0)"), ("percent(n / 7, 3)", "percent(n / 7, 3)"),
  ])
  func roundingIsPythons(_ code: String, _ python: String) throws {
    #expect(try Self.shown(code) == python)
  }

  /// Four figures of a number that is not whole; what an f-string can't hold gets a name first.
  @Test(arguments: [
    ("\"plain\"", "print(\"plain\")"), ("\"a {n}\"", "print(f\"a {n}\")"),
    ("\"{n / 2}, {word}\"", "print(f\"{n / 2:.4g}, {word}\")"),
    ("\"{x}\"", "print(f\"{text(x)}\")"), ("\"{n > 1}\"", "print(f\"{text(n > 1)}\")"),
    ("\"{word == \"w\"}\"", "print(f\"\"\"{text(word == \"w\")}\"\"\")"),
    ("\"\\{n\\} and \\\"q\\\"\"", "print(\"{n} and \\\"q\\\"\")"),
    ("\"\\{{n}\\}\"", "print(f\"{{{n}}}\")"),
    (
      "\"{reverse(reviews.word_index)[n]}\"",
      "value = {value: key for key, value in reviews.word_index.items()}[n]\nprint(f\"{value}\")"
    ),
    ("expect(n == 3)", "assert n == 3"),
    ("expect(x[0] == 3, message: \"so\")", "assert x[0] == 3, \"so\""),
    ("expect(n == 3, message: \"it is {n}\")", "assert n == 3, f\"it is {n}\""),
    ("true", "print(True)"), ("none", "print(None)"),
    ("[1, \"a\", [true]]", "print([1, \"a\", [True]])"),
  ])
  func textsAreFormatted(_ code: String, _ python: String) throws {
    #expect(try PythonCell.of(code) == python)
  }

  /// What has a name of Python's or of the code's own is called otherwise, and stays what it is called.
  @Test func namesGetOutOfTheWay() throws {
    #expect(
      try PythonCell.of("list = 1\nlist_ = 2\nmodel_a = list + list_\nseed = model_a")
        == "list_ = 1\nlist__ = 2\nmodel_a = list_ + list__\nseed_ = model_a")
    #expect(try PythonCell.of("find_file = 1\nfind_file") == "find_file_ = 1\nprint(find_file_)")
  }

  /// What Python code can't hold or nbrun alone has is a comment with the statement, whole.
  @Test(arguments: [
    (
      "old = load(\"old.nbmodel\")\npredict(old,\n  hot)\n1 + 1",
      """
      # Not said in Keras: Keras does not read nbrun's files; export the model instead.
      # old = load("old.nbmodel")
      # Not said in Keras: it needs `old`, which is not there.
      # predict(old,
      #   hot)
      print(1 + 1)
      """
    ),
    (
      "later = todo\nlater + 1\nn + 1",
      """
      # Not said in Keras: it is still to be done.
      # later = todo
      # Not said in Keras: it needs `later`, which is not there.
      # later + 1
      print(n + 1)
      """
    ),
    (
      "v = word2vec(reviews.train, negative: 0)",
      """
      # Not said in Keras: gensim does not train without negative samples.
      # v = word2vec(reviews.train, negative: 0)
      """
    ),
    (
      "try_it(whole)",
      """
      # Not said in Keras: a field that answers is a part of nbrun's pages; it has no examples.
      # try_it(whole)
      """
    ),
  ])
  func whatIsNotSaidStandsThere(_ code: String, _ python: String) throws {
    #expect(try PythonCell.of(code) == python)
  }
}
