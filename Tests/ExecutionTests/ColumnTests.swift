import Folders
import Testing

/// `x[:, 1]`: columns, as NumPy selects them, from a table whose values are told apart at sight.
@Suite struct ColumnTests {
  private let folder: TemporaryFolder
  private let prelude = """
    t = table("t.csv", target: "y", test_split: 0, seed: 1)
    x = t.train.x
    y = t.train.y

    """

  init() {
    folder = TemporaryFolder()
    // A value is ten times its row and once its column; the target is the row.
    folder.write("a,b,c,y\n10,11,12,1\n20,21,22,2\n30,31,32,3\n40,41,42,4\n", to: "t.csv")
  }

  @Test(arguments: [
    "min(x[:, 0] == 10 * y) == 1", "min(x[:, -1] == 10 * y + 2) == 1",
    "min(x[:, \"b\"] == 10 * y + 1) == 1", "min(x[:, 1].shape == [4]) == 1",
    "min(x[:, 1:].shape == [4, 2]) == 1",
    "min(x[:, :].shape == [4, 3]) == 1", "min(x[:, [2, 0]].shape == [4, 2]) == 1",
    "min(x[:, [2, 0]][:, 1] == 10 * y) == 1", "min(x[:, 1:][:, -1] == 10 * y + 2) == 1",
    "min(x[1:3, 2].shape == [2]) == 1", "min(x[1:3, 2] == 10 * y[1:3] + 2) == 1",
    "x[0, 1] == 10 * y[0] + 1",
    "x[-1, -1] == 10 * y[-1] + 2", "min(x[0, 1:].shape == [2]) == 1",
    "min(x[y > 2, 0].shape == [2]) == 1",
    "min(x[y > 2, 0]) == 30", "min(x[[0, 1], 0].shape == [2]) == 1",
    "min(x[:, [\"c\", \"a\"]].shape == [4, 2]) == 1",
    "min(x[1:, [\"c\", \"a\"]][:, 0] == 10 * y[1:] + 2) == 1",
    "min(x[:, [true, false, true]].shape == [4, 2]) == 1",
  ])
  func columnsAreThoseOfNumPy(_ condition: String) {
    let run = NotebookRun.cell(prelude + "expect(\(condition))", folder: folder.path)
    #expect(run.errors.map(\.message) == [])
    #expect(run.failures.map(\.message) == [])
  }

  /// Sets of words and rows of one length, by their own sums.
  @Test func columnsOfReviews() {
    let reviews = OwnData.folder()
    let run = NotebookRun.cell(
      """
      texts = tokenize(csv("reviews.csv", text: "review", label: "sentiment", test_split: 0), num_words: 12)
      sets = multi_hot(texts.train, dimension: 12)
      expect(sum(sets.x[:, 4]) + sum(sets.x[:, 5]) == sum(sets.x[:, 4:6]))
      expect(sum(sets.x[:, 1]) == 20)
      rows = pad_sequences(texts.train, maxlen: 5)
      expect(rows.x[3, 2] == rows.x[:, 2][3])
      """,
      folder: reviews.path)
    #expect(run.errors.map(\.message) == [])
    #expect(run.failures.map(\.message) == [])
  }

  @Test(arguments: [
    ("x[:, \"d\"]", "there is no column \"d\""),
    ("x[:, [\"a\", \"d\"]]", "there is no column \"d\""), ("x[:, len(y)]", "4 is outside"),
    ("standardize(t).train.x[:, \"aa\"]", "there is no column \"aa\""),
    (
      "arrays(\"data/digits.npz\", x: \"images\", y: \"labels\").train.x[:, \"a\"]", "have no names"
    ),
  ])
  func whatOnlyTheRunKnows(_ expression: String, _ message: String) throws {
    let digits = try #require(fileBytes(Project.root + "/notebooks/data/digits.npz"))
    folder.write(digits, to: "data/digits.npz")
    let run = NotebookRun.cell(prelude + expression, folder: folder.path)
    #expect(run.failures.first?.message.contains(message) == true, "\(run.failures)")
  }
}
