import Folders
import Report
import Testing
import Text

@testable import Execution

/// Questions about predictions, through the language. Expected figures by hand, or from scikit-learn as
/// it says beside them.
@Suite struct JudgingTests {
  private static func tables(_ run: NotebookRun) -> [OutputTable] {
    run.cells.flatMap(\.outputs).compactMap {
      if case .table(let table) = $0.value { table } else { nil }
    }
  }

  private static func figures(_ run: NotebookRun) -> [Figure] {
    run.cells.flatMap(\.outputs).compactMap {
      if case .figure(let figure) = $0.value { figure } else { nil }
    }
  }

  private static func failure(_ code: String) -> String {
    let run = NotebookRun.cell(code)
    #expect(run.errors.map(\.message) == [])
    return run.failures.first?.message ?? "nothing failed"
  }

  /// metrics.confusion_matrix([0, 1, 2, 0, 1, 2], [0, 2, 1, 0, 1, 2]) and classification_report of it.
  @Test func partsOfAnswersAreNumbers() {
    let conditions = [
      "mean(m.counts == m.counts) == 1", "sum(m.counts[0]) == 2", "m.counts[1][2] == 1",
      "m.counts[2][1] == 1", "m.accuracy == 4 / 6", "len(m.classes) == 3", "m.classes[2] == \"2\"",
      "r.accuracy == 4 / 6", "r.precision[1] == 0.5", "r.recall[0] == 1", "r.support[2] == 2",
      "abs(r.macro_f1 - 2 / 3) < 1e-12", "abs(r.weighted_precision - 2 / 3) < 1e-12",
      "n.counts[1][1] == 0.5",
      // metrics.roc_auc_score([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]), average_precision_score
      "c.area == 0.75", "len(c.areas) == 1", "abs(a.area - 0.8333333333333333) < 1e-12",
      "abs(k.brier_score - 0.158125) < 1e-12",
      // metrics.r2_score([3, -0.5, 2, 7], [2.5, 0, 2, 8])
      "abs(e.r2 - 0.9486081370449679) < 1e-12", "e.mae == 0.5", "e.values[0] == 0.5",
      "abs(e.rmse - 0.6123724356957945) < 1e-12",
    ]
    let run = NotebookRun.cell(
      """
      m = confusion_matrix([0, 2, 1, 0, 1, 2], [0, 1, 2, 0, 1, 2])
      n = confusion_matrix([0, 2, 1, 0, 1, 2], [0, 1, 2, 0, 1, 2], normalize: true)
      r = classification_report([0, 2, 1, 0, 1, 2], [0, 1, 2, 0, 1, 2])
      c = roc_curve([0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1])
      a = precision_recall_curve([0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1])
      k = calibration_curve([0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1])
      e = residuals([2.5, 0, 2, 8], [3, -0.5, 2, 7])

      """ + conditions.map { "expect(\($0))" }.joined(separator: "\n"))
    #expect(run.errors.map(\.message) == [])
    let failed = run.failures.map { conditions[$0.range.start.line - 9] + ": " + $0.message }
    #expect(failed == [])
  }

  @Test func aConfusionMatrixIsATableAndAHeatMap() throws {
    let run = NotebookRun.cell("confusion_matrix([0.2, 0.9, 0.5, 0.6], [0, 1, 1, 0])")
    let table = try #require(Self.tables(run).first)
    // 0.5 is not above 0.5.
    #expect(table.columns == ["true / predicted", "0", "1"])
    #expect(
      table.rows == [
        [.text("0"), .integer(1), .integer(1)], [.text("1"), .integer(1), .integer(1)],
      ])
    let figure = try #require(Self.figures(run).first)
    #expect(
      figureDescription(figure)
        == "A confusion matrix: 2 of 4 samples are right (50.0 %). Most often mistaken: 0 as 1 (1), "
        + "1 as 0 (1).")
  }

  @Test func ofAThousandClassesTheMostConfusedAreShown() throws {
    let run = NotebookRun.cell(
      """
      d = imdb(num_words: 2000).train[:3000]
      confusion_matrix(lengths(d), lengths(d))
      confusion_matrix(minimum(lengths(d), 300), lengths(d))
      """)
    #expect(run.errors.map(\.message) == [] && run.failures.map(\.message) == [])
    let tables = Self.tables(run)
    try #require(tables.count == 4)
    #expect(tables[0].rows.count == 20 && tables[2].rows.count == 20)
    #expect(tables[2].footer.contains { $0.text.hasPrefix("the 20 most confused of") })
    for figure in Self.figures(run) {
      let map = try #require(figure.content as? HeatMap)
      #expect(map.rows.count == 20 && map.note != nil)
    }
  }

  @Test func theMostProbableClassesAreNamed() throws {
    let run = NotebookRun.cell(
      """
      d = multi_hot(imdb(num_words: 100).train[:40], dimension: 100)
      three = to_categorical(d, num_classes: 3)
      model soft { input(100); dense(3, activation: softmax) }
      run = fit(compile(soft, loss: categorical_crossentropy), three)
      predict(run, d[:2], top: 2)
      model one { input(100); dense(1, activation: sigmoid) }
      other = fit(compile(one, loss: binary_crossentropy), d)
      predict(other, text: ["a film", "another"], top: 2)
      mistakes(predict(run, d), three)
      """)
    #expect(run.errors.map(\.message) == [] && run.failures.map(\.message) == [])
    let tables = Self.tables(run)
    try #require(tables.count >= 2)
    #expect(tables[0].columns == ["sample", "1st", "probability", "2nd", "probability"])
    #expect(tables[1].columns == ["text", "1st", "probability", "2nd", "probability"])
    #expect(tables[1].rows.map(\.first) == [.text("a film"), .text("another")])
    for row in tables[0].rows + tables[1].rows {
      guard case .number(let first) = row[2], case .number(let second) = row[4] else {
        Issue.record("no probabilities: \(row)")
        continue
      }
      #expect(first >= second && second >= 0)
    }
    // Of two classes they add up to one.
    guard case .number(let first) = tables[1].rows[0][2],
      case .number(let second) = tables[1].rows[0][4]
    else { return }
    #expect(abs(first + second - 1) < 1e-12)
  }

  @Test func whatCanNotBeJudgedIsSaid() {
    #expect(
      Self.failure("confusion_matrix([0.2, 3.5], [0, 1])").contains(
        "neither a probability nor a class"))
    #expect(
      Self.failure("confusion_matrix([0.2, 0.7, 0.1], [0, 1, 2])").contains(
        "one probability tells only the classes 0 and 1 apart"))
    #expect(
      Self.failure("confusion_matrix([1, 0], [0, 0.5])").contains(
        "has the label 0.5, which is no class"))
    #expect(
      Self.failure("confusion_matrix([1, 0, 1], [0, 1])") == "there are 3 predictions for 2 labels")
    #expect(Self.failure("confusion_matrix([], [])").contains("there are no samples here"))
    #expect(
      Self.failure("roc_curve([0.5, 0.7], [1, 1])")
        == "a ROC curve needs samples of the class and others, and here all or none are of class 1")
    #expect(
      Self.failure("precision_recall_curve([0.5, 0.7], [0, 0])").contains(
        "here are none of class 1"))
    #expect(Self.failure("calibration_curve([0.5, 1.7], [0, 1])").contains("is no probability"))
    #expect(
      Self.failure("roc_curve([0.5, 0.7], [0, 1], class: 2)") == "there is no such class")
    #expect(Self.failure("residuals([1e300, 0], [0, -1e300])").contains("too far from the labels"))
    #expect(
      Self.failure("p = log([-1.0, 1.0])\nroc_curve(p, [0, 1])")
        == "the prediction of sample 0 is not a number")
    #expect(
      Self.failure("p = log([0.0, 1.0])\nresiduals(p, [0, 1])")
        == "the prediction of sample 0 is -inf")
    #expect(Self.failure("x = [1.0]\nscatter(log(x - 2), x)").contains("no pair"))
  }

  @Test func manyPointsAreThinnedAndAreasAreNot() throws {
    // Lengths against the labels: 25,000 samples.
    let run = NotebookRun.cell(
      """
      d = imdb(num_words: 100).train
      c = roc_curve(lengths(d) * 1.0, d.y)
      c
      scatter(lengths(d), lengths(d) ** 2)
      """)
    #expect(run.errors.map(\.message) == [] && run.failures.map(\.message) == [])
    for figure in Self.figures(run) {
      let plot = try #require(figure.content as? PointPlot)
      #expect(plot.series.allSatisfy { $0.x.count <= 1_000 })
    }
    #expect(Self.figures(run).count == 2)
  }

  /// A million points of a stair: each point that is left out lies near one that is kept.
  @Test func aThinnedCurveStaysNear() {
    let count = 1_000_000
    var x: [Double] = []
    var y: [Double] = []
    for place in 0...count {
      x.append(Double(place - place % 2) / Double(count))
      y.append(Double(place + place % 2) / Double(count))
    }
    let thin = ThinnedPoints.curve(x, y, stretches: 150)
    #expect(thin.x.count <= 304 && thin.x.count >= 150)
    #expect(thin.x.first == 0 && thin.y.last == 1)
    // A straight stair of 150 stretches, whose whole length is 2.
    for (place, next) in zip(thin.x.indices, thin.x.indices.dropFirst()) {
      #expect(abs(thin.x[next] - thin.x[place]) <= 2.0 / 150 + 1e-5)
    }
    let dots = ThinnedPoints.dots(x, y)
    #expect(dots.x.count <= 1_000 && dots.note?.text.contains("1,000,001") == true)
    let line = ThinnedPoints.line(x, y)
    #expect(line.x.count <= 1_300)
    #expect(line.x.last == x.last)
  }

  /// A jump is drawn from where it begins to where it ends.
  @Test func aThinnedCurveKeepsItsCorners() {
    var x: [Double] = []
    var y: [Double] = []
    for place in 0...1_000 {
      let isLeft = place < 500
      x.append(isLeft ? 0 : Double(place - 500) / 500)
      y.append(isLeft ? Double(place) / 5_000 : 0.9 + Double(place - 500) / 5_000)
    }
    let thin = ThinnedPoints.curve(x, y, stretches: 50)
    #expect(zip(thin.x, thin.y).contains { $0 == 0 && $1 == 0.9 })
    #expect(zip(thin.x, thin.y).contains { $0 == 0 && $1 == 0.0998 })
  }

  /// What a spreadsheet would take for a formula is a text; RFC 4180 has the quotes.
  @Test func namesInATableAreNoFormulas() {
    #expect(Escaped.csv("=1+1") == "'=1+1")
    #expect(Escaped.csv("@x,\"y\"") == "\"'@x,\"\"y\"\"\"")
    #expect(Escaped.csv("-1.5") == "-1.5")
    #expect(Escaped.csv("a\nb") == "\"a\nb\"")
  }

  @Test func severalModelsAreDrawnInOneFigure() throws {
    let run = NotebookRun.cell(
      """
      y = [0, 1, 0, 1]
      roc_curve([[0.1, 0.9, 0.2, 0.8], [0.9, 0.1, 0.8, 0.2]], y, labels: ["good", "bad"])
      """)
    let table = try #require(Self.tables(run).first)
    #expect(
      table.rows == [
        [.said("good"), .integer(2), .integer(2), .number(1)],
        [.said("bad"), .integer(2), .integer(2), .number(0)],
      ])
  }

  @Test func twoListsArePositionsAndValues() throws {
    let run = NotebookRun.cell(
      """
      plot([1, 2, 4], [3, 1, 2])
      plot([3, 1, 2], x: [4, 2, 1])
      plot([1, 2], [3, 4], labels: ["a", "b"])
      plot([3, 1, 2], [4, 4, 5], x: [4, 2, 1])
      """)
    #expect(run.failures.map(\.message) == [])
    let figures = Self.figures(run)
    try #require(figures.count == 4)
    let first = try #require(figures[0].content as? Lines)
    #expect(first.series.map(\.x) == [[1, 2, 4]] && first.series.map(\.y) == [[3, 1, 2]])
    let second = try #require(figures[1].content as? PointPlot)
    #expect(second.series.map(\.x) == [[4, 2, 1]])
    // One set of values needs no name, two do.
    #expect(second.series.allSatisfy { $0.name == "" })
    let fourth = try #require(figures[3].content as? PointPlot)
    #expect(fourth.series.count == 2 && fourth.series.allSatisfy { $0.name != "" })
    // With labels of their own they are what they were.
    let third = try #require(figures[2].content as? Lines)
    #expect(third.series.map(\.x) == [[1, 2], [1, 2]])
  }

  @Test func predictionsAreWrittenAsATable() throws {
    let folder = TemporaryFolder()
    let code = """
      export([0.25, 0.75], "two.csv", data: [0, 0])
      export([1, 2], "classes.csv", data: [1, 0])
      export([1.5, 2.25], "numbers.csv", data: [1.5, -2.5])
      export([0.5, 0.25], "alone.csv")
      """
    for _ in 1...2 {
      let run = NotebookRun.cell(code, folder: folder.path)
      #expect(run.errors.map(\.message) == [] && run.failures.map(\.message) == [])
    }
    #expect(
      fileText(folder.path + "/two.csv")
        == "sample,label,predicted,probability_1\n0,0,0,0.25\n1,0,1,0.75\n")
    #expect(fileText(folder.path + "/classes.csv") == "sample,label,predicted\n0,1,1\n1,0,2\n")
    #expect(
      fileText(folder.path + "/numbers.csv") == "sample,label,prediction\n0,1.5,1.5\n1,-2.5,2.25\n")
    #expect(fileText(folder.path + "/alone.csv") == "sample,prediction\n0,0.5\n1,0.25\n")
    // A file of someone else's stays.
    folder.write("name,value\n1,2\n", to: "alone.csv")
    let run = NotebookRun.cell("export([0.5], \"alone.csv\")", folder: folder.path)
    #expect(run.failures.first?.message.contains("nbrun did not write it") == true)
    #expect(fileText(folder.path + "/alone.csv") == "name,value\n1,2\n")
  }
}
