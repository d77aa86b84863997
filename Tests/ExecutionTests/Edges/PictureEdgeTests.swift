import Folders
import Report
import Testing

@testable import Execution

/// Samples as pictures, with what they are and what they were taken for; weights of classes and rows that a
/// run can't take.
@Suite struct PictureEdgeTests {
  private static let folder = Statements.tables()

  private static let statements = Statements(
    prelude: """
      t = table("k.csv", label: "y", test_split: 0)
      d = t.train
      g = table("t.csv", target: "y", test_split: 0).train
      z = argmax(sort([2, 2]))
      hot = to_categorical(d, num_classes: 3)
      model net { input(5); dense(3, activation: softmax, name: "out") }
      c = compile(net, loss: sparse_categorical_crossentropy)
      r = fit(c, d)

      """, folder: folder.path)

  private static func grid(_ code: String) throws -> PictureGrid {
    let figure = try #require(statements.figures(code).first)
    return try #require(figure.content as? PictureGrid)
  }

  /// In the order that NumPy's RandomState(113) gives six rows: the first is of v.
  @Test func samplesAreCalledByTheirClasses() throws {
    let grid = try Self.grid("pictures(d, shape: [1, 5], columns: 2)")
    #expect((grid.width, grid.height, grid.columns) == (5, 1, 2))
    #expect(grid.low == 1 && grid.high == 10)
    #expect(grid.entries.map(\.place) == [0, 1, 2, 3, 4, 5])
    #expect(grid.entries.map { $0.label ?? "-" } == ["v", "u", "w", "u", "w", "w"])
    #expect(grid.entries.allSatisfy { $0.prediction == nil && !$0.isWrong })
    let part = try Self.grid("pictures(d[3:5], shape: [5, 1], predictions: d.y)")
    #expect((part.width, part.height) == (1, 5))
    #expect(part.entries.map(\.place) == [3, 4])
    #expect(part.entries.map { $0.label ?? "-" } == ["u", "w"])
    #expect(part.entries.map { $0.prediction ?? "-" } == ["u", "w"])
    // Classes in rows of their own.
    let hot = try Self.grid("pictures(hot[:2], shape: [1, 5], predictions: hot.y)")
    #expect(hot.entries.map { $0.label ?? "-" } == ["v", "u"])
    #expect(hot.entries.map { $0.prediction ?? "-" } == ["v", "u"])
  }

  /// Of six rows of five values, pictures of six values are the columns.
  @Test func columnsOfAMatrixArePictures() throws {
    let grid = try Self.grid("pictures(d.x, shape: [2, 3])")
    #expect(grid.entries.count == 5 && (grid.width, grid.height) == (3, 2))
    #expect(grid.entries.allSatisfy { $0.label == nil })
  }

  /// All are taken for u, class 0, which two of them are.
  @Test func mistakesAreShownAlone() throws {
    let grid = try Self.grid("pictures(d, shape: [1, 5], predictions: d.y * 0, mistakes: true)")
    #expect(grid.entries.map(\.place) == [0, 2, 4, 5])
    #expect(grid.entries.allSatisfy { $0.isWrong && $0.prediction == "u" })
    // The u's are the rows from 1 to 5 and from 3 to 7.
    #expect(grid.low == 2 && grid.high == 10)
    #expect(
      Self.statements.told("pictures(d, shape: [1, 5], predictions: d.y, mistakes: true)") == [
        "No prediction is wrong of 6."
      ])
  }

  /// Numbers are neither right nor wrong; three decimals of them are shown.
  @Test func numbersAreNotMistaken() throws {
    let grid = try Self.grid("pictures(g, shape: [1, 1], predictions: g.y * 1.23456)")
    #expect(grid.entries.map { Double($0.label ?? "") } == [4.5, 3.5, 1.5, 2.5])
    // 1.23456 times them: 5.55552, 4.32096, 1.85184 and 3.0864.
    #expect(grid.entries.map { $0.prediction ?? "-" } == ["5.556", "4.321", "1.852", "3.086"])
    #expect(grid.entries.allSatisfy { !$0.isWrong })
  }

  /// One score above a half is class 1, and a half is not.
  @Test func scoresAreClasses() throws {
    let grid = try Self.grid("pictures(d[:2], shape: [1, 5], predictions: sort([0.5, 0.51]))")
    #expect(grid.entries.map { $0.prediction ?? "-" } == ["u", "v"])
  }

  @Test func unitsArePictures() throws {
    let grid = try Self.grid("weights(r, \"out\", show: pictures, shape: [5, 1])")
    #expect(grid.noun == "unit" && (grid.width, grid.height) == (1, 5))
    #expect(grid.entries.map { $0.label ?? "-" } == ["0", "1", "2"])
    #expect(Self.statements.shown("weights(r, \"out\").shape") == [.list(5, 3)])
    #expect(Self.statements.shown("weights(r, \"out\", weight: kernel).shape") == [.list(5, 3)])
    #expect(Self.statements.shown("weights(r, \"out\", weight: bias).shape") == [.list(3)])
  }

  /// A table of mistakes goes by the classes that the data have, not by those of the samples at hand: 2 is
  /// not 1.
  @Test func aFewSamplesHaveAllClasses() {
    #expect(
      Self.statements.told("mistakes(d.y[:2] * 0 + 2, d[:2])") == [
        "sample, predicted, label, a, b, c, d, e; 0, w, v, 2, 3, 4, 5, 6; 1, w, u, 1, 2, 3, 4, 5; "
          + "2 of 2 samples are taken for another class"
      ])
  }

  @Test(arguments: [
    ("pictures(d, shape: «[4, 1]»)", "a picture of 4 × 1 has 4 values, and a sample has 5"),
    (
      "pictures(d, shape: [1, 5], predictions: «d.y[:z + 3]»)",
      "there are 3 predictions for 6 samples"
    ),
    ("fit(c, d, class_weight: «[1, 2]»)", "there are 3 classes and 2 weights"),
    ("fit(c, d, class_weight: «[1]»)", "there are 3 classes and 1 weight"),
    ("fit(c, d, class_weight: «{7: 2}»)", "there is no class 7: classes are 0 to 2"),
    ("fit(c, d, class_weight: «{3: 2}»)", "there is no class 3: classes are 0 to 2"),
    ("fit(c, d, class_weight: «{\"q\": 2}»)", "there is no class q, but u, v and w"),
    ("fit(c, d, class_weight: «{0: 1, \"u\": 2}»)", "the class u is given two weights"),
    (
      "predict(r, «[1, 2, 3, 4]»)",
      "this row has 4 values, and the run was trained on 5 columns: a, b, c, d, e"
    ),
    (
      "predict(r, «[[1, 2, 3, 4, 5], [1, 2, 3, 4]]»)",
      "row 1: this row has 4 values, and the run was trained on 5 columns: a, b, c, d, e"
    ),
    ("predict(r, «[1, 2, 3, 4, \"x\"]»)", "\"e\" is a number, and here is a text"),
  ])
  func whatDoesNotFitIsSaidAtItsPlace(_ code: String, _ message: String) {
    Self.statements.expectFailure(code, message)
  }

  /// Of the classes u, v and w two, one and three samples: balanced, a class weighs 6 / (3 · its samples).
  @Test func weightsAreBalanced() {
    let weighted = Self.statements.run(
      """
      fit(c, d, class_weight: balanced).history
      fit(c, d, class_weight: [6 / (3 * 2), 6 / (3 * 1), 6 / (3 * 3)]).history
      fit(c, d, class_weight: {"w": 6 / 9, "v": 2}).history
      fit(c, d, class_weight: [0, 0, 1]).history
      fit(c, d, class_weight: [1, 1, 1, 9]).history
      fit(c, d).history
      """)
    #expect(weighted.failures.map(\.message) == [])
    let weights = weighted.weights
    #expect(weights.count == 6)
    guard weights.count == 6 else { return }
    #expect(weights[0] == weights[1] && weights[0] == weights[2])
    #expect(weights[3] != weights[0] && weights[3] != weights[5] && weights[4] == weights[5])
  }

  /// An error is told at the file that it is in. 1 and 0.5 in single precision: 3f800000 and 3f000000.
  @Test func theFileThatIsWrongIsMarked() {
    let folder = TemporaryFolder()
    let pictures: [UInt8] = [0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 1, 1, 2]
    folder.write(pictures, to: "x.idx")
    folder.write(Array(pictures.dropLast()), to: "short.idx")
    folder.write(
      [0, 0, 0x0d, 1, 0, 0, 0, 2, 0x3f, 0x80, 0, 0, 0x3f, 0, 0, 0] as [UInt8], to: "half.idx")
    folder.write([0, 0, 8, 1, 0, 0, 0, 2, 0, 1] as [UInt8], to: "y.idx")
    let statements = Statements(folder: folder.path)
    statements.expectFailure(
      "images(\"x.idx\", labels: «\"half.idx\"»)",
      "half.idx: label 1 holds \"0.5\", and classes are names or whole numbers")
    statements.expectFailure(
      "images(«\"short.idx\"», labels: \"y.idx\")",
      "short.idx: the header promises 2 bytes of values, and the file ends after 1")
  }
}
