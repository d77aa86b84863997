import Language
import Testing

/// What is right gets no error and no warning.
@Suite struct ValidPrograms {
  /// The chapters' steps, as notebooks express them.
  @Test(arguments: [Chapters.mlp, Chapters.cnn, Chapters.averaging, Chapters.branches])
  func chaptersCheck(_ code: String) throws {
    let checked = CheckedCode(code)
    #expect(checked.diagnostics.map(\.summary) == [])
    let program = try #require(checked.program)
    #expect(program.cells.allSatisfy { $0.expectedErrors.isEmpty })
  }

  /// Every example of the table runs as it stands, given these names.
  private static let names = """
    reviews = imdb(num_words: 10000)
    train = multi_hot(reviews.train, dimension: 10000)
    test = multi_hot(reviews.test, dimension: 10000)
    model mlp { input(10000); dense(16, activation: relu); dense(1, activation: sigmoid) }
    compiled = compile(mlp, loss: binary_crossentropy, metrics: [accuracy])
    run = fit(compiled, train[10000:], epochs: 2, validation_data: train[:10000])
    results = evaluate(run, test)
    predictions = predict(run, test.x)
    vectors = word2vec(reviews.train)

    """

  @Test(arguments: FunctionTable.inOrder.map(\.name))
  func examplesCheck(_ name: String) throws {
    let function = try #require(FunctionTable.all[name])
    #expect(function.example.contains(name + "("))
    // An example may bind one of the names itself.
    let equals = function.example.firstRange(of: " = ")
    let bindsName = equals.map { !function.example[..<$0.lowerBound].contains("(") } ?? false
    let example =
      bindsName
      ? "shown" + function.example[(equals?.lowerBound ?? function.example.startIndex)...]
      : function.example
    let uses =
      "\nlen(reviews.test)\ntrain.y[0]\ntest.y[0]\nsummary(mlp)\ncompiled\nrun\nresults\npredictions[0]\nvectors"
    let model = function.category == .layers || function.category == .regularizers
    let checked = CheckedCode(
      Self.names + example + uses
        + (model ? "\nsummary(small)" : ""))
    #expect(
      checked.errors.map(\.summary) == [], "\(function.example)")
    #expect(checked.warnings.filter { !$0.message.contains("never used") }.isEmpty)
  }

  @Test(arguments: [
    // Numbers and texts.
    "x = 10_000 + 1e-3 + .5 + 2. - 1E+2\nx", "-2 ** 2", "2 ** -1", "- - 2", "(1 + 2) * 3",
    "x = \"\\\"a\\\" \\\\ \\n \\t {1 + 2} {\"inner {3}\"} \\{\\}\"\nx", "\"a\" + \"b\" == \"ab\"",
    "true and not false or 1 < 2", "none == none", "[1, 2,]", "[]", "[[1], [2, 3]][1][0]",
    "9223372036854775807", "-9223372036854775807 - 1", "0 ** 0", "1 ** 9223372036854775807",
    "(-1) ** 9223372036854775807",
    // Lines.
    "max(\n  [\n    1,\n    2\n  ]\n)\n", "x = [1, 2][\n  0\n]\nx",
    "# a comment\nx = 1 # another\nx",
    "x = round(\n\n  1.5\n  ,\n  1,\n)\nx", "", "\n\n", "  x = 1\n\tx",
    // Words that are choices, parts and parameters may be names, too, where they are not.
    "size = 3\nsize", "x = 1\nround(x, decimals: 1)", "title = \"t\"\nplot([1, 2], title: title)",
    "names = [\"a\"]\nviolin([1, 2], labels: names)", "from = 3\nfrom + 1",
    // Indexing.
    "a = [1, 2, 3]\na[0] + a[-1] + a[-3]\na[:]\na[3:]\na[:0]\na[1:-1]\na[-3:3]\na[[0, 2, 0]]\na[a > 1]",
    "a = [1, 2, 3]\nmean(a[a > 1 and not (a == 3)] * 2.0)\na == a\na[len(a) - 1]",
    "a = [[1, 2], [3, 4]]\na[0, 1] + a[-1, 0]", "a = [[1, 2, 3]]\na[0, 1:]",
    "x = [1.5, 2][0]\nhistogram([x, 2], bins: 3)",
  ])
  func small(_ code: String) {
    let checked = CheckedCode(code)
    #expect(checked.diagnostics.map(\.summary) == [])
    #expect(checked.program != nil)
  }

  @Test(arguments: [
    "model m {\n\n  input(9) ; dense(1) ;;\n  # a comment\n  dropout(0)\n}\nsummary(m)",
    "model m { input(9); dense(1, name: relu); dense(2, name: \"a b\") }\nsummary(m)",
    "model m { input(size: 9, name: i); dense(activation: relu, units: 1) }\nsummary(m)",
    "n = 4 * 4\nmodel m { input(9); dense(n, activation: \"relu\") }\nsummary(m)",
    "model m { input(1e4); dense(2 ** 3) }\nsummary(m)",
    "model m { input(9); branch { }; concatenate(); dense(1) }\nsummary(m)",
    """
    model m {
      input(9)
      branch a { branch { dense(2) }; branch { dense(3) }; concatenate() }
      branch { }
      concatenate(name: joined)
      branch c { dense(1) }
      branch d { dense(1) }
      concatenate()
      dense(1)
    }
    summary(m)
    """,
    """
    model m {
      input()
      embedding(100, 8, trainable: false)
      conv1d(4, 3, padding: same, strides: 2, activation: tanh, use_bias: false)
      average_pooling1d(2, padding: same)
      global_max_pooling1d()
      activation(relu)
      dense(1)
    }
    summary(m)
    """,
    """
    opt = rmsprop(learning_rate: 0.01, epsilon_inside: true)
    penalty = l2(0.001)
    model m { input(9); dense(3, kernel_regularizer: penalty, activation: softmax) }
    c = compile(m, optimizer: opt, loss: "sparse_categorical_crossentropy", metrics: ["acc"])
    d = compile(m, optimizer: "adam", loss: categorical_crossentropy, metrics: [])
    c
    d
    """,
  ])
  func models(_ code: String) {
    let checked = CheckedCode(code)
    #expect(checked.diagnostics.map(\.summary) == [])
  }

  @Test func shapesAreKnownBeforeAnythingRuns() throws {
    let checked = CheckedCode(
      Prelude.run + """
        shapes = [train.shape, test.x[:10].shape, predict(run, test.x[5:9]).shape, test.y.shape]
        shapes
        """)
    #expect(checked.errors.isEmpty)
    let last = try #require(checked.program?.cells[0].statements.dropLast().last)
    guard case .binding(_, let shapes) = last.kind else {
      Issue.record("no binding")
      return
    }
    #expect(
      shapes.constant
        == .list([
          .list([.integer(25000), .integer(10000)]), .list([.integer(10), .integer(10000)]),
          .list([.integer(4), .integer(1)]), .list([.integer(25000)]),
        ]))
  }

  @Test func parametersAreBound() throws {
    let code = "fit(compiled, train, epochs: epochs, shuffle: shuffles)\n\"{title}: {rate * 2}\""
    let checked = CheckedCode(
      Prelude.compiled + code,
      parameters: [
        ("epochs", .integer(3)), ("shuffles", .boolean(true)), ("title", .text("t")),
        ("rate", .number(0.5)),
      ])
    #expect(checked.errors.map(\.summary) == [])
    #expect(checked.program?.parameters.map(\.name) == ["epochs", "shuffles", "title", "rate"])
  }

  @Test func aStatementKnowsWhatItUses() throws {
    let checked = CheckedCode("a = 1\nb = 2\nc = [b, a + b, len(\"{a}\")]\nc")
    let statements = try #require(checked.program?.cells.first?.statements)
    #expect(statements.map(\.uses) == [[], [], ["b", "a"], ["c"]])
  }
}
