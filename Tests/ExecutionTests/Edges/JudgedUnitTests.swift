import Folders
import Report
import Testing
import Words

@testable import Execution

/// Points that are thinned, rows that belong to samples, the most probable classes, and tables of
/// predictions, at their edges.
@Suite struct JudgedUnitTests {
  // MARK: Points

  @Test func asManyDotsAsThereIsRoomForStay() {
    let x = (0..<1_000).map { Double($0) / 7 }
    let kept = ThinnedPoints.dots(x, x)
    #expect(kept.x == x && kept.y == x && kept.note == nil)
  }

  /// 1,001 dots in a row are in 400 cells, each two and a half of them wide: cell k begins with dot ⌈2.5 k⌉.
  @Test func ofACellTheFirstDotStays() {
    let x = (0...1_000).map { Double($0) / 1_000 }
    let kept = ThinnedPoints.dots(x, x.map { _ in 0.0 })
    #expect(kept.x.count == 400 && kept.x.prefix(4) == [0, 0.003, 0.005, 0.008])
    #expect(kept.note?.text.contains("400") == true && kept.note?.text.contains("1,001") == true)
  }

  /// Cells of 400 × 200, 320 × 160, 256 × 128 and so on, each four fifths, until at most 1,000 hold a dot: of
  /// dots everywhere first 41 × 20 do.
  @Test func cellsAreCoarsenedUntilTheyAreFew() {
    var (x, y): ([Double], [Double]) = ([], [])
    for row in 0..<200 {
      for column in 0..<200 {
        x.append(Double(column))
        y.append(Double(row))
      }
    }
    #expect(ThinnedPoints.dots(x, y).x.count == 41 * 20)
  }

  /// Of 1,201 points of a line groups of five: of a rising one the first and the last are the lowest and the
  /// highest, and the last group is one point.
  @Test func aLineKeepsItsExtremes() {
    let few = (0..<1_200).map(Double.init)
    #expect(ThinnedPoints.line(few, few).x == few && ThinnedPoints.line(few, few).note == nil)
    let x = (0...1_200).map(Double.init)
    let rising = ThinnedPoints.line(x, x)
    #expect(rising.x.count == 240 * 2 + 1 && rising.x.prefix(5) == [0, 4, 5, 9, 10])
    #expect(rising.x.last == 1_200)
    #expect(rising.note?.text.contains("481") == true)
    let waves = ThinnedPoints.line(x, x.map { [0, 5, -5, 3, 1][Int($0) % 5] })
    #expect(waves.x.prefix(8) == [0, 1, 2, 4, 5, 6, 7, 9])
    #expect(waves.y.prefix(4) == [0, 5, -5, 1])
  }

  @Test func aShortCurveStays() {
    let x = (0..<20).map { Double($0) / 19 }
    #expect(ThinnedPoints.curve(x, x, stretches: 10).x == x)
    #expect(ThinnedPoints.curve(x, x, stretches: 9).x.count < 20)
  }

  // MARK: Rows

  @Test func rowsBelongToSamples() {
    let part = DatasetValue.Selection(places: [4, 2], count: 9)
    let first = DatasetValue.Selection(places: [0, 1], count: 9)
    #expect(SampleRows.rows(3, for: 3, nil) == [0, 1, 2])
    #expect(SampleRows.rows(5, for: 3, nil) == [0, 1, 2])
    #expect(SampleRows.rows(2, for: 3, nil) == nil)
    #expect(SampleRows.rows(2, for: 2, part) == [0, 1])
    #expect(SampleRows.rows(9, for: 2, part) == [4, 2])
    #expect(SampleRows.rows(8, for: 2, part) == nil && SampleRows.rows(1, for: 2, part) == nil)
    #expect(SampleRows.rows(8, for: 2, first) == [0, 1])
  }

  @Test(
    arguments: [
      ([], 0), ([3], 0), ([1, 3, 2], 1), ([3, 3, 1], 0), ([1, 2, 2], 1), ([1, 2, 3], 2),
    ] as [([Double], Int)])
  func theFirstOfTheGreatest(_ values: [Double], _ offset: Int) {
    #expect(values.offsetOfGreatest == offset)
    // Parts of arrays begin elsewhere.
    #expect(([9] + values)[1...].offsetOfGreatest == offset)
  }

  // MARK: The most probable classes

  private static func rows(
    _ shape: [Int], _ values: [Double], most: Int, names: [String]? = nil, texts: [String]? = nil
  ) -> [[OutputTable.Cell]] {
    TopClasses.table(
      TensorValue(shape: shape, values: values, element: .float64), most: most, names: names,
      texts: texts
    ).rows
  }

  @Test func theMostProbableComeFirst() {
    #expect(
      Self.rows([2, 3], [0.2, 0.5, 0.3, 0.4, 0.4, 0.2], most: 2, names: ["a", "b", "c"]) == [
        [.integer(0), .text("b"), .number(0.5), .text("c"), .number(0.3)],
        [.integer(1), .text("a"), .number(0.4), .text("b"), .number(0.4)],
      ])
    // Of two classes one score is that of class 1.
    #expect(
      Self.rows([2], [0.25, 0.5], most: 9, texts: ["x", "y"]) == [
        [.text("x"), .integer(0), .number(0.75), .integer(1), .number(0.25)],
        [.text("y"), .integer(0), .number(0.5), .integer(1), .number(0.5)],
      ])
    #expect(
      Self.rows([1, 2], [.nan, 0.5], most: 1) == [[.integer(0), .integer(1), .number(0.5)]])
    // A name for each class, or numbers for those without.
    #expect(
      Self.rows([1, 3], [0.1, 0.2, 0.7], most: 2, names: ["a", "b"]) == [
        [.integer(0), .integer(2), .number(0.7), .text("b"), .number(0.2)]
      ])
  }

  @Test func twoHundredSamplesAreShown() {
    for (count, shown, notes) in [(200, 200, 0), (201, 200, 1)] {
      let table = TopClasses.table(
        TensorValue(
          shape: [count], values: [Double](repeating: 0.25, count: count), element: .float64),
        most: 4, names: nil, texts: nil)
      #expect(table.rows.count == shown && table.footer.count == notes)
      #expect(
        table.columns.map(\.text) == ["sample", "1st", "probability", "2nd", "probability"])
    }
  }

  // MARK: Tables of predictions

  @Test(arguments: [
    ("[0.5, 0.25]", "", "sample,prediction\n0,0.5\n1,0.25\n"),
    ("sort([2, 1])", "", "sample,prediction\n0,1.0\n1,2.0\n"),
    // What is not a number is nothing there.
    ("log(1 - sort([0, 2]))", "", "sample,prediction\n0,0.0\n1,\n"),
    (
      "to_categorical(imdb(num_words: 9).train, num_classes: 2).y[:1] * 0", "",
      "sample,prediction_0,prediction_1\n0,0.0,0.0\n"
    ),
    ("[2.5, 1]", ", data: [2.5, -1]", "sample,label,prediction\n0,2.5,2.5\n1,-1.0,1.0\n"),
    ("sort([0, 1])", ", data: [1, 1]", "sample,label,predicted\n0,1,0\n1,1,1\n"),
    (
      "sort([0.25, 0.75])", ", data: [0, 1]",
      "sample,label,predicted,probability_1\n0,0,0,0.25\n1,1,1,0.75\n"
    ),
  ])
  func predictionsAreRows(_ predictions: String, _ data: String, _ text: String) {
    let folder = TemporaryFolder()
    let run = NotebookRun.cell(
      "export(\(predictions), \"p.csv\"\(data))", folder: folder.path)
    #expect(run.errors.map(\.message) == [] && run.failures.map(\.message) == [])
    #expect(folder.text("p.csv") == text)
  }
}
