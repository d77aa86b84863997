import Datasets
import Language
import Notebook
import Platform
import Text

/// What the functions that read a file of columns share.
extension CallValues {
  /// A column's name or number.
  func column(_ name: String) -> ColumnName? { self[name].column }

  /// A list of columns; nil where there is none.
  func columns(_ name: String) -> [ColumnName]? {
    guard case .list(let values) = self[name] else { return nil }
    return values.compactMap(\.column)
  }

  func separator() throws(RunFailure) -> UInt8 {
    guard let separator = text("separator")?.utf8.first else {
      throw failure("separator", "a separator is one character")
    }
    return separator
  }

  var fileEncoding: FileEncoding {
    text("encoding").flatMap { FileEncoding(rawValue: Spelling($0)) } ?? .utf8
  }

  /// What is wrong with a file of columns, at the argument that it contradicts.
  func columnFailure(_ error: DatasetError, answer: [String]) -> RunFailure {
    guard case .text(_, _, let fault) = error else {
      var failure = FunctionBodies.failure(error, at: range("path"))
      // The path as the notebook names it, in whose folders two files may have one name.
      if case .unreadable(let file, let code) = error {
        failure.message = DatasetError.unreadable(named: file, code: code)
      }
      return failure
    }
    var hint = error.hint
    let parameter: String
    switch fault {
    case .missingColumn(let name, let columns):
      parameter = self.parameter(of: name, among: answer)
      hint = nearestName(to: name, in: columns).map { "did you mean \"\($0)\"?" }
      if !columns.isEmpty, columns.contains(where: { Double($0) != nil }) {
        hint = "the first row holds values, it seems: say header: false, and columns by numbers"
      }
      if let separator = Self.separator(in: columns) {
        hint = separator
      } else if columns.count == 1, hint == nil {
        hint = "lines before the names of the columns are left out by skip:, such as skip: 1"
      }
    case .noColumnNumber(let number, _):
      parameter =
        (answer + ["features", "ignore"]).first { name in
          (columns(name) ?? [column(name)].compactMap { $0 }).contains {
            if case .numbered(number) = $0 { true } else { false }
          }
        } ?? "path"
    case .columnTwice(let name): parameter = self.parameter(of: name, among: answer)
    case .featureTwice: parameter = "features"
    case .noPositive(let name, let labels):
      parameter = "positive"
      hint = nearestName(to: name, in: labels).map { "did you mean \"\($0)\"?" }
    case .emptyLabel, .oneClass, .tooManyClasses, .targetIsText, .missingTarget,
      .answerIsFeature:
      parameter = answer.last { self[$0].column != nil } ?? "path"
    case .rareClass: parameter = "stratify"
    case .missingCell, .allRowsDropped, .oneClassLeft, .emptyTraining: parameter = "missing"
    case .tooFew, .tooFewRows: parameter = "test_split"
    default: parameter = "path"
    }
    let place = call.arguments[parameter] == nil ? "path" : parameter
    return RunFailure(range: range(place), message: error.message, hint: hint)
  }

  /// The parameter that names a column.
  private func parameter(of name: String, among answer: [String]) -> String {
    let parameters = answer + ["features", "ignore"]
    return parameters.first { parameter in
      (columns(parameter) ?? [column(parameter)].compactMap { $0 }).contains {
        if case .named(let named) = $0 { named == name } else { false }
      }
    } ?? answer.last ?? "path"
  }

  /// Where there is one column, and another sign divides it.
  private static func separator(in columns: [String]) -> String? {
    guard let only = columns.first, columns.count == 1,
      let separator = ([";", "\t", "|", ","] as [Unicode.Scalar]).first(where: {
        only.unicodeScalars.contains($0)
      })
    else { return nil }
    let written = separator == "\t" ? "\\t" : String(separator)
    return "the columns may be divided otherwise: say separator: \"\(written)\""
  }
}

extension Value {
  /// A column of a file.
  fileprivate var column: ColumnName? {
    switch self {
    case .text(let name): .named(name)
    case .integer(let number): .numbered(number)
    default: nil
    }
  }
}
