import Text

/// What is wrong with a file of one's own.
package enum TextFault: Error, EqualAsPrinted, Sendable {
  // A CSV file
  case emptyFile
  case noRows
  /// The file has no more lines than are left out.
  case allSkipped(Int)
  case missingColumn(String, columns: [String])
  case columnTwice(String)
  /// In what the notebook says of the columns to predict from.
  case featureTwice(String)
  case raggedRow(fields: Int, header: Int)
  case unclosedQuote
  case afterQuote(String)
  case fieldTooLong(limit: Int)
  case tooManyFields(limit: Int)
  case noColumnNumber(Int, count: Int)
  case textsTooLarge(limit: Int)

  // Any text
  case notUTF8(isUTF16: Bool)
  case notEncoded(FileEncoding)
  /// The file's last bytes are the first ones of a character.
  case halfCharacter(FileEncoding)
  /// What gzip says of a compressed file.
  case compression(String)

  // Labels
  case emptyLabel
  case oneClass(String)
  case tooManyClasses(limit: Int)
  case noPositive(String, labels: [String])

  // A folder
  case noClasses(found: [String])
  case noTexts(String)
  case missingFolder(String)
  case otherClasses(train: [String], test: [String])

  // A table
  case mixedColumn(String, numbers: Int, texts: Int, cell: String, isText: Bool)
  case dates(String, cell: String)
  /// A decimal comma, or commas between thousands.
  case commas(String, cell: String)
  case missingCell(String, cell: String)
  case missingTarget(String)
  case notFinite(String, cell: String)
  case targetIsText(String, cell: String)
  case tooManyCategories(String, limit: Int)
  case emptyColumn(String)
  /// All of its values are in rows for testing.
  case emptyTraining(String)
  case rareClass(String)
  /// The same where others are in rows that are left out.
  case oneClassLeft(String)
  case noFeatures
  case answerIsFeature(String)
  case unknownCategory(String, found: String, known: [String])
  case fractionLabel(String, cell: String, canBeTarget: Bool)
  case written(String, cell: String, as: NumberWriting)
  case tableTooLarge(rows: Int, width: Int, bytes: Int, memory: Int)
  case allRowsDropped(count: Int)
  case tooFewRows(count: Int)
  case notInColumn(String, FileEncoding)
  case changed

  case tooFew(count: Int)
  case tooManyWords(limit: Int)
}

/// Where in a file something is; both counted from 1, the column in characters.
package struct TextPlace: Hashable, Sendable {
  package var line: Int
  package var column: Int
}
