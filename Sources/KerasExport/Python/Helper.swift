import Text

/// Python functions that stand at the head of a notebook where its cells use them.
struct Helper: Sendable {
  /// The first one is the helper's.
  let names: [String]
  let needs: [String]
  let code: String

  init(_ names: [String], needs: [String] = [], _ code: String) {
    self.names = names
    self.needs = needs
    self.code = code
  }

  /// In the order in which they are written.
  static let all: [Helper] =
    dataHelpers + textHelpers + vectorHelpers + trainingHelpers + sweepHelpers + figureHelpers
    + explainingHelpers + valueHelpers

  /// The helper's functions, and those of all helpers that it needs.
  static func whole(_ names: Set<Spelling>) -> [Helper] {
    var needed = names
    var open = names.map(\.text)
    while let name = open.popLast() {
      for helper in all where helper.names[0] == name {
        for need in helper.needs where needed.insert(need).inserted { open.append(need) }
      }
    }
    return all.filter { needed.contains($0.names[0]) }
  }
}
