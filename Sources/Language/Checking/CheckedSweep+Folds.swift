import Text

extension CheckedSweep {
  /// The axis whose choices select folds: the number of each run's fold is its choice. Nil where there is
  /// none, and where it has one choice alone.
  package var foldAxis: Int? {
    let folds = rows.map { $0.body.foldNumbers }
    return axes.indices.first { axis in
      let choices = rows.map { $0.choices[axis].constant?.whole }
      return Set(choices).count > 1
        && zip(folds, choices).allSatisfy { folds, choice in
          !folds.isEmpty && folds.allSatisfy { $0 == choice }
        }
    }
  }
}

extension CheckedExpression {
  /// The numbers of the folds that this selects, where they are known.
  fileprivate var foldNumbers: [Int?] {
    var found: [Int?] = []
    if case .index(let base, .one(let place)) = node, case .folds = base.type {
      found.append(place.constant?.whole)
    }
    for part in parts { found += part.foldNumbers }
    return found
  }
}
