import Folders
import Platform
import Samples
import Testing

@testable import Datasets

/// Numbers in files at the ends of their ranges, in every place where one stands: each file is read or
/// refused, none traps or takes much memory.
@Suite struct HostileNumbersTests {
  private let folder = TemporaryFolder()

  /// At the ends of 8 to 64 bits, with and without sign.
  static let numbers: [UInt64] = [
    0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0xffff, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff,
    0x1_0000_0000, 0x7fff_ffff_ffff_ffff, 0x8000_0000_0000_0000, 0x8000_0000_0000_0001,
    0xffff_ffff_ffff_ffff,
  ]

  /// The same and more as a file of text may write them.
  static let texts = [
    "0", "-0", "-1", "+1", "00", "2147483647", "2147483648", "4294967295", "4294967296",
    "9223372036854775807", "9223372036854775808", "-9223372036854775808", "-9223372036854775809",
    "18446744073709551615", "18446744073709551616", "1e308", "1e999", "-1e999", "nan", "inf",
    "0x7fffffffffffffff", "1.5", "1e400000", "", " ", "٣", "1\u{301}",
    String(repeating: "9", count: 4000),
  ]

  /// A file with each of these numbers, as wide as each of these widths, over each of its places.
  private func forEachChange(
    of bytes: [UInt8], in places: Range<Int>, widths: [Int], _ body: ([UInt8]) -> Void
  ) {
    for place in places {
      for width in widths where place + width <= places.upperBound {
        for number in Self.numbers where width == 8 || number >> (8 * width) == 0 {
          var changed = bytes
          for index in 0..<width {
            changed[place + index] = UInt8(truncatingIfNeeded: number >> (8 * index))
          }
          if changed != bytes { body(changed) }
        }
      }
    }
  }

  private func ascii(_ text: String) -> [UInt8] { Array(text.utf8) }

  // MARK: Pickles and arrays

  /// The reviews of files that NumPy wrote, by each protocol, lists and arrays.
  @Test(arguments: ["numpy1_protocol0", "numpy2_protocol2", "numpy2_protocol5", "numpy2_arrays5"])
  func noNumberOfAPickleTraps(_ name: String) throws {
    let archive = try ZipArchive(DataFile(path: Path(Fixtures.path(name + ".npz"))))
    let entry = try #require(archive.entries.first { $0.name == "x_train.npy" })
    let stream = try EntryStream(entry, of: archive, work: Work())
    let array = try stream.bytes(entry.size)
    let start = 10 + Int(array[8]) + Int(array[9]) << 8
    let pickle = Array(array[start...])
    forEachChange(of: pickle, in: 0..<min(pickle.count, 260), widths: [1, 2, 4, 8]) { changed in
      let path = folder.write(
        Fixtures.dataSet(trainPickle: changed, reviews: NumPyFilesTests.train.count),
        to: "imdb.npz")
      _ = try? Fixtures.splits(at: path)
    }
  }

  @Test func noDecimalNumberOfAPickleTraps() {
    for number in Self.texts {
      for pickle in [
        "](](I\(number)\nee.", "](](L\(number)L\nee.", "](](K\u{1}ep\(number)\ne.",
        "](](K\u{1}eg\(number)\ne.", "]p0\n(](I1\neg\(number)\ne.",
      ] {
        let path = folder.write(
          Fixtures.dataSet(trainPickle: ascii(pickle), reviews: 1), to: "imdb.npz")
        _ = try? Fixtures.splits(at: path)
      }
    }
  }

  /// A shape of a million axes that every array refers to would be kept for each of them.
  @Test func arraysHaveFewAxes() {
    let axes = ascii("(") + (0..<70).flatMap { _ in ascii("K\u{1}") } + ascii("t")
    let pickle =
      ascii("cnumpy.core.multiarray\n_reconstruct\n(cnumpy\nndarray\n(K\u{0}tS'b'\ntR(K\u{1}")
      + axes + ascii("cnumpy\ndtype\n(S'O8'\ntR") + [0x89] + ascii("](](K\u{1}eetb.")
    let path = folder.write(
      Fixtures.dataSet(trainPickle: pickle, reviews: 1), to: "imdb.npz")
    #expect {
      try Fixtures.splits(at: path)
    } throws: { error in
      guard case .damaged(_, _, _, .pickleStructure(let what))? = error as? DatasetError else {
        return false
      }
      return what.contains("70 axes")
    }
  }

  @Test func noNumberOfAnArraysHeaderTraps() {
    let good = Fixtures.npy("<i8", [1], Fixtures.little(1, 8))
    func read(_ array: [UInt8]) {
      for x in [Fixtures.npy("|O", [1], ascii("](](K\u{1}ee.")), array] {
        let path = folder.write(
          Fixtures.zip([
            ("x_train.npy", x), ("y_train.npy", array), ("x_test.npy", x), ("y_test.npy", array),
          ]), to: "imdb.npz")
        _ = try? Fixtures.splits(at: path)
      }
    }
    for number in Self.texts {
      for shape in [
        "(\(number),)", "(0, \(number))", "(\(number), 0)", "(1, \(number))", "(\(number), 1)",
        "(0, \(number), \(number))", "(\(number), \(number), \(number))",
      ] {
        for type in ["<i8", ">u1", "|b1", "<f2", "|O", "<i\(number)", "f\(number)"] {
          let header = ascii("{'descr': '\(type)', 'fortran_order': False, 'shape': \(shape), }\n")
          let length = Fixtures.little(header.count, 2)
          read([0x93] + ascii("NUMPY") + [1, 0] + length + header + Fixtures.little(1, 8))
        }
      }
    }
    // Version and lengths of the header; values of each type.
    forEachChange(of: good, in: 0..<16, widths: [1, 2, 4]) { read($0) }
    for type in [
      "i1", "u1", "i2", ">i4", "<u4", "<i8", ">i8", "<u8", ">u8", "f2", "f4", "f8", "b1",
    ] {
      for number in Self.numbers {
        let bytes = Fixtures.little(Int(truncatingIfNeeded: number), 8)
        for count in [1, 2, 4, 8] { read(Fixtures.npy(type, [count], bytes)) }
        for count in [1, 2, 4, 8] { read(Fixtures.npy(type, [1, count], bytes)) }
      }
    }
  }

  @Test func noNumberOfAnArchiveTraps() {
    let good = Fixtures.dataSet(trainPickle: ascii("](](K\u{1}ee."), reviews: 1)
    func read(_ bytes: [UInt8]) {
      let path = folder.write(bytes, to: "imdb.npz")
      _ = try? Fixtures.splits(at: path)
    }
    forEachChange(of: good, in: 0..<40, widths: [2, 4, 8]) { read($0) }
    // The table of contents and the end's record.
    forEachChange(of: good, in: good.count - 22 - 4 * 58..<good.count, widths: [2, 4, 8]) {
      read($0)
    }
  }

  // MARK: Words

  @Test func noRankOfAWordIndexTraps() {
    for number in Self.texts {
      for json in ["{\"a\": \(number)}", "{\"a\": 1, \"b\":\(number), \"c\": 2}"] {
        let index = try? WordIndex(json: ascii(json), path: "w.json")
        if let index { #expect(index.maximumRank <= WordIndex.largestRank) }
      }
    }
    for escape in ["\\u0000", "\\ud800", "\\udfff", "\\ud800\\udc00", "\\ud800\\u0041", "\\u+123"] {
      _ = try? WordIndex(json: ascii("{\"\(escape)\": 1}"), path: "w.json")
    }
    #expect(WordIndex([("a", .max)]) == nil)
    #expect(WordIndex([("a", .min)]) == nil)
    #expect(WordIndex([("a", 0)]) == nil)
  }

  @Test func noNumberOfAFileOfVectorsTraps() {
    func read(_ bytes: [UInt8]) {
      let path = folder.write(bytes, to: "v")
      for format in [nil] + VectorFormat.allCases {
        guard
          let (vectors, _, _) = try? loadVectors(
            File(Path(path)), format: format, words: nil, isCancelled: { false })
        else { continue }
        #expect(vectors.values.count == vectors.words.count * vectors.dimension)
        #expect(vectors.values.allSatisfy { $0.isFinite })
      }
    }
    let row = ascii("a ") + [0, 0, 128, 63, 0, 0, 0, 64]
    for number in Self.texts {
      for header in ["\(number) 2", "1 \(number)", "\(number) \(number)"] {
        read(ascii(header + "\n") + row)
        read(ascii(header + "\na 1 2\n"))
      }
      read(ascii("1 2\na \(number) 2\n"))
      read(ascii("a 1 \(number)\nb 1 2\n"))
      read(ascii("a \(number)"))
    }
    forEachChange(of: ascii("1 2\n") + row, in: 6..<14, widths: [4, 8]) { read($0) }
  }

  @Test func aTableHasFewColumns() {
    let path = folder.write(
      [UInt8](repeating: UInt8(ascii: ","), count: 70_000) + ascii("\n"), to: "r.csv")
    #expect(
      throws: DatasetError.text(
        path: "r.csv", place: TextPlace(line: 1, column: 65_537), .tooManyFields(limit: 65_536))
    ) {
      try loadCSV(
        File(Path(path)), name: "r.csv", options: CSVOptions(text: "a", label: "b"),
        isCancelled: { false })
    }
  }
}
