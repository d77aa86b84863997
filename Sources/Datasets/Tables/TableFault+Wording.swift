import Text

/// What is wrong with a table, in the reader's words.
extension TextFault {
  var tableMessage: String {
    switch self {
    case .mixedColumn(let column, let numbers, let texts, let cell, let isText):
      "column \(quoted(column)) holds \(counted(numbers, "number")) and \(counted(texts, "text")): "
        + (isText ? "\(quoted(cell)) is no number" : "\(quoted(cell)) is one")
    case .dates(let column, let cell):
      "column \(quoted(column)) holds dates, such as \(quoted(cell)), which are neither numbers nor "
        + "a few different texts"
    case .commas(let column, let cell):
      "column \(quoted(column)) holds \(quoted(cell)): numbers are written with a point, and without "
        + "commas between thousands"
    case .fractionLabel(let column, let cell, _):
      "the label \(quoted(column)) \(Classes.refusal(of: cell))"
    case .written(let column, let cell, let writing):
      "column \(quoted(column)) holds \(quoted(cell)): "
        + (writing == .signs
          ? "neither numbers nor names" : "numbers are digits with perhaps a point, as 1234.5")
    case .missingCell(let column, let cell):
      "column \(quoted(column)) has no value here"
        + (cell.isEmpty ? "" : ", but \(quoted(cell))")
    case .missingTarget(let column):
      "\(quoted(column)) has no value here, and what is to be predicted can't be filled in"
    case .notFinite(let column, let cell):
      "column \(quoted(column)) holds \(quoted(cell)), which is beyond what single precision holds"
    case .targetIsText(let column, let cell):
      "the target \(quoted(column)) holds the text \(quoted(cell)), and a target is numbers"
    case .tooManyCategories(let column, let limit):
      "column \(quoted(column)) holds more than \(grouped(limit)) different texts, each of which would "
        + "be a column of its own"
    case .emptyColumn(let column): "column \(quoted(column)) has no values at all"
    case .emptyTraining(let column):
      "column \(quoted(column)) has no value here, and none in the training rows whose mean could be "
        + "put there"
    case .rareClass(let name):
      "the class \(quoted(name)) has one sample, which can't be in both parts"
    case .oneClassLeft(let name):
      "all labels are \(quoted(name)) in the rows without missing values: one class leaves nothing to "
        + "tell apart"
    case .noFeatures: "no column is left to predict from"
    case .answerIsFeature(let column):
      "\(quoted(column)) is what is to be predicted, and can't be predicted from"
    case .unknownCategory(let column, let found, let known):
      "\(quoted(column)) has no value \(quoted(found)); there are "
        + known.prefix(20).map(quoted).joined(separator: ", ")
    case .tableTooLarge(let rows, let width, let bytes, let memory):
      "\(counted(rows, "row")) of \(counted(width, "number")) take \(byteSize(bytes)) of memory, and "
        + "samples may take half of the \(byteSize(memory)) that there are"
    case .allRowsDropped(let count):
      "of \(counted(count, "row")), none has values in all columns"
    case .tooFewRows(let count):
      "\(counted(count, "row")) can't be divided into some to train on and some to test with"
    case .notInColumn(let column, let encoding):
      "a text of column \(quoted(column)) is not "
        + (encoding == .utf8 ? "UTF-8" : encoding.rawValue.text)
    default: "the file changed while it was read"
    }
  }

  var tableHint: String? {
    switch self {
    case .mixedColumn(let column, _, _, _, _):
      "correct it, or leave the column out: ignore: [\(quoted(column))]; empty cells, NA and ? count "
        + "as missing"
    case .dates(let column, _): "leave the column out: ignore: [\(quoted(column))]"
    case .commas(let column, _):
      "write 1234.5 in the file, or leave the column out: ignore: [\(quoted(column))]"
    case .fractionLabel(let column, _, let canBeTarget):
      canBeTarget
        ? "to predict a number, say target: \(quoted(column))" : "is this the column of labels?"
    case .written(let column, _, let writing):
      "\(writing.hint), or leave the column out: ignore: [\(quoted(column))]"
    case .missingCell(let column, _):
      "leave out such rows: missing: drop; or fill in the column's mean: missing: mean; or leave out "
        + "the column: ignore: [\(quoted(column))]"
    case .missingTarget: "leave out such rows: missing: drop"
    case .notFinite(let column, _):
      "correct it, or leave the column out: ignore: [\(quoted(column))]"
    case .targetIsText(let column, _): "for classes, say label: \(quoted(column))"
    case .tooManyCategories(let column, _), .emptyColumn(let column):
      "leave it out: ignore: [\(quoted(column))]"
    case .emptyTraining(let column):
      "leave the column out: ignore: [\(quoted(column))]; or leave out such rows: missing: drop"
    case .rareClass: "leave out stratify, or the row"
    case .noFeatures: "name columns in features:, or fewer in ignore:"
    case .answerIsFeature: "leave it out of features: and ignore:"
    case .tableTooLarge: "choose fewer columns by features: or ignore:"
    case .allRowsDropped, .oneClassLeft:
      "fill in means instead: missing: mean; or leave out columns: ignore: […]"
    case .tooFewRows: "give more rows, or test_split: 0, which keeps all for training"
    case .notInColumn:
      "save the file as UTF-8, or say how it is written, such as encoding: latin_1"
    default: "run it again"
    }
  }
}

extension NumberWriting {
  fileprivate var hint: String {
    switch self {
    case .percent: "write 0.05 or 5 in the file, without the sign"
    case .currency: "write the number in the file, without the sign"
    case .thousands, .date: "write 1234.5 in the file"
    case .time: "write hours or seconds in the file"
    case .signs: "a cell without a value is empty, NA or ?"
    }
  }
}
