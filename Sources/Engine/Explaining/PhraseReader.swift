import Kernels
import Samples
import Text

/// A phrase of a text that filters chose, and what they add to the score for it.
package struct Phrase: Sendable, Equatable {
  /// Its first word's place in the row; negative or beyond the words where it reaches into padding.
  package var start: Int
  package var length: Int
  /// How many filters chose it.
  package var filters: Int
  package var score: Double
}

/// Reads texts with a trained model of pooled filters, and tells the phrases that they chose.
package final class PhraseReader {
  private struct Branch {
    let part: PooledFilters.Branch
    /// For each word its projections by all filters: (words, taps · padded filters).
    let table: Block<Float>
    let paddedFilters: Int
    let bias: [Float]
    let words: Int
  }

  private let branches: [Branch]
  /// The last layer's weights, one for each filter.
  private let weights: [Float]
  /// What the score is without any phrase.
  package let constant: Double
  private let runtime: Runtime
  private let greatestTaps: Int

  package init(
    _ model: TrainedModel, _ filters: PooledFilters, runtime: Runtime
  ) throws(TrainingError) {
    let nodes = model.compiled.model.nodes
    func weight(_ number: Int, _ name: String) -> NamedWeight? {
      model.weights.first { $0.name == "\(nodes[number].name)/\(name)" }
    }
    guard let last = weight(filters.last, "kernel") else {
      throw .internalFault("no weights of the last layer")
    }
    weights = last.values
    constant = Double(weight(filters.last, "bias")?.values.first ?? 0)
    self.runtime = runtime
    greatestTaps = filters.branches.map(\.taps).max() ?? 1
    var branches: [Branch] = []
    for part in filters.branches {
      guard let kernel = weight(part.convolution, "kernel"),
        let embedding = weight(part.embedding, "embeddings"), embedding.shape.count == 2,
        part.firstInput + part.filters <= weights.count
      else { throw .internalFault("no weights of a convolution") }
      let bias = weight(part.convolution, "bias")?.values
      branches.append(
        try Self.branch(
          part, kernel, embedding, bias: bias ?? [Float](repeating: 0, count: part.filters), runtime
        ))
    }
    self.branches = branches
  }

  /// Projects all words by all filters of a branch.
  private static func branch(
    _ part: PooledFilters.Branch, _ kernel: NamedWeight, _ embedding: NamedWeight, bias: [Float],
    _ runtime: Runtime
  ) throws(TrainingError) -> Branch {
    let (words, channels) = (embedding.shape[0], embedding.shape[1])
    let padded = TextBranch.padded(part.filters)
    let width = part.taps * padded
    let table = try Block<Float>(count: words.times(width))
    let vectors = try Block(copying: embedding.values)
    let matrix = try Block<Float>(count: channels.times(width))
    for tap in 0..<part.taps {
      for channel in 0..<channels {
        for filter in 0..<part.filters {
          matrix.base[channel * width + tap * padded + filter] =
            kernel.values[(tap * channels + channel) * part.filters + filter]
        }
      }
    }
    let size = 256
    runtime.run(chunks: (words + size - 1) / size) { chunk in
      let first = chunk * size
      runtime.kernels.pointee.matmul(
        false, false, min(size, words - first), width, channels, vectors.base + first * channels,
        channels, matrix.base, width, table.base + first * width, width, false)
    }
    return Branch(part: part, table: table, paddedFilters: padded, bias: bias, words: words)
  }

  /// The phrases of each of some rows, by branch and then by place, each once. Rows are read on all
  /// workers; what comes out never depends on how many there are.
  package func phrases(of rows: Sequences) throws(TrainingError) -> [[Phrase]] {
    let least = branches.map(\.words).min() ?? 0
    for row in 0..<rows.count {
      for word in rows.words(ofRow: row) where word < 0 || Int(word) >= least {
        throw .indexOutOfRange(index: Int(word), rows: least, sample: row)
      }
      guard rows.length(ofRow: row) >= greatestTaps else {
        throw .sampleTooShort(sample: row, length: rows.length(ofRow: row), layer: "conv1d")
      }
    }
    var found = [[Phrase]](repeating: [], count: rows.count)
    let size = 64
    found.withUnsafeMutableBufferPointer { found in
      nonisolated(unsafe) let found = found
      runtime.run(chunks: (rows.count + size - 1) / size) { chunk in
        for row in chunk * size..<min(rows.count, (chunk + 1) * size) {
          found[row] = self.phrases(rows, row)
        }
      }
    }
    guard !runtime.cancellation.isCancelled else { throw .cancelled }
    return found
  }

  private func phrases(_ rows: Sequences, _ row: Int) -> [Phrase] {
    // Padding repeats one value: more of it than the widest window gives no other windows.
    let words = rows.words(ofRow: row)
    let padding = min(rows.length(ofRow: row) - words.count, greatestTaps)
    let fill = [Int32](repeating: rows.padding?.value ?? 0, count: padding)
    let isBefore = rows.padding?.side == .pre
    let text = isBefore ? fill + Array(words) : Array(words) + fill
    return branches.flatMap { phrases(text, $0, offset: isBefore ? -padding : 0) }
  }

  private func phrases(_ text: [Int32], _ branch: Branch, offset: Int) -> [Phrase] {
    let part = branch.part
    let windows = text.count - part.taps + 1
    guard windows > 0 else { return [] }
    var values = [Float](repeating: -.infinity, count: branch.paddedFilters)
    var places = [Int32](repeating: 0, count: branch.paddedFilters)
    runtime.kernels.pointee.greatest_windows(
      windows, part.taps, branch.paddedFilters, text, branch.table.base,
      part.taps * branch.paddedFilters, branch.paddedFilters, &values, &places)
    branch.bias.withUnsafeBufferPointer { bias in
      values.withUnsafeMutableBufferPointer { values in
        guard let base = values.baseAddress else { return }
        part.activation.apply(
          runtime.kernels, rows: 1, units: part.filters, bias: bias.baseAddress, base)
      }
    }
    // A filter that stays silent has chosen nothing.
    var chosen: [(place: Int32, score: Double)] = []
    chosen.reserveCapacity(part.filters)
    for filter in 0..<part.filters where values[filter] != 0 {
      chosen.append(
        (places[filter], Double(weights[part.firstInput + filter]) * Double(values[filter])))
    }
    var phrases: [Phrase] = []
    var numbers: [Int32: Int] = [:]
    for (place, score) in chosen {
      if let number = numbers[place] {
        phrases[number].filters += 1
        phrases[number].score += score
      } else {
        numbers[place] = phrases.count
        phrases.append(
          Phrase(start: Int(place) + offset, length: part.taps, filters: 1, score: score))
      }
    }
    return phrases.sorted { $0.start < $1.start }
  }
}
