import Folders
import Platform
import Samples
import Testing

@testable import Datasets

/// Tables of numbers: what is read, and what is refused, with its place.
@Suite struct TableTests {
  static func load(
    _ text: String, _ change: (inout TableOptions) -> Void = { _ in }
  ) throws -> LoadedTable {
    try load(Array(text.utf8), change)
  }

  static func load(
    _ bytes: [UInt8], _ change: (inout TableOptions) -> Void = { _ in }
  ) throws -> LoadedTable {
    let folder = TemporaryFolder()
    let path = Path(folder.write(bytes, to: "t.csv"))
    var options = TableOptions(answer: .label(.named("y")), memory: 1 << 30)
    options.split.testShare = 0
    change(&options)
    return try loadTable(
      File(path), name: "t.csv", options: options, isCancelled: { false })
  }

  /// Rows as `x … | y`, sorted: the order is the shuffle's, which other tests are about.
  private static func rows(_ table: LoadedTable) -> [String] {
    [table.train, table.test].flatMap { data -> [String] in
      guard case .tensor(let x) = data.x else { return [] }
      return (0..<data.count).map { row in
        x.values[row * x.rowSize..<(row + 1) * x.rowSize].map { "\($0)" }.joined(separator: " ")
          + " | \(data.y.values[row])"
      }
    }.sorted()
  }

  @Test(arguments: [
    ("a,b,y\n1,2,x\n3,4.5,z\n", ["1.0 2.0 | 0.0", "3.0 4.5 | 1.0"]),
    ("a,b,y\r\n 1 ,\"2\",x\r\n+3,-4.5e0,\"z\"", ["1.0 2.0 | 0.0", "3.0 -4.5 | 1.0"]),
    ("a,b,y\r1,2,x\r3,4,z\r", ["1.0 2.0 | 0.0", "3.0 4.0 | 1.0"]),
    ("\u{feff}a,b,y\n\n1,.5,x\n\n3,4.,z\n\n", ["1.0 0.5 | 0.0", "3.0 4.0 | 1.0"]),
    // Texts in the order of their bytes, `Z` before `a`; a quoted field with a line break is one text.
    (
      "a,b,y\nred,1,1\n\"b,\n\"\"\",2,0\nZ,3,1\n",
      ["0.0 0.0 1.0 1.0 | 1.0", "0.0 1.0 0.0 2.0 | 0.0", "1.0 0.0 0.0 3.0 | 1.0"]
    ),
    // Labels by their values: 2, 9 and 10.
    ("a,y\n1,10\n2,9\n3,2\n4,2.0\n", ["1.0 | 2.0", "2.0 | 1.0", "3.0 | 0.0", "4.0 | 0.0"]),
    // Two spellings of é are two texts and two classes.
    ("a,y\n1,e\u{301}\n2,\u{e9}\n", ["1.0 | 0.0", "2.0 | 1.0"]),
  ])
  func cellsAreRead(_ file: String, _ expected: [String]) throws {
    #expect(Self.rows(try Self.load(file)) == expected.sorted())
  }

  @Test func columnsAreChosen() throws {
    let file = "id,a,b,y\n7,1,2,x\n8,3,4,z\n"
    #expect(
      Self.rows(try Self.load(file) { $0.features = [.named("b"), .named("a")] })
        == ["2.0 1.0 | 0.0", "4.0 3.0 | 1.0"])
    #expect(
      Self.rows(try Self.load(file) { $0.ignored = [.named("id"), .numbered(1)] })
        == ["2.0 | 0.0", "4.0 | 1.0"])
    let target = try Self.load(file) {
      $0.answer = .target(.named("id"))
      $0.ignored = [.named("y")]
    }
    #expect(Self.rows(target) == ["1.0 2.0 | 7.0", "3.0 4.0 | 8.0"])
    #expect(target.classes == nil)
    let bare = try Self.load("1;2;x\n3;4;z\n") {
      $0.hasHeader = false
      $0.separator = UInt8(ascii: ";")
      $0.answer = .label(.numbered(2))
    }
    #expect(bare.featureNames == ["0", "1"])
    #expect(Self.rows(bare) == ["1.0 2.0 | 0.0", "3.0 4.0 | 1.0"])
  }

  @Test func missingValuesAreLeftOutOrFilledIn() throws {
    let file = "a,b,y\n1,u,x\nNA,v,z\n3,?,z\n5,,x\n"
    let dropped = try Self.load(file + "2,u,z\n") { $0.missing = .drop }
    #expect(Self.rows(dropped) == ["1.0 1.0 | 0.0", "2.0 1.0 | 1.0"])
    #expect(dropped.dropped == 3)
    // (1 + 3 + 5) / 3; a text that is missing is zeros.
    let filled = try Self.load(file) { $0.missing = .mean }
    #expect(
      Self.rows(filled) == [
        "1.0 1.0 0.0 | 0.0", "3.0 0.0 0.0 | 1.0", "3.0 0.0 1.0 | 1.0", "5.0 0.0 0.0 | 0.0",
      ])
    #expect(filled.columns[0].kind == .number(mean: 3))
  }

  /// pandas' dropna(), and then scikit-learn's OneHotEncoder and LabelEncoder: u, v and x, z.
  @Test func whatOnlyDroppedRowsHoldIsNoClass() throws {
    let table = try Self.load("a,b,y\n,w,q\n1,u,x\n2,v,z\n,w,q\n3,u,z\n") { $0.missing = .drop }
    #expect(table.featureNames == ["a", "b=u", "b=v"])
    #expect(table.classes == ["x", "z"])
    #expect(Self.rows(table) == ["1.0 1.0 0.0 | 0.0", "2.0 0.0 1.0 | 1.0", "3.0 1.0 0.0 | 1.0"])
    // The description is of the file.
    guard case .texts(let labels)? = table.summary?.last?.content else {
      Issue.record("labels are texts")
      return
    }
    #expect(labels.map { "\($0.text) \($0.count)" } == ["q 2", "x 1", "z 2"])
    let one = #expect(throws: DatasetError.self) {
      try Self.load("a,y\n1,x\n,z\n2,x\n") { $0.missing = .drop }
    }
    #expect(
      one?.message.contains("all labels are \"x\" in the rows without missing values") == true,
      "\(one?.message ?? "")")
  }

  /// Labels are whole numbers by value, however they are written.
  @Test(arguments: [
    (["1e18", "1000000000000000000", "2"], ["2", "1000000000000000000"]),
    (["1E+2", "-5e-1e", "x"], ["-5e-1e", "1E+2", "x"]),
    (["10.50e1", "-0.0", "0e9"], ["0", "105"]),
    (["9007199254740993.0", "9007199254740992"], ["9007199254740992", "9007199254740993"]),
  ])
  func wholeLabelsGoByValue(_ labels: [String], _ classes: [String]) throws {
    let file = "a,y\n" + labels.map { "1,\($0)\n" }.joined()
    #expect(try Self.load(file).classes == classes)
  }

  /// Of 8 and 4 with a quarter for testing, 2 and 1; both parts keep the order of the shuffle, and the
  /// last of each class are the tests.
  @Test func aStratifiedDivisionHasTheSameShares() throws {
    let file = "a,y\n" + (0..<12).map { "\($0),\($0 % 3 == 0 ? "z" : "x")\n" }.joined()
    let table = try Self.load(file) {
      $0.split.testShare = 0.25
      $0.stratifies = true
    }
    #expect(table.train.y.values.filter { $0 == 1 }.count == 3)
    #expect(table.test.y.values.filter { $0 == 1 }.count == 1)
    // NumPy: RandomState(113).shuffle(arange(12)).
    let order = SampleSplit(testShare: 0).places(of: 12).train
    let isZ = order.map { $0 % 3 == 0 }
    var (x, z) = (2, 1)
    var tests: [Int] = []
    for (place, row) in order.enumerated().reversed() {
      if isZ[place], z > 0 {
        z -= 1
        tests.insert(row, at: 0)
      } else if !isZ[place], x > 0 {
        x -= 1
        tests.insert(row, at: 0)
      }
    }
    guard case .tensor(let samples) = table.test.x else { return }
    #expect(samples.values == tests.map(Float.init))
  }

  @Test(arguments: [
    ("", "t.csv: the file is empty"),
    ("a,y\n", "t.csv: there are no rows"),
    ("a,b\n1,2\n", "t.csv:1:1: there is no column \"y\"; there are \"a\", \"b\""),
    ("a,a,y\n1,2,x\n", "t.csv:1:3: two columns are called \"a\""),
    ("a,y\n1,x\n2,x\n", "t.csv:2:3: all labels are \"x\""),
    ("a,y\n1,x\n2,z,5\n", "t.csv:3:5: this row has 3 fields, and the first line names 2"),
    ("a,b,y\n1,2,x\n2\n", "t.csv:3:2: this row has 1 field, and the first line names 3"),
    ("a,y\n1,\"x\n2,z\n", "t.csv:2:3: this quote never closes"),
    ("a,y\n1,\"x\"c\n2,z\n", "t.csv:2:6: after a closing quote"),
    (
      "a,b,y\n1,2,x\n2,oops,z\n3,4,x\n",
      "t.csv:3:3: column \"b\" holds 2 numbers and 1 text: \"oops\" is no number"
    ),
    (
      "a,b,y\n1,u,x\n2,v,z\n3,4,x\n",
      "t.csv:4:3: column \"b\" holds 1 number and 2 texts: \"4\" is one"
    ),
    ("d,y\n2024-01-31,x\n2024-02-01,z\n", "t.csv:2:1: column \"d\" holds dates"),
    ("d,y\n1/31/24 12:00,x\n1/2/24 1:00,z\n", "t.csv:2:1: column \"d\" holds dates"),
    ("a,y\n\"1,5\",x\n\"2,5\",z\n", "t.csv:2:1: column \"a\" holds \"1,5\": numbers are written"),
    ("a,y\n5,x\n\"1,234\",z\n", "t.csv:3:1: column \"a\" holds \"1,234\": numbers are written"),
    ("a,b,y\n1,2,x\n2,NA,z\n", "t.csv:3:3: column \"b\" has no value here, but \"NA\""),
    ("a,b,y\n1,2,x\n?,3,z\n", "t.csv:3:1: column \"a\" has no value here, but \"?\""),
    ("a,b,y\n1,2,x\n2,,z\n", "t.csv:3:3: column \"b\" has no value here"),
    ("a,b,y\n1,2,x\n2,3,\n", "t.csv:3:5: \"y\" has no value here, and what is to be predicted"),
    ("a,y\n5%,x\n7 %,z\n", "t.csv:2:1: column \"a\" holds \"5%\": numbers are digits"),
    ("a,y\n$5,x\n-$7.50,z\n", "t.csv:2:1: column \"a\" holds \"$5\": numbers are digits"),
    ("a,y\n5 €,x\n€ 7,z\n", "t.csv:2:1: column \"a\" holds \"5 €\": numbers are digits"),
    ("a,y\n1'000,x\n2'000,z\n", "t.csv:2:1: column \"a\" holds \"1'000\": numbers are digits"),
    ("a,y\n1.234.000,x\n2.0.1,z\n", "t.csv:2:1: column \"a\" holds \"1.234.000\": numbers are"),
    ("a,y\n10:11:00,x\n9:30,z\n", "t.csv:2:1: column \"a\" holds \"10:11:00\": numbers are"),
    ("d,y\n\"Jan 1, 2020\",x\n3 March 2021,z\n", "t.csv:2:1: column \"d\" holds dates"),
    ("a,b,y\n-,1,x\n-,2,z\n", "t.csv:2:1: column \"a\" holds \"-\": neither numbers nor names"),
    (
      "a,y\n1,2\n2,0.5\n",
      "t.csv:3:3: the label \"y\" holds \"0.5\", and classes are names or whole"
    ),
    (
      "a,y\n1,2\n2,1e30\n",
      "t.csv:3:3: the label \"y\" holds \"1e30\", and classes are names or whole numbers below 2 ** 63"
    ),
    ("a,b,y\nä,inf,x\nö,2,z\n", "t.csv:2:3: column \"b\" holds \"inf\", which is beyond"),
    ("a,y\n1e39,x\n2,z\n", "t.csv:2:1: column \"a\" holds \"1e39\", which is beyond"),
    ("a,b,y\nNA,2,x\nNA,3,z\n", "t.csv: column \"a\" has no values at all"),
    ("y\nx\nz\n", "t.csv:1:1: no column is left"),
  ])
  func faultsHaveTheirPlace(_ file: String, _ message: String) {
    let error = #expect(throws: DatasetError.self) { try Self.load(file) }
    #expect(error?.message.hasPrefix(message) == true, "\(error?.message ?? "")")
  }

  /// Texts with digits may be texts: ranges, names, words of other scripts.
  @Test(arguments: [
    "0-9,10-19", "A1,B2", "3 rooms,4 rooms", "may,june", "Maya 3,Ana 4", "中,文", "?!a,b",
  ])
  func textsStayTexts(_ pair: String) throws {
    let texts = pair.split(separator: ",")
    let table = try Self.load("a,y\n\(texts[0]),x\n\(texts[1]),z\n")
    #expect(table.columns.map(\.width) == [2])
    #expect(table.doubtful.isEmpty)
  }

  /// Many different ones are most likely no classes.
  @Test func manyTextsWithDigitsAreDoubtful() throws {
    let rows = (0..<30).map { "A\($0),x\nB,z\n" }.joined()
    let table = try Self.load("a,y\n" + rows)
    #expect(table.doubtful.map(\.column) == ["a"])
    #expect(table.doubtful.map(\.line) == [2])
    #expect(table.doubtful.map(\.cell) == ["A0"])
  }

  // MARK: Lines that are skipped

  /// As pandas: read_csv(path, skiprows=2).
  @Test(arguments: ["\n", "\r\n", "\r"]) func firstLinesAreSkipped(_ lineBreak: String) throws {
    let lines = ["\u{feff}made by \"hand", "", "a,y", "1,x", "2,z", ""]
    let file = lines.joined(separator: lineBreak)
    let table = try Self.load(file) { $0.skip = 2 }
    #expect(table.featureNames == ["a"])
    #expect(Self.rows(table) == ["1.0 | 0.0", "2.0 | 1.0"])
    let bare = try Self.load(file) {
      $0.skip = 3
      $0.hasHeader = false
      $0.answer = .label(.numbered(1))
    }
    #expect(Self.rows(bare) == ["1.0 | 0.0", "2.0 | 1.0"])
    func message(_ file: String, _ skip: Int) -> String {
      (#expect(throws: DatasetError.self) { try Self.load(file) { $0.skip = skip } })?.message ?? ""
    }
    // Lines are counted from the file's beginning.
    #expect(
      message(file + "3,z,4", 2) == "t.csv:6:5: this row has 3 fields, and the first line names 2")
    #expect(message(file, 5) == "t.csv: the file has nothing behind the 5 lines that are skipped")
    #expect(message("a,y", 1) == "t.csv: the file has nothing behind the 1 line that is skipped")
    #expect(message("a,y", .max).contains("nothing behind"))
  }

  /// Lines end where the blocks do that are read at once, 2¹⁸ bytes.
  @Test(arguments: [-2, -1, 0, 1]) func longLinesAreSkipped(_ more: Int) throws {
    for lineBreak in ["\n", "\r\n", "\r"] {
      let first = String(repeating: "#", count: 1 << 18 + more)
      let table = try Self.load(first + lineBreak + "a,y\n1,x\n2,z\n") { $0.skip = 1 }
      #expect(Self.rows(table) == ["1.0 | 0.0", "2.0 | 1.0"])
    }
  }

  @Test func linesOfOtherEncodingsAreSkipped() throws {
    let text = "\u{feff}title\r\na,y\n1,x\n2,z\n"
    let bytes = text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    let table = try Self.load(bytes) {
      $0.encoding = .utf16
      $0.skip = 1
    }
    #expect(Self.rows(table) == ["1.0 | 0.0", "2.0 | 1.0"])
    let compressed = Self.member("title\na,y\n") + Self.member("1,x\n2,z\n")
    #expect(Self.rows(try Self.load(compressed) { $0.skip = 1 }) == Self.rows(table))
  }

  // MARK: Compressed files

  /// One member of a gzip file that holds its bytes as they are (RFC 1951 and 1952).
  private static func member(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    let stored =
      [1] + Fixtures.little(bytes.count, 2) + Fixtures.little(~bytes.count & 0xffff, 2) + bytes
    return [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3] + stored
      + Fixtures.little(Fixtures.crc32(bytes), 4) + Fixtures.little(bytes.count, 4)
  }

  @Test func aCompressedTableHasMembersAndNothingElse() throws {
    let (first, second) = (Self.member("a,y\n1,x\n"), Self.member("2,z\n"))
    let expected = ["1.0 | 0.0", "2.0 | 1.0"]
    #expect(Self.rows(try Self.load(first + second)) == expected)
    #expect(Self.rows(try Self.load(first + second + [0, 0, 0])) == expected)
    func message(
      _ bytes: [UInt8], _ change: (inout TableOptions) -> Void = { _ in }
    ) -> String {
      (#expect(throws: DatasetError.self) { try Self.load(bytes, change) })?.message ?? ""
    }
    let more = message(first + second + Array("more".utf8))
    #expect(
      more.hasPrefix("t.csv:4:1: ") && more.contains("something else follows its end"), "\(more)")
    // Cut off in its third line.
    let cut = message(Array(Self.member("a,y\n1,x\n2,z\n3,x\n").prefix(26)))
    #expect(cut.hasPrefix("t.csv:3:1: "), "\(cut)")
    // Lines that are skipped count too, and what was read before the end is there.
    let cutBehind = message(Array(Self.member("no\na,y\n1,x\n2,z\n3,x\n").prefix(29))) {
      $0.skip = 1
    }
    #expect(cutBehind.hasPrefix("t.csv:4:1: "), "\(cutBehind)")
    var changed = second
    changed[changed.count - 5] ^= 1
    #expect(message(first + changed).contains("incorrect data check"))
  }

  @Test func faultsOfOptions() {
    func message(_ file: String, _ change: (inout TableOptions) -> Void) -> String {
      do {
        _ = try Self.load(file, change)
        return ""
      } catch { return (error as? DatasetError)?.message ?? "\(error)" }
    }
    let file = "a,y\n1,x\n2,z\n3,x\n"
    #expect(
      message(file) { $0.answer = .target(.named("y")) }
        == "t.csv:2:3: the target \"y\" holds the text \"x\", and a target is numbers")
    #expect(
      message(file) {
        $0.stratifies = true
        $0.split.testShare = 0.5
      }.hasPrefix("t.csv:3:3: the class \"z\" has one sample"))
    #expect(
      message(file) { $0.features = [.named("a"), .numbered(0)] }
        == "t.csv: features names the column \"a\" twice")
    // NumPy: RandomState(1).shuffle(np.arange(4)) leaves 3, 2, 0, 1: the one row with a value is a test.
    #expect(
      message("a,b,y\n1,,x\n2,5,z\n3,,x\n4,,z\n") {
        $0.missing = .mean
        $0.split = SampleSplit(testShare: 0.25, seed: 1)
      }.hasPrefix("t.csv:2:3: column \"b\" has no value here, and none in the training rows"))
    #expect(message(file) { $0.features = [.named("y")] }.contains("is what is to be predicted"))
    #expect(message(file) { $0.answer = .label(.numbered(2)) }.contains("there is no column 2"))
    #expect(
      message(file) { $0.memory = 47 }
        == "t.csv: 3 rows of 1 number take 24 bytes of memory, and samples may take half of the 47 bytes "
        + "that there are")
    #expect(throws: Never.self) { try Self.load(file) { $0.memory = 48 } }
    #expect(message("a,y\n1,x\n") { $0.split.testShare = 0.5 }.contains("all labels are"))
    #expect(
      message("a,y\nNA,x\nNA,z\n") { $0.missing = .drop }.contains("has no values at all"))
  }

  @Test func otherEncodings() throws {
    let latin = Array("a,y\n".utf8) + [0xe9, 0x2c, 0x31, 10, 0x65, 0x2c, 0x32, 10]
    #expect(throws: DatasetError.self) { try Self.load(latin) }
    #expect(
      try Self.load(latin) { $0.encoding = .latin1 }.featureNames == ["a=e", "a=\u{e9}"])
    for isBig in [true, false] {
      // Ends inside a pair for 𝄞 at any block's end, as blocks have an even number of bytes.
      let text = "\u{feff}a,y\n\u{1d11e},1\ne,2\n"
      let bytes = text.utf16.flatMap {
        isBig ? [UInt8($0 >> 8), UInt8($0 & 255)] : [UInt8($0 & 255), UInt8($0 >> 8)]
      }
      #expect(
        try Self.load(bytes) { $0.encoding = .utf16 }.featureNames == ["a=e", "a=\u{1d11e}"])
      #expect(throws: DatasetError.self) { try Self.load(bytes) }
    }
  }

  /// Half a character is no text of a column: the file is cut off.
  @Test(arguments: [[0x33], [0x33, 0xd8], [0x33, 0xd8, 0x1e]]) func halfCharacters(
    _ end: [UInt8]
  ) throws {
    let bytes = "\u{feff}a,y\n1,x\n2,z\n3,".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    for pieceSize in [3, 1 << 20] {
      let folder = TemporaryFolder()
      var options = TableOptions(answer: .label(.named("y")), memory: 1 << 30)
      options.encoding = .utf16
      let error = #expect(throws: DatasetError.self) {
        try loadTable(
          File(Path(folder.write(bytes + end, to: "t.csv"))), name: "t.csv", options: options,
          pieceSize: pieceSize, isCancelled: { false })
      }
      #expect(
        error?.message == "t.csv:4:1: the file ends inside a character of utf_16",
        "\(error?.message ?? "")")
    }
    // Half a pair within a text, and whole ones behind it.
    let start = "\u{feff}a,y\n1,x\n2,".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    let inside: [UInt8] = start + [0x33, 0xd8, 0x7a, 0, 10, 0]
    let error = #expect(throws: DatasetError.self) {
      try Self.load(inside) { $0.encoding = .utf16 }
    }
    #expect(error?.message == "t.csv:3:3: a text of column \"y\" is not utf_16")
  }

  /// Ten thousand columns, and a file of many pieces whose rows go where one piece's would.
  @Test func wideAndLongTables() throws {
    let names = (0..<10_000).map { "c\($0)" }.joined(separator: ",")
    let row = [String](repeating: "1", count: 10_000).joined(separator: ",")
    let wide = try Self.load("\(names),y\n\(row),x\n\(row),z\n")
    #expect(wide.featureNames.count == 10_000)
    var text = "a,b,y\n"
    for number in 0..<700_000 { text += "\(number),\"\(number % 7)\",\(number % 3)\n" }
    let long = try Self.load(text) { $0.split.testShare = 0.25 }
    #expect(text.utf8.count > 8 * (1 << 20))
    let (train, test) = SampleSplit(testShare: 0.25).places(of: 700_000)
    for (part, rows) in [(long.train, train), (long.test, test)] {
      guard case .tensor(let x) = part.x else { continue }
      #expect(part.count == rows.count)
      let fits = rows.enumerated().allSatisfy { place, row in
        x.values[2 * place] == Float(row) && x.values[2 * place + 1] == Float(row % 7)
          && part.y.values[place] == Float(row % 3)
      }
      #expect(fits)
    }
  }

  /// A quote that is not closed is found where it opens, however far the file goes on.
  @Test func endlessFieldsHaveTheirPlace() {
    let end = [UInt8](repeating: 10, count: CSVReader.longestField + (3 << 20))
    for (beginning, place) in [("3,4,\"z", "4:5"), ("\"3", "4:1"), ("3,\"4\",\"z", "4:7")] {
      let error = #expect(throws: DatasetError.self) {
        try Self.load(Array("a,b,y\n1,2,x\n2,3,z\n\(beginning)".utf8) + end)
      }
      #expect(
        error?.message.hasPrefix("t.csv:\(place): this field is longer than 67,108,864") == true,
        "\(error?.message ?? "")")
    }
  }

  /// Every file that differs in one byte, or ends early, is read or refused.
  @Test func noFileTraps() {
    let file = Array("a,b,y\n1.5,\"u\"\"v\",x\r\n-2e3,w,z\n".utf8)
    for place in file.indices {
      for byte: UInt8 in [0, 10, 13, 34, 44, 0x2e, 0x80, 0xff] {
        var damaged = file
        damaged[place] = byte
        _ = try? Self.load(damaged)
      }
      _ = try? Self.load(Array(file[..<place]))
    }
  }
}
