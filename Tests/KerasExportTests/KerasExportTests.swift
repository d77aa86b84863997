import KerasExport
import Language
import Notebook
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Notebooks as Keras code.
@Suite struct KerasExportTests {
  static let python = getenv("NBRUN_PYTHON").map { String(cString: $0) } ?? "python3"

  static let hasKeras =
    system(
      "KERAS_BACKEND=jax '\(python)' -c 'import jax, keras, matplotlib, nbclient, ipykernel' "
        + ">/dev/null 2>&1") == 0
  static let needsKeras: Comment =
    "python3 (or NBRUN_PYTHON) has no keras, jax, matplotlib, nbclient and ipykernel"

  private static func export(_ markdown: String) throws -> String {
    var diagnostics = Diagnostics()
    let source = SourceFile(name: "chapter.md", text: markdown)
    let notebook = NotebookDocument.read(source, diagnostics: &diagnostics)
    let program = check(notebook, limits: CheckLimits(memory: 4 << 30), diagnostics: &diagnostics)
    #expect(diagnostics.sorted.filter { $0.severity == .error }.map(\.message) == [])
    return kerasNotebook(try #require(program), notebook: notebook)
  }

  /// Every example of the reference is said in Python, but for what only nbrun has.
  @Test func examplesAreTranslated() throws {
    let onlyHere: Set<String> = [
      "network", "word2vec", "load_vectors", "most_similar", "similarity", "embedding_matrix",
      "explain", "top_ngrams",
      // Its example asks about a text too, and Keras predicts from samples alone.
      "predict",
    ]
    for function in FunctionTable.inOrder {
      let code = """
        ```nbrun
        \(ReferenceExamples.prelude)
        \(ReferenceExamples.cell(function))
        ```
        """
      let text = try Self.export(code)
      // The prelude's word vectors are the one thing above it that Keras has not.
      let isSaid = text.ranges(of: "Not said in Keras").count == 1
      #expect(isSaid || onlyHere.contains(function.name), "\(function.name)")
    }
  }

  @Test func proseStays() throws {
    let text = try Self.export(
      """
      ---
      title: A "title"
      seed: 7
      params:
        epochs: 3
        class: "a"
      ---
      # Head

      There are `nbrun: 1 + 1` things, and `nbrun: later` more.

      ```python
      x = 1

      y = 2
      ```

      ```nbrun source=folded
      later = epochs * 2
      later
      class
      ```
      ```nbrun expect=error
      missing
      ```
      """)
    for part in [
      "# A \\\"title\\\"\\n", "set_random_seed(7)", "epochs = 3", "class_ = \\\"a\\\"", "# Head",
      "+ text(1 + 1)", "`later`", "y = 2", "source_hidden", "later = epochs * 2",
      "print(\\\"later:\\\", text(later))", "meant to fail", "# missing",
    ] {
      let isThere = text.contains(part)
      #expect(isThere, "\(part)")
    }
  }

  private static let chapter = """
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
    ```
    """

  /// The exported notebook runs, its checks hold, and its network has as many parameters as ours.
  @Test(.enabled(if: hasKeras, needsKeras)) func itRuns() throws {
    let folder = ExportFolder()
    folder.write(try Self.export(Self.chapter), to: "chapter.ipynb")
    let script = #filePath.split(separator: "/").dropLast().map { "/" + $0 }.joined()
    _ = system(
      "cd '\(folder.path)' && KERAS_BACKEND=jax MPLBACKEND=agg '\(Self.python)' "
        + "'\(script)/run_notebook.py' chapter.ipynb > printed.txt 2>&1")
    let printed = folder.read("printed.txt")
    #expect(printed.hasSuffix("ran\n"), "\(printed.suffix(3000))")
    // 40·6, 2·6·4 + 4, 3·6·4, and 4 + 4·4 + 6 weights and a bias in the last layer.
    let plain = printed.replacing("\u{1b}[1m", with: "").replacing("\u{1b}[0m", with: "")
      .replacing("\u{1b}[38;5;34m", with: "")
    #expect(plain.contains("Total params: 391 "), "\(plain)")
    #expect(printed.contains("There are 16 texts."))
  }
}

/// A notebook's folder with a few texts, gone afterwards.
final class ExportFolder {
  let path: String

  init() {
    var template = Array("/tmp/nbrun-export-XXXXXX".utf8CString)
    path = String(cString: mkdtemp(&template))
    var table = "number,review,sentiment\n"
    for folder in ["films", "films/pos", "films/neg"] { mkdir(path + "/" + folder, 0o700) }
    for number in 0..<20 {
      let isGood = number % 2 == 1
      let text = "\(isGood ? "A good" : "A bad") film, \"number\" \(number)!"
      table += "\(number),\"\(text.replacing("\"", with: "\"\""))\",\(isGood ? "good" : "bad")\n"
      write(text, to: "films/\(isGood ? "pos" : "neg")/\(number).txt")
    }
    write(table, to: "reviews.csv")
  }

  deinit { _ = system("rm -r '\(path)'") }

  func write(_ text: String, to name: String) {
    guard let file = fopen(path + "/" + name, "wb") else { return }
    fputs(text, file)
    fclose(file)
  }

  func read(_ name: String) -> String {
    guard let file = fopen(path + "/" + name, "rb") else { return "" }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&block, 1, block.count, file), count > 0 {
      bytes += block.prefix(count)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
