import Prose
import Text

/// Which elements of HTML are open, and inside which of Markdown's. A tag whose partner is missing is
/// text: that is known only when what holds it ends.
struct HTMLNesting {
  struct Open {
    var element: ProseElement
    var name: String
    /// Its place among the nodes.
    var index: Int
    var written: String
    var range: SourceRange?
    /// Whether Markdown's blocks stand in it.
    var holdsMarkdown = false

    var html: HTMLElement { HTMLElement(name: name) }
  }

  private struct Scope {
    var element: ProseElement?
    /// How many elements of HTML are open around it.
    var base: Int
    var isPhrasing: Bool
    /// How many of each name are open in it.
    var names: [Spelling: Int] = [:]
  }

  private var open: [Open] = []
  private var scopes = [Scope(element: nil, base: 0, isPhrasing: false)]
  private var linkDepth = 0

  var isInLink: Bool { linkDepth > 0 }
  var isInSentence: Bool { scopes.last?.isPhrasing ?? false }

  /// The innermost element of HTML, where nothing of Markdown is open in it.
  var top: Open? { open.count > (scopes.last?.base ?? 0) ? open.last : nil }

  // MARK: Markdown's elements

  mutating func openScope(_ element: ProseElement, isPhrasing: Bool) {
    scopes.append(Scope(element: element, base: open.count, isPhrasing: isPhrasing))
  }

  /// Closes an element of Markdown; gives those of HTML that were never closed in it.
  mutating func closeScope(_ nodes: inout [ProseNode]) -> [Open] {
    var faults: [Open] = []
    while top != nil { pop(&nodes, isClosed: false, &faults) }
    if let element = scopes.last?.element {
      scopes.removeLast()
      nodes.append(.close(element))
    }
    return faults
  }

  /// Makes sure that a block of Markdown may stand here.
  mutating func makeRoomForBlock(_ nodes: inout [ProseNode]) -> [Open] {
    let faults = closeTexts(&nodes)
    while let wrapper = top?.html.wrapper { push(wrapper, &nodes) }
    for index in open.indices.reversed() {
      guard !open[index].holdsMarkdown else { break }
      open[index].holdsMarkdown = true
    }
    return faults
  }

  /// Closes what can't go on behind a block of HTML.
  mutating func closeTexts(_ nodes: inout [ProseNode]) -> [Open] {
    var faults: [Open] = []
    while let top, !top.html.holdsBlocks, top.html.wrapper == nil {
      pop(&nodes, isClosed: false, &faults)
    }
    return faults
  }

  // MARK: HTML's

  private mutating func push(_ name: String, _ nodes: inout [ProseNode]) {
    push(.html(HTMLElement(name: name)), name, written: "", nil, &nodes)
  }

  mutating func push(
    _ element: ProseElement, _ name: String, written: String, _ range: SourceRange?,
    _ nodes: inout [ProseNode]
  ) {
    open.append(
      Open(element: element, name: name, index: nodes.count, written: written, range: range))
    scopes[scopes.count - 1].names[name, default: 0] += 1
    if name == "a" { linkDepth += 1 }
    nodes.append(.open(element))
  }

  private mutating func pop(
    _ nodes: inout [ProseNode], isClosed: Bool, _ faults: inout [Open]
  ) {
    let last = open.removeLast()
    scopes[scopes.count - 1].names[last.name, default: 1] -= 1
    var element = last.element
    if last.name == "a" { linkDepth -= 1 }
    if !isClosed, !last.html.mayBeUnclosed {
      faults.append(last)
      // Rows and items stay what they are.
      guard last.html.wrapper != nil else {
        nodes[last.index] = .text(last.written)
        return
      }
    }
    if case .html(var html) = element {
      html.holdsMarkdown = last.holdsMarkdown
      element = .html(html)
    }
    nodes[last.index] = .open(element)
    nodes.append(.close(element))
  }

  /// Whether an element may begin here; ends what it ends, and opens what has to stand around it.
  mutating func mayOpen(_ name: String, _ nodes: inout [ProseNode]) -> Bool {
    let element = HTMLElement(name: name)
    guard HTMLElement.isAllowed(name), element.isPhrasing || !isInSentence else { return false }
    var faults: [Open] = []
    while let top,
      HTMLElement.ends(top.name, before: name) || top.name == "p" && !element.isPhrasing
    {
      pop(&nodes, isClosed: true, &faults)
    }
    if let parents = HTMLElement.parents(of: name) {
      if let top, parents.contains(top.name) { return true }
      guard parents.contains("tr"), let top, top.html.wrapper == "tr" else { return false }
      push("tr", &nodes)
      return true
    }
    makeRoomForText(&nodes)
    guard let top else { return true }
    if top.name == "picture" { return name == "img" }
    return element.isPhrasing || top.html.holdsBlocks
  }

  /// Opens the cell or the item that text has to stand in.
  mutating func makeRoomForText(_ nodes: inout [ProseNode]) {
    while let wrapper = top?.html.wrapper { push(wrapper, &nodes) }
  }

  /// Closes an element, and those that were left open in it; false where none of the name is open here.
  mutating func close(_ name: String, _ nodes: inout [ProseNode]) -> (isOpen: Bool, faults: [Open])
  {
    guard scopes.last?.names[name] ?? 0 > 0 else { return (false, []) }
    var faults: [Open] = []
    while let top, top.name != name { pop(&nodes, isClosed: false, &faults) }
    pop(&nodes, isClosed: true, &faults)
    return (true, faults)
  }
}
