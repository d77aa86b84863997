import Text

/// Ids for headings, made as GitHub makes them, so that links inside a notebook work there and in the
/// report: lower case, letters with their marks, digits, hyphens and underscores stay, blanks become
/// hyphens. Each is used once.
struct HeadingAnchors {
  private var taken: Set<Spelling> = []
  private var nextNumber: [Spelling: Int] = [:]

  mutating func reserve(_ id: String) {
    taken.insert(id)
  }

  func isTaken(_ id: String) -> Bool { taken.contains(id) }

  mutating func anchor(for heading: String) -> String {
    var name = String.UnicodeScalarView()
    var followsLetter = false
    for scalar in heading.lowercased().unicodeScalars {
      let isKept = scalar.isLetter || scalar.isNumber || scalar == "-" || scalar == "_"
      if isKept || followsLetter && scalar.isMark {
        name.append(scalar)
        followsLetter = true
        continue
      }
      if scalar == " " { name.append("-") }
      followsLetter = false
    }
    let base = name.isEmpty ? "section" : String(name)
    var anchor = base
    while !taken.insert(anchor).inserted {
      let number = nextNumber[base, default: 1]
      nextNumber[base] = number + 1
      anchor = "\(base)-\(number)"
    }
    return anchor
  }
}
