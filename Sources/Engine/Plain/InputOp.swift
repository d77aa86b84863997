extension Input {
  package func plainOp(_ context: borrowing OpContext, layer: Int) throws(TrainingError) -> any Op {
    try InputOp(context, layer: layer)
  }
}

/// Writes the samples of a pass out as numbers: multi-hot rows as zeros and ones, word indices as
/// they are with their padding.
final class InputOp: Op {
  private let output: Slot
  private let extent: Extent

  init(_ context: borrowing OpContext, layer: Int) throws(TrainingError) {
    output = try context.output(layer)
    extent = context.graph.extents[layer]
  }

  var description: String { "input: samples as numbers" }

  func forward(_ pass: borrowing Pass) {
    let source = pass.source
    let rows = pass.rows
    let size = extent.count(pass)
    let values = output.values
    pass.run(over: pass.count, work: size * 4) { range in
      for sample in range {
        Self.write(source, rows[sample], to: values + sample * size, count: size)
      }
    }
  }

  private static func write(
    _ source: Source, _ row: Int, to out: UnsafeMutablePointer<Float>, count: Int
  ) {
    switch source.kind {
    case .numbers:
      source.tensor?.values.withUnsafeBufferPointer { values in
        guard let start = values.baseAddress else { return }
        out.update(from: start + row * count, count: count)
      }
    case .multiHot:
      out.update(repeating: 0, count: count)
      let positions = source.words + source.starts[row]
      for i in 0..<source.counts[row] { out[Int(positions[i])] = 1 }
    case .words:
      let words = source.words + source.starts[row]
      let wordCount = source.counts[row]
      var start = 0
      if let padding = source.padding {
        out.update(repeating: Float(padding.value), count: count)
        if padding.side == .pre { start = count - wordCount }
      }
      for i in 0..<wordCount { out[start + i] = Float(words[i]) }
    }
  }

  func backward(_ pass: borrowing Pass) {}
}
