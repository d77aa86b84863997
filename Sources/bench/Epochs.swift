import Datasets
import Engine
import Samples

/// Trainings whose epochs are timed: from the end of one to the end of the next, validation included.
struct Epochs {
  let compiled: Compiled
  let train: Dataset
  let validation: Dataset?
  let batchSize: Int

  /// The seconds of `count` epochs after a first one, which is left out.
  func seconds(_ count: Int, threads: Int) throws -> [Double] {
    var options = FitOptions()
    options.epochs = count + 1
    options.batchSize = batchSize
    options.validation = validation
    options.seed = 1
    let runtime = Runtime(workers: Workers(threads: threads))
    var ends: [Double] = []
    _ = try fit(compiled, continuing: nil, on: train, options: options, runtime: runtime) {
      if $0.epochIsFinished { ends.append(now()) }
    }
    return zip(ends.dropFirst(), ends).map { $0 - $1 }
  }

  /// - Parameter data: The folder with the reviews.
  init(_ work: Work, data: String) throws {
    switch work {
    case .dense:
      compiled = try Models.dense()
      train = Self.numbers(10000, width: 784, classes: 10)
      validation = nil
      batchSize = 128
      return
    case .bostonTorch, .digitsTorch:
      let isBoston = work == .bostonTorch
      compiled = isBoston ? try Models.boston() : try Models.digits()
      train =
        isBoston
        ? Self.numbers(404, width: 13, classes: 50) : Self.numbers(1437, width: 64, classes: 10)
      validation = nil
      batchSize = isBoston ? 16 : 32
      return
    case .aEpoch, .aEpochTorch: (compiled, batchSize) = (try Models.a(), 512)
    case .cEpoch: (compiled, batchSize) = (try Models.c(), 512)
    case .convolutions: (compiled, batchSize) = (try Models.convolutions(), 128)
    default: (compiled, batchSize) = (try Models.b(), 128)
    }
    let reviews = try Reviews.load(from: data).train
    guard case .sequences(let rows) = reviews.x else { throw Failure("reviews are no sequences") }
    let x: Features =
      switch work {
      case .aEpoch, .aEpochTorch: .multiHot(try multiHot(rows, dimension: 10000))
      case .cEpoch: .sequences(rows.padded(length: 256, side: .post, truncating: .pre, value: 0))
      default: .sequences(rows.padded(length: 500, side: .post, truncating: .post, value: 0))
      }
    let all = Dataset(x: x, y: reviews.y)
    let isShort = work == .convolutions
    train = all.rows(at: Array(10000..<(isShort ? 15000 : reviews.count)))
    validation = all.rows(at: Array(0..<(isShort ? 2500 : 10000)))
  }

  /// Numbers without meaning: the time does not depend on them.
  private static func numbers(_ count: Int, width: Int, classes: Int) -> Dataset {
    let stream = RandomStream(seed: 1, purpose: .shuffle, 0)
    let values = (0..<count * width).map { stream.uniform(UInt64($0)) }
    let labels = (0..<count).map { Float($0 * 7 % classes) }
    return Dataset(
      x: .tensor(Tensor(shape: [count, width], values: values)),
      y: Tensor(shape: [count], values: labels))
  }
}
