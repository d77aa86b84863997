import Platform
import Testing

@testable import Datasets

/// What is said of each kind of fault: one and several, with a place and without, long names cut off.
@Suite struct WordingTests {
  @Test(
    arguments: [
      (DatasetError.cancelled, "interrupted"),
      (
        .optionOutOfRange(name: "seed", value: -1000, allowed: 0...4000),
        "seed is -1,000, but must be from 0 to 4,000"
      ),
      (.missing(file: "a.npz", folder: "/d"), "there is no a.npz in the data folder"),
      (.unavailable(dataset: "imdb", reason: "no"), "the data set imdb is not there: no"),
      (
        .notThere(dataset: "mnist", files: ["a"], reason: "no network"),
        "the data set mnist is not there: no network"
      ),
      (
        .notInFolder(dataset: "mnist", file: "a", folder: "/d"),
        "the data set mnist is not there: there is no a in the data folder"
      ),
      (.array(path: "a.npz", part: "x", .noSamples), "a.npz, x: there are no samples"),
      (.array(path: "a.npz", part: nil, .noSamples), "a.npz: there are no samples"),
      (
        .unreadable(path: "/d/a.npz", code: SystemError.notFound.code),
        "a.npz can't be read: no such file or directory"
      ),
      (
        .damaged(path: "/d/a.npz", part: "x.npy", offset: 1234, .truncated),
        "a.npz, x.npy, byte 1,234: the file ends too early"
      ),
      (
        .damaged(path: "a.npz", part: nil, offset: nil, .truncated),
        "a.npz: the file ends too early"
      ),
      (.damaged(path: "", part: nil, offset: 0, .noReviews), ", byte 0: there are no reviews"),
      // These name their own place.
      (
        .damaged(path: "w", part: nil, offset: 7, .notJSON(line: 1, column: 8, expected: "`:`")),
        "w: this is not JSON: expected `:` at line 1, column 8"
      ),
      (
        .damaged(path: "w", part: nil, offset: 7, .notAWordIndex(line: 1, column: 8, found: "x")),
        "w: this is not a word index such as {\"the\": 1}: x at line 1, column 8"
      ),
      (
        .damaged(path: "w", part: nil, offset: 7, .label(row: 1000, value: 2, classes: 2)),
        "w: label 1,000 is 2.0, but labels are 0 or 1"
      ),
      (
        .damaged(path: "w", part: nil, offset: 7, .label(row: 0, value: 3, classes: 3)),
        "w: label 0 is 3.0, but labels are from 0 to 2"
      ),
      (
        .damaged(path: "w", part: nil, offset: 7, .labelCount(labels: 1000, reviews: 1)),
        "w: there are 1,000 labels for 1 reviews"
      ),
      (
        .damaged(path: "w", part: nil, offset: 7, .missingArray(name: "x", present: [])),
        "w: there is no array x; the file holds none"
      ),
      (
        .damaged(path: "w", part: nil, offset: 7, .missingArray(name: "x", present: ["a", "b"])),
        "w: there is no array x; the file holds a, b"
      ),
      (
        .damaged(path: "w", part: nil, offset: 7, .rankTwice(rank: 1000, first: "a", second: "b")),
        "w, byte 7: the words a and b have the same rank, 1,000"
      ),
      (
        .damaged(path: "w", part: nil, offset: 7, .pickleInstruction(code: 64, name: nil)),
        "w, byte 7: the pickle holds the instruction of code 64, which lists of whole numbers do not "
          + "need; nothing was executed"
      ),
      (
        .nothingLeft(maxlen: 1000), "no review is shorter than maxlen 1,000, the start included"
      ),
      (
        .indexOutOfRange(sample: 1000, index: 2000, dimension: 1500),
        "sample 1,000 holds the index 2,000, but a row of dimension 1,500 has places 0 to 1,499"
      ),
      (.dimensionOutOfRange(0), "dimension is 0, but must be from 1 to 2,147,483,647"),
      (
        .text(path: "a.csv", place: TextPlace(line: 2, column: 3), .emptyLabel),
        "a.csv:2:3: this row has no label"
      ),
      (.text(path: "a.csv", place: nil, .emptyLabel), "a.csv: this row has no label"),
      (
        .system(call: "mmap", code: SystemError.fileTooLarge.code),
        "the system refused mmap: the file would be larger than the system allows"
      ),
    ] as [(DatasetError, String)]) func faultsAreSaid(_ error: DatasetError, _ message: String)
  {
    #expect(error.message == message)
  }

  @Test func filesAreListed() {
    func hint(_ files: [String]) -> String {
      DatasetError.notThere(dataset: "d", files: files, reason: "").hint ?? ""
    }
    #expect(hint([]).hasPrefix("put  into a folder"))
    #expect(hint(["a"]).hasPrefix("put a into a folder"))
    #expect(hint(["a", "b"]).hasPrefix("put a and b into a folder"))
    #expect(hint(["a", "b", "c"]).hasPrefix("put a, b and c into a folder"))
  }

  @Test func hintsGoByTheIndex() {
    func hint(_ index: Int) -> String? {
      DatasetError.indexOutOfRange(sample: 0, index: index, dimension: 10).hint
    }
    #expect(hint(-1) == "word indices are whole numbers from 0")
    #expect(hint(0)?.hasPrefix("use dimension: 1 or more") == true)
    #expect(hint(10)?.hasPrefix("use dimension: 11 or more") == true)
  }

  /// Which faults are the world's, and not the notebook's.
  @Test func someFaultsComeFromOutside() {
    let outside: [DatasetError] = [
      .missing(file: "", folder: ""), .unavailable(dataset: "", reason: ""),
      .unreadable(path: "", code: 0), .damaged(path: "", part: nil, offset: nil, .truncated),
      .system(call: "", code: 0), .notThere(dataset: "", files: [], reason: ""),
      .notInFolder(dataset: "", file: "", folder: ""),
    ]
    let inside: [DatasetError] = [
      .array(path: "", part: nil, .noSamples), .cancelled,
      .text(path: "", place: nil, .emptyFile), .nothingLeft(maxlen: 1), .dimensionOutOfRange(0),
      .optionOutOfRange(name: "", value: 0, allowed: 0...0),
      .indexOutOfRange(sample: 0, index: 0, dimension: 1),
    ]
    for error in outside { #expect(error.isFromOutside, "\(error)") }
    for error in inside { #expect(!error.isFromOutside, "\(error)") }
    #expect(DatasetError.missing(file: "a", folder: "/d").place == "/d")
    #expect(DatasetError.unreadable(path: "/d/a", code: 0).place == "/d/a")
    #expect(DatasetError.cancelled.place == nil)
    #expect(VectorFileError.unreadable(path: "", code: 0).isFromOutside)
    #expect(!VectorFileError.empty.isFromOutside)
  }

  @Test(
    arguments: [
      (ArrayFault.notIDX, "this is not an IDX file: its first two bytes are not 0"),
      (.idxType(0x0a), "the IDX header names the type 0x0a, which does not exist"),
      (.idxType(0xf9), "the IDX header names the type 0xf9, which does not exist"),
      (.idxAxes(1000), "the IDX header names 1,000 axes"),
      (
        .shorter(expected: 1000, got: 999),
        "the header promises 1,000 bytes of values, and the file ends after 999"
      ),
      (
        .longer(expected: 1000),
        "there is more behind the 1,000 bytes of values that the header promises"
      ),
      (.axes([5], expected: "x"), "the array's shape is (5,), expected x"),
      (.axes([5, 2], expected: "x"), "the array's shape is (5, 2), expected x"),
      (.axes([], expected: "x"), "the array's shape is (), expected x"),
      (
        .counts(samples: 1, labels: 2, labelFile: "y"), "here are 1 sample, and y has 2 labels"
      ),
      (
        .counts(samples: 2000, labels: 1, labelFile: "y"),
        "here are 2,000 samples, and y has 1 label"
      ),
      (.labelIsNegative(row: 1000, value: -1), "label 1,000 is -1, and classes are counted from 0"),
      (
        .labelTooLarge(row: 1000, value: 2000, limit: 1500),
        "label 1,000 is 2,000, and classes are numbers below 1,500"
      ),
      (.notFinite(row: 1000), "sample 1,000 holds a number that is not finite"),
      (.oneClass(3), "all labels are 3: one class leaves nothing to tell apart"),
      (.missing(name: "x", names: []), "there is no array \"x\"; there are none"),
      (.missing(name: "x", names: ["y"]), "there is no array \"x\"; there is \"y\""),
      (.missing(name: "x", names: ["y", "z"]), "there is no array \"x\"; there are \"y\", \"z\""),
    ] as [(ArrayFault, String)]) func arraysFaultsAreSaid(_ fault: ArrayFault, _ message: String)
  {
    #expect(fault.message == message)
  }

  @Test(
    arguments: [
      (VectorFileError.notOneFile(count: 0, names: []), "is a ZIP archive without a file"),
      (.notOneFile(count: 2, names: ["a", "b"]), "is a ZIP archive of 2 files: a, b"),
      (
        .notOneFile(count: 1000, names: ["a", "b", "c"]),
        "is a ZIP archive of 1,000 files: a, b, c, …"
      ),
      (
        .width(row: 2, word: "b", expected: 3, found: 1),
        "has 1 number in row 2 (\"b\"), and 3 elsewhere"
      ),
      (
        .width(row: 2, word: "b", expected: 1, found: 2),
        "has 2 numbers in row 2 (\"b\"), and 1 elsewhere"
      ),
      (.wordCount(declared: 3, found: 2), "says that it holds 3 words, and ends after 2"),
      (.wordCount(declared: 3, found: nil), "goes on after the 3 words that it says it holds"),
      (.notUTF8(count: 1), "holds no word that is UTF-8 text (1 word is not)"),
      (.notUTF8(count: 1000), "holds no word that is UTF-8 text (1,000 words are not)"),
      (.tooMany(bytes: 5 << 20), "holds vectors of 5 MB, too many to keep"),
      (.rowTooLong(row: 3), "has no end of row 3 where one must be"),
    ] as [(VectorFileError, String)])
  func vectorFilesFaultsAreSaid(_ error: VectorFileError, _ message: String) {
    #expect(error.message == message)
  }

  @Test(
    arguments: [
      (
        TextFault.raggedRow(fields: 1, header: 2),
        "this row has 1 field, and the first line names 2"
      ),
      (.raggedRow(fields: 3, header: 2), "this row has 3 fields, and the first line names 2"),
      (.noColumnNumber(1, count: 1), "there is no column 1; there are 1 column, numbered from 0"),
      (
        .mixedColumn("a", numbers: 1, texts: 2, cell: "x", isText: true),
        "column \"a\" holds 1 number and 2 texts: \"x\" is no number"
      ),
      (.allRowsDropped(count: 1), "of 1 row, none has values in all columns"),
      (
        .tooFew(count: 1), "1 text can't be divided into some to train on and some to test with"
      ),
      (
        .tooFewRows(count: 2), "2 rows can't be divided into some to train on and some to test with"
      ),
      (.noClasses(found: []), "at least two folders of texts are needed, one for each class"),
      (
        .noClasses(found: ["a"]),
        "at least two folders of texts are needed, one for each class, and here are \"a\""
      ),
      (
        .tableTooLarge(rows: 1, width: 2, bytes: 2048, memory: 1 << 30),
        "1 row of 2 numbers take 2 KB of memory, and samples may take half of the 1 GB that there are"
      ),
    ] as [(TextFault, String)]) func textsFaultsAreSaid(_ fault: TextFault, _ message: String)
  {
    #expect(fault.message == message)
  }

  /// At most so many scalars, and a mark that there were more; what controls a terminal is replaced.
  @Test func namesAreCutOff() {
    #expect(printable("abc", limit: 4) == "abc")
    #expect(printable("abcd", limit: 4) == "abcd")
    #expect(printable("abcde", limit: 4) == "abcd…")
    #expect(printable("a\u{1b}[0m\u{200b}b", limit: 20) == "a\u{fffd}[0m\u{fffd}b")
    #expect(printable(String(repeating: "x", count: 500), limit: 9) == "xxxxxxxxx…")
    #expect(printable("", limit: 4) == "")
  }
}
