import Samples
import Text

/// Samples of numbers with a label each, to train on and to test with.
package struct NumberSamples: Sendable {
  package let name: String
  package let train: Dataset
  package let test: Dataset
  /// What single precision leaves out of the samples' numbers, where it leaves out any.
  package let rests: (train: SampleRest, test: SampleRest)?
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
    columns: [String]? = nil, rests: (train: SampleRest, test: SampleRest)? = nil
  ) {
    self.rests = rests
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
  init(_ x: NumberArray, _ y: NumberArray, rows: [Int]) {
    self.init(x: .tensor(x.rows(rows)), y: y.rows(rows))
  }
}
