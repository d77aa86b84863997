import Datasets
import Folders
import Platform

extension Way {
  private static let folder = Workfolder()

  /// A table of texts, and its texts as words. A table that we write is read back.
  static let texts = Way("texts") { input throws(Finding) in
    var choices = Choices(input.dropFirst(2))
    let options = TextChoices(input)
    if options.isGenerated { return try checkWritten(&choices, options) }
    let bytes = choices.remainder()
    try check(tokenizer: options.tokenizer, String(decoding: bytes, as: UTF8.self))
    let path = folder.write(bytes, to: "r.csv")
    let corpus: Corpus
    do throws(DatasetError) {
      let texts = try loadCSV(
        File(at: path), name: "r.csv", options: options.csv, isCancelled: { false })
      corpus = try tokenize(
        texts, by: options.tokenizer, options: options.words, isCancelled: { false })
    } catch {
      return try require(!error.message.isEmpty, "an error without a message")
    }
    try checkWords(corpus)
  }

  private static func checkWritten(
    _ choices: inout Choices, _ options: TextChoices
  ) throws(Finding) {
    var csv = options.csv
    csv.split.testShare = 0.5
    csv.positive = nil
    let separator = Unicode.Scalar(csv.separator)
    func field(_ text: String) -> String {
      let needsQuotes = text.unicodeScalars.contains {
        $0 == separator || $0 == "\"" || $0 == "\n" || $0 == "\r"
      }
      guard needsQuotes || choices.flip() else { return text }
      return "\"" + text.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
    }
    var rows: [String] = []
    var table = "t\(separator)l\n"
    for number in 0..<2 + choices.below(6) {
      let text = "x" + choices.text()
      rows.append(text)
      table += field(text) + String(separator) + field("\(number % 2)")
      table += choices.pick(["\n", "\r\n", "\r", "\n\n"])
    }
    let path = folder.write(Array(table.utf8), to: "w.csv")
    let texts: LabelledTexts
    do throws(DatasetError) {
      texts = try loadCSV(File(at: path), name: "w.csv", options: csv, isCancelled: { false })
    } catch {
      throw Finding(description: "a good table is refused: \(error.message)")
    }
    let read = [texts.train, texts.test].flatMap { set in
      (0..<set.count).map { Array(set[$0].utf8) }
    }
    let order: ([UInt8], [UInt8]) -> Bool = { $0.lexicographicallyPrecedes($1) }
    try require(
      read.sorted(by: order) == rows.map { Array($0.utf8) }.sorted(by: order),
      "texts read back: \(read) from \(rows)")
  }

  /// Words are not empty, hold nothing that ends a word, and are the same again when they are read as
  /// they stand.
  private static func check(tokenizer: Tokenizer, _ text: String) throws(Finding) {
    let words = tokenizer.words(of: text)
    let ends = Set(tokenizer.filters.unicodeScalars).union([tokenizer.split])
    try require(
      words.allSatisfy { !$0.utf8.isEmpty && !$0.unicodeScalars.contains(where: ends.contains) },
      "a word with a break in it: \(words)")
    let again = tokenizer.words(of: words.joined(separator: String(tokenizer.split)))
    try require(
      again.map { Array($0.utf8) } == words.map { Array($0.utf8) },
      "words read again: \(words), \(again)")
  }

  private static func checkWords(_ corpus: Corpus) throws(Finding) {
    let words = corpus.wordIndex
    for place in 0..<words.count {
      let word = words.word(at: place)
      let rank = words.rank(at: place)
      try require(
        words.rank(of: word) == rank
          && words.word(rank: rank)?.utf8.elementsEqual(word.utf8) == true,
        "the word \(word) has two ranks")
    }
  }
}

/// How a table is read: two bytes say it.
private struct TextChoices {
  let isGenerated: Bool
  var csv: CSVOptions
  let tokenizer: Tokenizer
  let words: IMDBOptions

  init(_ input: [UInt8]) {
    var choices = Choices(input.prefix(2))
    let (first, second) = (choices.byte(), choices.byte())
    isGenerated = first & 128 != 0
    csv = CSVOptions(text: "t", label: "l", positive: first & 64 != 0 ? "good" : nil)
    csv.separator = [0x2c, 0x3b, 0x09, 0x7c][Int(first & 3)]
    csv.split = SampleSplit(testShare: [0.2, 0.5, 0.0, 1.0][Int(first >> 2 & 3)], seed: 1)
    tokenizer = Tokenizer(
      filters: [Tokenizer.standardFilters, "", "é\u{301}!", "\u{2028}"][Int(second & 3)],
      lower: second & 4 == 0, split: second & 8 == 0 ? " " as Unicode.Scalar : "_")
    words = IMDBOptions(
      numWords: second & 16 == 0 ? nil : 3, skipTop: second & 32 == 0 ? 0 : 2,
      maxlen: second & 64 == 0 ? nil : 2, oovChar: second & 128 == 0 ? 2 : nil)
  }
}

/// A folder whose files are written again and again. One thread at a time uses it.
final class Workfolder: @unchecked Sendable {
  private let folder = TemporaryFolder()

  var path: Path { folder.location }

  @discardableResult
  func write(_ bytes: [UInt8], to name: String) -> Path { Path(folder.write(bytes, to: name)) }
}

extension File {
  /// A file that was just written.
  convenience init(at path: Path) throws(DatasetError) {
    do throws(SystemError) {
      try self.init(path)
    } catch {
      throw .unreadable(path: "\(path)", code: 0)
    }
  }
}
