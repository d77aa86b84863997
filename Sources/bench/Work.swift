/// What can be timed, by the names on the command line and in the `RATIO` lines.
enum Work: String, CaseIterable {
  case aEpoch = "A_epoch"
  case aEpochTorch = "A_epoch_torch"
  case bEpoch = "B_epoch"
  case cEpoch = "C_epoch"
  case convolutions = "convolutions_epoch"
  case dense = "dense_epoch"
  case bostonTorch = "boston_epoch_torch"
  case digitsTorch = "digits_epoch_torch"
  case skipGram = "word2vec_skip_gram"
  case cbow = "word2vec_cbow"
  case load
  case loadAgain = "load_again"
  case bOneThread = "B_one_thread"
  case smallNotebook = "small_notebook"
  case aNotebook = "A_notebook"
  case bNotebook = "B_notebook"
  case bostonProgram = "boston_program_torch"
  case digitsProgram = "digits_program_torch"
  case kernels

  var title: String {
    switch self {
    case .aEpoch: "A: an epoch of 15,000 reviews as sets of words, batch 512, and validation"
    case .aEpochTorch: "the same, beside PyTorch with an EmbeddingBag of the set words"
    case .bEpoch: "B: an epoch of 15,000 reviews, text convolutions, batch 128, and validation"
    case .cEpoch: "C: an epoch of 15,000 reviews, averaged words, batch 512, and validation"
    case .convolutions: "two layers of convolutions: 5,000 reviews, batch 128, and validation"
    case .dense: "dense 512, dense 512: 10,000 samples of 784 numbers, batch 128"
    case .bostonTorch: "dense 64, dense 64: 404 rows of 13 numbers, batch 16, beside PyTorch"
    case .digitsTorch:
      "dense 128: 1,437 rows of 64 numbers in ten classes, batch 32, beside PyTorch"
    case .bostonProgram: "506 rows of 13 numbers read, learned in 80 epochs, judged, as a process"
    case .digitsProgram: "1,797 rows of 64 numbers read, learned in 40 epochs, judged, as a process"
    case .skipGram: "word vectors by skip-gram, five epochs over 25,000 reviews, beside gensim"
    case .cbow: "the same by CBOW"
    case .load: "imdb.npz to encoded reviews"
    case .loadAgain: "the same from the decoded copy"
    case .aNotebook: "chapter A's notebook, cold, as a process"
    case .bNotebook: "chapter B's notebook, cold, as a process"
    case .smallNotebook: "a notebook with one arithmetic cell, as a process"
    case .bOneThread: "B's epoch with one thread"
    case .kernels: "kernels"
    }
  }

  /// The work of `bench.py` that this one stands beside, if any.
  var twin: String? {
    switch self {
    case .kernels: nil
    case .bOneThread: Work.bEpoch.rawValue
    case .loadAgain: Work.load.rawValue
    default: rawValue
    }
  }

  /// The notebook whose training has the epochs that this work times.
  var notebook: Work? {
    switch self {
    case .aEpoch: .aNotebook
    case .bEpoch, .bOneThread: .bNotebook
    default: nil
    }
  }

  /// Whether the work is a run of the `nbrun` command, timed from outside.
  var isCommand: Bool {
    switch self {
    case .aNotebook, .bNotebook, .smallNotebook, .bostonProgram, .digitsProgram: true
    default: false
    }
  }

  /// Whether a table is read for it that is made for that.
  var needsTable: Bool { self == .bostonProgram || self == .digitsProgram }

  /// Whether the reviews are read for it.
  var needsReviews: Bool {
    switch self {
    case .dense, .kernels, .smallNotebook, .bostonTorch, .digitsTorch, .bostonProgram,
      .digitsProgram:
      false
    default: true
    }
  }
}
