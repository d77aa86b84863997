import Text
import Words

/// What a writer of HTML is told by the page that it writes for.
package struct HTMLParts {
  /// An address as the page has it, not yet escaped.
  package var address: (String) -> String = { $0 }
  /// HTML in place of a picture, of its source for a medium, of a formula, a value, a cell.
  package var picture: (ProsePicture) -> String = {
    HTMLWriter.tag($0, at: Escaped.path($0.path))
  }
  package var source: (String) -> String? = { Escaped.path($0) }
  package var formula: (ProseFormula) -> String = { formula in
    "<code class=\"formula\">\(Escaped.html(formula.tex))</code>"
  }
  package var value: (Int) -> String = { _ in "" }
  package var cell: (Int) -> String = { _ in "" }
  /// Whether style sheets know the classes.
  package var hasClasses = true
  /// Whether formulas are looked for in the text, where none are meant.
  package var isTypeset = false
  /// Whether line feeds of `pre` stay such.
  package var keepsLines = true
  package var words = Words.english
  /// Whether keys reach what may scroll, and tasks say whether they are done.
  package var isReachable = false
  /// What the page's text is read from; nil where what stands in the other direction is not marked.
  package var direction: TextDirection?

  package init() {}
}

/// Writes prose as HTML, a block a line. All that stands in it is escaped here, or was made by `parts`.
package struct HTMLWriter {
  private let parts: HTMLParts
  private var html = ""
  /// Whether the paragraphs of each open list have no elements of their own.
  private var isTight: [Bool] = []
  private var isInPre = false
  private var linkDepth = 0
  private let directions: BlockDirections
  /// The number of the node that is written.
  private var place = 0

  package static func html(_ nodes: some Collection<ProseNode>, _ parts: HTMLParts) -> String {
    var writer = HTMLWriter(parts, BlockDirections(nodes, in: parts.direction))
    for node in nodes {
      writer.write(node)
      writer.place += 1
    }
    return writer.html
  }

  private init(_ parts: HTMLParts, _ directions: BlockDirections) {
    self.parts = parts
    self.directions = directions
  }

  /// What may scroll is reached by keys, and readers aloud say what it is.
  private func reachable(_ name: String) -> String {
    " tabindex=\"0\" role=\"group\" aria-label=\"\(Escaped.attribute(name))\""
  }

  private var tableStart: String {
    guard parts.isReachable else { return "" }
    return "<div class=\"scroll\"\(reachable(parts.words.page.table.first ?? ""))>\n"
  }

  private var tableEnd: String { parts.isReachable ? "</div>\n" : "" }

  /// ` dir="rtl"` where the block that opens here is read in another direction than what is around it.
  private var direction: String {
    directions[place].map { " dir=\"\($0.rawValue.text)\"" } ?? ""
  }

  private mutating func write(_ node: ProseNode) {
    switch node {
    case .open(let element): open(element)
    case .close(let element): close(element)
    case .text(let text) where isInPre && !parts.keepsLines:
      html += Escaped.html(text).replacing("\n", with: "&#10;")
    case .text(let text) where parts.isTypeset && !isInPre:
      html += Escaped.untypeset(html: Escaped.html(text))
    case .text(let text): Escaped.html(text, to: &html)
    case .softBreak: html += "\n"
    case .lineBreak: html += "<br>\n"
    case .code(let text): html += "<code>\(Escaped.html(text))</code>"
    case .codeBlock(let language, let text):
      html +=
        parts.isReachable && text.hasLongLines
        ? "<pre\(reachable(parts.words.outputs.code))>" : "<pre>"
      html += "<code"
      if !language.isEmpty { html += " class=\"language-\(Escaped.attribute(language))\"" }
      html += ">\(Escaped.html(text))</code></pre>\n"
    case .rule: html += "<hr>\n"
    case .rawHTML(let text):
      html += "<pre class=\"raw-html\">\(Escaped.html(text))</pre>\n"
    case .picture(let picture): html += parts.picture(picture)
    case .void(let element): writeVoid(element)
    case .formula(let formula) where formula.delimiters == .fence:
      html += "<p>\(parts.formula(formula))</p>\n"
    case .formula(let formula) where linkDepth > 0:
      html += Self.withoutLinks(parts.formula(formula))
    case .formula(let formula): html += parts.formula(formula)
    case .value(let number): html += parts.value(number)
    case .cell(let number):
      let cell = parts.cell(number)
      if !cell.isEmpty { html += cell + "\n" }
    case .noteMark(let number, let occurrence):
      html +=
        "<sup><a href=\"#nbrun.note.\(number)\" id=\"\(Self.markID(number, occurrence))\""
        + " class=\"note-mark\">\(number)</a></sup>"
    }
  }

  private mutating func open(_ element: ProseElement) {
    switch element {
    case .paragraph: if isTight.last != true { html += "<p\(direction)>" }
    case .heading(let heading):
      html += "<h\(heading.level)"
      if parts.hasClasses { html += " id=\"\(Escaped.attribute(heading.anchor))\"" }
      html += heading.alignment.map { aligned($0.rawValue.text) } ?? ""
      html += "\(direction)>"
    case .list(let start, let isTight):
      self.isTight.append(isTight)
      html += start.map { $0 == 1 ? "<ol" : "<ol start=\"\($0)\"" } ?? "<ul"
      html += "\(direction)>\n"
    case .item(nil): html += "<li\(direction)>"
    case .item(let isDone?):
      html +=
        "<li class=\"task\"\(direction)><input type=\"checkbox\" disabled\(isDone ? " checked" : "")"
      let words = parts.words.page
      if parts.isReachable {
        html += " aria-label=\"\(Escaped.attribute(isDone ? words.done : words.notDone))\""
      }
      html += "> "
    case .quotation:
      isTight.append(false)
      html += "<blockquote\(direction)>\n"
    case .alert(let kind):
      isTight.append(false)
      html +=
        "<div class=\"alert alert-\(kind.rawValue.text)\"\(direction)>\n<p class=\"alert-title\">"
        + "\(Escaped.html(kind.title(in: parts.words)))</p>\n"
    case .table: html += "\(tableStart)<table\(direction)>\n"
    case .tableHead: html += "<thead>\n"
    case .tableBody: html += "<tbody>\n"
    case .row: html += "<tr>\n"
    case .cell(let alignment, let isHead):
      html += isHead ? "<th" : "<td"
      html += (alignment.map { aligned($0.rawValue.text) } ?? "") + direction + ">"
    case .emphasis: html += "<em>"
    case .strong: html += "<strong>"
    case .strikethrough: html += "<del>"
    case .link(let link):
      linkDepth += 1
      html += "<a href=\"\(Escaped.addressAttribute(parts.address(link.address)))\""
      if let title = link.title { html += " title=\"\(Escaped.attribute(title))\"" }
      html += ">"
    case .html(let element):
      isTight.append(false)
      if element.name == "pre" { isInPre = true }
      if element.name == "a" { linkDepth += 1 }
      if element.name == "table" { html += tableStart }
      html +=
        tag(element, direction) + (element.holdsElementsOnly || element.holdsMarkdown ? "\n" : "")
    case .note(let number, _):
      isTight.append(false)
      html += "<li id=\"nbrun.note.\(number)\"\(direction)>\n"
    }
  }

  private mutating func close(_ element: ProseElement) {
    switch element {
    case .paragraph: html += isTight.last == true ? "\n" : "</p>\n"
    case .heading(let heading): html += "</h\(heading.level)>\n"
    case .list(let start, _):
      isTight.removeLast()
      html += start == nil ? "</ul>\n" : "</ol>\n"
    case .item: html += "</li>\n"
    case .quotation:
      isTight.removeLast()
      html += "</blockquote>\n"
    case .alert:
      isTight.removeLast()
      html += "</div>\n"
    case .table: html += "</table>\n\(tableEnd)"
    case .tableHead: html += "</thead>\n"
    case .tableBody: html += "</tbody>\n"
    case .row: html += "</tr>\n"
    case .cell(_, let isHead): html += isHead ? "</th>\n" : "</td>\n"
    case .emphasis: html += "</em>"
    case .strong: html += "</strong>"
    case .strikethrough: html += "</del>"
    case .link:
      linkDepth -= 1
      html += "</a>"
    case .html(let element):
      isTight.removeLast()
      if element.name == "pre" { isInPre = false }
      if element.name == "a" { linkDepth -= 1 }
      html += "</\(element.name)>" + (element.isPhrasing ? "" : "\n")
      if element.name == "table" { html += tableEnd }
    case .note(let number, let marks): closeNote(number, marks)
    }
  }

  /// A formula's HTML in a link, which holds no other.
  private static func withoutLinks(_ html: String) -> String {
    var text = ""
    var rest = html[...]
    while let start = rest.range(of: "<a ", from: rest.startIndex),
      let end = rest.range(of: ">", from: start.upperBound)
    {
      text += rest[..<start.lowerBound]
      rest = rest[end.upperBound...]
    }
    return (text + rest).replacing("</a>", with: "")
  }

  /// The ways back stand in the note's last paragraph, where it ends with one.
  private mutating func closeNote(_ number: Int, _ marks: Int) {
    isTight.removeLast()
    let ways = (1...max(1, marks)).map { mark in
      "<a href=\"#\(Self.markID(number, mark))\" class=\"back\" aria-label=\""
        + "\(Escaped.attribute(parts.words.page.wayBack("\(number)")))\">↩\(mark > 1 ? "<sup>\(mark)</sup>" : "")</a>"
    }.joined(separator: " ")
    if html.hasSuffix("</p>\n") {
      html.unicodeScalars.removeLast(5)
      html += " \(ways)</p>\n</li>\n"
    } else {
      html += "<p>\(ways)</p>\n</li>\n"
    }
  }

  private static func markID(_ number: Int, _ occurrence: Int) -> String {
    "nbrun.note.\(number).\(occurrence)"
  }

  private mutating func writeVoid(_ element: HTMLElement) {
    guard element.name == "source" else {
      html += tag(element)
      return
    }
    var element = element
    for (index, attribute) in element.attributes.enumerated() where attribute.name == "srcset" {
      guard let source = parts.source(attribute.value) else { return }
      element.attributes[index].value = source
    }
    html += tag(element)
  }

  /// An alignment is a class: pages have no styles of their own for elements.
  private func aligned(_ alignment: String) -> String {
    parts.hasClasses ? " class=\"align-\(alignment)\"" : " align=\"\(alignment)\""
  }

  private func tag(_ element: HTMLElement, _ direction: String = "") -> String {
    let isSaid = direction.isEmpty || element.attributes.contains { $0.name == "dir" }
    let keys = parts.isReachable && element.name == "pre" ? reachable(parts.words.outputs.code) : ""
    return Self.tag(element, rest: keys + (isSaid ? "" : direction), alignment: aligned)
  }

  static func tag(
    _ element: HTMLElement, rest: String = "",
    alignment: (String) -> String = { " align=\"\($0)\"" }
  ) -> String {
    var tag = "<\(element.name)"
    for (name, value) in element.attributes {
      tag +=
        name == "align"
        ? alignment(value) : value.isEmpty ? " \(name)" : " \(name)=\"\(Escaped.attribute(value))\""
    }
    return tag + rest + ">"
  }

  static func tag(_ picture: ProsePicture, at address: String) -> String {
    "<img src=\"\(Escaped.addressAttribute(address))\"\(attributes(of: picture))>"
  }

  /// What an `img` has beside its address.
  package static func attributes(of picture: ProsePicture) -> String {
    var attributes: [(String, String?)] = [("alt", picture.alt), ("title", picture.title)]
    attributes += [("width", picture.width), ("height", picture.height)]
    return attributes.compactMap { name, value in
      value.map { " \(name)=\"\(Escaped.attribute($0))\"" }
    }.joined()
  }
}

extension String {
  /// Whether a line of code is wider than a telephone.
  fileprivate var hasLongLines: Bool {
    var length = 0
    for scalar in unicodeScalars {
      length = scalar.isLineEnd ? 0 : length + 1
      if length > 34 { return true }
    }
    return false
  }
}
