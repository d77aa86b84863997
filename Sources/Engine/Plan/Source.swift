import Samples

/// A data set's samples in the form in which a model's first ops read them.
///
/// Word indices and multi-hot rows stay lists of numbers: row `r` is `counts[r]` numbers from
/// `words + starts[r]`. Every index has been checked against the embedding's rows before.
package final class Source: @unchecked Sendable {
  package enum Kind: Sendable, Equatable {
    /// Word indices; rows may be filled up to `padding.length`.
    case words
    /// Sorted, distinct positions of ones in rows of `dimension` values.
    case multiHot(dimension: Int)
    /// Numbers, `rowSize` a sample.
    case numbers(rowSize: Int)
  }

  package let kind: Kind
  /// The number of samples.
  package let count: Int
  package let words: UnsafePointer<Int32>
  package let starts: UnsafePointer<Int>
  package let counts: UnsafePointer<Int>
  package let padding: Padding?
  /// The greatest number of indices in a row, padding included (for `numbers`: `rowSize`).
  package let greatestLength: Int
  /// The samples of `numbers`.
  package let tensor: Tensor?

  private let owner: Sequences
  private let startBlock: Block<Int>
  private let countBlock: Block<Int>

  init(sequences: Sequences, kind: Kind) throws(TrainingError) {
    self.kind = kind
    owner = sequences
    count = sequences.count
    words = sequences.buffer.base
    padding = sequences.padding
    tensor = nil
    startBlock = try Block(count: sequences.count)
    countBlock = try Block(count: sequences.count)
    var greatest = padding?.length ?? 0
    for row in 0..<sequences.count {
      startBlock.base[row] = sequences.starts[row]
      countBlock.base[row] = sequences.counts[row]
      greatest = max(greatest, sequences.counts[row])
    }
    starts = UnsafePointer(startBlock.base)
    counts = UnsafePointer(countBlock.base)
    if case .multiHot(let dimension) = kind { greatest = dimension }
    greatestLength = greatest
  }

  init(tensor: Tensor) throws(TrainingError) {
    kind = .numbers(rowSize: tensor.rowSize)
    owner = Sequences([])
    count = tensor.shape.first ?? 0
    words = owner.buffer.base
    padding = nil
    self.tensor = tensor
    greatestLength = tensor.rowSize
    startBlock = try Block(count: 0)
    countBlock = try Block(count: 0)
    starts = UnsafePointer(startBlock.base)
    counts = UnsafePointer(countBlock.base)
  }

  /// The number of values that a model sees of a sample, padding included.
  package func length(ofRow row: Int) -> Int {
    switch kind {
    case .words: padding?.length ?? counts[row]
    case .multiHot(let dimension): dimension
    case .numbers(let rowSize): rowSize
    }
  }
}
