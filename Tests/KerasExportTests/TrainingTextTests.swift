import Testing

/// Trainings and what is asked of them in exported code, as text: the calls are those of Keras 3's
/// documentation, with the parameters that are not its defaults.
@Suite struct TrainingTextTests {
  /// A network, compiled and trained in one statement: the lines before `fit`, then its call.
  private static func training(_ fit: String, _ compile: String = "loss: mse") throws -> [String] {
    let lines = try PythonCell.of("r = fit(compile(net, \(compile)), \(fit))")
    #expect(lines.hasPrefix("keras.utils.set_random_seed("))
    return lines.split(separator: "\n").map(String.init)
  }

  @Test(arguments: [
    ("hot", "r = model.fit(hot.x, hot.y, verbose=2)"),
    (
      "hot, epochs: 3, batch_size: 64",
      "r = model.fit(hot.x, hot.y, epochs=3, batch_size=64, verbose=2)"
    ),
    ("hot, epochs: 1, batch_size: 32, shuffle: true", "r = model.fit(hot.x, hot.y, verbose=2)"),
    ("hot, shuffle: false", "r = model.fit(hot.x, hot.y, shuffle=False, verbose=2)"),
    (
      "hot[5:], validation_data: hot[:5]",
      "r = model.fit(hot.x[5:], hot.y[5:], validation_data=(hot.x[:5], hot.y[:5]), verbose=2)"
    ),
    (
      "hot, validation_split: 0.25", "r = model.fit(hot.x, hot.y, validation_split=0.25, verbose=2)"
    ),
    (
      "hot, class_weight: [1, 2.5]",
      "r = model.fit(hot.x, hot.y, class_weight={0: 1, 1: 2.5}, verbose=2)"
    ),
    (
      "hot, class_weight: {1: 3, 0: 1}",
      "r = model.fit(hot.x, hot.y, class_weight={1: 3, 0: 1}, verbose=2)"
    ),
    (
      "hot, class_weight: {\"1\": 3}",
      "r = model.fit(hot.x, hot.y, class_weight=weights_by_class({\"1\": 3}, hot), verbose=2)"
    ),
    (
      "hot, class_weight: balanced",
      "r = model.fit(hot.x, hot.y, class_weight=balanced_weights(hot.y), verbose=2)"
    ),
    // Keras trains on the rest alone, so the weights are those of the rest.
    (
      "hot, validation_split: 0.25, class_weight: balanced",
      "    class_weight=balanced_weights(hot.y, validation_split=0.25),"
    ),
    (
      "hot, callbacks: [terminate_on_nan()]",
      "r = model.fit(hot.x, hot.y, callbacks=[keras.callbacks.TerminateOnNaN()], verbose=2)"
    ),
    ("hot, callbacks: []", "r = model.fit(hot.x, hot.y, callbacks=[], verbose=2)"),
  ])
  func fitsAreKerass(_ fit: String, _ line: String) throws {
    let lines = try Self.training(fit)
    #expect(lines.contains(line), "\(lines)")
    #expect(
      lines.prefix(3) == [
        "keras.utils.set_random_seed(0)", "model = net()",
        "model.compile(optimizer=RMSprop(), loss=\"mse\")",
      ])
  }

  /// A seed of the training's own, and a run that is gone on with.
  @Test func seedsAndRunsThatGoOn() throws {
    #expect(try Self.training("hot, seed: 9").first == "keras.utils.set_random_seed(9)")
    #expect(
      try PythonCell.of("c = compile(net, loss: mse)\nr = fit(c, hot)\ns = fit(c, hot, seed: 5)")
        == """
        def c(seed=0):
            keras.utils.set_random_seed(seed)
            model = net()
            model.compile(optimizer=RMSprop(), loss="mse")
            return model


        r = c().fit(hot.x, hot.y, verbose=2)
        s = c(seed=5).fit(hot.x, hot.y, verbose=2)
        """)
    #expect(
      try PythonCell.of("s = fit(run, hot, epochs: 2)")
        == "s = copy_of(run).fit(hot.x, hot.y, epochs=2, verbose=2)")
  }

  /// Rows of several lengths are filled up, on both sides of a training.
  @Test func raggedRowsAreFilledUp() throws {
    let code =
      "r = fit(compile(ragged, loss: mse), reviews.train[:9], validation_data: reviews.test[:5])"
    #expect(
      try PythonCell.of(code).hasSuffix(
        """
        r = model.fit(
            pad_to_longest(reviews.train.x[:9]),
            reviews.train.y[:9],
            validation_data=(pad_to_longest(reviews.test.x[:5]), reviews.test.y[:5]),
            verbose=2,
        )
        """))
  }

  @Test(arguments: [
    ("optimizer: adam, loss: mae", "optimizer=\"adam\", loss=\"mae\""),
    ("optimizer: rmsprop, loss: mse", "optimizer=RMSprop(), loss=\"mse\""),
    (
      "optimizer: rmsprop(epsilon_inside: true), loss: mse",
      "optimizer=keras.optimizers.RMSprop(), loss=\"mse\""
    ),
    ("optimizer: rmsprop(rho: 0.8), loss: mse", "optimizer=RMSprop(rho=0.8), loss=\"mse\""),
    (
      "optimizer: sgd(learning_rate: 0.1, momentum: 0.9, nesterov: true), loss: mse",
      "optimizer=keras.optimizers.SGD(learning_rate=0.1, momentum=0.9, nesterov=True),"
    ),
    (
      "optimizer: adam(learning_rate: 0.1, beta_1: 0.8, beta_2: 0.9, epsilon: 0.01), loss: mse",
      "optimizer=keras.optimizers.Adam(learning_rate=0.1, beta_1=0.8, beta_2=0.9, epsilon=0.01),"
    ),
    ("loss: mse, metrics: [accuracy]", "loss=\"mse\", metrics=[\"accuracy\"]"),
    ("loss: mse, metrics: [acc, mae]", "loss=\"mse\", metrics=[\"accuracy\", \"mae\"]"),
    (
      "loss: mse, metrics: [precision, recall]",
      "metrics=[keras.metrics.Precision(name=\"precision\"), keras.metrics.Recall(name=\"recall\")],"
    ),
    // The second of a kind has a number, as Keras gives it; a class is chosen around it.
    (
      "loss: mse, metrics: [recall(class_id: 0), recall]",
      "metrics=[OfClass(keras.metrics.Recall(name=\"recall\"), 0), keras.metrics.Recall(name=\"recall_1\")],"
    ),
    (
      "loss: mse, metrics: [auc, auc(class_id: 0)]",
      "metrics=[keras.metrics.AUC(name=\"auc\"), OfClass(keras.metrics.AUC(name=\"auc_1\"), 0)],"
    ),
  ])
  func compilesAreKerass(_ compile: String, _ part: String) throws {
    let lines = try Self.training("hot", compile)
    #expect(lines.contains { $0.contains(part) }, "\(lines)")
  }

  /// A learning rate that follows a schedule is logged, beside the callbacks that there are.
  @Test(arguments: [
    ("", "callbacks=[RateLog()]"), (", callbacks: []", "callbacks=[*[], RateLog()]"),
    (
      ", callbacks: [early_stopping(monitor: loss)]",
      "callbacks=[*[keras.callbacks.EarlyStopping(monitor=\"loss\")], RateLog()]"
    ),
  ])
  func ratesAreLogged(_ callbacks: String, _ part: String) throws {
    let compile = "optimizer: sgd(learning_rate: exponential_decay(0.1, 100, 0.9)), loss: mse"
    let code = "r = fit(compile(net, \(compile)), hot\(callbacks))\ns = fit(r, hot\(callbacks))"
    let lines = try PythonCell.of(code)
    #expect(lines.ranges(of: part).count == 2, "\(lines)")
  }

  @Test(arguments: [
    (
      "s = exponential_decay(0.1, 100, 0.9, staircase: true)",
      "s = keras.optimizers.schedules.ExponentialDecay(\n    initial_learning_rate=0.1,\n"
        + "    decay_steps=100,\n    decay_rate=0.9,\n    staircase=True,\n)"
    ),
    (
      "s = cosine_decay(0.1, 9, alpha: 0.5)",
      "s = keras.optimizers.schedules.CosineDecay(\n    initial_learning_rate=0.1,\n"
        + "    decay_steps=9,\n    alpha=0.5,\n)"
    ),
    (
      "s = piecewise_constant_decay([10, 20], [1, 0.5, 0.1])",
      "s = keras.optimizers.schedules.PiecewiseConstantDecay(\n    boundaries=[10, 20],\n"
        + "    values=[1, 0.5, 0.1],\n)"
    ),
    ("e = early_stopping()", "e = keras.callbacks.EarlyStopping()"),
    ("e = early_stopping(monitor: loss)", "e = keras.callbacks.EarlyStopping(monitor=\"loss\")"),
    (
      "e = early_stopping(monitor: val_accuracy)",
      "e = keras.callbacks.EarlyStopping(monitor=\"val_accuracy\", mode=\"max\")"
    ),
    (
      "e = early_stopping(monitor: mae, mode: min)",
      "e = keras.callbacks.EarlyStopping(monitor=\"mae\", mode=\"min\")"
    ),
    (
      "e = early_stopping(monitor: loss, mode: max)",
      "e = keras.callbacks.EarlyStopping(monitor=\"loss\", mode=\"max\")"
    ),
    (
      "e = early_stopping(patience: 3, restore_best_weights: true, min_delta: 0.1)",
      "e = keras.callbacks.EarlyStopping(patience=3, restore_best_weights=True, min_delta=0.1)"
    ),
    (
      "e = early_stopping(baseline: 0.5, start_from_epoch: 2)",
      "e = keras.callbacks.EarlyStopping(baseline=0.5, start_from_epoch=2)"
    ),
    ("e = reduce_lr_on_plateau()", "e = keras.callbacks.ReduceLROnPlateau()"),
    (
      "e = reduce_lr_on_plateau(factor: 0.5, patience: 3, min_delta: 0.1)",
      "e = keras.callbacks.ReduceLROnPlateau(factor=0.5, patience=3, min_delta=0.1)"
    ),
    (
      "e = reduce_lr_on_plateau(monitor: accuracy, cooldown: 1, min_lr: 0.01)",
      "e = keras.callbacks.ReduceLROnPlateau(\n    monitor=\"accuracy\",\n    mode=\"max\",\n"
        + "    cooldown=1,\n    min_lr=0.01,\n)"
    ),
    ("e = terminate_on_nan()", "e = keras.callbacks.TerminateOnNaN()"),
    ("l1(0.1)", "print(keras.regularizers.L1(0.1).get_config())"),
    ("l2(0.1)", "print(keras.regularizers.L2(0.1).get_config())"),
    (
      "l1_l2(l1: 0.1, l2: 0.2)",
      "print(keras.regularizers.L1L2(l1=0.1, l2=0.2).get_config())"
    ),
    ("adam(epsilon: 0.1)", "print(keras.optimizers.Adam(epsilon=0.1).get_config())"),
    ("o = adam(epsilon: 0.1)", "def o():\n    return keras.optimizers.Adam(epsilon=0.1)"),
  ])
  func settingsAreKerass(_ code: String, _ python: String) throws {
    #expect(try PythonCell.of(code) == python)
  }

  @Test(arguments: [
    (
      "evaluate(run, hot)",
      "print(run.model.evaluate(hot.x, hot.y, verbose=0, return_dict=True))"
    ),
    (
      "e = evaluate(run, hot, batch_size: 8)",
      "e = run.model.evaluate(hot.x, hot.y, batch_size=8, verbose=0, return_dict=True)"
    ),
    (
      "e = evaluate(whole, reviews.test)",
      "e = whole.model.evaluate(\n    pad_to_longest(reviews.test.x),\n    reviews.test.y,\n"
        + "    verbose=0,\n    return_dict=True,\n)"
    ),
    ("a = predict(run, hot[:3])", "a = run.model.predict(hot.x[:3], verbose=0)"),
    ("a = predict(run, hot[3])", "a = run.model.predict(hot.x[[3]], verbose=0)"),
    (
      "a = predict(run, hot, batch_size: 8)",
      "a = run.model.predict(hot.x, batch_size=8, verbose=0)"
    ),
    (
      "a = predict(whole, reviews.test)",
      "a = whole.model.predict(pad_to_longest(reviews.test.x), verbose=0)"
    ),
    // One sample by itself, and rows of them; the answer of a single score is a number.
    (
      "a = predict(kinds, [1, 2])",
      "a = kinds.model.predict(as_samples([[1, 2]], birds.train), verbose=0)[0]"
    ),
    (
      "a = predict(kinds, [[1, 2], [3, 4]])",
      "a = kinds.model.predict(as_samples([[1, 2], [3, 4]], birds.train), verbose=0)"
    ),
    (
      "a = predict(reading, digits.test.x[0])",
      "a = reading.model.predict(np.array([digits.test.x[0]]), verbose=0)[0]"
    ),
    (
      "a = predict(run, hot.x[0])",
      "a = run.model.predict(np.array([hot.x[0]]), verbose=0)[0, 0]"
    ),
    (
      "predict(kinds, birds.test, top: 2)",
      "top_classes(kinds.model.predict(birds.test.x, verbose=0), 2, data=birds.train)"
    ),
    ("run", "run.model.summary()"), ("summary(run)", "run.model.summary()"),
    ("net", "net().summary()"), ("summary(net)", "net().summary()"),
    ("count_params(net)", "print(net().count_params())"), ("diagram(net)", "diagram(net())"),
    ("diagram(net, show_shapes: true)", "diagram(net(), show_shapes=True)"),
    ("network(run)", "network(run.model)"), ("network(net)", "network(net())"),
    ("run.history", "show_history(run.history)"),
    (
      "compile(run)", "recompiled(run, optimizer=RMSprop(), metrics=[\"accuracy\"]).model.summary()"
    ),
    (
      "c = compile(run, optimizer: sgd, loss: mae, metrics: [mse])",
      "c = recompiled(run, optimizer=\"sgd\", loss=\"mae\", metrics=[\"mse\"])"
    ),
    ("s = save(run, \"a.nbmodel\")", "s = save(run, \"a.keras\")"),
    ("s = load(save(run, \"a.nbmodel\"))", "s = load(save(run, \"a.keras\"))"),
    ("e = export(run, \"a.npz\")", "e = export(run, \"a.npz\")"),
    ("e = export(p, \"p.csv\")", "e = export_predictions(p, \"p.csv\")"),
    ("e = export(p, \"p.csv\", data: hot)", "e = export_predictions(p, \"p.csv\", hot)"),
    (
      "e = export(p, \"p.csv\", data: hot[3:5])",
      "e = export_predictions(p[3:5], \"p.csv\", hot[3:5])"
    ),
    (
      "try_it(kinds, data: birds.train)",
      "show_answers(\n    [f\"sample {number}\" for number in range(5)],\n"
        + "    kinds.model.predict(birds.train.x[:5], verbose=0),\n)"
    ),
  ])
  func questionsAreKerass(_ code: String, _ python: String) throws {
    #expect(try PythonCell.of(code) == python)
  }

  private static let prepare = """
    def prepare(new_texts):
        \"\"\"New texts as samples, by the steps of the training data.\"\"\"
        return pad_to_longest(encode(new_texts, reviews))



    """

  /// Texts are encoded as the data of the training were.
  @Test(arguments: [
    (
      "a = predict(whole, text: \"b c\")",
      "a = whole.model.predict(prepare([\"b c\"]), verbose=0)[0, 0]"
    ),
    (
      "a = predict(whole, text: [\"b\", \"c\"])",
      "a = whole.model.predict(prepare([\"b\", \"c\"]), verbose=0)"
    ),
    (
      "predict(whole, text: [\"b\", \"c\"], top: 1)",
      "top_classes(\n    whole.model.predict(prepare([\"b\", \"c\"]), verbose=0),\n    1,\n"
        + "    data=reviews.train,\n    texts=[\"b\", \"c\"],\n)"
    ),
    (
      "try_it(whole, examples: [\"b\"])",
      "show_answers([\"b\"], whole.model.predict(prepare([\"b\"]), verbose=0))"
    ),
    (
      "try_it(whole, examples: [\"b\"], labels: [\"no\", \"yes\"])",
      "show_answers(\n    [\"b\"],\n    whole.model.predict(prepare([\"b\"]), verbose=0),\n"
        + "    labels=[\"no\", \"yes\"],\n)"
    ),
  ])
  func textsAreEncodedFirst(_ code: String, _ python: String) throws {
    #expect(try PythonCell.of(code) == Self.prepare + python)
  }

  /// Steps of an encoding, inside out; the function for them stands once.
  @Test func stepsOfAnEncodingAreGoneThroughAgain() throws {
    let code = """
      model m { input(20); embedding(50, 2); flatten(); dense(1) }
      r = fit(compile(m, loss: mse), padded[:9])
      a = predict(r, text: "b")
      c = predict(r, text: ["d"])
      e = predict(run, text: "f")
      """
    let python = try PythonCell.of(code)
    #expect(
      python.hasSuffix(
        """
        def prepare(new_texts):
            \"\"\"New texts as samples, by the steps of the training data.\"\"\"
            return keras.utils.pad_sequences(encode(new_texts, words), maxlen=20)


        a = r.model.predict(prepare(["b"]), verbose=0)[0, 0]
        c = r.model.predict(prepare(["d"]), verbose=0)


        def prepare_2(new_texts):
            \"\"\"New texts as samples, by the steps of the training data.\"\"\"
            return multi_hot(encode(new_texts, reviews), dimension=100)


        e = run.model.predict(prepare_2(["f"]), verbose=0)[0, 0]
        """), "\(python)")
  }
}
