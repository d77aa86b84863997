import Prose
import Text

extension ProseReader {
  /// HTML on lines of its own.
  mutating func readHTMLBlock(_ node: MarkdownNode) {
    leaf = node.lines
    let literal = marks.unmark(node.literal)
    // What holds nothing that may live is shown as it is written.
    let tokens = Array(HTMLTokens(literal))
    let isDead = !tokens.contains { token in
      switch token.kind {
      case .opening(let name, _), .closing(let name): HTMLElement.isAllowed(name)
      case .comment: true
      case .text: false
      }
    }
    if isDead {
      return addBlock(.rawHTML(literal.trimmingEnd(\.isLineEnd).withoutHidden))
    }
    read(tokens)
    warn(of: html.closeTexts(&nodes))
  }

  mutating func readHTML(inSentence literal: String) {
    read(HTMLTokens(marks.unmark(literal)))
  }

  private mutating func read(_ tokens: some Sequence<HTMLTokens.Token>) {
    for token in tokens {
      switch token.kind {
      case .text: addRaw(token.written)
      case .comment(let isClosed):
        if !isClosed {
          warn(
            range(ofTag: token.written),
            "this comment is never closed: what follows is part of it", hint: "close it with -->")
        } else if noteDepth == 0, let kind = ProseRemark.Kind(comment: token.written) {
          remarks.append(ProseRemark(kind.withoutHidden, at: nodes.count))
        }
      case .opening(let name, let attributes):
        let range = range(ofTag: token.written)
        open(name, attributes, token.written, range)
      case .closing(let name):
        let (isOpen, faults) = html.close(name, &nodes)
        warn(of: faults)
        if Self.level(of: name) != nil { nameHeading() }
        // A paragraph may have ended by itself.
        guard !isOpen, name != "p" else { continue }
        let range = range(ofTag: token.written)
        if HTMLElement.isAllowed(name) {
          warn(range, "this is shown as text: there is no <\(name)> before it that it could close")
        }
        addRaw(token.written)
      }
    }
  }

  /// Where a tag stands, looked for from the last one on.
  private mutating func range(ofTag written: String) -> SourceRange {
    var place = leaf.contains(tagPlace.line) ? tagPlace : (line: leaf.lowerBound, offset: 0)
    let found = find(Array(written.scalars.prefix { !$0.isLineEnd }), from: &place)
    tagPlace = place
    return found.map { lines($0.line).columns.range(line: $0.line, from: $0.start, to: $0.end) }
      ?? leafRange
  }

  mutating func warn(of faults: [HTMLNesting.Open]) {
    for fault in faults {
      warn(
        fault.range ?? leafRange,
        "this <\(fault.name)> is never closed here"
          + (fault.html.wrapper == nil ? ", so it is shown as text" : ""),
        hint: "close it with </\(fault.name)>")
    }
  }

  /// Text of HTML, in which no Markdown is.
  private mutating func addRaw(_ written: String) {
    if let top = html.top, top.html.holdsElementsOnly {
      guard written.unicodeScalars.contains(where: { !$0.isWhitespace }) else { return }
      html.makeRoomForText(&nodes)
    }
    append(MarkdownTree.resolvingReferences(in: written))
  }

  private mutating func open(
    _ name: String, _ attributes: [(name: String, value: String)], _ written: String,
    _ range: SourceRange
  ) {
    func value(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
    guard html.mayOpen(name, &nodes) else { return addRaw(written) }
    switch name {
    case "br": nodes.append(.lineBreak)
    case "hr": nodes.append(.rule)
    case "wbr": nodes.append(.void(HTMLElement(name: "wbr")))
    case "source": addSource(value("srcset"), media: value("media"))
    case "img":
      let picture = ProsePicture(
        path: "", alt: value("alt") ?? "", title: value("title"),
        width: HTMLElement.length(value("width")), height: HTMLElement.length(value("height")))
      guard let url = value("src") else { return append(picture.alt) }
      addPicture(picture, at: url) { _ in range }
    case "a" where isInLink: addRaw(written)
    case "a":
      guard let url = value("href"), linkIsAllowed(url, at: { _ in range }) else {
        return open(.html(element(name, attributes)), name, written, range)
      }
      let link = ProseLink(address: url, title: value("title")?.withoutHidden)
      open(.link(link), name, written, range)
    case "em": open(.emphasis, name, written, range)
    case "strong": open(.strong, name, written, range)
    case "del": open(.strikethrough, name, written, range)
    default:
      guard let level = Self.level(of: name) else {
        return open(.html(element(name, attributes)), name, written, range)
      }
      enterHeading()
      let alignment = value("align").flatMap { ColumnAlignment(rawValue: $0.lowercased()) }
      let heading = ProseHeading(level: level, text: "", anchor: "", alignment: alignment)
      open(.heading(heading), name, written, range)
    }
  }

  private static func level(of name: String) -> Int? {
    let bytes = Array(name.utf8)
    guard bytes.count == 2, bytes[0] == UInt8(ascii: "h"),
      (UInt8(ascii: "1")...UInt8(ascii: "6")).contains(bytes[1])
    else { return nil }
    return Int(bytes[1] - UInt8(ascii: "0"))
  }

  private mutating func open(
    _ element: ProseElement, _ name: String, _ written: String, _ range: SourceRange
  ) {
    html.push(element, name, written: written, range, &nodes)
  }

  private mutating func element(
    _ name: String, _ attributes: [(name: String, value: String)]
  ) -> HTMLElement {
    var element = HTMLElement(name: name)
    for attribute in attributes {
      if attribute.name == "id" || attribute.name == "name" && name == "a" {
        guard isFree(attribute.value) else { continue }
        anchors.reserve(attribute.value)
        document.ids.insert(attribute.value)
        element.attributes.append(("id", attribute.value))
      } else if let value = HTMLElement.value(of: attribute.name, in: name, attribute.value) {
        element.attributes.append((attribute.name, value))
      }
    }
    return element
  }

  /// Whether an id may be taken, and is no name of the page's own.
  private func isFree(_ id: String) -> Bool {
    (1...100).contains(id.utf8.count) && !id.hasPrefix("nbrun.") && !anchors.isTaken(id)
      && id.unicodeScalars.allSatisfy {
        $0.isLetter || $0.isNumber || $0.isMark || "-_.:".unicodeScalars.contains($0)
      }
  }

  /// Another picture for the one that follows, by what shows it.
  private mutating func addSource(_ url: String?, media: String?) {
    guard let url, let path = LinkPolicy.localPath(url), let media, Self.isMedia(media) else {
      return
    }
    document.pictures.append(Located(path, at: leafRange))
    nodes.append(
      .void(HTMLElement(name: "source", attributes: [("media", media), ("srcset", path)])))
  }

  private static func isMedia(_ text: String) -> Bool {
    let plain = String(scalars: text.lowercased().unicodeScalars.filter { !$0.isWhitespace })
    if ["(prefers-color-scheme:dark)", "(prefers-color-scheme:light)", "print"].contains(plain) {
      return true
    }
    guard let rest = plain.removing(prefix: "(max-width:") ?? plain.removing(prefix: "(min-width:"),
      rest.hasSuffix("px)")
    else { return false }
    let digits = rest.unicodeScalars.dropLast(3)
    return (1...4).contains(digits.count) && digits.allSatisfy(\.isASCIIDigit)
  }
}

extension ProseRemark.Kind {
  fileprivate var withoutHidden: ProseRemark.Kind {
    if case .notes(let text) = self { .notes(text.withoutHidden) } else { self }
  }
}
