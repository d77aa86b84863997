/// Python functions that stand at the head of a notebook where its cells use them.
struct Helper: Sendable {
  /// The first one is the helper's.
  let names: [String]
  let needs: [String]
  let code: String

  init(_ names: [String], needs: [String] = [], _ code: String) {
    self.names = names
    self.needs = needs
    self.code = code
  }

  /// In the order in which they are written.
  static let all: [Helper] = dataHelpers + trainingHelpers + figureHelpers + textHelpers
}

extension Helper {
  static let dataHelpers = [
    Helper(
      ["Dataset"],
      """
      class Dataset:
          \"\"\"Samples and their labels, selected together.\"\"\"

          def __init__(self, x, y):
              self.x, self.y = x, y

          def __len__(self):
              return len(self.y)

          def __getitem__(self, rows):
              if isinstance(rows, (int, np.integer)):
                  rows = [rows]
              return Dataset(self.x[rows], self.y[rows])
      """),
    Helper(
      ["imdb", "find_data"], needs: ["Dataset"],
      """
      def find_data(name):
          \"\"\"A file in NBRUN_DATA or Keras's own folder; None where it has to be downloaded.\"\"\"
          folders = [os.environ.get("NBRUN_DATA"), Path.home() / ".keras" / "datasets"]
          files = [Path(folder) / name for folder in folders if folder]
          return next((file for file in files if file.exists()), None)


      def imdb(num_words=None, skip_top=0, maxlen=None, seed=113, start_char=1, oov_char=2,
               index_from=3):
          \"\"\"What keras.datasets.imdb.load_data gives, also from a file that is here already.\"\"\"
          file, words = find_data("imdb.npz"), find_data("imdb_word_index.json")
          if file:
              arrays = np.load(file, allow_pickle=True)
              order = np.random.RandomState(seed)
              splits = []
              for part in ("train", "test"):
                  x, y = arrays["x_" + part], arrays["y_" + part]
                  places = np.arange(len(x))
                  order.shuffle(places)
                  splits.append((x[places], y[places]))
              start = [] if start_char is None else [start_char]
              encoded = [[start + [w + index_from for w in row] for row in x] for x, _ in splits]
              labels = [y for _, y in splits]
              if maxlen:
                  kept = [[i for i, row in enumerate(x) if len(row) < maxlen] for x in encoded]
                  encoded = [[x[i] for i in rows] for x, rows in zip(encoded, kept)]
                  labels = [y[rows] for y, rows in zip(labels, kept)]
              bound = num_words or max(max(row) for x in encoded for row in x)

              def limited(row):
                  if oov_char is None:
                      return [w for w in row if skip_top <= w < bound]
                  return [w if skip_top <= w < bound else oov_char for w in row]

              splits = []
              for x, y in zip(encoded, labels):
                  rows = np.empty(len(x), dtype=object)
                  rows[:] = [limited(row) for row in x]
                  splits.append((rows, y))
          else:
              splits = keras.datasets.imdb.load_data(
                  num_words=num_words, skip_top=skip_top, maxlen=maxlen, seed=seed,
                  start_char=start_char, oov_char=oov_char, index_from=index_from)
          if words:
              word_index = json.loads(words.read_text())
          else:
              word_index = keras.datasets.imdb.get_word_index()
          return SimpleNamespace(
              train=Dataset(*splits[0]), test=Dataset(*splits[1]), word_index=word_index,
              index_from=index_from)
      """),
    Helper(
      ["multi_hot"],
      """
      def multi_hot(sequences, dimension):
          \"\"\"Rows of zeros, with 1 where a word occurs.\"\"\"
          rows = np.zeros((len(sequences), dimension), dtype="float32")
          for row, words in zip(rows, sequences):
              row[list(words)] = 1
          return rows
      """),
    Helper(
      ["decode"],
      """
      def decode(sequence, corpus, reserved=()):
          \"\"\"The words of a review, joined by blanks.\"\"\"
          if not hasattr(corpus, "words"):
              corpus.words = {rank: word for word, rank in corpus.word_index.items()}
          words = []
          for index in sequence:
              rank = int(index) - corpus.index_from
              other = reserved[index] if index < len(reserved) else "?"
              words.append(corpus.words.get(rank, other) if rank >= 0 else other)
          return " ".join(words)
      """),
    Helper(
      ["mistakes"], needs: ["decode"],
      """
      def mistakes(predictions, x, y, corpus):
          \"\"\"Shows the samples on the wrong side of 0.5.\"\"\"
          predictions = np.ravel(predictions)[: len(y)]
          wrong = [i for i in range(len(y)) if (predictions[i] > 0.5) != (y[i] > 0.5)]
          for i in wrong:
              print(f"{i}: prediction {predictions[i]:.4f}, label {int(y[i])}\\n  {decode(x[i], corpus)}")
          print(f"{len(wrong)} of {len(y)} samples are on the wrong side of 0.5")
      """),
    Helper(
      ["pad_to_longest"],
      """
      def pad_to_longest(sequences):
          \"\"\"Keras takes rows of one length; the zeros count in averages over a sequence.\"\"\"
          return keras.utils.pad_sequences(sequences, padding="post")
      """),
    Helper(
      ["csv_texts", "text_folder", "divided", "text_set"], needs: ["Dataset"],
      """
      def text_set(texts, labels, order):
          x = np.empty(len(order), dtype=object)
          x[:] = [texts[i] for i in order]
          return Dataset(x, np.array([labels[i] for i in order]))


      def divided(texts, labels, test_split, seed):
          order = np.arange(len(texts))
          np.random.RandomState(seed).shuffle(order)
          border = len(order) - int(np.floor(len(order) * test_split + 0.5))
          return SimpleNamespace(
              train=text_set(texts, labels, order[:border]),
              test=text_set(texts, labels, order[border:]))


      def csv_texts(path, text, label, positive=None, separator=",", test_split=0.2, seed=113):
          \"\"\"Labelled texts from a table.\"\"\"
          csv.field_size_limit(1 << 26)
          with open(path, encoding="utf-8-sig", newline="") as file:
              rows = list(csv.DictReader(file, delimiter=separator))
          one = "1" if positive is None else positive
          labels = [int(row[label].strip() == one) for row in rows]
          return divided([row[text] for row in rows], labels, test_split, seed)


      def text_folder(path, positive=None, test_split=0.2, seed=113):
          \"\"\"Labelled texts from a folder for each class, alone or inside train and test.\"\"\"
          def read(folder):
              classes = sorted(f.name for f in folder.iterdir() if f.is_dir() and f.name != "unsup")
              one = classes[1] if positive is None else positive
              files = [(f, int(c == one)) for c in classes for f in sorted((folder / c).glob("*.txt"))]
              return [f.read_text("utf-8-sig") for f, _ in files], [label for _, label in files]

          path = Path(path)
          if not (path / "train").is_dir():
              return divided(*read(path), test_split, seed)
          order = np.random.RandomState(seed)
          sets = []
          for part in ("train", "test"):
              texts, labels = read(path / part)
              places = np.arange(len(texts))
              order.shuffle(places)
              sets.append(text_set(texts, labels, places))
          return SimpleNamespace(train=sets[0], test=sets[1])
      """),
    Helper(
      ["tokenize"], needs: ["Dataset"],
      """
      def tokenize(texts, num_words=None, filters='!"#$%&()*+,-./:;<=>?@[\\\\]^_`{|}~\\t\\n', lower=True,
                   split=" ", start_char=1, oov_char=2, index_from=3):
          \"\"\"Words ranked by how often the training texts use them, and the texts as their indices.\"\"\"
          table = str.maketrans({character: split for character in filters})

          def words(text):
              text = text.lower() if lower else text
              return [word for word in text.translate(table).split(split) if word]

          counts = {}
          for text in texts.train.x:
              for word in words(text):
                  counts[word] = counts.get(word, 0) + 1
          ranked = sorted(counts, key=lambda word: -counts[word])
          word_index = {word: rank + 1 for rank, word in enumerate(ranked)}
          bound = num_words or len(ranked) + index_from + 1
          unknown = 1_000_000_000

          def encode(text):
              row = [] if start_char is None else [start_char]
              row += [word_index.get(word, unknown) + index_from for word in words(text)]
              if oov_char is None:
                  return [index for index in row if index < bound]
              return [index if index < bound else oov_char for index in row]

          def encoded(part):
              rows = np.empty(len(part), dtype=object)
              rows[:] = [encode(text) for text in part.x]
              return Dataset(rows, part.y)

          return SimpleNamespace(
              train=encoded(texts.train), test=encoded(texts.test), word_index=word_index,
              index_from=index_from)
      """),
  ]
}
