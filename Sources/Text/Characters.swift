// The one place that goes by characters (grapheme clusters, Unicode Standard Annex 29): what a reader
// counts in a line. For columns and widths, and for where a label is cut; never for what is compared,
// searched or split.

extension Substring {
  private var isASCIIWithoutPairs: Bool { utf8.allSatisfy { $0 < 0x80 && $0 != 0x0D } }

  /// How many characters a reader sees.
  @inline(never)
  package func characterCount() -> Int {
    isASCIIWithoutPairs ? utf8.count : count
  }

  /// The scalars at which characters begin, counted from 0; nil where each scalar is a character.
  @inline(never)
  package func characterStarts() -> [Int]? {
    guard !isASCIIWithoutPairs else { return nil }
    var starts: [Int] = []
    var offset = 0
    for character in self {
      starts.append(offset)
      offset += character.unicodeScalars.count
    }
    return starts
  }

  /// No more characters than a limit; of longer texts one less, and `…`.
  @inline(never)
  package func shortened(toCharacters limit: Int) -> String {
    // A character has at least one byte.
    guard utf8.count > limit, characterCount() > limit else { return String(self) }
    return String(prefix(Swift.max(1, limit - 1))) + "…"
  }
}

extension String {
  package func characterCount() -> Int { self[...].characterCount() }

  package func characterStarts() -> [Int]? { self[...].characterStarts() }

  package func shortened(toCharacters limit: Int) -> String {
    self[...].shortened(toCharacters: limit)
  }
}
