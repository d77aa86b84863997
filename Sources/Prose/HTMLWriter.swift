import Text

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
  /// Whether line feeds of `pre` stay such.
  package var keepsLines = true
  package var alertTitle: (AlertKind) -> String = { $0.title }

  package init() {}
}

/// Writes prose as HTML, a block a line. All that stands in it is escaped here, or was made by `parts`.
package struct HTMLWriter {
  private let parts: HTMLParts
  private var html = ""
  /// Whether the paragraphs of each open list have no elements of their own.
  private var isTight: [Bool] = []
  private var isInPre = false

  package static func html(_ nodes: some Collection<ProseNode>, _ parts: HTMLParts) -> String {
    var writer = HTMLWriter(parts: parts)
    for node in nodes { writer.write(node) }
    return writer.html
  }

  private init(parts: HTMLParts) { self.parts = parts }

  private mutating func write(_ node: ProseNode) {
    switch node {
    case .open(let element): open(element)
    case .close(let element): close(element)
    case .text(let text) where isInPre && !parts.keepsLines:
      html += Escaped.html(text).replacing("\n", with: "&#10;")
    case .text(let text): Escaped.html(text, to: &html)
    case .softBreak: html += "\n"
    case .lineBreak: html += "<br>\n"
    case .code(let text): html += "<code>\(Escaped.html(text))</code>"
    case .codeBlock(let language, let text):
      html += "<pre><code"
      if !language.isEmpty { html += " class=\"language-\(Escaped.attribute(language))\"" }
      html += ">\(Escaped.html(text))</code></pre>\n"
    case .rule: html += "<hr>\n"
    case .rawHTML(let text):
      html += "<pre class=\"raw-html\">\(Escaped.html(text))</pre>\n"
    case .picture(let picture): html += parts.picture(picture)
    case .void(let element): writeVoid(element)
    case .formula(let formula) where formula.delimiters == .fence:
      html += "<p>\(parts.formula(formula))</p>\n"
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
    case .paragraph: if isTight.last != true { html += "<p>" }
    case .heading(let heading):
      html += "<h\(heading.level)"
      if parts.hasClasses { html += " id=\"\(Escaped.attribute(heading.anchor))\"" }
      html += heading.alignment.map { aligned($0.rawValue.text) } ?? ""
      html += ">"
    case .list(let start, let isTight):
      self.isTight.append(isTight)
      html += start.map { $0 == 1 ? "<ol>\n" : "<ol start=\"\($0)\">\n" } ?? "<ul>\n"
    case .item(nil): html += "<li>"
    case .item(let isDone?):
      html += "<li class=\"task\"><input type=\"checkbox\" disabled\(isDone ? " checked" : "")> "
    case .quotation:
      isTight.append(false)
      html += "<blockquote>\n"
    case .alert(let kind):
      isTight.append(false)
      html +=
        "<div class=\"alert alert-\(kind.rawValue.text)\">\n<p class=\"alert-title\">"
        + "\(Escaped.html(parts.alertTitle(kind)))</p>\n"
    case .table: html += "<table>\n"
    case .tableHead: html += "<thead>\n"
    case .tableBody: html += "<tbody>\n"
    case .row: html += "<tr>\n"
    case .cell(let alignment, let isHead):
      html += isHead ? "<th" : "<td"
      html += (alignment.map { aligned($0.rawValue.text) } ?? "") + ">"
    case .emphasis: html += "<em>"
    case .strong: html += "<strong>"
    case .strikethrough: html += "<del>"
    case .link(let link):
      html += "<a href=\"\(Escaped.addressAttribute(parts.address(link.address)))\""
      if let title = link.title { html += " title=\"\(Escaped.attribute(title))\"" }
      html += ">"
    case .html(let element):
      isTight.append(false)
      if element.name == "pre" { isInPre = true }
      html += tag(element) + (element.holdsElementsOnly || element.holdsMarkdown ? "\n" : "")
    case .note(let number, _):
      isTight.append(false)
      html += "<li id=\"nbrun.note.\(number)\">\n"
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
    case .table: html += "</table>\n"
    case .tableHead: html += "</thead>\n"
    case .tableBody: html += "</tbody>\n"
    case .row: html += "</tr>\n"
    case .cell(_, let isHead): html += isHead ? "</th>\n" : "</td>\n"
    case .emphasis: html += "</em>"
    case .strong: html += "</strong>"
    case .strikethrough: html += "</del>"
    case .link: html += "</a>"
    case .html(let element):
      isTight.removeLast()
      if element.name == "pre" { isInPre = false }
      html += "</\(element.name)>" + (element.isPhrasing ? "" : "\n")
    case .note(let number, let marks): closeNote(number, marks)
    }
  }

  /// The ways back stand in the note's last paragraph, where it ends with one.
  private mutating func closeNote(_ number: Int, _ marks: Int) {
    isTight.removeLast()
    let ways = (1...max(1, marks)).map { mark in
      "<a href=\"#\(Self.markID(number, mark))\" class=\"back\" aria-label=\"Back to where note"
        + " \(number) is spoken of\">↩\(mark > 1 ? "<sup>\(mark)</sup>" : "")</a>"
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

  private func tag(_ element: HTMLElement) -> String {
    Self.tag(element, alignment: aligned)
  }

  static func tag(
    _ element: HTMLElement, alignment: (String) -> String = { " align=\"\($0)\"" }
  ) -> String {
    var tag = "<\(element.name)"
    for (name, value) in element.attributes {
      tag +=
        name == "align"
        ? alignment(value) : value.isEmpty ? " \(name)" : " \(name)=\"\(Escaped.attribute(value))\""
    }
    return tag + ">"
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
