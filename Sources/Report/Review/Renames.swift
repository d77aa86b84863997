import Text

extension ReviewedReport {
  /// Which of some reports that are gone are which of some that are new, under another name: those whose
  /// cells have the most lines of code in common, and at least half of them.
  package static func renames(
    from old: [ReviewedReport], to new: [ReviewedReport]
  ) -> [(old: Int, new: Int)] {
    // Among so many nobody would look for one.
    guard !old.isEmpty, !new.isEmpty, old.count <= 10_000 / new.count else { return [] }
    let (before, after) = (old.map(\.lines), new.map(\.lines))
    var candidates: [(likeness: Double, old: Int, new: Int)] = []
    for first in before.indices {
      for second in after.indices {
        let most = max(before[first].count, after[second].count)
        let common = before[first].intersection(after[second]).count
        if most > 0, 2 * common >= most {
          candidates.append((Double(common) / Double(most), first, second))
        }
      }
    }
    candidates.sort { ($1.likeness, $0.old, $0.new) < ($0.likeness, $1.old, $1.new) }
    var pairs: [(old: Int, new: Int)] = []
    var taken: (old: Set<Int>, new: Set<Int>) = ([], [])
    for candidate in candidates
    where !taken.old.contains(candidate.old) && !taken.new.contains(candidate.new) {
      taken.old.insert(candidate.old)
      taken.new.insert(candidate.new)
      pairs.append((candidate.old, candidate.new))
    }
    return pairs
  }

  private var lines: Set<Spelling> {
    Set(cells.flatMap { cell in cell.codeLines.map { Spelling("\($0)") } })
  }
}
