/// Row `i` of E for each word index `i`. E: (words, channels).
///
/// Backward, the rows of E's gradient are sums over the places where their words stand, in the order
/// of samples and positions.
final class EmbeddingOp: Op {
  private let table: Parameter
  private let output: Slot
  private let extent: Extent
  private let channels: Int
  /// The pass's word indices, padding included.
  private let indices: Block<Int32>
  private let name: String

  init(_ context: borrowing OpContext, layer: Int) throws(TrainingError) {
    table = try context.parameter(layer, "embeddings")
    output = try context.output(layer)
    extent = context.graph.extents[layer]
    channels = table.shape[1]
    indices = try Block(count: context.capacity(layer, channels: 1))
    name = context.graph.node(layer).name
  }

  var description: String { "\(name): a row of \(channels) for each word" }

  func forward(_ pass: borrowing Pass) {
    let length = extent.positions(pass)
    let (source, rows) = (pass.source, pass.rows)
    let (channels, indices) = (channels, indices.base)
    let (table, out) = (UnsafePointer(table.values.base), output.values)
    pass.run(over: pass.count, work: length * channels) { range in
      for sample in range {
        let words = indices + sample * length
        Self.readWords(source, rows[sample], into: words, count: length)
        var row = out + sample * length * channels
        for position in 0..<length {
          row.update(from: table + Int(words[position]) * channels, count: channels)
          row += channels
        }
      }
    }
  }

  func backward(_ pass: borrowing Pass) {
    guard let gradients = table.gradients, let outputGradients = output.gradients else { return }
    if pass.isFirstPiece { gradients.clear() }
    let positions = pass.count * extent.positions(pass)
    let (channels, indices) = (channels, indices.base)
    let base = gradients.base
    // One chunk for each cache line of a row, so that no two write to one place.
    let width = 16
    pass.run(chunks: (channels + width - 1) / width) { chunk in
      let first = chunk * width
      let count = min(width, channels - first)
      for position in 0..<positions {
        let to = base + Int(indices[position]) * channels + first
        let from = outputGradients + position * channels + first
        for i in 0..<count { to[i] += from[i] }
      }
    }
  }

  private static func readWords(
    _ source: Source, _ row: Int, into out: UnsafeMutablePointer<Int32>, count: Int
  ) {
    switch source.kind {
    case .words:
      let wordCount = source.counts[row]
      var start = 0
      if let padding = source.padding {
        out.update(repeating: padding.value, count: count)
        if padding.side == .pre { start = count - wordCount }
      }
      (out + start).update(from: source.words + source.starts[row], count: wordCount)
    case .multiHot:
      out.update(repeating: 0, count: count)
      let words = source.words + source.starts[row]
      for i in 0..<source.counts[row] { out[Int(words[i])] = 1 }
    case .numbers:
      source.tensor?.values.withUnsafeBufferPointer { values in
        for i in 0..<count { out[i] = Int32(clamping: Int(values[row * count + i])) }
      }
    }
  }
}
