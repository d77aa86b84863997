import Text

/// Takes a comment out of a sentence, so that no other Markdown comes of what stands around it.
struct CommentInSentence {
  private var place: LinkPlaces.Place
  private let first: [Unicode.Scalar]
  private let last: [Unicode.Scalar]

  static func edits(
    _ place: LinkPlaces.Place, _ lines: inout LastLine, in source: SourceFile
  ) -> [MarkdownEdit] {
    var comment = CommentInSentence(
      place: place, first: lines(place.line).scalars, last: lines(place.endLine).scalars)
    let text = comment.replacement()
    var edits = MarkdownEdit.replacing(comment.place, by: text, in: source)
    if comment.makesBlock, place.start > 0 {
      edits.append(
        MarkdownEdit(
          line: place.line, start: place.start - 1, end: place.start - 1, piece: .text("\\")))
    }
    return edits
  }

  private mutating func replacement() -> String {
    let before = place.start > 0 ? first[place.start - 1] : nil
    let after = place.end < last.count ? last[place.end] : nil
    let beyond = last[min(place.end, last.count)...].first { !Self.isDelimiter($0) }
    let ahead = first[..<place.start].last { !Self.isDelimiter($0) }
    if after == nil || Self.isDelimiter(after) && !Self.isWord(beyond) {
      // A blank at a line's end would break it, one before a closing sign would disarm that.
      while place.start > 0, first[place.start - 1].isBlank { place.start -= 1 }
    } else if Self.isDelimiter(before), !Self.isWord(ahead) {
      while place.end < last.count, last[place.end].isBlank { place.end += 1 }
    }
    // Within a word an underscore is no sign.
    if after == "_", Self.isWord(before), Self.isWord(beyond) { return " " }
    if before == "_", Self.isWord(after), Self.isWord(ahead) { return " " }
    let digits = Self.lead(first[..<place.start])
    if !digits.isEmpty, digits.allSatisfy(\.isASCIIDigit), after == "." || after == ")" {
      return "\\"
    }
    return ""
  }

  /// Whether what stands before it would open a list or a heading.
  private var makesBlock: Bool {
    let lead = Self.lead(first[..<place.start])
    guard let sign = lead.last, place.end >= last.count || last[place.end].isBlank else {
      return false
    }
    return lead.allSatisfy { "-+*#=".unicodeScalars.contains($0) }
      || (sign == "." || sign == ")") && lead.dropLast().allSatisfy(\.isASCIIDigit)
  }

  private static func lead(_ text: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    text.drop { $0.isBlank || $0 == ">" }
  }

  private static func isDelimiter(_ scalar: Unicode.Scalar?) -> Bool {
    scalar == "*" || scalar == "_" || scalar == "~"
  }

  private static func isWord(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { $0.isLetter || $0.isNumber } ?? false
  }
}
