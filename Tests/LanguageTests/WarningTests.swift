import Engine
import Language
import Notebook
import Testing

/// Doubtful code is warned of and runs all the same; cells that are meant to fail may fail.
@Suite struct WarningTests {
  @Test(arguments: [
    ("«x» = 1\ny = 2\ny", "`x` is never used"),
    ("model «m» { input(9); dense(1) }", "`m` is never used"),
    ("«relu» = 1\nrelu", "also a word that parameters take"),
    ("«model» = 1\nmodel", "also begins a declaration"),
    ("«sweep» = 1\nsweep", "also begins a declaration"),
    (
      "model m { input(9); dense(1) }\nc = compile(m, loss: «binary_crossentropy»)\nc",
      "the last layer has no sigmoid"
    ),
    (
      "model m { input(9); dense(1, activation: softmax) }\nc = compile(m, loss: «binary_crossentropy»)\nc",
      "softmax over one value is always 1"
    ),
    (
      "model m { input(9); dense(1, activation: softmax) }\nc = compile(m, loss: «mse»)\nc",
      "softmax over one value is always 1"
    ),
    (
      "model m { input(9); dense(3, activation: sigmoid) }\nc = compile(m, loss: «sparse_categorical_crossentropy»)\nc",
      "has no softmax"
    ),
    (
      "model m { input(9); dense(3, activation: relu) }\nc = compile(m, loss: «categorical_crossentropy»)\nc",
      "has no softmax"
    ),
  ])
  func warnings(_ code: String, _ message: String) {
    let checked = CheckedCode(code)
    #expect(checked.program != nil)
    #expect(checked.errors.isEmpty)
    #expect(checked.warnings.map(\.range) == checked.marked)
    #expect(checked.warnings.first?.message.contains(message) == true)
  }

  private static let data = """
    reviews = imdb(num_words: 300)
    train = multi_hot(reviews.train, dimension: 300)
    test = multi_hot(reviews.test, dimension: 300)
    model mlp { input(300); dense(1, activation: sigmoid) }
    c = compile(mlp, loss: binary_crossentropy)
    val = train[:1000]
    run = fit(c, train[1000:], validation_data: val)
    some = train[[1, 2, 3]]
    summary(mlp)
    test
    run.history
    some

    """

  /// Rows that are trained on and judged by; labels that a mask has made alike.
  @Test(arguments: [
    "fit(c, train, validation_data: «train»)", "fit(c, train, validation_data: «train[:5000]»)",
    "fit(c, train[:5000], validation_data: «train[:5000]»)",
    "fit(c, train[900:], validation_data: «val»)",
    "fit(c, train[:-4000], validation_data: «train[-5000:]»)",
    "fit(c, train[1000:][5000:], validation_data: «train[6000:7000]»)",
    "fit(c, multi_hot(reviews.train[500:], dimension: 300), validation_data: «val»)",
    "fit(run, train[:500], validation_data: «train[2000:3000]»)",
    "fit(c, some, validation_data: «some»)",
    "evaluate(run, «train[1000:]»)", "evaluate(run, «train[24999:]»)",
    "evaluate(fit(c, train), «val»)", "evaluate(load(save(run, \"m.nbmodel\")), «train»)",
    "fit(c, split(train, 0.2).train, validation_data: «train»)",
    "fit(c, split(train, 0.2).train, validation_data: «split(train, 0.2, seed: 2).test»)",
    "fit(c, join(train, test), validation_data: «test[:10]»)",
    "fit(c, folds(train, 5)[0].train, validation_data: «folds(train, 5)[1].test»)",
    "fit(c, shuffle(train), validation_data: «train[:10]»)",
    "evaluate(fit(c, train, validation_split: 0.2), «train[19999:]»)",
    "evaluate(compile(run, loss: mse), «train[1000:]»)",
    "fit(c, «train[train.y == 1]»)", "fit(c, «train[train.y == 0][:50]»)",
  ])
  func ofDataInTwoPlaces(_ code: String) {
    let checked = CheckedCode(Self.data + code)
    #expect(checked.errors.isEmpty)
    #expect(checked.warnings.map(\.range) == checked.marked)
    #expect(checked.warnings.allSatisfy { $0.hint != nil })
  }

  @Test(arguments: [
    "fit(c, train[1000:], validation_data: val)", "fit(c, train, validation_data: test)",
    "fit(c, train[:-5000], validation_data: train[-5000:])",
    "fit(c, train[:1000], validation_data: train[1000:])",
    "evaluate(run, val)", "evaluate(run, test)", "evaluate(run, train[:1000])",
    "fit(c, some, validation_data: test)",
    "fit(c, split(train, 0.2).train, validation_data: split(train, 0.2).test)",
    "fit(c, folds(train, 5)[0].train, validation_data: folds(train, 5)[-5].test)",
    "fit(c, folds(train, 5)[0].test, validation_data: folds(train, 5)[1].test)",
    "fit(c, shuffle(train)[10:], validation_data: shuffle(train)[:10])",
    "fit(c, join(train[:10], train[20:30]), validation_data: train[10:20])",
    "evaluate(fit(c, train, validation_split: 0.2), train[20000:])",
    "fit(c, train, validation_split: 0.2)",
    "fit(c, train[[1, 2]], validation_data: train[[3, 4]])", "predict(run, train)",
  ])
  func ofDataThatAreApartThereAreNone(_ code: String) {
    #expect(CheckedCode(Self.data + code).diagnostics.map(\.summary) == [])
  }

  @Test(arguments: [
    ("dense(1, activation: sigmoid)", "binary_crossentropy"), ("dense(1)", "mse"),
    ("dense(3, activation: softmax)", "categorical_crossentropy"),
    ("dense(3, activation: sigmoid)", "binary_crossentropy"),
    ("dense(3); activation(softmax)", "sparse_categorical_crossentropy"),
  ])
  func outputsThatFitAreNotWarnedOf(_ last: String, _ loss: String) {
    let checked = CheckedCode("model m { input(9); \(last) }\nc = compile(m, loss: \(loss))\nc")
    #expect(checked.errors.isEmpty && checked.warnings.isEmpty)
  }

  /// Where a parameter takes a word, a name that is bound means nothing.
  @Test func wordsWinOverNames() throws {
    let checked = CheckedCode(
      "relu = 3\nsigmoid = relu\nmodel m { input(sigmoid); dense(relu, activation: relu) }\nsummary(m)"
    )
    #expect(checked.errors.isEmpty)
    guard case .binding(_, let model)? = checked.program?.cells[0].statements[2].kind,
      case .model(let description) = model.type
    else {
      Issue.record("no model")
      return
    }
    #expect(
      description.nodes.map(\.layer) == [
        .input(Input(size: 3)), .dense(Dense(units: 3, activation: .relu)),
      ])
  }

  @Test func uses() {
    // In prose, in texts, in other cells and in cells that are meant to fail.
    #expect(CheckedCode("x = 1\n---\nprose: x").diagnostics.isEmpty)
    #expect(CheckedCode("x = 1\n\"{x}\"").diagnostics.isEmpty)
    #expect(CheckedCode("x = 1\n---\nx").diagnostics.isEmpty)
    #expect(CheckedCode("x = 1\n---\nx + foo", expectsError: true).diagnostics.isEmpty)
  }

  @Test func aCellMayBeMeantToFail() throws {
    let checked = CheckedCode("a = 1\n---\nb = a + «foo»\nb\n«bar»", expectsError: true)
    #expect(checked.diagnostics.isEmpty)
    let cell = try #require(checked.program?.cells.last)
    #expect(cell.statements.isEmpty)
    #expect(cell.expectedErrors.map(\.range) == checked.marked)
  }

  /// What a cell binds that is meant to fail stays in it.
  @Test func whatFailsBindsNothing() {
    let notebook = """
      model m { input(9); dense(«0») }
      """
    let checked = CheckedCode(notebook, expectsError: true)
    #expect(checked.program != nil)
    #expect(checked.program?.cells.last?.expectedErrors.map(\.range) == checked.marked)
  }

  /// A cell that checks may still fail when it runs; then it keeps its statements.
  @Test func aCellMeantToFailMayCheck() {
    let checked = CheckedCode("expect(1 > 2)", expectsError: true)
    #expect(checked.program?.cells.first?.statements.count == 1)
    #expect(checked.program?.cells.first?.expectedErrors.isEmpty == true)
  }

  @Test func errorsOfAllCellsAndKindsAreReportedAtOnce() {
    let checked = CheckedCode(
      """
      x = «foo»
      y = «'text'»
      model m {
        «dence»(3)
        dense(«0»)
      }
      ---
      z = «(»1
      x + y + z
      summary(m)
      ---
      prose: «bar»
      """)
    #expect(checked.diagnostics.map(\.range) == checked.marked)
  }
}
