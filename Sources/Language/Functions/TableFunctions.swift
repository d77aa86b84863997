import Text

/// Tables of numbers.
extension FunctionTable {
  /// Of functions that read a file of columns.
  static let fileForm = [
    Parameter(
      "header", .boolean,
      "Whether the first row names the columns; without one they are called by their numbers, from 0.",
      default: .value(.boolean(true))),
    Parameter(
      "skip", .integer(0...Int(Int32.max)),
      "How many lines at the beginning are left out, such as those before the names of the columns.",
      default: .value(.integer(0))),
    Parameter("separator", .text, "What stands between fields.", default: .value(.text(","))),
    Parameter(
      "encoding", .choice(["utf_8", "utf_16", "latin_1"]),
      "How the file's bytes are characters.", default: .value(.text("utf_8"))),
  ]

  static func checkSeparator(_ call: inout CallCheck) {
    if let separator = call.text("separator"),
      separator.utf8.count != 1 || ["\"", "\n", "\r"].contains(where: { $0 == separator })
    {
      call.error(
        at: "separator", "a separator is one character, such as \",\" or \";\" or \"\\t\"")
    }
  }

  static let tableFunctions: [Function] = [
    Function(
      "table", .data,
      "Samples of numbers from a file of comma-separated values, perhaps compressed by gzip: columns of "
        + "numbers as they are, of texts as one column of zeros and ones for each different text. They "
        + "are put in a new order and divided.",
      [
        Parameter("path", .file("penguins.csv"), "The file.", positional: true),
        Parameter(
          "label", .optional(.column), "The column of classes that are to be predicted.",
          default: .value(.none)),
        Parameter(
          "target", .optional(.column), "The column of numbers that are to be predicted.",
          default: .value(.none)),
        Parameter(
          "features", .optional(.listOf(.column)),
          "The columns to predict from, in this order; all others where nothing is said.",
          default: .value(.none)),
        Parameter(
          "ignore", .listOf(.column), "Columns to leave out.", default: .value(.list([]))),
        Parameter(
          "missing", .choice(["error", "drop", "mean"]),
          "What to do about empty cells, `NA` and `?`: fail, leave out their rows, or put the mean of "
            + "the training rows there (zeros for texts).", default: .value(.text("error"))),
      ] + division(of: "rows") + [stratify("both parts")] + fileForm,
      keras: "pandas.read_csv",
      example: "birds = table(\"data/penguins.csv\", label: \"species\", missing: drop)",
      reads: .file(parameter: "path"), isBindable: true, result: tableResult),
    Function(
      "standardize", .data,
      "The same samples with each number minus its mean and divided by its standard deviation, both of "
        + "the training samples alone, (x - μ) / σ with σ² = Σ(x - μ)² / n; where σ is 0, x - μ. `predict` "
        + "does the same with new numbers.",
      [
        Parameter("data", .divided, "A data set with `.train` and `.test`.", positional: true)
      ],
      keras: "sklearn.preprocessing.StandardScaler",
      example: "scaled = standardize(table(\"data/penguins.csv\", target: \"body_mass_g\", "
        + "missing: drop))",
      isBindable: true,
      result: { call in
        guard case .divided(let type) = call.type("data"),
          case .numbers = type.train.features.kind
        else {
          if call.type("data") != .unknown {
            call.error(
              at: "data", "standardize takes samples of numbers, and these are word indices",
              hint: "such as what `table` gives")
          }
          return .unknown
        }
        return .divided(type)
      }),
  ]

  private static func tableResult(_ call: inout CallCheck) -> ValueType {
    checkSeparator(&call)
    let (label, target) = (call.type("label"), call.type("target"))
    switch (label, target) {
    case (.none, .none):
      call.error(
        "`table` needs what is to be predicted",
        hint: "say label: \"…\" for a column of classes, or target: \"…\" for one of numbers")
      return .unknown
    case (.none, _): break
    case (_, .none): break
    default:
      call.error(at: "target", "a table has a label or a target, not both", hint: "write two calls")
      return .unknown
    }
    if label == .none, call.boolean("stratify") == true {
      call.error(at: "stratify", "only classes can be stratified, and a target has none")
    }
    let data = DatasetType(
      features: FeaturesType(kind: .numbers(shape: [nil]), rows: nil),
      labels: label == .none ? .numbers : .classes(count: nil))
    return .divided(DividedType(train: data, test: data))
  }
}
