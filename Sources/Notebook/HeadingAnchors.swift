/// Ids for headings, made as GitHub makes them, so that links inside a notebook work there and in the
/// report: lower case, letters, digits, hyphens and underscores stay, blanks become hyphens. Each is
/// used once.
struct HeadingAnchors {
  private var taken: Set<String> = []
  private var nextNumber: [String: Int] = [:]

  mutating func reserve(_ id: String) {
    taken.insert(id)
  }

  mutating func anchor(for heading: String) -> String {
    var name = ""
    for character in heading.lowercased() {
      if character.isLetter || character.isNumber || character == "-" || character == "_" {
        name.append(character)
      } else if character == " " {
        name.append("-")
      }
    }
    if name.isEmpty { name = "section" }
    var anchor = name
    while !taken.insert(anchor).inserted {
      let number = nextNumber[name, default: 1]
      nextNumber[name] = number + 1
      anchor = "\(name)-\(number)"
    }
    return anchor
  }
}
