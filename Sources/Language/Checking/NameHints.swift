import Notebook
import Text

/// Which known name was most likely meant by an unknown one. Of thousands of unknown names among thousands
/// of known ones, only the first are looked for: a hint may be missing, a check may not take minutes.
struct NameHints {
  /// How much may still be compared, in names of about eight letters.
  private(set) var left = 100_000

  /// A hint, or nil where no name is near.
  ///
  /// - Parameter shown: How a name is written in the hint.
  mutating func hint(
    for word: String, among names: @autoclosure () -> [String], shown: (String) -> String = { $0 }
  ) -> String? {
    // What can be said of words of any length.
    guard left > 0, word.utf8.count <= 400 else { return nil }
    let names = names()
    let cost = names.count * (1 + word.utf8.count / 8)
    left -= cost
    guard left >= 0 else { return nil }
    if let twin = LookAlikes.twin(of: word, among: names) {
      return "`\(shown(twin))` looks the same, but is spelled with other characters"
    }
    return nearestName(to: word, in: names).map { "did you mean `\(shown($0))`?" }
  }
}
