import Text

extension TextFault {
  package var message: String {
    switch self {
    case .emptyFile: "the file is empty; its first line names the columns"
    case .noRows: "there are no rows below the names of the columns"
    case .allSkipped(let count):
      "the file has nothing behind the \(counted(count, "line")) that \(count == 1 ? "is" : "are") skipped"
    case .missingColumn(let name, let columns):
      "there is no column \(quoted(name)); there are "
        + columns.prefix(30).map(quoted).joined(separator: ", ")
    case .columnTwice(let name): "two columns are called \(quoted(name))"
    case .featureTwice(let name): "features names the column \(quoted(name)) twice"
    case .raggedRow(let fields, let header):
      "this row has \(counted(fields, "field")), and the first line names \(header)"
    case .unclosedQuote: "this quote never closes"
    case .afterQuote(let found):
      "after a closing quote the next field or row begins, and here stands \(quoted(found))"
    case .fieldTooLong(let limit):
      "this field is longer than \(grouped(limit)) bytes; perhaps its quote never closes"
    case .tooManyFields(let limit):
      "this row has more than \(grouped(limit)) fields; perhaps this is no table"
    case .notUTF8(isUTF16: true): "this file is UTF-16, not UTF-8"
    case .notUTF8(isUTF16: false): "this is not UTF-8"
    case .notEncoded(let encoding): "this is not \(encoding.rawValue)"
    case .halfCharacter(let encoding):
      "the file ends inside a character of \(encoding.rawValue)"
    case .compression(let reason):
      "the compressed data are damaged (\(printable(reason)))"
    case .noColumnNumber(let number, let count):
      "there is no column \(number); there are \(counted(count, "column")), numbered from 0"
    case .textsTooLarge(let limit):
      "the texts up to here have more than \(grouped(limit)) bytes, half of the memory that there is"
    case .emptyLabel: "this row has no label"
    case .oneClass(let label):
      "all labels are \(quoted(label)): one class leaves nothing to tell apart"
    case .tooManyClasses(let limit):
      "the labels have more than \(grouped(limit)) different values; perhaps this is another column"
    case .noPositive(let label, let labels):
      "no label is \(quoted(label)); there are "
        + labels.prefix(10).map(quoted).joined(separator: ", ")
    case .noClasses(let found):
      "at least two folders of texts are needed, one for each class"
        + (found.isEmpty
          ? "" : ", and here are \(found.prefix(10).map(quoted).joined(separator: ", "))")
    case .noTexts(let folder): "there is no text (a file NAME.txt) in \(quoted(folder))"
    case .otherClasses(let train, let test):
      "train holds the classes \(train.prefix(10).map(quoted).joined(separator: ", ")), and test "
        + test.prefix(10).map(quoted).joined(separator: ", ")
    case .missingFolder(let name): "there is no folder \(quoted(name))"
    case .mixedColumn, .dates, .commas, .missingCell, .missingTarget, .notFinite, .targetIsText,
      .tooManyCategories, .emptyColumn, .emptyTraining, .rareClass, .oneClassLeft, .noFeatures,
      .answerIsFeature,
      .unknownCategory, .fractionLabel, .written, .tableTooLarge, .allRowsDropped, .tooFewRows,
      .notInColumn, .changed:
      tableMessage
    case .tooFew(let count):
      "\(counted(count, "text")) can't be divided into some to train on and some to test with"
    case .tooManyWords(let limit): "there are more than \(grouped(limit)) different words"
    }
  }

  package var hint: String? {
    switch self {
    case .columnTwice: "give one of them another name"
    case .featureTwice: "name it once"
    case .halfCharacter: "the file is cut off, or written otherwise: fetch or save it again"
    case .compression: "fetch the file again, or compress it again"
    case .fieldTooLong: "if a quote opens here, close it or take it away"
    case .unclosedQuote, .afterQuote: "a quote inside a quoted field is written twice: \"\""
    case .raggedRow:
      "a field that holds the separator or a line break stands in quotes; lines before the table are left "
        + "out by skip:, such as skip: 1"
    case .allSkipped: "skip: leaves out the lines before the names of the columns"
    case .notUTF8(isUTF16: true): "say encoding: utf_16, or save the file as UTF-8"
    case .notUTF8, .notEncoded:
      "save the file as UTF-8, or say how it is written, such as encoding: latin_1"
    case .emptyLabel: "leave the row out of the file, or give it a label"
    case .oneClass: "is this the column of labels?"
    case .noPositive: nil
    case .otherClasses: "give both the same folders, with at least one text in each"
    case .noClasses: "such as pos and neg, alone or inside train and test"
    case .mixedColumn, .dates, .commas, .missingCell, .missingTarget, .notFinite, .targetIsText,
      .tooManyCategories, .emptyColumn, .emptyTraining, .rareClass, .oneClassLeft, .noFeatures,
      .answerIsFeature, .fractionLabel,
      .written, .tableTooLarge,
      .allRowsDropped, .tooFewRows, .notInColumn, .changed:
      tableHint
    case .tooFew: "give more texts, or another test_split"
    default: nil
    }
  }

  func quoted(_ text: String) -> String { "\"\(printable(text, limit: 60))\"" }
}
