/// Data sets, and the reviews that Keras has.
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
      ["imdb"], needs: ["Dataset", "words_by_index"],
      """
      def imdb(**options):
          \"\"\"The film reviews as Keras gives them, with their word index.\"\"\"
          (x_train, y_train), (x_test, y_test) = keras.datasets.imdb.load_data(**options)
          word_index = keras.datasets.imdb.get_word_index()
          return SimpleNamespace(
              train=Dataset(x_train, y_train), test=Dataset(x_test, y_test), word_index=word_index,
              words=words_by_index(word_index, **options), options=options, tokenizer={})
      """),
    Helper(
      ["words_by_index"],
      """
      def words_by_index(word_index, index_from=3, **_):
          \"\"\"The word that each index stands for: an index is a word's rank plus `index_from`.\"\"\"
          return {rank + index_from: word for word, rank in word_index.items()}
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
      ["ragged"],
      """
      def ragged(rows):
          \"\"\"Rows of different lengths as an array of lists.\"\"\"
          array = np.empty(len(rows), dtype=object)
          array[:] = rows
          return array
      """),
    Helper(
      ["pad_to_longest"],
      """
      def pad_to_longest(sequences):
          \"\"\"Keras takes rows of one length; the zeros count in averages over a sequence.\"\"\"
          return keras.utils.pad_sequences(sequences, padding="post")
      """),
    Helper(
      ["find_file"],
      """
      def find_file(name):
          \"\"\"A file or folder beside the notebook, in the folder it was made from, or in NBRUN_DATA.\"\"\"
          folders = [".", SOURCE_FOLDER, os.environ.get("NBRUN_DATA", ".")]
          places = [Path(folder) / name for folder in folders]
          return str(next((place for place in places if place.exists()), name))
      """),
  ]
}
