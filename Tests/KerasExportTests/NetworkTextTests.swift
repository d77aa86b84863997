import Testing

/// Networks, formulas and sweeps in exported code, as text.
@Suite struct NetworkTextTests {
  private static func chain(_ layer: String, before: String = "input(20); embedding(50, 2)") throws
    -> String
  {
    let lines = try PythonCell.of("model m { \(before); \(layer); flatten(); dense(1) }")
      .split(separator: "\n")
    let place = try #require(lines.firstIndex { $0.contains("layers.Flatten()") })
    return String(lines[place - 1].trimmingPrefix { $0 == " " })
  }

  /// What Keras has by place stands by place; the rest where it is not the default.
  @Test(arguments: [
    ("dense(4)", "layers.Dense(4),"),
    (
      "dense(4, activation: relu, use_bias: false)",
      "layers.Dense(4, activation=\"relu\", use_bias=False),"
    ),
    (
      "dense(4, kernel_regularizer: l1(0.1))",
      "layers.Dense(4, kernel_regularizer=keras.regularizers.L1(0.1)),"
    ),
    (
      "dense(4, kernel_regularizer: l1_l2(l1: 0.1, l2: 0.2))",
      "layers.Dense(4, kernel_regularizer=keras.regularizers.L1L2(l1=0.1, l2=0.2)),"
    ),
    ("conv1d(3, 2)", "layers.Conv1D(3, 2),"),
    (
      "conv1d(3, 2, strides: 2, padding: same, activation: leaky_relu(negative_slope: 0.1))",
      "layers.Conv1D(3, 2, strides=2, padding=\"same\", "
        + "activation=layers.LeakyReLU(negative_slope=0.1)),"
    ),
    ("max_pooling1d(2)", "layers.MaxPooling1D(2),"),
    (
      "average_pooling1d(2, strides: 1, padding: same)",
      "layers.AveragePooling1D(2, strides=1, padding=\"same\"),"
    ),
    ("spatial_dropout1d(0.2)", "layers.SpatialDropout1D(0.2),"),
    ("dropout(0.5)", "layers.Dropout(0.5),"),
    ("activation(relu)", "layers.Activation(\"relu\"),"),
    ("unit_normalization()", "layers.UnitNormalization(),"),
    ("batch_normalization()", "layers.BatchNormalization(),"),
    (
      "batch_normalization(momentum: 0.9, epsilon: 0.01, center: false)",
      "layers.BatchNormalization(momentum=0.9, epsilon=0.01, center=False),"
    ),
    ("dense(4, name: \"my layer\")", "layers.Dense(4, name=\"my_layer\"),"),
    ("dense(4, name: \"1.a\")", "layers.Dense(4, name=\"layer_1_a\"),"),
    ("dense(4, name: \"Z9-z\")", "layers.Dense(4, name=\"Z9-z\"),"),
    ("dense(4, name: \"a@[`\\{/:\")", "layers.Dense(4, name=\"a______\"),"),
  ])
  func layersAreKerass(_ layer: String, _ line: String) throws {
    #expect(try Self.chain(layer) == line)
  }

  @Test(arguments: [
    ("input(9)", "keras.Input((9,)),"), ("input(8, 7)", "keras.Input((8, 7)),"),
    ("input(9, name: \"in\")", "keras.Input((9,), name=\"in\"),"),
  ])
  func inputsHaveTheirShape(_ layer: String, _ line: String) throws {
    let lines = try PythonCell.of("model m { \(layer); flatten(); dense(1) }")
    #expect(lines.contains("            \(line)\n"), "\(lines)")
  }

  /// Two names that Keras would take for one are two; a matrix stays in its place.
  @Test func namesAndMatrices() throws {
    let code =
      "model m { input(20); embedding(50, 2, weights: matrix, trainable: false); flatten(); "
      + "dense(3, name: \"a.b\"); dense(2, name: \"a_b\"); dense(1) }"
    #expect(
      try PythonCell.of(code) == """
        def m():
            return keras.Sequential(
                [
                    keras.Input((20,), dtype="int32"),
                    layers.Embedding(50, 2, weights=[matrix], trainable=False),
                    layers.Flatten(),
                    layers.Dense(3, name="a_b"),
                    layers.Dense(2, name="a_b_"),
                    layers.Dense(1),
                ],
                name="m",
            )
        """)
    // A name that Keras itself might choose makes all of them chosen.
    let own = try PythonCell.of("model m { input(9); dense(3, name: \"dense_1\"); dense(1) }")
    #expect(own.contains("layers.Dense(3, name=\"dense_1\")"))
    #expect(own.contains("layers.Dense(1, name=\"dense\")"), "\(own)")
    let other = try PythonCell.of("model m { input(9); dense(3, name: \"first_1\"); dense(1) }")
    #expect(other.contains("layers.Dense(1),"), "\(other)")
  }

  /// A network of branches is Keras's functional one: each layer is called with what it reads.
  @Test func branchesAreCalls() throws {
    let code = """
      model tree {
        input(20, name: "in-put")
        embedding(50, 2)
        branch { conv1d(4, 3); global_max_pooling1d() }
        branch { max_pooling1d(2); flatten() }
        concatenate()
        dense(1, activation: sigmoid)
      }
      model plain { input(20); branch { dense(2) }; branch { dense(3) }; concatenate(); dense(1) }
      """
    #expect(
      try PythonCell.of(code) == """
        def tree():
            in_put = keras.Input((20,), dtype="int32", name="in-put")
            embedding = layers.Embedding(50, 2)(in_put)
            conv1d = layers.Conv1D(4, 3)(embedding)
            global_max_pooling1d = layers.GlobalMaxPooling1D()(conv1d)
            max_pooling1d = layers.MaxPooling1D(2)(embedding)
            flatten = layers.Flatten()(max_pooling1d)
            concatenate = layers.Concatenate()([global_max_pooling1d, flatten])
            dense = layers.Dense(1, activation="sigmoid")(concatenate)
            return keras.Model(in_put, dense, name="tree")


        def plain_():
            inputs = keras.Input((20,))
            dense = layers.Dense(2)(inputs)
            dense_1 = layers.Dense(3)(inputs)
            concatenate = layers.Concatenate()([dense, dense_1])
            dense_2 = layers.Dense(1)(concatenate)
            return keras.Model(inputs, dense_2, name="plain")
        """)
  }

  /// Models with parameters stand where these are given, each once.
  @Test func familiesAreWrittenOut() throws {
    let code =
      "made = family(units: 2)\nfamily(3, layers: 2)\ncount_params(family(3, layers: 2))\n"
      + "copy = net\nsummary(copy)"
    #expect(
      try PythonCell.of(code) == """
        def made():
            return keras.Sequential(
                [
                    keras.Input((100,)),
                    layers.Dense(2),
                    layers.Dense(1),
                ],
                name="family",
            )


        def family():
            return keras.Sequential(
                [
                    keras.Input((100,)),
                    layers.Dense(3),
                    layers.Dense(3),
                    layers.Dense(1),
                ],
                name="family",
            )


        family().summary()
        print(family().count_params())
        copy = net
        copy().summary()
        """)
  }

  // MARK: Formulas

  /// Brackets where Python's own order of operators would read otherwise, and truths as numbers.
  @Test(arguments: [
    ("square(y - p)", "ops.square(y - p)"), ("(y - (p - 1)) / 2", "(y - (p - 1)) / 2"),
    ("y - p - 1", "y - p - 1"), ("y / (p / 2)", "y / (p / 2)"), ("y / p / 2", "y / p / 2"),
    ("y * (p + 1) * 2", "y * (p + 1) * 2"), ("y + p * 2", "y + p * 2"),
    ("y * (p * 2)", "y * (p * 2)"),
    ("(2 * p) ** 2", "(2 * p) ** 2"), ("2 * p ** 2", "2 * p ** 2"), ("p ** -2", "p ** (-2)"),
    ("-p ** 2", "-p ** 2"), ("(-p) ** 2", "(-p) ** 2"), ("y - -p", "y - -p"),
    ("-(y + p)", "-(y + p)"),
    ("-(y * p)", "-(y * p)"), ("p * 0.5", "p * 0.5"), ("p * 2.0", "p * 2"),
    ("log(2) * p", "ops.log(ops.convert_to_tensor(2, p.dtype)) * p"),
    ("exp(sqrt(abs(p)))", "ops.exp(ops.sqrt(ops.abs(p)))"),
    ("minimum(y, p) + maximum(y, 1)", "ops.minimum(y, p) + ops.maximum(y, 1)"),
    ("clip(p, 0.1, 1)", "ops.clip(p, 0.1, 1)"),
    ("y == p", "ops.cast(y == p, p.dtype)"), ("y != p", "ops.cast(y != p, p.dtype)"),
    ("y < p", "ops.cast(y < p, p.dtype)"), ("y <= p", "ops.cast(y <= p, p.dtype)"),
    ("y > p", "ops.cast(y > p, p.dtype)"), ("y >= p + 1", "ops.cast(y >= p + 1, p.dtype)"),
    ("not (y > p)", "1 - ops.cast(y > p, p.dtype)"),
    (
      "y > p and y < 2 or p == 1",
      "ops.maximum(ops.minimum(ops.cast(y > p, p.dtype), ops.cast(y < 2, p.dtype)), "
        + "ops.cast(p == 1, p.dtype))"
    ),
  ])
  func formulasAreOfKerasOps(_ formula: String, _ python: String) throws {
    #expect(
      try PythonCell.of("metric own(y, p) = \(formula)") == """
        @keras.saving.register_keras_serializable()
        def own(y, p):
            y = ops.reshape(ops.cast(y, p.dtype), ops.shape(p))
            values = \(python)
            return ops.mean(values, axis=-1)
        """)
  }

  // MARK: Sweeps

  private static func sweep(_ axes: String, _ fit: String) throws -> String {
    try PythonCell.of("sweep s { \(axes) } = \(fit)")
  }

  @Test func aSweepIsALoop() throws {
    #expect(
      try Self.sweep(
        "units: [2, 4]; layers: [1, 2]",
        "fit(compile(family(units: units, layers: layers), loss: mse), hot, epochs: 2)") == """
          def family(units, layers_):
              return keras.Sequential(
                  [
                      keras.Input((100,)),
                      *[layers.Dense(units) for _ in range(layers_)],
                      layers.Dense(1),
                  ],
                  name="family",
              )


          s = Sweep(["units", "layers"])
          for units, layers_ in itertools.product([2, 4], [1, 2]):
              keras.utils.set_random_seed(0)
              model = family(units, layers_)
              model.compile(optimizer=RMSprop(), loss="mse")
              history = model.fit(hot.x, hot.y, epochs=2, verbose=2)
              s.add([units, layers_], history)
          """)
  }

  /// Numbers as they are written, folds as folds, and names out of one another's way.
  @Test(arguments: [
    (
      "rate: [1e-3, 0.1]",
      "fit(compile(net, optimizer: sgd(learning_rate: rate), loss: mse), hot)",
      """
      s = Sweep(["rate"], written={"rate": {1e-3: "1e-3"}})
      for rate in [1e-3, 0.1]:
          keras.utils.set_random_seed(0)
          model = net()
          model.compile(optimizer=keras.optimizers.SGD(learning_rate=rate), loss="mse")
          history = model.fit(hot.x, hot.y, verbose=2)
          s.add([rate], history)
      """
    ),
    (
      "k: [0, 1]", "fit(compile(net, loss: mse), folds(hot, 2)[k].train)",
      """
      s = Sweep(["k"], folds="k")
      for k in [0, 1]:
          keras.utils.set_random_seed(0)
          model = net()
          model.compile(optimizer=RMSprop(), loss="mse")
          history = model.fit(folds_of(hot, 2)[k].train.x, folds_of(hot, 2)[k].train.y, verbose=2)
          s.add([k], history)
      """
    ),
    // No loop over one choice.
    (
      "many_epochs: [2]", "fit(compile(net, loss: mse), hot, epochs: many_epochs)",
      """
      s = Sweep(["many_epochs"])
      keras.utils.set_random_seed(0)
      model = net()
      model.compile(optimizer=RMSprop(), loss="mse")
      s.add([2], model.fit(hot.x, hot.y, epochs=2, verbose=2))
      """
    ),
    // A choice by the name of something else, and one by the loop's own name.
    (
      "word: [2, 3]", "fit(compile(net, loss: mse), hot, seed: word)",
      """
      s = Sweep(["word"])
      for word_choice in [2, 3]:
          keras.utils.set_random_seed(word_choice)
          model = net()
          model.compile(optimizer=RMSprop(), loss="mse")
          history = model.fit(hot.x, hot.y, verbose=2)
          s.add([word_choice], history)
      """
    ),
    (
      "history: [2, 3]", "fit(compile(net, loss: mse), hot, seed: history)",
      """
      s = Sweep(["history"])
      for history in [2, 3]:
          keras.utils.set_random_seed(history)
          model = net()
          model.compile(optimizer=RMSprop(), loss="mse")
          fitted = model.fit(hot.x, hot.y, verbose=2)
          s.add([history], fitted)
      """
    ),
  ])
  func loopsAreRead(_ axes: String, _ fit: String, _ python: String) throws {
    #expect(try Self.sweep(axes, fit) == python)
  }

  /// What is asked of a sweep.
  @Test(arguments: [
    ("s", "show(s.table())"), ("s.loss", "print(s[\"loss\"])"), ("s.rate", "print(s[\"rate\"])"),
    ("evaluate(s, hot)", "show(s.evaluate(hot.x, hot.y))"),
    (
      "evaluate(s, hot, batch_size: 4).loss",
      "print(s.evaluate(hot.x, hot.y, batch_size=4)[\"loss\"].tolist())"
    ),
    ("plot(s)", "s.plot()"),
    ("plot(s, metric: acc, title: \"T\")", "s.plot(metric=\"accuracy\", title=\"T\")"),
    ("h = s[0].history", "h = s[0].history"),
    ("a = predict(s[-1], hot)", "a = s[-1].model.predict(hot.x, verbose=0)"),
  ])
  func sweepsAnswer(_ code: String, _ python: String) throws {
    let sweep =
      "sweep s { rate: [0.1, 0.2] } = "
      + "fit(compile(net, optimizer: sgd(learning_rate: rate), loss: mse, metrics: [accuracy]), hot)\n"
    let text = try PythonCell.of(sweep + code)
    #expect(text.hasSuffix("    s.add([rate], history)\n" + python), "\(text)")
  }

  // MARK: Several devices

  /// Each method of a model is a helper of its name, which feeds all devices; metrics are weighted, and
  /// nothing is said of progress.
  @Test(arguments: [
    ("a = predict(run, hot)", "a = predict(run.model, hot.x)"),
    ("a = predict(run, hot, batch_size: 8)", "a = predict(run.model, hot.x, batch_size=8)"),
    ("a = evaluate(run, hot)", "a = evaluate(run.model, hot.x, hot.y)"),
    ("a = fit(run, hot, epochs: 2)", "a = fit(copy_of(run), hot.x, hot.y, epochs=2, verbose=2)"),
    (
      "c = compile(net, loss: mse, metrics: [mae])\na = fit(c, hot)",
      "def c(seed=0):\n    keras.utils.set_random_seed(seed)\n    model = net()\n"
        + "    model.compile(optimizer=RMSprop(), loss=\"mse\", weighted_metrics=[\"mae\"])\n"
        + "    return model\n\n\na = fit(c(), hot.x, hot.y, verbose=2)"
    ),
    (
      "a = fit(run, hot, class_weight: balanced)",
      "# Not said in Keras: weights of classes do not go with several devices.\n"
        + "# a = fit(run, hot, class_weight: balanced)"
    ),
  ])
  func severalDevicesAreFed(_ code: String, _ python: String) throws {
    #expect(try PythonCell.of(code, distributes: true) == python)
  }
}
