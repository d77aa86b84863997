/// A block of numbers, row by row: `shape[0]` samples of `shape[1...]`.
package struct Tensor: Sendable, Equatable {
  package var shape: [Int]
  package var values: [Float]

  package init(shape: [Int], values: [Float]) {
    precondition(shape.reduce(1, *) == values.count, "a tensor's values fill its shape")
    self.shape = shape
    self.values = values
  }

  /// The number of values in one sample.
  package var rowSize: Int { shape.dropFirst().reduce(1, *) }
}

/// What a model takes: one row a sample.
package enum Features: Sendable {
  case sequences(Sequences)
  case multiHot(MultiHot)
  case tensor(Tensor)

  /// The number of samples.
  package var count: Int {
    switch self {
    case .sequences(let rows): rows.count
    case .multiHot(let rows): rows.count
    case .tensor(let tensor): tensor.shape.first ?? 0
    }
  }

  /// The samples with these numbers, in this order. Each number is in `0..<count`.
  package func rows(at indices: [Int]) -> Features {
    switch self {
    case .sequences(let rows): return .sequences(rows.rows(at: indices))
    case .multiHot(let rows):
      return .multiHot(
        MultiHot(positions: rows.positions.rows(at: indices), dimension: rows.dimension))
    case .tensor(let tensor):
      let size = tensor.rowSize
      let values = [Float](unsafeUninitializedCapacity: indices.count * size) { chosen, count in
        tensor.values.withUnsafeBufferPointer { values in
          guard size > 0, let from = values.baseAddress, let to = chosen.baseAddress else { return }
          for (place, index) in indices.enumerated() {
            (to + place * size).initialize(from: from + index * size, count: size)
          }
        }
        count = indices.count * size
      }
      return .tensor(Tensor(shape: [indices.count] + tensor.shape.dropFirst(), values: values))
    }
  }
}

/// Samples with what is to be predicted for each.
package struct Dataset: Sendable {
  package var x: Features
  /// One row a sample: a label of 0 or 1, a class, or one value for each class.
  package var y: Tensor

  package init(x: Features, y: Tensor) {
    self.x = x
    self.y = y
  }

  package var count: Int { x.count }

  package func rows(at indices: [Int]) -> Dataset {
    guard case .tensor(let labels) = Features.tensor(y).rows(at: indices) else { return self }
    return Dataset(x: x.rows(at: indices), y: labels)
  }
}
