import Text

/// The rows of a file of word vectors that were passed over, though they were asked for.
package struct PassedOverRows: Sendable {
  /// How many words are not UTF-8 text. word2vec's own program writes such words where it cuts long
  /// ones off.
  package private(set) var notUTF8 = 0
  /// How many words stand in an earlier row already.
  package private(set) var repeated = 0
  private var firstNotUTF8 = 0
  private var firstRepeated: (word: String, row: Int, first: Int)?

  mutating func noteNotUTF8(row: Int) {
    if notUTF8 == 0 { firstNotUTF8 = row }
    notUTF8 += 1
  }

  mutating func noteRepeated(_ word: String, row: Int, first: Int) {
    if repeated == 0 { firstRepeated = (word, row, first) }
    repeated += 1
  }

  /// What a reader of the figures should know; nil where no row was passed over. Rows are counted from
  /// 1, without the header.
  package var warning: String? {
    var parts: [String] = []
    if notUTF8 == 1 {
      parts.append("the word in row \(firstNotUTF8) is not UTF-8 text and was passed over")
    } else if notUTF8 > 1 {
      parts.append(
        "\(grouped(notUTF8)) words are not UTF-8 text and were passed over, the first in row "
          + "\(firstNotUTF8)")
    }
    if let (word, row, first) = firstRepeated {
      let place = "\"\(shortened(word))\", in rows \(first) and \(row)"
      parts.append(
        repeated == 1
          ? "one word stands there twice, and the first row counts: \(place)"
          : "\(grouped(repeated)) rows repeat an earlier word, and the first row of each counts: "
            + "\(place), and others")
    }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }
}
