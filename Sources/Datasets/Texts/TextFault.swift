import Text

/// What is wrong with a file of one's own.
package enum TextFault: EqualAsPrinted, Sendable {
  // A CSV file
  case emptyFile
  case noRows
  case missingColumn(String, columns: [String])
  case columnTwice(String)
  case raggedRow(fields: Int, header: Int)
  case unclosedQuote
  case afterQuote(String)
  case fieldTooLong(limit: Int)
  case tooManyFields(limit: Int)

  // Any text
  case notUTF8(isUTF16: Bool)

  // Labels
  case labelIsNot0Or1(String, labels: [String])
  case thirdLabel(String, others: [String])
  case noPositive(String, labels: [String])

  // A folder
  case noClasses(found: [String])
  case noTexts(String)
  case missingFolder(String)

  case tooFew(count: Int)
  case tooManyWords(limit: Int)
}

/// Where in a file something is; both counted from 1, the column in characters.
package struct TextPlace: Hashable, Sendable {
  package var line: Int
  package var column: Int
}
