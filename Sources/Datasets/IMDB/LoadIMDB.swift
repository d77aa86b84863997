import Platform
import Samples

/// Loads the IMDB reviews as Keras's `imdb.load_data` does, from wherever they are found.
///
/// - Parameters:
///   - isCancelled: Asked every few milliseconds, on the calling thread.
///   - report: Told of downloads, of reading and of the stand-in, on the calling thread.
package func loadIMDB(
  _ options: IMDBOptions, access: DataAccess, isCancelled: () -> Bool, report: (DataEvent) -> Void
) throws(DatasetError) -> Corpus {
  try options.check()
  if case .synthetic = access.choice {
    return try loadStandIn(options, isCancelled: isCancelled)
  }
  var paths: [Path] = []
  for file in [PublicFile.imdbReviews, .imdbWordIndex] {
    switch try access.locate(file, isCancelled: isCancelled, report: report) {
    case .at(let path): paths.append(path)
    case .nowhere(let reason):
      guard access.allowsStandIn else { throw .unavailable(dataset: "imdb", reason: reason.text) }
      report(.standIn(dataset: "imdb", reason: reason.text))
      return try loadStandIn(options, isCancelled: isCancelled)
    }
  }
  let load = IMDBLoad(
    file: try DataFile(path: paths[0]), wordsPath: paths[1], options: options,
    cacheFolder: access.userCacheFolder)
  return try load.run(isCancelled: isCancelled, report: report)
}

/// Reading the two files: first the words, beside a look into the cache; then, if need be, both
/// splits of the reviews side by side.
private struct IMDBLoad: Sendable {
  let file: DataFile
  let wordsPath: Path
  let options: IMDBOptions
  let cacheFolder: Path?
  let work = Work()

  /// What a thread brings home.
  private enum Part: Sendable {
    case words(WordIndex)
    case cached(DecodedCache?, DecodedReviews?)
  }

  func run(
    isCancelled: () -> Bool, report: (DataEvent) -> Void
  ) throws(DatasetError) -> Corpus {
    let parts = try work.run(
      [{ @Sendable in lookIntoCache() }, { @Sendable in readWords() }], isCancelled: isCancelled,
      report: { _ in })
    guard case .cached(let cache, let copy) = parts[0], case .words(let words) = parts[1] else {
      throw .cancelled
    }
    if let copy { return corpus(copy, words) }
    let decoded = try decode(isCancelled: isCancelled, report: report)
    cache?.store(decoded)
    return corpus(decoded, words)
  }

  private func lookIntoCache() -> Result<Part, DatasetError> {
    guard let cacheFolder else { return .success(.cached(nil, nil)) }
    do throws(DatasetError) {
      let cache = try DecodedCache(folder: cacheFolder, file: file, options: options, work: work)
      return .success(.cached(cache, cache.load()))
    } catch { return .failure(error) }
  }

  private func readWords() -> Result<Part, DatasetError> {
    do throws(DatasetError) {
      return .success(.words(try WordIndex(contentsOf: wordsPath)))
    } catch { return .failure(error) }
  }

  private func decode(
    isCancelled: () -> Bool, report: (DataEvent) -> Void
  ) throws(DatasetError) -> DecodedReviews {
    let archive = try ZipArchive(file)
    let jobs = ["train", "test"].map { name in
      { @Sendable in RawSplit.result(name, from: archive, work: work) }
    }
    let total = Double(max(file.size, 1))
    let splits = try work.run(jobs, isCancelled: isCancelled) { done in
      report(.reading(file: PublicFile.imdbReviews.name, fraction: min(Double(done) / total, 1)))
    }
    let digest = ContentDigest.of(train: splits[0], test: splits[1])
    let data = try ReviewEncoding(options: options).encode(train: splits[0], test: splits[1])
    return DecodedReviews(train: data.train, test: data.test, digest: digest)
  }

  private func corpus(_ reviews: DecodedReviews, _ words: WordIndex) -> Corpus {
    Corpus(
      name: "imdb", train: reviews.train, test: reviews.test, wordIndex: words, isReal: true,
      digest: reviews.digest, source: file.path, options: options)
  }
}
