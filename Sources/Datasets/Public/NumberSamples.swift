import Samples
import Text

/// Samples of numbers with a label each, to train on and to test with.
package struct NumberSamples: Sendable {
  package let name: String
  package let train: Dataset
  package let test: Dataset
  /// What the classes are called, where they have names.
  package let classes: [String]?
  /// Whether labels are classes, not numbers.
  package let hasClasses: Bool
  /// What the numbers of a sample are called.
  package let columns: [String]?
  /// 32 hexadecimal digits that depend on the samples, the labels and their order.
  package let digest: String

  init(
    name: String, train: Dataset, test: Dataset, classes: [String]? = nil, hasClasses: Bool = true,
    columns: [String]? = nil
  ) {
    self.name = name
    self.train = train
    self.test = test
    self.classes = classes
    self.hasClasses = hasClasses
    self.columns = columns
    var hash = Mix128()
    for part in [train, test] {
      for tensor in [part.x.tensor, part.y].compactMap({ $0 }) {
        for size in tensor.shape { hash.update(UInt64(size)) }
        tensor.values.withUnsafeBytes { hash.update($0) }
      }
    }
    digest = hash.hexadecimal
  }
}

extension Features {
  fileprivate var tensor: Tensor? { if case .tensor(let tensor) = self { tensor } else { nil } }
}

extension Dataset {
  init(_ x: NumberArray, _ y: NumberArray, rows: ArraySlice<Int>) {
    self.init(x: .tensor(x.rows(rows)), y: y.rows(rows))
  }
}

/// How samples are divided.
package struct SampleSplit: Sendable, Hashable {
  /// The share that is kept for testing; 0 keeps all for training.
  package var testShare: Double
  /// The seed of the order.
  package var seed: Int

  package init(testShare: Double = 0.2, seed: Int = 113) {
    self.testShare = testShare
    self.seed = seed
  }

  private func order(_ count: Int) -> [Int] {
    var generator = MersenneTwister(seed: UInt32(truncatingIfNeeded: seed))
    return generator.permutation(count)
  }

  /// Keras's way: the order that NumPy's `RandomState(seed).shuffle` gives, the first
  /// `int(count · (1 − share))` for training.
  func keras(_ count: Int) -> (train: ArraySlice<Int>, test: ArraySlice<Int>) {
    let order = order(count)
    let border = Self.kerasBorder(count, testShare: testShare)
    return (order[..<border], order[border...])
  }

  static func kerasBorder(_ count: Int, testShare: Double) -> Int {
    min(max(Int(Double(count) * (1 - testShare)), 0), count)
  }

  /// As texts are divided: the same order, the last `round(count · share)` for testing, halves rounded
  /// up.
  func own(_ count: Int) -> (train: ArraySlice<Int>, test: ArraySlice<Int>) {
    let order = order(count)
    let tested = Int((Double(count) * testShare + 0.5).rounded(.down))
    let border = count - min(max(tested, 0), count)
    return (order[..<border], order[border...])
  }
}
