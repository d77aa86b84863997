import Text

/// A column of a file: by its name in the first row, or by its number, from 0.
package enum ColumnName: Sendable, ExpressibleByStringLiteral {
  case named(String)
  case numbered(Int)

  package init(stringLiteral name: String) { self = .named(name) }

  /// Where the column stands among those that there are.
  ///
  /// - Parameter names: What the columns are called: their numbers where the file does not say.
  func place(among names: [String]) throws(TextFault) -> Int {
    switch self {
    case .numbered(let number):
      guard names.indices.contains(number) else {
        throw .noColumnNumber(number, count: names.count)
      }
      return number
    case .named(let name):
      guard let place = names.firstIndex(where: { $0 == name }) else {
        throw .missingColumn(name, columns: names)
      }
      guard !names[(place + 1)...].contains(where: { $0 == name }) else { throw .columnTwice(name) }
      return place
    }
  }
}
