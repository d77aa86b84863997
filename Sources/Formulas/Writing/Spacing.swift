/// The spaces between the atoms of a row (The TeXbook, chapter 18), in eighteenths of an M's width.
struct Spacing {
  /// The atoms' classes, after signs that join nothing have become ordinary ones; spaces have none.
  private(set) var classes: [AtomClass?]
  /// What stands before each atom, and behind the last one.
  private(set) var gaps: [Int]

  /// - Parameters:
  ///   - isScript: Most spaces are left out in scripts.
  ///   - startsInside: Whether something stands before the row, as in a cell behind `&`.
  init(_ row: Row, isScript: Bool, startsInside: Bool = false) {
    let nodes = row.items.map(\.node)
    classes = nodes.map { $0.isSpace ? nil : $0.atomClass }
    gaps = [Int](repeating: 0, count: nodes.count + 1)
    var before: AtomClass? = startsInside ? .ordinary : nil
    var last: Int?
    for place in nodes.indices {
      guard let atomClass = classes[place] else { continue }
      if atomClass == .binary {
        switch before {
        case nil, .binary, .op, .relation, .open, .punctuation: classes[place] = .ordinary
        default: break
        }
      } else if before == .binary, [.relation, .close, .punctuation].contains(atomClass), let last {
        classes[last] = .ordinary
      }
      before = classes[place]
      last = place
    }
    if before == .binary, let last { classes[last] = .ordinary }
    var left: AtomClass? = startsInside ? .ordinary : nil
    for place in nodes.indices {
      guard let right = classes[place] else { continue }
      if let left { gaps[place] = Self.gap(left, right, isScript: isScript) }
      left = right
    }
  }

  private static func gap(_ left: AtomClass, _ right: AtomClass, isScript: Bool) -> Int {
    let entry = table[left.rawValue][right.rawValue]
    return entry < 0 ? (isScript ? 0 : -entry) : entry
  }

  /// By classes in their order; what is negative is left out in scripts. Pairs that can't be are 0.
  private static let table = [
    [0, 3, -4, -5, 0, 0, 0, -3],
    [3, 3, 0, -5, 0, 0, 0, -3],
    [-4, -4, 0, 0, -4, 0, 0, -4],
    [-5, -5, 0, 0, -5, 0, 0, -5],
    [0, 0, 0, 0, 0, 0, 0, 0],
    [0, 3, -4, -5, 0, 0, 0, -3],
    [-3, -3, 0, -3, -3, -3, -3, -3],
    [-3, 3, -4, -5, -3, 0, -3, -3],
  ]
}
