import Text

/// What begins a declaration, or a block inside one: words that stand in no table of functions.
struct DeclarationHelp {
  let word: String
  let form: String
  let summary: String
  let example: String

  var text: String {
    "\(form)\n\n\(summary)\n\n" + HelpText.example(example)
  }

  static func of(_ word: String) -> DeclarationHelp? { all.first { $0.word == word } }

  static let all = [
    DeclarationHelp(
      word: "model", form: "model NAME { LAYERS }   model NAME(PARAMETER: DEFAULT, …) { LAYERS }",
      summary: """
        Declares a network by its layers, one a line or with `;` between them. Where it has
        parameters, a call fills them in.
        """,
      example: """
        model mlp(units: 16) {
          input(10000)
          dense(units, activation: relu)
          dense(1, activation: sigmoid)
        }
        summary(mlp(units: 32))
        """),
    DeclarationHelp(
      word: "branch", form: "branch NAME { LAYERS }",
      summary: """
        Inside a model: branches that follow one another all start from the layer above them,
        and a merging layer, such as concatenate(), joins them in order. An empty branch passes
        its input through.
        """,
      example: """
        model cnn {
          input(500)
          embedding(10000, 100)
          branch unigram { conv1d(64, 1, activation: relu); global_max_pooling1d() }
          branch bigram { conv1d(64, 2, activation: relu); global_max_pooling1d() }
          concatenate()
          dense(1, activation: sigmoid)
        }
        diagram(cnn)
        """),
    DeclarationHelp(
      word: "repeat", form: "repeat TIMES { LAYERS }",
      summary: "Inside a model: as many copies of the layers, one after another.",
      example: """
        model deep(layers: 2) {
          input(10000)
          repeat layers { dense(16, activation: relu) }
          dense(1, activation: sigmoid)
        }
        summary(deep(layers: 3))
        """),
    DeclarationHelp(
      word: "sweep", form: "sweep NAME { CHOICE: [VALUES]; … } = fit(…)",
      summary: """
        Trains once for each combination of choices, and shows one table and one figure. Each
        row has the same bits as the same training alone. NAME[0] is its first run, and
        NAME.val_loss the column of a table.
        """,
      example: """
        reviews = imdb(num_words: 1000)
        train = multi_hot(reviews.train, dimension: 1000)
        model mlp(units) { input(1000); dense(units, activation: relu); dense(1, activation: sigmoid) }
        sweep widths { units: [8, 16] } = fit(compile(mlp(units: units), loss: binary_crossentropy), train)
        widths
        """),
    DeclarationHelp(
      word: "loss", form: "loss NAME(y, p) = EXPRESSION",
      summary: """
        A loss of one's own: one expression over labels and predictions, value by value, averaged
        over the batch and differentiated by the engine.
        """,
      example: """
        loss squared_log(y, p) = square(log(1 + y) - log(1 + p))
        model small { input(10); dense(1, activation: sigmoid) }
        compiled = compile(small, loss: squared_log)
        summary(small)
        compiled
        """),
    DeclarationHelp(
      word: "metric", form: "metric NAME(y, p) = EXPRESSION",
      summary: "A metric of one's own: like a loss, and it may compare.",
      example: """
        metric close(y, p) = abs(y - p) < 0.1
        model small { input(10); dense(1, activation: sigmoid) }
        compiled = compile(small, loss: mse, metrics: [close])
        compiled
        """),
  ]
}
