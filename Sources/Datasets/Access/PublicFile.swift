/// A file that anybody can download: where it is and how to tell that it is whole.
struct PublicFile: Sendable {
  let name: String
  let address: String
  /// SHA-256 of the file at `address`, in hexadecimal.
  let sha256: String
  /// Bytes of the file at `address`.
  let size: Int

  private static let folder = "https://storage.googleapis.com/tensorflow/tf-keras-datasets/"

  /// Keras's copy of the reviews of A. Maas et al., "Learning Word Vectors for Sentiment Analysis",
  /// ACL 2011.
  static let imdbReviews = PublicFile(
    name: "imdb.npz", address: folder + "imdb.npz",
    sha256: "69664113be75683a8fe16e3ed0ab59fda8886cb3cd7ada244f7d9544e4676b9f", size: 17_464_789)

  /// The ranks of its words.
  static let imdbWordIndex = PublicFile(
    name: "imdb_word_index.json", address: folder + "imdb_word_index.json",
    sha256: "027313fe9a320280f3bf0fac5baf58c4a683cf39a7ed9c3d3d3912bde4284cf6", size: 1_641_221)
}
