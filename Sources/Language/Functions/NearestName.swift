/// The name that was most likely meant.
package enum NearestName {
  /// The nearest of `names` to `word`, where it is near enough: at most a third of its letters need
  /// changing (insertion, deletion, replacement, or exchange of neighbours).
  package static func of(_ word: String, among names: some Sequence<String>) -> String? {
    let letters = Array(word.lowercased().prefix(64))
    var best: (name: String, distance: Int)?
    for name in names.sorted() {
      let distance = distance(letters, Array(name.lowercased().prefix(64)))
      if distance < best?.distance ?? .max { best = (name, distance) }
    }
    guard let best, best.distance <= max(1, min(letters.count, best.name.count) / 3) else {
      return nil
    }
    return best.name
  }

  /// Optimal string alignment distance.
  private static func distance(_ a: [Character], _ b: [Character]) -> Int {
    guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in 1...a.count {
      var row = [i]
      for j in 1...b.count {
        var cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          cost = min(cost, beforeLast[j - 2] + 1)
        }
        row.append(cost)
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }
}
