import Platform
import Text

/// Which columns of a CSV file are read, and how.
package struct CSVOptions: Sendable {
  package var text: ColumnName
  package var label: ColumnName
  /// The label that counts as 1, against all others; nil where each is a class of its own.
  package var positive: String?
  package var separator: UInt8
  package var encoding: FileEncoding
  /// Whether the first row names the columns.
  package var hasHeader: Bool
  /// Lines at the beginning that are left out.
  package var skip: Int
  package var split: SampleSplit

  package init(
    text: ColumnName, label: ColumnName, positive: String? = nil,
    separator: UInt8 = UInt8(ascii: ","), encoding: FileEncoding = .utf8, hasHeader: Bool = true,
    skip: Int = 0, split: SampleSplit = SampleSplit()
  ) {
    self.text = text
    self.label = label
    self.positive = positive
    self.separator = separator
    self.encoding = encoding
    self.hasHeader = hasHeader
    self.skip = skip
    self.split = split
  }
}

/// Labelled texts from a CSV file (RFC 4180), inflated where gzip has compressed it.
///
/// - Parameters:
///   - file: The file.
///   - name: What it is called in messages and in the report.
///   - memory: Texts of more bytes are refused, so that a small file can't become more than fits.
package func loadCSV(
  _ file: File, name: String, options: CSVOptions, memory: Int = Machine.memory / 2,
  isCancelled: () -> Bool
) throws(DatasetError) -> LabelledTexts {
  var (reader, record) = try CSVReader.opened(
    file, name: name, separator: options.separator, encoding: options.encoding,
    skip: options.skip)
  let count = record.count
  let header = (0..<count).map { options.hasHeader ? trimmed(record.text($0)) : "\($0)" }
  let columns = try [options.text, options.label].map { column throws(DatasetError) in
    do throws(TextFault) {
      return try column.place(among: header)
    } catch {
      throw reader.failure(error, at: error.place(in: header), of: record)
    }
  }
  var store = TextStore()
  var labels = LabelReader(positive: options.positive)
  var isRow = !options.hasHeader
  if !isRow { isRow = try reader.next(&record) }
  while isRow {
    if store.count & 255 == 0, isCancelled() { throw .cancelled }
    guard record.count == count else {
      throw reader.failure(
        .raggedRow(fields: record.count, header: count), at: min(record.count, count), of: record)
    }
    let label = trimmed(record.text(columns[1]))
    if labels.isNew(label) {
      labels.meet(label, at: reader.place(ofField: columns[1], in: record))
      // What is wrong already does not become right.
      if label.isEmpty || labels.names.count > LabelReader.mostClasses { break }
    }
    labels.add(label)
    store.append(record[columns[0]])
    guard store.bytes.count <= memory else {
      throw reader.failure(.textsTooLarge(limit: memory), at: columns[0], of: record)
    }
    isRow = try reader.next(&record)
  }
  let (names, values) = try labels.classes(of: name, column: header[columns[1]])
  guard store.count > 0 else { throw .text(path: name, place: nil, .noRows) }
  return try divided(store, labels: values, classes: names, name: name, split: options.split)
}

extension TextFault {
  /// The name of a column that this is about: the first one where it is about all.
  func place(in header: [String]) -> Int {
    guard case .columnTwice(let name) = self else { return 0 }
    return header.lastIndex { $0 == name } ?? 0
  }
}

/// Texts divided by a split, at least one on each side where both are asked for.
func divided(
  _ store: TextStore, labels: [Int32], classes: [String], name: String, split: SampleSplit
) throws(DatasetError) -> LabelledTexts {
  let (train, test) = split.divide(store, labels: labels, classes: classes)
  guard train.count > 0, test.count > 0 || split.testShare == 0 else {
    throw .text(path: name, place: nil, .tooFew(count: store.count))
  }
  return LabelledTexts(name: .own(name), train: train, test: test, classes: classes)
}

/// Without blanks before and behind.
func trimmed(_ text: String) -> String {
  let bytes = text.utf8.drop { $0 == 0x20 || $0 == 0x09 }
  let end = bytes.lastIndex { $0 != 0x20 && $0 != 0x09 }
  return end.map { String(decoding: bytes[...$0], as: UTF8.self) } ?? ""
}
