import Text

/// Examples as they stand in a notebook: the reference's, and the tests'.
package enum ReferenceExamples {
  /// The names that examples use.
  package static let prelude = """
    reviews = imdb(num_words: 10000)
    train = multi_hot(reviews.train, dimension: 10000)
    test = multi_hot(reviews.test, dimension: 10000)
    model mlp { input(10000); dense(16, activation: relu); dense(1, activation: sigmoid) }
    compiled = compile(mlp, loss: binary_crossentropy, metrics: [accuracy])
    run = fit(compiled, train[20000:], epochs: 2, batch_size: 512, validation_data: train[:1000])
    results = evaluate(run, test[:1000])
    predictions = predict(run, test.x)
    vectors = word2vec(reviews.train[:2000], dimension: 16, algorithm: cbow, epochs: 1)
    """

  /// A function's example below the prelude and all other examples: what it binds is shown instead,
  /// and a model has a name of its own and is summed up.
  package static func cell(_ function: Function) -> String {
    var lines: [String] = []
    var models: [String] = []
    for line in function.example.split(separator: "\n") {
      var line = String(line)
      if line.hasPrefix("model small ") {
        let name = "\(function.name)_model"
        line = line.replacing("model small ", with: "model \(name) ")
        models.append(name)
      } else if let sign = line.range(of: " = ", from: line.startIndex),
        isName(line[..<sign.lowerBound])
      {
        line = String(line[sign.upperBound...])
      }
      lines.append(line)
    }
    return (lines + models.map { "summary(\($0))" }).joined(separator: "\n")
  }

  private static func isName(_ text: Substring) -> Bool {
    text.unicodeScalars.allSatisfy { $0.properties.isXIDContinue }
  }
}
