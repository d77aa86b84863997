import Text

/// The text of a paragraph, a heading or a table's cell as Markdown.
///
/// Signs of emphasis are chosen last, when it is known what stands around them: where none would be read
/// as such (CommonMark, section 6.2), tags of HTML stand in their place.
struct MarkdownInlines {
  enum Part {
    case text(String)
    case value(Int)
    case newline
  }

  private enum Token {
    case text(String)
    case value(Int)
    case newline
    /// A sign that opens or closes an emphasis, and where its partner is.
    case sign(Sign, isOpening: Bool, partner: Int)
  }

  private struct Sign {
    var mark: String
    var other: String?
    var tag: String
    /// Whether it stands inside another of its kind.
    var isNested: Bool
  }

  private let dialect: MarkdownWriter.Dialect
  private let address: (String) -> String
  var isHeading = false
  var isTableCell = false
  private var tokens: [Token] = []
  /// The opening signs, and how many of each kind are open.
  private var open: [Int] = []
  private var depths: [Spelling: Int] = [:]
  private var isAtLineStart = true
  /// Whether it begins with a tag of HTML.
  private var startsWithTag = false

  init(_ dialect: MarkdownWriter.Dialect, _ address: @escaping (String) -> String) {
    self.dialect = dialect
    self.address = address
  }

  var isBlank: Bool {
    tokens.allSatisfy { token in
      switch token {
      case .text(let text): text.utf8.allSatisfy { $0 == UInt8(ascii: " ") }
      case .newline: true
      case .value, .sign: false
      }
    }
  }

  mutating func write(_ nodes: ArraySlice<ProseNode>) {
    var index = nodes.startIndex
    while index < nodes.endIndex {
      let node = nodes[index]
      index += 1
      switch node {
      case .open(.link(let link)):
        if case .text(let text)? = nodes[index...].first,
          case .close? = nodes[(index + 1)...].first,
          text == link.address, Self.isBareAddress(text)
        {
          add("<\(text)>")
          index += 2
        } else {
          add("[")
        }
      case .close(.link(let link)): add("](" + destination(link.address, link.title) + ")")
      case .open(let element): openSign(element)
      case .close(let element): closeSign(element)
      case .text(let text): add(text: text)
      case .softBreak: addBreak(isHard: false)
      // At an end it would be a backslash.
      case .lineBreak where isAtLineStart || !nodes[index...].contains { !$0.isClosing }:
        add(tag: "<br>")
      case .lineBreak: addBreak(isHard: true)
      case .code(let text): add(piped(Escaped.markdownCode(text)))
      case .picture(let picture): add(image(picture))
      case .void(var element):
        for index in element.attributes.indices where element.attributes[index].name == "srcset" {
          element.attributes[index].value = address(Escaped.path(element.attributes[index].value))
        }
        add(tag: HTMLWriter.tag(element))
      case .formula(let formula):
        if case .value? = tokens.last { add(Self.gap) }
        add(formula: formula)
        if case .value? = nodes[index...].first { add(Self.gap) }
      case .value(let number):
        tokens.append(.value(number))
        isAtLineStart = false
      case .noteMark(let number, _):
        add(dialect == .gitHub ? "[^\(number)]" : "<sup>\(number)</sup>")
      case .codeBlock, .rule, .rawHTML, .cell: break
      }
    }
  }

  /// Between a value and a formula, whose dollar would not be read as one right beside a digit.
  private static let gap = "<!-- -->"

  private mutating func add(_ text: String) {
    tokens.append(.text(text))
    isAtLineStart = false
  }

  private mutating func add(tag: String) {
    startsWithTag = startsWithTag || tokens.isEmpty
    add(dialect == .jupyter ? tag.replacing("$", with: "&#36;") : tag)
  }

  private mutating func add(text: String) {
    var text = text
    if isAtLineStart { text = String(text.unicodeScalars.drop { $0.isWhitespace && $0.isASCII }) }
    guard !text.isEmpty else { return }
    let escaped = Escaped.markdownProse(text, startsLine: isAtLineStart, isHeading: isHeading)
    tokens.append(.text(dialect == .jupyter ? Escaped.untypeset(markdown: escaped) : escaped))
    isAtLineStart = false
  }

  private mutating func addBreak(isHard: Bool) {
    if isHeading || isTableCell {
      add(isHard ? "<br>" : " ")
      return
    }
    // Two breaks would be an empty line.
    if isAtLineStart { return }
    // A tag that has its line for itself would be a block.
    if !isHard, tokens.count == 1, startsWithTag { return add(" ") }
    if isHard { add("\\") }
    tokens.append(.newline)
    isAtLineStart = true
  }

  /// In a table's cell a pipe stands behind a backslash, in code too.
  private func piped(_ text: String) -> String {
    isTableCell ? text.replacing("|", with: "\\|") : text
  }

  // MARK: Emphasis

  private mutating func openSign(_ element: ProseElement) {
    switch element {
    case .emphasis: openSign("*", other: "_", tag: "em")
    case .strong: openSign("**", other: "__", tag: "strong")
    case .strikethrough: openSign("~~", other: nil, tag: "del")
    case .html(let element): add(tag: HTMLWriter.tag(element))
    default: break
    }
  }

  private mutating func openSign(_ mark: String, other: String?, tag: String) {
    let depth = depths[tag, default: 0]
    depths[tag] = depth + 1
    open.append(tokens.count)
    let sign = Sign(mark: mark, other: other, tag: tag, isNested: depth > 0)
    tokens.append(.sign(sign, isOpening: true, partner: 0))
    isAtLineStart = false
  }

  private mutating func closeSign(_ element: ProseElement) {
    switch element {
    case .emphasis, .strong, .strikethrough: break
    case .html(let element):
      add("</\(element.name)>")
      return
    default: return
    }
    guard let opening = open.popLast(), case .sign(let sign, _, _) = tokens[opening] else { return }
    depths[sign.tag, default: 1] -= 1
    tokens[opening] = .sign(sign, isOpening: true, partner: tokens.count)
    tokens.append(.sign(sign, isOpening: false, partner: opening))
    isAtLineStart = false
  }

  /// The parts, each emphasis in signs or in tags.
  var resolved: [Part] {
    var written: [String?] = Array(repeating: nil, count: tokens.count)
    var parts: [Part] = []
    for (index, token) in tokens.enumerated() {
      switch token {
      case .text(let text): parts.append(.text(text))
      case .value(let number): parts.append(.value(number))
      case .newline: parts.append(.newline)
      case .sign(let sign, true, let partner):
        let isPlain =
          !sign.isNested && partner > index + 1 && isFlanking(index, isOpening: true)
          && isFlanking(partner, isOpening: false)
        let mark: String? =
          !isPlain
          ? nil
          : !touches(index, sign, written) && !touches(partner, sign, written)
            ? sign.mark
            : isFree(index, isOpening: true) && isFree(partner, isOpening: false) ? sign.other : nil
        written[index] = mark ?? "<\(sign.tag)>"
        written[partner] = mark ?? "</\(sign.tag)>"
        parts.append(.text(written[index] ?? ""))
      case .sign(_, false, _): parts.append(.text(written[index] ?? ""))
      }
    }
    return parts
  }

  private enum Neighbour {
    case blank, punctuation, word, sign
  }

  private func isFlanking(_ index: Int, isOpening: Bool) -> Bool {
    let inside = neighbour(of: index, isAfter: isOpening, isInside: true)
    let outside = neighbour(of: index, isAfter: !isOpening, isInside: false)
    switch inside {
    case .blank: return false
    case .word: return true
    case .punctuation, .sign: return outside != .word
    }
  }

  /// Whether it would be one row with the sign beside it.
  private func touches(_ index: Int, _ sign: Sign, _ written: [String?]) -> Bool {
    [index - 1, index + 1].contains { place in
      guard tokens.indices.contains(place), case .sign = tokens[place] else { return false }
      return written[place].map { $0.utf8.first == sign.mark.utf8.first } ?? true
    }
  }

  /// Whether an underscore would be a sign here, between a blank and another sign or a word.
  private func isFree(_ index: Int, isOpening: Bool) -> Bool {
    neighbour(of: index, isAfter: !isOpening, isInside: false) == .blank
  }

  /// - Parameter isInside: What is doubtful inside is taken for punctuation, outside for a word: then
  ///   what is taken for a sign is one in any case.
  private func neighbour(of index: Int, isAfter: Bool, isInside: Bool) -> Neighbour {
    let next = index + (isAfter ? 1 : -1)
    guard tokens.indices.contains(next) else { return .blank }
    switch tokens[next] {
    case .newline: return .blank
    case .value: return isInside ? .punctuation : .word
    case .sign: return .sign
    case .text(let text):
      guard let scalar = isAfter ? text.unicodeScalars.first : text.unicodeScalars.last else {
        return .blank
      }
      if scalar.isWhitespace { return .blank }
      if scalar.isPunctuation { return .punctuation }
      if scalar.isLetter || scalar.isNumber { return .word }
      return isInside ? .punctuation : .word
    }
  }

  // MARK: Links, pictures, formulas

  private static func isBareAddress(_ text: String) -> Bool {
    (text.hasPrefix("http://") || text.hasPrefix("https://"))
      && text.unicodeScalars.allSatisfy { scalar in
        scalar.isASCII && scalar.value > 0x20 && !"<>\"`\\^{}|[]$&".unicodeScalars.contains(scalar)
      }
  }

  /// What cmark-gfm reads back as the same address and title.
  private func destination(_ address: String, _ title: String?) -> String {
    var written = Escaped.address(self.address(address)).replacing("$", with: "%24")
      .replacing("&", with: "&amp;")
    if written.isEmpty || written.contains("(") || written.contains(")") {
      written = "<\(written)>"
    }
    guard let title else { return written }
    return
      "\(written) \"\(Escaped.markdownProse(title, startsLine: false, isHeading: false).replacing("\"", with: "\\\""))\""
  }

  private func image(_ picture: ProsePicture) -> String {
    let path = Escaped.path(picture.path)
    guard picture.width == nil, picture.height == nil else {
      return HTMLWriter.tag(picture, at: address(path))
    }
    let alt = Escaped.markdownProse(picture.alt, startsLine: false, isHeading: isHeading)
    return "![\(alt)](\(destination(path, picture.title)))"
  }

  private mutating func add(formula: ProseFormula) {
    let tex = piped(formula.tex.withoutHidden)
    let isInTicks = formula.delimiters == .ticks && dialect == .gitHub
    let mark = formula.isDisplay ? "$$" : "$"
    let fence =
      isInTicks ? String(repeating: "`", count: Escaped.longestRun(of: "`", in: tex) + 1) : ""
    var lines = (mark + fence + tex + fence + mark).split(
      separator: "\n", omittingEmptySubsequences: false)
    if isHeading || isTableCell { lines = [Substring(lines.joined(separator: " "))] }
    for (number, line) in lines.enumerated() {
      if number > 0 { tokens.append(.newline) }
      add(String(line))
    }
  }
}

extension ProseNode {
  fileprivate var isClosing: Bool { if case .close = self { true } else { false } }
}
