import Text
import Words

/// JSON as a value. Numbers keep their precision: the shortest text that gives them back.
package indirect enum JSON: Sendable {
  case object([(name: String, value: JSON)])
  case array([JSON])
  /// An object or array with one member a line.
  case lines(JSON)
  case text(String)
  /// A text that is not the notebook's: English here, and on a page in the page's language.
  case said(@Sendable (Words) -> String)
  case integer(Int)
  case unsigned(UInt64)
  case number(Double)
  case float(Float)
  case boolean(Bool)
  /// A value that is none.
  case null
}

extension JSON {
  /// - Parameter forHTML: Writes `<`, `>` and `&` as escapes, so that the text can stand in a
  ///   `<script>` element.
  package func serialised(forHTML: Bool = false) -> String {
    var text = ""
    write(to: &text, forHTML: forHTML, indent: nil)
    return text
  }

  /// `indent`: the indent of the lines in this value, or nil where it stands in one line.
  private func write(to text: inout String, forHTML: Bool, indent: Int?, outer: Int = 0) {
    switch self {
    case .lines(let value):
      value.write(to: &text, forHTML: forHTML, indent: outer + 1, outer: outer)
    case .object(let members):
      Self.list(members, "{", "}", to: &text, indent: indent) { member, text in
        Escaped.json(member.name, forHTML: forHTML, to: &text)
        text += indent == nil ? ":" : ": "
        member.value.write(to: &text, forHTML: forHTML, indent: nil, outer: indent ?? outer)
      }
    case .array(let values):
      Self.list(values, "[", "]", to: &text, indent: indent) { value, text in
        value.write(to: &text, forHTML: forHTML, indent: nil, outer: indent ?? outer)
      }
    case .text(let value): Escaped.json(value, forHTML: forHTML, to: &text)
    case .said(let value): Escaped.json(value(.english), forHTML: forHTML, to: &text)
    case .integer(let value): text += String(value)
    case .unsigned(let value): text += String(value)
    case .number(let value): text += Self.number(value, value.description)
    case .float(let value): text += Self.number(Double(value), value.description)
    case .boolean(let value): text += value ? "true" : "false"
    case .null: text += "null"
    }
  }

  private static func list<Item>(
    _ items: [Item], _ open: String, _ close: String, to text: inout String, indent: Int?,
    _ write: (Item, inout String) -> Void
  ) {
    text += open
    for (index, item) in items.enumerated() {
      if index > 0 { text += "," }
      if let indent { text += "\n" + String(repeating: " ", count: indent) }
      write(item, &text)
    }
    if let indent, !items.isEmpty { text += "\n" + String(repeating: " ", count: indent - 1) }
    text += close
  }

  /// Whole numbers without `.0`; what JSON has no number for as text.
  private static func number(_ value: Double, _ description: String) -> String {
    if value.isNaN { return "\"NaN\"" }
    if value.isInfinite { return value < 0 ? "\"-Infinity\"" : "\"Infinity\"" }
    return description.hasSuffix(".0")
      ? String(description.unicodeScalars.dropLast(2)) : description
  }
}
