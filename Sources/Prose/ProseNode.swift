import Text
import Words

/// A step through the tree of a notebook's prose, in the order of the text: an element opens, and
/// closes; what stands between is inside it. Laid out flat, no tree is too deep to be walked or freed.
///
/// What only the notebook knows the places of (values, formulas, cells) bears a number there.
package enum ProseNode: Sendable {
  case open(ProseElement)
  case close(ProseElement)
  case text(String)
  case softBreak
  case lineBreak
  case code(String)
  case codeBlock(language: String, text: String)
  case rule
  /// HTML that is not let through, as it is written.
  case rawHTML(String)
  case picture(ProsePicture)
  /// An empty element of HTML.
  case void(HTMLElement)
  case formula(ProseFormula)
  case value(Int)
  case cell(Int)
  /// A footnote's number where it is spoken of, and the how manieth time that is.
  case noteMark(Int, occurrence: Int)
}

/// What holds other nodes.
package enum ProseElement: Sendable {
  case paragraph
  case heading(ProseHeading)
  /// - Parameter start: The first number; nil of a list without numbers.
  case list(start: Int?, isTight: Bool)
  /// - Parameter isDone: Of a task.
  case item(isDone: Bool?)
  case quotation
  case alert(AlertKind)
  case table
  case tableHead
  case tableBody
  case row
  case cell(ColumnAlignment?, isHead: Bool)
  case emphasis, strong, strikethrough
  case link(ProseLink)
  case html(HTMLElement)
  /// A footnote: its number, and how often it is spoken of.
  case note(Int, marks: Int)
}

package enum ColumnAlignment: Spelling, Sendable {
  case left, center, right
}

/// The kinds of GitHub's alerts (`> [!NOTE]`).
package enum AlertKind: Spelling, Sendable, CaseIterable {
  case note, tip, important, warning, caution

  /// As GitHub shows it, in a page's language.
  package func title(in words: Words) -> String {
    switch self {
    case .note: words.page.note
    case .tip: words.page.tip
    case .important: words.page.important
    case .warning: words.page.warning
    case .caution: words.page.caution
    }
  }
}

package struct ProseHeading: Sendable {
  package var level: Int
  /// Plain text.
  package var text: String
  /// The id of its element; unique in the notebook.
  package var anchor: String
  package var alignment: ColumnAlignment?

  package init(level: Int, text: String, anchor: String, alignment: ColumnAlignment? = nil) {
    self.level = level
    self.text = text
    self.anchor = anchor
    self.alignment = alignment
  }
}

package struct ProseLink: Sendable {
  package var address: String
  package var title: String?

  package init(address: String, title: String? = nil) {
    self.address = address
    self.title = title
  }
}

/// A picture inside the notebook's folder.
package struct ProsePicture: Sendable {
  package var path: String
  package var alt: String
  package var title: String?
  /// As HTML has them: a number of pixels, or a percentage.
  package var width: String?
  package var height: String?

  package init(
    path: String, alt: String, title: String? = nil, width: String? = nil, height: String? = nil
  ) {
    self.path = path
    self.alt = alt
    self.title = title
    self.width = width
    self.height = height
  }
}

/// A formula as GitHub writes it.
package struct ProseFormula: Sendable {
  package enum Delimiters: Sendable {
    /// `$…$`
    case dollars
    /// `` $`…`$ ``
    case ticks
    /// `$$…$$`
    case doubled
    /// ```` ```math ````
    case fence
  }

  package var number: Int
  package var tex: String
  package var delimiters: Delimiters

  package init(number: Int, tex: String, delimiters: Delimiters) {
    self.number = number
    self.tex = tex
    self.delimiters = delimiters
  }

  package var isDisplay: Bool { delimiters.isDisplay }
}

extension ProseFormula.Delimiters {
  /// Whether the formula stands on lines of its own.
  package var isDisplay: Bool { self == .doubled || self == .fence }
}

extension [ProseNode] {
  /// With the TeX of formulas in other words, by their numbers.
  package func withFormulas(_ tex: [Int: String]) -> [ProseNode] {
    guard !tex.isEmpty else { return self }
    return map { node in
      guard case .formula(var formula) = node, let text = tex[formula.number] else { return node }
      formula.tex = text
      return .formula(formula)
    }
  }
}

extension ProseElement {
  /// Whether it stands in a sentence.
  package var isPhrasing: Bool {
    switch self {
    case .emphasis, .strong, .strikethrough, .link: true
    case .html(let element): element.isPhrasing
    default: false
    }
  }
}

extension ProseNode {
  /// Whether it stands in a sentence.
  package var isPhrasing: Bool {
    switch self {
    case .open(let element), .close(let element): element.isPhrasing
    case .text, .softBreak, .lineBreak, .code, .picture, .value, .noteMark: true
    case .formula(let formula): formula.delimiters != .fence
    case .void(let element): element.isPhrasing
    case .codeBlock, .rule, .rawHTML, .cell: false
    }
  }
}

extension Collection<ProseNode> where Index == Int {
  /// What stands side by side at the top: single nodes, and elements with all that is in them.
  package var parts: [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = startIndex
    while start < endIndex {
      let end = end(ofPartAt: start)
      parts.append(start..<end)
      start = end
    }
    return parts
  }

  /// The place behind a node, and behind all that is in it where it opens an element.
  func end(ofPartAt start: Int) -> Int {
    var depth = 0
    for index in start..<endIndex {
      switch self[index] {
      case .open: depth += 1
      case .close: depth -= 1
      default: break
      }
      if depth <= 0 { return index + 1 }
    }
    return endIndex
  }

  package var headings: [ProseHeading] {
    compactMap { if case .open(.heading(let heading)) = $0 { heading } else { nil } }
  }
}

extension Collection<ProseNode> {
  /// What they say, as text without marks.
  package func plainText(formula: (ProseFormula) -> String = { $0.tex }) -> String {
    reduce(into: "") { plain, node in
      switch node {
      case .text(let text), .code(let text): plain += text
      case .formula(let source): plain += formula(source)
      case .value: plain += "…"
      case .softBreak, .lineBreak: plain += " "
      default: break
      }
    }
  }
}

extension [ProseNode] {
  /// With the texts of headings in which formulas stand made anew; their anchors stay.
  package func titled(formula: (ProseFormula) -> String) -> [ProseNode] {
    var nodes = self
    for index in indices {
      guard case .open(.heading(var heading)) = self[index],
        let end = self[index...].firstIndex(where: {
          if case .close(.heading) = $0 { true } else { false }
        }),
        self[index..<end].contains(where: { if case .formula = $0 { true } else { false } })
      else { continue }
      heading.text = self[index..<end].plainText(formula: formula)
      nodes[index] = .open(.heading(heading))
      nodes[end] = .close(.heading(heading))
    }
    return nodes
  }
}
