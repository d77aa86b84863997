import Testing
import Text

/// What a cell's statements become in Python.
enum PythonCell {
  /// Data and networks that the statements of `of` ask about.
  static let prelude = """
    reviews = imdb(num_words: 100)
    hot = multi_hot(reviews.train, dimension: 100)
    words = tokenize(csv("reviews.csv", text: "review", label: "sentiment"), num_words: 50, index_from: 5)
    padded = pad_sequences(words.train, maxlen: 20)
    birds = table("birds.csv", label: "l", features: ["a", "b"])
    digits = arrays("digits.npz", x: "images", y: "labels")
    vectors = load_vectors("vectors.txt")
    matrix = embedding_matrix(vectors, words.word_index, num_words: 50)
    model net { input(100); dense(1, activation: sigmoid) }
    model ragged { input(); embedding(100, 4); global_average_pooling1d(); dense(1, activation: sigmoid) }
    model many { input(2); dense(3, activation: softmax) }
    model reader { input(8, 8); flatten(); dense(10, activation: softmax) }
    model family(units, layers: 1) { input(100); repeat layers { dense(units) }; dense(1) }
    run = fit(compile(net, loss: mse, metrics: [accuracy]), hot)
    whole = fit(compile(ragged, loss: mse), reviews.train)
    kinds = fit(compile(many, loss: sparse_categorical_crossentropy), birds.train)
    reading = fit(compile(reader, loss: sparse_categorical_crossentropy), digits.train)
    p = predict(run, hot)
    q = predict(kinds, birds.train)
    x = [3, 1, 2]
    n = len(x)
    word = "w"

    """

  /// The lines of a cell, which the prelude's cell stands above.
  static func of(_ statements: String, distributes: Bool = false) throws -> String {
    let text = try KerasExportTests.export(
      "```nbrun\n\(prelude)```\n\nBEFORE\n\n```nbrun\n\(statements)\n```\n\nBEHIND\n",
      as: .python, distributes: distributes)
    let start = try #require(text.firstRange(of: "# BEFORE\n\n"))
    let end = try #require(text.firstRange(of: "\n\n# BEHIND"))
    return String(text[start.upperBound..<end.lowerBound])
  }
}
