import Folders
import Testing

/// Exported notebooks that run, or ran as they are: checks in them compare what Python computes with
/// what holds here.
@Suite(.serialized) struct ExecutedNotebookTests {
  /// A notebook in the folder of one's own data, or in another.
  private static func expect(
    _ markdown: String, as name: String, in folder: TemporaryFolder = OwnData.folder(),
    if isThere: Bool = KerasReader.isThere,
    _ location: Testing.SourceLocation = #_sourceLocation, check: (String) throws -> Void
  ) throws {
    try KerasReader.expect(
      try KerasExportTests.export(markdown), as: name, in: folder, if: isThere, location,
      check: check)
  }

  /// The number behind the last such text.
  private static func number(after text: String, in printed: String) -> Double? {
    guard let range = printed.ranges(of: text).last else { return nil }
    return Double(
      printed[range.upperBound...].drop { $0 == " " || $0 == "\n" }
        .prefix { $0.isNumber || "+-.e".contains($0) })
  }

  static let chapter = """
    ---
    seed: 3
    params:
      epochs: 2
    ---
    # Own words

    ```nbrun
    words = tokenize(text_folder("films"), num_words: 40)
    texts = csv("reviews.csv", text: "review", label: "sentiment", positive: "good")
    table = tokenize(texts, num_words: 10)
    data = pad_sequences(words.train, maxlen: 9, padding: post)
    expect(decode(table.train.x[0]) == "? a bad film number 14")
    expect(decode(table.train.x[1]) == "? a good film number ?")
    expect(texts.train.x[0] == "A bad film, \\"number\\" 14!")
    expect(len(words.train) == 16)
    expect(max(words.train.x) < 40)
    expect(sum(lengths(words.test)) == 24)
    expect(mean(words.train.y == words.train.y) == 1)
    expect(unique(words.train.x[0])[0] == 1)
    expect(words.word_index["film"] <= 3)
    expect(words.word_index[reverse(words.word_index)[4]] == 4)
    expect(round(2.567, 2) == 2.57 and percent(0.5) == "50.0 %")
    expect(min(abs([-3, 2])) == 2 and 2 ** 3 - 1 == 7 and not false)
    expect(len(data[data.y == 1]) + len(data[[0, 1]]) + len(data[3]) > 3)
    ```

    There are `nbrun: len(words.train)` texts.

    ```nbrun
    loss mine(y, p) = -(y * log(clip(p, 1e-6, 1)) + (1 - y) * log(maximum(1 - p, 1e-6)))
    metric close(y, p) = abs(y - p) < 0.4 and not (p == 2)
    model net {
      input(9, name: review)
      embedding(40, 6)
      branch one { conv1d(4, 2, activation: tanh, kernel_regularizer: l2(0.001)); global_max_pooling1d() }
      branch two { conv1d(4, 3, padding: same, use_bias: false); average_pooling1d(2); flatten(); activation(relu) }
      branch three { max_pooling1d(3, strides: 2); global_average_pooling1d() }
      concatenate()
      dropout(0.25)
      dense(1, activation: sigmoid)
    }
    summary(net)
    diagram(net, show_shapes: true)
    compiled = compile(net, optimizer: adam(learning_rate: 0.01), loss: mine, metrics: [accuracy, close, auc])
    stop = early_stopping(monitor: val_loss, patience: 1)
    run = fit(compiled, data[4:], epochs: epochs, batch_size: 4, validation_data: data[:4], callbacks: [stop])
    run.history
    run.history.names
    expect(run.history.loss[0] > 0)
    plot(run.history, metric: loss, title: "Loss")
    more = fit(run, data, epochs: 1)
    expect(len(more.history.loss) == 1)
    results = evaluate(more, data)
    results
    predictions = predict(more, data.x)
    expect(mean(predictions.shape == [16, 1]) == 1)
    violin(predictions[data.y == 1], predictions[data.y == 0], labels: ["good", "bad"])
    histogram(lengths(words.train), bins: 4)
    mistakes(predictions, words.train)
    curve(relu, from: -1, to: 1)
    saved = save(run, "net.nbmodel")
    loaded = load(saved)
    expect(max(abs(predict(loaded, data) - predict(run, data))) < 0.00001)
    export(run, "net.npz")
    try_it(run, examples: ["A good film!", "A bad film?"])
    ```
    ```nbrun
    hot = multi_hot(words.train, dimension: 40)
    model mlp(units) { input(40); dense(units, activation: relu); dense(1, activation: sigmoid) }
    sweep sizes { units: [2, 4] } = fit(compile(mlp(units: units), loss: binary_crossentropy, metrics: [accuracy]), hot, epochs: 2)
    sizes
    expect(sizes.parameters[1] == 40 * 4 + 4 + 4 + 1)
    model any { input(); embedding(40, 4); global_average_pooling1d(); dense(1, activation: sigmoid) }
    ragged = fit(compile(any, optimizer: sgd(momentum: 0.5), loss: mse), words.train)
    ragged.history
    network(mlp(units: 2))
    second = precision(class_id: 1)
    model three { input(40); dense(3, activation: softmax) }
    numbers = fit(compile(three, loss: sparse_categorical_crossentropy, metrics: [accuracy, precision(class_id: 0), second, auc(class_id: 1)]), hot)
    numbers.history.precision_1
    rows = to_categorical(hot, num_classes: 3)
    scores = evaluate(numbers, hot)
    model several { input(40); dense(3, activation: sigmoid) }
    many = fit(compile(several, loss: binary_crossentropy, metrics: [recall, recall(class_id: 2), mae]), rows)
    expect(evaluate(many, rows).recall_1 == 0)
    second
    ```
    """

  /// Data, layers, training, files and figures; the network has as many parameters as ours.
  @Test func itRuns() throws {
    try Self.expect(Self.chapter, as: "chapter") { printed in
      // 40·6, 2·6·4 + 4, 3·6·4, and 4 + 4·4 + 6 weights and a bias in the last layer.
      try #require(printed.contains("Total params: 391 "), "\(printed)")
      try #require(printed.contains("There are 16 texts."))
    }
  }

  // MARK: Word vectors

  private static let vectors = """
    ---
    seed: 3
    ---
    ```nbrun
    texts = text_folder("films")
    words = tokenize(texts, num_words: 40)
    learned = word2vec(words.train, dimension: 6, min_count: 2, epochs: 1)
    cbow_vectors = word2vec(words.train.x, dimension: 6, min_count: 2, algorithm: cbow, epochs: 1)
    expect(learned.shape[1] == 6 and cbow_vectors.shape[0] == learned.shape[0])
    expect(similarity(learned, "film", "film") > 0.999)
    expect(len(learned["good"]) == 6)

    kinds = load_vectors("vectors.txt")
    expect(kinds.shape[0] == 5 and kinds.shape[1] == 2)
    most_similar(kinds, positive: ["woman", "king"], negative: ["man"], topn: 2)
    most_similar(kinds, "man", topn: 1)
    expect(abs(similarity(kinds, "film", "man") - 0.7071068) < 0.000001)

    a = load_vectors("vectors.bin")
    b = load_vectors("vectors.bin", format: word2vec_binary)
    c = load_vectors("glove.txt")
    d = load_vectors("glove.txt", format: glove)
    e = load_vectors("vectors.txt", format: word2vec_text, words: words.word_index)
    wild = load_vectors("wild.txt")
    expect(wild.shape[0] == 2 and wild["man"][1] == 2)
    most_similar(wild, "man", topn: 2)
    again_wild = load_vectors("again.txt", format: glove)
    expect(again_wild.shape[0] == 2 and again_wild["king"][0] == 3)
    packed = load_vectors("packed.zip")
    same = load_vectors("packed.zip", format: glove)
    expect(packed.shape[0] == 5 and max(abs(same["film"] - packed["film"])) == 0)
    expect(max(abs(a["king"] - kinds["king"])) == 0 and max(abs(b["king"] - kinds["king"])) == 0)
    expect(max(abs(c["king"] - kinds["king"])) == 0 and max(abs(d["king"] - kinds["king"])) == 0)
    expect(e.shape[0] == 1)

    matrix = embedding_matrix(kinds, words.word_index, num_words: 40)
    expect(matrix[words.word_index["film"] + 3][0] == 1 and sum(abs(matrix)) == 2)
    moved = embedding_matrix(kinds, words.word_index, num_words: 40, index_from: 9)
    expect(moved[words.word_index["film"] + 9][1] == 1)
    noise = embedding_matrix(kinds, words.word_index, num_words: 40, missing: random)
    expect(max(abs(noise[0])) > 0 and max(abs(noise[0])) < 0.05)

    data = pad_sequences(words.train, maxlen: 9, padding: post)
    model frozen {
      input(9)
      embedding(40, 2, weights: matrix, trainable: false)
      flatten()
      dense(1, activation: sigmoid)
    }
    summary(frozen)
    run = fit(compile(frozen, loss: binary_crossentropy), data)
    again = fit(compile(frozen, loss: mse), data, seed: 8)
    expect(len(again.history.loss) == 1)
    ```

    Near *man*: `nbrun: similarity(kinds, "man", "film")`.
    """

  /// Files of word vectors in three formats.
  private static func vectorFolder() -> TemporaryFolder {
    let folder = OwnData.folder()
    let vectors: [(word: String, x: Float, y: Float)] = [
      ("man", 1, 0), ("woman", 1, 4), ("king", 9, 1), ("queen", 8, 8), ("film", 1, 1),
    ]
    let rows = vectors.map { "\($0.word) \($0.x) \($0.y)\n" }.joined()
    folder.write("5 2\n" + rows, to: "vectors.txt")
    folder.write(rows, to: "glove.txt")
    // A word that is no text, and one that stands there twice.
    folder.write(
      Array("3 2\nman 1 2\ncaf".utf8) + [0xc3] + Array(" 3 4\nking 5 6\n".utf8), to: "wild.txt")
    folder.write("man 1 2\nking 3 4\nman 5 6\n", to: "again.txt")
    folder.write(
      fileBytes(Project.root + "/Tests/DatasetsTests/Fixtures/vectors/deflated.zip") ?? [],
      to: "packed.zip")
    var bytes = Array("5 2\n".utf8)
    for (word, x, y) in vectors {
      bytes += Array((word + " ").utf8)
      for number in [x, y] {
        withUnsafeBytes(of: number.bitPattern.littleEndian) { bytes += Array($0) }
      }
      bytes.append(UInt8(ascii: "\n"))
    }
    folder.write(bytes, to: "vectors.bin")
    return folder
  }

  @Test func wordVectors() throws {
    try Self.expect(
      Self.vectors, as: "vectors", in: Self.vectorFolder(), if: KerasReader.hasVectors
    ) { printed in
      // woman + king − man, each of length 1: (0.2425, 0.9701) + (0.9939, 0.1104) − (1, 0) is nearest to
      // (1, 1)/√2 but for the words that were given; film and queen point there both.
      try #require(printed.contains("queen"))
      // The embedding's 80 numbers stay, 18 weights and a bias are learnt.
      try #require(printed.contains("Non-trainable params: 80 "), "\(printed)")
      try #require(printed.contains("Trainable params: 19 "))
      try #require(printed.contains("Near *man*: 0.7071."))
    }
  }

  // MARK: Explaining

  private static let explained = """
    ---
    seed: 3
    ---
    ```nbrun
    words = tokenize(text_folder("films"), num_words: 40)
    data = pad_sequences(words.train, maxlen: 9, padding: post)
    hot = multi_hot(words.train, dimension: 40)
    model phrases {
      input(9)
      embedding(40, 6)
      branch { conv1d(4, 1, activation: relu); max_pooling1d(9); flatten() }
      branch { conv1d(3, 2); activation(relu); global_max_pooling1d(name: "pairs") }
      concatenate()
      dropout(0.2)
      dense(1, activation: sigmoid)
    }
    model chain { input(); embedding(40, 6); conv1d(4, 2); global_max_pooling1d(); dense(1); activation(sigmoid) }
    model means { input(); embedding(40, 6); global_average_pooling1d(); dense(1, activation: sigmoid) }
    model sets(units) { input(40); dense(units, activation: tanh); dense(1, activation: sigmoid) }
    run = fit(compile(phrases, optimizer: adam(learning_rate: 0.03), loss: binary_crossentropy), data, epochs: 3)
    short = fit(compile(chain, loss: binary_crossentropy), words.train)
    mean_run = fit(compile(means, loss: binary_crossentropy), words.train)
    sweep sizes { units: [2, 3] } = fit(compile(sets(units: units), loss: binary_crossentropy, metrics: [accuracy]), hot)

    one = predict(run, data[:1])
    "first {log(one / (1 - one))}"
    explain(run, words.train.x[0])
    two = predict(short, words.train[1])
    "second {log(two / (1 - two))}"
    explain(short, words.train.x[1])
    three = predict(sizes[1], hot[2])
    "third {log(three / (1 - three))}"
    explain(sizes[1], words.train.x[2])
    four = predict(mean_run, words.train[3])
    "fourth {log(four / (1 - four))}"
    explain(mean_run, words.train.x[3])
    best = top_ngrams(run, words.train, count: 2)
    best
    top_ngrams(run, data.x[:4])
    top_ngrams(short, words.train[:5])
    top_ngrams(sizes[0], hot[:5], count: 1)
    top_ngrams(mean_run, words.train[:3], count: 1)
    ```
    ```nbrun
    text = "A good, good film! Number 14 and unheardof"
    expect(abs(predict(run, text: "A good film, \\"number\\" 3!") - predict(run, text: ["a good film number 3"])[0][0]) < 0.000001)
    expect(decode(words.train.x[0]) != text)
    answers = predict(mean_run, text: [text, "bad film"])
    expect(answers.shape[0] == 2 and answers.shape[1] == 1)
    expect(abs(predict(sizes[-1], text: text) - predict(sizes[1], text: [text])[0][0]) < 0.000001)
    table = evaluate(sizes, hot, batch_size: 8)
    table
    table.accuracy
    expect(table.units[1] == 3 and len(table.loss) == 2)
    expect(abs(table.accuracy[1] - evaluate(sizes[1], hot).accuracy) < 0.000001)
    expect(max(sizes.parameters) == 3 * 40 + 3 + 3 + 1)
    expect(sizes.best_epoch[0] == 1 and sizes[-1].history.acc[0] == sizes.acc[1])
    plot(sizes, metric: acc)
    plot(sizes[0].history, metric: acc)
    network(sets(units: 20))
    network(sizes[0])
    figure = network(sets(units: 2))
    figure
    ```

    It says `nbrun: predict(run, text: "a good film")` and `nbrun: table.units`, "{braces}" and \\.
    """

  @Test func explanations() throws {
    try Self.expect(Self.explained, as: "explained", check: Self.checkExplanations)
  }

  private static func checkExplanations(_ printed: String) throws {
    // What a text's parts add up to is the score behind the answer that Keras gives.
    let sums = ["first", "second", "third", "fourth"].map { number(after: $0, in: printed) }
    var scores: [Double?] = []
    for line in printed.split(separator: "\n") {
      // "The score is that of pos." says whose it is.
      for start in ["all of it adds up to", "The score is"]
      where line.contains(start) && !line.contains("The score is that of") {
        scores.append(number(after: start, in: String(line)))
      }
    }
    try #require(scores.count == 4, "\(printed)")
    for (sum, score) in zip(sums, scores) {
      try #require(abs((sum ?? .nan) - (score ?? .nan)) < 0.001, "\(printed)")
    }
    try #require(printed.contains("adds on average"))
    try #require(printed.contains("and [2, 3], \"{braces}\" and"))
    // Three networks, a sweep's curves and a history's.
    try #require(printed.ranges(of: "<Figure size").count == 5)
  }

  // MARK: Odd things

  private static let odd = """
    ---
    seed: 5
    params:
      model_: 2
    ---
    A value \"\"\"in\"\"\" quotes, {x}, C:\\new and `nbrun: "a\\"b\\\\c"`:

    | a | b |
    | - | - |
    | `nbrun: len([1, 2])` | `nbrun: later` |

    ```nbrun
    later = "x\\{y\\}" + "\\"q\\""
    "say {later}, {later == "a"} and {[0.12345, 2]}"
    list = [3, 1, 2]
    sort(list)
    [1.0, 2.0] ** -1
    np = 2 ** -1
    np
    none
    words = tokenize(text_folder("films"))
    words
    words.train
    text_folder("films").train
    words.word_index["film"]
    expect(round(np) == 0 and round([0.126, 1.5], 2)[0] == 0.13)
    hot = multi_hot(words.train, dimension: 60)
    loss def(y, p) = square(y - p) / 2 - -1 * (y - (p - 1)) * 0
    metric off(y, p) = not (p > 0.5 and y == 1 or p <= 0.5 and y != 1)
    opt = adam(learning_rate: 0.02)
    opt
    model class {
      input(60, name: "é in")
      dense(2, activation: relu, name: "dense_1")
      dense(3, name: "_x/y z", kernel_regularizer: l1_l2(l1: 0.01, l2: 0.001))
      dense(1, activation: sigmoid)
    }
    other = class
    summary(other)
    compiled = compile(class, optimizer: opt, loss: def, metrics: [acc, off, precision])
    compiled
    stop = early_stopping(monitor: acc, patience: 2, restore_best_weights: true)
    stop
    run = fit(compiled, hot, epochs: 2, callbacks: [stop, early_stopping(monitor: off, mode: min)], seed: 3)
    same = fit(compiled, hot, epochs: 2, callbacks: [stop, early_stopping(monitor: off, mode: min)], seed: 3)
    expect(max(abs(predict(run, hot) - predict(same, hot))) == 0)
    expect(abs(run.history.off[-1] + run.history.acc[-1] - 1) < 0.5)
    off
    def
    model double(units) { input(60); dense(units * 2, activation: relu); dense(1, activation: sigmoid) }
    model first { input(60); dense(1, activation: sigmoid) }
    sweep derived { units: [1, 2] } = fit(compile(double(units: units), optimizer: opt, loss: def), hot)
    sweep which { cost: [mse, mae]; way: [opt, sgd] } = fit(compile(first, optimizer: way, loss: cost), hot)
    which
    run_2 = fit(run, hot)
    l2(0.1)
    history = which[0].history
    history
    rate = 3
    sweep more { rate: [0.1, 0.2] } = fit(compile(first, optimizer: sgd(learning_rate: rate), loss: mse), hot)
    more
    expect(rate == 3 and more.rate[1] == 0.2)
    matrix = predict(run, hot)[:2]
    model wide {
      input(9)
      embedding(2, 1, weights: matrix, name: matrix)
      branch { flatten() }
      branch { global_max_pooling1d() }
      concatenate()
      dense(1)
    }
    summary(wide)
    drawn = plot(history, more[1].history, labels: ["a", "b"])
    drawn
    also = drawn
    also
    ```
    """

  @Test func oddNotebooks() throws {
    try Self.expect(Self.odd, as: "odd") { printed in
      try #require(
        printed.contains("A value \"\"\"in\"\"\" quotes, {x}, C:\\new and a\"b\\\\c:"))
      try #require(printed.contains("say x{y}\"q\", False and [0.1235, 2]"))
      try #require(printed.contains("Total params: 135 "))
    }
  }
}
