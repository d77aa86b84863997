import Text

/// HTML or SVG as a value. Everything is escaped when it is written; only `trusted` goes out as it is.
indirect enum Markup: Sendable {
  case element(name: String, attributes: [(name: String, value: String)], children: [Markup])
  case text(String)
  /// HTML that another room has made safe: rendered prose.
  case trusted(String)
}

/// An element; an attribute that is nil is left out.
func element(
  _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ children: [Markup] = []
) -> Markup {
  .element(
    name: name, attributes: attributes.compactMap { name, value in value.map { (name, $0) } },
    children: children)
}

func element(
  _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ text: String
) -> Markup {
  element(name, attributes, [.text(text)])
}

/// The attributes of an element that may scroll: keys reach it, and readers aloud say what it is.
func reachable(_ kind: String, _ name: String) -> KeyValuePairs<String, String?> {
  ["class": kind, "tabindex": "0", "role": "group", "aria-label": name]
}

extension Markup {
  /// The text, one element a line: a reviewer's diff then shows what changed and nothing else. An
  /// element of running text stays in its line.
  func serialised() -> String {
    var text = ""
    write(to: &text, inLine: false)
    return text
  }

  private func write(to text: inout String, inLine: Bool) {
    switch self {
    case .text(let content): Escaped.html(content, to: &text)
    case .trusted(let content): text += content
    case .element(let name, let attributes, let children):
      text += "<\(name)"
      for (name, value) in attributes {
        text += " \(name)=\""
        Escaped.attribute(value, to: &text)
        text += "\""
      }
      if children.isEmpty, !Self.needsEndTag(name) {
        text += Self.void.contains(name) ? ">" : "/>"
        return
      }
      text += ">"
      let breaks = !inLine && Self.containers.contains(name)
      if breaks { text += "\n" }
      // HTML's reader takes the first newline of such an element for its own.
      if name == "pre", case .text(let content)? = children.first,
        let first = content.unicodeScalars.first, first.isLineEnd
      {
        text += "\n"
      }
      for child in children {
        child.write(to: &text, inLine: !breaks)
        if breaks, text.utf8.last != UInt8(ascii: "\n") { text += "\n" }
      }
      text += "</\(name)>"
    }
  }

  /// Elements whose children stand on lines of their own.
  private static let containers: Set<Spelling> = [
    "html", "head", "body", "header", "main", "footer", "nav", "aside", "section", "div", "details",
    "figure", "fieldset", "dl", "ul", "ol", "table", "thead", "tbody", "tfoot", "svg", "g", "defs",
  ]

  private static let void: Set<Spelling> = ["meta", "link", "br", "img", "hr", "input"]

  /// In HTML, `<div/>` opens an element and does not close it; SVG's shapes may close themselves.
  private static func needsEndTag(_ name: String) -> Bool {
    !void.contains(name) && !shapes.contains(name)
  }

  private static let shapes: Set<Spelling> = [
    "path", "line", "rect", "circle", "ellipse", "polyline", "polygon", "use", "image",
  ]
}

/// A message as running text: what stands between backticks is code.
func codeSpans(_ message: String) -> [Markup] {
  let parts = message.split(separator: "`", omittingEmptySubsequences: false)
  // A backtick without a partner stays one.
  guard parts.count % 2 == 1 else { return [.text(message)] }
  return parts.enumerated().filter { !$0.element.isEmpty }.map { index, part in
    index.isMultiple(of: 2) ? .text(String(part)) : element("code", [:], String(part))
  }
}
