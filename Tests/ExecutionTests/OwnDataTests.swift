import Folders
import Report
import Testing

/// Data of one's own through the language.
@Suite struct OwnDataTests {
  private let folder = OwnData.folder()

  private func run(_ code: String) -> NotebookRun { NotebookRun.cell(code, folder: folder.path) }

  private static let read =
    "texts = csv(\"reviews.csv\", text: \"review\", label: \"sentiment\", positive: \"good\")\n"

  /// NumPy's `RandomState(113).shuffle` of 20 begins with 14 and 11, and leaves 9 good ones of 16.
  @Test func aTableBecomesACorpus() {
    let conditions = [
      "len(texts.train) == 16", "len(texts.test.x) == 4", "len(words.train) == 16",
      "decode(words.train.x[0]) == \"? a bad film number 14\"",
      "mean(words.train.y == texts.train.y) == 1", "words.train.x[0][0] == 1",
      "words.word_index[\"film\"] <= 3", "len(words.word_index) == 21",
      "decode(words.train.x[1]) == \"? a good film number ?\"", "max(words.train.x) < 10",
      "mean(multi_hot(words.train, dimension: 10).x.shape == [16, 10]) == 1",
      "len(tokenize(texts, filters: \"!\", lower: false).word_index[:2]) == 2",
    ]
    let run = run(
      Self.read + "words = tokenize(texts, num_words: 10)\n"
        + conditions.map { "expect(\($0))" }.joined(separator: "\n"))
    #expect(run.errors.map(\.message) == [])
    #expect(run.failures.map { conditions[$0.range.start.line - 4] + ": " + $0.message } == [])
    #expect(run.result?.report.data.map(\.name) == ["reviews.csv"])
    #expect(run.result?.report.data.map(\.isReal) == [true])
  }

  /// The words `good` and `bad` decide, so a small network learns all of it.
  @Test func aNetworkLearnsFromIt() {
    let run = run(
      """
      words = tokenize(text_folder("films"), num_words: 50)
      train = multi_hot(words.train, dimension: 50)
      model small { input(50); dense(1, activation: sigmoid) }
      compiled = compile(small, optimizer: adam(learning_rate: 0.1), loss: binary_crossentropy, metrics: [accuracy])
      results = evaluate(fit(compiled, train, epochs: 40), multi_hot(words.test, dimension: 50))
      expect(results.accuracy == 1)
      """)
    #expect(run.errors.map(\.message) == [])
    #expect(run.failures.map(\.message) == [])
  }

  @Test(
    arguments: [
      ("csv(«\"review.csv\"», text: \"a\", label: \"b\")", "there is no review.csv", "reviews.csv"),
      (
        "csv(\"reviews.csv\", text: «\"revew\"», label: \"sentiment\")", "there is no column",
        "\"review\""
      ),
      (
        "csv(\"reviews.csv\", text: \"review\", label: «\"sentimnt\"»)", "there is no column",
        "\"sentiment\""
      ),
      (
        "csv(\"reviews.csv\", text: \"review\", label: \"sentiment\", positive: «\"god\"»)",
        "no label is", "\"good\""
      ),
      ("text_folder(«\"film\"»)", "there is no film", "\"films\""),
      ("text_folder(«\"films/pos\"»)", "at least two folders", "pos and neg"),
      ("csv(«\"films\"», text: \"a\", label: \"b\")", "can't be read", "is a file"),
      ("csv(«\"films/pos\"», text: \"a\", label: \"b\")", "films/pos can't be read", "is a file"),
      (
        "csv(\"semicolons.csv\", text: «\"text\"», label: \"label\")", "there is no column",
        "separator: \";\""
      ),
    ])
  func failuresAreAtTheirArgument(_ code: String, _ message: String, _ hint: String) {
    folder.write("id;text;label\n1;a;0\n", to: "semicolons.csv")
    let marked = code.split(separator: "«")[0].count
    let run = run("1 + 1\n" + code.filter { $0 != "«" && $0 != "»" })
    #expect(run.errors.map(\.message) == [])
    #expect(run.failures.count == 1)
    #expect(run.failures.first?.range.start.line == 3)
    #expect(run.failures.first?.range.start.column == marked + 1)
    #expect(run.failures.first?.message.contains(message) == true, "\(run.failures)")
    #expect(run.failures.first?.hint?.contains(hint) == true, "\(run.failures)")
    // Everything else is intact.
    #expect(run.shown.first == .integer(2))
  }

  /// What a file holds is the notebook's, whatever its format; whether it can be read is the world's.
  @Test func contentIsACellsFailureAndAbsenceTheWorlds() {
    folder.write("review,sentiment\na,1,2\n", to: "ragged.csv")
    folder.write("film 1 0.5\ngood 0\n", to: "narrow.txt")
    folder.write("film 1 nan\ngood 0 1\n", to: "nan.txt")
    for code in [
      "csv(\"ragged.csv\", text: \"review\", label: \"sentiment\")",
      "load_vectors(\"narrow.txt\", format: glove)", "load_vectors(\"nan.txt\", format: glove)",
    ] {
      let run = run(code)
      #expect(run.failures.count == 1)
      #expect(run.result?.status == .failed, "\(code)")
    }
    for code in [
      "csv(\"gone.csv\", text: \"review\", label: \"sentiment\")", "load_vectors(\"gone.txt\")",
      "csv(\"films\", text: \"review\", label: \"sentiment\")", "load_vectors(\"films\")",
    ] {
      #expect(run(code).result?.status == .environment, "\(code)")
    }
  }

  @Test func nothingOutsideIsReached() {
    folder.link("/etc", to: "films/etc")
    folder.link("/etc/passwd", to: "passwd.csv")
    for path in ["passwd.csv", "films/etc/passwd", "films/etc"] {
      let run = run("csv(\"\(path)\", text: \"a\", label: \"b\")")
      #expect(run.failures.first?.message.contains("link that leads out") == true, "\(path)")
    }
    // A path that is put together is looked at when it is known.
    let built = run("n = 1\ncsv(\"../{n}.csv\", text: \"a\", label: \"b\")")
    #expect(built.failures.first?.message.contains("leads out") == true)
    let written = run("csv(\"/etc/passwd\", text: \"a\", label: \"b\")")
    #expect(written.errors.first?.message.contains("begins in the notebook's folder") == true)
  }

  /// Another content is another corpus: trainings are different ones.
  @Test func resultsDependOnTheContent() {
    let code = Self.read + "words = tokenize(texts)\nwords\nwords.train.x[0]"
    let first = run(code)
    folder.write("review,sentiment\nbad,bad\ngood,good\nbad,bad\n", to: "reviews.csv")
    let second = run(code)
    #expect(first.result?.report.data.first?.digest != second.result?.report.data.first?.digest)
    guard case .described(let text)? = second.shown.first else { return }
    // bad, good, bad: of each class as many as there are.
    #expect(text.hasPrefix("reviews.csv: 2 samples for training (bad "))
    #expect(text.contains(", 1 for testing (bad "))
  }

  /// As pictures and tables do.
  @Test func aShareOfNothingKeepsAllForTraining() {
    let run = run(
      """
      t = csv("reviews.csv", text: "review", label: "sentiment", test_split: 0)
      c = tokenize(t, num_words: 40)
      c
      expect(len(t.train) == 20 and len(t.test) == 0 and len(c.test) == 0)
      """)
    #expect(run.errors.map(\.message) == [])
    #expect(run.failures.map(\.message) == [])
    #expect(
      run.shown.first
        == .described("reviews.csv: 20 samples for training (bad 10, good 10), 0 for testing"))
  }
}
