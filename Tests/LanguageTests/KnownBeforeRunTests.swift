import Testing

@testable import Language

/// What must be known before anything runs, and which names a notebook may take for itself.
@Suite struct KnownBeforeRunTests {
  /// What decides the kinds and shapes of values, the files that are touched, and all of a declaration.
  private static let fixed: [String: [String]] = [
    "imdb": ["num_words", "skip_top", "maxlen", "seed", "start_char", "oov_char", "index_from"],
    "multi_hot": ["dimension"], "pad_sequences": ["maxlen", "value"],
    "to_categorical": ["num_classes"], "folds": ["n_splits"], "word2vec": ["dimension"],
    "embedding_matrix": ["num_words"],
    "tokenize": ["num_words", "start_char", "oov_char", "index_from"], "csv": ["seed"],
    "text_folder": ["seed"], "boston_housing": ["seed"],
    "reuters": ["num_words", "skip_top", "maxlen", "seed", "start_char", "oov_char", "index_from"],
    "compile": ["optimizer", "loss", "metrics"], "fit": ["batch_size", "callbacks"],
    "evaluate": ["batch_size"], "predict": ["top", "batch_size"], "confusion_matrix": ["normalize"],
    "weights": ["layer", "weight", "show", "shape"], "save": ["path"], "load": ["model"],
    "export": ["path"], "plot": ["metric"], "curve": ["function", "from", "to"],
    "expect": ["points"],
    "early_stopping": [
      "monitor", "patience", "restore_best_weights", "min_delta", "mode", "baseline",
      "start_from_epoch",
    ],
    "reduce_lr_on_plateau": [
      "monitor", "factor", "patience", "mode", "min_delta", "cooldown", "min_lr",
    ],
    "exponential_decay": ["initial_learning_rate", "decay_steps", "decay_rate", "staircase"],
    "cosine_decay": [
      "initial_learning_rate", "decay_steps", "alpha", "warmup_target", "warmup_steps",
    ],
    "piecewise_constant_decay": ["boundaries", "values"],
  ]

  @Test(arguments: fixed.keys.sorted { $0 < $1 })
  func parametersThatAreFixed(name: String) throws {
    let function = try #require(FunctionTable.inOrder.first { "\($0.name)" == name })
    let found = function.parameters.filter(\.isStatic).map(\.name)
    for parameter in Self.fixed[name] ?? [] {
      #expect(found.contains(parameter), "\(parameter)")
    }
    #expect(found.filter { !(Self.fixed[name] ?? []).contains($0) } == [])
  }

  /// A layer, an optimizer and their like are what their parameters say, but for weights, which are tensors.
  @Test func declarationsAreFixed() {
    for function in FunctionTable.inOrder
    where [.layers, .activations, .optimizers, .metrics, .regularizers].contains(function.category)
    {
      for parameter in function.parameters {
        let isTensor = if case .optional(.tensor) = parameter.type { true } else { false }
        #expect(parameter.isStatic != isTensor, "\(function.name), \(parameter.name)")
      }
    }
  }

  @Test(arguments: [
    Mistake("imdb(num_words: «n»).train", "`num_words` must be known"),
    Mistake("imdb(index_from: «n»).train", "`index_from` must be known"),
    Mistake("pad_sequences(r.train, maxlen: 9, value: «n»)", "`value` must be known"),
    Mistake("folds(r.train, «n»)", "`n_splits` must be known"),
    Mistake("early_stopping(patience: «n»)", "`patience` must be known"),
    Mistake("expect(true, points: «n»)", "`points` must be known"),
    Mistake("adam(learning_rate: cosine_decay(«1.0 * n», 1))", "must be known"),
  ])
  func whatTheRunWillTellIsTooLate(_ mistake: Mistake) {
    mistake.after("r = imdb(num_words: 300)\nn = len(r.train.x[0])\n").expectOneError()
  }

  @Test(arguments: [
    "histogram([1, 2], bins: n)", "round(1.5, n)", "fit(c, hot, epochs: n)",
    "word2vec(r.train, epochs: n)", "fit(c, hot, seed: n)", "percent(0.5, n)",
  ])
  func whatChangesNoKindMayComeWithTheRun(_ code: String) {
    let prelude = """
      r = imdb(num_words: 300)
      n = len(r.train.x[0])
      hot = multi_hot(r.train, dimension: 300)
      model m { input(300); dense(1, activation: sigmoid) }
      c = compile(m, loss: mse)

      """
    #expect(CheckedCode(prelude + code).errors.map(\.summary) == [])
  }

  /// Functions that came when notebooks may have used their names.
  private static let bindable: Set<String> = [
    "images", "arrays", "terminate_on_nan", "reduce_lr_on_plateau", "confusion_matrix",
    "classification_report", "roc_curve", "precision_recall_curve", "calibration_curve",
    "residuals", "count_params", "split", "folds", "join", "shuffle", "counts", "pictures",
    "weights",
    "scatter", "bar", "reuters", "boston_housing", "mnist", "fashion_mnist", "exponential_decay",
    "cosine_decay", "piecewise_constant_decay", "table", "standardize", "try_it",
  ]

  /// Others stay what they are; metrics are words in lists.
  @Test func namesThatANotebookMayBind() {
    for function in FunctionTable.inOrder {
      let name = function.name
      let checked = CheckedCode("\(name) = 1\n\(name)")
      if function.category == .metrics {
        #expect(checked.errors.isEmpty, "\(name)")
      } else if Self.bindable.contains("\(name)") {
        #expect(checked.errors.isEmpty, "\(name)")
        #expect(
          checked.warnings.map(\.message) == ["`\(name)` is also a function of the language"],
          "\(name)")
        #expect(
          CheckedCode("\(name) = 1\n\(name)\n«\(name)»(1)").errors.map(\.message) == [
            "`\(name)` is bound in line 1, so there is no function of that name"
          ])
      } else {
        #expect(
          checked.errors.map(\.message) == [
            "`\(name)` is a function of the language and can't be bound"
          ], "\(name)")
      }
    }
  }

  /// What takes long and gives little is kept from run to run.
  @Test func whatIsKept() {
    let kept = FunctionTable.inOrder.filter(\.isKept).map(\.name).sorted { $0 < $1 }
    #expect(kept == ["evaluate", "fit", "predict", "word2vec"])
  }
}
