import Datasets
import Engine
import Samples

/// Learning word vectors from all words of the training reviews.
enum Vectors {
  /// The seconds of two trainings with the standard options.
  static func seconds(_ work: Work, from folder: String, threads: Int) throws -> [Double] {
    let corpus = try Reviews.load(from: folder, numWords: nil)
    guard case .sequences(let rows) = corpus.train.x else {
      throw Failure("reviews are no sequences")
    }
    var options = WordVectorOptions()
    options.algorithm = work == .cbow ? .cbow : .skipGram
    let runtime = Runtime(workers: Workers(threads: threads))
    return try (0..<2).map { _ in
      let start = now()
      _ = try learnVectors(
        rows, first: corpus.indexFrom + 1, options: options, runtime: runtime)
      return now() - start
    }
  }
}
