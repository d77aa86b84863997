import Datasets
import Platform

/// Loading `imdb.npz`.
enum Reviews {
  /// The reviews with 10,000 words, decoded anew, or with a `cache` folder from its copy.
  static func load(
    from folder: String, cache: String? = nil, numWords: Int? = 10000
  ) throws -> Corpus {
    let access = DataAccess(
      choice: .folder(Path(folder)), userCacheFolder: cache.map { Path($0) }, offline: true,
      allowsStandIn: false)
    return try loadIMDB(
      IMDBOptions(numWords: numWords), access: access, isCancelled: { false }, report: { _ in })
  }

  /// The seconds of five loadings without a decoded copy.
  static func seconds(from folder: String) throws -> [Double] {
    try (0..<5).map { _ in
      let start = now()
      _ = try load(from: folder)
      return now() - start
    }
  }

  /// The seconds of five loadings from the copy that one before them made.
  static func secondsAgain(from folder: String) throws -> [Double] {
    try withTemporaryFolder { cache in
      _ = try load(from: folder, cache: cache)
      return try (0..<5).map { _ in
        let start = now()
        _ = try load(from: folder, cache: cache)
        return now() - start
      }
    }
  }
}

/// A folder that is there while `body` runs.
func withTemporaryFolder<T>(_ body: (String) throws -> T) throws -> T {
  let scratch = try ScratchFolder("nbrun-bench")
  return try withExtendedLifetime(scratch) { try body("\(scratch.path)") }
}
