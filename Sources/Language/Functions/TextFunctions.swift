import Text

extension FunctionTable {
  private static let positive = Parameter(
    "positive", .optional(.text),
    "The label that counts as 1, and all others as 0; without it each label is a class of its own.",
    default: .value(.none))

  /// Data of one's own.
  static let textFunctions: [Function] = [
    Function(
      "csv", .data,
      "Labelled texts from a file of comma-separated values, perhaps compressed by gzip. The labels are "
        + "classes, numbered from 0 in the order of their names, or of their values where all are whole "
        + "numbers. The texts are put in a new order and divided.",
      [
        Parameter("path", .file("reviews.csv"), "The file.", positional: true),
        Parameter("text", .column, "The column of the texts."),
        Parameter("label", .column, "The column of the labels."),
        positive,
      ] + fileForm + division(of: "texts"),
      keras: "pandas.read_csv",
      example: "texts = csv(\"data/reviews.csv\", text: \"review\", label: \"sentiment\", "
        + "positive: \"good\")", reads: .file(parameter: "path"),
      result: { call in
        checkSeparator(&call)
        return .texts
      }),
    Function(
      "text_folder", .data,
      "Labelled texts from a folder: one file NAME.txt each, in a folder for each class; these stand in "
        + "train and test, as in the Large Movie Review Dataset, or alone, and are divided. The classes "
        + "are numbered from 0 in the order of their names, or of their values where all are whole "
        + "numbers.",
      [
        Parameter("path", .file("aclImdb"), "The folder.", positional: true), positive,
      ] + division(of: "texts"),
      keras: "keras.utils.text_dataset_from_directory",
      example: "films = text_folder(\"data/films\")", reads: .file(parameter: "path"),
      result: { _ in .texts }),
    Function(
      "tokenize", .data,
      "Makes a corpus of labelled texts, as `imdb` gives it: words in lower case between blanks and "
        + "`filters`, ranked by how often the training texts use them, as sequences of word "
        + "indices.",
      [
        Parameter("texts", .texts, "Labelled texts.", positional: true),
        Parameter(
          "num_words", .optional(.integer(1...Int.max)),
          "Keeps words whose index is below this; the others become `oov_char`.",
          default: .value(.none), static: true),
        Parameter(
          "filters", .text, "Characters that divide words and are left out.",
          default: .value(.text("!\"#$%&()*+,-./:;<=>?@[\\]^_`{|}~\t\n"))),
        Parameter(
          "lower", .boolean, "Writes all words in lower case.", default: .value(.boolean(true))),
        Parameter(
          "split", .text, "The character between words.", default: .value(.text(" "))),
      ] + indexParameters,
      keras: "keras.layers.TextVectorization",
      example: "words = tokenize(text_folder(\"data/films\"), num_words: 1000)",
      result: { call in
        if let split = call.text("split"), split.unicodeScalars.count != 1 {
          call.error(at: "split", "words are divided by one character, such as \" \"")
        }
        return corpus(&call, rows: nil, labels: .classes(count: nil))
      }),
  ]
}
