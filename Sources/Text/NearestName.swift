/// The candidate most like a misspelt word, or nil where none is near: at most a third of the
/// letters may differ (one for short words). Capitals don't count, and two neighbours swapped count
/// as one difference.
package func nearestName(to word: String, in candidates: some Sequence<String>) -> String? {
  guard word.utf8.count <= 64 else { return nil }
  let lowered = letters(word)
  var best: (name: String, distance: Int)?
  for candidate in candidates {
    guard candidate.utf8.count <= 256 else { continue }
    let other = letters(candidate)
    let allowed = max(1, min(lowered.count, other.count) / 3)
    guard abs(other.count - lowered.count) <= allowed,
      let distance = editDistance(lowered, other, atMost: allowed)
    else { continue }
    // Candidates may come in any order; the answer must not depend on it.
    if let best {
      guard distance < best.distance || distance == best.distance && candidate < best.name
      else { continue }
    }
    best = (candidate, distance)
  }
  return best?.name
}

/// The same among spellings.
package func nearestName(to word: String, in candidates: some Sequence<Spelling>) -> String? {
  nearestName(to: word, in: candidates.lazy.map(\.text))
}

private func letters(_ word: String) -> [UInt32] {
  if word.utf8.allSatisfy({ $0 < 0x80 }) {
    return word.utf8.map { UInt32((0x41...0x5A).contains($0) ? $0 + 0x20 : $0) }
  }
  return word.lowercased().unicodeScalars.map(\.value)
}

/// Damerau and Levenshtein's distance, each pair of letters swapped at most once; nil above a limit.
private func editDistance(_ a: [UInt32], _ b: [UInt32], atMost limit: Int) -> Int? {
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  var row = last
  for i in a.indices {
    row[0] = i + 1
    for j in b.indices {
      var cost = min(last[j] + (a[i] == b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        cost = min(cost, beforeLast[j - 1] + 1)
      }
      row[j + 1] = cost
    }
    // A swap may still come from the row before.
    if min(row.min() ?? 0, last.min() ?? 0) > limit { return nil }
    (beforeLast, last, row) = (last, row, beforeLast)
  }
  return last[b.count] <= limit ? last[b.count] : nil
}
