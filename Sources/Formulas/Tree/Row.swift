/// What stands side by side.
struct Row: Sendable {
  struct Item: Sendable {
    var node: Node
    var switches: Switches
  }

  var items: [Item] = []

  init(_ nodes: [Node] = []) {
    items = nodes.map { Item(node: $0, switches: Switches()) }
  }

  mutating func append(_ node: Node, _ switches: Switches = Switches()) {
    items.append(Item(node: node, switches: switches))
  }

  /// The one thing that it is, if nothing is said of its looks.
  var onlyNode: Node? { items.count == 1 && items[0].switches.isNone ? items[0].node : nil }
}

/// What commands such as `\displaystyle` and `\color` say of all that follows them in a group. Spacing does
/// not see them.
struct Switches: Sendable, Equatable {
  var style: MathStyle?
  var colour: Colour?
  /// In hundredths of the size around.
  var size: Int?

  var isNone: Bool { self == Switches() }

  /// The inner of two, with what it does not say from the outer.
  func within(_ outer: Switches) -> Switches {
    Switches(
      style: style ?? outer.style, colour: colour ?? outer.colour, size: size ?? outer.size)
  }
}

/// TeX's styles (The TeXbook, chapter 17).
enum MathStyle: Int, Sendable {
  case display, text, script, scriptscript

  var script: MathStyle { self == .display || self == .text ? .script : .scriptscript }
  /// Of numerators and denominators.
  var fraction: MathStyle { self == .display ? .text : script }
  var isScript: Bool { self == .script || self == .scriptscript }
}
