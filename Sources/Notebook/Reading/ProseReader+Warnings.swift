import Prose
import Text

/// What a reader of the page would miss, with its place.
extension ProseReader {
  mutating func warn(_ range: SourceRange, _ message: String, hint: String? = nil) {
    guard warningsLeft > 0 else { return }
    warningsLeft -= 1
    diagnostics.warn(range, message, hint: hint)
  }

  mutating func warn(
    place line: Int, _ start: Int, _ end: Int, _ message: String, hint: String? = nil
  ) {
    warn(lines(line).columns.range(line: line, from: start, to: end), message, hint: hint)
  }

  mutating func warn(_ place: LinePlace, _ message: String, hint: String? = nil) {
    warn(place: place.line, place.start, place.end, message, hint: hint)
  }

  mutating func warnOfPercent(_ range: SourceRange, _ written: String) {
    warn(
      range, "a percent sign in an address is written %25",
      hint: "write \(written.shortened(toCharacters: 80))")
  }

  /// What text holds that was hardly meant as text; where it stands is looked up when the leaf is read.
  mutating func noteDoubtful(_ literal: String) {
    if literal.contains("$") { showsDollars = true }
    guard literal.contains("[") || literal.contains("](") || literal.contains("<!--") else {
      return
    }
    if literal.contains("](") { mayHoldFaultyAddresses = true }
    if literal.contains("<!--") { showsComment = true }
    guard literal.contains("[^") else { return }
    for part in literal.split(separator: "[").dropFirst(literal.hasPrefix("[") ? 0 : 1)
    where part.hasPrefix("^") {
      guard let end = part.firstIndex(of: "]") else { continue }
      let name = part[..<end].unicodeScalars.dropFirst()
      if !name.isEmpty, !name.contains(where: \.isWhitespace) {
        undefinedNotes.append(marks.unmark(String(Substring(name))))
      }
    }
  }

  mutating func warnOfLeaf() {
    if mayHoldFaultyAddresses {
      for address in FaultyAddresses.withBlanks(in: leaf, of: source) {
        warn(
          address.place, "this is shown as it stands: an address holds no blanks",
          hint: "write <\(address.written.shortened(toCharacters: 60))>, or %20 for each blank")
      }
    }
    if showsComment {
      let first = firstIndex(in: text.openComments) { $0.line >= leaf.lowerBound }
      for place in text.openComments[first...].prefix(while: { leaf.contains($0.line) }) {
        warn(
          place, "this comment is shown: it does not end in its paragraph or its table's cell",
          hint: "close it with -->, or put it on lines of its own")
      }
    }
    if showsDollars { warnOfOpenFormulas() }
    if !undefinedNotes.isEmpty { warnOfUndefinedNotes() }
    (mayHoldFaultyAddresses, showsComment, showsDollars, undefinedNotes) = (false, false, false, [])
  }

  /// The cells of a table's row stand in one line, so each is told once.
  private mutating func warnOfOpenFormulas() {
    let formulas = text.openFormulas
    var number = firstIndex(in: formulas) { $0.place.line >= leaf.lowerBound }
    while number < formulas.count, leaf.contains(formulas[number].place.line) {
      let (place, delimiters) = (formulas[number].place, formulas[number].delimiters)
      if openFormulasTold.insert(number).inserted {
        warn(
          place, "this formula is shown as it stands: it is never closed",
          hint: delimiters == .ticks
            ? "close it with `$ in the same line; a dollar sign to be seen is written \\$"
            : "close it with $$, before the next empty line; dollar signs to be seen are written \\$\\$"
        )
      }
      number += 1
    }
  }

  mutating func warnOfUndefinedNotes() {
    var place = (line: leaf.lowerBound, offset: 0)
    for name in undefinedNotes {
      var start = (line: leaf.lowerBound, offset: 0)
      // Behind a backslash it is meant as text.
      if find("\\[^\(name)]".scalars, from: &start) != nil { continue }
      guard let found = find("[^\(name)]".scalars, from: &place) else { continue }
      guard !isCaption else {
        warn(found, "a caption has no footnotes: this is shown as it stands")
        continue
      }
      warn(
        found, "there is no footnote `\(name.shortened(toCharacters: 60))`",
        hint: "write it on a line of its own: [^\(name.shortened(toCharacters: 60))]: …")
    }
  }

  /// The next such sign in the leaf's lines, from a place on, which then is behind it; nil, and the place
  /// behind the leaf, where there is none.
  mutating func find(
    _ sign: [Unicode.Scalar], from place: inout (line: Int, offset: Int)
  ) -> LinePlace? {
    while leaf.contains(place.line) {
      let scalars = lines(place.line).scalars
      let start = scalars.indices.dropFirst(place.offset).first {
        scalars[$0] == sign.first && scalars[$0...].starts(with: sign)
      }
      if let start {
        place.offset = start + sign.count
        return LinePlace(line: place.line, start: start, end: place.offset)
      }
      place = (place.line + 1, 0)
    }
    return nil
  }

  /// Where the address of a link or a picture stands; of one that is not known, its paragraph.
  mutating func range(of node: MarkdownNode) -> SourceRange {
    guard let place = marks.place(ofAddress: node.url) else { return leafRange }
    let line = lines(place.line)
    var end = place.start
    var depth = 0
    while end < line.scalars.count, !line.scalars[end].isWhitespace, line.scalars[end] != ">" {
      if line.scalars[end] == "(" { depth += 1 }
      if line.scalars[end] == ")" { depth -= 1 }
      if depth < 0 { break }
      end += line.scalars[end] == "\\" ? 2 : 1
    }
    return line.columns.range(
      line: place.line, from: place.start, to: max(place.start + 1, min(end, line.scalars.count)))
  }

  var leafRange: SourceRange {
    SourceRange(
      line: leaf.lowerBound, column: source.line(leaf.lowerBound).indentation + 1, length: 1)
  }
}
