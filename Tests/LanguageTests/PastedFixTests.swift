import Testing

/// Hints that say how something is written: pasted in its place, each checks.
@Suite struct PastedFixTests {
  private static let prelude = """
    reviews = imdb(num_words: 300)
    train = multi_hot(reviews.train, dimension: 300)
    test = multi_hot(reviews.test[:200], dimension: 300)
    model mlp { input(300); dense(8, activation: relu); dense(1, activation: sigmoid) }
    compiled = compile(mlp, loss: binary_crossentropy, metrics: [accuracy])
    run = fit(compiled, train)
    p = predict(run, test)
    x = [1, 2, 3]

    """

  /// What was typed, with the place of the error marked, and what the hint says to write instead.
  @Test(arguments: [
    ("np.«mean»(x)", "mean(x)"),
    ("numpy.«std»(train.x[0])", "std(train.x[0])"),
    ("math.«sqrt»(2)", "sqrt(2)"),
    ("np.«array»([1, 2])", "[1, 2]"),
    ("np.«amax»(x)", "max(x)"),
    ("plt.«plot»(run.history)", "plot(run.history)"),
    ("plt.«hist»(x, bins=20)", "histogram(x, bins: 20)"),
    ("pd.«unique»(x)", "unique(x)"),
    ("tf.«reduce_mean»(p)", "mean(p)"),
    ("keras.optimizers.«RMSprop»(learning_rate=0.01)", "rmsprop(learning_rate: 0.01)"),
    ("keras.optimizers.«Adam»(lr=0.01)", "adam(learning_rate: 0.01)"),
    ("regularizers.«l2»(0.01)", "l2(0.01)"),
    (
      "keras.callbacks.«EarlyStopping»(monitor='val_loss', patience=3)",
      "early_stopping(monitor: val_loss, patience: 3)"
    ),
    ("imdb.«load_data»(num_words=500)", "imdb(num_words: 500)"),
    ("keras.utils.«to_categorical»(train, num_classes=2)", "to_categorical(train, num_classes: 2)"),
    ("np.«mean»(p, axis=1)", "mean(p)"),
    ("np.«round»(np.mean(x), 2)", nil),
    ("«mlp»()", "mlp"),
    ("mlp.«fit»(train)", "fit(compiled, train)"),
    (
      "compiled.«fit»(train, epochs=3, batch_size=512)",
      "fit(compiled, train, epochs: 3, batch_size: 512)"
    ),
    ("compiled.«fit»(train, validation_data=test)", "fit(compiled, train, validation_data: test)"),
    (
      "mlp.«compile»(optimizer='adam', loss='mse', metrics=['accuracy'])",
      "compile(mlp, optimizer: adam, loss: mse, metrics: [accuracy])"
    ),
    ("mlp.«compile»(optimizer='sgd')", "compile(mlp, optimizer: sgd, loss: binary_crossentropy)"),
    ("mlp.«summary»()", "summary(mlp)"),
    ("mlp.«evaluate»(test)", "evaluate(run, test)"),
    ("compiled.«predict»(test.x)", "predict(run, test.x)"),
    ("run.«predict»(test.x)", "predict(run, test.x)"),
    ("run.«history»()", "run.history"),
    ("run.history.«plot»()", "plot(run.history)"),
    ("run.«plot»()", "plot(run.history)"),
    ("train.«shape»()", "train.shape"),
    ("train.«head»(10)", "train[:10]"),
    ("x.«mean»()", "mean(x)"), ("p.«sum»()", "sum(p)"), ("(p > 0.5).«mean»()", "mean(p > 0.5)"),
    ("train.x[0].«max»()", "max(train.x[0])"),
    ("p.«round»(2)", "round(p, 2)"),
    ("x.«size»()", "len(x)"), ("x.«sort»()", "sort(x)"),
    ("p.«flatten»()", "p"), ("p.«reshape»(-1)", "p"), ("p.«squeeze»()", "p"),
    ("p.«astype»(\"int\")", "p"), ("(p > 0.5).«astype»(int)", "p > 0.5"),
    ("test[0:5«,» :]", "test[0:5]"), ("p[:«,» None]", "p"),
    ("1«,»000.5", "1000.5"), ("1«,»000.5", "1_000.5"), ("10«,»000", "10_000"), ("0«,»5", "0.5"),
    ("12«,»5", "12.5"), ("1«,»050", "1_050"),
    ("evaluate(run, test.x, «test.y»)", "evaluate(run, test)"),
    ("fit(compiled, train.x, «train.y»)", "fit(compiled, train)"),
    ("predict(run, test.x, «test.y»)", "predict(run, test.x)"),
    ("run.«weights»", "export(run, \"weights.npz\")"),
    ("run.«get_weights»()", nil),
    ("run.«loss»", "run.history.loss"),
    ("mlp.«layers»", "summary(mlp)"), ("x.«shape»", "len(x)"),
    ("x = 3 «%/%» 2", nil), ("x «%in%» [1]", nil),
    ("«average»(x)", nil), ("«accuracy_score»(test.y, p)", nil),
    ("«EarlyStopping»(patience=3)", nil),
    ("«if» x > 1:\n  x", "x[x > 1]"), ("«if» p > 0.5 {\n  p\n}", "p[p > 0.5]"),
    ("y = 2 > 1 «?» 1 : 2", nil),
  ])
  func pasted(_ typed: String, _ fix: String?) {
    let checked = CheckedCode(Self.prelude + typed)
    let summaries = checked.diagnostics.map(\.summary)
    #expect(
      checked.errors.first?.range == checked.marked.first, "\(summaries)")
    guard let hint = checked.errors.first?.hint else {
      Issue.record("no hint: \(summaries)")
      return
    }
    guard let fix else { return }
    #expect(checked.errors.count == 1, "\(summaries)")
    let isNamed = hint.contains("`\(fix)`")
    #expect(isNamed, "\(hint)")
    let pasted = CheckedCode(Self.prelude + fix)
    #expect(pasted.errors.isEmpty, "\(pasted.errors.map(\.summary))")
  }

  /// An argument with the name that it needs.
  @Test(arguments: [
    ("predict(run, «\"good film\"»)", "text: \"good film\"", "predict(run, text: \"good film\")"),
    (
      "predict(run, «[\"a\", \"b\"]»)", "text: [\"a\", \"b\"]", "predict(run, text: [\"a\", \"b\"])"
    ),
    ("early_stopping(«\"val_loss\"»)", "monitor: val_loss", "early_stopping(monitor: val_loss)"),
    ("early_stopping(«val_loss»)", "monitor: val_loss", "early_stopping(monitor: val_loss)"),
    ("early_stopping(«3»)", "patience: 3", "early_stopping(patience: 3)"),
    ("fit(compiled, train, «20»)", "epochs: 20", "fit(compiled, train, epochs: 20)"),
    (
      "compile(mlp, «\"rmsprop\"», loss: mse)", "optimizer: rmsprop",
      "compile(mlp, optimizer: rmsprop, loss: mse)"
    ),
    ("imdb(«5000»)", "num_words: 5000", "imdb(num_words: 5000)"),
    ("multi_hot(reviews.test, «300»)", "dimension: 300", "multi_hot(reviews.test, dimension: 300)"),
  ])
  func named(_ typed: String, _ argument: String, _ whole: String) {
    let checked = CheckedCode(Self.prelude + typed)
    #expect(checked.errors.map(\.range) == checked.marked)
    #expect(checked.errors.first?.hint?.contains("`\(argument)`") == true)
    #expect(CheckedCode(Self.prelude + whole).errors.isEmpty)
  }

  /// Layers by their names elsewhere, inside a model.
  @Test(arguments: [
    ("«layers».Dense(16, activation='relu')", "dense(16, activation: relu)"),
    ("«keras».layers.Dropout(0.5)", "dropout(0.5)"),
    ("«tf».keras.layers.Dense(units=4)", "dense(units: 4)"),
    ("«layers».Dense(4, kernel_regularizer=regularizers.l2(0.001))", nil),
    ("«Dropout»(0.5)", nil), ("«GlobalMaxPooling1D»()", nil),
  ])
  func layers(_ typed: String, _ fix: String?) {
    func model(_ layer: String) -> String {
      "model m {\n  input(9)\n  \(layer)\n  dense(1)\n}\nsummary(m)"
    }
    let checked = CheckedCode(model(typed))
    #expect(checked.errors.map(\.range) == checked.marked)
    #expect(checked.errors.first?.hint != nil)
    guard let fix else { return }
    #expect(checked.errors.first?.hint?.contains("`\(fix)`") == true)
    #expect(CheckedCode(model(fix)).errors.isEmpty)
  }

  /// What Jupyter passes on to a shell.
  @Test(arguments: [
    "«!pip install numpy»", "«%matplotlib inline»", "«%%time»", "«pip» install numpy",
    "«!ls»", "«!nvidia-smi»", "«%load_ext autoreload»",
  ])
  func commands(_ typed: String) {
    let checked = CheckedCode("x = 1\n" + typed + "\nx")
    #expect(checked.diagnostics.map(\.range) == checked.marked)
    #expect(checked.errors.first?.hint?.contains("leave it out") == true)
  }

  /// A notebook's own name is no library's.
  @Test func aBoundNameIsNoLibrary() {
    let checked = CheckedCode("metrics = [1, 2]\nmetrics.«mean»()")
    #expect(checked.errors.map(\.range) == checked.marked)
    #expect(checked.errors.first?.message == "there are no methods")
    #expect(checked.errors.first?.hint == "write `mean(metrics)`")
  }

  /// What a method's arguments mention is used, and what is wrong in them is not said as well.
  @Test func argumentsOfMethodsAreNotRead() {
    let checked = CheckedCode("a = 1\nb = np.«mean»(a, foo['x'], lambda x: x)\nb")
    #expect(checked.diagnostics.map(\.range) == checked.marked)
  }

  /// One value a row goes with as many values, by rows.
  @Test func predictionsGoWithLabels() {
    let checked = CheckedCode(
      Self.prelude + "c = (p > 0.5) == (test.y == 1)\nd = p - test.y\ne = test.y == 1 and p > 0.5\n"
        + "f = maximum(test.y, p)\nmean(c[:10]) + mean(d[:10])\ne\nf")
    #expect(checked.errors.isEmpty)
    for statement in checked.program?.cells[0].statements.dropFirst(8).prefix(4) ?? [] {
      guard case .binding(_, let value) = statement.kind, case .tensor(let tensor) = value.type
      else {
        Issue.record("no tensor")
        continue
      }
      #expect(tensor.shape == [200])
    }
    #expect(CheckedCode(Self.prelude + "p == «test.y[:100]»").errors.count == 1)
    #expect(CheckedCode(Self.prelude + "train.x[:3] == «[1, 2, 3]»").errors.count == 1)
  }
}
