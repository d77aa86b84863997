import Prose
import Text

/// Looks through a notebook's lines for what is to be marked: inline values, addresses, comments in
/// sentences, formulas. What turns out to be code has its text back, so only what may reach over lines
/// has to be kept in its place: nothing reaches over an empty line or a fence.
struct MarkScanner {
  private(set) var marks: [Marks.Mark] = []
  private(set) var formulas: [FormulaSource] = []
  /// Where comments begin that never end, as far as their sentences go.
  private(set) var openComments: [LinePlace] = []
  private(set) var openFormulas: [OpenFormula] = []
  private let source: SourceFile

  init(_ source: SourceFile, firstLine: Int) {
    self.source = source
    var start = firstLine
    for number in Range(from: firstLine, through: source.lines.count + 1) {
      let line = source.line(number)
      guard number > source.lines.count || line.isBlank || Self.isFence(line) else { continue }
      if start < number { scan(start..<number) }
      start = number + 1
    }
  }

  /// Whether a line begins with a fence, behind the signs of lists and quotations.
  private static func isFence(_ line: String) -> Bool {
    guard line.contains("```") || line.contains("~~~") else { return false }
    let rest = line.unicodeScalars.drop {
      $0.isBlank || $0.isASCIIDigit || ">-+*.)".unicodeScalars.contains($0)
    }
    return rest.starts(with: "```".unicodeScalars) || rest.starts(with: "~~~".unicodeScalars)
  }

  private mutating func scan(_ lines: Range<Int>) {
    let isMarked = lines.contains { number in
      source.line(number).utf8.contains { "$<]:".utf8.contains($0) }
    }
    guard isMarked else { return }
    var scan = StretchScan(lines, source, firstFormula: formulas.count)
    scan.run()
    formulas += scan.formulas
    marks += scan.marks
    openComments += scan.openComments
    openFormulas += scan.openFormulas
    // Values: wherever nothing else was marked.
    var taken: [Int: [LinePlace]] = [:]
    for mark in scan.marks { taken[mark.place.line, default: []].append(mark.place) }
    for number in lines where source.line(number).contains(InlineValue.sign) {
      let scalars = source.line(number).scalars
      let others = taken[number] ?? []
      var next = 0
      for end in Self.ends(of: InlineValue.sign, in: scalars) {
        while next < others.count, others[next].end < end { next += 1 }
        if next < others.count, others[next].start < end { continue }
        if next < others.count, others[next].start == end, others[next].end == end { continue }
        marks.append(.init(place: LinePlace(line: number, start: end, end: end), kind: .value))
      }
    }
  }

  private static func ends(of word: String, in text: [Unicode.Scalar]) -> [Int] {
    let word = word.scalars
    guard text.count >= word.count else { return [] }
    return (0...(text.count - word.count)).filter {
      text[$0] == word[0] && text[$0...].starts(with: word)
    }.map { $0 + word.count }
  }
}

/// Where a formula seems to begin, which never ends: it stays text.
struct OpenFormula {
  var place: LinePlace
  var delimiters: ProseFormula.Delimiters
}

/// The scalars of lines between two borders.
private struct StretchScan {
  private(set) var marks: [Marks.Mark] = []
  private(set) var formulas: [FormulaSource] = []
  private(set) var openComments: [LinePlace] = []
  private(set) var openFormulas: [OpenFormula] = []
  private let firstFormula: Int
  private let joined: JoinedLines
  private let text: [Unicode.Scalar]
  private let code: CodeSpans
  private let lines: StretchLines
  private var index = 0
  private var openBrackets = 0
  /// Up to which end no closing sign was found: none will be, from further on.
  private var noDouble = -1

  init(_ range: Range<Int>, _ source: SourceFile, firstFormula: Int) {
    self.firstFormula = firstFormula
    joined = JoinedLines(range, of: source)
    text = joined.scalars
    code = CodeSpans(text)
    lines = StretchLines(joined)
  }

  mutating func run() {
    while index < text.count {
      switch text[index] {
      case "\\": index += 2
      case "`": index = code.end(from: index)
      case "<": takeTag()
      case "[":
        openBrackets += 1
        index += 1
      case "]": takeBracket()
      case "$": takeFormula()
      case "h", "H", "w", "W": takeBareAddress()
      default: index += 1
      }
    }
  }

  private func scalar(_ index: Int) -> Unicode.Scalar? {
    text.indices.contains(index) ? text[index] : nil
  }

  private mutating func mark(_ range: Range<Int>, _ kind: Marks.Kind) {
    marks.append(.init(place: joined.place(of: range), kind: kind))
  }

  // MARK: Comments and addresses

  private mutating func takeTag() {
    guard !text[index...].starts(with: Comments.opening) else { return takeComment() }
    let scheme = text[(index + 1)...].prefix {
      $0.isASCIILetter || $0.isASCIIDigit || "+.-".unicodeScalars.contains($0)
    }
    if scheme.first?.isASCIILetter == true, scalar(scheme.endIndex) == ":" {
      mark(scheme.endIndex + 1..<scheme.endIndex + 1, .address)
      index = scheme.endIndex
      let address = text[index...].prefix { !$0.isWhitespace && $0 != "<" && $0 != ">" }
      if scalar(address.endIndex) == ">" { index = address.endIndex }
    }
    index += 1
  }

  /// An address by itself, as GitHub makes a link of it: a dollar in it begins no formula.
  private mutating func takeBareAddress() {
    let rest = text[index...]
    let isAddress = ["http://", "https://", "www."].contains { start in
      rest.count > start.utf8.count
        && zip(rest, start.unicodeScalars).allSatisfy {
          $0 == $1 || $0.isASCIILetter && Unicode.Scalar($0.value | 0x20) == $1
        }
    }
    guard isAddress, !isWord(index - 1) else {
      index += 1
      return
    }
    index = rest.prefix { !$0.isWhitespace && !"<`]".unicodeScalars.contains($0) }.endIndex
  }

  private mutating func takeComment() {
    let start = index
    guard let end = Comments.end(in: text, from: start) else {
      openComments.append(joined.place(of: start..<start + Comments.opening.count))
      index = text.count
      return
    }
    index = end
    // At a line's start it is a block, whose end cmark-gfm finds.
    let line = lines.number(at: start)
    guard lines.textStart[line] < start else { return }
    let inside = start + Comments.opening.count..<max(start + Comments.opening.count, end - 3)
    for part in lines.split(inside) { mark(part, .comment) }
  }

  private mutating func takeBracket() {
    index += 1
    if openBrackets > 0 {
      openBrackets -= 1
      if scalar(index) == "(" { return markAddress(index + 1) }
    }
    let line = lines.number(at: index)
    let start = lines.textStart[line]
    if scalar(index) == ":", scalar(start) == "[", scalar(start + 1) != "^" {
      markAddress(index + 1)
    }
  }

  /// Only in the same line: at the start of the next a mark could hide a list.
  private mutating func markAddress(_ start: Int) {
    index = start
    var place = start
    while let next = scalar(place), next.isBlank { place += 1 }
    if scalar(place) == "<" {
      place += 1
      if let next = scalar(place), "!/?".unicodeScalars.contains(next) { return }
    }
    guard let next = scalar(place), !next.isLineEnd else { return }
    mark(place..<place, .address)
    index = addressEnd(from: place, isInAngles: scalar(place - 1) == "<") ?? place
  }

  /// Where a link's address ends (CommonMark, section 6.3); nil where it is none.
  private func addressEnd(from start: Int, isInAngles: Bool) -> Int? {
    var place = start
    var depth = 0
    while let next = scalar(place), !next.isLineEnd {
      switch next {
      case "\\": place += 1
      case ">" where isInAngles: return place
      case "<" where isInAngles: return nil
      case "(" where !isInAngles:
        depth += 1
        // Deeper ones are none.
        if depth > 32 { return nil }
      case ")" where !isInAngles:
        if depth == 0 { return place }
        depth -= 1
      case _ where next.isBlank && !isInAngles: return depth == 0 ? place : nil
      default: break
      }
      place += 1
    }
    return isInAngles || depth > 0 ? nil : place
  }

  // MARK: Formulas

  private mutating func takeFormula() {
    let start = index
    var run = 0
    while scalar(start + run) == "$" { run += 1 }
    index += run
    guard !isWord(start - 1), let next = scalar(index) else { return }
    switch run {
    case 1 where next == "`":
      let ticks = code.run(at: index)
      let end = code.end(from: index)
      guard end > index + ticks, scalar(end) == "$",
        lines.split(index + ticks..<end - ticks).count == 1
      else { return note(start..<index + ticks, .ticks) }
      add(index..<end, .ticks, inside: index + ticks..<end - ticks)
      index = end + 1
    case 1:
      guard !next.isWhitespace, !isTag(index), let end = singleEnd() else { return }
      add(index..<end, .dollars)
      index = end + 1
    case 2:
      guard let end = doubleEnd() else { return note(start..<index, .doubled) }
      add(index..<end, .doubled)
      index = end + 2
    default: break
    }
  }

  /// A formula that is not closed; signs at the end of a block open none.
  private mutating func note(_ signs: Range<Int>, _ delimiters: ProseFormula.Delimiters) {
    let rest = text[signs.upperBound..<max(signs.upperBound, lines.blockEnd(at: signs.lowerBound))]
    guard rest.contains(where: { !$0.isWhitespace }) else { return }
    openFormulas.append(OpenFormula(place: joined.place(of: signs), delimiters: delimiters))
  }

  private func isTag(_ index: Int) -> Bool {
    scalar(index) == "<" && (scalar(index + 1).map { $0.isASCIILetter || $0 == "/" } ?? false)
  }

  private func isWord(_ index: Int) -> Bool {
    scalar(index).map { $0.isLetter || $0.isNumber } ?? false
  }

  /// Where a formula ends that begins here: at the next dollar, if that follows no blank and no letter,
  /// digit or dollar follows it. So prices stay prices.
  private func singleEnd() -> Int? {
    let limit = lines.sentenceEnd(at: index)
    var place = index
    while place < limit, text[place] != "$" { place = placeBehind(place) }
    guard place < limit, place > index, !text[place - 1].isWhitespace, !isWord(place + 1) else {
      return nil
    }
    return place
  }

  private mutating func doubleEnd() -> Int? {
    let limit = lines.blockEnd(at: index)
    guard limit != noDouble else { return nil }
    var place = index
    while place < limit {
      if text[place] == "$", scalar(place + 1) == "$", !isWord(place + 2) {
        let isBlank = text[index..<place].allSatisfy(\.isWhitespace)
        return isBlank ? nil : place
      }
      place = placeBehind(place)
    }
    noDouble = limit
    return nil
  }

  /// The next place where a formula may end: not in code and not in a link's address, which would be torn.
  private func placeBehind(_ place: Int) -> Int {
    switch text[place] {
    case "\\": place + 2
    case "`": code.end(from: place)
    case "]" where scalar(place + 1) == "(":
      addressEnd(from: place + 2, isInAngles: false).flatMap { scalar($0) == ")" ? $0 : nil }
        ?? place + 1
    default: place + 1
    }
  }

  private mutating func add(
    _ range: Range<Int>, _ delimiters: ProseFormula.Delimiters, inside: Range<Int>? = nil
  ) {
    var formula = FormulaSource(delimiters: delimiters)
    formula.isInTable = lines.isInTable(range.lowerBound)
    let number = firstFormula + formulas.count
    let parts = lines.split(range)
    for (place, part) in parts.enumerated() {
      mark(part, .formula(number, isFirst: place == 0, isLast: place == parts.count - 1))
    }
    for part in inside.map({ [$0] }) ?? parts {
      let place = joined.place(of: part)
      formula.lines.append((place.line, place.start, String(scalars: text[part])))
    }
    formulas.append(formula)
  }
}
