import Folders
import Testing
import Words

@testable import Report

/// What a run says of its values is read back by pages in other languages, so it is what `Words` has.
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

  private static func outputs(_ value: OutputValue) -> (heads: [String], remarks: [String]) {
    func table(_ table: OutputTable) -> (heads: [String], remarks: [String]) {
      (
        Array(table.columns.prefix(table.ownColumns ?? table.columns.count)),
        table.footer + [table.caption].compactMap { $0 }
      )
    }
    switch value {
    case .table(let value): return table(value)
    case .history(let history): return ([], history.footer)
    case .described(let text): return ([], [text])
    case .figure(let figure):
      switch figure.content {
      case let map as HeatMap:
        return ([], ([map.summary] + [map.note].compactMap { $0 }).filter { !$0.isEmpty })
      case let plot as PointPlot:
        return ([], ([plot.summary] + [plot.note].compactMap { $0 }).filter { !$0.isEmpty })
      case let text as MarkedText: return table(text.parts)
      default: return ([], [])
      }
    default: return ([], [])
    }
  }

  @Test func allThatARunSaysIsKnown() throws {
    let rows = (0..<12).map { "\($0),\($0 % 5 == 0 ? "" : "\($0 % 3)"),\($0 % 2 == 0 ? "a" : "b")" }
    folder.write("x,y,kind\n" + rows.joined(separator: "\n") + "\n", to: "t.csv")
    let run = NotebookRun.cell(Self.code, folder: folder.path)
    #expect(run.errors.map(\.message) == [] && run.failures.map(\.message) == [])
    let said = run.cells.flatMap(\.outputs).map { Self.outputs($0.value) }
    let heads = said.flatMap(\.heads).filter { !$0.isEmpty }
    let remarks = said.flatMap(\.remarks)
    #expect(heads.count > 50 && remarks.count > 30)
    // What the language itself calls so, and the values of a column by their names.
    let known: Set<String> = ["25%", "50%", "75%", "AUC", "f1"]
    for head in heads where !known.contains(head) {
      #expect(Words.german.head(head) != nil, "\(head)")
    }
    for remark in remarks where !remark.hasPrefix("kind: ") {
      #expect(Words.german.said(remark) != nil, "\(remark)")
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
