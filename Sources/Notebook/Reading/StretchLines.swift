import Text

/// What the lines between two borders are, as far as it decides how far a formula may reach.
struct StretchLines {
  /// Where each line begins, and where all end.
  private let bounds: [Int]
  private let text: [Unicode.Scalar]
  /// Where each line's text begins, behind the signs of lists and quotations.
  private(set) var textStart: [Int] = []
  private var quotationDepths: [Int] = []
  /// The last line of the sentence, and of the block, that each line belongs to.
  private var sentenceEnds: [Int] = []
  private var blockEnds: [Int] = []
  private var isRow: [Bool]
  /// The unescaped pipes of tables, and the ends of their lines.
  private var cellEnds: [Int] = []

  init(_ joined: JoinedLines) {
    bounds = joined.bounds
    text = joined.scalars
    let count = bounds.count - 1
    isRow = Array(repeating: false, count: count)
    for line in 0..<count {
      let lead = Self.lead(text, bounds[line]..<bounds[line + 1] - 1)
      textStart.append(lead.start)
      quotationDepths.append(lead.quotations)
    }
    findRows()
    sentenceEnds = Array(0..<count)
    blockEnds = Array(0..<count)
    for line in (0..<count).reversed() where line + 1 < count && !isRow[line] && !isRow[line + 1] {
      guard quotationDepths[line] == quotationDepths[line + 1], !isHeading(line),
        !isEmpty(line), !isEmpty(line + 1)
      else { continue }
      blockEnds[line] = blockEnds[line + 1]
      if !beginsBlock(line + 1) { sentenceEnds[line] = sentenceEnds[line + 1] }
    }
  }

  func number(at index: Int) -> Int {
    min(max(0, Notebook.firstIndex(in: bounds) { $0 > index } - 1), bounds.count - 2)
  }

  func isInTable(_ index: Int) -> Bool { isRow[number(at: index)] }

  /// How far a formula in a sentence may reach.
  func sentenceEnd(at index: Int) -> Int { end(at: index, sentenceEnds) }
  /// How far one between doubled dollars may.
  func blockEnd(at index: Int) -> Int { end(at: index, blockEnds) }

  private func end(at index: Int, _ lastLines: [Int]) -> Int {
    let line = number(at: index)
    if isRow[line] {
      let next = Notebook.firstIndex(in: cellEnds) { $0 >= index }
      return cellEnds.indices.contains(next) ? cellEnds[next] : bounds[line + 1] - 1
    }
    return bounds[lastLines[line] + 1] - 1
  }

  /// A range line by line, without the signs that the later lines begin with.
  func split(_ range: Range<Int>) -> [Range<Int>] {
    let first = number(at: range.lowerBound)
    // The line of the sign that ends it.
    let last = number(at: range.upperBound)
    return (first...max(first, last)).map { line in
      let start =
        line == first ? range.lowerBound : continuation(line, depth: quotationDepths[first])
      let end = line == last ? range.upperBound : bounds[line + 1] - 1
      return min(start, end)..<end
    }
  }

  private func continuation(_ line: Int, depth: Int) -> Int {
    var index = bounds[line]
    let end = bounds[line + 1] - 1
    var depth = depth
    while index < end, text[index].isBlank || text[index] == ">" && depth > 0 {
      if text[index] == ">" { depth -= 1 }
      index += 1
    }
    return index
  }

  // MARK: What a line is

  /// Past quotations' signs, blanks, and the signs of list items.
  private static func lead(
    _ text: [Unicode.Scalar], _ line: Range<Int>
  ) -> (start: Int, quotations: Int) {
    var index = line.lowerBound
    var quotations = 0
    while index < line.upperBound {
      if text[index].isBlank || text[index] == ">" {
        quotations += text[index] == ">" ? 1 : 0
        index += 1
      } else if let end = itemMark(text, index..<line.upperBound) {
        index = end
      } else {
        break
      }
    }
    return (index, quotations)
  }

  /// The end of an item's sign, with the blank after it.
  private static func itemMark(_ text: [Unicode.Scalar], _ line: Range<Int>) -> Int? {
    var index = line.lowerBound
    if "-+*".unicodeScalars.contains(text[index]) {
      index += 1
    } else {
      let digits = text[line].prefix(10).prefix { $0.isASCIIDigit }
      guard (1...9).contains(digits.count), digits.endIndex < line.upperBound,
        text[digits.endIndex] == "." || text[digits.endIndex] == ")"
      else { return nil }
      index = digits.endIndex + 1
    }
    return index < line.upperBound && text[index].isBlank ? index + 1 : nil
  }

  private func isEmpty(_ line: Int) -> Bool { textStart[line] >= bounds[line + 1] - 1 }

  private func isHeading(_ line: Int) -> Bool {
    let rest = text[textStart[line]..<bounds[line + 1] - 1]
    let signs = rest.prefix { $0 == "#" }
    return (1...6).contains(signs.count)
      && (signs.endIndex == rest.endIndex || rest[signs.endIndex].isBlank)
  }

  /// Whether it can't go on with the sentence of the line before.
  private func beginsBlock(_ line: Int) -> Bool {
    let start = continuation(line, depth: quotationDepths[line])
    let rest = text[start..<bounds[line + 1] - 1]
    guard let first = rest.first else { return true }
    if first == "<" || isHeading(line) || start < textStart[line] { return true }
    return (first == "=" || first == "-" || first == "*" || first == "_")
      && rest.allSatisfy { $0 == first || $0.isBlank }
  }

  /// The rows of tables: the line above one of hyphens, and all below.
  private mutating func findRows() {
    var isInTable = false
    for line in isRow.indices {
      if !isInTable, line > 0, isDelimiterRow(line) {
        isInTable = true
        isRow[line - 1] = true
      }
      isInTable =
        isInTable && !isEmpty(line) && quotationDepths[line] == quotationDepths[max(0, line - 1)]
      isRow[line] = isRow[line] || isInTable
    }
    for line in isRow.indices where isRow[line] {
      let end = bounds[line + 1] - 1
      var index = bounds[line]
      while index < end {
        if text[index] == "\\" { index += 1 } else if text[index] == "|" { cellEnds.append(index) }
        index += 1
      }
      cellEnds.append(end)
    }
  }

  private func isDelimiterRow(_ line: Int) -> Bool {
    let rest = text[continuation(line, depth: .max)..<bounds[line + 1] - 1]
    return rest.contains("|") && rest.contains("-")
      && rest.allSatisfy { $0 == "|" || $0 == "-" || $0 == ":" || $0.isBlank }
  }
}
