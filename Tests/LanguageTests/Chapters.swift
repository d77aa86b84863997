/// The steps of chapters on the sentiment of film reviews, as this language has them.
enum Chapters {
  static let mlp = """
    reviews = imdb(num_words: 10000)
    reviews.train.x[0]
    reviews.train.y[0]
    len(reviews.train.x[0])
    reviews.train.x[0][:10]
    reviews.train.x[1:9]
    max(reviews.train.x)
    reviews.word_index[:10]
    reverse(reviews.word_index)[:10]
    decode(reviews.train.x[0])
    decode(reviews.train.x[0][:10])
    unique(reviews.train.x[0])[:8]
    ---
    train = multi_hot(reviews.train, dimension: 10000)
    test = multi_hot(reviews.test, dimension: 10000)
    train.x.shape
    train.x[0]
    train.x[0][:10]
    train.y
    curve(relu)
    curve(sigmoid, from: -8, to: 8)
    ---
    model mlp {
      input(10000)
      dense(16, activation: relu)
      dense(16, activation: relu)
      dense(1, activation: sigmoid)
    }
    summary(mlp)
    network(mlp)
    ---
    compiled = compile(mlp, optimizer: rmsprop(learning_rate: 0.001), loss: binary_crossentropy, metrics: [accuracy])
    run = fit(compiled, train[10000:], epochs: 20, batch_size: 512, validation_data: train[:10000])
    run.history
    run.history.names
    plot(run.history, metric: loss, title: "Training and validation loss")
    plot(run.history, metric: accuracy, title: "Training and validation accuracy")
    ---
    short = fit(compiled, train, epochs: 4, batch_size: 512)
    results = evaluate(short, test)
    results
    expect(results.accuracy > 0.87)
    predictions = predict(short, test.x)
    predictions
    predictions[:10]
    violin(predictions[test.y == 1], predictions[test.y == 0], labels: ["positive", "negative"])
    mistakes(predictions, reviews.test[:100])
    ---
    model three {
      input(10000)
      dense(64, activation: tanh)
      dense(32, activation: tanh)
      dense(16, activation: tanh)
      dense(1, activation: sigmoid)
    }
    other = fit(compile(three, loss: mse, metrics: ["acc"]), train, epochs: 4, batch_size: 512)
    evaluate(other, test).acc
    prose: results.accuracy
    prose: percent(other.history.acc[-1])
    """

  static let branches = """
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
    """

  static let cnn = """
    reviews = imdb(num_words: 10000)
    words = lengths(reviews.train)
    histogram(words, bins: 50, title: "Review lengths", x_label: "words", y_label: "reviews")
    "{round(mean(words))} words on average, {median(words)} at the middle"
    train = pad_sequences(reviews.train, maxlen: 500, padding: post, truncating: post)
    test = pad_sequences(reviews.test, maxlen: 500, padding: "post", truncating: "post")
    train.x.shape
    decode(train.x[0])
    ---
    \(branches)
    ---
    compiled = compile(cnn, optimizer: rmsprop, loss: binary_crossentropy, metrics: [accuracy])
    run = fit(compiled, train[10000:], epochs: 20, batch_size: 128, validation_data: train[:10000])
    run.history
    plot(run.history, metric: loss, training: line)
    plot(run.history, metric: accuracy, training: line)
    best = argmin(run.history.val_loss) + 1
    evaluate(fit(compiled, train, epochs: 4, batch_size: 128), test)
    prose: best
    """

  static let averaging = """
    reviews = imdb(num_words: 10_000)
    len(reviews.train)
    len(reviews.train.y)
    lengths(reviews.train)[:2]
    decode(reviews.train.x[0], reserved: ["<PAD>", "<START>", "<UNK>", "<UNUSED>"])
    train = pad_sequences(reviews.train, maxlen: 256, padding: post)
    test = pad_sequences(reviews.test, maxlen: 256, padding: post)
    train.x[0]
    model averaging {
      input()
      embedding(10_000, 16)
      global_average_pooling1d()
      dense(16, activation: relu)
      dense(1, activation: sigmoid)
    }
    summary(averaging)
    compiled = compile(averaging, optimizer: adam, loss: binary_crossentropy, metrics: [accuracy])
    run = fit(compiled, train[10_000:], epochs: 40, batch_size: 512, validation_data: train[:10_000])
    plot(run.history)
    evaluate(run, test)
    model regular {
      input()
      embedding(10_000, 16)
      global_average_pooling1d()
      dropout(0.5)
      dense(16, activation: relu, kernel_regularizer: l2(0.001))
      dense(1, activation: sigmoid)
    }
    other = fit(compile(regular, optimizer: adam, loss: binary_crossentropy), reviews.train)
    longer = fit(other, reviews.train, epochs: 6)
    longer.history
    """
}
