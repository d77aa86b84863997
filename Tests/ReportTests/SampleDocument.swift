import Prose

@testable import Report

/// A report such as the text CNN's chapter gives: every kind of output, and one cell that failed.
/// The training figures are the chapter's own.
func sampleDocument() -> ReportDocument {
  var document = ReportDocument(version: "0.1.0", notebook: "imdb_cnn.md")
  document.title = "Sentiment from words and phrases"
  document.author = "A. Teacher"
  document.seed = 1
  document.parameters = [(name: "epochs", value: .integer(20))]
  document.data = [
    .init(
      name: "imdb", isReal: true,
      digest: "6814c0beea01878740d178d45caaf84fa878f5f452bd5f6bb6b5e3add8655f32")
  ]
  document.show(
    [
      dataCell(), modelCell(), trainingCell(), predictionCell(), failingCell(), skippedCell(),
      functionCell(),
    ],
    body: paragraph(
      .text(
        "A review is a sequence of words, and what it says often hangs on two or three of them: "),
      .open(.emphasis), .text("not bad"), .close(.emphasis), .text(", "), .open(.emphasis),
      .text("a must see"), .close(.emphasis),
      .text(
        """
        . A convolution over word vectors looks at every window of one, two and three words, and keeps \
        for each filter the window that answers best. This chapter builds such a network, trains it on \
        15,000 film reviews and watches it begin to learn them by heart.
        """))
      + heading(2, "The data", "the-data")
      + paragraph(
        .text("The reviews are sequences of word indices; words beyond the "), .code("10,000"),
        .text(" most frequent are left out. On average a review has "), .value(0),
        .text(" words. The distribution has a long tail to the right."))
      + [.cell(0)] + heading(2, "The network", "the-network")
      + paragraph(
        .text(
          "Each word becomes a vector of 100 numbers. Three convolutions read the sequence side by side, "
            + "with windows of one, two and three words."))
      + [.cell(1)] + heading(2, "Training", "training")
      + paragraph(
        .text(
          "A third of the reviews is held out. After the fifth epoch the network gets better only on the "
            + "reviews it has seen."))
      + sampleTable([["split", "reviews"], ["training", "15,000"], ["validation", "10,000"]])
      + [.cell(2)] + heading(2, "Predictions", "predictions")
      + paragraph(.text("Most predictions are close to 0 or to 1:")) + [.cell(3)]
      + heading(3, "A mistake", "a-mistake") + [.cell(4), .cell(5), .cell(6)])
  document.values = [.shown(InlineValue(code: "mean(lengths(reviews))", text: "238.7"))]
  return document
}

extension ReportDocument {
  /// Takes in cells, and prose around them; without any, the cells alone.
  mutating func show(_ cells: [ReportCell], body: [ProseNode]? = nil) {
    self.cells = cells
    self.body = body ?? cells.indices.map { .cell($0) }
  }
}

func paragraph(_ nodes: ProseNode...) -> [ProseNode] {
  [.open(.paragraph)] + nodes + [.close(.paragraph)]
}

func heading(_ level: Int, _ text: String, _ anchor: String) -> [ProseNode] {
  let heading = ProseElement.heading(ProseHeading(level: level, text: text, anchor: anchor))
  return [.open(heading), .text(text), .close(heading)]
}

private func sampleTable(_ rows: [[String]]) -> [ProseNode] {
  func row(_ texts: [String], isHead: Bool) -> [ProseNode] {
    let cells = texts.enumerated().flatMap { index, text -> [ProseNode] in
      let cell = ProseElement.cell(index > 0 ? .right : nil, isHead: isHead)
      return [.open(cell), .text(text), .close(cell)]
    }
    return [.open(.row)] + cells + [.close(.row)]
  }
  return [.open(.table), .open(.tableHead)] + row(rows[0], isHead: true)
    + [.close(.tableHead), .open(.tableBody)]
    + rows.dropFirst().flatMap { row($0, isHead: false) } + [.close(.tableBody), .close(.table)]
}

/// Source without real tokens: words before `(` are functions, before `:` parameters.
func sampleSource(_ text: String) -> [ReportCell.Token] {
  var tokens: [ReportCell.Token] = []
  var word = ""
  func end(before next: Character?) {
    guard !word.isEmpty else { return }
    let keywords: Set = ["model", "branch"]
    let choices: Set = ["relu", "sigmoid", "rmsprop", "binary_crossentropy", "accuracy", "post"]
    let kind: ReportCell.Token.Kind =
      next == "("
      ? .function
      : next == ":"
        ? .parameter
        : Int(word) != nil || word == "0.5"
          ? .number
          : keywords.contains(word) ? .keyword : choices.contains(word) ? .choice : .plain
    tokens.append(.init(kind, word))
    word = ""
  }
  for character in text {
    if character.isLetter || character.isNumber || character == "_" || character == "." {
      word.append(character)
    } else {
      end(before: character)
      tokens.append(.init(.punctuation, String(character)))
    }
  }
  end(before: nil)
  return tokens
}

let sampleReview = [
  1, 14, 22, 16, 43, 530, 973, 1622, 1385, 65, 458, 4468, 66, 3941, 4, 173, 36, 256, 5, 25, 100, 43,
  838, 112, 50, 670, 2, 9, 35, 480, 284, 5, 150, 4, 172, 112, 167, 2, 336, 385, 39, 4, 172, 45, 36,
  1111, 17, 546, 38, 13, 447, 4, 192, 50, 16, 6, 147, 2025, 19, 14, 22, 4, 1920, 4613, 469, 4, 22,
  71, 87, 12, 16, 43, 530, 38, 76, 15, 13, 1247, 4, 22, 17, 515, 17, 12, 16, 626, 18, 2, 5, 6, 2,
]

private func dataCell() -> ReportCell {
  var cell = ReportCell(
    anchor: "reviews", id: "reviews", line: 12,
    source: sampleSource(
      """
      reviews = imdb(num_words: 10000)
      reviews.train.x[0]
      max(reviews.train.x)
      decode(reviews.train.x[0])
      histogram(lengths(reviews.train.x))
      train = pad(reviews.train, maxlen: 500, padding: post, truncating: post)
      train.x
      """))
  cell.caption = "Words per review, training set"
  cell.outputs = [
    ReportOutput(line: 14, value: .list(sampleReview.map(OutputValue.integer))),
    ReportOutput(line: 15, value: .integer(9999)),
    ReportOutput(
      line: 16,
      value: .text(
        "? this film was just brilliant casting location scenery story direction everyone's really "
          + "suited the part they played and you could just imagine being there robert ? is an "
          + "amazing actor and now the same being director ? father came from the same scottish "
          + "island as myself so i loved the fact there was a real connection with this film")),
    ReportOutput(
      line: 17,
      value: .figure(
        Figure(
          xLabel: "Words", yLabel: "Reviews",
          content: Histogram(
            edges: [
              11, 259.3, 507.6, 755.9, 1004.2, 1252.5, 1500.8, 1749.1, 1997.4, 2245.7, 2494,
            ],
            counts: [17307, 5590, 1339, 552, 190, 9, 7, 2, 2, 2])))),
    ReportOutput(
      line: 19,
      value: .tensor(
        OutputTensor(shape: [25000, 500], element: .integer) { index in
          index % 500 < 90 ? Double(sampleReview[index % 90]) : 0
        })),
  ]
  return cell
}

private typealias Layer = (
  name: String, type: String, input: String, shape: String, params: Int, inputs: [Int]
)

private let sampleLayers: [Layer] = [
  ("main_input", "InputLayer", "(None, 500)", "(None, 500)", 0, []),
  ("embedding", "Embedding", "(None, 500)", "(None, 500, 100)", 1_000_000, [0]),
  ("conv_unigram", "Conv1D", "(None, 500, 100)", "(None, 500, 64)", 6464, [1]),
  ("conv_bigram", "Conv1D", "(None, 500, 100)", "(None, 499, 64)", 12864, [1]),
  ("conv_trigram", "Conv1D", "(None, 500, 100)", "(None, 498, 64)", 19264, [1]),
  ("pool_unigram", "MaxPooling1D", "(None, 500, 64)", "(None, 1, 64)", 0, [2]),
  ("pool_bigram", "MaxPooling1D", "(None, 499, 64)", "(None, 1, 64)", 0, [3]),
  ("pool_trigram", "MaxPooling1D", "(None, 498, 64)", "(None, 1, 64)", 0, [4]),
  ("flat_unigram", "Flatten", "(None, 1, 64)", "(None, 64)", 0, [5]),
  ("flat_bigram", "Flatten", "(None, 1, 64)", "(None, 64)", 0, [6]),
  ("flat_trigram", "Flatten", "(None, 1, 64)", "(None, 64)", 0, [7]),
  ("concat", "Concatenate", "3 × (None, 64)", "(None, 192)", 0, [8, 9, 10]),
  ("dropout", "Dropout", "(None, 192)", "(None, 192)", 0, [11]),
  ("output", "Dense", "(None, 192)", "(None, 1)", 193, [12]),
]

func sampleSummary() -> OutputTable {
  summaryTable(
    nodes: sampleLayers.map { layer in
      (
        name: layer.name, type: layer.type, outputShape: layer.shape, params: layer.params,
        inputs: layer.inputs.map { sampleLayers[$0].name }
      )
    }, trainable: 1_038_785, nonTrainable: 0, connected: true)
}

func sampleGraph(showsShapes: Bool = true) -> LayerGraph {
  LayerGraph(
    nodes: sampleLayers.map {
      .init(
        name: $0.name, type: $0.type, inputShape: $0.input, outputShape: $0.shape,
        inputs: $0.inputs)
    }, showsShapes: showsShapes)
}

private func modelCell() -> ReportCell {
  var cell = ReportCell(
    anchor: "cnn", id: "cnn", line: 31,
    source: sampleSource(
      """
      model cnn {
        input(500, name: main_input)
        embedding(10000, 100)
        branch unigram { conv1d(64, 1, activation: relu); max_pooling1d(500); flatten() }
        branch bigram  { conv1d(64, 2, activation: relu); max_pooling1d(499); flatten() }
        branch trigram { conv1d(64, 3, activation: relu); max_pooling1d(498); flatten() }
        concatenate()
        dropout(0.5)
        dense(1, activation: sigmoid, name: output)
      }
      summary(cnn)
      diagram(cnn, show_shapes: true)
      """))
  cell.outputs = [
    ReportOutput(line: 42, value: .table(sampleSummary())),
    ReportOutput(
      line: 43,
      value: .figure(Figure(title: "The network's layers", content: sampleGraph()))),
  ]
  return cell
}

let sampleLoss = [
  0.5690, 0.3825, 0.3084, 0.2656, 0.2268, 0.1964, 0.1684, 0.1435, 0.1188, 0.1031, 0.0806, 0.0686,
  0.0551, 0.0475, 0.0382, 0.0303, 0.0252, 0.0215, 0.0174, 0.0146,
]
let sampleValidationLoss = [
  0.4237, 0.3349, 0.3004, 0.2829, 0.2772, 0.2835, 0.2725, 0.2762, 0.3025, 0.2932, 0.3087, 0.3268,
  0.3360, 0.3681, 0.3652, 0.3796, 0.4062, 0.4252, 0.4420, 0.4682,
]
let sampleAccuracy = [
  0.7279, 0.8365, 0.8736, 0.8941, 0.9114, 0.9265, 0.9361, 0.9472, 0.9573, 0.9621, 0.9727, 0.9762,
  0.9819, 0.9839, 0.9887, 0.9908, 0.9921, 0.9931, 0.9953, 0.9961,
]
let sampleValidationAccuracy = [
  0.8275, 0.8639, 0.8775, 0.8850, 0.8855, 0.8817, 0.8905, 0.8906, 0.8843, 0.8906, 0.8896, 0.8872,
  0.8873, 0.8815, 0.8878, 0.8851, 0.8820, 0.8817, 0.8826, 0.8789,
]

func sampleCurves(
  _ title: String, _ yLabel: String, _ training: [Double], _ validation: [Double],
  style: LineSeries.Style = .dots
) -> Figure {
  let epochs = training.indices.map { Double($0 + 1) }
  return Figure(
    title: .own(title), xLabel: "Epoch", yLabel: .own(yLabel),
    content: Lines([
      LineSeries(
        name: "Training \(yLabel.lowercased())", x: epochs, y: training, style: style),
      LineSeries(
        name: "Validation \(yLabel.lowercased())", x: epochs, y: validation, style: .line),
    ]))
}

private func trainingCell() -> ReportCell {
  var cell = ReportCell(
    anchor: "run", id: "run", line: 51,
    source: sampleSource(
      """
      compiled = compile(cnn, optimizer: rmsprop, loss: binary_crossentropy, metrics: [accuracy])
      run = fit(compiled, train[10000:], epochs: 20, batch_size: 128, validation_data: train[:10000])
      run.history
      plot(run.history, metric: loss)
      plot(run.history, metric: accuracy)
      results = evaluate(run, test)
      results
      expect(results.accuracy > 0.85)
      """))
  cell.outputs = [
    ReportOutput(
      line: 54,
      value: .history(
        OutputHistory(
          names: ["loss", "accuracy", "val_loss", "val_accuracy"],
          series: [sampleLoss, sampleAccuracy, sampleValidationLoss, sampleValidationAccuracy],
          weights: "b5bb9d8014a0f9b1d61e21e796d78dcc"))),
    ReportOutput(
      line: 55,
      value: .figure(
        sampleCurves("Training and validation loss", "Loss", sampleLoss, sampleValidationLoss))),
    ReportOutput(
      line: 56,
      value: .figure(
        sampleCurves(
          "Training and validation accuracy", "Accuracy", sampleAccuracy, sampleValidationAccuracy,
          style: .line))),
    ReportOutput(
      line: 58,
      value: .metrics([
        (name: "loss", value: 0.4931), (name: "accuracy", value: 0.87199),
      ])),
  ]
  cell.checks = [ReportCheck(line: 59, message: "the limit", passed: true)]
  return cell
}

private func predictionCell() -> ReportCell {
  var cell = ReportCell(
    anchor: "predictions", id: "predictions", line: 64,
    source: sampleSource(
      """
      predictions = predict(run, test.x)
      predictions[:10]
      violin(predictions[test.y == 1], predictions[test.y == 0], labels: ["positive", "negative"])
      """))
  // Two heaps at the ends, as a trained network's predictions have.
  let heap = (0..<800).map { index -> Double in
    let t = (Double(index) + 0.5) / 800
    return 1 - t * t * t * t * 0.98
  }
  cell.outputs = [
    ReportOutput(
      line: 66,
      value: .tensor(
        OutputTensor(shape: [10, 1], element: .float32) { index in
          Double(Float([0.00421, 0.99998, 0.7312, 0.6, 1, 0.98, 0.2, 0.0009, 0.93, 0.5][index]))
        })),
    ReportOutput(
      line: 67,
      value: .figure(
        Figure(
          yLabel: "Prediction",
          content: Violins([
            Violin(label: "positive", values: heap),
            Violin(label: "negative", values: heap.map { 1 - $0 * 0.98 }),
          ])))),
  ]
  return cell
}

private func failingCell() -> ReportCell {
  var cell = ReportCell(
    anchor: "wide", id: "wide", line: 72, source: sampleSource("wide = train[20000:30000]"))
  cell.status = .failed
  cell.outputs = [
    ReportOutput(
      line: 73,
      value: .error(
        OutputError(
          message: "the slice ends at 30000, but there are 25000 reviews", line: 73, column: 20,
          excerpt: """
             73 | wide = train[20000:30000]
                |                    ^^^^^
                = leave the end out to go to the last: `train[20000:]`

            """, isExpected: false)))
  ]
  return cell
}

private func skippedCell() -> ReportCell {
  var cell = ReportCell(
    anchor: "cell-7", id: "cell-7", line: 76, source: sampleSource("evaluate(run, wide)"))
  cell.status = .skipped
  cell.outputs = [
    ReportOutput(line: 77, value: .notRun(.needs("wide", line: 73)))
  ]
  return cell
}

private func functionCell() -> ReportCell {
  var cell = ReportCell(
    anchor: "curves", id: "curves", line: 80,
    source: sampleSource("curve(relu)\nnetwork(mlp)\nbars(sizes)"))
  cell.sourceDisplay = .folded
  let x = (-50...50).map { Double($0) / 10 }
  cell.outputs = [
    ReportOutput(
      line: 81,
      value: .figure(
        Figure(
          title: "The rectified linear unit", xLabel: "x", yLabel: "relu(x)",
          content: Lines([LineSeries(name: "relu", x: x, y: x.map { max(0, $0) }, style: .line)])))
    ),
    ReportOutput(
      line: 82,
      value: .figure(
        Figure(
          title: "A network of three dense layers",
          content: Network([
            .init(label: "input", units: 10000), .init(label: "dense, relu", units: 16),
            .init(label: "dense, relu", units: 16), .init(label: "dense, sigmoid", units: 1),
          ])))),
    ReportOutput(
      line: 83,
      value: .figure(
        Figure(
          title: "Test accuracy by number of layers", yLabel: "Accuracy",
          content: Bars([
            .init(label: "1 layer", value: 0.8812), .init(label: "2 layers", value: 0.8833),
            .init(label: "3 layers", value: 0.8790),
          ])))),
  ]
  return cell
}
