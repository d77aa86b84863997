import Prose

/// Puts text of HTML that stands among blocks into paragraphs, and takes out what is empty.
enum Paragraphs {
  private enum Context {
    /// Holds blocks; text among them is a paragraph.
    case blocks
    /// Holds text or elements, as HTML has it.
    case mixed
    case text
  }

  static func made(of nodes: [ProseNode]) -> [ProseNode] {
    var none: [ProseRemark] = []
    return made(of: nodes, &none)
  }

  /// - Parameter remarks: In the order of their places, which become those in the result.
  static func made(of nodes: [ProseNode], _ remarks: inout [ProseRemark]) -> [ProseNode] {
    joined(grouped(nodes, &remarks), &remarks)
  }

  /// Neighbouring texts as one.
  private static func joined(
    _ nodes: [ProseNode], _ remarks: inout [ProseRemark]
  ) -> [ProseNode] {
    var result: [ProseNode] = []
    result.reserveCapacity(nodes.count)
    var mover = RemarkMover()
    var texts: [String] = []
    func endText() {
      if !texts.isEmpty { result.append(.text(texts.count == 1 ? texts[0] : texts.joined())) }
      texts = []
    }
    for (index, node) in nodes.enumerated() {
      mover.move(&remarks, upTo: index, to: result.count + (texts.isEmpty ? 0 : 1))
      if case .text(let text) = node {
        texts.append(text)
      } else {
        endText()
        result.append(node)
      }
    }
    endText()
    mover.move(&remarks, upTo: nodes.count, to: result.count)
    return result
  }

  private static func grouped(
    _ nodes: [ProseNode], _ remarks: inout [ProseRemark]
  ) -> [ProseNode] {
    var mover = RemarkMover()
    var result: [ProseNode] = []
    result.reserveCapacity(nodes.count)
    var contexts: [Context] = [.blocks]
    var index = 0
    while index < nodes.count {
      let node = nodes[index]
      mover.move(&remarks, upTo: index, to: result.count)
      let context = contexts.last ?? .blocks
      guard node.isPhrasing, context != .text else {
        index += 1
        switch node {
        case .open(let element):
          contexts.append(Self.context(of: element))
          result.append(node)
        case .close(let element):
          contexts.removeLast()
          if case .paragraph = element, case .open(.paragraph)? = result.last {
            result.removeLast()
          } else {
            result.append(node)
          }
        default: result.append(node)
        }
        continue
      }
      let start = index
      while index < nodes.count, nodes[index].isPhrasing { index += 1 }
      let run = trimmed(nodes[start..<index])
      guard !run.isEmpty else { continue }
      if context == .blocks { result.append(.open(.paragraph)) }
      result += run
      if context == .blocks { result.append(.close(.paragraph)) }
    }
    mover.move(&remarks, upTo: nodes.count, to: result.count)
    return result
  }

  private static func context(of element: ProseElement) -> Context {
    switch element {
    case .paragraph, .heading, .emphasis, .strong, .strikethrough, .link: .text
    case .quotation, .alert, .item, .note: .blocks
    case .list, .table, .tableHead, .tableBody, .row: .mixed
    case .cell: .text
    case .html(let element):
      element.holdsBlocks
        ? (element.holdsMarkdown ? .blocks : .mixed)
        : element.holdsElementsOnly && !element.isPhrasing ? .mixed : .text
    }
  }

  /// Without blanks at both ends.
  private static func trimmed(_ run: ArraySlice<ProseNode>) -> ArraySlice<ProseNode> {
    var run = run
    while case .text(let text)? = run.first, text.unicodeScalars.allSatisfy(\.isWhitespace) {
      run.removeFirst()
    }
    while case .text(let text)? = run.last, text.unicodeScalars.allSatisfy(\.isWhitespace) {
      run.removeLast()
    }
    if case .text(let text)? = run.first {
      run[run.startIndex] = .text(String(text.unicodeScalars.drop(while: \.isWhitespace)))
    }
    if case .text(let text)? = run.last {
      run[run.endIndex - 1] = .text(text.trimmingEnd(\.isWhitespace))
    }
    return run
  }
}

/// Gives remarks their places in what is made of the nodes that they stand among.
private struct RemarkMover {
  /// How many have their new places.
  private var moved = 0

  mutating func move(_ remarks: inout [ProseRemark], upTo old: Int, to new: Int) {
    while moved < remarks.count, remarks[moved].place <= old {
      remarks[moved].place = new
      moved += 1
    }
  }
}
