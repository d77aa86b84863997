import Folders
import Platform
import Samples

@testable import Datasets

/// Files made by `Fixtures/make.py`, and archives made by hand.
enum Fixtures {
  static func path(_ name: String) -> String {
    Project.folder() + "/Fixtures/" + name
  }

  static func bytes(_ name: String) throws -> [UInt8] {
    let file = try DataFile(path: Path(path(name)))
    return try file.bytes(0..<file.size)
  }

  /// Both splits of an archive.
  static func splits(at path: String) throws(DatasetError) -> (train: RawSplit, test: RawSplit) {
    let archive = try ZipArchive(DataFile(path: Path(path)))
    let work = Work()
    return (
      try RawSplit.read("train", from: archive, work: work),
      try RawSplit.read("test", from: archive, work: work)
    )
  }

  /// An archive of stored files.
  static func zip(_ files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var archive: [UInt8] = []
    var table: [UInt8] = []
    for (name, bytes) in files {
      let offset = archive.count
      let sizes =
        little(crc32(bytes), 4) + little(bytes.count, 4) + little(bytes.count, 4)
        + little(name.utf8.count, 2) + [0, 0]
      archive += [0x50, 0x4b, 3, 4, 20, 0, 0, 0, 0, 0, 0, 0, 0, 0] + sizes + Array(name.utf8)
      archive += bytes
      table += [0x50, 0x4b, 1, 2, 20, 0, 20, 0, 0, 0, 0, 0, 0, 0, 0, 0] + sizes
      table += [0, 0, 0, 0, 0, 0, 0, 0, 0, 0] + little(offset, 4) + Array(name.utf8)
    }
    let start = archive.count
    archive += table
    archive += [0x50, 0x4b, 5, 6, 0, 0, 0, 0] + little(files.count, 2) + little(files.count, 2)
    return archive + little(table.count, 4) + little(start, 4) + [0, 0]
  }

  /// A data set whose training reviews are this pickle.
  static func dataSet(trainPickle pickle: [UInt8], reviews: Int) -> [UInt8] {
    let labels = npy("<i8", [reviews], (0..<reviews * 8).map { _ in 0 })
    // A list of one list of one number, in protocol 2.
    let one: [UInt8] = [0x80, 2, 0x5d, 0x28, 0x5d, 0x28, 0x4b, 7, 0x65, 0x65, 0x2e]
    return zip([
      ("x_train.npy", npy("|O", [reviews], pickle)), ("y_train.npy", labels),
      ("x_test.npy", npy("|O", [1], one)), ("y_test.npy", npy("<i8", [1], little(1, 8))),
    ])
  }

  static func npy(_ type: String, _ shape: [Int], _ content: [UInt8]) -> [UInt8] {
    let sizes = shape.map { "\($0)," }.joined(separator: " ")
    let header = "{'descr': '\(type)', 'fortran_order': False, 'shape': (\(sizes)), }\n"
    return [0x93] + Array("NUMPY".utf8) + [1, 0] + little(header.utf8.count, 2)
      + Array(header.utf8) + content
  }

  static func little(_ value: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  /// The checksum of zip files (ISO 3309), bit by bit.
  static func crc32(_ bytes: [UInt8]) -> Int {
    var value: UInt32 = .max
    for byte in bytes {
      value ^= UInt32(byte)
      for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0xedb8_8320 : value >> 1 }
    }
    return Int(~value)
  }
}

extension RawSplit {
  /// The words of each review.
  var rows: [[Int32]] {
    zip(reviews.heads, reviews.counts).map { head, count in
      Array(UnsafeBufferPointer(start: reviews.base + head + 1, count: count))
    }
  }
}
