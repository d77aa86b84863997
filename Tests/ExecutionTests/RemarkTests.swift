import Folders
import Testing
import Words

@testable import Report

/// What a run says of its values is said in each language.
@Suite struct RemarkTests {
  private let folder = TemporaryFolder()

  private static let code = """
    birds = table("t.csv", label: "kind", missing: drop, test_split: 0.4)
    birds
    train = birds.train
    train
    train.x
    model tiny { input(2); dense(1, activation: sigmoid) }
    tiny
    made = compile(tiny, loss: binary_crossentropy)
    made
    summary(tiny)
    early_stopping(monitor: loss, patience: 1)
    reduce_lr_on_plateau(monitor: loss, patience: 2)
    terminate_on_nan()
    run = fit(made, train, epochs: 4,
      callbacks: [early_stopping(monitor: loss, patience: 1, min_delta: 10, restore_best_weights: true)])
    run
    run.history
    folds(train, 2)
    confusion_matrix([0, 2, 1, 0, 1, 2], [0, 1, 2, 0, 1, 2])
    confusion_matrix([0, 2, 1, 0, 1, 2], [0, 1, 2, 0, 1, 2], normalize: true)
    confusion_matrix([0, 1], [0, 1])
    classification_report([0, 0, 0, 3], [0, 1, 2, 0])
    roc_curve([0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1])
    precision_recall_curve([0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1])
    calibration_curve([0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1])
    residuals([2.5, 0, 2, 8], [3, -0.5, 2, 7])
    mistakes(predict(run, train), train)
    reviews = imdb(num_words: 300)
    reviews
    reviews.train
    counts(reviews.train)
    d = reviews.train[:3000]
    scatter(lengths(d), lengths(d) * lengths(d))
    confusion_matrix(lengths(d), lengths(d))
    padded = pad_sequences(reviews.train[:200], maxlen: 40)
    model cnn {
      input(40)
      embedding(300, 8)
      conv1d(8, 2, activation: relu)
      global_max_pooling1d()
      dense(1, activation: sigmoid)
    }
    read = fit(compile(cnn, loss: binary_crossentropy), padded, epochs: 1)
    explain(read, padded.x[3])
    top_ngrams(read, padded)
    predict(read, text: ["a film", "another"], top: 2)
    learned = word2vec(reviews.train[:100], dimension: 4)
    learned
    """

  private static func remarks(_ value: OutputValue) -> [Remark] {
    func table(_ table: OutputTable) -> [Remark] {
      let cells = table.rows.joined().compactMap {
        if case .said(let said) = $0 { said } else { nil }
      }
      return table.columns + cells + table.footer + [table.caption].compactMap(\.self)
    }
    switch value {
    case .table(let value): return table(value)
    case .history(let history): return history.footer
    case .described(let remark): return [remark]
    case .figure(let figure):
      switch figure.content {
      case let map as HeatMap: return [map.summary] + [map.note].compactMap(\.self)
      case let plot as PointPlot:
        return [plot.summary] + [plot.note].compactMap(\.self) + plot.series.map(\.name)
      case let text as MarkedText: return table(text.parts)
      default: return []
      }
    default: return []
    }
  }

  /// The words of a remark, each with how many values stand in it.
  private static func phrases(_ remark: Remark) -> [(path: Remark.Path, values: Int)] {
    switch remark {
    case .own: []
    case .phrase(let path, let values): [(path, values.count)] + values.flatMap(phrases)
    case .counted(let path, _, let values): [(path, 1 + values.count)] + values.flatMap(phrases)
    case .list(let parts, _): parts.flatMap(phrases)
    case .cased(let name, _): phrases(name)
    }
  }

  /// A place without a value would be empty, and a value without a place lost.
  @Test func allThatARunSaysHasWordsForEachOfItsValues() throws {
    let rows = (0..<12).map { "\($0),\($0 % 5 == 0 ? "" : "\($0 % 3)"),\($0 % 2 == 0 ? "a" : "b")" }
    folder.write("x,y,kind\n" + rows.joined(separator: "\n") + "\n", to: "t.csv")
    let run = NotebookRun.cell(Self.code, folder: folder.path)
    #expect(run.errors.map(\.message) == [] && run.failures.map(\.message) == [])
    let remarks = run.cells.flatMap(\.outputs).flatMap { Self.remarks($0.value) }
    let phrases = remarks.flatMap(Self.phrases)
    #expect(Set(phrases.map { $0.path as PartialKeyPath<Words> }).count > 85)
    for (path, count) in phrases {
      let english = Words.english[keyPath: path].forms[.other]?.pattern ?? ""
      let places = (1...9).filter { english.contains("{\($0)}") }
      #expect(places == Array(1..<1 + count), "\(english)")
    }
    // What has no words is what the data call something, and the names of figures of pandas's and Keras's.
    let names: Set<String> = ["", "25%", "50%", "75%", "AUC", "f1", "kind: a 6, b 6"]
    let unsaid = remarks.filter { !$0.hasWords && Int($0.text) == nil }.map(\.text)
    #expect(Set(unsaid) == names)
  }

  /// What programs read does not hang on what a page is in; beside it stands what the page says.
  @Test(arguments: ["de", "ar", "ja"]) func dataAreTheSameInAllLanguages(_ tag: String) throws {
    func json(_ tag: String) throws -> JSON {
      let run = NotebookRun(
        """
        ---
        lang: \(tag)
        ---
        There are `nbrun: lengths(words.train)`.
        ```nbrun
        words = imdb(num_words: 300)
        model cnn { input(40); embedding(300, 8); flatten(); dense(1, activation: sigmoid) }
        made = compile(cnn, loss: binary_crossentropy, metrics: [accuracy])
        data = pad_sequences(words.train[:200], maxlen: 40)
        one = fit(made, data, epochs: 2, validation_split: 0.2)
        plot(one.history, title: "$\\\\hat y$")
        plot(one.history, metric: val_loss)
        plot(one.history, one.history, metric: loss)
        plot([1, 2])
        sweep s { rate: [0.1, 0.2] } = fit(compile(cnn, optimizer: sgd(learning_rate: rate),
          loss: binary_crossentropy), data, epochs: 1)
        s
        plot(s)
        curve(relu)
        histogram([1, 2])
        confusion_matrix([0, 1], [0, 1])
        roc_curve([0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1])
        calibration_curve([0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1])
        residuals([2.5, 0, 2, 8], [3, -0.5, 2, 7])
        words
        ```
        """)
      #expect(run.errors.map(\.message) == [] && run.failures.map(\.message) == [])
      return try JSONReader.read(Array(renderJSON(try #require(run.result).report).utf8)[...])
    }
    func outputs(_ json: JSON) -> String {
      JSON.object((json.members ?? []).filter { $0.name != "lang" && $0.name != "said" })
        .serialised()
    }
    let (english, other) = (try json("en"), try json(tag))
    #expect(english["said"] == nil && other["lang"]?.text == tag)
    #expect(outputs(english) == outputs(other))
    let words = PageLanguage(tag).words
    for path: Remark.Path in [\.figures.rocCurve, \.figures.confusionMatrix, \.figures.residuals] {
      let said = other["said"]?[Words.english[keyPath: path].forms[.other]?.pattern ?? ""]
      #expect(said?.text == words[keyPath: path].forms[.other]?.pattern)
    }
  }

  /// A notebook's language is that of its figures' titles and axes.
  @Test func figuresAreCalledInTheNotebooksLanguage() {
    let run = NotebookRun(
      """
      ---
      lang: de
      ---
      ```nbrun
      confusion_matrix([0, 1], [0, 1])
      roc_curve([0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1])
      residuals([2.5, 0, 2, 8], [3, -0.5, 2, 7])
      ```
      """)
    for text in [
      "Konfusionsmatrix", "Vorhergesagt", "ROC-Kurve", "Falsch-positiv-Rate",
      "Verteilung der Residuen",
      "2 Beispiele, davon 2 richtig (100.0 %)", "<th scope=\"col\">wahr / vorhergesagt</th>",
      "Klasse 1: Fläche 0.750 unter der ROC-Kurve", "mittlerer Abstand von null 0.5",
    ] { #expect(run.page.contains(text), "\(text)") }
  }
}
