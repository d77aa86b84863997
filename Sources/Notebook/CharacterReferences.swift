import Text

/// `&#x202E;` and its like (CommonMark, section 2.5).
enum CharacterReferences {
  /// The longest reference that counts: `&#1234567;`.
  private static let longest = 10

  /// Where a line has references to what would be hidden in prose.
  static func hidden(in line: [Unicode.Scalar]) -> [Range<Int>] {
    var places: [Range<Int>] = []
    var index = 0
    while index < line.count {
      guard line[index] == "&",
        let end = line[index...].prefix(longest).firstIndex(of: ";"),
        isHidden(line[(index + 1)..<end])
      else {
        index += 1
        continue
      }
      places.append(index..<end + 1)
      index = end + 1
    }
    return places
  }

  private static func isHidden(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
    let name = String(scalars: name)
    if name == "lrm" || name == "rlm" { return true }
    guard let number = name.removing(prefix: "#") else { return false }
    let code =
      (number.removing(prefix: "x") ?? number.removing(prefix: "X")).map { UInt32($0, radix: 16) }
      ?? UInt32(number)
    return code.flatMap(Unicode.Scalar.init)?.isHiddenInProse ?? false
  }
}
