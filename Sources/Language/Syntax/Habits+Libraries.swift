import Text

/// Names of other libraries, and how what they have is called here.
extension Habits {
  /// Names under which libraries are imported. A notebook that binds one means its own.
  static let libraries: Set<Spelling> = [
    "np", "numpy", "tf", "tensorflow", "keras", "K", "layers", "models", "optimizers", "losses",
    "metrics", "regularizers", "callbacks", "datasets", "preprocessing", "utils", "activations",
    "pd", "pandas", "plt", "matplotlib", "pyplot", "sns", "seaborn", "px", "go", "sklearn", "torch",
    "nn", "F", "optim", "math", "random", "statistics", "scipy", "stats", "gensim", "os", "sys",
    "time", "json", "re", "itertools", "collections", "jnp", "jax", "nltk", "spacy", "st",
  ]

  /// A function of ours by its name in other libraries: `GlobalMaxPooling1D`, `RMSprop`.
  static func ownName(_ name: String) -> String? {
    if FunctionTable.all[name] != nil { return name }
    if let own = kerasClasses[name] { return own }
    switch name {
    case "RMSProp": return "rmsprop"
    case "MaxPool1D": return "max_pooling1d"
    case "AvgPool1D": return "average_pooling1d"
    case "GlobalMaxPool1D": return "global_max_pooling1d"
    case "GlobalAvgPool1D": return "global_average_pooling1d"
    case "Linear": return "dense"
    case "amin": return "min"
    case "amax": return "max"
    case "average", "nanmean", "reduce_mean": return "mean"
    case "reduce_sum": return "sum"
    case "around": return "round"
    case "hist", "histplot": return "histogram"
    case "violinplot": return "violin"
    case "read_csv": return "csv"
    case "to_one_hot": return "multi_hot"
    default: break
    }
    let own = snakeCased(name)
    return own != name && FunctionTable.all[own] != nil ? own : nil
  }

  /// Keras's classes of layers, optimizers and regularizers, whose calls are as ours.
  private static let kerasClasses: [Spelling: String] = Dictionary(
    FunctionTable.inOrder.compactMap { function in
      switch function.category {
      case .layers, .optimizers, .regularizers: break
      default: return nil
      }
      guard let path = function.keras, let dot = path.lastIndex(of: ".") else { return nil }
      return (Spelling(path[path.unicodeScalars.index(after: dot)...]), function.name)
    }, uniquingKeysWith: { first, _ in first })

  /// `MaxPooling1D` as `max_pooling1d`.
  private static func snakeCased(_ name: String) -> String {
    guard name.utf8.count <= 100 else { return name }
    var result: [UInt8] = []
    var followsSmall = false
    for byte in name.utf8 {
      let isCapital = (0x41...0x5A).contains(byte)
      if isCapital, followsSmall { result.append(UInt8(ascii: "_")) }
      result.append(isCapital ? byte + 0x20 : byte)
      followsSmall = (0x61...0x7A).contains(byte)
    }
    return String(decoding: result, as: UTF8.self)
  }

  static let reshapes: Set<Spelling> = [
    "reshape", "ravel", "flatten", "squeeze", "expand_dims", "transpose", "permute", "swapaxes",
    "view", "unsqueeze", "newaxis",
  ]

  /// What changes only how numbers are held.
  static let keepsNumbers: Set<Spelling> = [
    "astype", "float", "int", "float32", "int32", "cast", "as_numeric", "tolist", "numpy",
    "to_numpy", "item", "detach", "cpu", "cuda", "eval", "copy", "clone", "deepcopy", "to",
  ]

  /// What is called in other languages, as a function or as a method, and what does its work here.
  static func called(_ name: String) -> String? {
    switch name {
    case "seed", "set_seed", "set_random_seed", "manual_seed", "default_rng":
      "write `seed: 1` between the `---` at the notebook's top"
    case "figure", "subplots", "subplot", "tight_layout", "savefig", "ion", "close", "clf":
      "leave it out: a figure is shown where it is made"
    case "xlabel", "set_xlabel": "the figure takes it: `plot(…, x_label: \"…\")`"
    case "ylabel", "set_ylabel": "the figure takes it: `plot(…, y_label: \"…\")`"
    case "title", "set_title": "the figure takes it: `plot(…, title: \"…\")`"
    case "legend": "leave it out: figures have their legends"
    case "grid", "xlim", "ylim", "axis": "leave it out: a figure chooses its axes"
    case "where", "ifelse", "if_else", "case_when", "select":
      "there are no branches: a mask selects, as in `x[x > 0]`, and counts as 0 and 1 in arithmetic"
    case "train_test_split":
      "a data set is divided by `split(data, 0.2)`, or by slices: `train[1000:]` and `train[:1000]`"
    case "KFold", "StratifiedKFold", "cross_val_score", "cross_validate":
      "folds are divided by `folds(data, 5)`, and a sweep over `folds(data, 5)[k]` goes through them"
    case "value_counts", "bincount", "compute_class_weight": "classes are counted by `counts(data)`"
    case "accuracy_score", "f1_score", "precision_score", "recall_score", "roc_auc_score", "score",
      "confusion_matrix", "classification_report", "log_loss", "balanced_accuracy_score":
      "`evaluate(run, data)` gives what `metrics: [accuracy, precision, recall, auc]` of compile asks for"
    case "ModelCheckpoint", "TensorBoard", "LearningRateScheduler",
      "CSVLogger":
      "callbacks are `early_stopping(…)`, `reduce_lr_on_plateau(…)` and `terminate_on_nan()`; a run is kept by `save(run, \"model.nbmodel\")`"
    case "Tokenizer", "TextVectorization", "CountVectorizer", "TfidfVectorizer":
      "did you mean `tokenize`?"
    case "zeros", "ones", "full", "zeros_like", "ones_like", "eye":
      "data come from data sets, `csv` or `text_folder`; a short list is written `[0, 0]`"
    case _ where reshapes.contains(name):
      "tensors keep their shapes; predictions of one value a sample go with labels as they are"
    case _ where keepsNumbers.contains(name):
      "leave it out: numbers and masks go together as they are"
    case "type", "dtype", "str", "typeof": "a value by itself on a line shows what it is"
    case "shape", "dim", "ndim", "nrow", "ncol", "numel": "the sizes are a part: `.shape`"
    case "append", "extend", "insert", "pop", "remove", "clear", "add", "update", "concat",
      "concatenate", "vstack", "hstack", "stack", "cat":
      "nothing can be changed: write a list as a whole, `[1, 2, 3]`"
    case "enumerate", "zip", "map", "apply", "filter", "reduce", "sapply", "lapply", "iterrows",
      "tqdm":
      "there are no loops: functions and operators go through whole tensors and lists"
    case "format", "sprintf", "paste", "paste0": "a text takes values in braces: \"{x}\""
    case "lower", "upper", "strip", "split", "join", "replace", "startswith":
      "texts stay as they are; `tokenize` makes words of them"
    case "open", "read", "write":
      "files are read by `csv`, `text_folder`, `load_vectors` and `load`"
    case "dropna", "fillna", "drop", "groupby", "merge", "pivot", "sort_values", "reset_index":
      "tables are prepared before: data sets hold samples and labels, no columns"
    case "weights", "get_weights", "set_weights", "save_weights", "load_weights",
      "trainable_weights", "variables", "state_dict", "parameters", "get_layer":
      "a run's weights go out by `export(run, \"weights.npz\")`"
    case "dot", "matmul", "einsum", "outer": "there is no matrix product; a `dense` layer has one"
    case "cumsum", "diff", "percentile", "quantile", "var", "corrcoef", "cov", "mode":
      "of values there are min, max, sum, mean, median and std; `histogram` shows how they lie"
    case "help", "dir", "vars": "`nbrun help` lists the functions"
    case "input_fn", "raw_input", "readline":
      "a value from outside is a parameter: `params:` at the notebook's top, and `-p name=value`"
    default: nil
    }
  }
}
