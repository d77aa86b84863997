import Platform
import Samples
import Text

/// A data set after decoding and encoding, and the digest of what it was decoded from.
struct DecodedReviews: Sendable {
  var train: Dataset
  var test: Dataset
  var digest: String
}

/// A file that holds decoded reviews as they lie in memory, so that mapping it is all the reading.
///
/// A page of fields, then the words of both splits, then for each review where it starts and how long
/// it is, then the labels. Numbers have this machine's byte order; the magic number tells.
enum DecodedFile {
  static let pageSize = 4096
  private static let magic: UInt64 = 0x6e62_7275_6e72_6576
  private static let version: UInt64 = 1

  /// The fields of the first page, each 64 bits.
  private enum Field: Int, CaseIterable {
    case magic, version, keyHigh, keyLow, checksumHigh, checksumLow, digestHigh, digestLow
    case trainWords, testWords, trainRows, testRows
  }

  /// The parts of a file for these reviews, or nil where they are not lists of words.
  static func write(
    _ reviews: DecodedReviews, key: Mix128, to name: Path, in folder: Folder
  ) -> Bool {
    guard case .sequences(let train) = reviews.train.x, case .sequences(let test) = reviews.test.x,
      let digestHigh = UInt64(
        String(decoding: reviews.digest.utf8.prefix(16), as: UTF8.self), radix: 16),
      let digestLow = UInt64(
        String(decoding: reviews.digest.utf8.suffix(16), as: UTF8.self), radix: 16)
    else { return false }
    var rows: [UInt32] = []
    rows.reserveCapacity(2 * (train.count + test.count))
    for split in [train, test] {
      for row in 0..<split.count {
        guard let start = UInt32(exactly: split.starts[row]),
          let count = UInt32(exactly: split.counts[row])
        else { return false }
        rows.append(start)
        rows.append(count)
      }
    }
    let labels = (reviews.train.y.values + reviews.test.y.values).map { UInt8($0 == 1 ? 1 : 0) }
    var fields = [UInt64](repeating: 0, count: pageSize / 8)
    func set(_ field: Field, _ value: UInt64) { fields[field.rawValue] = value }
    set(.magic, magic)
    set(.version, version)
    (fields[Field.keyHigh.rawValue], fields[Field.keyLow.rawValue]) = key.value
    set(.digestHigh, digestHigh)
    set(.digestLow, digestLow)
    set(.trainWords, UInt64(train.buffer.count))
    set(.testWords, UInt64(test.buffer.count))
    set(.trainRows, UInt64(train.count))
    set(.testRows, UInt64(test.count))
    return rows.withUnsafeBytes { rows in
      labels.withUnsafeBytes { labels in
        let content = [bytes(of: train.buffer), bytes(of: test.buffer), rows, labels]
        let sum = checksum(fields, content)
        (fields[Field.checksumHigh.rawValue], fields[Field.checksumLow.rawValue]) = sum
        return fields.withUnsafeBytes { isWritten([$0] + content, to: name, in: folder) }
      }
    }
  }

  private static func isWritten(
    _ parts: [UnsafeRawBufferPointer], to name: Path, in folder: Folder
  ) -> Bool {
    do throws(SystemError) {
      let file = try StagedFile(name, in: folder, mode: 0o600)
      for part in parts { try file.append(part) }
      try file.finish()
      return true
    } catch {
      return false
    }
  }

  /// The reviews of a file, or nil where there is none, where it is another key's, or where a single
  /// bit of it has changed.
  static func read(_ name: Path, in folder: Folder, key: Mix128) -> DecodedReviews? {
    guard let file = MappedFile(name, in: folder), file.size >= pageSize else { return nil }
    var fields = [UInt64](repeating: 0, count: pageSize / 8)
    fields.withUnsafeMutableBytes {
      $0.copyMemory(from: UnsafeRawBufferPointer(start: file.base, count: pageSize))
    }
    func field(_ field: Field) -> UInt64 { fields[field.rawValue] }
    guard field(.magic) == magic, field(.version) == version,
      (field(.keyHigh), field(.keyLow)) == key.value,
      let trainWords = size(field(.trainWords)), let testWords = size(field(.testWords)),
      let trainRows = size(field(.trainRows)), let testRows = size(field(.testRows)),
      file.size == pageSize + 4 * (trainWords + testWords) + 9 * (trainRows + testRows)
    else { return nil }

    var position = pageSize
    func part(_ count: Int) -> UnsafeRawBufferPointer {
      defer { position += count }
      return UnsafeRawBufferPointer(start: file.base + position, count: count)
    }
    let content = [
      part(4 * trainWords), part(4 * testWords), part(8 * (trainRows + testRows)),
      part(trainRows + testRows),
    ]
    let stored = (field(.checksumHigh), field(.checksumLow))
    fields[Field.checksumHigh.rawValue] = 0
    fields[Field.checksumLow.rawValue] = 0
    guard checksum(fields, content) == stored else { return nil }

    let rows = content[2].bindMemory(to: UInt32.self)
    guard
      let train = dataset(
        file, words: content[0], rows: rows.prefix(2 * trainRows),
        labels: content[3].prefix(trainRows)),
      let test = dataset(
        file, words: content[1], rows: rows.dropFirst(2 * trainRows),
        labels: content[3].dropFirst(trainRows))
    else { return nil }
    return DecodedReviews(
      train: train, test: test,
      digest: Mix128.hexadecimal(high: field(.digestHigh), low: field(.digestLow)))
  }

  private static func dataset(
    _ file: MappedFile, words: UnsafeRawBufferPointer, rows: Slice<UnsafeBufferPointer<UInt32>>,
    labels: Slice<UnsafeRawBufferPointer>
  ) -> Dataset? {
    let words = words.bindMemory(to: Int32.self)
    guard let base = words.baseAddress else { return nil }
    var starts: [Int] = []
    var counts: [Int] = []
    starts.reserveCapacity(rows.count / 2)
    counts.reserveCapacity(rows.count / 2)
    for place in stride(from: rows.startIndex, to: rows.endIndex, by: 2) {
      let (start, count) = (Int(rows[place]), Int(rows[place + 1]))
      guard start + count <= words.count else { return nil }
      starts.append(start)
      counts.append(count)
    }
    let buffer = IndexBuffer(base: base, count: words.count) { withExtendedLifetime(file) {} }
    return Dataset(
      x: .sequences(Sequences(buffer: buffer, starts: starts, counts: counts)),
      y: Tensor(shape: [labels.count], values: labels.map { Float($0) }))
  }

  /// A count that fits a file and every sum here.
  private static func size(_ field: UInt64) -> Int? {
    field <= 1 << 32 ? Int(field) : nil
  }

  private static func bytes(of buffer: IndexBuffer) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(UnsafeBufferPointer(start: buffer.base, count: buffer.count))
  }

  /// Of the first page without the checksum itself, and all that follows.
  private static func checksum(
    _ fields: [UInt64], _ content: [UnsafeRawBufferPointer]
  ) -> (UInt64, UInt64) {
    var hash = Mix128()
    fields.withUnsafeBytes { hash.update($0) }
    for part in content { hash.update(part) }
    return hash.value
  }
}
