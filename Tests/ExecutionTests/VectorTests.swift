import Folders
import Report
import Testing

/// Word vectors through the language.
@Suite struct VectorTests {
  private let folder = OwnData.folder()

  private func run(_ code: String) -> NotebookRun { NotebookRun.cell(code, folder: folder.path) }

  private static let corpus =
    "words = tokenize(csv(\"reviews.csv\", text: \"review\", label: \"sentiment\", "
    + "positive: \"good\"), num_words: 10)\n"

  private static func failures(_ run: NotebookRun) -> [String] {
    run.errors.map(\.message) + run.failures.map(\.message)
  }

  /// film (1, ½), good (0, 2), bad (−1, 0): cosines by hand.
  @Test func askedVectorsAnswer() {
    let run = run(
      """
      vectors = load_vectors("vectors.txt")
      vectors
      vectors.shape
      vectors["good"]
      round(similarity(vectors, "film", "good"), 4)
      most_similar(vectors, "good")
      most_similar(vectors, positive: ["film"], negative: ["bad"], topn: 1)
      """)
    #expect(Self.failures(run) == [])
    #expect(
      run.shown == [
        .described("3 words, each with a vector of 2 numbers"), .list(3, 2),
        .tensor([2], [0, 2], .float32), .number(0.4472),
        .table([
          [.text("film"), .number(0.4472)], [.text("bad"), .number(0)],
        ]),
        // film / |film| − bad / |bad| = (0.894 + 1, 0.447); its cosine with (0, 1) is 0.2298.
        .table([[.text("good"), .number(0.2298)]]),
      ])
    #expect(run.result?.report.data.map(\.name) == ["vectors.txt"])
  }

  /// On the page too, and also where the vectors come out of the cache.
  @Test func whatWasPassedOverIsSaid() {
    folder.write("man 1 2\nking 3 4\nman 5 6\n", to: "twice.txt")
    let code = "```nbrun\nvectors = load_vectors(\"twice.txt\")\nvectors.shape\n```\n"
    for _ in 0..<2 {
      let run = NotebookRun(code, folder: folder.path, cache: folder.path + "/cache")
      #expect(Self.failures(run) == [])
      #expect(run.shown == [.list(2, 2)])
      #expect(
        run.result?.report.warnings == [
          "twice.txt: one word stands there twice, and the first row counts: \"man\", in rows 1 and 3"
        ])
      let isShown = run.page.contains("in rows 1 and 3")
      #expect(isShown)
    }
  }

  /// Ranks by frequency: number, film, a, …; index = rank + index_from.
  @Test func rowsOfTheMatrixBelongToIndices() {
    let run = run(
      Self.corpus + """
        vectors = load_vectors("vectors.txt", words: words.word_index)
        matrix = embedding_matrix(vectors, words.word_index, num_words: 10)
        film = words.word_index["film"]
        expect(mean(matrix[film + 3] == vectors["film"]) == 1)
        expect(sum(matrix ** 2) <= 1.25 + 4 + 1)
        expect(mean(matrix[:4] == 0) == 1)
        shifted = embedding_matrix(vectors, words.word_index, num_words: 10, index_from: 0)
        expect(mean(shifted[film] == vectors["film"]) == 1)
        random = embedding_matrix(vectors, words.word_index, num_words: 10, missing: random)
        expect(mean(random[film + 3] == vectors["film"]) == 1)
        expect(max(random[0]) <= 0.05 and min(random[0]) >= -0.05 and max(random[0]) > min(random[0]))
        """)
    #expect(Self.failures(run) == [])
  }

  private static let models = """
    matrix = embedding_matrix(load_vectors("vectors.txt"), words.word_index, num_words: 10)
    model frozen { input(); embedding(10, 2, weights: matrix, trainable: false); global_average_pooling1d(); dense(1, activation: sigmoid) }
    model started { input(); embedding(10, 2, weights: matrix); global_average_pooling1d(); dense(1, activation: sigmoid) }

    """

  @Test func frozenVectorsAreNoTrainableParameters() {
    let run = run(Self.corpus + Self.models + "summary(frozen)\nsummary(started)")
    #expect(Self.failures(run) == [])
    let footers = run.cells.flatMap(\.outputs).compactMap {
      if case .table(let table) = $0.value { table.footer } else { nil }
    }
    let texts = footers.map { $0.map(\.text).joined(separator: " ") }
    #expect(texts.first?.contains("Non-trainable params: 20") == true)
    #expect(texts.last?.contains("Non-trainable params: 0") == true)
  }

  /// Both begin alike, so the first loss of a tiny step is the same, and another matrix gives another.
  @Test func modelsBeginWithTheMatrix() {
    let run = run(
      Self.corpus + Self.models + """
        model zeros { input(); embedding(10, 2, weights: 0 * matrix); global_average_pooling1d(); dense(1, activation: sigmoid) }
        still = sgd(learning_rate: 1e-30)
        a = fit(compile(frozen, optimizer: still, loss: mse), words.train, seed: 1)
        b = fit(compile(started, optimizer: still, loss: mse), words.train, seed: 1)
        c = fit(compile(zeros, optimizer: still, loss: mse), words.train, seed: 1)
        expect(a.history.loss[0] == b.history.loss[0])
        expect(c.history.loss[0] == 0.25)
        expect(a.history.loss[0] != c.history.loss[0])
        """)
    #expect(Self.failures(run) == [])
  }

  @Test func learningIsTheSameAtAnyNumberOfThreads() {
    let code = """
      ```nbrun
      reviews = imdb(num_words: 2000)
      vectors = word2vec(reviews.train[:300], dimension: 10, epochs: 2)
      most_similar(vectors, "film")
      similarity(vectors, "film", "the")
      ```
      """
    let one = NotebookRun(code, threads: 1)
    #expect(Self.failures(one) == [])
    #expect(one.shown.count == 2)
    #expect(NotebookRun(code, threads: 3).shown == one.shown)
  }

  /// Every word of the texts, and no mark for a beginning or for words left out.
  @Test func aVectorForEachWord() {
    let run = run(
      """
      texts = csv("reviews.csv", text: "review", label: "sentiment", positive: "good")
      words = tokenize(texts)
      vectors = word2vec(words.train, dimension: 2, min_count: 1, epochs: 1)
      expect(vectors.shape[0] == len(words.word_index))
      """)
    #expect(Self.failures(run) == [])
  }

  // MARK: What goes wrong

  @Test(arguments: [
    ("load_vectors(\"vectors.tx\")", "there is no vectors.tx"),
    ("load_vectors(\"../vectors.txt\")", "`..` leads out"),
    ("load_vectors(\"reviews.csv\")", "reviews.csv holds no word vectors"),
    ("load_vectors(\"vectors.txt\", format: word2vec_text)", "begins with \"film 1 0.5\""),
    ("similarity(load_vectors(\"vectors.txt\"), \"film\", \"goood\")", "no vector for \"goood\""),
    ("most_similar(load_vectors(\"vectors.txt\"), [])", "there is no word here"),
    ("most_similar(load_vectors(\"vectors.txt\"), 3)", "must be a text, or a list of texts"),
    ("word2vec(imdb().train, min_count: 100000000)", "no word occurs 100000000 times"),
    ("word2vec(imdb().train, vector_size: 100)", "has no parameter `vector_size`"),
    ("word2vec(multi_hot(imdb(num_words: 9).train, dimension: 9))", "not multi-hot rows"),
    (
      "embedding_matrix(load_vectors(\"vectors.txt\"), imdb().word_index[:5], num_words: 9)",
      "only a part of a word index"
    ),
    (
      "model m { input(); embedding(9, 3, weights: embedding_matrix(load_vectors(\"vectors.txt\"), imdb().word_index, num_words: 9)); flatten() }",
      "have the shape (9, 2), and embedding(9, 3)"
    ),
  ])
  func mistakesAreExplained(_ code: String, _ words: String) {
    let bound = code.hasPrefix("model") ? code.replacing("flatten()", with: "dense(1)") : code
    let run = run(bound + (code.hasPrefix("model") ? "\nsummary(m)" : ""))
    #expect(Self.failures(run).contains { $0.contains(words) }, "\(Self.failures(run))")
  }
}
