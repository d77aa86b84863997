import Samples

/// The synthetic stand-in, encoded with the same options as the real reviews would be.
func loadStandIn(
  _ options: IMDBOptions, isCancelled: () -> Bool
) throws(DatasetError) -> Corpus {
  let vocabulary = StandInVocabulary(seed: StandIn.seed)
  let work = Work()
  let jobs = [UInt64(1), 2].map { number in
    { @Sendable () -> Result<RawSplit, DatasetError> in
      do throws(DatasetError) {
        return .success(try StandIn.split(number, of: vocabulary, work: work))
      } catch { return .failure(error) }
    }
  }
  let splits = try work.run(jobs, isCancelled: isCancelled) { _ in }
  let wordIndex = StandIn.rank(train: splits[0], test: splits[1], vocabulary: vocabulary)
  let digest = ContentDigest.of(train: splits[0], test: splits[1])
  let data = try ReviewEncoding(options: options).encode(train: splits[0], test: splits[1])
  return Corpus(
    name: "imdb", train: data.train, test: data.test, wordIndex: wordIndex, isReal: false,
    digest: digest, source: nil, options: options)
}
