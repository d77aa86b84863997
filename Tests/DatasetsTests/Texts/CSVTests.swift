import Folders
import Platform
import Testing

@testable import Datasets

/// Comma-separated values: what RFC 4180 says, and what is wrong with a file, with its place.
@Suite struct CSVTests {
  private static func load(
    _ bytes: [UInt8], positive: String? = nil, separator: Character = ",",
    split: SampleSplit = SampleSplit(testShare: 0.5)
  ) throws(DatasetError) -> LabelledTexts {
    let folder = TemporaryFolder()
    let path = Path(folder.write(bytes, to: "a.csv"))
    guard let file = try? File(path) else { throw .unreadable(path: "\(path)", code: 0) }
    return try loadCSV(
      file, name: "a.csv",
      options: CSVOptions(
        text: "text", label: "label", positive: positive,
        separator: separator.utf8.first ?? 0, split: split), isCancelled: { false })
  }

  /// All texts with their labels, in the order of the alphabet.
  private static func pairs(_ texts: LabelledTexts) -> [String] {
    [texts.train, texts.test].flatMap { set in
      (0..<set.count).map { "\(set[$0])|\(set.labels[$0])" }
    }.sorted()
  }

  @Test(
    arguments: [
      ("text,label\na,0\nb,1\n", ["a|0", "b|1"]),
      ("text,label\r\na,0\r\nb,1", ["a|0", "b|1"]),
      ("text,label\ra,0\rb,1\r", ["a|0", "b|1"]),
      ("\u{feff}text,label\na,0\nb,1", ["a|0", "b|1"]),
      ("n, label ,text,m\n7, 1 ,a,\n8,0,b,x\n", ["a|1", "b|0"]),
      ("\"label\",\"text\"\n0,\"a, \"\"b\"\"\nc\"\n1,\"\"\n", ["a, \"b\"\nc|0", "|1"]),
      ("text,label\n\n\na 5\" disk,0\n\nä,1\n\n", ["a 5\" disk|0", "ä|1"]),
      ("label,text\n1,\"\r\n\"\n0,", ["\r\n|1", "|0"]),
    ])
  func fieldsAreRead(_ file: String, _ expected: [String]) throws {
    #expect(Self.pairs(try Self.load(Array(file.utf8))) == expected.sorted())
  }

  @Test func otherSeparatorsAndLabels() throws {
    let file = Array("text\tlabel\na,b\tgood\nc\tbad\n".utf8)
    #expect(
      Self.pairs(try Self.load(file, positive: "good", separator: "\t")) == ["a,b|1", "c|0"])
    #expect(Self.pairs(try Self.load(file, positive: "bad", separator: "\t")) == ["a,b|0", "c|1"])
  }

  /// A field that is longer than a block of the reader, and ends anywhere in one.
  @Test(arguments: [0, 1, 2, 3])
  func longFieldsAreWhole(_ extra: Int) throws {
    let text = String(repeating: "ab\"\"\n", count: 110_000) + String(repeating: "x", count: extra)
    let texts = try Self.load(Array("text,label\n\"\(text)\",1\nb,0\n".utf8))
    let set = texts.train.labels == [1] ? texts.train : texts.test
    #expect(set[0] == text.replacing("\"\"", with: "\""))
  }

  /// NumPy: `rng = RandomState(113); a = arange(10); rng.shuffle(a)` gives 9 3 6 1 0 7 4 8 2 5.
  @Test func theDivisionIsNumPysShuffle() throws {
    let file = Array(("text,label\n" + (0..<10).map { "\($0),\($0 & 1)\n" }.joined()).utf8)
    let texts = try Self.load(file, split: SampleSplit(testShare: 0.25))
    #expect((0..<texts.train.count).map { texts.train[$0] } == ["9", "3", "6", "1", "0", "7", "4"])
    #expect((0..<texts.test.count).map { texts.test[$0] } == ["8", "2", "5"])
    #expect(texts.test.labels == [0, 0, 1])
  }

  @Test(
    arguments: [
      ("", "a.csv: the file is empty"), ("\n\n", "a.csv: the file is empty"),
      ("text,label\n", "a.csv: there are no rows"),
      ("txt,label\na,0\n", "a.csv:1:1: there is no column \"text\"; there are \"txt\", \"label\""),
      ("text,label,text\na,0,b\n", "a.csv:1:12: two columns are called \"text\""),
      ("text,label\na,0\nb\n", "a.csv:3:2: this row has 1 field, and the first line names 2"),
      ("text,label\na,0\nä,1,c\n", "a.csv:3:5: this row has 3 fields"),
      ("text,label\n\"a\nb\",0\n1,\"2\n", "a.csv:4:3: this quote never closes"),
      ("text,label\n\"a\nb\"c,0\n", "a.csv:3:3: after a closing quote"),
      ("text,label\na,good\nb,good\n", "a.csv:2:3: all labels are \"good\""),
      ("text,label\na,\nb,1\n", "a.csv:2:3: this row has no label"),
      ("text,label\na,1\n", "a.csv:2:3: all labels are \"1\""),
      (
        "text,label\na,1\nb,0.5\n",
        "a.csv:3:3: the label \"label\" holds \"0.5\", and classes are names or whole numbers"
      ),
    ])
  func faultsHaveTheirPlace(_ file: String, _ message: String) {
    let error = #expect(throws: DatasetError.self) { try Self.load(Array(file.utf8)) }
    #expect(error?.message.hasPrefix(message) == true, "\(error?.message ?? "")")
  }

  /// Names may hold digits, and against a positive label all others are one class.
  @Test func fractionsMayBeNames() throws {
    let named = try Self.load(Array("text,label\na,0.5\nb,v2\n".utf8))
    #expect(named.classes == ["0.5", "v2"])
    let half = try Self.load(Array("text,label\na,0.5\nb,1\n".utf8), positive: "0.5")
    #expect(half.classes == ["1", "0.5"])
  }

  @Test func firstLinesAreSkipped() throws {
    let folder = TemporaryFolder()
    let file = try File(
      Path(folder.write("made by hand\n\ntext,label\na,0\nb,1\n", to: "a.csv")))
    var options = CSVOptions(text: "text", label: "label", split: SampleSplit(testShare: 0.5))
    options.skip = 2
    let texts = try loadCSV(file, name: "a.csv", options: options, isCancelled: { false })
    #expect(Self.pairs(texts) == ["a|0", "b|1"])
    options.label = "lable"
    let error = #expect(throws: DatasetError.self) {
      try loadCSV(file, name: "a.csv", options: options, isCancelled: { false })
    }
    #expect(error?.message.hasPrefix("a.csv:3:1: there is no column \"lable\"") == true)
  }

  @Test(
    arguments: [
      ("text,label\na,good\nb,good\n", "a.csv:2:3: all labels are \"good\""),
      ("text,label\na,Good\nb,bad\n", "a.csv: no label is \"good\"; there are \"Good\", \"bad\""),
    ])
  func faultsOfNamedLabels(_ file: String, _ message: String) {
    let error = #expect(throws: DatasetError.self) {
      try Self.load(Array(file.utf8), positive: "good")
    }
    #expect(error?.message.hasPrefix(message) == true, "\(error?.message ?? "")")
  }

  @Test(
    arguments: [
      // By their bytes: capitals first, é behind all of ASCII.
      ("text,label\na,b\nb,Z\nc,é\nd,a\n", ["Z", "a", "b", "é"], ["a|2", "b|0", "c|3", "d|1"]),
      // Whole numbers by their values.
      ("text,label\na,10\nb,9\nc,-1\n", ["-1", "9", "10"], ["a|2", "b|1", "c|0"]),
      ("text,label\na,4\nb,0\n", ["0", "4"], ["a|1", "b|0"]),
      // One that is none, and they are names.
      ("text,label\na,10\nb,9\nc,x\n", ["10", "9", "x"], ["a|0", "b|1", "c|2"]),
      // Two spellings are two labels.
      ("text,label\na,e\u{301}\nb,\u{e9}\n", ["e\u{301}", "\u{e9}"], ["a|0", "b|1"]),
    ])
  func classesAreNumbered(_ file: String, _ classes: [String], _ pairs: [String]) throws {
    let texts = try Self.load(Array(file.utf8))
    #expect(texts.classes.map { Array($0.utf8) } == classes.map { Array($0.utf8) })
    #expect(Self.pairs(texts) == pairs)
  }

  @Test func oneLabelAgainstTheRest() throws {
    let file = Array("text,label\na,x\nb,y\nc,z\nd,y\n".utf8)
    let texts = try Self.load(file, positive: "y")
    #expect(texts.classes == ["other", "y"])
    #expect(Self.pairs(texts) == ["a|0", "b|1", "c|0", "d|1"])
    // The first rows are the file's.
    #expect((0..<4).map { texts.all[$0] } == ["a", "b", "c", "d"])
    #expect(texts.all.rows(at: [2, 0]).labels == [0, 0])
  }

  /// Latin-1's é is byte 233; UTF-16 in both orders, with a mark and without.
  @Test func otherEncodingsAreRead() throws {
    func load(_ bytes: [UInt8], _ encoding: FileEncoding) throws -> [String] {
      let folder = TemporaryFolder()
      return Self.pairs(
        try loadCSV(
          File(Path(folder.write(bytes, to: "a.csv"))), name: "a.csv",
          options: CSVOptions(
            text: .numbered(0), label: .numbered(1), encoding: encoding, hasHeader: false,
            split: SampleSplit(testShare: 0.5)), isCancelled: { false }))
    }
    let text = "é\u{1d11e},0\nb,1\n"
    #expect(try load([0xe9, 0x2c, 0x30, 10, 0x62, 0x2c, 0x31], .latin1) == ["b|1", "é|0"])
    for mark in ["\u{feff}", ""] {
      let little = (mark + text).utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
      #expect(try load(little, .utf16) == ["b|1", "é\u{1d11e}|0"])
    }
    let big = ("\u{feff}" + text).utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
    #expect(try load(big, .utf16) == ["b|1", "é\u{1d11e}|0"])
    // Half a pair, and half a unit at the end.
    for (end, fault): ([UInt8], String) in [
      ([0x34, 0xd8, 10, 0, 0x62, 0], "this is not utf_16"),
      ([0x62], "the file ends inside a character of utf_16"),
    ] {
      let file = "a,0\nb,".utf16.flatMap { [UInt8($0), 0] } + end
      let error = #expect(throws: DatasetError.self) { try load(file, .utf16) }
      #expect(error?.message == "a.csv:2:3: \(fault)")
    }
  }

  @Test func otherEncodingsAreRefused() {
    // "ä" in Latin-1, in a row's second field, in a quoted one, in the first line; UTF-16.
    let head = Array("text,label\n".utf8)
    let files: [([UInt8], String)] = [
      (head + Array("a,0\nx,1".utf8) + [0xe4, 10], "a.csv:3:4: this is not UTF-8"),
      (head + Array("\"b\"\"\ncd".utf8) + [0xe4] + Array("\",1\n".utf8), "a.csv:3:3: this is not"),
      ([0xe4] + head, "a.csv:1:1: this is not UTF-8"),
      ([0xff, 0xfe, 0x74, 0], "a.csv:1:1: this file is UTF-16"),
    ]
    for (file, message) in files {
      let error = #expect(throws: DatasetError.self) { try Self.load(file) }
      #expect(error?.message.hasPrefix(message) == true, "\(error?.message ?? "")")
    }
  }

  /// Every file that differs in one byte, or ends early, is read or refused.
  @Test func noFileTraps() {
    let file = Array("text,label\n\"a \"\"b\"\"\nc\",0\r\nd,1\n".utf8)
    for place in file.indices {
      for byte: UInt8 in [0, 10, 13, 34, 44, 0x80, 0xff] {
        var damaged = file
        damaged[place] = byte
        _ = try? Self.load(damaged)
      }
      _ = try? Self.load(Array(file[..<place]))
    }
  }

  @Test func theDigestIsOfTextsAndLabels() throws {
    let first = try Self.load(Array("text,label\na,0\nb,1\n".utf8))
    let same = try Self.load(Array("label,n,text\r\n0,x,\"a\"\r\n1,y,b\r\n".utf8))
    let others = ["text,label\na,1\nb,0\n", "text,label\na,0\nc,1\n", "text,label\nb,0\na,1\n"]
    #expect(first.digest == same.digest)
    for file in others { #expect(try Self.load(Array(file.utf8)).digest != first.digest) }
  }
}
