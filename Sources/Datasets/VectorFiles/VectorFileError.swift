import Platform
import Text

/// Why a file of word vectors can't be read. Rows are counted from 1, without the header.
package enum VectorFileError: Error, EqualAsPrinted, Sendable {
  case cancelled
  case unreadable(path: String, code: Int32)
  case empty
  /// A compressed file that does not inflate.
  case compression(String)
  /// A ZIP archive that can't be read.
  case archive(String)
  case encrypted
  /// A ZIP archive of none or several files; the first names of them.
  case notOneFile(count: Int, names: [String])
  /// Neither a header nor a word with its numbers.
  case unknownFormat
  /// The file was said to have a header, and begins otherwise.
  case noHeader(found: String)
  /// A header's number that can't be.
  case header(words: Int, dimension: Int)
  /// The file ends in a row.
  case truncated(row: Int)
  /// The header says another number of words than there are; nil where there are more.
  case wordCount(declared: Int, found: Int?)
  /// A row of another width than the others.
  case width(row: Int, word: String, expected: Int, found: Int)
  case notANumber(row: Int, word: String, text: String)
  case notFinite(row: Int, word: String)
  /// There are so many words, and none is text.
  case notUTF8(count: Int)
  /// No end of a word or line where one must be.
  case rowTooLong(row: Int)
  /// None of the wanted words.
  case noWords
  case tooMany(bytes: Int)
}

extension VectorFileError {
  /// Whether the world failed, and not the file's content.
  package var isFromOutside: Bool {
    if case .unreadable = self { true } else { false }
  }

  /// What is wrong, in the reader's words, behind the file's name.
  package var message: String {
    switch self {
    case .cancelled: "interrupted"
    case .unreadable(_, let code): "can't be read: \(SystemError(code).reason)"
    case .empty: "is empty"
    case .compression(let reason): "is compressed, but does not inflate: \(reason)"
    case .archive(let reason): "is a ZIP archive that can't be read: \(reason)"
    case .encrypted: "is a ZIP archive that is locked with a password"
    case .notOneFile(0, _): "is a ZIP archive without a file"
    case .notOneFile(let count, let names):
      "is a ZIP archive of \(grouped(count)) files: "
        + names.map(shortened).joined(separator: ", ") + (count > names.count ? ", …" : "")
    case .unknownFormat: "holds no word vectors that are known here"
    case .noHeader(let found):
      "begins with \"\(shortened(found))\", where the number of words and the width should stand"
    case .header(let words, let dimension):
      "says that it holds \(words) words with \(dimension) numbers each, which can't be"
    case .truncated(let row): "ends in the middle of row \(row)"
    case .wordCount(let declared, let found?):
      "says that it holds \(declared) words, and ends after \(found)"
    case .wordCount(let declared, nil): "goes on after the \(declared) words that it says it holds"
    case .width(let row, let word, let expected, let found):
      "has \(counted(found, "number")) in row \(row) (\"\(shortened(word))\"), "
        + "and \(expected) elsewhere"
    case .notANumber(let row, let word, let text):
      "has \"\(shortened(text))\" in row \(row) (\"\(shortened(word))\"), where a number should stand"
    case .notFinite(let row, let word):
      "has a value in row \(row) (\"\(shortened(word))\") that is not a finite number"
    case .notUTF8(let count):
      "holds no word that is UTF-8 text (\(grouped(count)) word\(count == 1 ? " is" : "s are") not)"
    case .rowTooLong(let row): "has no end of row \(row) where one must be"
    case .noWords: "holds none of these words"
    case .tooMany(let bytes): "holds vectors of \(bytes >> 20) MB, too many to keep"
    }
  }

  /// What would probably help.
  package var hint: String? {
    switch self {
    case .unknownFormat, .noHeader:
      "known are word2vec's binary and text formats and GloVe's text format; "
        + "name one with format: word2vec_binary, word2vec_text or glove"
    case .notOneFile(0, _): nil
    case .notOneFile, .encrypted, .archive: "unpack it, and name the file of vectors"
    case .header, .truncated, .wordCount, .compression: "the file may be damaged: get it anew"
    case .tooMany: "keep the words that are used: words: reviews.word_index"
    case .noWords: "look at the file's words: load it without `words`, and show a few"
    case .rowTooLong, .notUTF8: "it may be of another format: name it with `format`"
    default: nil
    }
  }
}

/// Text from a file, short and without control characters.
func shortened(_ text: String) -> String { printable(text, limit: 40) }
