import Platform
import Text

/// Which columns of a CSV file are read, and how.
package struct CSVOptions: Sendable {
  package var text: String
  package var label: String
  /// The label that counts as 1; nil where labels are 0 and 1.
  package var positive: String?
  package var separator: UInt8
  package var split: TextSplit

  package init(
    text: String, label: String, positive: String? = nil, separator: UInt8 = UInt8(ascii: ","),
    split: TextSplit = TextSplit()
  ) {
    self.text = text
    self.label = label
    self.positive = positive
    self.separator = separator
    self.split = split
  }
}

/// Labelled texts from a CSV file (RFC 4180, UTF-8, the first row names the columns).
///
/// - Parameters:
///   - file: The file.
///   - name: What it is called in messages and in the report.
package func loadCSV(
  _ file: File, name: String, options: CSVOptions, isCancelled: () -> Bool
) throws(DatasetError) -> LabelledTexts {
  let file = DataFile(file)
  guard file.size > 0 else { throw .text(path: name, place: nil, .emptyFile) }
  var reader = try CSVReader(file, name: name, separator: options.separator)
  var record = CSVReader.Record()
  guard try reader.next(&record) else { throw .text(path: name, place: nil, .emptyFile) }
  let header = (0..<record.count).map { trimmed(record.text($0)) }
  let columns = try [options.text, options.label].map { column throws(DatasetError) in
    guard let index = header.firstIndex(of: column) else {
      throw reader.failure(.missingColumn(column, columns: header), at: 0, of: record)
    }
    guard !header[(index + 1)...].contains(column) else {
      throw reader.failure(.columnTwice(column), at: header.count - 1, of: record)
    }
    return index
  }
  var store = TextStore()
  var labels = LabelReader(positive: options.positive)
  while try reader.next(&record) {
    if store.count & 255 == 0, isCancelled() { throw .cancelled }
    guard record.count == header.count else {
      throw reader.failure(
        .raggedRow(fields: record.count, header: header.count),
        at: min(record.count, header.count), of: record)
    }
    let label = trimmed(record.text(columns[1]))
    if labels.isNew(label) {
      labels.meet(label, at: reader.place(ofField: columns[1], in: record))
      // A third label is one too many, whichever it is.
      if labels.names.count > 2 { break }
    }
    labels.add(label)
    store.append(record[columns[0]])
  }
  if let (fault, place) = labels.fault {
    throw .text(path: name, place: place, fault)
  }
  guard store.count > 0 else { throw .text(path: name, place: nil, .noRows) }
  return try divided(store, labels: labels.values, name: name, split: options.split)
}

/// Texts divided by a split, at least one on each side.
func divided(
  _ store: TextStore, labels: [UInt8], name: String, split: TextSplit
) throws(DatasetError) -> LabelledTexts {
  let (train, test) = split.divide(store, labels: labels)
  guard train.count > 0, test.count > 0 else {
    throw .text(path: name, place: nil, .tooFew(count: store.count))
  }
  return LabelledTexts(name: name, train: train, test: test)
}

/// Labels as a file has them, to 0 and 1.
struct LabelReader {
  let positive: String?
  /// The labels found, in the order of their first use, and where that was.
  private(set) var names: [String] = []
  private var places: [TextPlace] = []
  private var numbers: [UInt8] = []

  init(positive: String?) { self.positive = positive }

  func isNew(_ label: String) -> Bool { !names.contains(label) }

  mutating func meet(_ label: String, at place: TextPlace) {
    names.append(label)
    places.append(place)
  }

  mutating func add(_ label: String) {
    numbers.append(UInt8(names.firstIndex(of: label) ?? 0))
  }

  /// What is wrong with the labels, and where.
  var fault: (TextFault, TextPlace?)? {
    guard let positive else {
      return names.indices.first { names[$0] != "0" && names[$0] != "1" }.map {
        (.labelIsNot0Or1(names[$0], labels: names), places[$0])
      }
    }
    if names.count > 2, let third = names.last {
      return (.thirdLabel(third, others: Array(names.prefix(2))), places.last)
    }
    if !names.isEmpty, !names.contains(positive) {
      return (.noPositive(positive, labels: names), nil)
    }
    return nil
  }

  /// Without faults: 1 for the positive label, 0 for the other.
  var values: [UInt8] {
    let ones = names.map { $0 == positive ?? "1" }
    return numbers.map { ones[Int($0)] ? 1 : 0 }
  }
}

/// Without blanks before and behind.
func trimmed(_ text: String) -> String {
  let bytes = text.utf8.drop { $0 == 0x20 || $0 == 0x09 }
  let end = bytes.lastIndex { $0 != 0x20 && $0 != 0x09 }
  return end.map { String(decoding: bytes[...$0], as: UTF8.self) } ?? ""
}
