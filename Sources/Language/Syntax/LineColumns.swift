/// Which column a scalar of a line stands in: columns count what a reader sees as one character, a letter
/// with its accents, so that a caret stands under it. Nothing else is decided by characters.
struct LineColumns {
  /// For each scalar the number of characters before its own; empty where each scalar is one.
  private var numbers: [Int] = []

  init(_ text: String) {
    guard text.utf8.contains(where: { $0 >= 0x80 || $0 == 0x0d }) else { return }
    for (number, character) in text.enumerated() {
      for _ in character.unicodeScalars { numbers.append(number) }
    }
  }

  /// How many characters end before that of the scalar at an offset; at the end, how many there are.
  func characters(before offset: Int) -> Int {
    guard let last = numbers.last else { return offset }
    return offset < numbers.count ? numbers[offset] : last + 1
  }
}
