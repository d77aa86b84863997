import Text

/// What readers bring from Python, R and other languages, and how it is written here.
enum Habits {
  struct Advice {
    var message: String
    var hint: String?
  }

  private static let branches =
    "there are no branches: a mask selects, as in `x[x > 0]`; or take a parameter, or two cells"

  private static let reserved: Set<Spelling> = [
    "true", "false", "none", "and", "or", "not",
  ]

  static func isReserved(_ word: String) -> Bool { reserved.contains(word) }

  /// Words of other languages for values of ours.
  static let written: [Spelling: String] = [
    "True": "true", "False": "false", "None": "none", "TRUE": "true", "FALSE": "false",
    "NULL": "none", "nil": "none", "null": "none",
  ]

  /// A word that stands where a value should.
  static func word(_ word: String) -> Advice? {
    switch word {
    case "lambda", "function":
      return Advice(
        message: "there are no functions to declare",
        hint: "a loss of your own is written `loss name(y, p) = …`")
    case "if", "else":
      return Advice(message: "there is no `\(word)`", hint: branches)
    case "for", "while":
      return statement(word)
    default: return nil
    }
  }

  /// A word that begins a statement in another language.
  static func statement(_ word: String) -> Advice? {
    switch word {
    case "import", "from", "library", "require":
      Advice(
        message: "there is nothing to import",
        hint: "all functions are there; `nbrun help` lists them")
    case "for", "while":
      Advice(
        message: "there are no loops",
        hint: "functions take whole tensors and lists: `max(x)`, `lengths(x)`, `round(x, 2)`")
    case "class": Advice(message: "there are no classes to declare", hint: nil)
    case "def", "lambda":
      Advice(
        message: "there are no functions to declare",
        hint: "a loss of your own is written `loss name(y, p) = …`")
    case "print":
      Advice(message: "there is no `print`", hint: "an expression on a line of its own is shown")
    case "let", "var", "const":
      Advice(message: "there is no `\(word)`", hint: "a name is bound by `name = value`")
    case "pip", "pip3", "conda", "apt", "git", "wget", "curl", "install":
      Advice(
        message: "this is a command to another program, and a cell holds none",
        hint: "nothing is installed or set up: leave it out; `nbrun help` lists what there is")
    case "if", "elif", "else":
      Advice(message: "there is no `\(word)`", hint: branches)
    case "switch", "match", "case":
      Advice(message: "there is no `\(word)`", hint: branches)
    case "return", "with", "try", "except", "del", "assert":
      Advice(
        message: "there is no `\(word)`",
        hint: word == "assert"
          ? "a check is written `expect(condition)`"
          : word == "return" ? "an expression on a line of its own is shown" : nil)
    default: nil
    }
  }

  /// Programs that are called from a Jupyter notebook.
  static let commands: Set<Spelling> = [
    "pip", "pip3", "conda", "mamba", "apt", "ls", "cd", "pwd", "wget", "curl", "git", "python",
    "python3", "unzip", "tar", "mkdir", "cat", "head", "tail", "rm", "cp", "mv", "echo", "kaggle",
    "brew", "npm", "uv", "which", "export", "jupyter", "nvidia",
  ]

  /// Functions of other libraries that take layers.
  static let modelMakers: Set<Spelling> = [
    "Sequential", "sequential", "Model", "keras_model_sequential",
  ]

  /// Functions of other libraries, and what does their work here.
  static func function(_ name: String) -> String? {
    switch name {
    case "range", "arange", "linspace":
      "there are no loops; rows are selected by slices: `x[0:10]`"
    case "print", "show", "display": "an expression on a line of its own is shown"
    case "pad", "padding": "did you mean `pad_sequences`?"
    case "hist": "did you mean `histogram`?"
    case "Sequential", "sequential", "Model", "keras_model_sequential":
      "a model is declared: `model name { … }`"
    case "c", "list", "array", "asarray", "tensor", "vector":
      "lists are written `[1, 2]`; data are tensors already"
    case "sorted": "did you mean `sort`?"
    case "average": "did you mean `mean`?"
    case "stdev", "sd": "did you mean `std`?"
    case "length", "size", "count": "did you mean `len`?"
    case "vectorize_sequences", "to_one_hot": "did you mean `multi_hot`?"
    case "Word2Vec", "word_vectors", "train_word_vectors", "skip_gram", "skipgram":
      "did you mean `word2vec`?"
    case "load_word2vec_format", "KeyedVectors", "load_glove", "read_vectors":
      "did you mean `load_vectors`?"
    case "create_emb_matrix", "emb_matrix": "did you mean `embedding_matrix`?"
    case "load_data": "did you mean `imdb`?"
    case "conv", "conv1", "convolution", "Conv1D": "did you mean `conv1d`?"
    case "maxpool", "maxpooling", "max_pool", "MaxPooling1D": "did you mean `max_pooling1d`?"
    case "linear": "did you mean `dense`?"
    case "assert", "check": "did you mean `expect`?"
    case "plot_model", "model_to_dot": "did you mean `diagram`?"
    default: nil
    }
  }

  /// Parameters by their names in older or other libraries.
  static let parameters: [Spelling: String] = [
    "lr": "learning_rate", "units_": "units", "sequences": "rows", "batch": "batch_size",
    "epoch": "epochs", "validation": "validation_data", "opt": "optimizer",
    "max_words": "num_words", "nb_words": "num_words", "length": "maxlen", "dim": "dimension",
    "metric": "metrics", "loss_function": "loss", "size": "kernel_size", "pool": "pool_size",
    "vector_size": "dimension", "emb_dim": "dimension", "alpha": "learning_rate",
    "min_alpha": "min_learning_rate", "sg": "algorithm", "iter": "epochs", "top_n": "topn",
    "eps": "epsilon", "decay": "rho", "beta1": "beta_1", "beta2": "beta_2", "p": "rate",
    "showshapes": "show_shapes", "titel": "title",
  ]
}
