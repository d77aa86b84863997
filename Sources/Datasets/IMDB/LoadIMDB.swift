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
  var paths: [String] = []
  for file in [PublicFile.imdbReviews, .imdbWordIndex] {
    switch try access.locate(file, isCancelled: isCancelled, report: report) {
    case .at(let path): paths.append(path)
    case .nowhere(let reason):
      guard access.allowsStandIn else { throw .unavailable(dataset: "imdb", reason: reason) }
      report(.standIn(dataset: "imdb", reason: reason))
      return try loadStandIn(options, isCancelled: isCancelled)
    }
  }
  let archive = try ZipArchive(DataFile(path: paths[0]))
  let work = Work()
  let total = max(archive.file.size, 1)
  let jobs = ["train", "test"].map { name in
    { @Sendable in RawSplit.result(name, from: archive, work: work) }
  }
  let splits = try work.run(jobs, isCancelled: isCancelled) { done in
    report(.reading(file: PublicFile.imdbReviews.name, fraction: Double(done) / Double(total)))
  }
  let wordIndex = try WordIndex(contentsOf: paths[1])
  let digest = ContentDigest.of(train: splits[0], test: splits[1])
  let data = try ReviewEncoding(options: options).encode(train: splits[0], test: splits[1])
  return Corpus(
    name: "imdb", train: data.train, test: data.test, wordIndex: wordIndex, isReal: true,
    digest: digest, source: paths[0], options: options)
}
