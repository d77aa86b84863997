import Text

/// HTML comments: nothing of them is ever shown. A comment ends at the first `-->`, as in CommonMark
/// 0.31; cmark-gfm, which follows an older version, is shown those in sentences without their insides.
enum Comments {
  static let opening: [Unicode.Scalar] = ["<", "!", "-", "-"]
  private static let closing: [Unicode.Scalar] = ["-", "-", ">"]

  /// Where a comment that begins at `start` ends; nil where it is never closed. `<!-->` and `<!--->`
  /// are comments.
  static func end(in text: [Unicode.Scalar], from start: Int) -> Int? {
    var index = start + 2
    while index + closing.count <= text.count {
      if text[index] == "-", text[index...].starts(with: closing) { return index + closing.count }
      index += 1
    }
    return nil
  }
}
