import Folders
import Platform
import Samples
import Testing

@testable import Datasets

/// Of large tables, what single precision leaves out is kept where scaling needs it.
@Suite struct LargeTableTests {
  private static func load(
    _ text: String, pieceSize: Int = 1 << 20, _ change: (inout TableOptions) -> Void = { _ in }
  ) throws -> LoadedTable {
    let folder = TemporaryFolder()
    var options = TableOptions(answer: .label(.named("y")), memory: 1 << 30)
    options.split.testShare = 0.25
    change(&options)
    return try loadTable(
      File(Path(folder.write(text, to: "t.csv"))), name: "t.csv", options: options,
      pieceSize: pieceSize, threads: 3, fewNumbers: 0, isCancelled: { false })
  }

  /// Seconds since 1970 with hundredths, small numbers, whole numbers far from 0, and a text.
  private static let far = (0..<40).map { 1.6e9 + Double($0 * 37 % 40) * 0.25 + 0.01 }

  @Test(arguments: [20, 1 << 20]) func farColumnsKeepTheirRest(_ pieceSize: Int) throws {
    let rows = Self.far.enumerated().map { row, value in
      "\(row % 3 == 0 ? "u" : "v"),\(Double(row) * 0.1),\(value),\(2000 + row),\(row % 2)\n"
    }
    let table = try Self.load("k,near,far,year,y\n" + rows.joined(), pieceSize: pieceSize)
    let rests = try #require(table.rests)
    // k=u, k=v, near, far, year: whole numbers up to 2^24 are exact.
    #expect(rests.train.places == [-1, -1, -1, 0, -1])
    #expect(rests.test.places == rests.train.places)
    let places = SampleSplit(testShare: 0.25).places(of: 40)
    for (part, rest, order) in [
      (table.train, rests.train, places.train), (table.test, rests.test, places.test),
    ] {
      guard case .tensor(let x) = part.x else { continue }
      #expect(part.count == order.count)
      for (row, given) in order.enumerated() {
        let exact = rest.exact(x.values[row * 5 + 3], row: row, column: 3)
        // Two numbers in single precision hold 48 bits: 1.6e9 · 2^-48 is 5.7e-6.
        #expect(abs(exact - Self.far[given]) < 1e-5)
      }
    }
  }

  /// A column of whole numbers, and one that lies around 0, lose nothing that matters.
  @Test func otherColumnsKeepNone() throws {
    let rows = (0..<40).map { "\($0),\(Double($0 % 7) - 3.3),\($0 % 2)\n" }
    #expect(try Self.load("a,b,y\n" + rows.joined()).rests == nil)
  }

  /// (1600000000.25 + 1600000001 + 1600000002.5) / 3 = 1600000001.25, in three training rows of four.
  @Test func meansOfFarColumnsAreExact() throws {
    let table = try Self.load("a,y\n1600000000.25,u\n1600000001,v\n1600000002.5,u\nNA,v\n") {
      $0.missing = .mean
      $0.split.testShare = 0
    }
    let rest = try #require(table.rests).train
    guard case .tensor(let x) = table.train.x else { return }
    let exact = (0..<4).map { rest.exact(x.values[$0], row: $0, column: 0) }
    #expect(exact.sorted() == [1_600_000_000.25, 1_600_000_001, 1_600_000_001.25, 1_600_000_002.5])
  }

  /// NumPy: np.mean([3, 5, 10, 2]), np.var([3, 5, 10, 2]).
  @Test func momentsAreAddedUp() {
    var (first, second) = (Moments(), Moments())
    for value in [3.0, 5] { first.add(value) }
    for value in [10.0, 2] { second.add(value) }
    first.add(second)
    first.add(Moments())
    #expect(first.mean == 5)
    #expect(first.variance == 9.5)
  }
}
