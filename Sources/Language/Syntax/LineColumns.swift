import Text

/// Which column a scalar of a line stands in: columns count what a reader sees as one character, a letter
/// with its accents, so that a caret stands under it. Nothing else is decided by characters.
struct LineColumns {
  /// For each scalar the number of characters before its own; empty where each scalar is one.
  private var numbers: [Int] = []

  init(_ text: String) {
    guard let starts = text.characterStarts() else { return }
    let ends = starts.dropFirst() + [text.unicodeScalars.count]
    for (number, (start, end)) in zip(starts, ends).enumerated() {
      for _ in start..<end { numbers.append(number) }
    }
  }

  /// How many characters end before that of the scalar at an offset; at the end, how many there are.
  func characters(before offset: Int) -> Int {
    guard let last = numbers.last else { return offset }
    return offset < numbers.count ? numbers[offset] : last + 1
  }
}
