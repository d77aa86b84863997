import Text

/// An element of MathML.
package struct MathElement: Sendable {
  package enum Content: Sendable {
    case elements([MathElement])
    case text(String)
  }

  package var name: String
  package var attributes: [(name: String, value: String)]
  package var content: Content

  init(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:],
    _ children: [MathElement] = []
  ) {
    self.name = name
    self.attributes = attributes.compactMap { name, value in value.map { (name, $0) } }
    content = .elements(children)
  }

  init(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:], text: String) {
    self.init(name, attributes)
    content = .text(text)
  }

  /// HTML that is XML as well.
  package func serialised() -> String {
    var text = ""
    write(to: &text)
    return text
  }

  private func write(to text: inout String) {
    text += "<\(name)"
    for (name, value) in attributes {
      text += " \(name)=\""
      Escaped.attribute(value, to: &text)
      text += "\""
    }
    text += ">"
    switch content {
    case .text(let content): Escaped.html(content, to: &text)
    case .elements(let children): for child in children { child.write(to: &text) }
    }
    text += "</\(name)>"
  }
}
