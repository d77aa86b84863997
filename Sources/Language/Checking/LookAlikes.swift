/// Texts that differ in their scalars and look alike all the same: an `é` may be one scalar, or an `e` and
/// an accent. This is what Swift's own comparison finds, by canonical equivalence, and all it is used for.
enum LookAlikes {
  /// The first of these names that looks like a word without being it.
  static func twin(of word: String, among names: [String]) -> String? {
    let isPlain = word.utf8.allSatisfy { $0 < 0x80 }
    return names.first { name in
      // Two texts of ASCII are never equivalent.
      (!isPlain || !name.utf8.allSatisfy { $0 < 0x80 })
        && name == word && !name.utf8.elementsEqual(word.utf8)
    }
  }
}
