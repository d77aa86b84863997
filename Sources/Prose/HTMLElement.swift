import Text

/// An element of harmless HTML: what GitHub lets through.
package struct HTMLElement: Sendable {
  package var name: String
  package var attributes: [(name: String, value: String)]
  /// Whether Markdown's blocks stand in it, not HTML alone.
  package var holdsMarkdown = false

  package init(name: String, attributes: [(name: String, value: String)] = []) {
    self.name = name
    self.attributes = attributes
  }

  package var isPhrasing: Bool { Self.phrasing.contains(name) }
  /// Whether it may hold blocks; else it holds text, or elements of a few names.
  package var holdsBlocks: Bool { Self.flow.contains(name) }
  package var isVoid: Bool { Self.void.contains(name) }
  /// Whether its end is understood where its tag is missing (HTML Standard, section 13.1.2.4).
  package var mayBeUnclosed: Bool { Self.unclosed.contains(name) }
  /// Whether blanks between its children mean nothing, and other text has no place among them.
  package var holdsElementsOnly: Bool { Self.wrappers[name] != nil || name == "picture" }
  /// What has to stand around text and blocks inside it.
  package var wrapper: String? { Self.wrappers[name]?.text }

  package static func isAllowed(_ name: String) -> Bool {
    phrasing.contains(name) || flow.contains(name) || texts.contains(name)
      || wrappers[name] != nil || name == "hr"
  }

  /// Elements that may be its parents; nil where any may.
  package static func parents(of name: String) -> Set<Spelling>? { childOf[Spelling(name)] }

  /// Elements that end where one of a name begins right inside them.
  package static func ends(_ open: String, before name: String) -> Bool {
    endedBy[Spelling(open)]?.contains(name) ?? false
  }

  private static let phrasing: Set<Spelling> = [
    "a", "abbr", "b", "br", "cite", "code", "del", "dfn", "em", "i", "img", "ins", "kbd", "mark",
    "picture", "q", "rp", "rt", "ruby", "s", "samp", "small", "source", "span", "strong", "sub",
    "sup", "u", "var", "wbr",
  ]
  private static let flow: Set<Spelling> = [
    "blockquote", "dd", "details", "div", "li", "td", "th",
  ]
  /// Blocks that hold text alone.
  private static let texts: Set<Spelling> = [
    "caption", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "p", "pre", "summary",
  ]
  private static let void: Set<Spelling> = ["br", "hr", "img", "source", "wbr"]
  private static let unclosed: Set<Spelling> = [
    "dd", "dt", "li", "p", "rp", "rt", "tbody", "td", "tfoot", "th", "thead", "tr",
  ]
  private static let wrappers: [Spelling: Spelling] = [
    "dl": "dd", "ol": "li", "table": "tr", "tbody": "tr", "tfoot": "tr", "thead": "tr", "tr": "td",
    "ul": "li",
  ]
  private static let childOf: [Spelling: Set<Spelling>] = [
    "caption": ["table"], "dd": ["dl"], "dt": ["dl"], "li": ["ol", "ul"], "rp": ["ruby"],
    "rt": ["ruby"], "source": ["picture"], "summary": ["details"], "tbody": ["table"],
    "td": ["tr"], "tfoot": ["table"], "th": ["tr"], "thead": ["table"],
    "tr": ["table", "tbody", "tfoot", "thead"],
  ]
  private static let rows: Set<Spelling> = ["tbody", "tfoot", "thead"]
  private static let endedBy: [Spelling: Set<Spelling>] = [
    "dd": ["dd", "dt"], "dt": ["dd", "dt"], "li": ["li"], "rp": ["rp", "rt"], "rt": ["rp", "rt"],
    "tbody": rows, "tfoot": rows, "thead": rows, "tr": rows.union(["tr"]),
    "td": rows.union(["td", "th", "tr"]), "th": rows.union(["td", "th", "tr"]),
  ]

  /// The attributes that stay, by what their values may be.
  package static func value(
    of attribute: String, in name: String, _ value: String
  ) -> String? {
    switch attribute {
    case "title" where name != "source": return value.withoutHidden
    case "dir": return ["ltr", "rtl", "auto"].first { $0 == value.lowercased() }
    case "lang": return isLanguage(value) ? value : nil
    case "align":
      guard ["caption", "div", "p", "td", "th", "tr"].contains(name) else { return nil }
      return ["left", "center", "right"].first { $0 == value.lowercased() }
    case "open": return name == "details" ? "" : nil
    case "reversed": return name == "ol" ? "" : nil
    case "start": return name == "ol" ? number(value) : nil
    case "value": return name == "li" ? number(value) : nil
    case "colspan", "rowspan": return name == "td" || name == "th" ? number(value) : nil
    case "scope":
      return name == "th" ? ["col", "row", "colgroup", "rowgroup"].first { $0 == value } : nil
    default: return nil
    }
  }

  /// Up to four digits.
  private static func number(_ value: String) -> String? {
    (1...4).contains(value.utf8.count) && value.unicodeScalars.allSatisfy(\.isASCIIDigit)
      ? value : nil
  }

  /// A width or a height: digits, for pixels or with a percent sign.
  package static func length(_ value: String?) -> String? {
    guard let value else { return nil }
    let plain = value.hasSuffix("px") ? String(value.unicodeScalars.dropLast(2)) : value
    let digits = plain.hasSuffix("%") ? String(plain.unicodeScalars.dropLast()) : plain
    return number(digits) == nil ? nil : plain
  }

  private static func isLanguage(_ value: String) -> Bool {
    (2...35).contains(value.utf8.count)
      && value.unicodeScalars.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || $0 == "-" }
  }
}
