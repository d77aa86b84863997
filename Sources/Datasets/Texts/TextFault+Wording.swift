import Text

extension TextFault {
  package var message: String {
    switch self {
    case .emptyFile: "the file is empty; its first line names the columns"
    case .noRows: "there are no rows below the names of the columns"
    case .missingColumn(let name, let columns):
      "there is no column \(quoted(name)); there are "
        + columns.prefix(30).map(quoted).joined(separator: ", ")
    case .columnTwice(let name): "two columns are called \(quoted(name))"
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
    case .labelIsNot0Or1(let label, _): "the label \(quoted(label)) is not 0 or 1"
    case .thirdLabel(let label, let others):
      "the label \(quoted(label)) is a third one, beside \(others.map(quoted).joined(separator: " and "))"
    case .noPositive(let label, let labels):
      "no label is \(quoted(label)); there are "
        + labels.prefix(10).map(quoted).joined(separator: ", ")
    case .noClasses(let found):
      "two folders of texts are needed, one for each class"
        + (found.isEmpty
          ? "" : ", and here are \(found.prefix(10).map(quoted).joined(separator: ", "))")
    case .noTexts(let folder): "there is no text (a file NAME.txt) in \(quoted(folder))"
    case .missingFolder(let name): "there is no folder \(quoted(name))"
    case .tooFew(let count):
      "\(counted(count, "text")) can't be divided into some to train on and some to test with"
    case .tooManyWords(let limit): "there are more than \(grouped(limit)) different words"
    }
  }

  package var hint: String? {
    switch self {
    case .unclosedQuote, .afterQuote: "a quote inside a quoted field is written twice: \"\""
    case .raggedRow: "a field that holds the separator or a line break stands in quotes"
    case .notUTF8: "save the file as UTF-8"
    case .labelIsNot0Or1(_, let labels):
      labels.count == 2
        ? "say which label counts as 1, such as positive: \(quoted(likelyPositive(labels)))"
        : "two labels are needed; positive: says which of them counts as 1"
    case .thirdLabel: "leave rows with other labels out of the file"
    case .noPositive: nil
    case .noClasses: "such as pos and neg, alone or inside train and test"
    case .tooFew: "give more texts, or another test_split"
    default: nil
    }
  }

  private func quoted(_ text: String) -> String { "\"\(printable(text, limit: 60))\"" }
}

/// Which of two labels most people would count as 1.
private func likelyPositive(_ labels: [String]) -> String {
  let beginnings = ["pos", "good", "yes", "true", "1"]
  let sorted = labels.sorted()
  let likely = sorted.first { label in beginnings.contains { label.lowercased().hasPrefix($0) } }
  return likely ?? sorted.last ?? ""
}
