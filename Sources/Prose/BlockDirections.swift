import Text
import Words

/// Which blocks of prose are read in another direction than what is around them: those that begin with
/// a letter of the other direction and have at least twice as many of these as of the surrounding's. So
/// an Arabic sentence that begins with a Latin name stays Arabic, where HTML's `dir="auto"` would turn
/// it. Letters of code and of formulas do not count.
///
/// Sources: Unicode Standard Annex 9, rules P2 and P3; HTML Standard, section 3.2.6.4.
struct BlockDirections {
  private var marked: [Int: TextDirection] = [:]

  /// - Parameter direction: That of the page; nil where no block is asked.
  init(_ nodes: some Collection<ProseNode>, in direction: TextDirection?) {
    guard let direction, direction == .rtl || nodes.contains(where: Self.holdsRightToLeft) else {
      return
    }
    let counts = Self.counts(nodes)
    var around = [direction]
    for (place, node) in nodes.enumerated() {
      switch node {
      case .open(let element):
        let outer = around.last ?? direction
        var inner = element.ownDirection ?? counts[place]?.direction(in: outer) ?? outer
        // A sign stands before its number.
        if case .cell = element, counts[place]?.isNumber == true { inner = .ltr }
        if inner != outer { marked[place] = inner }
        around.append(inner)
      case .close: if around.count > 1 { around.removeLast() }
      default: break
      }
    }
  }

  /// The direction of the block that opens at a place; nil where it is that of its surroundings.
  subscript(place: Int) -> TextDirection? { marked[place] }

  private static func holdsRightToLeft(_ node: ProseNode) -> Bool {
    if case .text(let text) = node { LetterCount.holdsRightToLeft(text) } else { false }
  }

  /// The letters of each block that may be turned, by where it opens.
  private static func counts(_ nodes: some Collection<ProseNode>) -> [Int: LetterCount] {
    var counts: [Int: LetterCount] = [:]
    var open: [(place: Int, isBlock: Bool, count: LetterCount)] = []
    for (place, node) in nodes.enumerated() {
      switch node {
      case .text(let text):
        guard let last = open.indices.last else { continue }
        open[last].count.add(text)
      case .open(let element): open.append((place, element.mayTurn, LetterCount()))
      case .close:
        guard let closed = open.popLast() else { continue }
        if closed.isBlock { counts[closed.place] = closed.count }
        guard let last = open.indices.last else { continue }
        open[last].count.add(closed.count)
      default: break
      }
    }
    return counts
  }
}

extension ProseElement {
  /// What the author said.
  fileprivate var ownDirection: TextDirection? {
    guard case .html(let element) = self,
      let said = element.attributes.first(where: { $0.name == "dir" })
    else { return nil }
    return TextDirection(rawValue: Spelling(said.value))
  }

  /// Whether it may have a direction of its own.
  fileprivate var mayTurn: Bool {
    switch self {
    case .paragraph, .heading, .list, .item, .quotation, .alert, .table, .cell, .note: true
    case .html(let element): !element.isPhrasing
    case .tableHead, .tableBody, .row, .emphasis, .strong, .strikethrough, .link: false
    }
  }
}

/// The letters of a text by their direction, and that of the first.
private struct LetterCount {
  private var first: TextDirection?
  private var rightToLeft = 0
  private var leftToRight = 0
  private var digits = 0

  /// Whether it holds digits and no letter.
  var isNumber: Bool { first == nil && digits > 0 }

  mutating func add(_ text: String) {
    for scalar in text.unicodeScalars {
      if Self.isRightToLeft(scalar) {
        rightToLeft += 1
        first = first ?? .rtl
      } else if scalar.isLetter {
        leftToRight += 1
        first = first ?? .ltr
      } else if scalar.isASCIIDigit {
        digits += 1
      }
    }
  }

  mutating func add(_ other: LetterCount) {
    first = first ?? other.first
    rightToLeft += other.rightToLeft
    leftToRight += other.leftToRight
    digits += other.digits
  }

  func direction(in outer: TextDirection) -> TextDirection {
    guard let first, first != outer else { return outer }
    let (own, others) =
      first == .rtl ? (rightToLeft, leftToRight) : (leftToRight, rightToLeft)
    return own >= 2 * others ? first : outer
  }

  static func holdsRightToLeft(_ text: String) -> Bool {
    // The first such letter is U+0590, of two bytes from D6 on.
    text.utf8.contains { $0 >= 0xD6 } && text.unicodeScalars.contains(where: isRightToLeft)
  }

  /// Letters of the bidirectional classes R and AL.
  private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0590..<0x0900, 0xFB1D..<0xFE00, 0xFE70..<0xFF00, 0x10800..<0x11000, 0x1E800..<0x1F000:
      scalar.isLetter
    default: false
    }
  }
}

extension TextDirection {
  /// The direction of a text on a page: the page's, or the other.
  package static func direction(of text: String, in page: TextDirection) -> TextDirection {
    var count = LetterCount()
    count.add(text)
    return count.direction(in: page)
  }
}
