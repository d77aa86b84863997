import Folders
import Platform
import Samples
import Testing

@testable import Datasets

/// A table is read in pieces by several threads. Where the pieces end, and how many threads there are, makes
/// no difference to anything: neither to what is read nor to what is said of a fault.
@Suite struct TablePiecesTests {
  /// Random files of few rows, with all that a quoted field may hold, and often with a mistake.
  private struct Files {
    var random: MersenneTwister

    mutating func number(_ bound: Int) -> Int { Int(random.draw(upTo: UInt32(bound - 1))) }

    mutating func pick(_ choices: [String]) -> String { choices[number(choices.count)] }

    mutating func next() -> String {
      let columns = 1 + number(4)
      let breaks = pick(["\n", "\r\n", "\r", "mixed"])
      let isFaulty = number(3) == 0
      var text = (0..<columns).map { "c\($0)," }.joined() + "y" + lineBreak(breaks)
      let kinds = (0..<columns).map { _ in number(5) }
      for _ in 0..<(2 + number(9)) {
        if number(8) == 0 { text += lineBreak(breaks) }
        var row = kinds.map { cell($0) } + [pick(["u", "v", "\"u\"", "\"w,\nx\""])]
        if isFaulty, number(4) == 0 { damage(&row) }
        text += row.joined(separator: ",") + lineBreak(breaks)
      }
      if number(3) == 0 { text.unicodeScalars.removeLast() }
      return text
    }

    private mutating func lineBreak(_ kind: String) -> String {
      kind == "mixed" ? pick(["\n", "\r\n", "\r"]) : kind
    }

    private mutating func cell(_ kind: Int) -> String {
      switch kind {
      case 0: pick(["1", "-2", "300", "", "\"4\""])
      case 1: pick(["0.5", "-2.5e1", "1e-3", " 7 ", "NA"])
      case 2: pick(["a", "b b", "5\" pipe", "it\"\"s", "ä"])
      case 3: pick(["\"a,b\"", "\"c\nd\"", "\"e\r\nf\"", "\"g\rh\"", "\"i\"\"j\"\"\"", "\"\""])
      default: pick(["\"1\n\"", "2", "\",,\n,\"\"\n\"", "x", "?"])
      }
    }

    private mutating func damage(_ row: inout [String]) {
      switch number(6) {
      case 0: row.append("\"more,\"")
      case 1: row.removeLast()
      case 2: row[0] = "\"open"
      case 3: row[0] = "\"a\"b"
      case 4: row.insert("7", at: 0)
      default: row[0] += "\n"
      }
    }
  }

  /// All that a table holds, or what is said instead.
  private static func outcome(
    _ text: String, pieceSize: Int, threads: Int, _ missing: TableOptions.Missing
  ) throws -> String {
    let folder = TemporaryFolder()
    let path = Path(folder.write(text, to: "t.csv"))
    var options = TableOptions(answer: .label(.named("y")), memory: 1 << 30)
    options.missing = missing
    options.stratifies = text.utf8.count % 2 == 0
    do throws(DatasetError) {
      let file: File
      do { file = try File(path) } catch { return "\(error)" }
      let table = try loadTable(
        file, name: "t.csv", options: options, pieceSize: pieceSize, threads: threads,
        isCancelled: { false })
      return "\(table.featureNames) \(table.train) \(table.test) \(table.classes ?? []) "
        + "\(table.dropped) \(table.rests.map { "\($0)" } ?? "") "
        + "\(table.summary.map { "\($0)" } ?? "")"
    } catch { return error.message }
  }

  @Test(arguments: [TableOptions.Missing.error, .drop, .mean])
  func placesOfBoundariesMakeNoDifference(_ missing: TableOptions.Missing) throws {
    var files = Files(random: MersenneTwister(seed: 15))
    var (read, refused) = (0, 0)
    for _ in 0..<60 {
      let text = files.next()
      let whole = try Self.outcome(text, pieceSize: 1 << 20, threads: 1, missing)
      if whole.hasPrefix("[") { read += 1 } else { refused += 1 }
      // A piece begins at every place of the file.
      for pieceSize in 1...min(text.utf8.count, 60) {
        let pieces = try Self.outcome(
          text, pieceSize: pieceSize, threads: 1 + pieceSize % 4, missing)
        #expect(pieces == whole, "pieces of \(pieceSize): \(text)")
      }
    }
    // Both kinds occur, or this says nothing; hardly any of these files has no missing value.
    #expect(refused > 5 && (read > 5 || missing == .error), "\(read) read, \(refused) refused")
  }

  /// The reader of records goes through a file from beginning to end, without pieces: what it finds wrong is
  /// found here with the same words at the same place.
  @Test func faultsAreThoseOfTheSerialReader() throws {
    var files = Files(random: MersenneTwister(seed: 16))
    var count = 0
    for _ in 0..<400 {
      let text = files.next()
      let folder = TemporaryFolder()
      let file = try File(Path(folder.write(text, to: "t.csv")))
      var fault: String?
      do throws(DatasetError) {
        var reader = try CSVReader(file, name: "t.csv", separator: UInt8(ascii: ","))
        var record = CSVReader.Record()
        var columns: Int?
        while try reader.next(&record) {
          let header = columns ?? record.count
          columns = header
          guard record.count != header else { continue }
          throw reader.failure(
            .raggedRow(fields: record.count, header: header), at: min(record.count, header),
            of: record)
        }
      } catch { fault = error.message }
      guard let fault else { continue }
      count += 1
      let found = try Self.outcome(text, pieceSize: 1 + count % 40, threads: 3, .drop)
      #expect(found == fault, "\(text)")
    }
    #expect(count > 50, "\(count)")
  }

  /// The first fault of the file is told, whichever thread finds one first.
  @Test func theFirstFaultIsTold() throws {
    let good = String(repeating: "1,2,u\n3,4,v\n", count: 5000)
    let text = "a,b,y\n" + good + "1,2\n" + good + "\"1\"2,3,u\n" + good
    for threads in [1, 2, 3, 7] {
      #expect(
        try Self.outcome(text, pieceSize: 1000, threads: threads, .error)
          == "t.csv:10002:4: this row has 2 fields, and the first line names 3")
    }
  }

  @Test func aStopIsNoticed() throws {
    let folder = TemporaryFolder()
    let text = "a,y\n" + String(repeating: "1,u\n2,v\n", count: 50_000)
    let file = try File(Path(folder.write(text, to: "t.csv")))
    let error = #expect(throws: DatasetError.self) {
      try loadTable(
        file, name: "t.csv", options: TableOptions(answer: .label(.named("y")), memory: 1 << 30),
        pieceSize: 1000, threads: 4, isCancelled: { true })
    }
    #expect(error == .cancelled)
  }
}
