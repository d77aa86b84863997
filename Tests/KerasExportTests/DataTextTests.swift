import Testing

/// Data sets in exported code, as text: each parameter that is not its default arrives at the helper, in
/// its place, and one that is `none` on purpose does too.
@Suite struct DataTextTests {
  static let sources: [(String, String)] = [
    (
      "imdb(num_words: 100, skip_top: 2, maxlen: 80, seed: 7).train",
      "imdb(num_words=100, skip_top=2, maxlen=80, seed=7).train"
    ),
    ("imdb(start_char: none, oov_char: none).train", "imdb(start_char=None, oov_char=None).train"),
    (
      "imdb(start_char: 7, oov_char: 8, index_from: 9).train",
      "imdb(start_char=7, oov_char=8, index_from=9).train"
    ),
    // What is said as it would be anyway is not said.
    ("imdb(start_char: 1, oov_char: 2, index_from: 3, seed: 113).train", "imdb().train"),
    (
      "reuters(num_words: 9, skip_top: 1, maxlen: 8, test_split: 0.3, seed: 7).train",
      "reuters(num_words=9, skip_top=1, maxlen=8, test_split=0.3, seed=7).train"
    ),
    (
      "reuters(start_char: none, oov_char: none, index_from: 0).train",
      "reuters(index_from=0, start_char=None, oov_char=None).train"
    ),
    (
      "boston_housing(test_split: 0.3, seed: 7).train",
      "boston_housing(test_split=0.3, seed=7).train"
    ),
    ("mnist().train", "mnist().train"), ("fashion_mnist().test", "fashion_mnist().test"),
    (
      "images(\"a\", labels: \"b\", test_split: 0.3, seed: 7).train",
      "images(find_file(\"a\"), find_file(\"b\"), test_split=0.3, seed=7).train"
    ),
    (
      "images(\"a\", labels: \"b\", classes: [\"c\", \"d\"]).train",
      "images(find_file(\"a\"), find_file(\"b\"), classes=[\"c\", \"d\"]).train"
    ),
    (
      "arrays(\"a.npz\", x: \"u\", y: \"v\", test_split: 0.3, seed: 7).train",
      "arrays(find_file(\"a.npz\"), x=\"u\", y=\"v\", test_split=0.3, seed=7).train"
    ),
    (
      "table(\"t.csv\", label: \"l\", features: [\"a\"], missing: drop, seed: 7).train",
      "read_table(find_file(\"t.csv\"), label=\"l\", features=[\"a\"], missing=\"drop\", seed=7).train"
    ),
    (
      "table(\"t.csv\", target: \"l\", features: [\"a\"], stratify: false, skip: 2).train",
      "read_table(find_file(\"t.csv\"), target=\"l\", features=[\"a\"], skip=2).train"
    ),
    (
      "table(\"t.csv\", label: \"l\", ignore: [\"a\"], stratify: true, separator: \";\").classes",
      "read_table(find_file(\"t.csv\"), label=\"l\", ignore=[\"a\"], stratify=True, separator=\";\")"
        + ".classes"
    ),
    ("standardize(birds).train", "standardize(birds).train"),
    ("shuffle(birds.train, seed: 3)", "shuffle_data(birds.train, seed=3)"),
    ("join(birds.train, birds.test)", "join_data(birds.train, birds.test)"),
    ("split(birds.train, 0.3).train", "split_data(birds.train, 0.3).train"),
    (
      "split(birds.train, 0.3, stratify: true, seed: 4).test",
      "split_data(birds.train, 0.3, stratify=True, seed=4).test"
    ),
    ("folds(birds.train, 3)[0].test", "folds_of(birds.train, 3)[0].test"),
    (
      "folds(birds.train, 3, shuffle: true, stratify: true, seed: 4)[1].train",
      "folds_of(birds.train, 3, shuffle=True, stratify=True, seed=4)[1].train"
    ),
  ]

  @Test(arguments: sources)
  func aSourceIsACall(_ code: String, _ python: String) throws {
    #expect(try PythonCell.of("d = \(code)") == "d = \(python)")
  }

  static let texts: [(String, String)] = [
    (
      "csv(\"a.csv\", text: \"t\", label: \"l\", positive: \"p\", skip: 2, separator: \";\")",
      "csv_texts(find_file(\"a.csv\"), text=\"t\", label=\"l\", positive=\"p\", skip=2, separator=\";\")"
    ),
    (
      "csv(\"a.csv\", text: \"t\", label: \"l\", encoding: latin_1, test_split: 0.3)",
      "csv_texts(find_file(\"a.csv\"), text=\"t\", label=\"l\", encoding=\"latin_1\", test_split=0.3)"
    ),
    (
      "csv(\"a.csv\", text: 1, label: 0, header: false, seed: 7)",
      "csv_texts(find_file(\"a.csv\"), text=1, label=0, header=False, seed=7)"
    ),
    (
      "text_folder(\"films\", positive: \"pos\", test_split: 0.3, seed: 7)",
      "text_folder(find_file(\"films\"), positive=\"pos\", test_split=0.3, seed=7)"
    ),
    (
      "tokenize(text_folder(\"f\"), num_words: 50, filters: \"!\", lower: false, split: \"-\")",
      "tokenize(text_folder(find_file(\"f\")), num_words=50, filters=\"!\", lower=False, split=\"-\")"
    ),
    (
      "tokenize(text_folder(\"f\"), index_from: 0, start_char: none, oov_char: none)",
      "tokenize(text_folder(find_file(\"f\")), index_from=0, start_char=None, oov_char=None)"
    ),
  ]

  @Test(arguments: texts)
  func textsAreCalls(_ code: String, _ python: String) throws {
    #expect(try PythonCell.of("d = \(code)") == "d = \(python)")
  }

  /// Parameters of `keras.utils.pad_sequences` and `to_categorical` are Keras's own.
  @Test(arguments: [
    (
      "pad_sequences(reviews.test, maxlen: 20, padding: post, truncating: post, value: 3).x",
      "print(keras.utils.pad_sequences(\n    reviews.test.x,\n    maxlen=20,\n    padding=\"post\",\n"
        + "    truncating=\"post\",\n    value=3,\n))"
    ),
    (
      "pad_sequences(reviews.test[:5], maxlen: 20).x",
      "print(keras.utils.pad_sequences(reviews.test.x[:5], maxlen=20))"
    ),
    ("pad_sequences(reviews.test[:5], maxlen: 20).y", "print(reviews.test.y[:5])"),
    ("to_categorical(hot, num_classes: 2).y", "print(keras.utils.to_categorical(hot.y, 2))"),
    ("to_categorical(hot, num_classes: 3).x", "print(hot.x)"),
    (
      "multi_hot(reviews.test[3], dimension: 100).x",
      "print(multi_hot(reviews.test.x[[3]], dimension=100))"
    ),
    ("lengths(reviews.test)", "print(np.array([len(row) for row in reviews.test.x]))"),
    ("decode(reviews.train.x[0])", "print(decode(reviews.train.x[0], reviews))"),
    (
      "decode(words.train.x[0], reserved: [\"a\"])",
      "print(decode(words.train.x[0], words, reserved=[\"a\"]))"
    ),
    ("decode(reviews, [1, 2])", "print(decode([1, 2], reviews))"),
    ("counts(birds.train)", "class_counts(birds.train)"),
    ("hot", "print(hot.x.shape, hot.y.shape)"),
    ("hot[3]", "print(hot.x[[3]].shape, hot.y[[3]].shape)"),
    ("folds(birds.train, 4)", "print(len(folds_of(birds.train, 4)), \"folds\")"),
    (
      "birds",
      "print(len(birds.train), \"samples for training,\", len(birds.test), \"for testing\")"
    ),
    (
      "birds / 2",
      "loaded = birds / 2\n"
        + "print(len(loaded.train), \"samples for training,\", len(loaded.test), \"for testing\")"
    ),
    (
      "split(birds.train, 0.5)\nstandardize(birds)",
      "loaded = split_data(birds.train, 0.5)\n"
        + "print(len(loaded.train), \"samples for training,\", len(loaded.test), \"for testing\")\n"
        + "loaded_2 = standardize(birds)\n"
        + "print(len(loaded_2.train), \"samples for training,\", len(loaded_2.test), \"for testing\")"
    ),
    (
      "csv(\"a.csv\", text: \"t\", label: \"l\").train",
      "show_texts(csv_texts(find_file(\"a.csv\"), text=\"t\", label=\"l\").train)"
    ),
  ])
  func whatIsShownOfData(_ code: String, _ python: String) throws {
    #expect(try PythonCell.of(code) == python)
  }

  /// `most_similar`, `similarity` and `Word2Vec` have gensim's parameters.
  @Test(arguments: [
    (
      "v = word2vec(reviews.train, dimension: 9, window: 3, min_count: 2, negative: 3, epochs: 2)",
      "v = Word2Vec(\n    sentences(reviews.train.x, reviews),\n    vector_size=9,\n    window=3,\n"
        + "    min_count=2,\n    negative=3,\n    epochs=2,\n    sg=1,\n).wv"
    ),
    (
      "v = word2vec(reviews.train, sample: 0.1, learning_rate: 0.1, min_learning_rate: 0.01, seed: 4)",
      "v = Word2Vec(\n    sentences(reviews.train.x, reviews),\n    sample=0.1,\n    alpha=0.1,\n"
        + "    min_alpha=0.01,\n    seed=4,\n    sg=1,\n).wv"
    ),
    (
      "v = word2vec(words.train.x[:9], algorithm: cbow)",
      "v = Word2Vec(sentences(words.train.x[:9], words), sg=0).wv"
    ),
    ("most_similar(vectors, \"film\")", "show_similar(vectors.most_similar(\"film\"))"),
    (
      "most_similar(vectors, \"film\", topn: 2)",
      "show_similar(vectors.most_similar(\"film\", topn=2))"
    ),
    (
      "most_similar(vectors, positive: [\"a\", \"b\"], negative: [\"c\"], topn: 2)",
      "show_similar(vectors.most_similar(positive=[\"a\", \"b\"], negative=[\"c\"], topn=2))"
    ),
    ("similarity(vectors, \"a\", \"b\")", "print(vectors.similarity(\"a\", \"b\"))"),
    ("vectors.shape", "print(vectors.vectors.shape)"), ("vectors[word]", "print(vectors[word])"),
    // Ranks begin where the corpus has them begin: at 3 in the reviews, at 5 in the texts.
    (
      "m = embedding_matrix(vectors, reviews.word_index, num_words: 50, missing: random)",
      "m = embedding_matrix(vectors, reviews.word_index, num_words=50, missing=\"random\")"
    ),
    (
      "m = embedding_matrix(vectors, words.word_index, num_words: 50)",
      "m = embedding_matrix(vectors, words.word_index, num_words=50, index_from=5)"
    ),
    (
      "m = embedding_matrix(vectors, words.word_index, num_words: 50, index_from: 9)",
      "m = embedding_matrix(vectors, words.word_index, num_words=50, index_from=9)"
    ),
    (
      "v = load_vectors(\"a.ZIP\", format: glove)",
      "v = only_words(\n    KeyedVectors.load_word2vec_format(unzipped(find_file(\"a.ZIP\")), no_header=True),\n)"
    ),
    (
      "v = load_vectors(\"a\", format: word2vec_binary)",
      "v = only_words(KeyedVectors.load_word2vec_format(find_file(\"a\"), binary=True))"
    ),
    (
      "v = load_vectors(\"a\", format: word2vec_text, words: words.word_index)",
      "v = only_words(\n    KeyedVectors.load_word2vec_format(find_file(\"a\"), binary=False),\n"
        + "    words.word_index,\n)"
    ),
    (
      "v = load_vectors(\"a.zip\", words: words.word_index)",
      "v = load_vectors(find_file(\"a.zip\"), words=words.word_index)"
    ),
  ])
  func wordVectorsAreThoseOfGensim(_ code: String, _ python: String) throws {
    #expect(try PythonCell.of(code) == python)
  }
}
