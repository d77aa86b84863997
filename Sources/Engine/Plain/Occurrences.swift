import Kernels

/// Where each distinct word of a pass stands: positions sorted by word, ascending for each word, so
/// that what is added up for a word is added up in one order, and words may be shared out.
///
/// A word that stands in very many places (padding, say) is added up in segments of a fixed length,
/// whose sums are then added.
final class Occurrences {
  private struct Segment {
    let slot: Int32
    let start: Int32
    let count: Int32
    /// The place of its own for its sum, where its word has several segments.
    let partial: Int32?
  }

  /// A word of several segments.
  private struct Several {
    let slot: Int
    let firstPartial: Int
    let count: Int
  }

  private static let segmentLength = 512
  /// Occurrences and words of a chunk of work.
  private static let chunkOccurrences = 1024
  private static let chunkWords = 256

  /// Positions sorted by word.
  private let sorted: Block<Int32>
  /// For each range of samples and each word, the next place in `sorted`.
  private let next: Block<Int32>
  private let partials: Block<Float>
  private var segments: [Segment] = []
  private var several: [Several] = []
  /// The first segments of the chunks.
  private var chunks: [Int] = []

  /// The number of the row of each word of a table in `PassWordIndices.rows`.
  private let slotOfWord: Block<Int32>
  private let slots: Int

  /// - Parameters:
  ///   - words: The rows of the table.
  ///   - capacity: The greatest number of positions of a pass.
  ///   - greatestWidth: The most values that are added up for a word at once.
  init(words: Int, capacity: Int, greatestWidth: Int) throws(TrainingError) {
    slots = min(words, capacity)
    sorted = try Block(count: capacity)
    next = try Block(count: slots.times(TouchedRows.setCount))
    let mostPartials = 2.times(capacity / Self.segmentLength)
    partials = try Block(count: mostPartials.times(greatestWidth))
    slotOfWord = try Block(count: words)
    segments.reserveCapacity(slots.adding(mostPartials))
    several.reserveCapacity(mostPartials)
    chunks.reserveCapacity(slots.adding(mostPartials).adding(1))
  }

  /// Sorts the positions of a pass, `length` a sample.
  ///
  /// - Parameter gap: A position is known as `sample · (length + gap) + position`.
  func sort(_ pass: borrowing Pass, _ words: PassWordIndices, length: Int, gap: Int) {
    let (count, rowCount, rows) = (pass.count, words.rowCount, words.rows)
    let (slotOfWord, next, sorted, base) = (slotOfWord.base, next.base, sorted.base, words.base)
    for slot in 0..<rowCount { slotOfWord[Int(rows[slot])] = Int32(truncatingIfNeeded: slot) }
    let size = TouchedRows.rangeSize(count)
    let ranges = (count + size - 1) / size
    pass.run(chunks: ranges) { range in
      let next = next + range * rowCount
      next.update(repeating: 0, count: rowCount)
      for place in range * size * length..<min(count, (range + 1) * size) * length {
        next[Int(slotOfWord[Int(base[place])])] += 1
      }
    }
    if pass.isCancelled { return }
    cut(rowCount, ranges: ranges)
    pass.run(chunks: ranges) { range in
      let next = next + range * rowCount
      for sample in range * size..<min(count, (range + 1) * size) {
        for position in 0..<length {
          let slot = Int(slotOfWord[Int(base[sample * length + position])])
          sorted[Int(next[slot])] = Int32(
            truncatingIfNeeded: sample * (length + gap) + position)
          next[slot] += 1
        }
      }
    }
  }

  /// Turns the ranges' counts into places, and cuts the words into segments and chunks.
  private func cut(_ rowCount: Int, ranges: Int) {
    let next = next.base
    segments.removeAll(keepingCapacity: true)
    several.removeAll(keepingCapacity: true)
    chunks.removeAll(keepingCapacity: true)
    var (place, partial, inChunk) = (0, 0, Int.max)
    for slot in 0..<rowCount {
      let start = place
      for range in 0..<ranges {
        let count = Int(next[range * rowCount + slot])
        next[range * rowCount + slot] = Int32(truncatingIfNeeded: place)
        place += count
      }
      let pieces = (place - start + Self.segmentLength - 1) / Self.segmentLength
      if pieces > 1 {
        several.append(Several(slot: slot, firstPartial: partial, count: pieces))
      }
      for piece in 0..<pieces {
        let first = start + piece * Self.segmentLength
        if inChunk >= Self.chunkOccurrences
          || segments.count - (chunks.last ?? 0) >= Self.chunkWords
        {
          chunks.append(segments.count)
          inChunk = 0
        }
        segments.append(
          Segment(
            slot: Int32(truncatingIfNeeded: slot), start: Int32(truncatingIfNeeded: first),
            count: Int32(truncatingIfNeeded: min(place - first, Self.segmentLength)),
            partial: pieces > 1 ? Int32(truncatingIfNeeded: partial) : nil))
        inChunk += min(place - first, Self.segmentLength)
        if pieces > 1 { partial += 1 }
      }
    }
    chunks.append(segments.count)
  }

  /// For each distinct word the sum of `width` values from `x + position · ldx` over its positions.
  ///
  /// - Parameter target: Where the sum for a word, by its number among the pass's words, goes.
  func sum(
    _ pass: borrowing Pass, _ x: UnsafePointer<Float>, ldx: Int, width: Int, accumulates: Bool,
    to target: (Int) -> UnsafeMutablePointer<Float>
  ) {
    let (kernels, sorted, partials) = (pass.kernels, sorted.base, partials.base)
    segments.withUnsafeBufferPointer { segments in
      chunks.withUnsafeBufferPointer { chunks in
        pass.run(chunks: chunks.count - 1) { chunk in
          for segment in segments[chunks[chunk]..<chunks[chunk + 1]] {
            let to = segment.partial.map { partials + Int($0) * width }
            kernels.pointee.sum_rows(
              Int(segment.count), sorted + Int(segment.start), nil, width, x, ldx,
              to ?? target(Int(segment.slot)), to == nil && accumulates)
          }
        }
      }
    }
    if pass.isCancelled { return }
    for word in several {
      kernels.pointee.column_sums(
        word.count, width, partials + word.firstPartial * width, width, target(word.slot),
        accumulates)
    }
  }

  /// The number among the pass's words of a word that `sort` or `number` has seen.
  func slot(of word: Int32) -> Int32 { slotOfWord.base[Int(word)] }

  /// Numbers the words of a pass; `sort` does so itself.
  func number(_ words: PassWordIndices) {
    for slot in 0..<words.rowCount {
      slotOfWord.base[Int(words.rows[slot])] = Int32(truncatingIfNeeded: slot)
    }
  }
}
