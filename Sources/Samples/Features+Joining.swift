extension Features {
  /// The rows of these and behind them those of others; nil where they are of another kind or shape.
  package func joined(with other: Features) -> Features? {
    switch (self, other) {
    case (.sequences(let a), .sequences(let b)): return a.joined(with: b).map { .sequences($0) }
    case (.multiHot(let a), .multiHot(let b)):
      guard a.dimension == b.dimension else { return nil }
      return a.positions.joined(with: b.positions).map {
        .multiHot(MultiHot(positions: $0, dimension: a.dimension))
      }
    case (.tensor(let a), .tensor(let b)): return a.joined(with: b).map { .tensor($0) }
    default: return nil
    }
  }
}

extension Tensor {
  package func joined(with other: Tensor) -> Tensor? {
    guard !shape.isEmpty, !other.shape.isEmpty, shape.dropFirst() == other.shape.dropFirst() else {
      return nil
    }
    return Tensor(
      shape: [shape[0] + other.shape[0]] + shape.dropFirst(), values: values + other.values)
  }
}

extension Sequences {
  /// Words are copied only where the rows lie in different memory.
  package func joined(with other: Sequences) -> Sequences? {
    guard padding == other.padding else { return nil }
    if buffer === other.buffer {
      return Sequences(
        buffer: buffer, starts: starts + other.starts, counts: counts + other.counts,
        padding: padding)
    }
    let counts = counts + other.counts
    var starts: [Int] = []
    starts.reserveCapacity(counts.count)
    var total = 0
    for count in counts {
      starts.append(total)
      total += count
    }
    let joined = IndexBuffer(count: total) { memory in
      guard var place = memory.baseAddress else { return }
      for rows in [self, other] {
        for row in 0..<rows.count {
          let words = rows.words(ofRow: row)
          guard let from = words.baseAddress else { continue }
          place.update(from: from, count: words.count)
          place += words.count
        }
      }
    }
    return Sequences(buffer: joined, starts: starts, counts: counts, padding: padding)
  }
}
