import Folders
import Platform
import Samples
import Testing

@testable import Datasets

/// The table of penguins beside pandas: `make_tables.py` wrote what is expected.
@Suite struct PenguinsTests {
  private struct Line {
    let texts: [String]
    var numbers: [Double] { texts.compactMap { Double($0) } }
  }

  /// What stands behind a word in the fixture, line by line.
  private static func lines(_ word: String) throws -> [Line] {
    String(decoding: try Fixtures.bytes("penguins.txt"), as: UTF8.self).split(separator: "\n")
      .compactMap { line in
        let fields = line.split(separator: "\t").map(String.init)
        return fields.first == word ? Line(texts: Array(fields.dropFirst())) : nil
      }
  }

  static func load(_ missing: TableOptions.Missing) throws -> LoadedTable {
    let path = Path(Project.root + "/notebooks/data/penguins.csv")
    var options = TableOptions(answer: .label(.named("species")), memory: 1 << 30)
    options.missing = missing
    return try loadTable(
      File(path), name: "penguins.csv", options: options, isCancelled: { false })
  }

  private static func rows(_ data: Dataset) -> [[Double]] {
    guard case .tensor(let x) = data.x else { return [] }
    return (0..<x.shape[0]).map { row in
      [Double(data.y.values[row])]
        + x.values[row * x.rowSize..<(row + 1) * x.rowSize].map(Double.init)
    }
  }

  private static func isNear(_ a: [Double], _ b: [Double]) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { abs($0 - $1) <= 1e-6 * max(1, abs($1)) }
  }

  @Test(arguments: [TableOptions.Missing.drop, .mean])
  func samplesAreThoseOfPandas(_ missing: TableOptions.Missing) throws {
    let table = try Self.load(missing)
    let word = missing.rawValue.text
    #expect(table.featureNames == (try Self.lines("names"))[0].texts)
    #expect(table.classes == ["Adelie", "Chinstrap", "Gentoo"])
    let sizes = try #require(try Self.lines("\(word) sizes").first).numbers
    #expect([table.train.count, table.test.count].map(Double.init) == sizes)
    let (train, test) = (Self.rows(table.train), Self.rows(table.test))
    let (first, last) = (try Self.lines("\(word) train"), try Self.lines("\(word) test"))
    #expect(first.count == 5 && last.count == 5)
    for (row, line) in zip(train, first) { #expect(Self.isNear(row, line.numbers)) }
    for (row, line) in zip(test.suffix(5), last) { #expect(Self.isNear(row, line.numbers)) }
    let sums = try #require(try Self.lines("\(word) sums").first).numbers
    for (column, sum) in sums.enumerated() {
      let ours = train.reduce(0) { $0 + $1[column + 1] }
      #expect(abs(ours - sum) <= 1e-6 * max(1, abs(sum)))
    }
  }

  @Test func descriptionsAreThoseOfPandas() throws {
    let summary = try #require(try Self.load(.drop).summary)
    let lines = try Self.lines("describe")
    #expect(lines.count == 5)
    for line in lines {
      let column = try #require(summary.first { $0.name == line.texts[0] })
      guard case .numbers(let numbers) = column.content else {
        Issue.record("\(column.name) is not numbers")
        continue
      }
      let ours =
        [Double(column.count), numbers.mean, numbers.deviation, numbers.minimum]
        + numbers.quartiles + [numbers.maximum]
      #expect(Self.isNear(ours, line.numbers), "\(column.name)")
    }
    let texts = summary.compactMap { column -> String? in
      guard case .texts(let values) = column.content else { return nil }
      return "\(column.name) \(values.map { "\($0.text) \($0.count)" }) \(column.missing)"
    }
    // `frame[column].value_counts()` and `frame.isna().sum()` of pandas.
    #expect(
      texts == [
        "island [\"Biscoe 168\", \"Dream 124\", \"Torgersen 52\"] 0",
        "sex [\"female 165\", \"male 168\"] 11",
        "species [\"Adelie 152\", \"Chinstrap 68\", \"Gentoo 124\"] 0",
      ])
  }
}
