import Samples

/// Learns a vector for each word from the words that stand around it, by negative sampling (Mikolov,
/// Sutskever, Chen, Corrado, Dean, 'Distributed representations of words and phrases and their
/// compositionality', 2013).
///
/// The columns of the tables are shared out to parts, the places of the text are taken in groups. For a
/// group each part works out what its columns add to the scores; when all have, each moves its columns of
/// the rows, place after place, by the same gradients. So nothing is copied, a group's scores miss only
/// what the group itself finds out, and nothing depends on which thread did what.
///
/// - Parameters:
///   - sentences: Rows of word indices; windows do not reach beyond a row.
///   - first: Indices below this stand for no word, nor do `markers`.
///   - progress: Called now and then, on this thread.
/// - Throws: `noSamples` where no word occurs often enough, `lossIsNotFinite` where vectors grew beyond
///   all numbers, `cancelled`, `outOfMemory`.
package func learnVectors(
  _ sentences: Sequences, first: Int, markers: Set<Int32> = [], options: WordVectorOptions,
  runtime: Runtime, progress: (WordVectorProgress) -> Void = { _ in }
) throws(TrainingError) -> LearnedVectors {
  let words = TrainingWords(
    sentences, first: first, markers: markers, minCount: options.minCount, sample: options.sample)
  guard !words.indices.isEmpty else { throw .noSamples }
  let training = try WordVectorTraining(words, options: options, runtime: runtime)
  for epoch in 0..<options.epochs { try training.runEpoch(epoch, progress: progress) }
  let values = training.vectors
  guard values.allSatisfy(\.isFinite) else {
    throw .lossIsNotFinite(value: .nan, epoch: options.epochs, batch: 0)
  }
  return LearnedVectors(
    words: words.indices, counts: words.counts, dimension: options.dimension, values: values)
}
