import Samples
import Text

extension Source {
  /// A data set's samples checked against a model's input: their shape, every word index, and that
  /// no sequence is too short for a window.
  static func prepare(
    _ features: Features, for model: ModelDescription
  ) throws(TrainingError) -> Source {
    guard features.count > 0 else { throw .noSamples }
    let source: Source
    switch features {
    case .sequences(let rows): source = try Source(sequences: rows, kind: .words)
    case .multiHot(let rows):
      source = try Source(
        sequences: rows.positions, kind: .multiHot(dimension: rows.dimension))
    case .tensor(let tensor): source = try Source(tensor: tensor)
    }
    try source.checkLengths(model, features)
    try source.checkIndices(model, features)
    return source
  }

  private func checkLengths(
    _ model: ModelDescription, _ features: Features
  ) throws(TrainingError) {
    if case .tensor(let tensor) = features, model.inputShape.rank != 1 || tensor.shape.count != 2 {
      let got = TensorShape(tensor.shape.dropFirst().map { $0 })
      guard model.inputShape.admits(got) else {
        throw .shapeMismatch(
          expected: model.inputShape.sampleDescription, got: got.sampleDescription)
      }
      return
    }
    let size = model.inputShape.sizes.first ?? nil
    var checked: Set<Int> = []
    for row in 0..<count {
      let length = length(ofRow: row)
      guard checked.insert(length).inserted else { continue }
      if let size {
        guard length == size else {
          throw .shapeMismatch(
            expected: model.inputShape.sampleDescription,
            got: TensorShape([length]).sampleDescription)
        }
        // All other shapes were checked when the model was made.
      } else {
        try Self.checkWindows(model, length: length, sample: row)
      }
      // All rows have one length then.
      if padding != nil || tensor != nil { break }
    }
  }

  /// Walks a sequence of `length` through the layers.
  private static func checkWindows(
    _ model: ModelDescription, length: Int, sample: Int
  ) throws(TrainingError) {
    var lengths: [Int] = []
    for node in model.nodes {
      guard let first = node.inputs.first else {
        guard length > 0 else {
          throw .sampleTooShort(sample: sample, length: length, layer: node.name)
        }
        lengths.append(length)
        continue
      }
      var result = lengths[first]
      let isOpen = node.inputs.contains { (model.nodes[$0].shape.sizes.first ?? 0) == nil }
      if isOpen, let window = node.layer.description.movingWindow {
        result = window.count(over: result)
        guard result > 0 else {
          throw .sampleTooShort(sample: sample, length: length, layer: node.name)
        }
      }
      if isOpen, let other = node.inputs.first(where: { lengths[$0] != result }),
        case .concatenate = node.layer
      {
        throw .shapeMismatch(
          expected: "parts of one length in \(node.name)",
          got: "\(result) and \(lengths[other]) positions")
      }
      lengths.append(result)
    }
  }

  private func checkIndices(
    _ model: ModelDescription, _ features: Features
  ) throws(TrainingError) {
    let tables = model.nodes.compactMap { node -> Int? in
      if case .embedding(let layer) = node.layer { layer.inputDim } else { nil }
    }
    guard let rows = tables.min() else { return }
    switch kind {
    case .multiHot:
      if rows < 2, let row = (0..<count).first(where: { counts[$0] > 0 }) {
        throw .indexOutOfRange(index: 1, rows: rows, sample: row)
      }
    case .words:
      try checkWords(rows: rows)
    case .numbers(let rowSize):
      guard let values = tensor?.values else { return }
      for (place, value) in values.enumerated()
      where !(value > -1 && value < Float(rows)) || Int(value) >= rows {
        throw .indexOutOfRange(
          index: Int(exactly: value.rounded(.towardZero)) ?? .max, rows: rows,
          sample: place / max(rowSize, 1))
      }
    }
  }

  private func checkWords(rows: Int) throws(TrainingError) {
    for row in 0..<count {
      let words = UnsafeBufferPointer(start: words + starts[row], count: counts[row])
      // As unsigned numbers negative ones are too great.
      var greatest: UInt32 = 0
      for word in words { greatest = max(greatest, UInt32(bitPattern: word)) }
      if greatest >= UInt32(clamping: rows) {
        let bad = words.first { $0 < 0 || Int($0) >= rows } ?? 0
        throw .indexOutOfRange(index: Int(bad), rows: rows, sample: row)
      }
      if let padding, words.count < padding.length,
        padding.value < 0 || Int(padding.value) >= rows
      {
        throw .indexOutOfRange(index: Int(padding.value), rows: rows, sample: row)
      }
    }
  }
}
